import "server-only";
import { setImmediate } from "node:timers/promises";

/** Milliseconds of work after which others are let in: a save must not wait for a dashboard. */
const longest = 20;

/** For long work in small steps: lets others in whenever it has gone on for a while. Never inside a transaction. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await setImmediate();
    since = performance.now();
  };
}
