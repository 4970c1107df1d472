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

/**
 * How many are answered at once in each lane, from `PAGES_AT_ONCE`, `SUBMITS_AT_ONCE` and `SAVES_AT_ONCE`. A page takes some
 * tens of milliseconds of one core: a hundred and fifty at once are a wait of a few seconds, and more would only wait longer.
 */
export function laneLimits(): Readonly<Record<Lane, number>> {
  return {
    save: setting("SAVES_AT_ONCE", 500),
    submit: setting("SUBMITS_AT_ONCE", 200),
    page: setting("PAGES_AT_ONCE", 150),
    free: Number.POSITIVE_INFINITY,
  };
}

function setting(name: string, usual: number): number {
  const number = Number(process.env[name] ?? usual);
  return Number.isSafeInteger(number) && number > 0 ? number : usual;
}
