import { describe, expect, test } from "vitest";
import { attemptView } from "./attempt-view";
import { course, later } from "./class-for-tests";
import { keepComment } from "./comments";
import { courseStatistics } from "./course-statistics";
import { onEachDatabase } from "./databases-for-tests";
import { doubleMarking } from "./double-marking";
import { ownGrades } from "./grades";
import { markingPage } from "./marking";
import { markAnswer, undoMark } from "./marks";
import { pendingWork } from "./pending";
import { quizForm } from "./quiz-form";
import { changeQuiz } from "./quiz-making";
import { changeRubric } from "./rubrics";
import { sitting } from "./sitting-for-tests";
import type { Viewer } from "./viewer";

const slug = "one-by-one-convolution";
const part = "roles";

async function classroom(blind = false) {
  const { courseId, quizId, member } = await course({ blind }, slug);
  const place = { quizId, question: slug, part };
  const [first, second] = [await member("ta", "First"), await member("ta", "Second")];
  const students = [await member("student", "Anna"), await member("student", "Bo"), await member("student", "Cy")];
  const texts = ["It mixes channels.", "It saves parameters by a bottleneck.", "it mixes channels"];
  for (const [at, student] of students.entries()) {
    const { answer } = await sitting(student, quizId, slug);
    if (at === 1) await answer(part, "too early");
    await answer(part, texts[at] ?? "", later(2));
  }
  const page = (viewer: Viewer, query: unknown = {}) => markingPage(viewer, courseId, place, query, later(3));
  const open = async (viewer: Viewer, query: unknown = {}) => {
    const found = await page(viewer, query);
    if (found === null || found.current === null) throw new Error("nothing to mark");
    return { ...found, current: found.current };
  };
  const mark = async (viewer: Viewer, at: number, second = false, answer?: string) => {
    const { current, lines } = await open(viewer, { answer, ...(second && { second: "1" }) });
    const items = lines.slice(0, at).map(({ id }) => id);
    const said = { kind: "rubric" as const, items, adjustment: 0, comment: "" };
    return markAnswer(viewer, { submissionId: current.id, seen: current.seen, second, mark: said }, later(4));
  };
  return { courseId, quizId, member, place, first, second, students, page, open, mark };
}

onEachDatabase(() => {
  describe("marking by the rubric", () => {
    test("goes through each student's latest answer with the author's lines in the quiz's points, until none waits", async () => {
      const { courseId, first, open, mark, page } = await classroom();
      const { lines, points, total, graded } = await open(first);
      expect([total, graded]).toEqual([3, 0]);
      expect(lines.reduce((sum, line) => sum + line.points, 0)).toBeCloseTo(points, 3);
      expect(await pendingWork(first, courseId)).toMatchObject({ written: 3, undecided: 0 });
      for (const _ of [1, 2, 3]) expect(await mark(first, 2)).toMatchObject({ ok: true });
      expect(await page(first)).toMatchObject({ graded: 3, nextUngraded: null });
      expect(await pendingWork(first, courseId)).toMatchObject({ written: 0 });
    });

    test("two graders do not meet, and where they do, the second is told and overwrites nothing", async () => {
      const { first, second, open } = await classroom();
      const [a, b] = [await open(first), await open(second)];
      expect(a.current.id).not.toBe(b.current.id);
      const said = { kind: "rubric", items: [], adjustment: 0.5, comment: "well" };
      const body = { submissionId: a.current.id, seen: a.current.seen, second: false, mark: said };
      const both = await Promise.all([markAnswer(first, body, later(4)), markAnswer(second, body, later(4))]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: "decided-meanwhile" } });
    });

    test("each grader has an order of their own that stays, with near-equal texts side by side", async () => {
      const { first, open } = await classroom();
      const one = await open(first);
      const again = await open(first, { answer: one.current.id });
      expect([again.previous, again.next, again.position]).toEqual([one.previous, one.next, one.position]);
      const alike = [];
      for (let id: string | null = one.current.id; id !== null; ) {
        const at = await open(first, { answer: id });
        alike.push(at.current.alike);
        id = at.next;
      }
      expect(alike.toString()).toMatch(/2,2/);
    });

    test("a hidden name is not in what the grader is sent", async () => {
      const { first, page } = await classroom(true);
      const sent = JSON.stringify(await page(first));
      for (const name of ["Anna", "Bo", "Cy"]) expect(sent).not.toContain(`"${name}"`);
      const { page: open } = await classroom();
      expect(JSON.stringify(await open(first))).toBe("null");
    });

    test("one's own mark is undone, and what the machine cannot decide waits again", async () => {
      const { first, second, mark, page } = await classroom();
      const marked = await mark(first, 1);
      const batchId = marked.ok ? marked.value.batchId : "";
      expect(await undoMark(second, { batchId }, later(5))).toMatchObject({ error: { code: "not-found" } });
      expect(await undoMark(first, { batchId }, later(5))).toMatchObject({ value: { submissions: 1 } });
      expect(await page(first)).toMatchObject({ graded: 0 });
    });

    test("a changed price shows whom it touches, then reaches everybody who was graded before", async () => {
      const { courseId, first, students, place, open, mark } = await classroom();
      for (const _ of [1, 2, 3]) await mark(first, 1);
      const { lines, points } = await open(first);
      const changed = lines.map(({ id, text, points: own }, at) => ({
        id,
        en: text.en,
        zh: text["zh-CN"],
        points: at === 0 ? own / 2 : own,
      }));
      const body = { courseId, ...place, lines: changed, apply: false };
      expect(await changeRubric(first, body, later(5))).toMatchObject({ value: { applied: false } });
      const before = await open(first);
      expect(before.lines[0]?.points).toBe(lines[0]?.points);
      const applied = await changeRubric(first, { ...body, apply: true }, later(6));
      expect(applied.ok && applied.value.changes).toHaveLength(3);
      const [anna] = students;
      if (anna === undefined) throw new Error("nobody");
      const grades = await ownGrades(anna, courseId, later(7));
      const own = grades?.quizzes[0]?.lines.find((line) => line.part === part)?.earned;
      expect(own).toBeCloseTo((lines[0]?.points ?? 0) / 2, 3);
      expect(own).toBeLessThan(points);
      // A retired line counts no longer.
      const fewer = { ...body, lines: changed.slice(1), apply: true };
      expect(await changeRubric(first, fewer, later(8))).toMatchObject({ ok: true });
      const after = await ownGrades(anna, courseId, later(9));
      expect(after?.quizzes[0]?.lines.find((line) => line.part === part)?.earned).toBe(0);
    });

    test("what a student is shown of a mark are its lines at today's prices in either language, and the comment where there is one", async () => {
      const { courseId, first, students, place, open, mark } = await classroom();
      const [anna, bo] = students;
      if (anna === undefined || bo === undefined) throw new Error("nobody");
      const { lines } = await open(first);
      for (const _ of [1, 2, 3]) await mark(first, 2);
      const shown = async (viewer: Viewer) => {
        const quiz = (await ownGrades(viewer, courseId, later(9)))?.quizzes[0];
        const line = quiz?.lines.find((each) => each.part === part);
        const view = await attemptView(viewer, quiz?.attemptId ?? "", later(9));
        const own = view?.questions[0]?.parts.find(({ id }) => id === part)?.submissions.at(-1)?.decision;
        expect(own?.rubric).toEqual(line?.rubric);
        expect(own?.reason).toBe(line?.note ?? "");
        return line;
      };
      // By its author's lines as long as nobody changed them.
      const two = lines.slice(0, 2).map(({ text, points }) => ({ text, points }));
      expect(await shown(anna)).toMatchObject({ rubric: two, note: null, reason: "decided" });
      const dearer = lines.map(({ id, text, points }) => ({
        ...{ id, en: `${text.en}!`, zh: text["zh-CN"], points: points / 2 },
      }));
      await changeRubric(first, { courseId, ...place, lines: dearer, apply: true }, later(6));
      const halved = two.map(({ text, points }) => ({ text: { ...text, en: `${text.en}!` }, points: points / 2 }));
      expect(await shown(anna)).toMatchObject({ rubric: halved, note: null });

      // With a comment, which is there again when the mark is opened, so that one more tick does not lose it.
      const { current } = await open(first);
      const said = { kind: "rubric" as const, items: [lines[0]?.id ?? ""], adjustment: 0, comment: "Nearly." };
      const body = { submissionId: current.id, seen: current.seen, second: false, mark: said };
      expect(await markAnswer(first, body, later(7))).toMatchObject({ ok: true });
      expect((await open(first, { answer: current.id })).current.mark).toMatchObject({ reason: "Nearly." });
      const commented = await Promise.all(students.map(shown));
      expect(commented.filter((line) => line?.note === "Nearly." && line.rubric.length === 1)).toHaveLength(1);
    });

    test("a changed price leaves every mark its grader's: it is counted as theirs, and undone by them alone, one by one", async () => {
      const { courseId, first, second, place, open, mark, page } = await classroom();
      const marks = [await mark(first, 1), await mark(first, 1), await mark(first, 2)];
      for (const ticks of [1, 1, 2]) await mark(second, ticks, true);
      const before = await doubleMarking(first, courseId, place);
      const changed = (await open(first)).lines.map(({ id, text, points }) => ({
        ...{ id, en: text.en, zh: text["zh-CN"], points: points / 2 },
      }));
      const body = { courseId, ...place, lines: changed, apply: true };
      expect(await changeRubric(second, body, later(6))).toMatchObject({ value: { applied: true } });

      // Nor is it a disagreement between the two, though only the first one's mark counts.
      const after = await doubleMarking(first, courseId, place);
      expect(after).toMatchObject({ scores: { n: 3, observed: 1, kappa: 1 }, difference: 0 });
      expect(after?.lines.map(({ agreement }) => agreement)).toEqual(before?.lines.map(({ agreement }) => agreement));
      expect(after?.graders).toMatchObject([{ name: "First", answers: 3 }]);
      const [figures] = (await courseStatistics(first, courseId, later(7)))?.graders ?? [];
      expect(figures).toMatchObject({ name: "First", answers: 3 });

      const { current } = await open(second);
      expect(current.mark).toMatchObject({ by: "First" });
      const undo = { batchId: current.mark?.batchId };
      expect(await undoMark(second, undo, later(8))).toMatchObject({ error: { code: "not-found" } });
      expect(await undoMark(first, undo, later(8))).toMatchObject({ value: { submissions: 1 } });
      expect(marks.map((each) => each.ok && each.value.batchId)).toContain(undo.batchId);
      expect(await page(first)).toMatchObject({ graded: 2 });
    });

    test("a rubric that staff wrote keeps its shares where the part's points in the quiz change", async () => {
      const { courseId, quizId, member, first, place, open } = await classroom();
      const { lines, points } = await open(first);
      const own = lines.map(({ id, text }, at) => ({
        ...{ id, en: text.en, zh: text["zh-CN"], points: at === 0 ? points : 0 },
      }));
      await changeRubric(first, { courseId, ...place, lines: own, apply: true }, later(5));
      const instructor = await member("instructor");
      const fields = (await quizForm(instructor, courseId, quizId))?.fields ?? {};
      const more = { ...fields, [`points:${slug}/${part}`]: `${points * 2}` };
      expect(await changeQuiz(instructor, courseId, quizId, more, later(6))).toMatchObject({ kind: "done" });
      const after = await open(first);
      expect([after.points, after.lines[0]?.points]).toEqual([points * 2, points * 2]);
    });

    test("a second marker sees no first mark, changes no grade, and both are compared", async () => {
      const { courseId, first, second, place, open, mark } = await classroom();
      for (const _ of [1, 2, 3]) await mark(first, 1);
      const hidden = await open(second, { second: "1" });
      expect(hidden.current.mark).toBeNull();
      for (const ticks of [1, 1, 2]) expect(await mark(second, ticks, true)).toMatchObject({ ok: true });
      const both = await doubleMarking(first, courseId, place);
      expect(both?.lines[0]?.agreement).toMatchObject({ n: 3, observed: 1, kappa: null });
      expect(both?.lines[1]?.agreement).toMatchObject({ n: 3, observed: 2 / 3, kappa: 0 });
      expect(both?.graders).toMatchObject([{ name: "First", answers: 3 }]);
    });

    test("nobody but the course's staff marks, changes a rubric or keeps a comment", async () => {
      const { courseId, first, students, place, open } = await classroom();
      const { current, lines } = await open(first);
      const elsewhere = await course({}, slug);
      const rubric = lines.map(({ id, text, points }) => ({ id, en: text.en, zh: text["zh-CN"], points }));
      for (const viewer of [students[0], await elsewhere.member("ta")]) {
        if (viewer === undefined) throw new Error("nobody");
        expect(await markingPage(viewer, courseId, place, {}, later(3))).toBeNull();
        const mark = { kind: "machine" };
        const body = { submissionId: current.id, seen: null, second: false, mark };
        expect(await markAnswer(viewer, body, later(4))).toMatchObject({ error: { code: "not-found" } });
        const change = { courseId, ...place, lines: rubric, apply: true };
        expect(await changeRubric(viewer, change, later(4))).toMatchObject({ error: { code: "not-found" } });
        const comment = { courseId, question: slug, part, text: "hm" };
        expect(await keepComment(viewer, comment, later(4))).toMatchObject({ error: { code: "not-found" } });
        expect(await pendingWork(viewer, courseId)).toBeNull();
        expect(await doubleMarking(viewer, courseId, place)).toBeNull();
      }
      for (const odd of [null, {}, { submissionId: current.id, seen: null, second: false, mark: { kind: "x" } }]) {
        expect(await markAnswer(first, odd, later(4))).toMatchObject({ error: { code: "bad-input" } });
        expect(await changeRubric(first, odd, later(4))).toMatchObject({ error: { code: "bad-input" } });
      }
    });
  });
});
