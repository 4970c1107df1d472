import "server-only";
import { AsyncResource } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/** Milliseconds after which an answer's turn is over even if it is still being sent: what it waits for then is its reader. */
const longest = 300;

export interface Answering {
  /** Calls `go` as soon as it is this answer's turn; never, where its reader has left before that. */
  readonly take: (response: ServerResponse, go: () => void) => void;
}

/**
 * At most `atOnce` answers of a lane are worked on at a time; the others wait in the order of their arrival. One processor
 * that does twenty pages a little at a time finishes all of them late, and makes whoever comes between wait for a piece of each.
 */
export function answering(atOnce: number): Answering {
  let free = atOnce;
  const waiting: { readonly response: ServerResponse; readonly go: () => void }[] = [];
  const begin = (response: ServerResponse, go: () => void): void => {
    free -= 1;
    let held = true;
    const giveBack = (): void => {
      if (!held) return;
      held = false;
      clearTimeout(timer);
      free += 1;
      next();
    };
    const timer = setTimeout(giveBack, longest).unref();
    response.once("finish", giveBack);
    response.once("close", giveBack);
    go();
  };
  const next = (): void => {
    while (free > 0) {
      const first = waiting.shift();
      if (first === undefined) return;
      if (!first.response.destroyed) begin(first.response, first.go);
    }
  };
  return {
    take: (response, go) => {
      if (free > 0) begin(response, go);
      // It goes on as the request that it is, and not as the one whose end made room.
      else waiting.push({ response, go: AsyncResource.bind(go) });
    },
  };
}
