import "server-only";
import type { Bilingual } from "@/grading";

/** When a student sees the verdict on what was handed in. */
export type FeedbackPolicy = "immediate" | "afterHandIn" | "afterClose" | "onRelease";

export type QuizKind = "homework" | "exam" | "practice";

/** Where a quiz stands now. `late`: closed, but late work is still taken and marked. */
export type QuizState = "not-open" | "open" | "late" | "closed";

export interface QuizHeader {
  readonly id: string;
  readonly kind: QuizKind;
  readonly title: Bilingual;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly lateUntil: Date | null;
  readonly state: QuizState;
  /** Readable answers allowed for each part; null: as many as one likes. */
  readonly attemptsAllowed: number | null;
}

interface Window {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly lateUntil: Date | null;
}

/** By the server's clock alone; the last instant still counts. */
export function quizState({ opensAt, closesAt, lateUntil }: Window, now: Date): QuizState {
  if (now < opensAt) return "not-open";
  if (now <= closesAt) return "open";
  return lateUntil !== null && now <= lateUntil ? "late" : "closed";
}

interface QuizRow extends Window {
  readonly id: string;
  readonly kind: QuizKind;
  readonly titleEn: string;
  readonly titleZhCn: string;
  readonly attemptsAllowed: number | null;
}

export function quizHeader(quiz: QuizRow, now: Date): QuizHeader {
  const { id, kind, titleEn, titleZhCn, opensAt, closesAt, lateUntil, attemptsAllowed } = quiz;
  const title = { en: titleEn, "zh-CN": titleZhCn };
  return { id, kind, title, opensAt, closesAt, lateUntil, attemptsAllowed, state: quizState(quiz, now) };
}

/** What a student may be told now. */
export interface Release {
  /** Verdicts and points. An unreadable answer is always told: reading needs no key. */
  readonly verdicts: boolean;
  /** Solutions, and the truth's value where it would give the answer away. */
  readonly truth: boolean;
}

/** `attempt`: the student's own sitting; null where there is none. */
export function release(
  quiz: Window & {
    readonly kind: QuizKind;
    readonly feedback: FeedbackPolicy;
    readonly releasedAt: Date | null;
  },
  attempt: { readonly submittedAt: Date | null } | null,
  now: Date,
): Release {
  const over = quizState(quiz, now) === "closed";
  switch (quiz.feedback) {
    case "immediate":
      return { verdicts: true, truth: over };
    case "afterClose":
      return { verdicts: over, truth: over };
    case "afterHandIn": {
      const handedIn = attempt !== null && attempt.submittedAt !== null;
      // Others may still be writing: only where nothing is at stake is the truth told before the end.
      return { verdicts: handedIn || over, truth: over || (handedIn && quiz.kind === "practice") };
    }
    case "onRelease": {
      const released = quiz.releasedAt !== null && quiz.releasedAt <= now;
      return { verdicts: released, truth: released };
    }
  }
}
