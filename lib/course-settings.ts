import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { audit } from "./audit";
import { database, inTransaction, type Transaction } from "./database";
import { instructedBy, titleOf } from "./membership";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newCode, newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

export interface CourseSettings {
  readonly id: string;
  readonly title: Bilingual;
  readonly joinCode: string | null;
  readonly dropLowest: number;
  readonly archivedAt: Date | null;
  /** The first beginning among its quizzes, from which a copy's dates are shifted. */
  readonly firstOpens: Date | null;
  readonly quizzes: readonly { readonly id: string; readonly title: Bilingual; readonly opensAt: Date }[];
}

/** For an instructor of the course; null for everyone else. */
export async function courseSettings(viewer: Viewer, courseId: string): Promise<CourseSettings | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...instructedBy(viewer) },
    include: { quizzes: { orderBy: { opensAt: "asc" } } },
  });
  if (course === null) return null;
  const { id, joinCode, dropLowest, archivedAt, quizzes } = course;
  return {
    id,
    title: titleOf(course),
    joinCode,
    dropLowest,
    archivedAt,
    firstOpens: quizzes[0]?.opensAt ?? null,
    quizzes: quizzes.map((quiz) => ({ id: quiz.id, title: titleOf(quiz), opensAt: quiz.opensAt })),
  };
}

const title = z.string().trim().min(1).max(100).transform(storable);

const settings = z.strictObject({
  courseId: z.string().max(100),
  titleEn: title,
  titleZhCn: title,
  dropLowest: z.coerce.number().int().min(0).max(50),
});

/** Titles, and how many of the lowest homework do not count. `body`: a form's texts. */
export async function changeCourse(viewer: Viewer, body: unknown, now: Date): Promise<Result<null>> {
  const parsed = settings.safeParse(body);
  if (!parsed.success) {
    return parsed.error.issues[0]?.path[0] === "dropLowest"
      ? failed("bad-input", "How many are dropped: a whole number from 0 to 50.", "不计入的次数：0 到 50 的整数。")
      : noTitle;
  }
  const { courseId, ...data } = parsed.data;
  return change(viewer, courseId, now, { dropLowest: data.dropLowest }, async (transaction) => {
    await transaction.course.update({ where: { id: courseId }, data });
  });
}

const door = z.strictObject({ courseId: z.string().max(100), way: z.enum(["new", "off"]) });

/** A new code makes the one before worth nothing; without a code nobody joins by themselves. */
export async function changeJoinCode(viewer: Viewer, body: unknown, now: Date): Promise<Result<null>> {
  const parsed = door.safeParse(body);
  if (!parsed.success) return badInput;
  const { courseId, way } = parsed.data;
  const joinCode = way === "new" ? newCode(8) : null;
  return change(viewer, courseId, now, { joinCode: way }, async (transaction) => {
    await transaction.course.update({ where: { id: courseId }, data: { joinCode } });
  });
}

const shelf = z.strictObject({ courseId: z.string().max(100), way: z.enum(["archive", "restore"]) });

/** An archived course stays readable for its members; nobody joins, and nothing new is made in it. */
export async function archiveCourse(viewer: Viewer, body: unknown, now: Date): Promise<Result<null>> {
  const parsed = shelf.safeParse(body);
  if (!parsed.success) return badInput;
  const { courseId, way } = parsed.data;
  const data = way === "archive" ? { archivedAt: now, joinCode: null } : { archivedAt: null };
  return change(viewer, courseId, now, { archived: way === "archive" }, async (transaction) => {
    await transaction.course.update({ where: { id: courseId }, data });
  });
}

async function change(
  viewer: Viewer,
  courseId: string,
  now: Date,
  detail: Readonly<Record<string, string | number | boolean>>,
  write: (transaction: Transaction) => Promise<void>,
): Promise<Result<null>> {
  const course = await database().course.findFirst({ where: { id: courseId, ...instructedBy(viewer) } });
  if (course === null) return notFound;
  await inTransaction(async (transaction) => {
    await write(transaction);
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "course-changed",
      subject: `course:${courseId}`,
      detail,
    });
  });
  return done(null);
}

const making = z.strictObject({ titleEn: title, titleZhCn: title });

/** Who teaches a course may make another, and is its instructor. */
export async function makeCourse(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly courseId: string }>> {
  const parsed = making.safeParse(body);
  if (!parsed.success) return noTitle;
  if (!(await mayMakeCourses(viewer))) return notFound;
  const courseId = newId();
  await inTransaction((transaction) => createCourse(transaction, viewer, { id: courseId, ...parsed.data }, now));
  return done({ courseId });
}

/** Only who is an instructor somewhere: students do not make courses. */
export async function mayMakeCourses(viewer: Viewer): Promise<boolean> {
  return (await database().enrollment.count({ where: { userId: viewer.userId, role: "instructor" } })) > 0;
}

/** With a join code, and with the viewer as its instructor. */
export async function createCourse(
  transaction: Transaction,
  viewer: Viewer,
  course: { readonly id: string; readonly titleEn: string; readonly titleZhCn: string; readonly dropLowest?: number },
  now: Date,
): Promise<void> {
  await transaction.course.create({ data: { ...course, joinCode: newCode(8), createdAt: now } });
  await transaction.enrollment.create({
    data: { id: newId(), courseId: course.id, userId: viewer.userId, role: "instructor", createdAt: now },
  });
  await audit(transaction, {
    at: now,
    actorId: viewer.userId,
    courseId: course.id,
    action: "course-created",
    subject: `course:${course.id}`,
  });
}

const noTitle = failed(
  "bad-input",
  "A course needs a title of 1 to 100 characters in both languages.",
  "课程需要中英文标题，各 1 到 100 个字符。",
);
