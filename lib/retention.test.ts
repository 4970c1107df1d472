import { expect, test } from "vitest";
import { course, later, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { erasedText } from "./erased-audit";
import { applyRetention, retentionPlan } from "./retention";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

const days = (count: number) => later(count * 24 * 60);
/** A year and a half after the course of the tests. */
const now = days(550);

interface Sat {
  readonly quizId: string;
  readonly at: Date;
}

/** A student's attempt with a text that was saved, a formula and an essay, each with a word by which it is found again. */
async function wrote(student: Viewer, { quizId, at }: Sat, word: string): Promise<void> {
  const { userId } = student;
  const attemptId = newId();
  const place = { attemptId, question: "double", part: "value" };
  await database().attempt.create({ data: { id: attemptId, quizId, userId, number: 1, seed: "s", startedAt: at } });
  const saved = { ...place, text: `${word} draft`, revision: 1, savedAt: at };
  await database().draft.create({ data: { id: newId(), ...saved } });
  await database().draftRevision.create({ data: { id: newId(), ...saved } });
  await database().lateText.create({ data: { id: newId(), ...place, text: `${word} late`, number: 1, arrivedAt: at } });
  // A part that the catalogue does not know counts as prose.
  for (const [number, part] of [
    [1, "essay"],
    [2, "essay"],
  ] as const) {
    const said = { ...place, part, text: `${word} essay ${number}`, outcome: "correct" as const, score: 1 };
    const row = { ...said, version: 1, seed: "s", feedback: [], evidence: {}, graderVersion: "1", number, late: false };
    await database().submission.create({
      data: { id: newId(), ...row, idempotencyKey: newId(), tryNumber: number, arrivedAt: at },
    });
  }
  await database().quizException.create({
    data: { id: newId(), quizId, userId, note: `${word} note`, updatedAt: at },
  });
}

/** Everything that holds words, as one text. */
const everything = async () =>
  JSON.stringify([
    await database().user.findMany({ orderBy: { id: "asc" } }),
    await database().enrollment.findMany({ orderBy: { id: "asc" } }),
    await database().attempt.findMany({ orderBy: { id: "asc" } }),
    await database().submission.findMany({ orderBy: { id: "asc" } }),
    await database().draft.findMany({ orderBy: { id: "asc" } }),
    await database().draftRevision.findMany({ orderBy: { id: "asc" } }),
    await database().lateText.findMany({ orderBy: { id: "asc" } }),
    await database().quizException.findMany({ orderBy: { id: "asc" } }),
    await database().auditEntry.findMany({ orderBy: { id: "asc" } }),
  ]);

/** Two courses, one of them old, and who is left of the old one. */
async function twoTerms() {
  const [old, young] = [await course(), await course({ opensAt: days(500), closesAt: days(520) })];
  const ta = await old.member("ta", "Staff");
  const gone = await old.member("student", "Gone");
  const stays = await old.member("student", "Stays");
  await database().enrollment.create({
    data: { id: newId(), courseId: young.courseId, userId: stays.userId, role: "student", createdAt: noon },
  });
  // No other test writes the same.
  const [first, second, third] = [newId(), newId(), newId()];
  await wrote(gone, { quizId: old.quizId, at: noon }, first);
  await wrote(stays, { quizId: old.quizId, at: noon }, second);
  await wrote(stays, { quizId: young.quizId, at: days(510) }, third);
  return { old, young, ta, gone, stays, first, second, third };
}

/** Only what the test made: other tests of this file leave courses behind. */
async function planned(courseIds: readonly string[], days: number) {
  const plan = await retentionPlan(days, now);
  const people = plan.people.filter(({ courses }) => courses.some((id) => courseIds.includes(id)));
  return { ...plan, courses: plan.courses.filter(({ id }) => courseIds.includes(id)), people };
}

onEachDatabase(() => {
  test("a plan lists whom and what is kept too long, and changes nothing", async () => {
    const { old, young, gone, stays } = await twoTerms();
    const before = await everything();
    const plan = await planned([old.courseId, young.courseId], 365);
    expect(plan.courses.map(({ id }) => id)).toEqual([old.courseId]);
    const rows = { drafts: 1, earlierTexts: 2, prose: 2, messages: 0, notes: 1, announcements: 0, studentNumbers: 0 };
    const line = { courses: [old.courseId], rows };
    expect(plan.people).toHaveLength(2);
    expect(plan.people).toContainEqual({
      ...line,
      userId: gone.userId,
      email: gone.email,
      name: "Gone",
      does: "erase",
    });
    expect(plan.people).toContainEqual({
      ...line,
      userId: stays.userId,
      email: stays.email,
      name: "Stays",
      does: "words",
    });
    expect(await everything()).toBe(before);
  });

  test("it takes who is gone, and of who is still here the words of the old course; grades, staff and the new course stay", async () => {
    const { old, young, ta, gone, stays, first, second, third } = await twoTerms();
    const ids = [old.courseId, young.courseId];
    const grades = () =>
      database().submission.findMany({
        where: { attempt: { quiz: { courseId: { in: ids } } } },
        select: { id: true, outcome: true, score: true, attempt: { select: { userId: true } } },
        orderBy: { id: "asc" },
      });
    const before = await grades();
    await applyRetention(await planned(ids, 365), now);
    const after = await everything();
    const left = [first, second, third].map((word) => after.includes(word));
    expect(left).toEqual([false, false, true]);
    expect(await grades()).toEqual(before);
    const named = await database().user.findMany({
      where: { id: { in: [ta.userId, gone.userId, stays.userId] } },
      select: { name: true },
      orderBy: { name: "asc" },
    });
    expect(named.map(({ name }) => name)).toEqual([erasedText, "Staff", "Stays"]);
    const told = await database().auditEntry.findMany({
      where: {
        action: { in: ["person-erased", "words-erased"] },
        subject: { in: [gone, stays].map(({ userId }) => `user:${userId}`) },
      },
      select: { action: true, courseId: true },
      orderBy: { action: "asc" },
    });
    expect(told).toEqual([
      { action: "person-erased", courseId: null },
      { action: "words-erased", courseId: old.courseId },
    ]);
    // Nothing is left to do, and the guards stand again.
    expect((await planned(ids, 365)).people).toEqual([]);
    await expect(database().submission.updateMany({ data: { text: "changed" } })).rejects.toThrow();
    await expect(database().draftRevision.deleteMany()).rejects.toThrow();
  });

  test("a course is as young as its latest end for anybody, and its latest answer", async () => {
    const [plain, given, answered] = [await course(), await course(), await course()];
    const all = [plain, given, answered];
    const students = await Promise.all(all.map(({ member }) => member("student", "Anna")));
    for (const [at, student] of students.entries()) {
      await wrote(student, { quizId: all[at]?.quizId ?? "", at: at === 2 ? days(300) : noon }, "words");
    }
    await database().quizException.updateMany({ where: { quizId: given.quizId }, data: { lateUntil: days(300) } });
    const plan = await planned(
      all.map(({ courseId }) => courseId),
      365,
    );
    expect(plan.courses.map(({ id }) => id)).toEqual([plain.courseId]);
    expect(plan.people.map(({ userId }) => userId)).toEqual([students[0]?.userId]);
  });

  test("who was here since, or has decided on anybody's answer, is not erased", async () => {
    const { courseId, quizId, member } = await course();
    const [seen, decided] = [await member("student", "Seen"), await member("student", "Decided")];
    for (const student of [seen, decided]) await wrote(student, { quizId, at: noon }, "words");
    const lastSeenAt = days(540);
    const session = { id: newId(), tokenHash: newId(), userId: seen.userId, createdAt: noon, lastSeenAt };
    await database().session.create({ data: { ...session, expiresAt: days(600) } });
    const { id: submissionId } = await database().submission.findFirstOrThrow({ where: { attempt: { quizId } } });
    const word = { id: newId(), submissionId, score: 1, reason: "as a tutor", deciderId: decided.userId };
    await database().decision.create({ data: { ...word, decidedAt: noon } });
    const plan = await planned([courseId], 365);
    expect(plan.people.map(({ does }) => does)).toEqual(["words", "words"]);
  });
});
