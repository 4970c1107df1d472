import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { publish } from "./events";
import { courseZone, fromLocal, toLocal } from "./local-time";
import { instructedBy, taughtBy, titleOf } from "./membership";
import { byName } from "./names";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

/** What single students are granted in one quiz. */
export interface QuizExceptions {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: { readonly id: string; readonly title: Bilingual; readonly closesAt: Date };
  readonly mayChange: boolean;
  readonly zone: string;
  readonly students: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  readonly exceptions: readonly GrantedException[];
}

export interface GrantedException {
  readonly student: { readonly id: string; readonly name: string; readonly email: string };
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly lateUntil: Date | null;
  readonly attemptsAllowed: number | null;
  readonly timeFactor: number | null;
  readonly untimed: boolean;
  /** Seconds. */
  readonly extraTime: number;
  readonly excused: boolean;
  readonly note: string;
  /** The same as a form's fields. */
  readonly fields: Readonly<Record<string, string>>;
}

/** For staff of the course; null for everyone else. */
export async function quizExceptions(viewer: Viewer, courseId: string, quizId: string): Promise<QuizExceptions | null> {
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, courseId, course: taughtBy(viewer) },
    include: {
      exceptions: { include: { user: true } },
      course: { include: { enrollments: { include: { user: true } } } },
    },
  });
  if (quiz === null) return null;
  const zone = courseZone();
  const { enrollments } = quiz.course;
  const person = ({ id, name, email }: (typeof enrollments)[number]["user"]) => ({ id, name, email });
  const local = (at: Date | null) => (at === null ? "" : toLocal(at, zone));
  return {
    course: { id: courseId, title: titleOf(quiz.course) },
    quiz: { id: quizId, title: titleOf(quiz), closesAt: quiz.closesAt },
    mayChange: enrollments.some(({ userId, role }) => userId === viewer.userId && role === "instructor"),
    zone,
    students: enrollments
      .filter(({ role }) => role === "student")
      .map(({ user }) => person(user))
      .sort(byName),
    exceptions: quiz.exceptions
      .map(({ user, quizId: _, userId, id: __, updatedAt: ___, ...granted }) => ({
        student: person(user),
        ...granted,
        fields: {
          studentId: userId,
          opensAt: local(granted.opensAt),
          closesAt: local(granted.closesAt),
          lateUntil: local(granted.lateUntil),
          attemptsAllowed: `${granted.attemptsAllowed ?? ""}`,
          timePercent: granted.timeFactor === null ? "" : `${Math.round(granted.timeFactor * 100)}`,
          extraMinutes: `${granted.extraTime / 60}`,
          untimed: granted.untimed ? "on" : "",
          excused: granted.excused ? "on" : "",
          note: granted.note,
        },
      }))
      .sort((a, b) => byName(a.student, b.student)),
  };
}

const number = (least: number, most: number) =>
  z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : Number(text)))
    .pipe(z.number().min(least).max(most).nullable());

const moment = z
  .string()
  .max(30)
  .transform((text, context) => {
    if (text === "") return null;
    const reading = fromLocal(text, courseZone());
    if (reading.ok) return reading.at;
    context.addIssue({ code: "custom", message: reading.why });
    return z.NEVER;
  });

const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const input = z.strictObject({
  courseId: z.string().max(100),
  quizId: z.string().max(100),
  studentId: z.string().max(100),
  opensAt: moment,
  closesAt: moment,
  lateUntil: moment,
  attemptsAllowed: number(1, 1000),
  timePercent: number(50, 1000),
  extraMinutes: number(0, 1440),
  untimed: tick,
  excused: tick,
  note: z.string().trim().max(500).transform(storable),
});

/** An instructor grants one student terms of their own; the same again replaces what was granted. `body`: a form's texts. */
export async function grantException(viewer: Viewer, body: unknown, now: Date): Promise<Result<null>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return wrongField(parsed.error.issues[0]?.path[0]);
  const { courseId, quizId, studentId, timePercent, extraMinutes, ...granted } = parsed.data;
  const quiz = await database().quiz.findFirst({
    where: {
      id: quizId,
      courseId,
      AND: [
        { course: instructedBy(viewer) },
        { course: { enrollments: { some: { userId: studentId, role: "student" } } } },
      ],
    },
  });
  if (quiz === null) return notFound;
  const opensAt = granted.opensAt ?? quiz.opensAt;
  const closesAt = granted.closesAt ?? quiz.closesAt;
  if (closesAt <= opensAt) return endFirst;
  const data = {
    ...granted,
    timeFactor: timePercent === null ? null : timePercent / 100,
    extraTime: Math.round((extraMinutes ?? 0) * 60),
    updatedAt: now,
  };
  await inTransaction(async (transaction) => {
    await transaction.quizException.upsert({
      where: { quizId_userId: { quizId, userId: studentId } },
      create: { id: newId(), quizId, userId: studentId, ...data },
      update: data,
    });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "exception-granted",
      subject: `user:${studentId}`,
      detail: {
        quiz: quizId,
        closesAt: granted.closesAt?.toISOString() ?? null,
        extraTime: data.extraTime,
        timeFactor: data.timeFactor,
        untimed: data.untimed,
        excused: data.excused,
        reason: data.note,
      },
    });
  });
  await publish(`quiz:${quizId}`);
  return done(null);
}

const endFirst = failed("bad-input", "The end must come after the beginning.", "截止时间必须晚于开放时间。");

function wrongField(field: PropertyKey | undefined) {
  switch (field) {
    case "opensAt":
    case "closesAt":
    case "lateUntil":
      return failed(
        "bad-input",
        "One of the times cannot be read, or does not exist on that day: write it as 2026-03-02 20:00.",
        "有一个时间无法识别，或在那一天不存在：请写成 2026-03-02 20:00。",
      );
    case "timePercent":
      return failed("bad-input", "Time in percent: from 50 to 1000, or empty.", "时间百分比：50 到 1000，或留空。");
    case "extraMinutes":
      return failed("bad-input", "Minutes more: from 0 to 1440.", "延长分钟数：0 到 1440。");
    case "attemptsAllowed":
      return failed("bad-input", "Tries: a number from 1 to 1000, or empty.", "作答次数：1 到 1000，或留空。");
    default:
      return badInput;
  }
}

const withdrawal = z.strictObject({
  courseId: z.string().max(100),
  quizId: z.string().max(100),
  studentId: z.string().max(100),
});

/** What holds for everybody holds for this student again. */
export async function withdrawException(viewer: Viewer, body: unknown, now: Date): Promise<Result<null>> {
  const parsed = withdrawal.safeParse(body);
  if (!parsed.success) return badInput;
  const { courseId, quizId, studentId } = parsed.data;
  const quiz = await database().quiz.findFirst({ where: { id: quizId, courseId, course: instructedBy(viewer) } });
  if (quiz === null) return notFound;
  await inTransaction(async (transaction) => {
    const { count } = await transaction.quizException.deleteMany({ where: { quizId, userId: studentId } });
    if (count === 0) return;
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "exception-withdrawn",
      subject: `user:${studentId}`,
      detail: { quiz: quizId },
    });
  });
  await publish(`quiz:${quizId}`);
  return done(null);
}
