import type { Gradebook } from "@/lib/gradebook";

/** A cell as it travels to the browser: points or null, parts that wait, and marks added up. */
export type CompactCell = readonly [earned: number | null, waiting: number, marks: number];

export const marks = { late: 1, excused: 2, dropped: 4, notCounted: 8 } as const;

export interface CompactRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly number: string | null;
  readonly section: string | null;
  /** One for each shown quiz. */
  readonly attempts: readonly (string | null)[];
  readonly cells: readonly CompactCell[];
  readonly total: number;
  readonly points: number;
  /** Written out, in the course's zone; null where nothing was done yet. */
  readonly activity: string | null;
}

export interface CompactColumn {
  /** Its quiz's place among those shown. */
  readonly quiz: number;
  /** What its cells lead to on the attempt's page: a question or a part. */
  readonly anchor: string;
  /** For who cannot see the heads. */
  readonly name: string;
}

/** A class of a thousand in twenty columns is 20,000 cells: what all share is said once. */
export function compactRows(book: Gradebook, when: (at: Date) => string): readonly CompactRow[] {
  const quizzes = [...new Set(book.columns.map(({ quizId }) => quizId))];
  const first = quizzes.map((id) => book.columns.findIndex(({ quizId }) => quizId === id));
  return book.rows.map(({ userId, name, email, number, section, cells, total, points, lastActivity }) => ({
    id: userId,
    name,
    email,
    number,
    section,
    attempts: first.map((index) => cells[index]?.attemptId ?? null),
    cells: cells.map(({ earned, undecided, late, role }) => [earned, undecided, (late ? marks.late : 0) + of[role]]),
    total,
    points,
    activity: lastActivity === null ? null : when(lastActivity),
  }));
}

const of = { counts: 0, excused: marks.excused, dropped: marks.dropped, "not-counted": marks.notCounted } as const;
