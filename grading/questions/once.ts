/** A value that is made when it is first asked for and then kept: what costs time is paid only by who needs it. */
export function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}
