import "server-only";
import { z } from "zod";
import { database, isDuplicate } from "./database";
import { attendedBy } from "./membership";
import { asksPart } from "./part-view";
import { badInput, done, notFound, type Result } from "./result";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  attemptId: z.string().max(100),
  question: z.string().max(100),
  part: z.string().max(100),
  flagged: z.boolean(),
});

/** Marks a part as one to come back to, or takes the mark off. Twice is once. `body`: `{ attemptId, question, part, flagged }`. */
export async function setFlag(viewer: Viewer, body: unknown): Promise<Result<{ readonly flagged: boolean }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { flagged, ...place } = parsed.data;
  const attempt = await database().attempt.findFirst({
    where: { id: place.attemptId, userId: viewer.userId, quiz: { course: attendedBy(viewer) } },
    include: { quiz: { include: { questions: { where: { slug: place.question } } } } },
  });
  const row = attempt?.quiz.questions[0];
  if (attempt === null || row === undefined) return notFound;
  if (!asksPart(row, place.part)) return notFound;
  if (flagged) {
    try {
      await database().flag.create({ data: { id: newId(), ...place } });
    } catch (error) {
      // Flagged twice at once: it is flagged.
      if (!isDuplicate(error)) throw error;
    }
  } else {
    await database().flag.deleteMany({ where: place });
  }
  return done({ flagged });
}
