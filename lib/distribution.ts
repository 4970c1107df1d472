import "server-only";
import { database } from "./database";
import { gradebookAttempts } from "./gradebook-rows";
import { askedOutline, scoredAttempt } from "./gradebook-scores";
import { attendedBy } from "./membership";
import { release, windowState } from "./quiz-state";
import { sitting } from "./sitting";
import type { Viewer } from "./viewer";

/** Quarters of a class, lowest first. */
export type Quarter = 1 | 2 | 3 | 4;

export interface Band {
  readonly quarter: Quarter;
  /** Among how many who handed in, oneself included. */
  readonly students: number;
}

/** Of fewer, a band would point at people. */
export const fewest = 5;

/**
 * In which quarter of all points one's own stand: by the share of others who have fewer, ties counting half. Null where
 * there are fewer than five, or none of one's own. `all` has one's own among them.
 */
export function bandOf(own: number | null, all: readonly number[]): Band | null {
  if (own === null || all.length < fewest) return null;
  const below = all.filter((each) => each < own).length;
  const equal = all.filter((each) => each === own).length;
  const place = (below + equal / 2) / all.length;
  const quarter = place < 0.25 ? 1 : place < 0.5 ? 2 : place < 0.75 ? 3 : 4;
  return { quarter, students: all.length };
}

/**
 * The viewer's own band in each quiz of a course that is over, with its verdicts told: from all students' points by the
 * gradebook's own rule. Of the others nothing but the quarter is given away. Only for students of the course.
 */
export async function ownBands(viewer: Viewer, courseId: string, now: Date): Promise<ReadonlyMap<string, Band>> {
  const { userId } = viewer;
  const course = await database().course.findFirst({
    where: { id: courseId, ...attendedBy(viewer) },
    include: {
      enrollments: { where: { role: "student" }, select: { userId: true, timeFactor: true, untimed: true } },
      quizzes: {
        where: { draft: false, kind: { not: "practice" }, closesAt: { lt: now } },
        include: {
          questions: { orderBy: { position: "asc" } },
          exceptions: true,
          attempts: { where: { userId, number: 1 }, select: { startedAt: true, submittedAt: true } },
        },
      },
    },
  });
  const own = course?.enrollments.find((each) => each.userId === userId);
  if (course === null || own === undefined) return new Map();
  const told = course.quizzes.filter((quiz) => {
    const mine = quiz.attempts[0];
    if (mine === undefined || !release({ ...quiz, course }, mine, now).verdicts) return false;
    const exception = quiz.exceptions.find((each) => each.userId === userId) ?? null;
    const window = sitting(quiz, { accommodation: own, exception, startedAt: mine.startedAt });
    return windowState(window, now) === "closed";
  });
  if (told.length === 0) return new Map();
  const attempts = await gradebookAttempts(courseId, null);
  const bands = told.flatMap((quiz) => {
    const outline = askedOutline(quiz);
    const scores = course.enrollments.map((accommodation) => {
      const exception = quiz.exceptions.find((each) => each.userId === accommodation.userId) ?? null;
      const attempt = attempts.get(`${quiz.id} ${accommodation.userId}`);
      const { earned, excused } = scoredAttempt(quiz, outline, { accommodation, exception }, attempt, now);
      return { userId: accommodation.userId, earned: excused ? null : earned };
    });
    const own = scores.find((each) => each.userId === userId)?.earned ?? null;
    const band = bandOf(
      own,
      scores.flatMap(({ earned }) => earned ?? []),
    );
    return band === null ? [] : [[quiz.id, band] as const];
  });
  return new Map(bands);
}
