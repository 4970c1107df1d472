import "server-only";
import { courseQuestions, findQuestion } from "@/grading";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { newCourse, newQuiz } from "./new-course";
import { newId } from "./secrets";
import { makeSignInLink } from "./sign-in-links";

export interface Prepared {
  /** For the first instructor: null where somebody has signed in as one already. */
  readonly signInToken: string | null;
  readonly instructor: string | null;
  readonly joinCode: string | null;
}

const day = 24 * 60 * 60 * 1000;

/**
 * What must be there before the first request: a course with its questions as homework, and an instructor. As
 * long as no instructor has signed in, there is a new one-time link each time (and the one before is worth nothing).
 */
export async function prepareFirstCourse(now: Date): Promise<Prepared> {
  await ensureCourse(now);
  await followCatalogue();
  const first = await database().enrollment.findFirst({
    where: { role: "instructor" },
    include: { user: true, course: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (first === null) return { signInToken: null, instructor: null, joinCode: null };
  const { joinCode } = first.course;
  const arrived = await database().user.count({
    where: { enrollments: { some: { role: "instructor" } }, activatedAt: { not: null } },
  });
  if (arrived > 0) return { signInToken: null, instructor: null, joinCode };
  const { token } = await inTransaction(async (transaction) => {
    const subject = `user:${first.userId}`;
    await audit(transaction, { at: now, actorId: null, courseId: null, action: "sign-in-link-made", subject });
    return makeSignInLink(transaction, first.userId, now);
  });
  return { signInToken: token, instructor: first.user.email, joinCode };
}

async function ensureCourse(now: Date): Promise<void> {
  if ((await database().course.count()) > 0) return;
  const email = (process.env["INSTRUCTOR_EMAIL"] ?? "instructor@example.com").trim().toLowerCase();
  const name = process.env["INSTRUCTOR_NAME"] ?? "Instructor 老师";
  await inTransaction(async (transaction) => {
    const { courseId } = await newCourse(transaction, { en: "Deep Learning", "zh-CN": "深度学习" }, now);
    const userId = newId();
    await transaction.user.create({ data: { id: userId, email, name, createdAt: now } });
    await transaction.enrollment.create({
      data: { id: newId(), courseId, userId, role: "instructor", createdAt: now },
    });
    const closesAt = new Date(now.getTime() + 30 * day);
    const plan = {
      courseId,
      kind: "homework" as const,
      title: { en: "Homework 6", "zh-CN": "作业六" },
      opensAt: now,
      closesAt,
      lateUntil: new Date(closesAt.getTime() + 7 * day),
      attemptsAllowed: 5,
      feedback: "immediate" as const,
      questions: courseQuestions.map(({ slug }) => slug),
    };
    await newQuiz(transaction, plan, now);
  });
}

/** A quiz that nobody has begun takes its questions at the catalogue's newest versions, at the points it was given. */
async function followCatalogue(): Promise<void> {
  const untouched = await database().quiz.findMany({
    where: { attempts: { none: {} } },
    include: { questions: true },
  });
  for (const quiz of untouched) {
    const behind = quiz.questions.flatMap(({ id, slug, version }) => {
      const newest = findQuestion(slug)?.version ?? version;
      return newest === version ? [] : [{ id, version: newest }];
    });
    if (behind.length === 0) continue;
    await inTransaction(async (transaction) => {
      if ((await transaction.attempt.count({ where: { quizId: quiz.id } })) > 0) return;
      for (const { id, version } of behind) await transaction.quizQuestion.update({ where: { id }, data: { version } });
    });
  }
}
