import "server-only";

/** Milliseconds by which the wall clock may step at once and still be believed to be wrong. */
const believableStep = 2 * 60_000;
/** Of the time that passes, the share by which a step is caught up. */
const catchUp = 0.05;

/**
 * A clock for closing: when the server's clock is set forward by some seconds, attempts do not end before their time. It
 * goes with the time that really passed (`monotonic`, milliseconds) and approaches the wall clock slowly; a clock that is
 * behind, or that stepped by more than two minutes (a machine that slept), is taken as it is.
 */
export function steadyClock(wall: () => number, monotonic: () => number): () => Date {
  let shown = wall();
  let at = monotonic();
  return () => {
    const now = wall();
    const passed = monotonic() - at;
    at += passed;
    const expected = shown + passed * (1 + catchUp);
    shown = now - expected > believableStep ? now : Math.min(now, expected);
    return new Date(shown);
  };
}
