import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** What is known of the request that is being answered, wherever its work is done. */
export interface RequestContext {
  /** Shown to the person, sent back as `x-request-id`, and in each line of the log. */
  readonly id: string;
  /** Whether it came from this very machine, with no proxy in between. */
  readonly local: boolean;
  /** The address at the other end of the connection: the sender's own, or the proxy's. */
  readonly peer: string;
  /** Whom its session stands for, once that was looked up. */
  person: string | null;
  /** Whether it could not be answered because another process holds the database. */
  busy: boolean;
}

declare global {
  /** The server loads this module more than once; the request is one all the same. */
  var gradientRequest: AsyncLocalStorage<RequestContext> | undefined;
}

function storage(): AsyncLocalStorage<RequestContext> {
  globalThis.gradientRequest ??= new AsyncLocalStorage();
  return globalThis.gradientRequest;
}

/** Null outside a request: in background work, in scripts, in tests. */
export function currentRequest(): RequestContext | null {
  return storage().getStore() ?? null;
}

export function withinRequest<Value>(context: RequestContext, work: () => Value): Value {
  return storage().run(context, work);
}
