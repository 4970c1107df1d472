import "server-only";
import { stopBackground } from "./background";
import { log } from "./log";

/** Milliseconds from SIGTERM until the process ends, whatever is still under way. */
const longest = 9_500;

declare global {
  var gradientDraining: boolean | undefined;
}

/** Whether this process was asked to end: it is not ready for anybody new. */
export function isDraining(): boolean {
  return globalThis.gradientDraining === true;
}

/**
 * On SIGTERM: Next.js takes no new connection and lets the requests under way come to their end; here the rest is told, and an end
 * is set for what would stay open for ever, such as the control room's stream.
 */
export function drainOnSigterm(alsoTell: () => void): void {
  process.once("SIGTERM", () => {
    globalThis.gradientDraining = true;
    log("info", "Asked to end: finishing what is under way.");
    alsoTell();
    stopBackground().catch((error: unknown) => log("warn", "Background work did not end well.", { error }));
    setTimeout(() => process.exit(0), longest).unref();
  });
}
