import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { publish } from "./events";
import { quizTopic } from "./live";
import { taughtBy } from "./membership";
import { reason } from "./reason";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  quizId: z.string().max(100),
  /** Null: everybody. */
  userId: z.string().max(100).nullable(),
  minutes: z
    .int()
    .min(-600)
    .max(600)
    .refine((minutes) => minutes !== 0),
  reason,
});

const tooLittle = failed(
  "bad-input",
  "This would take away more than was given. At most what was given on top can be taken back.",
  "收回的时间超过了已加的时间：最多只能收回已加的部分。",
);
const ended = failed(
  "already-finished",
  "This student's attempt has ended already. Reopen it instead, with the minutes that are to be had.",
  "这位学生的作答已经结束。请改用“重新开放”，并填写可用的分钟数。",
);

/** Gives more time to one student or to all, or takes back what was given. Minutes: -600 to 600, not 0. */
export async function giveTime(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly extraTime: number }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { quizId, userId, minutes, reason } = parsed.data;
  const quiz = await database().quiz.findFirst({
    where: {
      id: quizId,
      course: taughtBy(viewer),
      ...(userId !== null && { AND: { course: { enrollments: { some: { userId, role: "student" } } } } }),
    },
    include: { attempts: { where: { userId: userId ?? "" }, orderBy: { number: "desc" }, take: 1 } },
  });
  if (quiz === null) return notFound;
  if (quiz.attempts[0]?.submittedAt != null) return ended;
  const seconds = minutes * 60;
  const extraTime = await inTransaction(async (transaction) => {
    // First of all: it locks the quiz, so that two who give at once both give.
    await transaction.quiz.update({ where: { id: quizId }, data: { extraTime: { increment: 0 } } });
    const before =
      userId === null
        ? (await transaction.quiz.findUniqueOrThrow({ where: { id: quizId } })).extraTime
        : ((await transaction.quizException.findUnique({ where: { quizId_userId: { quizId, userId } } }))?.extraTime ??
          0);
    const after = before + seconds;
    if (after < 0) return null;
    if (userId === null) {
      await transaction.quiz.update({ where: { id: quizId }, data: { extraTime: { increment: seconds } } });
    } else {
      await transaction.quizException.upsert({
        where: { quizId_userId: { quizId, userId } },
        create: { id: newId(), quizId, userId, extraTime: seconds, updatedAt: now },
        update: { extraTime: { increment: seconds }, updatedAt: now },
      });
    }
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: quiz.courseId,
      action: "time-given",
      subject: `quiz:${quizId}`,
      detail: { to: userId, minutes, before, after, reason },
    });
    return after;
  });
  if (extraTime === null) return tooLittle;
  await publish(quizTopic(quizId));
  return done({ extraTime });
}
