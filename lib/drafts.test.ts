import { describe, expect, test, vi } from "vitest";
import { attemptView } from "./attempt-view";
import { finishAttempt, startAttempt } from "./attempts";
import { course, later, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { saveDraft } from "./drafts";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

async function typing() {
  const { quizId, member } = await course();
  const student = await member("student");
  const started = await startAttempt(student, quizId, noon);
  const attemptId = started.ok ? started.value.attemptId : "";
  const save = (text: unknown, revision: unknown, more: Record<string, unknown> = {}, viewer = student) =>
    saveDraft(viewer, { attemptId, question: "double", part: "twice", text, revision, ...more }, noon);
  const kept = async () => (await attemptView(student, attemptId, noon))?.questions[0]?.parts[0]?.draft;
  return { attemptId, student, member, save, kept };
}

onEachDatabase(() => {
  describe("what is typed", () => {
    test("is there when one comes back, with the revision to go on from", async () => {
      const { save, kept } = await typing();
      expect(await save("1", 0)).toMatchObject({ ok: true, value: { kind: "saved", revision: 1 } });
      expect(await save("12", 1)).toMatchObject({ ok: true, value: { kind: "saved", revision: 2 } });
      expect(await save("", 2)).toMatchObject({ ok: true, value: { kind: "saved", revision: 3 } });
      expect(await save("一二\0\n\uD8003 𝑥", 3)).toMatchObject({ ok: true });
      expect(await kept()).toMatchObject({ text: "一二\uFFFD\n\uFFFD3 𝑥", revision: 4 });
    });

    test("in two tabs is never overwritten silently: the second gets what the first saved, and may go on from there", async () => {
      const { save, kept } = await typing();
      await save("first tab", 0);
      expect(await save("second tab", 0)).toMatchObject({
        ok: true,
        value: { kind: "conflict", revision: 1, text: "first tab" },
      });
      expect(await kept()).toMatchObject({ text: "first tab", revision: 1 });
      expect(await save("second tab", 1)).toMatchObject({ ok: true, value: { kind: "saved", revision: 2 } });
    });

    test("saved again because the reply was lost is saved, not a conflict", async () => {
      const { save } = await typing();
      await save("text", 0);
      expect(await save("text", 0)).toMatchObject({ ok: true, value: { kind: "saved", revision: 1 } });
    });

    test("saved twenty times at once from the same revision is saved once; each of the others is told what is there", async () => {
      const { save, kept } = await typing();
      const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => save(`text ${index}`, 0)));
      const values = replies.map((reply) => (reply.ok ? reply.value : null));
      expect(values.filter((value) => value?.kind === "saved")).toHaveLength(1);
      const now = await kept();
      for (const value of values) if (value?.kind === "conflict") expect(value.text).toBe(now?.text);
    });

    test("of 4,000 characters is kept, and longer is refused in words with nothing lost of what was saved", async () => {
      const { save, kept } = await typing();
      await save("9".repeat(4000), 0);
      expect(await save("9".repeat(10_000), 1)).toMatchObject({ ok: false, error: { code: "answer-too-long" } });
      expect((await kept())?.text).toHaveLength(4000);
    });

    test("belongs to its student, its attempt and its parts", async () => {
      const { save, member, attemptId } = await typing();
      const other = await member("student");
      for (const result of [
        await save("x", 0, {}, other),
        await save("x", 0, { part: "no-such-part" }),
        await save("x", 0, { question: "no-such-question" }),
        await save("x", 0, { attemptId: "no-such-attempt" }),
        await save("x", 0, { attemptId: "\0" }),
      ]) {
        expect(result).toMatchObject({ ok: false, error: { code: "not-found" } });
      }
      for (const result of [
        await save({ not: "" }, 0),
        await save("x", "0"),
        await save("x", -1),
        await save("x", 0.5),
        await save("x", 0, { savedAt: 1 }),
      ]) {
        expect(result).toMatchObject({ ok: false, error: { code: "bad-input" } });
      }
      expect(await database().draft.count({ where: { attemptId } })).toBe(0);
    });

    test("after the end is refused in words", async () => {
      const { save, student, attemptId } = await typing();
      const place = { attemptId, question: "double", part: "twice", revision: 0 };
      const code = (code: string) => ({ ok: false, error: { code } });
      expect(await saveDraft(student, { ...place, text: "x" }, later(31))).toMatchObject(code("kept-late"));
      expect(await saveDraft(student, { ...place, text: " " }, later(31))).toMatchObject(code("closed"));
      await finishAttempt(student, attemptId, noon);
      expect(await save("y", 0)).toMatchObject(code("kept-late"));
      expect(await save("", 0)).toMatchObject(code("already-finished"));
      expect(await database().draft.count({ where: { attemptId } })).toBe(0);
    });
  });
});
