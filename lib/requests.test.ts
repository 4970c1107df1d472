import { describe, expect, test } from "vitest";
import { course, later, noon, type TestQuiz } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { answerGroups } from "./groups";
import { answerRequest } from "./request-answers";
import { ownRequest, ownRequests, requestList, staffRequest } from "./request-view";
import { addMessage, askAgain, withdrawRequest } from "./requests";
import { newId } from "./secrets";
import { sitting } from "./sitting-for-tests";

const slug = "one-by-one-convolution";
const part = "parameters-formula";

async function classroom(quiz: TestQuiz = {}) {
  const { courseId, quizId, member } = await course(quiz, slug);
  const ta = await member("ta", "T");
  const [anna, bo] = [await member("student", "Anna"), await member("student", "Bo")];
  const own = await sitting(anna, quizId, slug);
  const submissionId = await own.answer(part, "K^2*C_in*C_out + 7");
  const other = await (await sitting(bo, quizId, slug)).answer(part, "7 + C_in C_out K²");
  return { courseId, quizId, member, ta, anna, bo, attemptId: own.attemptId, submissionId, other };
}

const idOf = (result: Awaited<ReturnType<typeof askAgain>>) => (result.ok ? result.value.id : "");

onEachDatabase(() => {
  describe("a second look", () => {
    test("is asked for, talked over and answered with a decision that the student sees", async () => {
      const { courseId, ta, anna, attemptId, submissionId } = await classroom();
      const id = idOf(await askAgain(anna, { submissionId, text: "Is 7 so wrong?" }, later(2)));
      await addMessage(ta, { requestId: id, text: "Why 7?" }, later(3));
      await addMessage(anna, { requestId: id, text: "It felt right." }, later(4));
      const seen = await staffRequest(ta, courseId, id);
      expect(seen?.messages.map(({ by, text }) => [by, text])).toEqual([
        ["Anna", "Is 7 so wrong?"],
        ["T", "Why 7?"],
        ["Anna", "It felt right."],
      ]);
      const body = { requestId: id, text: "A half for the idea.", score: 0.5, seen: null, forAll: false };
      expect(await answerRequest(ta, body, later(5))).toMatchObject({ ok: true, value: { others: 0 } });
      const own = await ownRequest(anna, id, later(6));
      expect(own).toMatchObject({ state: "answered", submission: { decision: { score: 0.5 } } });
      expect(own?.messages.at(-1)).toMatchObject({ text: "A half for the idea.", decided: true });
      expect((await ownRequests(anna, attemptId)).get(submissionId)).toEqual({ id, state: "answered" });
      expect((await requestList(ta, courseId))?.requests).toMatchObject([{ id, state: "answered", messages: 4 }]);
      expect(await answerRequest(ta, { ...body, seen: own?.id ?? "" }, later(7))).toMatchObject({ ok: false });
      const audited = await database().auditEntry.findMany({ where: { courseId, subject: `request:${id}` } });
      expect(audited.map(({ action }) => action).sort()).toEqual(["request-answered", "request-made"]);
    });

    test("may end in a rule for all whose answer means the same, without overruling itself", async () => {
      const { courseId, quizId, ta, anna, submissionId, other } = await classroom();
      const id = idOf(await askAgain(anna, { submissionId, text: "Please" }, later(2)));
      const body = { requestId: id, text: "Half for all.", score: 0.5, seen: null, forAll: true };
      expect(await answerRequest(ta, body, later(5))).toMatchObject({ ok: true, value: { others: 1 } });
      const words = await database().decision.findMany({ where: { submissionId: other } });
      expect(words).toMatchObject([{ score: 0.5, origin: "group" }]);
      const groups = await answerGroups(ta, courseId, { quizId, question: slug, part });
      expect(groups?.settled[0]).toMatchObject({ decided: 1, one: 1 });
    });

    test("is open once at a time, may be taken back, and then asked for anew", async () => {
      const { anna, submissionId } = await classroom();
      const body = { submissionId, text: "Please" };
      const asked = await Promise.all([1, 2, 3, 4].map(() => askAgain(anna, body, later(2))));
      expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
      const id = idOf(
        asked.find(({ ok }) => ok) ??
          asked[0] ?? { ok: false, error: { code: "closed", message: { en: "", "zh-CN": "" } } },
      );
      expect(await withdrawRequest(anna, { requestId: id }, later(3))).toMatchObject({ ok: true });
      expect(await addMessage(anna, { requestId: id, text: "hm" }, later(3))).toMatchObject({ ok: false });
      expect(await askAgain(anna, body, later(4))).toMatchObject({ ok: true });
    });

    test("is not to be had before the verdict is, nor in a course that is archived", async () => {
      const { courseId, anna, submissionId } = await classroom({ feedback: "afterClose" });
      const body = { submissionId, text: "Please" };
      expect(await askAgain(anna, body, later(2))).toMatchObject({ error: { code: "not-gradable-so" } });
      await database().course.update({ where: { id: courseId }, data: { archivedAt: noon } });
      expect(await askAgain(anna, body, later(60))).toMatchObject({ error: { code: "not-gradable-so" } });
    });

    test("is nobody's who has left the course, and theirs again who come back", async () => {
      const { courseId, anna, submissionId } = await classroom();
      const id = idOf(await askAgain(anna, { submissionId, text: "Please" }, later(2)));
      await database().enrollment.deleteMany({ where: { userId: anna.userId, courseId } });
      expect(await addMessage(anna, { requestId: id, text: "hm" }, later(3))).toMatchObject({
        error: { code: "not-found" },
      });
      expect(await withdrawRequest(anna, { requestId: id }, later(3))).toMatchObject({ error: { code: "not-found" } });
      const back = { id: newId(), courseId, userId: anna.userId, role: "student" as const, createdAt: noon };
      await database().enrollment.create({ data: back });
      expect(await addMessage(anna, { requestId: id, text: "hm" }, later(3))).toMatchObject({ ok: true });
    });

    test("of another does not exist, neither for students nor for staff of another course", async () => {
      const { courseId, ta, anna, bo, submissionId } = await classroom();
      const body = { submissionId, text: "Please" };
      expect(await askAgain(bo, body, later(2))).toMatchObject({ error: { code: "not-found" } });
      const id = idOf(await askAgain(anna, body, later(2)));
      const stranger = await (await course()).member("ta");
      for (const viewer of [bo, stranger]) {
        expect(await ownRequest(viewer, id, later(3))).toBeNull();
        expect(await staffRequest(viewer, courseId, id)).toBeNull();
        expect(await requestList(viewer, courseId)).toBeNull();
        expect(await addMessage(viewer, { requestId: id, text: "me too" }, later(3))).toMatchObject({ ok: false });
        const answer = { requestId: id, text: "yes", score: 1, seen: null, forAll: false };
        expect(await answerRequest(viewer, answer, later(3))).toMatchObject({ error: { code: "not-found" } });
        expect(await withdrawRequest(viewer, { requestId: id }, later(3))).toMatchObject({ ok: false });
      }
      expect(await ownRequest(ta, id, later(3))).toBeNull();
      const told = JSON.stringify(await ownRequest(anna, id, later(3)));
      expect(told).not.toMatch(/seed|"answer":\{"text"/);
    });
  });
});
