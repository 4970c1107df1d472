import type { Answering } from "./answering";
import { check } from "./check";
import { comparable } from "./comparable";
import { gradeRequest } from "./schema";

/**
 * Grades one answer against a reference that the request brings along; no misconceptions, no stored state.
 * Fields as in the command `grade`: see schema.ts.
 */
export const grade: Answering = (request) => {
  const parsed = check(gradeRequest, request);
  if (!parsed.ok) return parsed;
  const against = comparable(parsed.value);
  if (!against.ok) return against;
  const { outcome, score, readAs, feedback, evidence } = against.value(parsed.value.answer);
  return { ok: true, answer: { outcome, score, readAs, feedback, evidence } };
};
