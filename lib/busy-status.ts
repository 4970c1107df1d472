import "server-only";
import type { ServerResponse } from "node:http";
import type { RequestContext } from "./request-context";

/** Next.js says 500 of whatever failed. Where that was another process's lock on the database, it is 503, and when to come again. */
export function tellBusy(response: ServerResponse, context: Pick<RequestContext, "busy">): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (!context.busy || status !== 500) return writeHead(status, ...rest);
    response.setHeader("Retry-After", comeAgain());
    return writeHead(503, ...rest);
  };
}

/** Seconds, so that not all come again at the same moment. */
export const comeAgain = (): number => 1 + Math.floor(Math.random() * 4);
