import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { audit } from "./audit";
import { database, inTransaction, isDuplicate, type Transaction } from "./database";
import { emailSchema, nameSchema } from "./email";
import { titleOf } from "./membership";
import { hashPassword, passwordProblem } from "./passwords";
import { allowed, tooMany } from "./rate-limits";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { type NewSession, startSession } from "./sessions";
import type { Viewer } from "./viewer";

/** The course behind a join code, for who is about to join; null where there is none. */
export async function courseOfJoinCode(
  code: string,
): Promise<{ readonly id: string; readonly title: Bilingual } | null> {
  const course = await database().course.findUnique({ where: { joinCode: code.trim().toLowerCase() } });
  return course === null ? null : { id: course.id, title: titleOf(course) };
}

/** Someone who is signed in joins as a student; joining twice is joining once, and never changes a role. */
export async function joinCourse(
  viewer: Viewer,
  code: string,
  now: Date,
): Promise<Result<{ readonly courseId: string }>> {
  const course = await courseOfJoinCode(code);
  if (course === null) return notFound;
  try {
    await inTransaction((transaction) => enroll(transaction, course.id, viewer.userId, now));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return done({ courseId: course.id });
}

const registration = z.strictObject({
  code: z.string().max(100),
  name: nameSchema,
  email: emailSchema,
  password: z.string().max(1000),
});

/** Makes an account and joins with it. `input`: `{ code, name, email, password }`. */
export async function registerAndJoin(
  body: unknown,
  address: string,
  now: Date,
): Promise<Result<{ readonly courseId: string; readonly session: NewSession }>> {
  const parsed = registration.safeParse(body);
  if (!parsed.success) return wrongField(parsed.error.issues[0]?.path[0]);
  const { code, name, email, password } = parsed.data;
  if (!(await allowed("register", address))) return tooMany;
  const course = await courseOfJoinCode(code);
  if (course === null) return notFound;
  const problem = passwordProblem(password, [name, email]);
  if (problem !== null) return problem;
  const passwordHash = await hashPassword(password);
  const userId = newId();
  try {
    const session = await inTransaction(async (transaction) => {
      await transaction.user.create({ data: { id: userId, email, name, passwordHash, createdAt: now } });
      await audit(transaction, {
        at: now,
        actorId: userId,
        courseId: null,
        action: "account-created",
        subject: `user:${userId}`,
      });
      await enroll(transaction, course.id, userId, now);
      return startSession(transaction, userId, now);
    });
    return done({ courseId: course.id, session });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return failed(
      "email-taken",
      "There is an account with this e-mail already: sign in, then open the join link again.",
      "这个邮箱已有账号：请先登录，再打开加入链接。",
    );
  }
}

async function enroll(transaction: Transaction, courseId: string, userId: string, now: Date): Promise<void> {
  await transaction.enrollment.create({ data: { id: newId(), courseId, userId, role: "student", createdAt: now } });
  await audit(transaction, { at: now, actorId: userId, courseId, action: "joined", subject: `user:${userId}` });
}

function wrongField(field: PropertyKey | undefined) {
  switch (field) {
    case "email":
      return failed("bad-input", "This is not an e-mail address.", "这不是有效的邮箱地址。");
    case "name":
      return failed("bad-input", "Type your name, at most 100 characters.", "请填写姓名，最多 100 个字符。");
    default:
      return badInput;
  }
}
