import "server-only";
import { type Bilingual, findQuestion } from "@/grading";
import { askedParts } from "./asked-parts";
import { draw } from "./catalogue";
import { database } from "./database";
import { allStudents } from "./gradebook-students";
import { grouped } from "./grouped";
import { taughtBy, titleOf } from "./membership";
import type { Viewer } from "./viewer";
import { personsParts } from "./waiting";
import { isWritten } from "./written";

/** What waits in one part of one quiz. */
export interface PendingPart {
  readonly id: string;
  readonly written: boolean;
  /** Students with an answer that waits for a person. */
  readonly waiting: number;
  /** Those, and the students of whom a person has decided. */
  readonly answered: number;
}

export interface PendingQuestion {
  readonly slug: string;
  /** As the course numbers it: "A6.1". */
  readonly number: string;
  readonly title: Bilingual;
  readonly parts: readonly PendingPart[];
}

export interface PendingWork {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly undecided: number;
  readonly written: number;
  readonly requests: number;
  /** Dry runs that are complete and wait to be applied. */
  readonly regrades: number;
  readonly quizzes: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly questions: readonly PendingQuestion[];
  }[];
}

/** All that waits for a person in a course. For staff of it; null for everyone else. */
export async function pendingWork(viewer: Viewer, courseId: string): Promise<PendingWork | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...taughtBy(viewer) },
    include: {
      quizzes: {
        include: { questions: { orderBy: { position: "asc" } }, exceptions: true },
        orderBy: { closesAt: "asc" },
      },
      _count: { select: { regrades: { where: { state: "ready" } } } },
    },
  });
  if (course === null) return null;
  const [persons, requests] = await Promise.all([
    personsParts(courseId, course.quizzes, await allStudents(courseId)),
    database().regradeRequest.count({
      where: { state: "open", submission: { attempt: { quiz: { courseId } } } },
    }),
  ]);
  const places = grouped(persons, ({ quizId, slug, part }) => `${quizId} ${slug} ${part}`);
  const quizzes = course.quizzes.map((quiz) => ({
    id: quiz.id,
    title: titleOf(quiz),
    questions: quiz.questions.flatMap((row): PendingQuestion[] => {
      const question = findQuestion(row.slug);
      if (question === undefined) return [];
      const { slug, number, title } = question;
      const parts = askedParts(draw(question, "sample"), row).map(({ part }): PendingPart => {
        const here = places.get(`${quiz.id} ${slug} ${part.id}`) ?? [];
        const waiting = here.filter(({ waits }) => waits !== null).length;
        return { id: part.id, written: isWritten(part), waiting, answered: here.length };
      });
      return [{ slug, number, title, parts }];
    }),
  }));
  const all = quizzes.flatMap(({ questions }) => questions.flatMap(({ parts }) => parts));
  const sum = (written: boolean) =>
    all.filter((part) => part.written === written).reduce((total, { waiting }) => total + waiting, 0);
  return {
    course: { id: courseId, title: titleOf(course) },
    undecided: sum(false),
    written: sum(true),
    requests,
    regrades: course._count.regrades,
    quizzes,
  };
}
