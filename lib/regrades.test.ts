import { describe, expect, test, vi } from "vitest";
import { course, later, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { decide } from "./decisions";
import { gradebook } from "./gradebook";
import { ownGrades } from "./grades";
import { largeClass } from "./large-class-for-tests";
import { drawnQuestion } from "./part-view";
import { applyRegrade, applySlice } from "./regrade-apply";
import { finishRegrades } from "./regrade-job";
import { regradeList } from "./regrade-list";
import { revertRegrade } from "./regrade-revert";
import { gradeSlice } from "./regrade-slices";
import { regradeView } from "./regrade-view";
import { startRegrade } from "./regrades";
import { newId } from "./secrets";
import { sitting } from "./sitting-for-tests";
import { submissionRow } from "./submission-row";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

/**
 * A class whose answers an older grader judged otherwise: Anna's right one was called wrong, Bo's wrong one right, Cy's stands,
 * and of Di's right one a person has spoken.
 */
async function classroom(more = 0) {
  const { courseId, quizId, member } = await course();
  const ta = await member("ta", "T");
  const students = await Promise.all(["Anna", "Bo", "Cy", "Di"].map((name) => member("student", name)));
  for (let at = 0; at < more; at += 1) students.push(await member("student", `S${at}`));
  const ids: string[] = [];
  for (const [at, student] of students.entries()) {
    const { attemptId } = await sitting(student, quizId, "double");
    const attempt = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const asked = { slug: "double", version: 1, points: 10, parts: null };
    const drawn = drawnQuestion(attempt, asked);
    const part = drawn.parts[0]?.part;
    if (part === undefined) throw new Error("no part");
    const right = part.answer.text;
    const text = at === 1 ? "1" : right;
    const judged = at === 0 || at === 3 || at > 3 ? part.grade("1") : part.grade(right);
    const id = newId();
    ids.push(id);
    const place = { id, attemptId, question: "double", version: 1, seed: drawn.seed, part: "twice", text };
    const row = { ...place, idempotencyKey: newId(), number: 1, tryNumber: 1, late: false };
    await database().submission.create({
      data: submissionRow(judged, { ...row, afterEnd: false, fromDraft: false, arrivedAt: later(1) }),
    });
  }
  const [anna, bo, cy, di] = students;
  if (!anna || !bo || !cy || !di) throw new Error("four sit");
  await decide(ta, { submissionId: ids[3], score: 0.25, reason: "by hand" }, later(2));
  const scope = { courseId, quizId: null, question: null, part: null, reason: "the key was wrong" };
  const dryRun = async () => {
    const started = await startRegrade(ta, scope, later(3));
    if (!started.ok) throw new Error(started.error.message.en);
    return started.value.id;
  };
  const earned = async () => {
    const all = await Promise.all([anna, bo, cy, di].map((student) => ownGrades(student, courseId, later(9))));
    return all.map((grades) => grades?.quizzes[0]?.lines[0]?.earned);
  };
  return { courseId, quizId, member, ta, anna, bo, ids, scope, dryRun, earned };
}

onEachDatabase(() => {
  describe("grading again", () => {
    test("first shows what would change, why, and for whom, and changes nothing", async () => {
      const { courseId, ta, dryRun, earned } = await classroom();
      const id = await dryRun();
      await finishRegrades();
      const view = await regradeView(ta, courseId, id, undefined, later(9));
      expect(view).toMatchObject({ state: "ready", total: 4, done: 4, changes: 3, affected: 2 });
      expect(view?.counts).toEqual({ raise: 1, lower: 1, same: 0, open: 0, kept: 1 });
      expect(view?.effects.map(({ name, before, after }) => [name, before, after])).toEqual([
        ["Bo", 4, 0],
        ["Anna", 0, 4],
      ]);
      expect(await earned()).toEqual([0, 4, 4, 1]);
      expect((await regradeList(ta, courseId))?.regrades).toMatchObject([{ id, changes: 3, state: "ready" }]);
    });

    test("all of it is applied but a person's word, and taken back", async () => {
      const { courseId, ta, dryRun, earned } = await classroom();
      const id = await dryRun();
      await finishRegrades();
      expect(await applyRegrade(ta, { regradeId: id, which: "all" }, later(4))).toMatchObject({ ok: true });
      expect(await applyRegrade(ta, { regradeId: id, which: "all" }, later(4))).toMatchObject({ ok: false });
      await finishRegrades();
      expect(await earned()).toEqual([4, 0, 4, 1]);
      const view = await regradeView(ta, courseId, id, undefined, later(9));
      expect(view).toMatchObject({ state: "applied", counts: { raise: 1, lower: 1, kept: 1 }, affected: 2 });
      expect(await revertRegrade(ta, { regradeId: id }, new Date())).toMatchObject({ value: { submissions: 2 } });
      expect(await revertRegrade(ta, { regradeId: id }, new Date())).toMatchObject({ ok: false });
      expect(await earned()).toEqual([0, 4, 4, 1]);
      const entries = await database().auditEntry.findMany({
        where: { courseId, subject: `regrade:${id}` },
        orderBy: { at: "asc" },
      });
      expect(entries.map(({ action }) => action)).toEqual(["regrade-started", "regrade-applied", "regrade-reverted"]);
    });

    test("says what each student's total was and becomes, with a dropped homework and points elsewhere in both", async () => {
      const { courseId, quizId, ta, anna, bo, dryRun } = await classroom();
      // Of two homeworks that are over the lower is dropped, and Bo's is to become the lower one.
      const { id: _, ...first } = await database().quiz.findUniqueOrThrow({ where: { id: quizId } });
      const second = newId();
      const parts = [
        { id: "twice", points: 1 },
        { id: "square", points: 4 },
      ];
      const questions = { create: [{ id: newId(), slug: "double", version: 1, position: 1, points: 5, parts }] };
      await database().quiz.create({ data: { ...first, id: second, questions } });
      for (const student of [anna, bo]) {
        const { attemptId, answer } = await sitting(student, second, "double");
        const attempt = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } });
        const asked = { slug: "double", version: 1, points: 5, parts };
        await answer("twice", drawnQuestion(attempt, asked).parts[0]?.part.answer.text ?? "");
      }
      await database().course.update({ where: { id: courseId }, data: { dropLowest: 1 } });
      const now = later(600);
      const totals = async () => {
        const rows = (await gradebook(ta, courseId, {}, now))?.rows ?? [];
        return new Map(rows.map(({ name, total }) => [name, total]));
      };
      const id = await dryRun();
      await finishRegrades();
      const before = await totals();
      const told = (await regradeView(ta, courseId, id, undefined, now))?.effects ?? [];
      expect(told.map(({ name, total }) => [name, total?.before])).toEqual(
        told.map(({ name }) => [name, before.get(name)]),
      );
      expect(await applyRegrade(ta, { regradeId: id, which: "all" }, later(4))).toMatchObject({ ok: true });
      await finishRegrades();
      // The oracle is the gradebook itself, once it is done; and it reads the same afterwards.
      const after = await totals();
      expect([before.get("Bo"), after.get("Bo"), before.get("Anna"), after.get("Anna")]).toEqual([4, 1, 1, 4]);
      expect(told.map(({ name, total }) => [name, total?.after])).toEqual(
        told.map(({ name }) => [name, after.get(name)]),
      );
      expect(
        told.some(({ before, after, total }) => total !== null && total.after - total.before !== after - before),
      ).toBe(true);
      const again = (await regradeView(ta, courseId, id, undefined, now))?.effects ?? [];
      expect(again).toEqual(told);
    });

    test("only what is raised, or only what is chosen, where staff say so", async () => {
      const one = await classroom();
      const raises = await one.dryRun();
      await finishRegrades();
      await applyRegrade(one.ta, { regradeId: raises, which: "raises" }, later(4));
      await finishRegrades();
      expect(await one.earned()).toEqual([4, 4, 4, 1]);
      const two = await classroom();
      const some = await two.dryRun();
      await finishRegrades();
      await applyRegrade(two.ta, { regradeId: some, which: [two.ids[1] ?? ""] }, later(4));
      await finishRegrades();
      expect(await two.earned()).toEqual([0, 0, 4, 1]);
    });

    test("a second run finds nothing more to change", async () => {
      const { courseId, ta, dryRun } = await classroom();
      const first = await dryRun();
      await finishRegrades();
      await applyRegrade(ta, { regradeId: first, which: "all" }, later(4));
      await finishRegrades();
      const second = await dryRun();
      await finishRegrades();
      const view = await regradeView(ta, courseId, second, undefined, later(9));
      expect(view?.counts).toEqual({ raise: 0, lower: 0, same: 0, open: 0, kept: 1 });
    });

    test("goes on where it stopped, and of several at the same slice one counts", async () => {
      const { courseId, ta, dryRun, earned } = await classroom(30);
      const id = await dryRun();
      const slices = await Promise.all([1, 2, 3].map(() => gradeSlice(id, noon)));
      expect(slices.sort()).toEqual(["lost", "lost", "more"]);
      const half = await database().regrade.findUniqueOrThrow({ where: { id } });
      expect([half.state, half.done]).toEqual(["running", 20]);
      await finishRegrades();
      const view = await regradeView(ta, courseId, id, undefined, later(9));
      expect(view).toMatchObject({ state: "ready", done: 34, changes: 33 });
      await applyRegrade(ta, { regradeId: id, which: "all" }, later(4));
      await Promise.all([1, 2].map(() => applySlice(id, later(5))));
      await finishRegrades();
      expect((await earned())[0]).toBe(4);
      const words = await database().decision.groupBy({ by: ["submissionId"], where: { batchId: id }, _count: true });
      expect(words.every(({ _count }) => _count === 1)).toBe(true);
    });

    test("of many changes very many may be chosen, and only they are applied", async () => {
      const { courseId, quizId, ta } = await largeClass({ students: 20, parts: 2, tries: 40 });
      const scope = { courseId, quizId, question: null, part: null, reason: "a newer grader" };
      const started = await startRegrade(ta, scope, noon);
      await finishRegrades();
      const regradeId = started.ok ? started.value.id : "";
      const changes = await database().regradeChange.findMany({ where: { regradeId }, orderBy: { id: "asc" } });
      const scored = changes.filter(({ oldScore, newScore }) => newScore !== null && newScore !== oldScore);
      expect(scored.length).toBeGreaterThan(20);
      const chosen = changes.slice(10).map(({ submissionId }) => submissionId);
      expect(await applyRegrade(ta, { regradeId, which: chosen }, later(5))).toMatchObject({ ok: true });
      await finishRegrades();
      const applied = await database().regradeChange.findMany({ where: { regradeId, appliedAt: { not: null } } });
      const wanted = scored.map(({ submissionId }) => submissionId).filter((each) => chosen.includes(each));
      expect(applied.map(({ submissionId }) => submissionId).sort()).toEqual(wanted.sort());
    });

    test("all of many changes count at one moment, whoever looks meanwhile", async () => {
      const { courseId, quizId, ta } = await largeClass({ students: 450, parts: 2, tries: 1 });
      const scope = { courseId, quizId, question: null, part: null, reason: "a newer grader" };
      const started = await startRegrade(ta, scope, noon);
      await finishRegrades();
      const id = started.ok ? started.value.id : "";
      const seen = new Set<number>();
      const look = async () => seen.add(await database().decision.count({ where: { batchId: id } }));
      let applying = true;
      const looking = (async () => {
        while (applying) await look();
      })();
      await applyRegrade(ta, { regradeId: id, which: "all" }, later(5));
      applying = false;
      await looking;
      await look();
      expect(await database().regrade.findUnique({ where: { id } })).toMatchObject({ state: "applied" });
      const all = await database().decision.count({ where: { batchId: id } });
      expect(all).toBeGreaterThan(400);
      expect([...seen].filter((count) => count !== 0)).toEqual([all]);
    });

    test("on a machine that is too slow for one slice it goes on in the next ones, each change once, also after two tried the same", async () => {
      const { courseId, quizId, ta } = await largeClass({ students: 450, parts: 2, tries: 1 });
      const scope = { courseId, quizId, question: null, part: null, reason: "a newer grader" };
      const started = await startRegrade(ta, scope, noon);
      await finishRegrades();
      const id = started.ok ? started.value.id : "";
      const changes = await database().regradeChange.findMany({ where: { regradeId: id } });
      const scored = changes.filter(({ oldScore, newScore }) => newScore !== null && newScore !== oldScore);
      expect(changes.length).toBeGreaterThan(400);
      // As the page's request leaves it where its own slice fails: it stands as being applied, and the job goes on.
      await database().regrade.update({ where: { id }, data: { state: "applying", cursor: "all " } });
      const first = await Promise.all([1, 2].map(() => applySlice(id, later(5), 0)));
      expect(first).toContain("more");
      let end = "more";
      while (end === "more") end = await applySlice(id, later(5), 0);
      expect(end).toBe("done");
      expect(await database().regrade.findUnique({ where: { id } })).toMatchObject({ state: "applied", cursor: null });
      const words = await database().decision.findMany({ where: { batchId: id }, select: { submissionId: true } });
      expect(words.map(({ submissionId }) => submissionId).sort()).toEqual(
        scored.map(({ submissionId }) => submissionId).sort(),
      );
    });

    test("a slice may hold more answers than a database takes identifiers in one query", async () => {
      const { courseId, quizId, ta } = await largeClass({ students: 20, parts: 2, tries: 40 });
      const scope = { courseId, quizId, question: null, part: null, reason: "a newer grader" };
      const started = await startRegrade(ta, scope, noon);
      await finishRegrades();
      const id = started.ok ? started.value.id : "";
      expect(await database().regrade.findUnique({ where: { id } })).toMatchObject({
        state: "ready",
        done: 22 * 2 * 40,
      });
    });

    test("is for the course's staff alone", async () => {
      const { courseId, ta, anna, scope, dryRun } = await classroom();
      const id = await dryRun();
      await finishRegrades();
      const elsewhere = await course();
      for (const viewer of [anna, await elsewhere.member("ta")]) {
        expect(await regradeView(viewer, courseId, id, undefined, later(9))).toBeNull();
        expect(await regradeList(viewer, courseId)).toBeNull();
        expect(await startRegrade(viewer, scope, noon)).toMatchObject({ error: { code: "not-found" } });
        const all = { regradeId: id, which: "all" };
        expect(await applyRegrade(viewer, all, noon)).toMatchObject({ error: { code: "not-found" } });
        expect(await revertRegrade(viewer, { regradeId: id }, noon)).toMatchObject({ error: { code: "not-found" } });
      }
      expect(await regradeView(ta, elsewhere.courseId, id, undefined, later(9))).toBeNull();
      expect(await startRegrade(ta, { ...scope, quizId: elsewhere.quizId }, noon)).toMatchObject({ ok: false });
      for (const odd of [null, { regradeId: { not: "" }, which: "all" }, { regradeId: id, which: [] }]) {
        expect(await applyRegrade(ta, odd, noon)).toMatchObject({ error: { code: "bad-input" } });
      }
    });
  });
});
