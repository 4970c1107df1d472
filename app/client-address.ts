import "server-only";
import { headers } from "next/headers";

/** The network address a request came from, for rate limits: the last hop's word, which Next sets where no proxy stands before it. */
export async function clientAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for");
  return forwarded?.split(",").at(-1)?.trim() ?? "unknown";
}
