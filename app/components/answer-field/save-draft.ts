import { z } from "zod";
import type { Language } from "@/grading/verdict";
import type { Draft, SaveReply } from "./autosave";

const saved = z.object({ kind: z.literal("saved"), revision: z.number(), savedAt: z.string() });
const conflict = saved.extend({ kind: z.literal("conflict"), text: z.string() });
const problem = z.object({ message: z.object({ en: z.string(), "zh-CN": z.string() }) });
const reply = z.union([saved, conflict, problem]);

/** Milliseconds until a save that hangs counts as unreachable. */
const patience = 15_000;

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
    if (response.status >= 500 || response.status === 429) return { kind: "unreachable" };
    const read = reply.parse(await response.json());
    return "message" in read ? { kind: "refused", message: read.message[locale] } : read;
  } catch {
    return { kind: "unreachable" };
  }
}
