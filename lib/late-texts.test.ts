import { describe, expect, test, vi } from "vitest";
import { finishAttempt, startAttempt } from "./attempts";
import { course, later, noon, type TestQuiz } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { saveDraft } from "./drafts";
import { mostLateTexts, ownLateTexts } from "./late-texts";
import { endOverdue } from "./overdue";
import { lateAttempts, lookedAtLateTexts, staffLateTexts } from "./staff-late-texts";
import { submit } from "./submissions";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

/** An exam of ten minutes, begun at noon by one student, with words that come after its end. */
async function lateComer(quiz: TestQuiz = {}) {
  const terms = { kind: "exam", feedback: "onRelease", timeLimit: 600, grace: 30, ...quiz } as const;
  const { quizId, courseId, member } = await course(terms);
  const [student, ta] = [await member("student", "Li Hua"), await member("ta")];
  const started = await startAttempt(student, quizId, noon);
  if (!started.ok) throw new Error(started.error.message.en);
  const { attemptId } = started.value;
  const place = { attemptId, question: "double", part: "twice" };
  const send = (text: string, now: Date, revision = 0) => saveDraft(student, { ...place, text, revision }, now);
  return { quizId, courseId, member, student, ta, attemptId, place, send };
}

const refused = (code: string) => ({ ok: false, error: { code } });

onEachDatabase(() => {
  describe("words that reach the server after the end", () => {
    test("count for nothing by themselves, are kept, and are shown to their student and to staff with how late they came", async () => {
      const { student, ta, attemptId, courseId, send } = await lateComer();
      await send("1", noon);
      await endOverdue(later(20));
      expect(await send("2", later(25.5), 1)).toMatchObject(refused("kept-late"));
      const handedIn = await database().submission.findMany({ where: { attemptId } });
      expect(handedIn).toMatchObject([{ text: "1" }]);
      expect(await database().draft.findMany({ where: { attemptId } })).toMatchObject([{ text: "1", revision: 1 }]);
      expect(await ownLateTexts(student, attemptId)).toMatchObject([{ text: "2", arrivedAt: later(25.5) }]);
      const late = { text: "2", minutesLate: 15, solutionWasOut: false, lookedAt: null };
      expect(await staffLateTexts(ta, attemptId)).toMatchObject([late]);
      const waiting = { attemptId, student: "Li Hua", texts: 1, latest: later(25.5) };
      expect(await lateAttempts(ta, courseId)).toMatchObject([waiting]);
    });

    test("are kept as well where the attempt was not closed yet, or was handed in before", async () => {
      const open = await lateComer();
      expect(await open.send("2", later(12))).toMatchObject(refused("kept-late"));
      const handedIn = await lateComer();
      await finishAttempt(handedIn.student, handedIn.attemptId, later(3));
      expect(await handedIn.send("2", later(4))).toMatchObject(refused("kept-late"));
      expect(await staffLateTexts(handedIn.ta, handedIn.attemptId)).toMatchObject([{ minutesLate: 1 }]);
    });

    test("are kept once, also when they come twenty times at once; what the server had before is nothing new", async () => {
      const { student, attemptId, place, send } = await lateComer({ kind: "homework", timeLimit: null });
      await send("saved", noon);
      await submit(student, { ...place, text: "7", idempotencyKey: "press-one" }, noon);
      const sent = await Promise.all(Array.from({ length: 20 }, () => send("late", later(40))));
      const codes = sent.map((each) => (each.ok ? "" : each.error.code)).sort();
      expect(codes).toEqual(["kept-late", ...Array.from({ length: 19 }, () => "known-already")]);
      expect(await send("saved", later(41))).toMatchObject(refused("known-already"));
      expect(await send("7", later(41))).toMatchObject(refused("known-already"));
      expect(await database().lateText.count({ where: { attemptId } })).toBe(1);
    });

    test("are kept up to a bound, and what is blank is not", async () => {
      const { attemptId, send } = await lateComer();
      for (let index = 1; index <= mostLateTexts; index += 1) {
        expect(await send(`text ${index}`, later(12))).toMatchObject(refused("kept-late"));
      }
      expect(await send("one more", later(12))).toMatchObject(refused("closed"));
      expect(await send(" \n", later(12))).toMatchObject(refused("closed"));
      expect(await database().lateText.count({ where: { attemptId } })).toBe(mostLateTexts);
    });

    test("say whether their student could read the solution by then", async () => {
      const { ta, attemptId, send } = await lateComer({ feedback: "afterClose" });
      await send("before", later(20));
      await send("after", later(40));
      expect(await staffLateTexts(ta, attemptId)).toMatchObject([
        { text: "before", solutionWasOut: false },
        { text: "after", solutionWasOut: true },
      ]);
    });

    test("are nobody else's to send or to see", async () => {
      const { courseId, attemptId, place, send, member } = await lateComer();
      await send("mine", later(12));
      const [other, elsewhere] = [await member("student"), await (await course()).member("ta")];
      for (const viewer of [other, elsewhere]) {
        const sent = await saveDraft(viewer, { ...place, text: "theirs", revision: 0 }, later(12));
        expect(sent).toMatchObject(refused("not-found"));
        expect(await ownLateTexts(viewer, attemptId)).toEqual([]);
        expect(await staffLateTexts(viewer, attemptId)).toEqual([]);
        expect(await lateAttempts(viewer, courseId)).toEqual([]);
        expect(await lookedAtLateTexts(viewer, { attemptId }, later(13))).toMatchObject(refused("not-found"));
      }
      expect(await database().lateText.findMany({ where: { attemptId } })).toMatchObject([
        { text: "mine", lookedAt: null },
      ]);
    });
  });

  test("once staff have looked, nothing waits any more, who looked stands beside it, and new words wait again", async () => {
    const { ta, attemptId, courseId, send } = await lateComer();
    await send("first", later(12));
    const waiting = async () => (await lateAttempts(ta, courseId)).map(({ texts }) => texts);
    expect(await waiting()).toEqual([1]);
    expect(await lookedAtLateTexts(ta, { attemptId }, later(60))).toEqual({ ok: true, value: { texts: 1 } });
    expect(await lookedAtLateTexts(ta, { attemptId }, later(61))).toEqual({ ok: true, value: { texts: 0 } });
    expect(await waiting()).toEqual([]);
    expect(await staffLateTexts(ta, attemptId)).toMatchObject([{ lookedAt: later(60), lookedBy: "ta" }]);
    const entries = await database().auditEntry.findMany({ where: { courseId, action: "late-texts-looked-at" } });
    expect(entries).toMatchObject([{ actorId: ta.userId, subject: `attempt:${attemptId}`, detail: { texts: 1 } }]);
    await send("second", later(90));
    expect(await waiting()).toEqual([1]);
  });
});
