import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { answering } from "./answering";
import { lull } from "./lull";
import { requests } from "./metrics";
import type { PackedFiles } from "./packed-files";
import { refuse } from "./refusal";
import { withinRequest } from "./request-context";
import { type Lane, type LaneLimits, laneOf } from "./request-lanes";
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

declare global {
  var gradientDoor: Door | undefined;
}

/** Puts the door before every HTTP server of this process, at its first request: Next.js gives no other way to its server. */
export function openDoor(limits: LaneLimits, files: PackedFiles): Door {
  if (globalThis.gradientDoor !== undefined) return globalThis.gradientDoor;
  const guarded = new WeakSet<Server>();
  const { door, guard } = makeDoor(limits, files);
  subscribe("http.server.request.start", (message) => {
    const server = serverOf(message);
    if (server === null || guarded.has(server)) return;
    guarded.add(server);
    guard(server);
  });
  globalThis.gradientDoor = door;
  return door;
}

export function makeDoor(
  limits: LaneLimits,
  files: PackedFiles = () => false,
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
  const enter = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    arrive();
    const id = newId();
    request.headers["x-request-id"] = id;
    response.setHeader("x-request-id", id);
    if (draining) response.setHeader("Connection", "close");
    const lane = laneOf(request);
    const go = () => withinRequest({ id, local: isLocal(request) }, next);
    if (lane === "free") {
      if (!files(request, response)) go();
      return;
    }
    if ((inside.get(lane) ?? 0) >= limits[lane].room) {
      requests.refused.inc({ lane });
      refuse(request, response);
      return;
    }
    count(lane, 1);
    const since = performance.now();
    response.once("close", () => {
      count(lane, -1);
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

/** From this machine, and not on behalf of anybody else: a proxy that runs beside names whom it speaks for. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  const peer = socket.remoteAddress ?? "";
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(peer) && headers["x-forwarded-for"] === undefined;
}
