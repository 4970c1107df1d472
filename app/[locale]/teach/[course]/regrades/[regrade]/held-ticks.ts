const listeners = new Set<() => void>();
const key = (regradeId: string) => `gradient:ticks:${regradeId}`;
/** Where the browser keeps nothing, ticks hold for as long as the page is open. */
const unkept = new Map<string, string>();

/** The ticked submissions of a regrade, with a space between two. */
export function heldTicks(regradeId: string): string {
  try {
    return sessionStorage.getItem(key(regradeId)) ?? unkept.get(regradeId) ?? "";
  } catch {
    return unkept.get(regradeId) ?? "";
  }
}

export function holdTicks(regradeId: string, ticked: ReadonlySet<string>): void {
  const text = [...ticked].join(" ");
  try {
    sessionStorage.setItem(key(regradeId), text);
  } catch {
    unkept.set(regradeId, text);
  }
  for (const listener of listeners) listener();
}

export function listenToTicks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
