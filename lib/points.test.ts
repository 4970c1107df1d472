import fc from "fast-check";
import { expect, test } from "vitest";
import { type Gradable, standing as partStands, sum, worth } from "./points";
import type { PartTerms } from "./terms";

const end = new Date("2026-03-01T12:00:00Z");
const after = (hours: number) => new Date(end.getTime() + hours * 3_600_000);
const onTime = { late: false, arrivedAt: after(-1) } as const;
const free: PartTerms = {
  endsAt: end,
  latePenalty: 0,
  latePenaltyMost: 1,
  hintPenalty: 0,
  hintsTakenAt: [],
  lastCounts: false,
};

/** Of a part that the machine decides. */
const standing = (list: readonly Gradable[], points: number, terms: PartTerms) => partStands(list, { points }, terms);

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
    return { ...onTime, outcome, score: settled[outcome], decisions };
  });
const submissions = fc
  .array(submission, { maxLength: 6 })
  .map((list) => list.map((each, index) => ({ ...each, number: index + 1 })));

test("where a quiz is sat in one go, the last answer that says something counts, however good an earlier one was", () => {
  fc.assert(
    fc.property(submissions, (list) => {
      const saying = list.filter(({ outcome, decisions }) => outcome !== "invalid" || decisions.length > 0);
      const counts = saying.length === 0 ? list : saying.slice(-1);
      const { reason, ...last } = standing(list, 2, { ...free, lastCounts: true });
      const { reason: why, ...alone } = standing(counts, 2, free);
      expect(last).toEqual(alone);
      expect(reason).toBe(why === "best" && list.length > 1 ? "last" : why);
    }),
  );
});

test("the best share counts, whatever the order, and a person's word stands in for the machine's", () => {
  fc.assert(
    fc.property(submissions, fc.constantFrom(0.25, 1, 2, 5), (list, points) => {
      // The oracle: all shares that count, sorted.
      const shares = list.flatMap(({ score, decisions }) => decisions[0]?.score ?? score ?? []);
      const top = shares.sort((a, b) => b - a)[0];
      const waiting = list.some(({ outcome, decisions }) => outcome === "undecided" && decisions.length === 0);
      const expected = top === undefined || (top === 0 && waiting) ? null : top * points;
      expect(standing(list, points, free).earned).toBe(expected);
      expect(standing([...list].reverse(), points, free).earned).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test("what waits for a person is never a zero", () => {
  fc.assert(
    fc.property(submissions, (list) => {
      const waiting = list.some(({ outcome, decisions }) => outcome === "undecided" && decisions.length === 0);
      const { earned } = standing(list, 5, free);
      if (waiting) expect(earned).not.toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test("of a written part the latest text alone waits; where the machine decides, each answer waits for itself", () => {
  const text = { ...onTime, outcome: "undecided" as const, score: null, decisions: [] };
  const marked = { ...text, decisions: [{ score: 0.5, counts: true, reason: "half" }] };
  const of = (...list: Omit<Gradable, "number">[]) => list.map((each, at) => ({ ...each, number: at + 1 }));
  const written = (...list: Omit<Gradable, "number">[]) => partStands(of(...list), { points: 4, written: true }, free);
  expect(written(text, marked)).toMatchObject({ reason: "decided", earned: 2, waits: null });
  expect(written(marked, text)).toMatchObject({ reason: "undecided", earned: 2, waits: 2 });
  expect(written(text, text)).toMatchObject({ reason: "undecided", earned: null, waits: 2 });
  expect(standing(of(text, marked), 4, free)).toMatchObject({ reason: "undecided", earned: 2, waits: 1 });
});

test("an answer that cannot be read counts as no answer, and says so", () => {
  const unreadable = { ...onTime, outcome: "invalid" as const, score: null, decisions: [] };
  expect(standing([{ ...unreadable, number: 1 }], 5, free)).toEqual({
    earned: null,
    before: null,
    deductions: [],
    reason: "unreadable",
    submission: null,
    waits: null,
    note: null,
  });
  expect(standing([], 5, free).reason).toBe("unanswered");
});

test("a person may lower what the machine gave, and the reason is shown", () => {
  const decisions = [{ score: 0.5, counts: true, reason: "units missing" }];
  const list = [{ ...onTime, number: 1, outcome: "correct" as const, score: 1, decisions }];
  expect(standing(list, 4, free)).toMatchObject({ earned: 2, reason: "decided", submission: 1, note: "units missing" });
});

test("thirds add up without a tail", () => {
  expect(sum([worth(1 / 3, 5), worth(1 / 3, 5), null, worth(1 / 3, 5)])).toBe(5);
  expect(sum(Array.from({ length: 15 }, () => worth(1, 20 / 15)))).toBe(20);
  expect(sum(Array.from({ length: 5 }, () => worth(0.25, 20 / 15)))).toBe(1.666667);
  expect(sum([0.1, 0.2])).toBe(0.3);
  expect(sum([null, null])).toBeNull();
});

test("a word that takes the others back lets the machine's verdict count again", () => {
  const decisions = [
    { score: null, counts: true, reason: "my mistake" },
    { score: 0, counts: true, reason: "wrong" },
  ];
  expect(standing([{ ...onTime, number: 1, outcome: "correct", score: 1, decisions }], 4, free)).toMatchObject({
    earned: 4,
    reason: "best",
  });
});

test("a second marker's word changes no grade", () => {
  const decisions = [
    { score: 0, counts: false, reason: "second marking" },
    { score: 0.75, counts: true, reason: "first marking" },
  ];
  expect(standing([{ ...onTime, number: 1, outcome: "undecided", score: null, decisions }], 4, free)).toMatchObject({
    earned: 3,
    reason: "decided",
  });
});

const answer = (number: number, score: number, hours: number): Gradable => ({
  number,
  outcome: score === 1 ? "correct" : "partial",
  score,
  late: hours > 0,
  arrivedAt: after(hours),
  decisions: [],
});

test("each day of 24 hours that was begun costs its share of the part's points, and never more than the most", () => {
  const terms = { ...free, latePenalty: 0.2, latePenaltyMost: 0.5 };
  const earned = (hours: number) => standing([answer(1, 1, hours)], 10, terms).earned;
  expect([-1, 0.001, 24, 24.001, 48, 49, 1000].map(earned)).toEqual([10, 8, 8, 6, 6, 5, 5]);
  expect(standing([answer(1, 1, 25)], 10, terms).deductions).toEqual([{ kind: "late", days: 2, points: 4 }]);
});

test("an end that was moved for a student, even afterwards, is the end from which lateness counts", () => {
  const terms = { ...free, latePenalty: 0.2, endsAt: after(24) };
  expect(standing([answer(1, 1, 20)], 10, terms)).toMatchObject({ earned: 10, deductions: [] });
  expect(standing([answer(1, 1, 30)], 10, terms)).toMatchObject({ earned: 8 });
});

test("a late answer counts only where it leaves more than the one that was in time", () => {
  const terms = { ...free, latePenalty: 0.5 };
  expect(standing([answer(1, 0.6, -1), answer(2, 1, 1)], 10, terms)).toMatchObject({ earned: 6, submission: 1 });
  expect(standing([answer(1, 0.4, -1), answer(2, 1, 1)], 10, terms)).toMatchObject({ earned: 5, submission: 2 });
});

test("a hint costs what it was said to cost, and one taken after the answer costs nothing", () => {
  const terms = { ...free, hintPenalty: 0.1, hintsTakenAt: [after(-3), after(-2), after(-0.5)] };
  expect(standing([answer(1, 1, -1)], 10, terms)).toMatchObject({
    earned: 8,
    before: 10,
    deductions: [{ kind: "hints", hints: 2, points: 2 }],
  });
});

test("a person's word is about the answer: lateness and hints are still taken off", () => {
  const terms = { ...free, latePenalty: 0.25 };
  const decided = { ...answer(1, 0, 1), decisions: [{ score: 1, counts: true, reason: "right after all" }] };
  expect(standing([decided], 4, terms)).toMatchObject({ earned: 3, before: 4, reason: "decided" });
});

test("what counts is what was earned less what was taken off, to the billionth, and never below nothing", () => {
  const share = fc.integer({ min: 0, max: 12 }).map((twelfth) => twelfth / 12);
  const list = fc.array(fc.record({ score: share, hours: fc.integer({ min: -50, max: 100 }) }), { minLength: 1 });
  fc.assert(
    fc.property(list, share, share, share, fc.constantFrom(1, 2.5, 5), (answers, perDay, most, perHint, points) => {
      const terms = {
        ...free,
        latePenalty: perDay,
        latePenaltyMost: most,
        hintPenalty: perHint,
        hintsTakenAt: [after(-20), after(10), after(50)],
      };
      const submissions = answers.map(({ score, hours }, i) => answer(i + 1, score, hours));
      const { earned, before, deductions } = standing(submissions, points, terms);
      const off = deductions.reduce((total, each) => total + each.points, 0);
      expect(earned).toBe(worth((before ?? 0) - off, 1) + 0);
      // The oracle: each answer's net in floating point, hour by hour.
      const nets = answers.map(({ score, hours }) => {
        let days = 0;
        while (days * 24 < hours) days += 1;
        const hints = [-20, 10, 50].filter((at) => at <= hours).length;
        return Math.max(0, score - Math.min(days * perDay, most) - Math.min(1, hints * perHint)) * points;
      });
      expect(earned).toBeCloseTo(Math.max(...nets), 8);
      expect(earned).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 3000 },
  );
});
