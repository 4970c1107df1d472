import "server-only";
import type { Evidence, Feedback, Outcome } from "@/grading";

/** What the machine says of an answer, as far as it names it. */
export interface Named {
  readonly outcome: Outcome;
  readonly misconception: string | null;
  readonly feedback: readonly Feedback[];
  readonly evidence: Evidence;
}

/** The group of all right answers, of whatever variant. */
export const rightAnswers = "outcome:correct";

/**
 * The machine's own name for what an answer means, valid across variants: a misconception's id, that it is right, a right step
 * from a wrong start. Null where it has none.
 */
export function machineName({ outcome, misconception, feedback }: Named): string | null {
  if (misconception !== null) return misconception;
  if (outcome === "correct") return rightAnswers;
  if (outcome === "partial" && feedback.some(({ code }) => code === "follow-through")) return "code:follow-through";
  return null;
}

/**
 * How a wrong answer without a name stands to its key: a slip that was recognised, the relation of two orders. Where each
 * student has numbers of their own, it is all that two answers can have in common.
 */
export function tell({ outcome, feedback, evidence }: Named): string | null {
  if (outcome !== "incorrect" && outcome !== "partial") return null;
  const slip = feedback.find(({ code }) => code.startsWith("slip:"));
  if (slip !== undefined) return `code:${slip.code}`;
  const { relation } = evidence;
  return relation === undefined || relation === "equal" ? null : `relation:${relation}`;
}

/** A text as it is compared where nothing could be read: one kind of white space, one case. */
export function plainText(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
