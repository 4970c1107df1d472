import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { publish } from "./events";
import { quizTopic } from "./live";
import { taughtBy } from "./membership";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

const longest = 500;

const input = z.strictObject({
  quizId: z.string().max(100),
  /** Null: to everybody. */
  userId: z.string().max(100).nullable(),
  text: z.string().trim().transform(storable),
});

/** Says something to everybody who sits a quiz, or to one of them. `body`: `{ quizId, userId: string | null, text }`. */
export async function announce(viewer: Viewer, body: unknown, now: Date): Promise<Result<{ readonly id: string }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { quizId, userId, text } = parsed.data;
  if (text === "" || text.length > longest) {
    return failed("bad-input", `Write 1 to ${longest} characters.`, `请写 1 到 ${longest} 个字符。`);
  }
  const quiz = await database().quiz.findFirst({
    where: {
      id: quizId,
      course: taughtBy(viewer),
      ...(userId !== null && { AND: { course: { enrollments: { some: { userId, role: "student" } } } } }),
    },
  });
  if (quiz === null) return notFound;
  const id = newId();
  await inTransaction(async (transaction) => {
    await transaction.announcement.create({
      data: { id, quizId, userId, text, createdById: viewer.userId, createdAt: now },
    });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: quiz.courseId,
      action: "announced",
      subject: `announcement:${id}`,
      detail: { quiz: quizId, to: userId, text },
    });
  });
  await publish(quizTopic(quizId));
  return done({ id });
}

/** Takes it off the students' pages. Twice is once. */
export async function withdrawAnnouncement(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<Result<{ readonly id: string }>> {
  const there = await database().announcement.findFirst({
    where: { id, quiz: { course: taughtBy(viewer) } },
    include: { quiz: true },
  });
  if (there === null) return notFound;
  await inTransaction(async (transaction) => {
    const { count } = await transaction.announcement.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return;
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: there.quiz.courseId,
      action: "announcement-withdrawn",
      subject: `announcement:${id}`,
    });
  });
  await publish(quizTopic(there.quizId));
  return done({ id });
}
