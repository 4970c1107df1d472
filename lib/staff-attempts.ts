import "server-only";
import type { AnswerTypeName, Bilingual } from "@/grading";
import type { GradeLine } from "./grades";
import type { StaffSubmission } from "./question-submissions";
import type { QuizHeader } from "./quizzes";
import type { Viewer } from "./viewer";

export interface StaffPart {
  readonly id: string;
  readonly type: AnswerTypeName;
  readonly prompt: Bilingual;
  readonly points: number;
  readonly earned: number | null;
  /** The right answer; for staff alone. */
  readonly answer: { readonly text: string; readonly latex: string };
  readonly solution: Bilingual;
  /** Oldest first. */
  readonly submissions: readonly StaffSubmission[];
  readonly draft: { readonly text: string; readonly savedAt: Date } | null;
}

/** One student's attempt with every submission, verdict, evidence and time. */
export interface StaffAttempt {
  readonly id: string;
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: QuizHeader;
  readonly student: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly section: string | null;
  };
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly earned: number;
  readonly points: number;
  readonly questions: readonly {
    readonly slug: string;
    readonly number: string;
    readonly title: Bilingual;
    readonly points: number;
    readonly earned: number | null;
    readonly statement: Bilingual;
    readonly parts: readonly StaffPart[];
  }[];
  readonly lines: readonly GradeLine[];
}

/** For staff of `courseId`; null for everyone else, and where the attempt is not of that course. */
export async function staffAttempt(
  _viewer: Viewer,
  _courseId: string,
  _attemptId: string,
  _now: Date,
): Promise<StaffAttempt | null> {
  throw new Error("under construction");
}
