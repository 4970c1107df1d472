/**
 * The headers that every page carries.
 *
 * Scripts run only with this request's nonce. `style-src-attr` allows style attributes and nothing more of inline style:
 * KaTeX places every glyph of a formula by such an attribute. In development React needs eval and injected styles.
 */
export function securityHeaders(nonce: string, development: boolean): ReadonlyMap<string, string> {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  return new Map([
    ["Content-Security-Policy", policy],
    // Over plain http, as on a laptop, browsers do not believe it.
    ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "same-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"],
    // A page may name a person or an answer: no cache keeps it, and the back button asks again after signing out.
    ["Cache-Control", "private, no-store"],
  ]);
}
