import "server-only";
import { z } from "zod";
import { findQuestion } from "@/grading";
import { audit } from "./audit";
import { createCourse } from "./course-settings";
import { database, inTransaction, type Transaction } from "./database";
import { courseZone, daysBetween, fromLocal, shiftDays } from "./local-time";
import { instructedBy } from "./membership";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

/** A day as `<input type="date">` writes it, at noon, so that no change of clocks moves it to another day. */
const firstDay = z.string().transform((text, context) => {
  const reading = fromLocal(`${text}T12:00`, courseZone());
  if (reading.ok) return reading.at;
  context.addIssue({ code: "custom", message: "no date" });
  return z.NEVER;
});

const noDay = failed("bad-input", "Choose the day on which the copy opens.", "请选择副本开放的日期。");

const quizCopy = z.strictObject({
  courseId: z.string().max(100),
  quizId: z.string().max(100),
  firstDay,
});

/**
 * A quiz of any course that the viewer instructs, copied into another as a draft: its beginning falls on `firstDay`, all its
 * times keep their hours. Nothing of any student is copied, and the questions come at the catalogue's present versions.
 */
export async function copyQuiz(viewer: Viewer, body: unknown, now: Date): Promise<Result<{ readonly quizId: string }>> {
  const parsed = quizCopy.safeParse(body);
  if (!parsed.success) return parsed.error.issues[0]?.path[0] === "firstDay" ? noDay : badInput;
  const { courseId, quizId, firstDay } = parsed.data;
  const target = await database().course.findFirst({ where: { id: courseId, ...instructedBy(viewer) } });
  const quiz = await wholeQuiz(viewer, quizId);
  if (target === null || quiz === null) return notFound;
  const days = daysBetween(quiz.opensAt, firstDay, courseZone());
  const copy = newId();
  await inTransaction(async (transaction) => {
    await writeCopy(transaction, quiz, { id: copy, courseId, days, now });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "quiz-copied",
      subject: `quiz:${copy}`,
      detail: { from: quizId },
    });
  });
  return done({ quizId: copy });
}

const courseCopy = z.strictObject({
  courseId: z.string().max(100),
  titleEn: z.string().trim().min(1).max(100).transform(storable),
  titleZhCn: z.string().trim().min(1).max(100).transform(storable),
  firstDay,
});

/** A whole course for another term: its quizzes as drafts, the first of them on `firstDay`; its people stay where they are. */
export async function copyCourse(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly courseId: string }>> {
  const parsed = courseCopy.safeParse(body);
  if (!parsed.success) {
    return parsed.error.issues[0]?.path[0] === "firstDay"
      ? noDay
      : failed("bad-input", "A course needs a title in both languages.", "课程需要中英文标题。");
  }
  const { courseId, firstDay, ...titles } = parsed.data;
  const course = await database().course.findFirst({
    where: { id: courseId, ...instructedBy(viewer) },
    include: {
      quizzes: {
        include: { questions: true, rubricItems: { where: { retiredAt: null } } },
        orderBy: { opensAt: "asc" },
      },
    },
  });
  if (course === null) return notFound;
  const first = course.quizzes[0];
  const days = first === undefined ? 0 : daysBetween(first.opensAt, firstDay, courseZone());
  const copy = newId();
  await inTransaction(async (transaction) => {
    await createCourse(transaction, viewer, { id: copy, ...titles, dropLowest: course.dropLowest }, now);
    for (const quiz of course.quizzes) {
      await writeCopy(transaction, quiz, { id: newId(), courseId: copy, days, now });
    }
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: copy,
      action: "course-copied",
      subject: `course:${copy}`,
      detail: { from: courseId, quizzes: course.quizzes.length },
    });
  });
  return done({ courseId: copy });
}

function wholeQuiz(viewer: Viewer, quizId: string) {
  return database().quiz.findFirst({
    where: { id: quizId, course: instructedBy(viewer) },
    include: { questions: true, rubricItems: { where: { retiredAt: null } } },
  });
}

type WholeQuiz = NonNullable<Awaited<ReturnType<typeof wholeQuiz>>>;

async function writeCopy(
  transaction: Transaction,
  quiz: WholeQuiz,
  to: { readonly id: string; readonly courseId: string; readonly days: number; readonly now: Date },
): Promise<void> {
  const { questions, rubricItems, releasedAt: _, extraTime: __, ...columns } = quiz;
  const zone = courseZone();
  await transaction.quiz.create({
    data: {
      ...columns,
      id: to.id,
      courseId: to.courseId,
      draft: true,
      createdAt: to.now,
      opensAt: shiftDays(quiz.opensAt, to.days, zone),
      closesAt: shiftDays(quiz.closesAt, to.days, zone),
      lateUntil: quiz.lateUntil === null ? null : shiftDays(quiz.lateUntil, to.days, zone),
    },
  });
  for (const { id: _, quizId: __, parts, ...row } of questions) {
    const version = findQuestion(row.slug)?.version ?? row.version;
    const data = { ...row, version, id: newId(), quizId: to.id };
    await transaction.quizQuestion.create({ data: parts === null ? data : { ...data, parts } });
  }
  await transaction.rubricItem.createMany({
    data: rubricItems.map(({ id: _, quizId: __, ...item }) => ({
      ...item,
      id: newId(),
      quizId: to.id,
      createdAt: to.now,
    })),
  });
}
