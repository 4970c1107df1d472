import "server-only";
import { log } from "./log";
import { postgresPool, postgresUrl } from "./postgres";
import { type Listening, listen } from "./postgres-listening";

/**
 * "Something about this topic changed: look again." A topic is a short text such as `quiz:ID`; there is no message, so that
 * nothing is lost where one is missed, and nothing private travels. On SQLite there is one process; on PostgreSQL every
 * instance hears what any of them publishes.
 */
type Listener = () => void;

interface Bus {
  readonly listeners: Map<string, Set<Listener>>;
  listening: Listening | null;
}

declare global {
  var gradientEvents: Bus | undefined;
}

const channel = "gradient_events";
/** PostgreSQL takes payloads below 8,000 bytes. */
const longestTopic = 200;

function bus(): Bus {
  globalThis.gradientEvents ??= { listeners: new Map(), listening: null };
  return globalThis.gradientEvents;
}

/**
 * Call it after the change is committed. It never fails: who listens also looks again by itself now and then.
 */
export async function publish(topic: string): Promise<void> {
  if (topic.length > longestTopic) throw new Error(`A topic has at most ${longestTopic} characters: ${topic.length}.`);
  const url = postgresUrl();
  if (url === null) return tell(topic);
  try {
    await postgresPool(url).query("SELECT pg_notify($1, $2)", [channel, topic]);
  } catch (error) {
    log("warn", "An event did not reach the other instances.", { error });
    tell(topic);
  }
}

/**
 * Calls `listener` whenever the topic changes, and once after events may have been missed (the connection was lost).
 * @returns what ends it.
 */
export function subscribe(topic: string, listener: Listener): () => void {
  const { listeners } = bus();
  const there = listeners.get(topic) ?? new Set();
  listeners.set(topic, there.add(listener));
  const url = postgresUrl();
  if (url !== null) bus().listening ??= listen({ url, channel, heard: tell, missed: tellAll });
  return () => {
    there.delete(listener);
    if (there.size === 0 && listeners.get(topic) === there) listeners.delete(topic);
  };
}

/** Ends the connection that listens; the next `subscribe` opens another. */
export async function stopEvents(): Promise<void> {
  const { listening } = bus();
  bus().listening = null;
  await listening?.stop();
}

function tell(topic: string): void {
  for (const listener of bus().listeners.get(topic) ?? []) {
    try {
      listener();
    } catch (error) {
      log("error", "Somebody who listens to events failed.", { error });
    }
  }
}

function tellAll(): void {
  for (const topic of bus().listeners.keys()) tell(topic);
}
