import fc from "fast-check";
import { expect, test } from "vitest";
import { type Gradable, standing, sum } from "./points";

const share = fc.constantFrom(0, 0.25, 0.5, 1);
const submission: fc.Arbitrary<Omit<Gradable, "number">> = fc
  .record({
    outcome: fc.constantFrom("correct", "partial", "incorrect", "invalid", "undecided"),
    score: share,
    decisions: fc.array(fc.record({ score: share, counts: fc.constant(true), reason: fc.constant("because") }), {
      maxLength: 2,
    }),
  })
  .map(({ outcome, score, decisions }) => {
    const settled = {
      correct: 1,
      partial: score === 0 || score === 1 ? 0.5 : score,
      incorrect: 0,
      invalid: null,
      undecided: null,
    } as const;
    return { outcome, score: settled[outcome], decisions };
  });
const submissions = fc
  .array(submission, { maxLength: 6 })
  .map((list) => list.map((each, index) => ({ ...each, number: index + 1 })));

test("the best share counts, whatever the order, and a person's word stands in for the machine's", () => {
  fc.assert(
    fc.property(submissions, fc.constantFrom(0.25, 1, 2, 5), (list, points) => {
      // The oracle: all shares that count, sorted.
      const shares = list.flatMap(({ score, decisions }) => decisions[0]?.score ?? score ?? []);
      const top = shares.sort((a, b) => b - a)[0];
      const waiting = list.some(({ outcome, decisions }) => outcome === "undecided" && decisions.length === 0);
      const expected = top === undefined || (top === 0 && waiting) ? null : top * points;
      expect(standing(list, points).earned).toBe(expected);
      expect(standing([...list].reverse(), points).earned).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test("what waits for a person is never a zero", () => {
  fc.assert(
    fc.property(submissions, (list) => {
      const waiting = list.some(({ outcome, decisions }) => outcome === "undecided" && decisions.length === 0);
      const { earned } = standing(list, 5);
      if (waiting) expect(earned).not.toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test("an answer that cannot be read counts as no answer, and says so", () => {
  const unreadable = { outcome: "invalid" as const, score: null, decisions: [] };
  expect(standing([{ ...unreadable, number: 1 }], 5)).toEqual({
    earned: null,
    reason: "unreadable",
    submission: null,
    note: null,
  });
  expect(standing([], 5).reason).toBe("unanswered");
});

test("a person may lower what the machine gave, and the reason is shown", () => {
  const decisions = [{ score: 0.5, counts: true, reason: "units missing" }];
  const list = [{ number: 1, outcome: "correct" as const, score: 1, decisions }];
  expect(standing(list, 4)).toEqual({ earned: 2, reason: "decided", submission: 1, note: "units missing" });
});

test("thirds add up without a tail", () => {
  expect(sum([1.6667, 1.6667, null, 1.6666])).toBe(5);
  expect(sum([0.1, 0.2])).toBe(0.3);
  expect(sum([null, null])).toBeNull();
});

test("a word that takes the others back lets the machine's verdict count again", () => {
  const decisions = [
    { score: null, counts: true, reason: "my mistake" },
    { score: 0, counts: true, reason: "wrong" },
  ];
  expect(standing([{ number: 1, outcome: "correct", score: 1, decisions }], 4)).toMatchObject({
    earned: 4,
    reason: "best",
  });
});

test("a second marker's word changes no grade", () => {
  const decisions = [
    { score: 0, counts: false, reason: "second marking" },
    { score: 0.75, counts: true, reason: "first marking" },
  ];
  expect(standing([{ number: 1, outcome: "undecided", score: null, decisions }], 4)).toMatchObject({
    earned: 3,
    reason: "decided",
  });
});
