import { describe, expect, test, vi } from "vitest";
import { attemptView } from "./attempt-view";
import { finishAttempt, startAttempt } from "./attempts";
import { course, later, noon, person, type TestQuiz } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { submit } from "./submissions";
import type { Viewer } from "./viewer";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const newKey = () => crypto.randomUUID();

async function sitting(quiz: TestQuiz = {}) {
  const { quizId, courseId, member } = await course(quiz);
  const student = await member("student");
  const started = await startAttempt(student, quizId, noon);
  if (!started.ok) throw new Error(started.error.message.en);
  const { attemptId } = started.value;
  const view = await attemptView(student, attemptId, noon);
  const given = Number(/\d+/.exec(view?.questions[0]?.statement.en ?? "")?.[0]);
  const answer = (text: unknown, more: Record<string, unknown> = {}, now = noon, viewer: Viewer = student) =>
    submit(viewer, { attemptId, question: "double", part: "twice", text, idempotencyKey: newKey(), ...more }, now);
  const rows = () => database().submission.findMany({ where: { attemptId }, orderBy: { number: "asc" } });
  return { quizId, courseId, member, student, attemptId, given, answer, rows };
}

onEachDatabase(() => {
  describe("handing in one answer", () => {
    test("a right answer is right, is kept with its reading and evidence, and earns the part's share of the quiz's points", async () => {
      const { answer, given, rows } = await sitting();
      const result = await answer(`${2 * given}`);
      expect(result).toMatchObject({
        ok: true,
        value: {
          submission: { number: 1, late: false, readAs: `${2 * given}`, verdict: { outcome: "correct", points: 4 } },
          part: { earned: 4, points: 4, triesUsed: 1 },
        },
      });
      expect(await rows()).toMatchObject([
        { text: `${2 * given}`, outcome: "correct", score: 1, tryNumber: 1, evidence: { method: "exact" }, version: 1 },
      ]);
    });

    test("a recognised misconception is named, and the truth is not given away while the quiz is open", async () => {
      const { answer, given, attemptId, student } = await sitting();
      const result = await answer(`${given}`);
      expect(result).toMatchObject({
        ok: true,
        value: {
          submission: {
            verdict: {
              outcome: "incorrect",
              misconception: { en: "Unchanged" },
              counterexample: { answer: `${given}`, reference: null },
            },
          },
        },
      });
      expect(JSON.stringify(result)).not.toContain(`"${2 * given}"`);
      const view = await attemptView(student, attemptId, later(60));
      const told = view?.questions[0]?.parts[0];
      expect(told?.submissions[0]?.verdict?.counterexample?.reference).toBe(`${2 * given}`);
      expect(told?.solution?.en).toBe(`the solution is ${2 * given}`);
    });

    test("an answer that cannot be read costs no try, says why, and is kept", async () => {
      const { answer, given, rows } = await sitting({ attemptsAllowed: 1 });
      for (const text of ["two", "12345678901", '{"text":"1"}', "<script>", "1\0", "\uD800"]) {
        const result = await answer(text);
        expect(result).toMatchObject({
          ok: true,
          value: {
            submission: { verdict: { outcome: "invalid", score: null, feedback: [{ code: "not-an-integer" }] } },
            part: { triesUsed: 0, triesLeft: 1, earned: null },
          },
        });
      }
      expect(await answer(`${2 * given}`)).toMatchObject({ ok: true, value: { part: { triesUsed: 1, triesLeft: 0 } } });
      expect((await rows()).map(({ number, tryNumber }) => [number, tryNumber])).toEqual([
        [1, null],
        [2, null],
        [3, null],
        [4, null],
        [5, null],
        [6, null],
        [7, 1],
      ]);
    });

    test("an answer that nobody can decide earns nothing yet and is never a zero", async () => {
      const { answer, given } = await sitting();
      expect(await answer("maybe")).toMatchObject({
        ok: true,
        value: { submission: { verdict: { outcome: "undecided", score: null } }, part: { earned: null } },
      });
      expect(await answer(`${2 * given + 5}`)).toMatchObject({ ok: true, value: { part: { earned: null } } });
    });

    test("the best answer counts, not the last", async () => {
      const { answer, given } = await sitting();
      await answer(`${2 * given + 1}`);
      await answer(`${2 * given}`);
      expect(await answer("7")).toMatchObject({ ok: true, value: { part: { earned: 4 } } });
    });
  });

  describe("bad input", () => {
    test.each([
      ["empty", "", "empty-answer"],
      ["blank", " \n\t　", "empty-answer"],
      ["of 10,000 characters", "9".repeat(10_000), "answer-too-long"],
      ["one character too long", "9".repeat(1001), "answer-too-long"],
      ["JSON in place of text", { not: "" }, "bad-input"],
      ["a list", ["1"], "bad-input"],
      ["a number", 12, "bad-input"],
      ["nothing", undefined, "bad-input"],
    ])("an answer that is %s is refused with words, costs no try and stores nothing", async (_, text, code) => {
      const { answer, rows } = await sitting();
      const result = await answer(text);
      expect(result).toMatchObject({ ok: false, error: { code } });
      if (!result.ok) expect(result.error.message["zh-CN"]).not.toBe("");
      expect(await rows()).toEqual([]);
    });

    test.each([
      ["attempt", { attemptId: "no-such-attempt" }, "not-found"],
      ["attempt with a zero byte", { attemptId: "\0" }, "not-found"],
      ["attempt that is an operator", { attemptId: { not: "" } }, "bad-input"],
      ["question", { question: "no-such-question" }, "not-found"],
      ["part", { part: "no-such-part" }, "not-found"],
      ["part of Object's", { part: "__proto__" }, "not-found"],
      ["key", { idempotencyKey: "short" }, "bad-input"],
      ["further field", { score: 1 }, "bad-input"],
    ])("a forged %s is refused and stores nothing", async (_, forged, code) => {
      const { answer, rows } = await sitting();
      expect(await answer("1", forged)).toMatchObject({ ok: false, error: { code } });
      expect(await rows()).toEqual([]);
    });

    test("another student's attempt does not exist, neither do its pages nor its end", async () => {
      const { answer, rows, member, attemptId } = await sitting();
      for (const other of [await member("student"), await member("instructor"), await person("stranger")]) {
        expect(await answer("1", {}, noon, other)).toMatchObject({ ok: false, error: { code: "not-found" } });
        expect(await attemptView(other, attemptId, noon)).toBeNull();
        expect(await finishAttempt(other, attemptId, noon)).toMatchObject({ ok: false, error: { code: "not-found" } });
      }
      expect(await rows()).toEqual([]);
    });

    test("who has left the course has left its attempts", async () => {
      const { answer, student, attemptId, rows } = await sitting();
      await database().enrollment.deleteMany({ where: { userId: student.userId } });
      expect(await answer("1")).toMatchObject({ ok: false, error: { code: "not-found" } });
      expect(await attemptView(student, attemptId, noon)).toBeNull();
      expect(await rows()).toEqual([]);
    });
  });

  describe("once is once", () => {
    test("the same key twenty times at once is one submission, with the same reply to each", async () => {
      const { answer, given, rows } = await sitting({ attemptsAllowed: 3 });
      const same = { idempotencyKey: newKey() };
      const replies = await Promise.all(Array.from({ length: 20 }, () => answer(`${given}`, same)));
      expect(await rows()).toHaveLength(1);
      for (const reply of replies) {
        expect(reply).toEqual(replies[0]);
        expect(reply).toMatchObject({ ok: true, value: { part: { triesUsed: 1, triesLeft: 2 } } });
      }
    });

    test("twenty different answers at once never use more tries than there are, numbered without gap or double", async () => {
      const { answer, rows } = await sitting({ attemptsAllowed: 3 });
      const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => answer(`${1000 + index}`)));
      const kept = await rows();
      expect(kept.map(({ tryNumber }) => tryNumber)).toEqual([1, 2, 3]);
      expect(kept.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(replies.filter(({ ok }) => ok)).toHaveLength(3);
      for (const reply of replies) if (!reply.ok) expect(reply.error.code).toBe("no-tries-left");
    });

    test("a retry after the end gets the submission that was made, and a new answer is refused", async () => {
      const { answer, student, attemptId, rows } = await sitting();
      const same = { idempotencyKey: newKey() };
      const first = await answer("1", same);
      expect(await finishAttempt(student, attemptId, later(1))).toMatchObject({ ok: true });
      const again = await answer("1", same, later(2));
      expect(again.ok && first.ok && again.value.submission.id === first.value.submission.id).toBe(true);
      expect(await answer("1", {}, later(2))).toMatchObject({ ok: false, error: { code: "already-finished" } });
      expect(await rows()).toHaveLength(1);
    });

    test("when the end and an answer race, either the answer is in or it is refused, never both", async () => {
      for (let round = 0; round < 15; round += 1) {
        const { answer, student, attemptId, rows } = await sitting();
        const [reply] = await Promise.all([answer("1"), finishAttempt(student, attemptId, noon)]);
        expect(await rows()).toHaveLength(reply.ok ? 1 : 0);
      }
    });
  });

  describe("time", () => {
    test("by the server's clock: refused before it opens and after it closes, the last instant included", async () => {
      const { answer, rows } = await sitting({ grace: 0 });
      expect(await answer("1", {}, later(-31))).toMatchObject({ ok: false, error: { code: "closed" } });
      expect(await answer("1", {}, later(30))).toMatchObject({ ok: true, value: { submission: { late: false } } });
      expect(await answer("1", {}, new Date(later(30).getTime() + 1))).toMatchObject({
        ok: false,
        error: { code: "closed" },
      });
      expect(await rows()).toHaveLength(1);
    });

    test("what was under way at the end is kept and flagged, for the grace and no longer", async () => {
      const { answer, rows } = await sitting({ grace: 30 });
      expect(await answer("1", {}, later(30))).toMatchObject({ ok: true });
      expect(await answer("2", {}, later(30.5))).toMatchObject({ ok: true });
      expect(await answer("3", {}, later(30.51))).toMatchObject({ ok: false, error: { code: "closed" } });
      expect((await rows()).map(({ text, afterEnd, late }) => ({ text, afterEnd, late }))).toEqual([
        { text: "1", afterEnd: false, late: false },
        { text: "2", afterEnd: true, late: false },
      ]);
    });

    test("late work is kept and marked where it is still taken", async () => {
      const { answer } = await sitting({ lateUntil: later(60) });
      expect(await answer("1", {}, later(45))).toMatchObject({ ok: true, value: { submission: { late: true } } });
      expect(await answer("1", {}, later(61))).toMatchObject({ ok: false, error: { code: "closed" } });
    });

    test("where verdicts wait for the end, right and wrong get the same reply but for their own words", async () => {
      const { answer, given, student, attemptId } = await sitting({ feedback: "afterClose" });
      const blind = (reply: unknown) =>
        JSON.stringify(reply, (name, value) => (["id", "text", "readAs", "prompt"].includes(name) ? "…" : value));
      const right = await answer(`${2 * given}`);
      const other = await sitting({ feedback: "afterClose" });
      const wrong = await other.answer("12345");
      const told = { submission: { verdict: null }, part: { earned: null, hints: [], solution: null } };
      expect(right).toMatchObject({ ok: true, value: told });
      expect(blind(right)).toBe(blind(wrong));
      expect((await attemptView(student, attemptId, noon))?.earned).toBeNull();
      expect((await attemptView(student, attemptId, later(31)))?.earned).toBe(4);
    });
  });

  test("what a student receives holds no key, no seed, no list of misconceptions and no solution", async () => {
    const { answer, given, student, attemptId } = await sitting();
    const reply = JSON.stringify([await answer("5"), await attemptView(student, attemptId, noon)]);
    const { seed } = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const [row] = await database().submission.findMany({ where: { attemptId } });
    const secrets = [seed, row?.seed ?? seed, `"${2 * given}"`, `"${given * given}"`, "unchanged", "solution is"];
    for (const secret of secrets) expect(reply).not.toContain(secret);
  });
});
