import "server-only";
import { BlockList } from "node:net";
import { headers } from "next/headers";
import { currentRequest } from "./request-context";

/**
 * The network address of who is asking, for limits alone. `TRUSTED_PROXIES` says how many proxies of one's own stand in front; each
 * writes whom it speaks for at the end of X-Forwarded-For, and what stands further left anybody can make up. Where nothing is set, it is one if the other
 * end of the connection is this machine or a private network, where a proxy may stand, and none if it is not.
 */
export async function clientAddress(): Promise<string> {
  const setting = process.env["TRUSTED_PROXIES"] ?? "";
  return addressOf(currentRequest()?.peer ?? "", (await headers()).get("x-forwarded-for"), setting);
}

export function addressOf(peer: string, forwarded: string | null, setting: string): string {
  const proxies = /^\d+$/.test(setting) ? Number(setting) : mayBeProxy(peer) ? 1 : 0;
  const named = (forwarded ?? "").split(",").map((each) => each.trim());
  const address = proxies === 0 ? "" : (named.at(-proxies) ?? named[0] ?? "");
  return (address === "" ? peer : address).slice(0, 64) || "unknown";
}

const privateNetworks = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const)
  privateNetworks.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  privateNetworks.addSubnet(network, bits, "ipv6");

function mayBeProxy(peer: string): boolean {
  const plain = peer.replace(/^::ffff:(?=\d+\.)/, "");
  return peer === "" || privateNetworks.check(plain, plain.includes(":") ? "ipv6" : "ipv4");
}
