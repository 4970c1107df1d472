import "server-only";
import { cookies, headers } from "next/headers";

/**
 * The `__Host-` prefix binds the cookie to this very host and to https; plain http (a laptop) has to do without. Over https the plain name is not
 * looked at: a neighbouring host of the same domain could set it, and sign somebody in as somebody else.
 */
const names = { secure: "__Host-session", plain: "session" } as const;

export async function sessionToken(): Promise<string | null> {
  const jar = await cookies();
  return jar.get((await overHttps()) ? names.secure : names.plain)?.value ?? null;
}

/** Only in a server action or route handler. */
export async function setSessionCookie(token: string, expires: Date): Promise<void> {
  const secure = await overHttps();
  const jar = await cookies();
  jar.delete(secure ? names.plain : names.secure);
  jar.set({
    name: secure ? names.secure : names.plain,
    value: token,
    expires,
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
  });
}

/** Only in a server action or route handler. */
export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  // A browser takes a word about a name with this prefix only where it could have been set so.
  for (const [kind, name] of Object.entries(names))
    if (jar.has(name))
      jar.set({ name, value: "", maxAge: 0, httpOnly: true, sameSite: "lax", secure: kind === "secure", path: "/" });
}

async function overHttps(): Promise<boolean> {
  const forwarded = (await headers()).get("x-forwarded-proto");
  return forwarded?.split(",")[0]?.trim() === "https";
}
