import "server-only";
import { steadyClock } from "./steady-clock";

declare global {
  /** The server loads this module more than once; its clock is one for the process all the same. */
  var gradientClock: (() => Date) | undefined;
}

/**
 * The time by which attempts begin, are saved, answered and end, and which students are shown: all of it by one clock, so that a server clock
 * that is set forward during an exam cuts nobody's last half minute.
 */
export function serverNow(): Date {
  globalThis.gradientClock ??= steadyClock(Date.now, () => performance.now());
  return globalThis.gradientClock();
}
