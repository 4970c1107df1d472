import "server-only";
import { z } from "zod";
import { beginAttempt } from "./attempts";
import { database } from "./database";
import { studentsOf, taughtBy } from "./membership";
import { badInput, done, failed, notFound, type Result } from "./result";
import { isSatInOneGo } from "./sitting";
import type { Viewer } from "./viewer";

const input = z.strictObject({ quizId: z.string().max(100), studentId: z.string().max(100) });

const notOpenYet = failed(
  "not-open-yet",
  "This quiz is not open yet: an attempt would show its questions to the student.",
  "这份测验还没有开放：此时开始作答会让学生看到题目。",
);

/**
 * Staff begin the first attempt of a student who has begun none (who was ill, and wrote on paper), so that answers can be entered into
 * it. Where one is there already, it is found. Homework stays open to the student; what is sat in one go is handed in at once, so that
 * no clock runs in the student's name. `body`: `{ quizId, studentId }`. Twice is once.
 */
export async function beginForStudent(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly courseId: string; readonly attemptId: string }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { quizId, studentId } = parsed.data;
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, draft: false, course: taughtBy(viewer) },
    include: { attempts: { where: { userId: studentId, number: 1 }, select: { id: true } } },
  });
  if (quiz === null) return notFound;
  const { courseId, opensAt } = quiz;
  const student = await database().user.findFirst({ where: { id: studentId, ...studentsOf(courseId) } });
  if (student === null) return notFound;
  const [there] = quiz.attempts;
  if (there !== undefined) return done({ courseId, attemptId: there.id });
  if (opensAt > now) return notOpenYet;
  const attempt = { quizId, userId: studentId, number: 1, startedAt: now };
  const over = isSatInOneGo(quiz) ? { submittedAt: now, endedBy: "staff" } : {};
  const begun = await beginAttempt(
    { ...attempt, ...over },
    { courseId, actorId: viewer.userId, action: "attempt-begun-for" },
  );
  return begun.ok ? done({ courseId, ...begun.value }) : begun;
}
