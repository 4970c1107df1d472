import "server-only";
import type { Bilingual } from "@/grading";
import type { Viewer } from "./viewer";

export interface GradebookColumn {
  readonly quizId: string;
  readonly quizTitle: Bilingual;
  readonly slug: string;
  /** "A6.1" */
  readonly number: string;
  readonly title: Bilingual;
  readonly points: number;
}

export interface GradebookCell {
  /** Null where nothing was handed in that counts. */
  readonly earned: number | null;
  /** Parts whose best word is still "undecided": a person has to look. */
  readonly undecided: number;
  readonly late: boolean;
  readonly attemptId: string | null;
}

export interface GradebookRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly section: string | null;
  /** One for each column, in the same order. */
  readonly cells: readonly GradebookCell[];
  readonly total: number;
  readonly lastActivity: Date | null;
}

export interface Gradebook {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly columns: readonly GradebookColumn[];
  readonly points: number;
  /** By name. */
  readonly rows: readonly GradebookRow[];
  readonly undecided: number;
}

/** For staff of the course; null for everyone else. */
export async function gradebook(_viewer: Viewer, _courseId: string, _now: Date): Promise<Gradebook | null> {
  throw new Error("under construction");
}
