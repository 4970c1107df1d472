import "server-only";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client/client";
import { database, isDuplicate, type Transaction } from "./database";
import { type Memory, newMemory, plan, type Rating, ratings } from "./schedule";
import { newId } from "./secrets";

/** A part of a question, whatever its numbers. */
export interface PartPlace {
  readonly question: string;
  readonly part: string;
}

/** The misconception's name in a card of the part itself. */
export const thePart = "";

const moment = z.iso.datetime().transform((text) => new Date(text));
const beforeSchema = z.object({
  due: moment,
  stability: z.number(),
  difficulty: z.number(),
  scheduledDays: z.number(),
  learningSteps: z.number(),
  reps: z.number(),
  lapses: z.number(),
  state: z.number(),
  lastReview: moment.nullable(),
  /** The rating that was given in that state; null where the student has not said yet. */
  rating: z.literal(ratings).nullable(),
});

/** The card of the part itself is there before anything is counted with it: locking it puts one student's answers into a row. */
export async function ensureCard(userId: string, place: PartPlace, now: Date): Promise<void> {
  const key = { userId, ...place, misconception: thePart };
  const cards = database().reviewCard;
  if ((await cards.count({ where: key })) > 0) return;
  try {
    await cards.create({ data: { id: newId(), ...key, ...newMemory(now) } });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** First in a transaction: whatever else this student sends for the part waits until it has ended. */
export async function lockCard(transaction: Transaction, userId: string, place: PartPlace): Promise<void> {
  await transaction.reviewCard.updateMany({
    where: { userId, ...place, misconception: thePart },
    data: { reps: { increment: 0 } },
  });
}

export interface Answered {
  readonly id: string;
  readonly userId: string;
  readonly place: PartPlace;
  readonly at: Date;
  /** Null: nobody but the student knows; the cards wait for a rating. */
  readonly rating: Rating | null;
  /** The misconception that it shows. */
  readonly misconception: string | null;
  /** Misconceptions of this part that were met elsewhere and have no card yet. */
  readonly met: readonly string[];
}

/**
 * What a first answer to a variant says of the part's cards: the part's own is rated; the card of the misconception it
 * shows starts again; a right answer is also one for each misconception of the part that is due, since it was not made.
 */
export async function rateCards(transaction: Transaction, answered: Answered): Promise<void> {
  const { userId, place, at, rating, misconception, met } = answered;
  const cards = await transaction.reviewCard.findMany({ where: { userId, ...place } });
  const known = new Set(cards.map((card) => card.misconception));
  const right = rating !== null && rating > 1;
  for (const name of new Set([...(misconception === null ? [] : [misconception]), ...(right ? met : [])])) {
    if (known.has(name)) continue;
    const data = { id: newId(), userId, ...place, misconception: name, ...newMemory(at) };
    cards.push(await transaction.reviewCard.create({ data }));
  }
  for (const card of cards) {
    const shown = card.misconception === thePart || card.misconception === misconception;
    if (!shown && !(right && card.due <= at)) continue;
    const before = memoryOf(card);
    const after = rating === null ? before : plan.rated(before, rating, at);
    await transaction.reviewCard.update({
      where: { id: card.id, userId },
      data: { ...after, ratedBy: answered.id, before: stored(before, rating) },
    });
  }
}

/** Gives the cards that an answer rated another rating, counted from the moment of the answer. Null takes the rating back. */
export async function rateAgain(
  transaction: Transaction,
  answer: { readonly id: string; readonly userId: string; readonly answeredAt: Date },
  rating: Rating | null,
): Promise<number> {
  const { id, userId, answeredAt } = answer;
  const cards = await transaction.reviewCard.findMany({ where: { userId, ratedBy: id } });
  for (const card of cards) {
    const { memory } = lastRating(card);
    const data =
      rating === null
        ? { ...memory, ratedBy: null, before: Prisma.DbNull }
        : { ...plan.rated(memory, rating, answeredAt), before: stored(memory, rating) };
    await transaction.reviewCard.update({ where: { id: card.id, userId }, data });
  }
  return cards.length;
}

export function memoryOf(row: Memory): Memory {
  const { due, stability, difficulty, scheduledDays, learningSteps, reps, lapses, state, lastReview } = row;
  return { due, stability, difficulty, scheduledDays, learningSteps, reps, lapses, state, lastReview };
}

/** The state before the last rating, and that rating; where none is kept, the state now. */
export function lastRating(row: Memory & { readonly before: unknown }): {
  readonly memory: Memory;
  readonly rating: Rating | null;
} {
  const read = beforeSchema.safeParse(row.before);
  return read.success
    ? { memory: memoryOf(read.data), rating: read.data.rating }
    : { memory: memoryOf(row), rating: null };
}

function stored(memory: Memory, rating: Rating | null) {
  return { ...memory, due: memory.due.toISOString(), lastReview: memory.lastReview?.toISOString() ?? null, rating };
}
