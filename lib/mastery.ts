import "server-only";
import type { Outcome } from "@/grading";
import type { Memory, Schedule } from "./schedule";

/** How well something is known, least first. */
export const levels = ["new", "attempted", "familiar", "proficient", "mastered"] as const;

export type Level = (typeof levels)[number];

/** The first readable answer to one variant. */
export interface FirstAnswer {
  readonly outcome: Outcome;
  readonly hintsUsed: number;
  readonly solutionSeen: boolean;
}

/**
 * How well a part is known. `answers`: latest first. Right with the solution seen is not right.
 * - attempted: answered, the last time not right;
 * - familiar: right the last time;
 * - proficient: right the last two times, without hints, and FSRS gives 80 % for recalling it now;
 * - mastered: right the last three times, without hints, recalled with 90 %, and steady for a week (stability of 7 days).
 * What is not practised for long slips back by itself; nothing is lost but the level.
 */
export function partLevel(answers: readonly FirstAnswer[], memory: Memory | null, plan: Schedule, now: Date): Level {
  const judged = answers.filter(({ outcome }) => outcome !== "invalid" && outcome !== "undecided");
  if (judged.length === 0) return "new";
  const right = judged.findIndex((answer) => answer.outcome !== "correct" || answer.solutionSeen);
  const inARow = right === -1 ? judged.length : right;
  if (inARow === 0) return "attempted";
  const helped = judged.findIndex(({ hintsUsed }) => hintsUsed > 0);
  const alone = Math.min(inARow, helped === -1 ? judged.length : helped);
  const recall = memory === null ? 0 : plan.recall(memory, now);
  if (alone >= 3 && recall >= 0.9 && memory !== null && memory.stability >= 7) return "mastered";
  return alone >= 2 && recall >= 0.8 ? "proficient" : "familiar";
}

/** A question is known as well as its least known part; once a part was tried, it is attempted at least. */
export function questionLevel(parts: readonly Level[]): Level {
  const ranks = parts.map((level) => levels.indexOf(level));
  const least = levels[Math.min(...ranks)] ?? "new";
  return least === "new" && ranks.some((rank) => rank > 0) ? "attempted" : least;
}
