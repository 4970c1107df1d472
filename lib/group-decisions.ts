import "server-only";
import { z } from "zod";
import { partOf } from "./answer-place";
import { audit } from "./audit";
import { breather } from "./breathe";
import { database, inTransaction } from "./database";
import { addWords, isAboutOne } from "./decision-words";
import { type PlacedGroup, placed } from "./groups";
import { taughtBy } from "./membership";
import { countingWords, type PartOfQuiz, type PartSubmission, partSubmissions } from "./part-submissions";
import { badInput, done, failed, notFound, type Result } from "./result";
import { isAbout, type RuleSubject } from "./rules";
import { newId } from "./secrets";
import { storable } from "./storable";
import { undoBatch } from "./undo-batch";
import type { Viewer } from "./viewer";

const sentence = z.string().trim().max(1000).transform(storable);
const input = z.strictObject({
  submissionId: z.string().max(100),
  score: z.number().min(0).max(1),
  reason: sentence,
  nameEn: sentence.optional(),
  nameZhCn: sentence.optional(),
});

export interface GroupDecided {
  readonly batchId: string;
  readonly submissions: number;
  readonly students: number;
  /** Submissions that a person had decided one by one: their word stands. */
  readonly kept: number;
}

/**
 * Decides all answers that mean the same as one submission, and whatever arrives later and means the same.
 * `input`: `{ submissionId, score: 0 to 1, reason, nameEn?, nameZhCn? }`; the names, both or neither, make the group a
 * misconception of this part in this quiz.
 */
export async function decideGroup(viewer: Viewer, body: unknown, now: Date): Promise<Result<GroupDecided>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { submissionId, score, reason, nameEn = "", nameZhCn = "" } = parsed.data;
  if (reason === "") return failed("bad-input", "Say why, in a word or two.", "请简单说明理由。");
  if ((nameEn === "") !== (nameZhCn === "")) {
    return failed(
      "bad-input",
      "A misconception needs its name in English and in Chinese; leave both empty to give it none.",
      "典型错误需要同时有中文名和英文名；不命名就两个都留空。",
    );
  }
  const found = await groupOf(viewer, submissionId);
  if (found === null) return notFound;
  const { place, courseId, subject, members } = found;
  const batchId = newId();
  const result = await inTransaction(async (transaction) => {
    const words = await countingWords(transaction, place, courseId);
    const free = members.filter(({ id }) => {
      const word = words.get(id);
      return word === undefined || !isAboutOne(word.origin);
    });
    await transaction.answerRule.create({
      data: {
        id: newId(),
        ...place,
        ...subject,
        score,
        reason,
        nameEn: nameEn === "" ? null : nameEn,
        nameZhCn: nameZhCn === "" ? null : nameZhCn,
        batchId,
        createdById: viewer.userId,
        createdAt: now,
      },
    });
    const said = { score, reason, deciderId: viewer.userId, origin: "group" as const, batchId };
    await addWords(
      transaction,
      free.map(({ id }) => ({ submissionId: id, ...said })),
      now,
    );
    const students = new Set(free.map(({ attemptId }) => attemptId)).size;
    const counted = { submissions: free.length, students, kept: members.length - free.length };
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "group-decided",
      subject: `batch:${batchId}`,
      detail: { ...place, score, reason, ...counted },
    });
    return { batchId, ...counted };
  });
  return done(result);
}

interface Group {
  readonly place: PartOfQuiz;
  readonly courseId: string;
  readonly subject: RuleSubject;
  readonly members: readonly PartSubmission[];
}

/** The group of one submission, each member checked against the rule that will stand for it. */
async function groupOf(viewer: Viewer, submissionId: string): Promise<Group | null> {
  const row = await database().submission.findFirst({
    where: { id: submissionId, attempt: { quiz: { course: taughtBy(viewer) } } },
    include: { attempt: { include: { quiz: true } } },
  });
  if (row === null) return null;
  const { quiz } = row.attempt;
  const place = { quizId: quiz.id, question: row.question, part: row.part };
  const groups = await placed(place, await partSubmissions(place, quiz.courseId));
  const group = [...groups.values()].find(({ members }) => members.some(({ id }) => id === submissionId));
  const isWritten = partOf({ slug: row.question, version: row.version, part: row.part }, row.seed)?.type === "text";
  if (group === undefined || isWritten) return null;
  const { name } = group.place;
  const subject =
    name === null
      ? { seed: row.seed, text: row.text, misconception: null }
      : { seed: null, text: null, misconception: name };
  const members = name === null ? await proved(group, subject, place) : group.members;
  return { place, courseId: quiz.courseId, subject, members };
}

/** A page may take a part's key to be the same for everybody; what is decided is proved member by member. */
async function proved(
  { members }: PlacedGroup,
  subject: RuleSubject,
  { question: slug, part }: PartOfQuiz,
): Promise<readonly PartSubmission[]> {
  const breathe = breather();
  const holding: PartSubmission[] = [];
  for (const member of members) {
    await breathe();
    const own = partOf({ slug, version: member.version, part }, member.seed);
    if (own !== null && isAbout(subject, { ...member, part: own, slug })) holding.push(member);
  }
  return holding;
}

const undoInput = z.strictObject({ batchId: z.string().max(100) });

/** Takes a group's decision back, for those it touched and for those to come. `input`: `{ batchId }`. */
export async function undoGroup(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly submissions: number }>> {
  const parsed = undoInput.safeParse(body);
  if (!parsed.success) return badInput;
  const { batchId } = parsed.data;
  const rule = await database().answerRule.findFirst({
    where: { batchId, quiz: { course: taughtBy(viewer) } },
    include: { quiz: true },
  });
  if (rule === null) return notFound;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.answerRule.updateMany({
      where: { batchId, revokedAt: null },
      data: { revokedAt: now },
    });
    // Undone twice is undone once.
    if (count === 0) return done({ submissions: 0 });
    const by = { userId: viewer.userId, reason: "" };
    const submissions = await undoBatch(transaction, batchId, by, now);
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: rule.quiz.courseId,
      action: "group-undone",
      subject: `batch:${batchId}`,
      detail: { submissions },
    });
    return done({ submissions });
  });
}
