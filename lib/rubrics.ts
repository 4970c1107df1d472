import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { inTransaction, isDuplicate, type Transaction } from "./database";
import { addWords, isAboutOne, type Word } from "./decision-words";
import { latestWords, type PartOfQuiz, submissionsOf } from "./part-submissions";
import { badInput, done, failed, notFound, type Result } from "./result";
import { authorLines } from "./rubric-rows";
import { type RubricLine, rubricScore } from "./rubric-score";
import { newId } from "./secrets";
import { storable } from "./storable";
import { type TaughtPart, taughtPart } from "./taught-part";
import type { Viewer } from "./viewer";

/** The rubric of a part in a quiz: what staff made of it, or its author's lines as long as nobody changed them. */
export async function rubricOf(
  client: Pick<Transaction, "rubricItem">,
  place: PartOfQuiz,
  taught: Pick<TaughtPart, "part" | "points">,
): Promise<readonly RubricLine[]> {
  const rows = await client.rubricItem.findMany({ where: { ...place }, orderBy: [{ position: "asc" }, { id: "asc" }] });
  if (rows.length === 0) return authorLines(place, taught.part, taught.points);
  return rows
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id, textEn, textZhCn, points }) => ({ id, text: { en: textEn, "zh-CN": textZhCn }, points }));
}

const line = z.strictObject({
  /** Null for a new one. */
  id: z.string().max(400).nullable(),
  en: z.string().trim().max(500).transform(storable),
  zh: z.string().trim().max(500).transform(storable),
  points: z.number().min(-1000).max(1000),
});
const input = z.strictObject({
  courseId: z.string().max(100),
  quizId: z.string().max(100),
  question: z.string().max(100),
  part: z.string().max(100),
  lines: z.array(line).min(1).max(30),
  /** False: only say who would change. */
  apply: z.boolean(),
});

/** One student whose points change with the rubric. */
export interface Repriced {
  readonly submissionId: string;
  /** Shares of the part's points. */
  readonly before: number;
  readonly after: number;
}

export interface RubricChange {
  readonly lines: readonly RubricLine[];
  readonly changes: readonly Repriced[];
  readonly applied: boolean;
}

/**
 * Changes a part's rubric, in the order given; a line that is left out is retired. Whoever was graded with it before is graded
 * anew with the same ticks. `input`: `{ courseId, quizId, question, part, lines: [{ id | null, en, zh, points }], apply }`.
 */
export async function changeRubric(viewer: Viewer, body: unknown, now: Date): Promise<Result<RubricChange>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { courseId, lines: asked, apply, ...place } = parsed.data;
  if (asked.some(({ en, zh }) => en === "" || zh === "")) {
    return failed("bad-input", "Each line needs its words in English and in Chinese.", "每一条都需要中文和英文。");
  }
  const taught = await taughtPart(viewer, courseId, place);
  if (taught === null) return notFound;
  return again(() =>
    inTransaction(async (transaction) => {
      const before = await rubricOf(transaction, place, taught);
      const known = new Map(before.map((each) => [each.id, each]));
      if (asked.some(({ id }) => id !== null && !known.has(id))) return badInput;
      const lines = asked.map(({ id, en, zh, points }) => ({ id: id ?? newId(), text: { en, "zh-CN": zh }, points }));
      const { words, changes } = await repriced(transaction, { place, courseId, lines, points: taught.points });
      if (!apply) return done({ lines, changes, applied: false });
      await writeLines(transaction, place, lines, now);
      await addWords(transaction, words, now);
      await audit(transaction, {
        at: now,
        actorId: viewer.userId,
        courseId,
        action: "rubric-changed",
        subject: `quiz:${place.quizId}`,
        detail: { question: place.question, part: place.part, lines: lines.length, repriced: changes.length },
      });
      return done({ lines, changes, applied: true });
    }),
  );
}

/** Two who write the same rubric's first lines at once: the second one finds them there. */
export async function again<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return work();
  }
}

/** Keeps each line's share of a part whose points in the quiz change: a full rubric stays full marks. */
export async function scaleRubric(transaction: Transaction, place: PartOfQuiz, factor: number): Promise<void> {
  for (const { id, points } of await transaction.rubricItem.findMany({ where: { ...place } })) {
    await transaction.rubricItem.update({
      where: { id },
      data: { points: Math.round(points * factor * 10_000) / 10_000 },
    });
  }
}

async function writeLines(
  transaction: Transaction,
  place: PartOfQuiz,
  lines: readonly RubricLine[],
  now: Date,
): Promise<void> {
  await transaction.rubricItem.updateMany({
    where: { ...place, retiredAt: null, id: { notIn: lines.map(({ id }) => id) } },
    data: { retiredAt: now },
  });
  for (const [at, { id, text, points }] of lines.entries()) {
    const data = { position: at + 1, textEn: text.en, textZhCn: text["zh-CN"], points };
    await transaction.rubricItem.upsert({
      where: { id },
      update: data,
      create: { id, ...place, ...data, createdAt: now },
    });
  }
}

interface Repricing {
  readonly place: PartOfQuiz;
  readonly courseId: string;
  readonly lines: readonly RubricLine[];
  readonly points: number;
}

const ids = z.array(z.string());

/**
 * Said in the name of whoever ticked the lines, and as part of their mark: to undo that mark is to undo it at its new price, and
 * nobody else's. Who changed the price stands in the log.
 */
async function repriced(transaction: Transaction, { place, courseId, lines, points }: Repricing) {
  const rows = await transaction.decision.findMany({
    where: { submission: submissionsOf(place, courseId), counts: true },
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
  });
  const changes: Repriced[] = [];
  const words: Word[] = [];
  for (const [submissionId, word] of latestWords(rows)) {
    const ticked = ids.safeParse(word.items);
    if (!ticked.success || !isAboutOne(word.origin)) continue;
    const after = rubricScore(lines, ticked.data, word.adjustment, points);
    if (after === word.score) continue;
    const { reason, adjustment, deciderId, batchId } = word;
    changes.push({ submissionId, before: word.score, after });
    words.push({
      submissionId,
      score: after,
      reason,
      deciderId,
      origin: "rubric",
      batchId,
      items: ticked.data,
      adjustment,
    });
  }
  return { changes, words };
}
