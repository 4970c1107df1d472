import "server-only";
import { AsyncResource } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { isLockedOut } from "@/prisma/foreign-lock";

/** Milliseconds after which an answer's turn is over even if it is still being sent: what it waits for then is its reader. */
const longest = 300;

/** How many answers of another lane may be worked on while a new one of this lane begins. */
const others = 3;

export interface Answering {
  /** Calls `go` as soon as it is this answer's turn; never, where its reader has left before that. */
  readonly take: (response: ServerResponse, go: () => void) => void;
  /** How many are worked on or wait. */
  readonly busy: () => number;
  /** Called whenever one is done. */
  readonly whenDone: (call: () => void) => void;
}

/**
 * At most `atOnce` answers of a lane are worked on at a time; the others wait in the order of their arrival. One processor
 * that does twenty pages a little at a time finishes all of them late, and makes whoever comes between wait for a piece of each.
 * `soon`: calls back when all who stand outside are in. `before`: lanes that go first; none of this one begins while they are
 * busy, unless what keeps them is a lock of another process: then nobody is served sooner for waiting.
 */
export function answering(
  atOnce: number,
  soon: (call: () => void) => void,
  before: readonly Answering[] = [],
): Answering {
  let free = atOnce;
  const listeners: (() => void)[] = [];
  const mayBegin = (): boolean => free > 0 && (isLockedOut() || before.every((lane) => lane.busy() <= others));
  const waiting: { readonly response: ServerResponse; readonly go: () => void }[] = [];
  const begin = (response: ServerResponse, go: () => void): void => {
    free -= 1;
    let held = true;
    const giveBack = (): void => {
      if (!held) return;
      held = false;
      clearTimeout(timer);
      free += 1;
      soon(next);
      for (const call of listeners) call();
    };
    const timer = setTimeout(giveBack, longest).unref();
    response.once("finish", giveBack);
    response.once("close", giveBack);
    go();
  };
  const next = (): void => {
    while (mayBegin()) {
      const first = waiting.shift();
      if (first === undefined) return;
      if (!first.response.destroyed) begin(first.response, first.go);
    }
  };
  for (const lane of before) lane.whenDone(() => soon(next));
  return {
    busy: () => atOnce - free + waiting.length,
    whenDone: (call) => listeners.push(call),
    take: (response, go) => {
      // It goes on as the request that it is, and not as the one whose end made room.
      waiting.push({ response, go: AsyncResource.bind(go) });
      soon(next);
    },
  };
}
