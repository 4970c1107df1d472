import { database } from "./database";
import type { Role } from "./membership";
import type { FeedbackPolicy, QuizKind } from "./quiz-state";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

export const noon = new Date("2026-03-02T12:00:00Z");
export const later = (minutes: number, from: Date = noon) => new Date(from.getTime() + minutes * 60_000);

/** A person with an account, signed in. */
export async function person(name: string): Promise<Viewer> {
  const id = newId();
  const email = `${id}@example.com`;
  await database().user.create({ data: { id, email, name, createdAt: noon } });
  return { userId: id, sessionId: newId(), name, email, hasPassword: false };
}

export interface TestQuiz {
  readonly kind?: QuizKind;
  readonly opensAt?: Date;
  readonly closesAt?: Date;
  readonly lateUntil?: Date | null;
  readonly attemptsAllowed?: number | null;
  readonly feedback?: FeedbackPolicy;
  readonly timeLimit?: number | null;
  readonly fullTime?: boolean;
  readonly extraTime?: number;
  readonly grace?: number;
  readonly accessCode?: string | null;
  readonly sittingsAllowed?: number | null;
  readonly hintPenalty?: number;
  readonly blind?: boolean;
}

/** A course with a quiz of one question, "double" unless given, worth ten points, open for an hour around noon. */
export async function course(quiz: TestQuiz = {}, slug = "double") {
  const courseId = newId();
  const quizId = newId();
  const joinCode = newId();
  await database().course.create({
    data: { id: courseId, titleEn: "Deep Learning", titleZhCn: "深度学习", joinCode, createdAt: noon },
  });
  await database().quiz.create({
    data: {
      id: quizId,
      courseId,
      kind: "homework",
      titleEn: "Homework 6",
      titleZhCn: "作业六",
      opensAt: later(-30),
      closesAt: later(30),
      lateUntil: null,
      attemptsAllowed: null,
      feedback: "immediate",
      createdAt: noon,
      ...quiz,
      questions: { create: [{ id: newId(), slug, version: 1, position: 1, points: 10 }] },
    },
  });
  const member = async (role: Role, name: string = role): Promise<Viewer> => {
    const viewer = await person(name);
    await database().enrollment.create({
      data: { id: newId(), courseId, userId: viewer.userId, role, createdAt: noon },
    });
    return viewer;
  };
  return { courseId, quizId, joinCode, member };
}
