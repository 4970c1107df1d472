import "server-only";
import type { IncomingMessage } from "node:http";

/**
 * What a request is, as far as crowding goes. `save`: what is typed is kept. `submit`: something is changed. `page`:
 * something is shown. `free`: files, health, and streams that stay open, which are never refused.
 */
export type Lane = "save" | "submit" | "page" | "free";

export function laneOf({ method, url = "/" }: Pick<IncomingMessage, "method" | "url">): Lane {
  const path = url.split("?", 1)[0] ?? "/";
  if (path.startsWith("/_next/") || /^\/(icon\.svg|robots\.txt)$/.test(path)) return "free";
  if (/^\/api\/(health|ready|metrics)$/.test(path) || path.endsWith("/events")) return "free";
  if (path.startsWith("/api/v1/") && path.endsWith("/draft")) return "save";
  return method === "GET" || method === "HEAD" ? "page" : "submit";
}

export interface LaneLimit {
  /** How many may be inside, those that wait for their turn among them; more are refused. */
  readonly room: number;
  /** How many are worked on at once. */
  readonly atOnce: number;
}

export type LaneLimits = Readonly<Record<Exclude<Lane, "free">, LaneLimit>>;

/**
 * From `PAGES_ROOM`, `PAGES_AT_ONCE` and so on. A page takes some tens of milliseconds of one core: a hundred and fifty are a
 * wait of a few seconds, and more would only wait longer. Few are worked on at once, and none begins while saves
 * wait: the first are there soon, and a save meets no crowd. On a database across a network, where work is mostly waiting, more
 * at once are better.
 */
export function laneLimits(): LaneLimits {
  return {
    save: { room: setting("SAVES_ROOM", 500), atOnce: setting("SAVES_AT_ONCE", 50) },
    submit: { room: setting("SUBMITS_ROOM", 200), atOnce: setting("SUBMITS_AT_ONCE", 16) },
    page: { room: setting("PAGES_ROOM", 150), atOnce: setting("PAGES_AT_ONCE", 2) },
  };
}

function setting(name: string, usual: number): number {
  const number = Number(process.env[name] ?? usual);
  return Number.isSafeInteger(number) && number > 0 ? number : usual;
}
