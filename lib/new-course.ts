import "server-only";
import { type Bilingual, questions } from "@/grading";
import { audit } from "./audit";
import type { Transaction } from "./database";
import type { FeedbackPolicy, QuizKind } from "./quiz-state";
import { newCode, newId } from "./secrets";

/** A course that may be joined by code. */
export async function newCourse(
  transaction: Transaction,
  title: Bilingual,
  now: Date,
): Promise<{ readonly courseId: string; readonly joinCode: string }> {
  const courseId = newId();
  const joinCode = newCode(8);
  await transaction.course.create({
    data: { id: courseId, titleEn: title.en, titleZhCn: title["zh-CN"], joinCode, createdAt: now },
  });
  await audit(transaction, {
    at: now,
    actorId: null,
    courseId,
    action: "course-created",
    subject: `course:${courseId}`,
  });
  return { courseId, joinCode };
}

export interface QuizPlan {
  readonly courseId: string;
  readonly kind: QuizKind;
  readonly title: Bilingual;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly lateUntil: Date | null;
  readonly attemptsAllowed: number | null;
  readonly feedback: FeedbackPolicy;
  /** Slugs of the catalogue, in order; each is worth the points its author gave. */
  readonly questions: readonly string[];
}

export async function newQuiz(transaction: Transaction, plan: QuizPlan, now: Date): Promise<string> {
  const { title, questions: slugs, ...rest } = plan;
  const id = newId();
  await transaction.quiz.create({
    data: {
      id,
      ...rest,
      titleEn: title.en,
      titleZhCn: title["zh-CN"],
      createdAt: now,
      questions: { create: rows(slugs) },
    },
  });
  const { courseId } = plan;
  await audit(transaction, { at: now, actorId: null, courseId, action: "quiz-created", subject: `quiz:${id}` });
  return id;
}

/** As the catalogue has them now; a slug that it does not have is left out. */
function rows(slugs: readonly string[]) {
  return slugs
    .flatMap((slug) => {
      const question = questions.find((each) => each.slug === slug);
      return question === undefined ? [] : [question];
    })
    .map(({ slug, version }, position) => ({ id: newId(), slug, version, position: position + 1, points: pointsEach }));
}

/** The course gives five points a question. */
export const pointsEach = 5;
