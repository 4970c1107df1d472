import "server-only";

/** Turns of the event loop after which one begins although still more come in. */
const mostTurns = 500;

/**
 * Puts off work until all who stand outside are in. libuv accepts one connection in a turn of its event loop, and a turn in
 * which answers are worked on lasts as long as they take: whoever comes on a new connection then waits outside for seconds,
 * in no order, while those inside are served at once. A turn without work takes microseconds: some are made before work
 * begins, until one of them brings nobody. `arrived`: how many connections and requests have come in so far.
 */
export function lull(arrived: () => number): (call: () => void) => void {
  let calls = new Set<() => void>();
  const turn = (before: number, turns: number): void => {
    const now = arrived();
    if (now !== before && turns < mostTurns) {
      setImmediate(turn, now, turns + 1);
      return;
    }
    const due = calls;
    calls = new Set();
    for (const call of due) call();
  };
  return (call) => {
    calls.add(call);
    // The first is in this turn; the one after it has looked for arrivals.
    if (calls.size === 1) setImmediate(() => setImmediate(turn, arrived(), 0));
  };
}
