import { describe, expect, test } from "vitest";
import { course, later, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { decide } from "./decisions";
import { ownGrades } from "./grades";
import { decideGroup, undoGroup } from "./group-decisions";
import { answerGroups } from "./groups";
import { sitting } from "./sitting-for-tests";

const slug = "one-by-one-convolution";
const part = "parameters-formula";

/** Five students on a formula whose key is the same for all, and on a number that each draws anew. */
async function classroom() {
  const { courseId, quizId, member } = await course({}, slug);
  const ta = await member("ta", "T");
  const place = { quizId, question: slug, part };
  const students = await Promise.all(["A", "B", "C", "D", "E"].map((name) => member("student", name)));
  const sittings = [];
  for (const student of students) sittings.push(await sitting(student, quizId, slug));
  const [a, b, c, d, e] = sittings;
  if (!a || !b || !c || !d || !e) throw new Error("five sit");
  return { courseId, quizId, member, ta, place, students, a, b, c, d, e };
}

const shown = (groups: readonly { texts: readonly { text: string }[]; students: number; name: string | null }[] = []) =>
  groups.map(({ texts, students, name }) => [texts.map(({ text }) => text).sort(), students, name]);

onEachDatabase(() => {
  test("answers stand together by what they mean, the largest group first, with what is unreadable apart", async () => {
    const { courseId, ta, place, a, b, c, d, e } = await classroom();
    await a.answer(part, "K^2*C_in*C_out + 7");
    await b.answer(part, "7 + C_in C_out K²");
    await c.answer(part, "C_out*(K^2*C_in) + 8 - 1");
    await c.answer(part, "K*C_in*C_out + 100");
    await d.answer(part, "K^2*C_in*C_out+C_out");
    await d.answer(part, "??");
    await e.answer(part, " ?? ");
    const groups = await answerGroups(ta, courseId, place);
    const all = shown(groups?.settled);
    expect(all[0]).toEqual([["7 + C_in C_out K²", "C_out*(K^2*C_in) + 8 - 1", "K^2*C_in*C_out + 7"], 3, null]);
    expect(all).toHaveLength(3);
    expect(groups?.settled.filter(({ name }) => name !== null)).toHaveLength(1);
    expect(shown(groups?.invalid)).toEqual([[["??"], 2, null]]);
    expect(groups).toMatchObject({ students: 5, submissions: 7 });
  });

  test("where each student has numbers of their own, answers go by outcome, misconception and how they stand to the key", async () => {
    const { courseId, ta, place, a, b, c } = await classroom();
    const own = { ...place, part: "parameters-without-bias" };
    await a.answer(own.part, "1");
    await b.answer(own.part, "1");
    await b.answer(own.part, "not a number");
    await c.answer(own.part, "not a number");
    const groups = await answerGroups(ta, courseId, own);
    expect(groups?.settled.map(({ students }) => students)).toEqual([1, 1]);
    expect(shown(groups?.invalid)).toEqual([[["not a number"], 2, null]]);
  });

  test("one decision serves all who mean the same, and those who come later, until it is undone", async () => {
    const { courseId, ta, place, students, a, b, c, d } = await classroom();
    const first = await a.answer(part, "K^2*C_in*C_out + 7");
    await b.answer(part, "7 + C_in C_out K²");
    await c.answer(part, "K*C_in*C_out + 100");
    const decided = await decideGroup(ta, { submissionId: first, score: 0.5, reason: "nearly" }, later(2));
    expect(decided).toMatchObject({ ok: true, value: { submissions: 2, students: 2, kept: 0 } });
    await d.answer(part, "C_in C_out K^2 + 14/2", later(3));
    const earned = async () => {
      const all = await Promise.all(students.map((student) => ownGrades(student, courseId, later(4))));
      return all.map((grades) => grades?.quizzes[0]?.lines.find((line) => line.part === part)?.reason);
    };
    expect(await earned()).toEqual(["decided", "decided", "best", "decided", "unanswered"]);
    const groups = await answerGroups(ta, courseId, place);
    expect(groups?.settled[0]).toMatchObject({ students: 3, decided: 3, rule: { score: 0.5, by: "T" } });
    const batchId = decided.ok ? decided.value.batchId : "";
    expect(await undoGroup(ta, { batchId }, later(5))).toMatchObject({ ok: true, value: { submissions: 3 } });
    expect(await undoGroup(ta, { batchId }, later(6))).toMatchObject({ ok: true, value: { submissions: 0 } });
    expect(await earned()).toEqual(["best", "best", "best", "best", "unanswered"]);
    await b.answer(part, "7+K^2*C_in*C_out", later(7));
    expect((await answerGroups(ta, courseId, place))?.settled[0]).toMatchObject({ decided: 0, rule: null });
    const entries = await database().auditEntry.findMany({
      where: { courseId, actorId: ta.userId },
      orderBy: { at: "asc" },
    });
    expect(entries.map(({ action }) => action)).toEqual(["group-decided", "group-undone"]);
  });

  test("undoing brings back what counted before, and a person's own word is never overruled", async () => {
    const { courseId, ta, place, a, b } = await classroom();
    const first = await a.answer(part, "K^2*C_in*C_out + 7");
    const second = await b.answer(part, "7 + C_in C_out K²");
    await decide(ta, { submissionId: second, score: 0.9, reason: "by hand" }, later(2));
    const one = await decideGroup(ta, { submissionId: first, score: 0.25, reason: "one" }, later(3));
    const two = await decideGroup(ta, { submissionId: first, score: 0.75, reason: "two" }, later(4));
    expect([one, two]).toMatchObject([{ value: { submissions: 1, kept: 1 } }, { value: { submissions: 1, kept: 1 } }]);
    const counts = async () => {
      const rows = await database().decision.findMany({
        where: { submissionId: { in: [first, second] } },
        orderBy: { decidedAt: "desc" },
      });
      return [first, second].map((id) => rows.find(({ submissionId }) => submissionId === id)?.score);
    };
    expect(await counts()).toEqual([0.75, 0.9]);
    await undoGroup(ta, { batchId: two.ok ? two.value.batchId : "" }, later(5));
    expect(await counts()).toEqual([0.25, 0.9]);
    await undoGroup(ta, { batchId: one.ok ? one.value.batchId : "" }, later(6));
    expect(await counts()).toEqual([null, 0.9]);
    expect((await answerGroups(ta, courseId, place))?.settled[0]).toMatchObject({ decided: 0, one: 1 });
  });

  test("a group taken back in the middle does not come back when the last one is", async () => {
    const { ta, a } = await classroom();
    const first = await a.answer(part, "K^2*C_in*C_out + 7");
    const one = await decideGroup(ta, { submissionId: first, score: 0.25, reason: "one" }, later(3));
    const two = await decideGroup(ta, { submissionId: first, score: 0.75, reason: "two" }, later(4));
    await undoGroup(ta, { batchId: one.ok ? one.value.batchId : "" }, later(5));
    await undoGroup(ta, { batchId: two.ok ? two.value.batchId : "" }, later(6));
    const last = await database().decision.findFirst({
      where: { submissionId: first },
      orderBy: { decidedAt: "desc" },
    });
    expect(last?.score).toBeNull();
  });

  test("a group becomes a misconception of the part, by a name in both languages", async () => {
    const { courseId, ta, place, a } = await classroom();
    const first = await a.answer(part, "K^2*C_in*C_out + 7");
    const half = { submissionId: first, score: 0, reason: "no", nameEn: "Seven more" };
    expect(await decideGroup(ta, half, later(2))).toMatchObject({ ok: false, error: { code: "bad-input" } });
    await decideGroup(ta, { ...half, nameZhCn: "多了七" }, later(2));
    expect((await answerGroups(ta, courseId, place))?.settled[0]?.title).toEqual({
      en: "Seven more",
      "zh-CN": "多了七",
    });
  });

  describe("nobody but the course's staff", () => {
    test("sees, decides or undoes a group", async () => {
      const { courseId, ta, place, students, a } = await classroom();
      const first = await a.answer(part, "K^2*C_in*C_out + 7");
      const decided = await decideGroup(ta, { submissionId: first, score: 0.5, reason: "nearly" }, later(2));
      const batchId = decided.ok ? decided.value.batchId : "";
      const elsewhere = await course({}, slug);
      const others = [students[0], await elsewhere.member("ta"), await elsewhere.member("instructor")];
      for (const viewer of others) {
        if (viewer === undefined) throw new Error("nobody");
        expect(await answerGroups(viewer, courseId, place)).toBeNull();
        const body = { submissionId: first, score: 1, reason: "mine" };
        expect(await decideGroup(viewer, body, later(3))).toMatchObject({ error: { code: "not-found" } });
        expect(await undoGroup(viewer, { batchId }, later(3))).toMatchObject({ error: { code: "not-found" } });
      }
      expect(await answerGroups(ta, elsewhere.courseId, place)).toBeNull();
      for (const odd of [null, {}, { submissionId: { not: "" }, score: 1, reason: "x" }, { batchId: 7 }]) {
        expect(await decideGroup(ta, odd, noon)).toMatchObject({ error: { code: "bad-input" } });
        expect(await undoGroup(ta, odd, noon)).toMatchObject({ error: { code: "bad-input" } });
      }
    });
  });
});
