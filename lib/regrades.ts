import "server-only";
import { z } from "zod";
import { graderVersion } from "@/grading";
import { audit } from "./audit";
import { wake } from "./background";
import { database, inTransaction } from "./database";
import { taughtBy } from "./membership";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

const place = z.string().max(100).nullable();
const input = z.strictObject({
  courseId: z.string().max(100),
  /** Null: all of the course's quizzes. */
  quizId: place,
  question: place,
  part: place,
  reason: z.string().trim().max(1000).transform(storable),
});

interface Scope {
  readonly courseId: string;
  readonly quizId: string | null;
  readonly question: string | null;
  readonly part: string | null;
}

/** The submissions that a regrade looks at. */
export function inScope({ courseId, quizId, question, part }: Scope) {
  return {
    ...(question === null ? {} : { question }),
    ...(part === null ? {} : { part }),
    attempt: { quiz: { courseId, ...(quizId === null ? {} : { id: quizId }) } },
  };
}

/**
 * Begins to grade again, as a dry run: nothing changes until somebody applies it. `input`: `{ courseId, quizId, question, part,
 * reason }`, the places null for all.
 */
export async function startRegrade(viewer: Viewer, body: unknown, now: Date): Promise<Result<{ readonly id: string }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { reason, ...scope } = parsed.data;
  if (reason === "") return failed("bad-input", "Say what has changed, in a word or two.", "请简单说明改了什么。");
  const course = await database().course.findFirst({
    where: { id: scope.courseId, ...taughtBy(viewer) },
    include: { quizzes: { where: { id: scope.quizId ?? "" } } },
  });
  if (course === null || (scope.quizId !== null && course.quizzes.length === 0)) return notFound;
  const total = await database().submission.count({ where: inScope(scope) });
  const id = newId();
  // Where there is nothing to grade, the dry run is complete.
  const empty = { state: "ready" as const, finishedAt: now };
  await inTransaction(async (transaction) => {
    await transaction.regrade.create({
      data: {
        id,
        ...scope,
        reason,
        graderVersion,
        total,
        createdById: viewer.userId,
        createdAt: now,
        ...(total === 0 && empty),
      },
    });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: scope.courseId,
      action: "regrade-started",
      subject: `regrade:${id}`,
      detail: { quizId: scope.quizId, question: scope.question, part: scope.part, reason, submissions: total },
    });
  });
  if (total > 0) await wake("regrade");
  return done({ id });
}
