import "server-only";
import { z } from "zod";
import { database, inTransaction } from "./database";
import { type Interval, intervalBetween } from "./interval";
import { badInput, done, failed, notFound, type Result } from "./result";
import { lastRating, type PartPlace, rateAgain, thePart } from "./review-cards";
import { plan, type Rating, ratings } from "./schedule";
import type { Viewer } from "./viewer";

/** How the plan takes an answer, and what it would do with another rating. */
export interface Planned {
  readonly answerId: string;
  /** The rating that stands; null where only the student can say. */
  readonly rating: Rating | null;
  /** When the part comes again, for each rating. */
  readonly choices: readonly { readonly rating: Rating; readonly again: Interval }[];
}

interface Answer {
  readonly id: string;
  readonly question: string;
  readonly part: string;
  readonly answeredAt: Date;
}

/** Null where the answer did not rate its part, or another one has rated it since. */
export async function planned(viewer: Viewer, answer: Answer): Promise<Planned | null> {
  const { id, question, part, answeredAt } = answer;
  const card = await database().reviewCard.findFirst({
    where: { userId: viewer.userId, question, part, misconception: thePart, ratedBy: id },
  });
  if (card === null) return null;
  const { memory, rating } = lastRating(card);
  const choices = ratings.map((each) => ({
    rating: each,
    again: intervalBetween(answeredAt, plan.rated(memory, each, answeredAt).due),
  }));
  return { answerId: id, rating, choices };
}

const change = z.strictObject({ answerId: z.string().max(100), rating: z.literal(ratings) });

/** Another rating in place of the one that stands. `input`: `{ answerId, rating: 1 | 2 | 3 | 4 }`. */
export async function rateAnswer(viewer: Viewer, body: unknown): Promise<Result<Planned>> {
  const parsed = change.safeParse(body);
  if (!parsed.success) return badInput;
  const { answerId, rating } = parsed.data;
  const answer = await database().practiceAnswer.findFirst({ where: { id: answerId, userId: viewer.userId } });
  if (answer === null) return notFound;
  const count = await inTransaction((transaction) => rateAgain(transaction, answer, rating));
  const view = count === 0 ? null : await planned(viewer, answer);
  return view === null ? superseded : done(view);
}

const superseded = failed(
  "closed",
  "This rating can no longer be changed: the part was practised again since, or the rating was undone.",
  "这个评级不能再改：这一小题之后又练习过，或评级已撤销。",
);

/** Takes the viewer's last rating back, as if it had not been given; what was answered stays. Says which part it was. */
export async function undoRating(viewer: Viewer): Promise<Result<PartPlace>> {
  const { userId } = viewer;
  const rated = await database().reviewCard.findMany({
    where: { userId, ratedBy: { not: null } },
    select: { ratedBy: true },
  });
  const answer = await database().practiceAnswer.findFirst({
    where: { userId, id: { in: rated.flatMap(({ ratedBy }) => ratedBy ?? []) } },
    orderBy: { answeredAt: "desc" },
  });
  if (answer === null) return notFound;
  await inTransaction((transaction) => rateAgain(transaction, answer, null));
  return done({ question: answer.question, part: answer.part });
}
