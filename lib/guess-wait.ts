import "server-only";
import type { Outcome } from "@/grading";
import { type Failure, failed } from "./result";

/** Wrong answers to one part of one variant that may follow one another without a pause. */
const free = 3;
const longest = 300;

/** Seconds to wait before the next answer, after so many wrong ones in a row to the same part of the same variant: 5, 10, 20 … 300. */
export function waitAfter(wrong: number): number {
  return wrong < free ? 0 : Math.min(longest, 5 * 2 ** (wrong - free));
}

/** What cannot be read, or only a person can judge, is no guess. */
export function countsAsGuess(outcome: Outcome): boolean {
  return outcome !== "invalid" && outcome !== "undecided";
}

export interface Guesses {
  /** Wrong ones in a row. */
  readonly wrong: number;
  /** When the last of them was checked. */
  readonly last: Date;
}

/** Why the next answer is not checked yet; null where it may be. Nothing typed is lost: the same text may be sent again. */
export function tooSoon(guesses: Guesses | null, now: Date): Failure | null {
  if (guesses === null) return null;
  const seconds = Math.ceil(waitAfter(guesses.wrong) - (now.getTime() - guesses.last.getTime()) / 1000);
  if (seconds <= 0) return null;
  return failed(
    "too-many-requests",
    `Several guesses in a row were not right. Take a look at a hint or the solution, or try again in ${seconds} s. What you typed is kept.`,
    `连续几次都不对。可以先看看提示或解析，${seconds} 秒后再试。已输入的内容会保留。`,
  );
}

/** Guesses of visitors without an account, in this process alone, the oldest forgotten first. */
const guessed = new Map<string, Guesses>();
const most = 20_000;

export function guessesOf(key: string): Guesses | null {
  return guessed.get(key) ?? null;
}

/** Counts one checked answer; a right one ends the row. */
export function noteGuess(key: string, right: boolean, now: Date): void {
  const wrong = (guessed.get(key)?.wrong ?? 0) + 1;
  guessed.delete(key);
  if (right) return;
  guessed.set(key, { wrong, last: now });
  const oldest = guessed.keys().next();
  if (guessed.size > most && !oldest.done) guessed.delete(oldest.value);
}
