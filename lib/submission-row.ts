import "server-only";
import { z } from "zod";
import { graderVersion, type Verdict } from "@/grading";

/** A submission but for what was said of it. */
export interface HandedIn {
  readonly id: string;
  readonly attemptId: string;
  readonly question: string;
  readonly version: number;
  readonly seed: string;
  readonly part: string;
  readonly text: string;
  readonly idempotencyKey: string;
  readonly number: number;
  /** The try that it uses if it can be read. */
  readonly tryNumber: number;
  readonly late: boolean;
  readonly afterEnd: boolean;
  readonly fromDraft: boolean;
  readonly arrivedAt: Date;
}

/** The row as the database takes it. What cannot be read uses no try. */
export function submissionRow(verdict: Verdict, { tryNumber, ...row }: HandedIn) {
  const { outcome, score, readAs, feedback, evidence } = verdict;
  return {
    ...row,
    readAs,
    outcome,
    score,
    feedback: z.array(z.json()).parse(plain(feedback)),
    evidence: z.record(z.string(), z.json()).parse(plain(evidence)),
    misconception: "misconception" in verdict ? (verdict.misconception ?? null) : null,
    graderVersion,
    tryNumber: outcome === "invalid" ? null : tryNumber,
  };
}

/** As JSON keeps it. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
