import "server-only";
import { headers } from "next/headers";

/**
 * The network address of who is asking, for limits alone. A proxy in front writes the last entry of X-Forwarded-For;
 * without one, Next.js writes the peer's address where the client sent no such header. A client that makes up the header gets
 * past the limit for one address, not past the limit for one account.
 */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for");
  return forwarded?.split(",").at(-1)?.trim().slice(0, 64) || "unknown";
}
