import "server-only";
import type { Bilingual, Evidence, Feedback, Outcome } from "@/grading";
import type { DecisionView } from "./verdict-view";
import type { Viewer } from "./viewer";

/** A submission as staff see it: all that the machine said and why. */
export interface StaffSubmission {
  readonly id: string;
  readonly attemptId: string;
  readonly student: { readonly id: string; readonly name: string; readonly email: string };
  readonly part: string;
  readonly number: number;
  readonly text: string;
  readonly readAs: string | null;
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly points: number;
  readonly feedback: readonly Feedback[];
  readonly evidence: Evidence;
  readonly misconception: { readonly id: string; readonly name: Bilingual } | null;
  readonly graderVersion: string;
  readonly late: boolean;
  readonly arrivedAt: Date;
  /** Latest first; the first counts. */
  readonly decisions: readonly DecisionView[];
}

export interface QuestionSubmissions {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: { readonly id: string; readonly title: Bilingual };
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly parts: readonly { readonly id: string; readonly prompt: Bilingual; readonly points: number }[];
  /** How many there are of each outcome, whatever the filter. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Newest first, 50 a page. */
  readonly submissions: readonly StaffSubmission[];
  readonly page: number;
  readonly pages: number;
}

/** For staff of `courseId`; null for everyone else. `filter`: `{ outcome?: Outcome, part?: string, page?: number }`. */
export async function questionSubmissions(
  _viewer: Viewer,
  _courseId: string,
  _quizId: string,
  _slug: string,
  _filter: unknown,
): Promise<QuestionSubmissions | null> {
  throw new Error("under construction");
}
