import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds between two looks whether a lock of another process is gone. */
const pause = 10;

declare global {
  /** The server loads this module more than once; how many wait is one number for the process all the same. */
  var gradientLockedOut: { count: number } | undefined;
}

const waiting = () => {
  globalThis.gradientLockedOut ??= { count: 0 };
  return globalThis.gradientLockedOut;
};

/** Whether something waits at this moment for a lock that another process holds on the database. */
export const isLockedOut = (): boolean => waiting().count > 0;

/**
 * Does `work` as soon as no other process holds the lock that it needs, and fails as `work` does where that is later than `until`. SQLite's
 * own waiting stops the thread, and with it everybody who only reads; this gives the event loop back between two tries. `work` must
 * leave nothing behind where it is locked out.
 */
export async function pastForeignLocks<Value>(work: () => Promise<Value>, until: number): Promise<Value> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
    }
    waiting().count += 1;
    try {
      await wait(pause);
    } finally {
      waiting().count -= 1;
    }
  }
}

/** How Prisma's adapter tells SQLITE_BUSY. Known by its shape: in a bundle the adapter's class of errors is another one than ours. */
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || typeof error.cause !== "object" || error.cause === null) return false;
  return "kind" in error.cause && error.cause.kind === "SocketTimeout";
}
