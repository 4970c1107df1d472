import { cookies, headers } from "next/headers";
import { boundName, overHttps } from "./over-https";

/** What this browser chose to see: colours, columns. Never what somebody may do. Undefined where nothing was chosen. */
export async function choice(name: string): Promise<string | undefined> {
  return (await cookies()).get(boundName(name, overHttps(await headers())))?.value;
}

/** Remembers a choice for a year. Only in a server action. */
export async function rememberChoice(name: string, value: string): Promise<void> {
  const secure = overHttps(await headers());
  (await cookies()).set({
    name: boundName(name, secure),
    value,
    maxAge: 60 * 60 * 24 * 365,
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
  });
}
