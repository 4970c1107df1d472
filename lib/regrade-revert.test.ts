import { describe, expect, test, vi } from "vitest";
import { later, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { largeClass } from "./large-class-for-tests";
import { undoMark } from "./marks";
import { applyRegrade } from "./regrade-apply";
import { finishRegrades } from "./regrade-job";
import { revertRegrade, revertSlice } from "./regrade-revert";
import { regradeView } from "./regrade-view";
import { startRegrade } from "./regrades";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

/** A class whose answers an older grader judged otherwise, graded again and applied. */
async function applied(students = 450) {
  const { courseId, quizId, ta } = await largeClass({ students, parts: 2, tries: 1 });
  const scope = { courseId, quizId, question: null, part: null, reason: "a newer grader" };
  const started = await startRegrade(ta, scope, noon);
  await finishRegrades();
  const id = started.ok ? started.value.id : "";
  await applyRegrade(ta, { regradeId: id, which: "all" }, later(5));
  await finishRegrades();
  const standing = async () => {
    const words = await database().decision.findMany({
      where: { submission: { attempt: { quizId } } },
      orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    });
    // The latest word of each answer, by whom, and how many there are.
    const latest = new Map(words.map(({ submissionId, score, deciderId }) => [submissionId, { score, deciderId }]));
    return { words: words.length, answers: latest.size, latest: [...latest.values()] };
  };
  return { courseId, ta, id, standing };
}

onEachDatabase(() => {
  describe("taking a regrade back", () => {
    test("on a machine that is too slow for one slice goes on in the next ones, each word once, also after two tried the same", async () => {
      const { ta, id, standing } = await applied();
      const before = await standing();
      expect(before.answers).toBeGreaterThan(400);
      // As the page's request leaves it where its own slice ends early.
      await database().regrade.update({
        where: { id },
        data: { state: "reverted", revertedAt: later(6), cursor: `${ta.userId} ` },
      });
      const first = await Promise.all([1, 2].map(() => revertSlice(id, later(6), 0)));
      expect(first).toContain("more");
      await finishRegrades();
      expect(await database().regrade.findUnique({ where: { id } })).toMatchObject({ state: "reverted", cursor: null });
      const after = await standing();
      expect(after.words).toBe(2 * before.words);
      expect(after.answers).toBe(before.answers);
      expect(new Set(after.latest.map(({ score }) => score))).toEqual(new Set([null]));
      expect(new Set(after.latest.map(({ deciderId }) => deciderId))).toEqual(new Set([ta.userId]));
      const left = { regradeId: id, appliedAt: { not: null }, revertedAt: null };
      expect(await database().regradeChange.count({ where: left })).toBe(0);
    });

    test("of many changes is seen at one moment, whoever looks meanwhile", async () => {
      const { ta, id, standing } = await applied();
      const { words } = await standing();
      const seen = new Set<number>();
      let reverting = true;
      const looking = (async () => {
        while (reverting)
          seen.add(
            await database().decision.count({ where: { submission: { regradeChanges: { some: { regradeId: id } } } } }),
          );
      })();
      const reverted = await revertRegrade(ta, { regradeId: id }, later(6));
      reverting = false;
      await looking;
      expect(reverted).toMatchObject({ value: { submissions: words, more: false } });
      expect([...seen].filter((count) => count !== words)).toEqual(seen.has(2 * words) ? [2 * words] : []);
    });

    test("is no undoing of a mark: with a regrade's identifier that is refused, and nothing changes", async () => {
      const { courseId, ta, id, standing } = await applied(10);
      const before = await standing();
      expect(await undoMark(ta, { batchId: id }, later(6))).toMatchObject({ error: { code: "not-found" } });
      expect(await standing()).toEqual(before);
      const view = await regradeView(ta, courseId, id, undefined, later(7));
      expect(view?.list.some((change) => change.applied)).toBe(true);
      expect(await revertRegrade(ta, { regradeId: id }, later(8))).toMatchObject({
        value: { submissions: before.words },
      });
    });
  });
});
