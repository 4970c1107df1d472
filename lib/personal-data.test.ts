import { expect, test } from "vitest";
import { z } from "zod";
import { announce } from "./announcements";
import { course, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { erasedText } from "./erased-audit";
import { erasePerson } from "./erasure";
import { giveTime } from "./exam-time";
import { exportPerson } from "./personal-data";
import { grantException } from "./quiz-exceptions";
import { reopenAttempt } from "./reopening";
import { newId } from "./secrets";

/** A student with one row of everything that may tell of them. */
async function studentWithTraces() {
  const { courseId, quizId, member } = await course();
  const viewer = await member("student", "Li Hua");
  const { userId } = viewer;
  const attemptId = newId();
  const place = { attemptId, question: "double", part: "value" };
  await database().enrollment.updateMany({ where: { userId }, data: { studentNumber: "2026-0815" } });
  await database().attempt.create({
    data: { id: attemptId, quizId, userId, number: 1, seed: "seed", startedAt: noon },
  });
  await database().draft.create({ data: { id: newId(), ...place, text: "secret draft", revision: 1, savedAt: noon } });
  await database().draftRevision.create({
    data: { id: newId(), ...place, text: "secret draft", revision: 1, savedAt: noon },
  });
  await database().lateText.create({
    data: { id: newId(), ...place, text: "secret late words", number: 1, arrivedAt: noon },
  });
  const submission = (part: string, text: string, number: number) => ({
    id: newId(),
    ...place,
    part,
    version: 1,
    seed: "seed",
    text,
    outcome: "correct" as const,
    score: 1,
    feedback: [],
    evidence: {},
    graderVersion: "1",
    idempotencyKey: newId(),
    number,
    tryNumber: number,
    late: false,
    arrivedAt: noon,
  });
  // A part that the catalogue does not know counts as prose.
  const prose = submission("essay", "my secret illness", 1);
  await database().submission.create({ data: prose });
  await database().practiceAnswer.create({
    data: {
      id: newId(),
      userId,
      question: "double",
      version: 1,
      seed: "s",
      part: "value",
      text: "secret practice",
      outcome: "correct",
      answeredAt: noon,
      idempotencyKey: newId(),
    },
  });
  await database().quizException.create({
    data: { id: newId(), quizId, userId, note: "secret doctor's note", updatedAt: noon },
  });
  return { viewer, courseId, quizId, submissionId: prose.id };
}

onEachDatabase(() => {
  test("an export holds what is kept of a person, and no secret", async () => {
    const { viewer } = await studentWithTraces();
    const result = await exportPerson(viewer.email.toUpperCase(), noon);
    const text = JSON.stringify(result);
    for (const kept of ["Li Hua", "secret draft", "my secret illness", "secret practice", "2026-0815"]) {
      expect(text).toContain(kept);
    }
    expect(text).not.toContain("passwordHash");
    expect(text).not.toContain("tokenHash");
  });

  test("an export tells no seed, and of verdicts what the quiz tells its students now", async () => {
    const { viewer, quizId } = await studentWithTraces();
    const told = async (feedback: "immediate" | "onRelease", releasedAt: Date | null, now: Date) => {
      await database().quiz.update({ where: { id: quizId }, data: { feedback, releasedAt } });
      const result = await exportPerson(viewer.email, now);
      if (!result.ok) throw new Error(result.error.message.en);
      const { attempts } = z.object({ attempts: z.tuple([z.looseObject({ submissions })]) }).parse(result.value);
      expect(Object.keys(attempts[0])).not.toContain("seed");
      const [submission] = attempts[0].submissions;
      expect(submission.text).toBe("my secret illness");
      return ["seed", "outcome", "score", "decisions", "feedback", "evidence", "misconception"].filter(
        (name) => name in submission,
      );
    };
    const submissions = z.tuple([z.looseObject({ text: z.string() })]);
    const after = new Date(noon.getTime() + 365 * 24 * 60 * 60 * 1000);
    const judged = ["outcome", "score", "decisions"];
    const explained = ["feedback", "evidence", "misconception"];
    expect(await told("onRelease", null, after)).toEqual([]);
    expect(await told("onRelease", noon, after)).toEqual([...judged, ...explained]);
    expect(await told("immediate", null, noon)).toEqual(judged);
    expect(await told("immediate", null, after)).toEqual([...judged, ...explained]);
  });

  test("after erasure no word of the person is anywhere, and the grades stay", async () => {
    const { viewer, submissionId } = await studentWithTraces();
    const result = await erasePerson(viewer.email, noon);
    expect(result).toMatchObject({ ok: true, value: { userId: viewer.userId, submissionsKept: 1 } });
    const everything = JSON.stringify([
      await database().user.findMany(),
      await database().enrollment.findMany(),
      await database().submission.findMany({ where: { attempt: { userId: viewer.userId } } }),
      await database().draft.findMany({ where: { attempt: { userId: viewer.userId } } }),
      await database().draftRevision.findMany({ where: { attempt: { userId: viewer.userId } } }),
      await database().lateText.findMany({ where: { attempt: { userId: viewer.userId } } }),
      await database().practiceAnswer.findMany({ where: { userId: viewer.userId } }),
      await database().quizException.findMany({ where: { userId: viewer.userId } }),
    ]);
    expect(everything).not.toContain(viewer.email);
    const own = await database().user.findUniqueOrThrow({ where: { id: viewer.userId } });
    expect(own).toMatchObject({ name: erasedText, passwordHash: null, erasedAt: noon });
    const kept = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
    expect(kept).toMatchObject({ text: erasedText, outcome: "correct", score: 1 });
    expect(await database().draftRevision.count({ where: { attempt: { userId: viewer.userId } } })).toBe(0);
    const entry = await database().auditEntry.findFirst({
      where: { action: "person-erased", subject: `user:${viewer.userId}` },
    });
    expect(entry).not.toBeNull();
  });

  test("after erasure the audit trail and the rules hold no word that staff wrote of or to the person, and others' stay", async () => {
    const { courseId, quizId, member } = await course();
    const [ta, instructor] = [await member("ta"), await member("instructor")];
    const [gone, stays] = [await member("student", "Li Hua"), await member("student", "Wang")];
    const said = async (student: typeof gone, word: string) => {
      const { userId } = student;
      const attemptId = newId();
      const sat = { id: attemptId, quizId, userId, number: 1, seed: "seed", startedAt: noon, submittedAt: noon };
      await database().attempt.create({ data: sat });
      const terms = {
        opensAt: "",
        closesAt: "",
        lateUntil: "",
        attemptsAllowed: "",
        timePercent: "",
        extraMinutes: "5",
      };
      const all = [
        await grantException(instructor, { courseId, quizId, studentId: userId, ...terms, note: `${word} 1` }, noon),
        await announce(ta, { quizId, userId, text: `${word} 2` }, noon),
        await reopenAttempt(ta, { attemptId, minutes: 5, reason: `${word} 3` }, noon),
        await giveTime(ta, { quizId, userId, minutes: 5, reason: `${word} 4` }, noon),
      ];
      expect(all.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    };
    await said(gone, "epilepsy");
    await said(stays, "asthma");
    const trail = async () => JSON.stringify(await database().auditEntry.findMany({ where: { courseId } }));
    const before = await trail();
    expect(before.match(/epilepsy \d/g)).toHaveLength(4);
    await erasePerson(gone.email, noon);
    const after = await trail();
    expect(after).not.toContain("epilepsy");
    expect(after.match(/asthma \d/g)).toHaveLength(4);
    const entries = (text: string) => text.match(/"action":"[^"]*"/g);
    expect(entries(after)).toEqual(entries(before));
    await expect(database().auditEntry.updateMany({ data: { subject: "changed" } })).rejects.toThrow();
  });

  test("after erasure no rule holds what the person wrote, and a rule on another's words stays", async () => {
    const { quizId, viewer } = await studentWithTraces();
    const rule = (text: string) => ({
      ...{ id: newId(), quizId, question: "double", part: "essay", seed: "seed", text, score: 1, reason: "yes" },
      ...{ batchId: newId(), createdById: viewer.userId, createdAt: noon },
    });
    await database().answerRule.createMany({ data: [rule("my secret illness"), rule("a plain answer")] });
    await erasePerson(viewer.email, noon);
    const rules = await database().answerRule.findMany({ where: { quizId }, select: { text: true } });
    expect(rules.map(({ text }) => text).sort()).toEqual([erasedText, "a plain answer"]);
  });

  test("the guards of the append-only tables stand again afterwards, and others' rows were not touched", async () => {
    const other = await studentWithTraces();
    const { viewer } = await studentWithTraces();
    await erasePerson(viewer.email, noon);
    const { submissionId } = other;
    expect((await database().submission.findUniqueOrThrow({ where: { id: submissionId } })).text).toBe(
      "my secret illness",
    );
    await expect(database().submission.updateMany({ data: { text: "changed" } })).rejects.toThrow();
    await expect(database().draftRevision.deleteMany()).rejects.toThrow();
    await expect(database().lateText.deleteMany()).rejects.toThrow();
    await expect(database().lateText.updateMany({ data: { text: "changed" } })).rejects.toThrow();
    await expect(database().practiceAnswer.deleteMany()).rejects.toThrow();
  });

  test("who is not there, or was erased already, is not found", async () => {
    const { viewer } = await studentWithTraces();
    expect(await exportPerson("nobody@example.com", noon)).toMatchObject({ ok: false });
    // By the identifier too, as the audit trail has it: after a restore an erasure is repeated.
    expect(await erasePerson(viewer.userId, noon)).toMatchObject({ ok: true });
    expect(await erasePerson(viewer.email, noon)).toMatchObject({ ok: false });
    expect(await erasePerson(viewer.userId, noon)).toMatchObject({ ok: false });
  });
});
