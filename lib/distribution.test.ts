import { beforeAll, describe, expect, test, vi } from "vitest";
import { course, later, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { bandOf, ownBands } from "./distribution";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

describe("a band", () => {
  test("is hidden under five, and where one has no points", () => {
    expect(bandOf(1, [1, 2, 3, 4])).toBeNull();
    expect(bandOf(null, [1, 2, 3, 4, 5])).toBeNull();
    expect(bandOf(1, [1, 2, 3, 4, 5])).toEqual({ quarter: 1, students: 5 });
  });

  test("puts a quarter of a class without ties into each quarter", () => {
    for (const size of [8, 12, 40, 100]) {
      const all = Array.from({ length: size }, (_, index) => (index * 7919) % 104_729);
      const counts = [0, 0, 0, 0];
      for (const own of all)
        counts[(bandOf(own, all)?.quarter ?? 0) - 1] = (counts[(bandOf(own, all)?.quarter ?? 0) - 1] ?? 0) + 1;
      expect(counts).toEqual([size / 4, size / 4, size / 4, size / 4]);
    }
  });

  test("is the same for all who are tied, and the middle where all are", () => {
    expect(bandOf(3, [3, 3, 3, 3, 3, 3])?.quarter).toBe(3);
    expect(bandOf(5, [1, 2, 3, 5, 5, 5])?.quarter).toBe(4);
  });
});

onEachDatabase(() => {
  /** Answers straight into the table: share of the first part (4 of 10 points) and of the second (6). */
  async function sat(quizId: string, who: Viewer, shares: readonly (readonly [string, number, number?])[]) {
    const attemptId = newId();
    await database().attempt.create({
      data: { id: attemptId, quizId, userId: who.userId, number: 1, seed: newId(), startedAt: noon },
    });
    for (const [index, [part, score, decided]] of shares.entries()) {
      const id = newId();
      await database().submission.create({
        data: {
          ...{ id, attemptId, question: "double", version: 1, seed: "s", part, text: "1", score },
          ...{ outcome: score === 1 ? "correct" : score > 0 ? "partial" : "incorrect", feedback: [], evidence: {} },
          ...{ graderVersion: "1", idempotencyKey: newId(), number: index + 1, tryNumber: index + 1, late: false },
          arrivedAt: noon,
        },
      });
      if (decided === undefined) continue;
      await database().decision.create({
        data: { id: newId(), submissionId: id, score: decided, reason: "r", deciderId: who.userId, decidedAt: noon },
      });
    }
  }

  describe("one's place in the distribution", () => {
    let quizId: string;
    let courseId: string;
    let member: Awaited<ReturnType<typeof course>>["member"];
    const students: Viewer[] = [];
    /** Points by hand: 4 for the first part, 6 for the second; the best answer counts, a person's word before the machine's. */
    const points = [0, 2, 4, 6, 8, 10, 4, 7];

    beforeAll(async () => {
      ({ quizId, courseId, member } = await course({ feedback: "afterClose" }));
      students.length = 0;
      const answers = [
        [["twice", 0]],
        [["twice", 0.5]],
        [
          ["twice", 0],
          ["twice", 1],
        ],
        [["square", 1]],
        [
          ["twice", 0.5],
          ["square", 1],
        ],
        [
          ["twice", 1],
          ["square", 0, 1],
        ],
        [["twice", 1, 1]],
        [
          ["twice", 1],
          ["square", 1, 0.5],
        ],
      ] as const;
      for (const each of answers) {
        const who = await member("student");
        students.push(who);
        await sat(quizId, who, each);
      }
      const staff = await member("ta");
      await sat(quizId, staff, [["square", 1]]);
      await member("student", "has not begun");
    });

    const quarter = async (who: Viewer | undefined, now: Date) =>
      who === undefined ? null : ((await ownBands(who, courseId, now)).get(quizId) ?? null);

    test("is that of an independent count, among those who handed in, staff left out", async () => {
      for (const [index, own] of points.entries()) {
        const rank = points.filter((each) => each < own).length + points.filter((each) => each === own).length / 2;
        const expected = Math.min(4, Math.floor((4 * rank) / points.length) + 1);
        expect(await quarter(students[index], later(31))).toEqual({ quarter: expected, students: 8 });
      }
    });

    test("is not told before the quiz is over and its verdicts are told, nor to staff, strangers or who has no points", async () => {
      expect(await quarter(students[0], later(29))).toBeNull();
      expect(await quarter(await member("ta"), later(31))).toBeNull();
      expect(await quarter(await member("student"), later(31))).toBeNull();
      const other = await course();
      expect((await ownBands(await other.member("student"), courseId, later(31))).size).toBe(0);
      await database().quiz.update({ where: { id: quizId }, data: { feedback: "onRelease" } });
      expect(await quarter(students[0], later(31))).toBeNull();
      await database().quiz.update({ where: { id: quizId }, data: { releasedAt: later(40) } });
      expect(await quarter(students[0], later(39))).toBeNull();
      expect(await quarter(students[0], later(40))).toMatchObject({ students: 8 });
    });

    test("is hidden where fewer than five handed in", async () => {
      const small = await course();
      const four = await Promise.all([1, 2, 3, 4].map(() => small.member("student")));
      for (const who of four) await sat(small.quizId, who, [["twice", 1]]);
      expect(
        (await ownBands(four[0] ?? students[0] ?? (await small.member("ta")), small.courseId, later(31))).size,
      ).toBe(0);
      const fifth = await small.member("student");
      await sat(small.quizId, fifth, [["twice", 0]]);
      expect((await ownBands(fifth, small.courseId, later(31))).get(small.quizId)).toEqual({ quarter: 1, students: 5 });
    });
  });
});
