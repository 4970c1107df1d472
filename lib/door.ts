import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { answering } from "./answering";
import { bodyBound } from "./body-bound";
import { tellBusy } from "./busy-status";
import { log } from "./log";
import { lull } from "./lull";
import { requests } from "./metrics";
import type { PackedFiles } from "./packed-files";
import { refuse } from "./refusal";
import { type RequestContext, withinRequest } from "./request-context";
import { isAction, isMethod, isReadable, type Lane, type LaneLimits, laneOf, senderOf } from "./request-lanes";
import { newId } from "./secrets";

/**
 * What stands before Next.js on each request: an identifier, a bound on how many may be inside in each lane, their turns, the
 * time it took. Past the bound a request is refused with 503 at once, so that those inside are still answered in time; what
 * is refused was never begun, and its sender tries again. Saves have a lane of their own: pages cannot crowd them out. Scripts
 * that are held packed are handed out here.
 */
export interface Door {
  /** From now on connections are closed after their answer. */
  readonly drain: () => void;
  readonly inFlight: (lane: Lane) => number;
}

/** Whether a request comes from this site's own pages. */
export type OwnOrigin = (request: { readonly headers: Pick<Headers, "get"> }) => boolean;

/** Whether whom a session stands for may load a roster into a course: theirs alone may be longer than other bodies. */
export type MayImport = (session: string, course: string) => Promise<boolean>;

declare global {
  var gradientDoor: Door | undefined;
}

/** Puts the door before every HTTP server of this process, at its first request: Next.js gives no other way to its server. */
export function openDoor(limits: LaneLimits, files: PackedFiles, isOwn: OwnOrigin, mayImport: MayImport): Door {
  if (globalThis.gradientDoor !== undefined) return globalThis.gradientDoor;
  const guarded = new WeakSet<Server>();
  const { door, guard } = makeDoor(limits, files, isOwn, mayImport);
  subscribe("http.server.request.start", (message) => {
    const server = serverOf(message);
    if (server === null || guarded.has(server)) return;
    guarded.add(server);
    guard(server);
  });
  globalThis.gradientDoor = door;
  return door;
}

/** What every reply carries, files, errors and what Next.js refuses by itself among them; a page sets a policy of its own. */
const guarding: readonly (readonly [string, string])[] = [
  ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Content-Security-Policy", "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"],
];

/** Milliseconds. */
const rest = 1_000;
/** Sessions at rest from which those that are over are dropped. */
const mostResting = 1_000;

export function makeDoor(
  limits: LaneLimits,
  files: PackedFiles = () => false,
  isOwn: OwnOrigin = () => true,
  mayImport: MayImport = async () => false,
): { door: Door; guard: (server: Server) => void } {
  const inside = new Map<Lane, number>();
  let arrived = 0;
  const arrive = (): void => {
    arrived += 1;
  };
  const soon = lull(() => arrived);
  const save = answering(limits.save.atOnce, soon);
  const submit = answering(limits.submit.atOnce, soon);
  const lines = { save, submit, page: answering(limits.page.atOnce, soon, [save]) };
  let draining = false;
  const count = (lane: Lane, by: 1 | -1): void => {
    const now = (inside.get(lane) ?? 0) + by;
    inside.set(lane, now);
    requests.inFlight.set({ lane }, now);
  };
  /** How many of a session's requests are inside a lane; none that has none. */
  const ofSender = new Map<string, number>();
  /** Until when a session that was told 429 in a lane is refused there without being asked for who it is; milliseconds. */
  const resting = new Map<string, number>();
  const rests = (own: string): boolean => {
    const until = resting.get(own);
    if (until === undefined) return false;
    if (performance.now() < until) return true;
    resting.delete(own);
    return false;
  };
  const leave = (own: string, status: number): void => {
    if (status === 429) {
      const now = performance.now();
      // Whoever names a new session each time is not remembered for ever.
      if (resting.size >= mostResting) for (const [each, until] of resting) if (until <= now) resting.delete(each);
      resting.set(own, now + rest);
    }
    const left = (ofSender.get(own) ?? 1) - 1;
    if (left > 0) ofSender.set(own, left);
    else ofSender.delete(own);
  };
  const enter = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    arrive();
    const id = newId();
    request.headers["x-request-id"] = id;
    response.setHeader("x-request-id", id);
    for (const [name, value] of guarding) response.setHeader(name, value);
    if (draining) response.setHeader("Connection", "close");
    const context: RequestContext = { id, ...peerOf(request), person: null, busy: false };
    tellBusy(response, context);
    withinRequest(context, () => {
      if (isAction(request) && !isOwn({ headers: { get: (name) => String(request.headers[name] ?? "") || null } })) {
        turnAway(request, response, 403);
        return;
      }
      if (!isReadable(request)) {
        turnAway(request, response, 400);
        return;
      }
      if (!isMethod(request)) {
        turnAway(request, response, 405);
        return;
      }
      const bound = bodyBound(request);
      const sender = senderOf(request);
      if (bound.kind === "fits") admit(request, response, context, next);
      else if (bound.kind === "length-not-told") turnAway(request, response, 411);
      else if (bound.kind === "too-long" || sender === null) turnAway(request, response, 413);
      else
        admit(request, response, context, () => {
          mayImport(sender, bound.course).then(
            (may) => (may ? next() : turnAway(request, response, 413)),
            () => turnAway(request, response, 503),
          );
        });
    });
  };
  const admit = (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
    next: () => void,
  ): void => {
    const lane = laneOf(request);
    const go = () => withinRequest(context, next);
    if (lane === "free") {
      if (files(request, response)) return;
      if (request.url?.startsWith("/api/") === true)
        response.once("close", () => noteRefusal(request, response, lane, context.person));
      go();
      return;
    }
    const sender = senderOf(request);
    const own = sender === null ? null : `${lane} ${sender}`;
    if (
      (inside.get(lane) ?? 0) >= limits[lane].room ||
      (own !== null && (rests(own) || (ofSender.get(own) ?? 0) >= limits[lane].each))
    ) {
      requests.refused.inc({ lane });
      refuse(request, response);
      return;
    }
    count(lane, 1);
    if (own !== null) ofSender.set(own, (ofSender.get(own) ?? 0) + 1);
    const since = performance.now();
    response.once("close", () => {
      count(lane, -1);
      if (own !== null) leave(own, response.statusCode);
      noteRefusal(request, response, lane, context.person);
      const seconds = (performance.now() - since) / 1000;
      requests.seconds.observe({ lane, status: `${Math.floor(response.statusCode / 100)}xx` }, seconds);
    });
    lines[lane].take(response, go);
  };
  return {
    door: {
      drain: () => {
        draining = true;
      },
      inFlight: (lane) => inside.get(lane) ?? 0,
    },
    guard: (server) => {
      server.on("connection", arrive);
      const listeners = server.listeners("request");
      server.removeAllListeners("request");
      server.on("request", (request: IncomingMessage, response: ServerResponse) =>
        enter(request, response, () => {
          for (const listener of listeners) listener.call(server, request, response);
        }),
      );
      // Slow senders: ten seconds for the head, fifteen for all of it.
      server.headersTimeout = 10_000;
      server.requestTimeout = 15_000;
      // Longer than a balancer keeps an idle connection (usually a minute): the side that closes is never the one just written to.
      server.keepAliveTimeout = 65_000;
      server.maxConnections = 5_000;
    },
  };
}

function serverOf(message: unknown): Server | null {
  if (typeof message !== "object" || message === null || !("server" in message)) return null;
  return message.server instanceof Server ? message.server : null;
}

/** Refused by its head alone. */
function turnAway(request: IncomingMessage, response: ServerResponse, status: 400 | 403 | 405 | 411 | 413 | 503): void {
  log("warn", "A request was turned away at the door.", { method: request.method ?? "", status });
  // A long body is not waited for, and neither is what has no end; a short one is on its way, and its connection is good.
  const ends = status === 411 || status === 413;
  response.writeHead(status, { "Cache-Control": "no-store", ...(ends ? { Connection: "close" } : {}) }).end();
  request.resume();
}

/** Not understood, not signed in, not allowed, not there, too often: what somebody meets who tries doors. */
const closed: ReadonlySet<number> = new Set([400, 401, 403, 404, 429]);

/** What somebody was not let in to, or is not there: the two are the same answer, and the same line. Its address may name a person or a link. */
function noteRefusal(
  request: IncomingMessage,
  { statusCode }: ServerResponse,
  lane: Lane,
  person: string | null,
): void {
  if (!closed.has(statusCode)) return;
  const who = person === null ? {} : { person };
  log("warn", "A door stayed closed.", { lane, method: request.method ?? "", status: statusCode, ...who });
}

/** Who is at the other end of the connection, and whether it is this machine and for nobody else: a proxy that runs beside names whom it speaks for. */
function peerOf({ socket, headers }: IncomingMessage): { readonly peer: string; readonly local: boolean } {
  const peer = socket.remoteAddress ?? "";
  const speaksForAnother = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"].some(
    (name) => name in headers,
  );
  return { peer, local: /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(peer) && !speaksForAnother };
}
