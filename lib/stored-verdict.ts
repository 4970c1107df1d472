import "server-only";
import { z } from "zod";
import type { Evidence, Feedback, Outcome } from "@/grading";

const span = z.object({ from: z.number(), to: z.number() });
const message = z.object({ en: z.string(), "zh-CN": z.string() });
const feedbackSchema = z.array(z.object({ code: z.string(), message, at: span.exactOptional() }));
const outcomes = z.enum(["correct", "incorrect", "undecided"]);
const evidenceSchema = z.object({
  method: z.string(),
  counterexample: z
    .object({ at: z.record(z.string(), z.string()), answer: z.string(), reference: z.string() })
    .exactOptional(),
  errorBound: z.string().exactOptional(),
  relation: z.enum(["equal", "upper", "lower", "incomparable"]).exactOptional(),
  entries: z.array(outcomes).exactOptional(),
  earlier: z.record(z.string(), z.string()).exactOptional(),
});

/** What was said of a submission, read back from its row. */
export interface StoredVerdict {
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly feedback: readonly Feedback[];
  readonly evidence: Evidence;
}

/** A row that cannot be read as a verdict is no reason to show nothing else: it says so of itself. */
export function storedVerdict(row: {
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly feedback: unknown;
  readonly evidence: unknown;
}): StoredVerdict {
  const feedback = feedbackSchema.safeParse(row.feedback);
  const evidence = evidenceSchema.safeParse(row.evidence);
  return {
    outcome: row.outcome,
    score: row.score,
    feedback: feedback.success ? feedback.data : [damaged],
    evidence: evidence.success ? evidence.data : { method: "damaged-record" },
  };
}

const damaged: Feedback = {
  code: "damaged-record",
  message: { en: "What was said of this answer cannot be read any more.", "zh-CN": "这份作答的评语已无法读取。" },
};
