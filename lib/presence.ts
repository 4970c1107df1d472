import "server-only";
import { database } from "./database";
import { log } from "./log";

/** Milliseconds between what a page says and its row: a class of 300 costs one write in that time, not one for each sign of life. */
const gathered = 3_000;

interface Presence {
  readonly waiting: Map<string, Date>;
  timer: NodeJS.Timeout | null;
}

declare global {
  /** The server loads this module more than once; the signs of life are gathered once all the same. */
  var gradientPresence: Presence | undefined;
}

/** The browser with this attempt is there. Kept within three seconds; what a crash loses comes again with the next sign. */
export function seen(attemptId: string, now: Date): void {
  globalThis.gradientPresence ??= { waiting: new Map(), timer: null };
  const presence = globalThis.gradientPresence;
  presence.waiting.set(attemptId, now);
  presence.timer ??= setTimeout(() => {
    presence.timer = null;
    flushPresence().catch((error: unknown) => log("warn", "Signs of life could not be kept.", { error }));
  }, gathered).unref();
}

/** Writes what was gathered. */
export async function flushPresence(): Promise<void> {
  const waiting = globalThis.gradientPresence?.waiting ?? new Map<string, Date>();
  const ids = [...waiting.keys()];
  const latest = new Date(Math.max(0, ...[...waiting.values()].map((at) => at.getTime())));
  waiting.clear();
  for (let from = 0; from < ids.length; from += 500) {
    await database().attempt.updateMany({
      where: { id: { in: ids.slice(from, from + 500) } },
      data: { lastSeenAt: latest },
    });
  }
}
