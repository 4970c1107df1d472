import "server-only";
import { z } from "zod";
import type { Bilingual, Outcome } from "@/grading";
import { database, inTransaction } from "./database";
import { countsAsGuess, type Guesses, tooSoon } from "./guess-wait";
import { metMisconceptions, misconceptionName } from "./met-misconceptions";
import { answerFields, askedPart, misconceptionOf, type PracticeVerdict, practiceVerdict } from "./practice-grading";
import { type Planned, planned } from "./practice-plan";
import { allowed, tooMany } from "./rate-limits";
import { restOf } from "./resting-parts";
import { badInput, done, type Failure, type Result } from "./result";
import { ensureCard, lockCard, rateCards } from "./review-cards";
import { suggestedRating } from "./schedule";
import { newId } from "./secrets";
import { inTurn } from "./turns";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  ...answerFields,
  idempotencyKey: z.string().regex(/^[A-Za-z0-9_-]{8,100}$/),
  hintsUsed: z.int().min(0).max(100),
  solutionSeen: z.boolean(),
  seconds: z.number().min(0).max(1e9).nullable(),
});

type Sent = z.infer<typeof input>;

/** What became of an answer of somebody with an account. */
export interface OwnPracticeVerdict extends PracticeVerdict {
  /** How the plan takes it; null where it says nothing: a later answer to the same variant, or an unreadable one. */
  readonly plan: Planned | null;
  /** The misconception and how often it was met by now. */
  readonly met: { readonly name: Bilingual; readonly times: number } | null;
}

/**
 * Grades one answer and keeps it. `input`: `{ slug, seed, part, text, earlier?, idempotencyKey, hintsUsed, solutionSeen,
 * seconds }`: `seconds` from the part's being shown, null where unknown. The same key again is the same answer. The first
 * readable answer to a variant is planned by; hints and the solution lower its rating, never the points.
 */
export async function answerPractice(viewer: Viewer, body: unknown, now: Date): Promise<Result<OwnPracticeVerdict>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  if (!(await allowed("submit", `practice ${viewer.userId}`))) return tooMany;
  return (await inTurn(viewer.userId, () => checkAndKeep(viewer, parsed.data, now))) ?? tooMany;
}

async function checkAndKeep(viewer: Viewer, sent: Sent, now: Date): Promise<Result<OwnPracticeVerdict>> {
  const { slug: question, seed, part, text, idempotencyKey, hintsUsed, solutionSeen, seconds } = sent;
  const asked = askedPart(sent);
  if (!asked.ok) return asked;
  const { userId } = viewer;
  const place = { question, part };
  const rest = await restOf(place, now);
  if (rest !== null) return rest;
  const waiting = await tooSoonFor(userId, { ...place, seed }, idempotencyKey, now);
  if (waiting !== null) return waiting;
  const verdict = asked.value.grade();
  const misconception = misconceptionOf(verdict);
  const met = await metMisconceptions(viewer, now, place);
  await ensureCard(userId, place, now);
  const { outcome, score, readAs } = verdict;
  const failure = await inTransaction(async (transaction): Promise<Failure | null> => {
    await lockCard(transaction, userId, place);
    const before = await transaction.practiceAnswer.findMany({ where: { userId, ...place, seed }, orderBy: byTime });
    const twice = await transaction.practiceAnswer.count({ where: { userId, idempotencyKey } });
    if (twice > 0) return null;
    const early = tooSoon(guessesIn(before), now);
    if (early !== null) return early;
    const id = newId();
    const version = asked.value.version;
    await transaction.practiceAnswer.create({
      data: {
        ...{ id, userId, ...place, seed, version, text, readAs, outcome, score, misconception },
        ...{ hintsUsed, solutionSeen, answeredAt: now, idempotencyKey },
      },
    });
    if (outcome === "invalid" || before.some((each) => each.outcome !== "invalid")) return null;
    const rating = suggestedRating({ outcome, hintsUsed, solutionSeen, seconds });
    const elsewhere = met.map((each) => each.misconception);
    await rateCards(transaction, { id, userId, place, at: now, rating, misconception, met: elsewhere });
    return null;
  });
  if (failure !== null) return failure;
  const kept = await database().practiceAnswer.findFirstOrThrow({ where: { userId, idempotencyKey } });
  return done({
    ...practiceVerdict(verdict, asked.value.part),
    plan: await planned(viewer, kept),
    met: misconception === null ? null : await timesMet(viewer, { ...place, misconception }, now),
  });
}

const byTime = { answeredAt: "asc" as const };

/** Asked before anything is graded, so that a flood of guesses costs no grading; asked again once the part is locked. */
async function tooSoonFor(
  userId: string,
  of: { readonly question: string; readonly part: string; readonly seed: string },
  idempotencyKey: string,
  now: Date,
): Promise<Failure | null> {
  const before = await database().practiceAnswer.findMany({ where: { userId, ...of }, orderBy: byTime });
  return before.some((each) => each.idempotencyKey === idempotencyKey) ? null : tooSoon(guessesIn(before), now);
}

/** The wrong answers in a row with which a list ends. */
function guessesIn(rows: readonly { readonly outcome: Outcome; readonly answeredAt: Date }[]): Guesses | null {
  const counted = rows.filter(({ outcome }) => countsAsGuess(outcome));
  const wrong = counted.slice(counted.findLastIndex(({ outcome }) => outcome === "correct") + 1);
  const last = wrong.at(-1);
  return last === undefined ? null : { wrong: wrong.length, last: last.answeredAt };
}

async function timesMet(
  viewer: Viewer,
  of: { readonly question: string; readonly part: string; readonly misconception: string },
  now: Date,
) {
  const name = misconceptionName(of);
  const { question, part, misconception } = of;
  const met = await metMisconceptions(viewer, now, { question, part });
  const times = met.find((each) => each.misconception === misconception)?.times ?? 0;
  return name === null ? null : { name, times };
}
