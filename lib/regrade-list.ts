import "server-only";
import { type Bilingual, findQuestion } from "@/grading";
import { database } from "./database";
import { taughtBy, titleOf } from "./membership";
import type { Viewer } from "./viewer";

export interface RegradeLine {
  readonly id: string;
  readonly quiz: Bilingual | null;
  readonly question: string | null;
  readonly part: string | null;
  readonly reason: string;
  readonly state: "running" | "ready" | "applying" | "applied" | "reverted" | "failed";
  readonly total: number;
  readonly done: number;
  readonly graderVersion: string;
  readonly by: string;
  readonly at: Date;
  readonly changes: number;
}

export interface RegradeList {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quizzes: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly questions: readonly { readonly slug: string; readonly number: string }[];
  }[];
  readonly regrades: readonly RegradeLine[];
}

/** The course's regrades, the latest first. For staff of it; null for everyone else. */
export async function regradeList(viewer: Viewer, courseId: string): Promise<RegradeList | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...taughtBy(viewer) },
    include: {
      quizzes: { include: { questions: { orderBy: { position: "asc" } } }, orderBy: { closesAt: "asc" } },
      regrades: {
        include: { createdBy: { select: { name: true } }, _count: { select: { changes: true } } },
        orderBy: { createdAt: "desc" },
        take: 50,
      },
    },
  });
  if (course === null) return null;
  const titles = new Map(course.quizzes.map((quiz) => [quiz.id, titleOf(quiz)]));
  return {
    course: { id: courseId, title: titleOf(course) },
    quizzes: course.quizzes.map((quiz) => ({
      id: quiz.id,
      title: titleOf(quiz),
      questions: quiz.questions.map(({ slug }) => ({ slug, number: findQuestion(slug)?.number ?? slug })),
    })),
    regrades: course.regrades.map(({ createdBy, createdAt, quizId, _count, ...row }) => ({
      id: row.id,
      question: row.question === null ? null : (findQuestion(row.question)?.number ?? row.question),
      part: row.part,
      reason: row.reason,
      state: row.state,
      total: row.total,
      done: row.done,
      graderVersion: row.graderVersion,
      quiz: quizId === null ? null : (titles.get(quizId) ?? null),
      by: createdBy.name,
      at: createdAt,
      changes: _count.changes,
    })),
  };
}
