/** Milliseconds of one query after which others are let in. */
const longest = 10;

/**
 * Runs a query, and lets others in after a long one. SQLite answers at once, in the thread that asks: a page that asks eight times and
 * computes in between is one piece of work to the event loop, and a save that comes meanwhile waits for all of it. A short query gives
 * no turn, so that a save does not stand behind a page between its own.
 */
export async function lettingOthersIn<Value>(query: () => Promise<Value>): Promise<Value> {
  const since = performance.now();
  const found = await query();
  if (performance.now() - since > longest) await new Promise<void>((resolve) => setImmediate(resolve));
  return found;
}
