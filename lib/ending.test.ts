import { describe, expect, test, vi } from "vitest";
import { attemptClock } from "./attempt-clock";
import { attemptView } from "./attempt-view";
import { finishAttempt, startAttempt } from "./attempts";
import { course, later, noon, type TestQuiz } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { saveDraft } from "./drafts";
import { endAttempt } from "./ending";
import { endOverdue } from "./overdue";
import { flushPresence } from "./presence";
import { submit } from "./submissions";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const second = (count: number) => new Date(noon.getTime() + count * 1000);

/** An exam of ten minutes, begun at noon; it closes half an hour later. */
async function exam(quiz: TestQuiz = {}) {
  const terms = { kind: "exam", feedback: "onRelease", timeLimit: 600, grace: 30, ...quiz } as const;
  const { quizId, courseId, member } = await course(terms);
  const student = await member("student");
  const started = await startAttempt(student, quizId, noon);
  if (!started.ok) throw new Error(started.error.message.en);
  const { attemptId } = started.value;
  const view = await attemptView(student, attemptId, noon);
  const given = Number(/\d+/.exec(view?.questions[0]?.statement.en ?? "")?.[0]);
  const save = (text: string, revision: number, now: Date = noon, part = "twice") =>
    saveDraft(student, { attemptId, question: "double", part, text, revision }, now);
  const rows = () => database().submission.findMany({ where: { attemptId }, orderBy: { part: "asc" } });
  const attempt = () => database().attempt.findUniqueOrThrow({ where: { id: attemptId } });
  return { quizId, courseId, member, student, attemptId, given, save, rows, attempt };
}

onEachDatabase(() => {
  test("who begins late where all have the full time is ended after it, not at the close, and has nothing late", async () => {
    // It closes five minutes after the start, and half of the time is over then.
    const { save, rows, attempt, given, student, attemptId } = await exam({ closesAt: later(5), fullTime: true });
    await save("1", 0, second(10));
    await endOverdue(later(6));
    expect((await attempt()).submittedAt).toBeNull();
    expect(await save(`${2 * given}`, 1, second(599))).toMatchObject({ ok: true });
    expect(await attemptClock(student, attemptId, later(6))).toMatchObject({ endsAt: second(600) });
    await endOverdue(second(631));
    expect(await attempt()).toMatchObject({ endedBy: "limit", submittedAt: second(600) });
    expect(await rows()).toMatchObject([{ text: `${2 * given}`, outcome: "correct", late: false, afterEnd: false }]);
  });

  describe("handing in by hand", () => {
    test("hands in what was saved last for each part, as if it had arrived when it was saved, once", async () => {
      const { save, student, attemptId, given, rows, attempt } = await exam();
      await save("5", 0, second(1));
      await save(`${2 * given}`, 1, second(2));
      await save("what?", 0, second(3), "square");
      const both = [1, 2].map(() => finishAttempt(student, attemptId, later(5)));
      for (const result of await Promise.all(both))
        expect(result).toEqual({ ok: true, value: { submittedAt: later(5) } });
      expect(await finishAttempt(student, attemptId, later(6))).toEqual({ ok: true, value: { submittedAt: later(5) } });
      expect(await rows()).toMatchObject([
        { part: "square", text: "what?", outcome: "invalid", tryNumber: null, fromDraft: true, arrivedAt: second(3) },
        {
          part: "twice",
          text: `${2 * given}`,
          outcome: "correct",
          tryNumber: 1,
          fromDraft: true,
          arrivedAt: second(2),
        },
      ]);
      expect(await attempt()).toMatchObject({ endedBy: "student", submittedAt: later(5), submissionCount: 2 });
      expect(await save("6", 2, later(5.1))).toMatchObject({ ok: false, error: { code: "kept-late" } });
    });

    test("hands in nothing for a part that is empty, blank or was emptied", async () => {
      const { save, student, attemptId, rows } = await exam();
      await save("7", 0);
      await save("", 1);
      await save("  ", 0, noon, "square");
      expect(await finishAttempt(student, attemptId, later(1))).toMatchObject({ ok: true });
      expect(await rows()).toEqual([]);
    });

    test("is answered with the same words for right, wrong and empty papers", async () => {
      const papers = await Promise.all([exam(), exam(), exam()]);
      const [right, wrong] = papers;
      await right?.save(`${2 * (right?.given ?? 0)}`, 0);
      await wrong?.save("1", 0);
      const replies = await Promise.all(
        papers.map(({ student, attemptId }) => finishAttempt(student, attemptId, later(1))),
      );
      for (const reply of replies) expect(JSON.stringify(reply)).toBe(JSON.stringify(replies[0]));
    });

    test("tells nothing of right and wrong before the release, whatever is asked for", async () => {
      const { save, student, attemptId, given } = await exam();
      const reply = await save(`${2 * given}`, 0);
      await finishAttempt(student, attemptId, later(1));
      const view = await attemptView(student, attemptId, later(40));
      expect(view).toMatchObject({ earned: null, released: false, submittedAt: later(1) });
      expect(view?.questions[0]?.parts[0]).toMatchObject({
        earned: null,
        solution: null,
        hints: [],
        submissions: [{ verdict: null, decision: null }],
      });
      const { seed } = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } });
      const received = JSON.stringify([reply, view]);
      for (const secret of [seed, "solution is", "Unchanged", "correct", `"${given * given}"`])
        expect(received).not.toContain(secret);
    });

    test("is the only way in: one answer by itself is refused in words", async () => {
      const { student, attemptId, rows } = await exam();
      const input = { attemptId, question: "double", part: "twice", text: "1", idempotencyKey: "one-by-one" };
      expect(await submit(student, input, noon)).toMatchObject({ ok: false, error: { code: "handed-in-together" } });
      expect(await rows()).toEqual([]);
    });
  });

  describe("at the limit", () => {
    test("nothing ends before the grace is over, and then the saved texts are handed in at the student's own end", async () => {
      const { save, attempt, rows } = await exam();
      await save("1", 0, second(599));
      await endOverdue(second(630));
      expect(await attempt()).toMatchObject({ submittedAt: null });
      await endOverdue(second(631));
      expect(await attempt()).toMatchObject({ submittedAt: second(600), endedBy: "limit" });
      expect(await rows()).toMatchObject([{ text: "1", fromDraft: true, afterEnd: false, arrivedAt: second(599) }]);
      await endOverdue(second(700));
      expect(await rows()).toHaveLength(1);
    });

    test("what arrives within the grace is kept and flagged; later it is refused, and the saved text counts", async () => {
      const { save, rows } = await exam();
      await save("1", 0, second(10));
      expect(await save("2", 1, second(620))).toMatchObject({ ok: true, value: { kind: "saved" } });
      const tooLate = await save("3", 2, second(631));
      expect(tooLate).toMatchObject({ ok: false, error: { code: "kept-late" } });
      if (!tooLate.ok) expect(tooLate.error.message.en).toContain("what was saved before that counts");
      await endOverdue(second(640));
      expect(await rows()).toMatchObject([{ text: "2", afterEnd: true, late: false }]);
    });

    test("a homework ends by nobody's clock, and keeps what is typed unsent", async () => {
      const { save, attempt, rows } = await exam({ kind: "homework", timeLimit: null });
      await save("1", 0);
      await endOverdue(later(600));
      expect(await attempt()).toMatchObject({ submittedAt: null });
      expect(await rows()).toEqual([]);
    });

    test("an extension that came just before the closing counts", async () => {
      const { quizId, attempt } = await exam();
      await database().quiz.update({ where: { id: quizId }, data: { extraTime: 60 } });
      await endOverdue(second(650));
      expect(await attempt()).toMatchObject({ submittedAt: null });
      await endOverdue(second(691));
      expect(await attempt()).toMatchObject({ submittedAt: second(660) });
    });

    test("who has less time than the others, or an earlier close, is ended by it", async () => {
      const granted = { excused: false, note: "", updatedAt: noon };
      const half = await exam();
      const early = await exam();
      const slow = await exam();
      await database().quizException.create({
        data: { id: "half", quizId: half.quizId, userId: half.student.userId, timeFactor: 0.5, ...granted },
      });
      await database().quizException.create({
        data: { id: "early", quizId: early.quizId, userId: early.student.userId, closesAt: second(100), ...granted },
      });
      await database().enrollment.updateMany({ where: { userId: slow.student.userId }, data: { timeFactor: 0.5 } });
      await endOverdue(second(131));
      expect(await early.attempt()).toMatchObject({ submittedAt: second(100) });
      expect(await half.attempt()).toMatchObject({ submittedAt: null });
      await endOverdue(second(331));
      expect(await half.attempt()).toMatchObject({ submittedAt: second(300) });
      expect(await slow.attempt()).toMatchObject({ submittedAt: second(300) });
    });

    test("an attempt that cannot be ended stops no other", async () => {
      const poisoned = await exam();
      const sound = await exam();
      await poisoned.save("1", 0);
      await sound.save("1", 0);
      await database().quizQuestion.updateMany({ where: { quizId: poisoned.quizId }, data: { parts: "no list" } });
      await endOverdue(later(60));
      expect(await poisoned.attempt()).toMatchObject({ submittedAt: null });
      expect(await sound.attempt()).toMatchObject({ endedBy: "limit" });
    });
  });

  const rounds = Number(process.env["RACES"] ?? 25);
  test(`when the student, two closing jobs and the last save race (${rounds} times), one wins, and what was acknowledged is handed in`, async () => {
    const { quizId, member } = await course({ kind: "exam", feedback: "onRelease", timeLimit: 600, grace: 30 });
    for (let round = 0; round < rounds; round += 1) {
      const student = await member("student");
      const started = await startAttempt(student, quizId, noon);
      const attemptId = started.ok ? started.value.attemptId : "";
      const save = (text: string, revision: number) =>
        saveDraft(student, { attemptId, question: "double", part: "twice", text, revision }, second(629));
      await save("1", 0);
      const at = second(631);
      const [last, ...ends] = await Promise.all([
        save("2", 1),
        endAttempt(attemptId, { by: "limit", actorId: null, at }),
        finishAttempt(student, attemptId, at).then((result) => (result.ok ? result.value.submittedAt : null)),
        endAttempt(attemptId, { by: "limit", actorId: null, at }),
      ]);
      const rows = await database().submission.findMany({ where: { attemptId } });
      expect(rows.map(({ text }) => text)).toEqual([last.ok ? "2" : "1"]);
      expect(ends).toEqual([second(600), second(600), second(600)]);
      const subject = `attempt:${attemptId}`;
      expect(await database().auditEntry.count({ where: { subject, action: "attempt-finished" } })).toBe(1);
    }
  });

  describe("starting", () => {
    test("asks for the access code in words, takes it in any case, and counts wrong ones", async () => {
      const { quizId, member } = await course({ kind: "exam", accessCode: "Fern 42" });
      const student = await member("student");
      const refused = { ok: false, error: { code: "wrong-access-code" } };
      expect(await startAttempt(student, quizId, noon)).toMatchObject(refused);
      expect(await startAttempt(student, quizId, noon, "fern 43")).toMatchObject(refused);
      expect(await startAttempt(student, quizId, noon, " fern 42 ")).toMatchObject({ ok: true });
      expect(await startAttempt(student, quizId, noon)).toMatchObject({ ok: true });
      const guesser = await member("student");
      const guesses = Array.from({ length: 12 }, (_, index) => startAttempt(guesser, quizId, noon, `guess ${index}`));
      const codes = (await Promise.all(guesses)).map((result) => (result.ok ? "in" : result.error.code));
      expect(codes.filter((code) => code === "too-many-requests")).toHaveLength(2);
      expect(await startAttempt(guesser, quizId, noon, "fern 42")).toMatchObject({ ok: false });
      expect(await database().attempt.count({ where: { quizId, userId: guesser.userId } })).toBe(0);
    });

    test("again is a new sitting with other numbers, as often as is allowed", async () => {
      const { quizId, student, attemptId } = await exam({ sittingsAllowed: 2 });
      const again = () => startAttempt(student, quizId, later(2));
      expect(await again()).toEqual({ ok: true, value: { attemptId } });
      await finishAttempt(student, attemptId, later(1));
      const twice = await Promise.all([again(), again(), again()]);
      const [second] = twice;
      for (const result of twice) expect(result).toEqual(second);
      const other = second?.ok ? second.value.attemptId : "";
      expect(other).not.toBe(attemptId);
      await finishAttempt(student, other, later(2));
      expect(await again()).toEqual(second);
      const sittings = await database().attempt.findMany({ where: { quizId }, orderBy: { number: "asc" } });
      expect(sittings.map(({ number }) => number)).toEqual([1, 2]);
      expect(new Set(sittings.map(({ seed }) => seed)).size).toBe(2);
    });

    test("takes an accommodation into account, and another student's exception never", async () => {
      const { quizId, student, member, attemptId } = await exam();
      await database().enrollment.updateMany({ where: { userId: student.userId }, data: { timeFactor: 1.5 } });
      const other = await member("student");
      const exception = { quizId, userId: other.userId, extraTime: 300, updatedAt: noon };
      await database().quizException.create({ data: { id: crypto.randomUUID(), ...exception } });
      const started = await startAttempt(other, quizId, noon);
      expect((await attemptView(student, attemptId, noon))?.window.endsAt).toEqual(second(900));
      const theirs = await attemptView(other, started.ok ? started.value.attemptId : "", noon);
      expect(theirs?.window.endsAt).toEqual(second(900));
      await database().quizException.updateMany({ where: { quizId }, data: { opensAt: later(20) } });
      const third = await member("student");
      expect(await startAttempt(third, quizId, noon)).toMatchObject({ ok: true });
    });
  });

  test("the clock tells the server's time, this student's end and what was said to them, and notes that they are there", async () => {
    const { quizId, student, member, attemptId, attempt } = await exam();
    const other = await member("student");
    const said = (text: string, userId: string | null, withdrawnAt: Date | null = null) =>
      database().announcement.create({
        data: {
          id: crypto.randomUUID(),
          quizId,
          userId,
          text,
          createdById: other.userId,
          createdAt: noon,
          withdrawnAt,
        },
      });
    await said("to all", null);
    await said("to you", student.userId);
    await said("to another", other.userId);
    await said("taken back", null, noon);
    // Signs of life of other tests are gathered with this one.
    await flushPresence();
    const clock = await attemptClock(student, attemptId, second(5));
    expect(clock).toMatchObject({ now: second(5), endsAt: second(600), state: "open", submittedAt: null });
    expect(clock?.announcements.map(({ text }) => text).sort()).toEqual(["to all", "to you"]);
    await flushPresence();
    expect((await attempt()).lastSeenAt).toEqual(second(5));
    expect(await attemptClock(other, attemptId, noon)).toBeNull();
  });
});
