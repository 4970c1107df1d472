import "server-only";
import type { IncomingMessage } from "node:http";
import { isAction, pathOf } from "./request-lanes";

/** Bytes. Each field of a form has a bound of its own, far below; the answer to a part is at most 1,000 characters. */
const longestBody = 64 * 1024;
/** Bytes: the roster of a large class, and what a form writes around it. Next.js reads no more than that either. */
const longestRoster = 2 * 1024 * 1024;

export type BodyBound =
  | { readonly kind: "fits" }
  /** Nobody could say beforehand how much would have to be kept. */
  | { readonly kind: "length-not-told" }
  | { readonly kind: "too-long" }
  /** Longer than others, at the one place where that may be: for whoever may load a roster into this course. */
  | { readonly kind: "roster"; readonly course: string };

/**
 * Whether a body may come in, by the length that its head tells: Node.js reads no more than that. Next.js keeps the whole
 * body of a page's request in memory before any code of ours sees it, whoever sent it. The API reads its own bodies, and stops in time.
 */
export function bodyBound(request: Pick<IncomingMessage, "method" | "url" | "headers">): BodyBound {
  const { method, url = "/", headers } = request;
  const path = pathOf(url);
  if (headers["transfer-encoding"] !== undefined) {
    const readByUs = path.startsWith("/api/v1/") && !isAction(request);
    return readByUs ? { kind: "fits" } : { kind: "length-not-told" };
  }
  const length = Number(headers["content-length"] ?? 0);
  if (length <= longestBody) return { kind: "fits" };
  const course =
    method === "POST" ? /^\/(?:en|zh-CN)\/teach\/([\w-]{1,100})\/roster\/import$/.exec(path)?.[1] : undefined;
  return course === undefined || length > longestRoster ? { kind: "too-long" } : { kind: "roster", course };
}
