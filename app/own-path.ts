/** A path on this very site, or null: nobody is sent elsewhere after signing in. */
export function ownPath(value: string | undefined): string | null {
  if (value === undefined || value.length > 500) return null;
  // One slash, then no second one and no backslash, which browsers take for a slash; no control character anywhere.
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(value)) return null;
  return new URL(value, "http://own.invalid").origin === "http://own.invalid" ? value : null;
}
