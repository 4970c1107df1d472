import "server-only";
import { z } from "zod";
import { database, isDuplicate } from "./database";
import { attendedBy } from "./membership";
import { drawnQuestion } from "./part-view";
import { quizState } from "./quiz-state";
import { allowed, tooMany } from "./rate-limits";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

/** `conflict`: somebody (another tab, another computer) saved meanwhile; theirs is given back and nothing was overwritten. */
export type DraftSaved =
  | { readonly kind: "saved"; readonly revision: number; readonly savedAt: Date }
  | { readonly kind: "conflict"; readonly revision: number; readonly savedAt: Date; readonly text: string };

/** Longer than an answer may be, so that one may cut it down later and loses nothing meanwhile. */
const longestDraft = 4000;

const input = z.strictObject({
  attemptId: z.string().max(100),
  question: z.string().max(100),
  part: z.string().max(100),
  text: z.string().transform(storable),
  revision: z.int().min(0),
});

/**
 * Saves what is typed. `input`: `{ attemptId, question, part, text, revision }`, all strings but `revision`: the last one
 * seen, 0 where there was none. Saving again what is saved already succeeds. At most 4,000 characters (longer is `answer-too-long`).
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
    include: { quiz: { include: { questions: { where: { slug: question } } } } },
  });
  const row = attempt?.quiz.questions[0];
  if (attempt === null || row === undefined) return notFound;
  if (!drawnQuestion(attempt, row).parts.some((each) => each.part.id === part)) return notFound;
  if (attempt.submittedAt !== null) {
    return failed("already-finished", "This attempt was handed in already.", "这次作答已经交卷。");
  }
  const state = quizState(attempt.quiz, now);
  if (state === "closed" || state === "not-open") return failed("closed", "This quiz is closed.", "这份测验已经关闭。");
  return done(await save({ attemptId, question, part }, text, revision, now));
}

async function save(
  place: { readonly attemptId: string; readonly question: string; readonly part: string },
  text: string,
  revision: number,
  now: Date,
): Promise<DraftSaved> {
  const drafts = database().draft;
  if (revision === 0) {
    try {
      await drafts.create({ data: { id: newId(), ...place, text, revision: 1, savedAt: now } });
      return { kind: "saved", revision: 1, savedAt: now };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  } else {
    const { count } = await drafts.updateMany({
      where: { ...place, revision },
      data: { text, revision: revision + 1, savedAt: now },
    });
    if (count === 1) return { kind: "saved", revision: revision + 1, savedAt: now };
  }
  const there = await drafts.findUnique({ where: { attemptId_question_part: place } });
  // A revision that was never given: as if nothing had been seen.
  if (there === null) return save(place, text, 0, now);
  const { revision: newest, savedAt } = there;
  // The reply to an earlier save was lost, and this is the same save again.
  if (there.text === text) return { kind: "saved", revision: newest, savedAt };
  return { kind: "conflict", revision: newest, savedAt, text: there.text };
}
