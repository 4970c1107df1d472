import fc from "fast-check";
import { expect, test } from "vitest";
import { courseTotal, type QuizScore } from "./totals";

const score: fc.Arbitrary<Omit<QuizScore, "quizId">> = fc.record({
  kind: fc.constantFrom("homework" as const, "homework" as const, "exam" as const, "practice" as const),
  counted: fc.boolean(),
  excused: fc.boolean(),
  over: fc.boolean(),
  earned: fc.option(fc.integer({ min: 0, max: 40 }).map((quarter) => quarter / 4)),
  points: fc.integer({ min: 10, max: 20 }),
});
const scores = fc.array(score, { maxLength: 7 }).map((list) => list.map((each, i) => ({ ...each, quizId: `q${i}` })));

test("the total is the sum of the lines that count, whatever was dropped or excused", () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 4 }), (list, drop) => {
      const { earned, points, lines } = courseTotal(list, drop);
      let [sum, outOf] = [0, 0];
      for (const line of lines) {
        if (line.role !== "counts") continue;
        sum += line.score.earned ?? 0;
        outOf += line.score.points;
      }
      expect([earned, points]).toEqual([sum, outOf]);
      expect(lines.map(({ score }) => score)).toEqual(list);
    }),
    { numRuns: 3000 },
  );
});

test("what is dropped is homework that is over, as many as the course says, and none that is kept is lower", () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 4 }), (list, drop) => {
      const { lines } = courseTotal(list, drop);
      const share = (each: QuizScore) => (each.earned ?? 0) / each.points;
      const dropped = lines.filter(({ role }) => role === "dropped").map(({ score }) => score);
      const eligible = list.filter((each) => each.counted && !each.excused && each.kind === "homework");
      const over = eligible.filter((each) => each.over);
      expect(dropped).toHaveLength(Math.min(drop, over.length, Math.max(0, eligible.length - 1)));
      for (const low of dropped) {
        expect(over).toContain(low);
        for (const kept of over) if (!dropped.includes(kept)) expect(share(kept)).toBeGreaterThanOrEqual(share(low));
      }
    }),
    { numRuns: 3000 },
  );
});

const homework = (quizId: string, earned: number | null, points = 10): QuizScore => ({
  quizId,
  kind: "homework",
  counted: true,
  excused: false,
  over: true,
  earned,
  points,
});

test("the lowest is lowest by share, not by points", () => {
  const { lines, earned, points } = courseTotal([homework("a", 4, 20), homework("b", 3, 5)], 1);
  expect(lines.map(({ role }) => role)).toEqual(["dropped", "counts"]);
  expect([earned, points]).toEqual([3, 5]);
});

test("homework that can still be done is not dropped, and of one homework nothing is", () => {
  const open = { ...homework("b", null), over: false };
  expect(courseTotal([homework("a", 2), open], 1).lines.map(({ role }) => role)).toEqual(["dropped", "counts"]);
  expect(courseTotal([open, { ...open, quizId: "c" }], 1).lines.map(({ role }) => role)).toEqual(["counts", "counts"]);
  expect(courseTotal([homework("a", 2)], 3)).toMatchObject({ earned: 2, points: 10 });
});

test("who is excused from a homework has it neither counted nor dropped", () => {
  const excused = { ...homework("b", null), excused: true };
  const { lines, points } = courseTotal([homework("a", 6), excused, homework("c", 8)], 1);
  expect(lines.map(({ role }) => role)).toEqual(["dropped", "excused", "counts"]);
  expect(points).toBe(10);
});
