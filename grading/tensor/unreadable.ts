import type { Reading } from "../answer-type";
import type { Expression } from "../expression/expression";
import type { Feedback } from "../verdict";
import { regroupedNote } from "./notes";

/** What could not be read, with its places put where they are in the answer as typed. */
export function unreadableAs<T>(reading: Reading<Expression>, placed = (said: Feedback): Feedback => said): Reading<T> {
  // Only what was refused is handed here.
  if (reading.ok) return { ok: false, feedback: [regroupedNote] };
  const [first, ...others] = reading.feedback;
  return { ok: false, feedback: [placed(first), ...others.map(placed)] };
}
