import "server-only";
import type { Result } from "./result";
import type { DecisionView } from "./verdict-view";
import type { Viewer } from "./viewer";

/** Staff give a submission the score that counts. `input`: `{ submissionId, score: number 0 to 1, reason: string }`. */
export async function decide(_viewer: Viewer, _input: unknown, _now: Date): Promise<Result<DecisionView>> {
  throw new Error("under construction");
}
