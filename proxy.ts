import { type NextRequest, NextResponse } from "next/server";
import createLocaleProxy from "next-intl/middleware";
import { localeCookie } from "@/app/i18n/locale-cookie";
import { routing } from "@/app/i18n/routing";
import { boundName, overHttps } from "@/app/over-https";
import { mayChange } from "@/app/same-origin";
import { securityHeaders } from "@/app/security-headers";

const { name, ...plain } = localeCookie;
const chooseLocale = createLocaleProxy(routing);
const chooseLocaleOverHttps = createLocaleProxy({
  ...routing,
  localeCookie: { ...plain, name: boundName(name, true), secure: true, path: "/" },
});

/** Turns away what another site sends, chooses the language where the address names none, and gives each page its headers. */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const headers = securityHeaders(nonce, process.env.NODE_ENV === "development");
  // Next reads the nonce for its own scripts from the policy on the request.
  request.headers.set("Content-Security-Policy", headers.get("Content-Security-Policy") ?? "");
  request.headers.set("x-nonce", nonce);
  const choose = overHttps(request.headers) ? chooseLocaleOverHttps : chooseLocale;
  const response = mayChange(request) ? choose(request) : new NextResponse(null, { status: 403 });
  for (const [name, value] of headers) response.headers.set(name, value);
  if (request.method !== "GET") keepCookies(response);
  return response;
}

/** Where a reply to a server action sets a cookie, Next draws the whole page again with it: the language's cookie can wait. */
function keepCookies(response: NextResponse): void {
  for (const name of ["Set-Cookie", "x-middleware-set-cookie"]) response.headers.delete(name);
}

export const config = {
  // All but the API (its headers stand in next.config.mjs), Next's own files and the two public ones.
  matcher: ["/((?!api/|_next/|icon\\.svg|robots\\.txt).*)"],
};
