import "server-only";
import { z } from "zod";
import { database, inTransaction, isDuplicate } from "./database";
import { keepLateText } from "./late-texts";
import { attendedBy } from "./membership";
import { ownSitting, ownTerms } from "./own-sitting";
import { asksPart } from "./part-view";
import { allowed, tooMany } from "./rate-limits";
import { badInput, done, type Failure, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { sittingState } from "./sitting";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

/** `conflict`: somebody (another tab, another computer) saved meanwhile; theirs is given back and nothing was overwritten. */
export type DraftSaved =
  | { readonly kind: "saved"; readonly revision: number; readonly savedAt: Date }
  | { readonly kind: "conflict"; readonly revision: number; readonly savedAt: Date; readonly text: string };

/** Longer than an answer may be, so that one may cut it down later and loses nothing meanwhile. */
const longestDraft = 4000;

const finished = failed(
  "already-finished",
  "This attempt was handed in already. What was saved before that counts.",
  "这次作答已经交卷，以交卷前保存的内容为准。",
);
const over = failed(
  "closed",
  "The time is up: this came too late to be saved. Your last saved text counts.",
  "时间已到：这次内容来不及保存，以最后一次保存的内容为准。",
);

const keptLate = failed(
  "kept-late",
  "This came after the end: what was saved before that counts. It is kept, and your teachers see it.",
  "这次内容在结束之后才送达：以结束前保存的内容为准。它已保留，老师可以看到。",
);
const knownAlready = failed(
  "known-already",
  "The end has passed. These words are with us already: nothing is lost.",
  "已经结束。这些内容之前已经送达，没有丢失。",
);

const input = z.strictObject({
  attemptId: z.string().max(100),
  question: z.string().max(100),
  part: z.string().max(100),
  text: z.string().transform(storable),
  revision: z.int().min(0),
});

/**
 * Saves what is typed. `input`: `{ attemptId, question, part, text, revision }`, all strings but `revision`: the last one
 * seen, 0 where there was none. Saving again what is saved already succeeds. At most 4,000 characters (longer is `answer-too-long`). What
 * comes after the end is refused and yet kept, for staff to see: `kept-late`, or `known-already` where it is nothing new.
 */
export async function saveDraft(viewer: Viewer, body: unknown, now: Date): Promise<Result<DraftSaved>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { attemptId, question, part, text, revision } = parsed.data;
  if (text.length > longestDraft) {
    return failed(
      "answer-too-long",
      "This is too long to be kept: at most 4,000 characters.",
      "内容太长，无法保存：最多 4,000 个字符。",
    );
  }
  if (!(await allowed("saveDraft", viewer.userId))) return tooMany;
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, userId: viewer.userId, quiz: { course: attendedBy(viewer) } },
    include: {
      ...ownTerms,
      quiz: { include: { ...ownTerms.quiz.include, questions: { where: { slug: question } } } },
    },
  });
  const row = attempt?.quiz.questions[0];
  if (attempt === null || row === undefined) return notFound;
  if (!asksPart(row, part)) return notFound;
  const place = { attemptId, question, part };
  if (attempt.submittedAt !== null) return tooLate(place, text, now, finished);
  const state = sittingState(ownSitting(attempt), now);
  if (state === "not-open") return over;
  if (state === "over") return tooLate(place, text, now, over);
  const saved = await save(place, viewer.userId, { text, revision, savedAt: now });
  return saved === null ? tooLate(place, text, now, finished) : done(saved);
}

/** `otherwise`: what is said where there is nothing to keep. */
async function tooLate(place: Place, text: string, now: Date, otherwise: Failure): Promise<Failure> {
  switch (await keepLateText(place, text, now)) {
    case "kept":
      return keptLate;
    case "known":
      return knownAlready;
    case "none":
      return otherwise;
  }
}

interface Place {
  readonly attemptId: string;
  readonly question: string;
  readonly part: string;
}

interface Typed {
  readonly text: string;
  /** The last one seen. */
  readonly revision: number;
  readonly savedAt: Date;
}

/** Null where the attempt has ended. The newest text and the list of all that were ever saved are written together. */
async function save(place: Place, userId: string, typed: Typed): Promise<DraftSaved | null> {
  const { text, revision, savedAt } = typed;
  const next = revision + 1;
  try {
    return await inTransaction(async (transaction) => {
      // First of all: it locks the attempt, so that what is acknowledged here is there when the attempt ends.
      const { count } = await transaction.attempt.updateMany({
        where: { id: place.attemptId, userId, submittedAt: null },
        data: { lastSeenAt: savedAt },
      });
      if (count === 0) return null;
      const there = await transaction.draft.findUnique({ where: { attemptId_question_part: place } });
      if (there !== null && there.revision !== revision) {
        // The reply to an earlier save was lost, and this is the same save again.
        const kind = there.text === text ? ("saved" as const) : ("conflict" as const);
        const { revision, savedAt } = there;
        return kind === "saved" ? { kind, revision, savedAt } : { kind, revision, savedAt, text: there.text };
      }
      const kept = { text, revision: there === null ? 1 : next, savedAt };
      if (there === null) await transaction.draft.create({ data: { id: newId(), ...place, ...kept } });
      else await transaction.draft.update({ where: { id: there.id }, data: kept });
      await transaction.draftRevision.create({ data: { id: newId(), ...place, ...kept } });
      return { kind: "saved" as const, revision: kept.revision, savedAt };
    });
  } catch (error) {
    // Two first saves at once, where the database did not make one wait for the other: the second sees the first now.
    if (isDuplicate(error)) return save(place, userId, typed);
    throw error;
  }
}
