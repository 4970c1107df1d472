import "server-only";
import type { Result } from "./result";
import type { Viewer } from "./viewer";

/** `conflict`: somebody (another tab, another computer) saved meanwhile; theirs is given back and nothing was overwritten. */
export type DraftSaved =
  | { readonly kind: "saved"; readonly revision: number; readonly savedAt: Date }
  | { readonly kind: "conflict"; readonly revision: number; readonly savedAt: Date; readonly text: string };

/**
 * Saves what is typed. `input`: `{ attemptId, question, part, text, revision }`, all strings but `revision`: the last one
 * seen, 0 where there was none. Saving again what is saved already succeeds. At most 4,000 characters (longer is `answer-too-long`).
 */
export async function saveDraft(_viewer: Viewer, _input: unknown, _now: Date): Promise<Result<DraftSaved>> {
  throw new Error("under construction");
}
