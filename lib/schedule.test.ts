import { describe, expect, test } from "vitest";
import { type Memory, newMemory, plan, type Rating, ratings, schedule, suggestedRating } from "./schedule";

const start = new Date("2022-11-29T12:30:00Z");
const days = (count: number, from: Date = start) => new Date(from.getTime() + count * 86_400_000);
const exact = schedule(false);

/** Reviews when due; gives the days until the next one, each time. */
function intervals(given: readonly Rating[]): { readonly days: readonly number[]; readonly states: readonly number[] } {
  let memory = newMemory(start);
  let now = start;
  const seen = given.map((rating) => {
    memory = exact.rated(memory, rating, now);
    now = memory.due;
    return memory;
  });
  return { days: seen.map(({ scheduledDays }) => scheduledDays), states: seen.map(({ state }) => state) };
}

describe("the schedule", () => {
  test("gives the intervals that the reference implementation of FSRS-6 publishes", () => {
    const { days, states } = intervals([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]);
    expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
    expect(states).toEqual([1, 2, 2, 2, 2, 2, 3, 3, 2, 2, 2, 2, 2]);
  });

  test("gives the memory state that the reference implementation publishes", () => {
    let memory = newMemory(start);
    let now = start;
    for (const [rating, wait] of [
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 3],
      [3, 8],
      [3, 21],
    ] as const) {
      now = days(wait, now);
      memory = exact.rated(memory, rating, now);
    }
    expect(memory.stability).toBeCloseTo(53.62691, 4);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
  });

  test("starts with the documented steps: again 1 minute, hard 6, good 10, easy 8 days", () => {
    const minutes = ratings.map(
      (rating) => (exact.rated(newMemory(start), rating, start).due.getTime() - +start) / 6e4,
    );
    expect(minutes).toEqual([1, 6, 10, 8 * 24 * 60]);
  });

  test("says that recall is 90 % when as many days have gone by as the stability has, and falls from there", () => {
    const memory: Memory = { ...exact.rated(newMemory(start), 4, start), stability: 10, lastReview: start };
    expect(exact.recall(memory, days(10))).toBeCloseTo(0.9, 6);
    expect(exact.recall(memory, start)).toBe(1);
    // FSRS-6: (1 + (0.9^(-1/0.1542) - 1) t/S)^-0.1542, computed here on its own.
    expect(exact.recall(memory, days(100))).toBeCloseTo((1 + (0.9 ** (-1 / 0.1542) - 1) * 10) ** -0.1542, 6);
    expect(exact.recall(newMemory(start), days(3))).toBe(0);
  });

  test("depends on nothing but the card, the rating and the moment, spread or not", () => {
    const spread = schedule(true);
    let memory = newMemory(start);
    let now = start;
    for (const rating of [3, 3, 3, 4, 3, 3] as const) {
      const next = spread.rated(memory, rating, now);
      expect(spread.rated({ ...memory }, rating, new Date(now))).toEqual(next);
      memory = next;
      now = next.due;
    }
    // Spread, yet near: FSRS moves long intervals by a few percent alone.
    expect(
      Math.abs(memory.scheduledDays / intervals([3, 3, 3, 4, 3, 3]).days.reduce((_, last) => last) - 1),
    ).toBeLessThan(0.3);
  });

  test("never brings back sooner what was rated better", () => {
    let memory = newMemory(start);
    let now = start;
    for (let round = 0; round < 12; round += 1) {
      const dues = ratings.map((rating) => plan.rated(memory, rating, now).due.getTime());
      expect([...dues].sort((a, b) => a - b)).toEqual(dues);
      memory = plan.rated(memory, 3, now);
      now = memory.due;
    }
  });
});

describe("the suggested rating", () => {
  const right = { outcome: "correct", hintsUsed: 0, solutionSeen: false, seconds: null } as const;

  test.each([
    [right, 3],
    [{ ...right, seconds: 45 }, 4],
    [{ ...right, seconds: 46 }, 3],
    [{ ...right, seconds: 5, hintsUsed: 1 }, 2],
    [{ ...right, seconds: 5, solutionSeen: true }, 1],
    [{ ...right, outcome: "incorrect" }, 1],
    [{ ...right, outcome: "partial" }, 1],
    [{ ...right, outcome: "undecided" }, null],
    [{ ...right, outcome: "invalid" }, null],
  ] as const)("%o is %s", (practised, rating) => {
    expect(suggestedRating(practised)).toBe(rating);
  });
});
