import "server-only";
import { z } from "zod";
import { limits, type Verdict } from "@/grading";
import { inTransaction } from "./database";
import { earlierAnswers } from "./earlier-answers";
import { measuredGrade } from "./measured-grading";
import { type AttemptRow, ownPart, ownSubmissions, type PartPlace } from "./own-attempt";
import { ownSitting } from "./own-sitting";
import { circumstances, isOf } from "./part-standing";
import { drawnQuestion, type PartView, partView } from "./part-view";
import { allowed, tooMany } from "./rate-limits";
import { badInput, done, type Failure, failed, notFound, type Result } from "./result";
import { decideByRule } from "./rules";
import { newId } from "./secrets";
import { isSatInOneGo, sittingState } from "./sitting";
import { storable } from "./storable";
import { type HandedIn, submissionRow } from "./submission-row";
import type { SubmissionView } from "./verdict-view";
import type { Viewer } from "./viewer";

export interface Submitted {
  readonly submission: SubmissionView;
  /** The part as it stands now: history, tries left, points, solution where allowed. */
  readonly part: PartView;
}

const input = z.strictObject({
  attemptId: z.string().max(100),
  question: z.string().max(100),
  part: z.string().max(100),
  text: z.string().transform(storable),
  idempotencyKey: z.string().regex(/^[A-Za-z0-9_-]{8,100}$/),
});

const empty = failed("empty-answer", "Type an answer first.", "请先输入答案。");
const tooLong = failed(
  "answer-too-long",
  `This answer is too long: at most ${limits.characters} characters. Nothing was handed in and no try was used.`,
  `答案太长：最多 ${limits.characters} 个字符。没有提交，也没有消耗次数。`,
);
const finished = failed("already-finished", "This attempt was handed in already.", "这次作答已经交卷。");
const closed = failed(
  "closed",
  "This quiz is closed. Your answer was not handed in.",
  "这份测验已经关闭，答案没有提交。",
);
const handedInTogether = failed(
  "handed-in-together",
  "Here answers are not handed in one by one: what you type is saved, and your last saved text counts when you hand in or the time is up.",
  "这里不需要逐题提交：输入的内容会自动保存，交卷或时间到时，以最后保存的内容为准。",
);
const noTriesLeft = failed("no-tries-left", "No tries are left for this part.", "这一小题的作答次数已用完。");

/**
 * Hands in one answer. `input`: `{ attemptId, question, part, text, idempotencyKey }`, all strings; the key is 8 to 100
 * characters of [A-Za-z0-9_-], made once for each press of the button. The same key again gives the same submission.
 * `now` is the moment of arrival.
 */
export async function submit(viewer: Viewer, body: unknown, now: Date): Promise<Result<Submitted>> {
  return (await allowed("submit", viewer.userId)) ? handIn(viewer, body, now) : tooMany;
}

/** The same without the limit on how often: for a class that is made up at once. */
export async function handIn(viewer: Viewer, body: unknown, now: Date): Promise<Result<Submitted>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { attemptId, question, part: partId, text, idempotencyKey } = parsed.data;
  if (text.trim() === "") return empty;
  if (text.length > limits.characters) return tooLong;
  const attempt = await ownPart(viewer, attemptId, { question, part: partId }, idempotencyKey);
  if (attempt === null) return notFound;
  const drawn = drawnPart(attempt, { question, part: partId });
  if (drawn === null) return notFound;
  const before = attempt.submissions.find((each) => each.idempotencyKey === idempotencyKey);
  if (before !== undefined) {
    const isHere = before.question === question && before.part === partId;
    const there = isHere ? attempt : await ownPart(viewer, attemptId, before, idempotencyKey);
    return there === null ? notFound : submitted(viewer, there, before, idempotencyKey, now);
  }
  if (attempt.submittedAt !== null) return finished;
  if (isSatInOneGo(attempt.quiz)) return handedInTogether;
  const window = ownSitting(attempt);
  const state = sittingState(window, now);
  if (state === "over" || state === "not-open") return closed;
  const { version, seed, found } = drawn;
  const verdict = measuredGrade(found.part, text, await earlierAnswers(viewer, { attemptId, question }, found.part));
  const recorded = await record({
    userId: viewer.userId,
    attemptsAllowed: window.attemptsAllowed,
    verdict,
    quizId: attempt.quiz.id,
    row: {
      id: newId(),
      attemptId,
      question,
      version,
      seed,
      part: partId,
      text,
      idempotencyKey,
      late: state === "late" || (state === "grace" && window.lateUntil !== null),
      afterEnd: state === "grace",
      fromDraft: false,
      arrivedAt: now,
    },
  });
  if (recorded !== null && "ok" in recorded) return recorded;
  return submitted(viewer, attempt, { question, part: partId }, idempotencyKey, now, recorded);
}

/** One part as it was drawn for an attempt; null where the quiz does not ask it. */
function drawnPart(attempt: AttemptRow, place: PartPlace) {
  const row = attempt.quiz.questions.find(({ slug }) => slug === place.question);
  if (row === undefined) return null;
  const { version, seed, parts } = drawnQuestion(attempt, row);
  const found = parts.find(({ part }) => part.id === place.part);
  return found === undefined ? null : { version, seed, found };
}

interface Graded {
  readonly userId: string;
  readonly attemptsAllowed: number | null;
  readonly verdict: Verdict;
  readonly row: Omit<HandedIn, "number" | "tryNumber">;
  readonly quizId: string;
}

/** What was written, and how many submissions of its part stood before it. */
interface Recorded {
  readonly row: ReturnType<typeof submissionRow>;
  readonly before: number;
}

/**
 * Writes the row, unless the attempt has ended, the same key was there before, or no try is left. Null where more is to be read than what was
 * written: the key was there before, or a rule spoke.
 */
function record({ userId, attemptsAllowed, verdict, quizId, row }: Graded): Promise<Failure | Recorded | null> {
  const { attemptId, question, part, idempotencyKey } = row;
  return inTransaction(async (transaction) => {
    // First of all: it locks the attempt, so that whatever else this student sends is counted after this.
    const { count } = await transaction.attempt.updateMany({
      where: { id: attemptId, userId, submittedAt: null },
      data: { submissionCount: { increment: 1 } },
    });
    if (count === 0) return finished;
    const before = await transaction.submission.findMany({
      where: { attemptId, OR: [{ question, part }, { idempotencyKey }] },
      select: { question: true, part: true, idempotencyKey: true, tryNumber: true },
    });
    if (before.some((each) => each.idempotencyKey === idempotencyKey)) return null;
    const tries = before.filter(({ tryNumber }) => tryNumber !== null).length;
    if (attemptsAllowed !== null && tries >= attemptsAllowed) return noTriesLeft;
    const data = submissionRow(verdict, { ...row, number: before.length + 1, tryNumber: tries + 1 });
    await transaction.submission.create({ data });
    const decided = await decideByRule(transaction, quizId, [data]);
    return decided ? null : { row: data, before: before.length };
  });
}

/**
 * The student's view of one submission, and of its part as it stands now: what was handed in is read again where something else may have
 * come in between, the rest of the attempt stands as it was read a moment ago.
 */
async function submitted(
  viewer: Viewer,
  attempt: AttemptRow,
  place: PartPlace,
  idempotencyKey: string,
  now: Date,
  recorded: Recorded | null = null,
): Promise<Result<Submitted>> {
  const found = drawnPart(attempt, place)?.found;
  if (found === undefined) return notFound;
  const known = attempt.submissions.filter(isOf(place.question, place.part));
  const submissions =
    recorded !== null && recorded.before === known.length
      ? [...known, { ...recorded.row, decisions: [] }]
      : await ownSubmissions(viewer, attempt.id, place);
  const row = submissions.find((each) => each.idempotencyKey === idempotencyKey);
  const part = partView({ ...attempt, submissions }, place.question, found, circumstances(attempt, now));
  const submission = part.submissions.find(({ id }) => id === row?.id);
  return submission === undefined ? notFound : done({ submission, part });
}
