import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { log } from "./log";

export interface Listening {
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly url: string;
  readonly channel: string;
  readonly heard: (payload: string) => void;
  /** The connection listens from now on: what was said before was not heard. */
  readonly missed: () => void;
}

/** Milliseconds between two attempts to connect again. */
const shortest = 250;
const longest = 10_000;

/** Keeps one connection that listens to a channel, and opens another whenever it is lost. */
export function listen({ url, channel, heard, missed }: Options): Listening {
  const ended = new AbortController();
  let client: pg.Client | null = null;

  const untilLost = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client = next;
    const lost = new Promise<void>((resolve) => {
      next.on("error", () => resolve());
      next.once("end", () => resolve());
    });
    next.on("notification", ({ payload }) => heard(payload ?? ""));
    try {
      await next.connect();
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      missed();
      await lost;
    } finally {
      await next.end().catch(() => undefined);
    }
  };

  const keep = async (): Promise<void> => {
    let pause = shortest;
    while (!ended.signal.aborted) {
      const since = Date.now();
      try {
        await untilLost();
      } catch (error) {
        log("warn", "The connection that listens for events could not be opened.", { error });
      }
      pause = Date.now() - since > longest ? shortest : Math.min(longest, pause * 2);
      await wait(pause, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
    }
  };

  const kept = keep();
  return {
    stop: async () => {
      ended.abort();
      await client?.end().catch(() => undefined);
      await kept;
    },
  };
}
