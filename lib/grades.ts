import "server-only";
import type { Bilingual } from "@/grading";
import type { QuizHeader } from "./quizzes";
import type { Viewer } from "./viewer";

/** One line of how a total came about. */
export interface GradeLine {
  readonly question: string;
  /** "A6.1" */
  readonly number: string;
  readonly title: Bilingual;
  readonly part: string;
  readonly points: number;
  /** Null: nothing counts yet. */
  readonly earned: number | null;
  /** Why: the best submission's outcome, a person's decision, not answered yet, waiting for a person, or withheld. */
  readonly reason: "best" | "decided" | "unanswered" | "unreadable" | "undecided" | "withheld";
  /** Number of the submission that counts. */
  readonly submission: number | null;
  /** The person's reason, where one decided. */
  readonly note: string | null;
}

export interface OwnGrades {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quizzes: readonly {
    readonly quiz: QuizHeader;
    readonly attemptId: string | null;
    readonly earned: number | null;
    readonly points: number;
    readonly lines: readonly GradeLine[];
  }[];
}

/** Null for everyone who is not in the course. */
export async function ownGrades(_viewer: Viewer, _courseId: string, _now: Date): Promise<OwnGrades | null> {
  throw new Error("under construction");
}
