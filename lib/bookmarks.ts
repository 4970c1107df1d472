import "server-only";
import { z } from "zod";
import { type Bilingual, questions } from "@/grading";
import { draw } from "./catalogue";
import { database, isDuplicate } from "./database";
import { seedSchema } from "./practice-variants";
import { badInput, done, notFound, type Result } from "./result";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

/** A part that somebody wants to find again. */
export interface BookmarkView {
  readonly question: string;
  /** "A6.1" */
  readonly number: string;
  readonly title: Bilingual;
  readonly part: string;
  /** Its place among the question's parts, from 0. */
  readonly index: number;
  /** What the part asks in the variant that was marked, or in a sample where none was. */
  readonly prompt: Bilingual;
  /** The practice variant; null: the part in general. */
  readonly seed: string | null;
  readonly createdAt: Date;
}

const input = z.strictObject({
  question: z.string().max(100),
  part: z.string().max(100),
  seed: seedSchema.nullable(),
  marked: z.boolean(),
});

/** Sets or takes away the viewer's bookmark; twice is once. `input`: `{ question, part, seed: string | null, marked }`. */
export async function setBookmark(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly marked: boolean }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { question, part, seed, marked } = parsed.data;
  const place = { userId: viewer.userId, question, part };
  if (!marked) {
    await database().bookmark.deleteMany({ where: place });
    return done({ marked });
  }
  if (samplePart(question, part, null) === null) return notFound;
  try {
    await database().bookmark.create({ data: { id: newId(), ...place, seed, createdAt: now } });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return done({ marked });
}

/** The parts of a question that the viewer has marked. */
export async function bookmarkedParts(viewer: Viewer, question: string): Promise<ReadonlySet<string>> {
  const rows = await database().bookmark.findMany({
    where: { userId: viewer.userId, question },
    select: { part: true },
  });
  return new Set(rows.map(({ part }) => part));
}

/** All that the viewer has marked, the latest first; what the catalogue has no more is left out. */
export async function bookmarks(viewer: Viewer): Promise<readonly BookmarkView[]> {
  const rows = await database().bookmark.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.flatMap(({ question, part, seed, createdAt }) => {
    const sample = samplePart(question, part, seed);
    return sample === null ? [] : [{ question, part, seed, createdAt, ...sample }];
  });
}

function samplePart(slug: string, part: string, seed: string | null) {
  const question = questions.find((each) => each.slug === slug);
  if (question === undefined) return null;
  const { parts } = draw(question, seed === null ? "sample" : `practice-${seed}`);
  const index = parts.findIndex(({ id }) => id === part);
  const prompt = parts[index]?.prompt;
  return prompt === undefined ? null : { number: question.number, title: question.title, index, prompt };
}
