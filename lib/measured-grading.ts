import "server-only";
import type { Part, Verdict } from "@/grading";
import { grading } from "./metrics";

/** Grades, and counts how long it took and what came of it. */
export function measuredGrade(part: Part, ...answer: Parameters<Part["grade"]>): Verdict {
  const end = grading.seconds.startTimer({ type: part.type });
  const verdict = part.grade(...answer);
  end();
  grading.verdicts.inc({ outcome: verdict.outcome });
  return verdict;
}
