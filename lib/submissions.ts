import "server-only";
import type { PartView } from "./attempts";
import type { Result } from "./result";
import type { SubmissionView } from "./verdict-view";
import type { Viewer } from "./viewer";

export interface Submitted {
  readonly submission: SubmissionView;
  /** The part as it stands now: history, tries left, points, solution where allowed. */
  readonly part: PartView;
}

/**
 * Hands in one answer. `input`: `{ attemptId, question, part, text, idempotencyKey }`, all strings; the key is 8 to 100
 * characters of [A-Za-z0-9_-], made once for each press of the button. The same key again gives the same submission.
 */
export async function submit(_viewer: Viewer, _input: unknown, _now: Date): Promise<Result<Submitted>> {
  throw new Error("under construction");
}
