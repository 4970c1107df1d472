import "server-only";
import type { Bilingual } from "@/grading";
import {
  type Accommodation,
  type Exception,
  everybodyEnds,
  ordinary,
  type QuizRules,
  type Sitting,
  sitting,
  sittingState,
} from "./sitting";

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

/** Where a window stands, by the server's clock alone; the last instant still counts. */
export function windowState(own: Sitting, now: Date): QuizState {
  const state = sittingState(own, now);
  return state === "grace" || state === "over" ? "closed" : state;
}

/** The window of a student who is granted nothing and has not begun. */
function everybodys(quiz: QuizRules): Sitting {
  return sitting(quiz, { accommodation: ordinary, exception: null, startedAt: null });
}

interface QuizRow extends QuizRules {
  readonly id: string;
  readonly kind: QuizKind;
  readonly titleEn: string;
  readonly titleZhCn: string;
}

/** `own`: the window of the student who looks; without one, everybody's. */
export function quizHeader(quiz: QuizRow, now: Date, own: Sitting = everybodys(quiz)): QuizHeader {
  const { id, kind, titleEn, titleZhCn } = quiz;
  const title = { en: titleEn, "zh-CN": titleZhCn };
  const { opensAt, endsAt: closesAt, lateUntil, attemptsAllowed } = own;
  return { id, kind, title, opensAt, closesAt, lateUntil, attemptsAllowed, state: windowState(own, now) };
}

/** What a student may be told now. */
export interface Release {
  /** Verdicts and points. An unreadable answer is always told: reading needs no key. */
  readonly verdicts: boolean;
  /** Solutions, and the truth's value where it would give the answer away. */
  readonly truth: boolean;
}

/**
 * `attempt`: the student's own sitting; null where there is none. "After the end" is after everybody's: whoever was granted
 * a later end must not hear the answers from those who were not.
 */
export function release(
  quiz: QuizRules & {
    readonly kind: QuizKind;
    readonly feedback: FeedbackPolicy;
    readonly releasedAt: Date | null;
    readonly exceptions: readonly Exception[];
    /** Of all in the course who have more than the usual time, at least. */
    readonly course: { readonly enrollments: readonly Pick<Accommodation, "timeFactor">[] };
  },
  attempt: { readonly submittedAt: Date | null } | null,
  now: Date,
): Release {
  const over = now > everybodyEnds(quiz, quiz.exceptions, quiz.course.enrollments);
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
