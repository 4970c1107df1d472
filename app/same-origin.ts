/**
 * Whether a request that changes something was sent by this site's own pages. Browsers name the origin on every such
 * request; one without it is refused too. The site's own origin is the one that the request was sent to; where a proxy in
 * front rewrites the Host header, PUBLIC_ORIGIN says what it is. Forwarded headers are not believed: anybody can send them.
 */
export function sameOrigin(
  { headers }: { readonly headers: Pick<Headers, "get"> },
  publicOrigin: string | undefined = process.env["PUBLIC_ORIGIN"],
): boolean {
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  if (publicOrigin !== undefined && publicOrigin !== "" && new URL(origin).origin === publicOrigin) return true;
  return new URL(origin).host === headers.get("host");
}

/** Methods that change nothing. */
const safe: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request may go on: it changes nothing, or comes from the site's own pages. */
export function mayChange(request: { readonly headers: Headers; readonly method: string }): boolean {
  return safe.has(request.method) || sameOrigin(request);
}
