import "server-only";
import { z } from "zod";
import { database } from "./database";
import { taughtBy } from "./membership";
import { badInput, done, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  courseId: z.string().max(100),
  question: z.string().max(100),
  part: z.string().max(100),
  text: z.string().trim().min(1).max(2000).transform(storable),
});

/** Keeps a sentence for the next answers to this part; the same sentence twice is kept once. `input`: `{ courseId, question, part, text }`. */
export async function keepComment(viewer: Viewer, body: unknown, now: Date): Promise<Result<{ readonly id: string }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { courseId, ...comment } = parsed.data;
  const course = await database().course.findFirst({ where: { id: courseId, ...taughtBy(viewer) } });
  if (course === null) return notFound;
  const known = await database().comment.findFirst({ where: { courseId, ...comment } });
  if (known !== null) return done({ id: known.id });
  const id = newId();
  await database().comment.create({ data: { id, courseId, ...comment, authorId: viewer.userId, createdAt: now } });
  return done({ id });
}
