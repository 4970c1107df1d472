import "server-only";
import type { AnswerTypeName, Bilingual } from "@/grading";
import type { QuizHeader } from "./quizzes";
import type { Result } from "./result";
import type { SubmissionView } from "./verdict-view";
import type { Viewer } from "./viewer";

/** One part as a student sees it: own words, own submissions, no key. */
export interface PartView {
  readonly id: string;
  readonly type: AnswerTypeName;
  readonly prompt: Bilingual;
  readonly format: Bilingual;
  readonly points: number;
  /** What the browser needs to read an answer for the preview; plain data, no key. */
  readonly options: unknown;
  readonly hints: readonly Bilingual[];
  readonly draft: { readonly text: string; readonly revision: number; readonly savedAt: Date } | null;
  /** Oldest first. */
  readonly submissions: readonly SubmissionView[];
  readonly triesUsed: number;
  /** Null: as many as one likes. */
  readonly triesLeft: number | null;
  /** Points that count so far; null where nothing counts yet or verdicts are withheld. */
  readonly earned: number | null;
  /** Only once the quiz's policy lets it be seen. */
  readonly solution: Bilingual | null;
}

export interface QuestionView {
  readonly slug: string;
  /** As the course numbers it: "A6.1". */
  readonly number: string;
  readonly title: Bilingual;
  readonly points: number;
  readonly earned: number | null;
  readonly statement: Bilingual;
  readonly parts: readonly PartView[];
}

export interface AttemptView {
  readonly id: string;
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: QuizHeader;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  /** Whether an answer may still be handed in. */
  readonly answerable: boolean;
  /** Null while verdicts are withheld. */
  readonly earned: number | null;
  readonly points: number;
  readonly questions: readonly QuestionView[];
  /** The server's clock when this was made. */
  readonly now: Date;
}

/** Starts the viewer's attempt at a quiz, or finds the one that was started. */
export async function startAttempt(
  _viewer: Viewer,
  _quizId: string,
  _now: Date,
): Promise<Result<{ readonly attemptId: string }>> {
  throw new Error("under construction");
}

/** Null where it does not exist or is not the viewer's own. */
export async function attemptView(_viewer: Viewer, _attemptId: string, _now: Date): Promise<AttemptView | null> {
  throw new Error("under construction");
}

/** Hands the attempt in: nothing can be answered afterwards. Twice is once. */
export async function finishAttempt(
  _viewer: Viewer,
  _attemptId: string,
  _now: Date,
): Promise<Result<{ readonly submittedAt: Date }>> {
  throw new Error("under construction");
}
