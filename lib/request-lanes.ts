import "server-only";
import type { IncomingMessage } from "node:http";

/**
 * What a request is, as far as crowding goes. `save`: what is typed is kept. `submit`: something is changed. `page`:
 * something is shown. `free`: files, health, and streams that stay open, which are never refused.
 */
export type Lane = "save" | "submit" | "page" | "free";

export function laneOf({ method, url = "/" }: Pick<IncomingMessage, "method" | "url">): Lane {
  const path = pathOf(url);
  if (/^\/api\/v1\/attempts\/[^/]+\/draft$/.test(path)) return "save";
  if (method !== "GET" && method !== "HEAD") return "submit";
  return free.some((paths) => paths.test(path)) ? "free" : "page";
}

/** Written out to the end: whatever else may stand at such an address is a page, and as dear as any other. */
const free: readonly RegExp[] = [
  /^\/_next\/static\//,
  /^\/(icon\.svg|robots\.txt)$/,
  /^\/api\/(health|ready|metrics)$/,
  /^\/api\/v1\/courses\/[^/]+\/quizzes\/[^/]+\/live$/,
];

/** As the server will read it, with steps up and down taken. */
export function pathOf(url: string): string {
  const base = "http://host";
  return URL.canParse(url, base) ? new URL(url, base).pathname : "/";
}

/** Whether the path can be decoded: Next.js says of one that cannot that it failed itself. */
export function isReadable({ url = "/" }: Pick<IncomingMessage, "url">): boolean {
  try {
    decodeURIComponent(pathOf(url));
    return true;
  } catch {
    return false;
  }
}

/** A page is looked at or sent a form; by the API something is also put in its place. Nothing answers to other methods. */
export function isMethod({ method = "", url = "/" }: Pick<IncomingMessage, "method" | "url">): boolean {
  return /^(GET|HEAD|POST)$/.test(method) || (method === "PUT" && pathOf(url).startsWith("/api/v1/"));
}

/**
 * What Next.js takes for a call of a server action: on any path, also those of its own files, of which `proxy.ts` knows nothing, and
 * also without an origin or with one that is `null`.
 */
export function isAction({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  if (method !== "POST") return false;
  const type = headers["content-type"] ?? "";
  return headers["next-action"] !== undefined || /multipart\/form-data|application\/x-www-form-urlencoded/i.test(type);
}

export interface LaneLimit {
  /** How many may be inside, those that wait for their turn among them; more are refused. */
  readonly room: number;
  /** How many of them one session may have inside: a single student's flood leaves the rest of the room to the others. */
  readonly each: number;
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
    save: lane("SAVES", { room: 500, each: 32, atOnce: 50 }),
    submit: lane("SUBMITS", { room: 200, each: 150, atOnce: 16 }),
    page: lane("PAGES", { room: 150, each: 40, atOnce: 2 }),
  };
}

function lane(name: string, usual: LaneLimit): LaneLimit {
  const { room, each, atOnce } = usual;
  return {
    room: setting(`${name}_ROOM`, room),
    each: setting(`${name}_EACH`, each),
    atOnce: setting(`${name}_AT_ONCE`, atOnce),
  };
}

/**
 * The session that a request names, whether or not it is one; null where it names none. A whole hall may stand behind one address, so that
 * who has no session is not told apart from others.
 */
export function senderOf({ headers }: Pick<IncomingMessage, "headers">): string | null {
  return /(?:^|;\s*)(?:__Host-)?session=([^;\s]{1,100})/.exec(headers.cookie ?? "")?.[1] ?? null;
}

function setting(name: string, usual: number): number {
  const number = Number(process.env[name] ?? usual);
  return Number.isSafeInteger(number) && number > 0 ? number : usual;
}
