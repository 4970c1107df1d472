import type { Language } from "@/grading/verdict";
import type { Draft, SaveReply } from "./autosave";
import { isPlain } from "./plain-data";

/** Milliseconds until a save that hangs counts as unreachable. */
const patience = 10_000;

/** Sends one draft to the server and reads its reply. Never throws: what is not understood counts as unreachable. */
export async function saveDraft(
  place: { readonly attemptId: string; readonly question: string; readonly part: string },
  draft: Draft,
  locale: Language,
): Promise<SaveReply> {
  try {
    const response = await fetch(`/api/v1/attempts/${encodeURIComponent(place.attemptId)}/draft`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ question: place.question, part: place.part, text: draft.text, revision: draft.revision }),
      // The save goes on while the page is left.
      keepalive: true,
      signal: AbortSignal.timeout(patience),
    });
    return replyOf(response.status, await body(response), Number(response.headers.get("Retry-After")) * 1_000, locale);
  } catch {
    return { kind: "unreachable" };
  }
}

async function body(response: Response): Promise<unknown> {
  const type = response.headers.get("Content-Type") ?? "";
  return /json/.test(type) ? response.json() : null;
}

/** `wait`: milliseconds that the server asks for; NaN where it asks for none. */
export function replyOf(status: number, said: unknown, wait: number, locale: Language): SaveReply {
  const asked = wait > 0 ? { wait } : {};
  if (status >= 500 || status === 429 || !isPlain(said)) return { kind: "unreachable", ...asked };
  const { kind, revision, savedAt, text, message, code } = said;
  if (typeof revision === "number" && typeof savedAt === "string") {
    if (kind === "saved") return { kind, revision, savedAt };
    if (kind === "conflict" && typeof text === "string") return { kind, revision, savedAt, text };
  }
  const sentence = isPlain(message) ? message[locale] : undefined;
  if (typeof sentence !== "string") return { kind: "unreachable" };
  // Signing in again, in another tab, makes the next try succeed.
  if (status === 401) return { kind: "unreachable", message: sentence };
  const isKept = code === "kept-late" || code === "known-already";
  return { kind: isKept ? "late" : "refused", message: sentence };
}
