/** Milliseconds of one query after which others are let in. */
const longest = 10;

/**
 * Runs a query, and lets others in after a long one. SQLite answers at once, in the thread that asks: a page that asks eight times and
 * computes in between is one piece of work to the event loop, and a save that comes meanwhile waits for all of it. A save's own
 * queries are short: it never stands behind a page again once it has begun.
 */
export async function lettingOthersIn<Value>(query: () => Promise<Value>): Promise<Value> {
  const since = performance.now();
  const found = await query();
  if (performance.now() - since > longest) await new Promise<void>((resolve) => setImmediate(resolve));
  return found;
}
