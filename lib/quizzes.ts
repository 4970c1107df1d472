import "server-only";
import type { Bilingual } from "@/grading";
import type { Viewer } from "./viewer";

export type QuizKind = "homework" | "exam" | "practice";

/** Where a quiz stands for who asks now. `late`: closed, but late work is still taken and marked. */
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

/** One line of a student's due list. */
export interface QuizCard extends QuizHeader {
  readonly questions: number;
  readonly points: number;
  /** The viewer's own attempt; null where none has begun. */
  readonly attempt: {
    readonly id: string;
    readonly startedAt: Date;
    readonly submittedAt: Date | null;
    readonly partsAnswered: number;
    readonly parts: number;
  } | null;
}

export interface CourseView {
  readonly id: string;
  readonly title: Bilingual;
  readonly role: "student" | "ta" | "instructor";
  readonly quizzes: readonly QuizCard[];
}

/** The course as any member sees it, soonest end first; null for everyone else. */
export async function courseView(_viewer: Viewer, _courseId: string, _now: Date): Promise<CourseView | null> {
  throw new Error("under construction");
}
