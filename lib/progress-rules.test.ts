import { describe, expect, test } from "vitest";
import { later, noon } from "./class-for-tests";
import { type FirstAnswer, levels, partLevel, questionLevel } from "./mastery";
import { type QueueCard, queue } from "./review-queue";
import { newMemory, schedule } from "./schedule";
import { streak } from "./streak";
import { addDays, studyDay, weekOf } from "./study-day";

const zone = "Asia/Shanghai";
const plan = schedule(false);
const day = 24 * 60;

describe("a study day", () => {
  test("ends at four in the morning, in the course's zone", () => {
    expect(studyDay(new Date("2026-03-02T19:59:59Z"), zone)).toBe("2026-03-02");
    expect(studyDay(new Date("2026-03-02T20:00:00Z"), zone)).toBe("2026-03-03");
    expect(studyDay(new Date("2026-03-02T20:00:00Z"), "America/New_York")).toBe("2026-03-02");
  });

  test("belongs to the week of its Monday, over the ends of months and years", () => {
    expect(weekOf("2026-03-01")).toBe("2026-02-23");
    expect(weekOf("2026-03-02")).toBe("2026-03-02");
    expect(weekOf("2027-01-01")).toBe("2026-12-28");
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
  });
});

describe("weeks in a row", () => {
  const wednesday = "2026-03-04";
  const weekWith = (monday: string, ...offsets: readonly number[]) => offsets.map((each) => addDays(monday, each));
  const ago = (weeks: number) => addDays(weekOf(wednesday), -7 * weeks);

  test("count any three days of a week, and days off break nothing", () => {
    const days = [...weekWith(ago(2), 0, 3, 6), ...weekWith(ago(1), 1, 2, 3, 4)];
    expect(streak(new Set(days), wednesday)).toMatchObject({ weeks: 2, daysThisWeek: 0, days: 7, goal: 3 });
  });

  test("go on while this week is not over, and rise as soon as its goal is reached", () => {
    const days = weekWith(ago(1), 0, 1, 2);
    expect(streak(new Set([...days, wednesday]), wednesday)).toMatchObject({ weeks: 1, daysThisWeek: 1 });
    const reached = streak(new Set([...days, ...weekWith(weekOf(wednesday), 0, 1, 2)]), wednesday);
    expect(reached).toMatchObject({ weeks: 2, daysThisWeek: 3 });
    expect(reached.week.map(({ studied, when }) => [studied, when]).slice(0, 4)).toEqual([
      [true, "past"],
      [true, "past"],
      [true, "today"],
      [false, "ahead"],
    ]);
  });

  test("end with a week below the goal", () => {
    const days = [...weekWith(ago(3), 0, 1, 2), ...weekWith(ago(2), 0, 1), ...weekWith(ago(1), 0, 1, 2)];
    expect(streak(new Set(days), wednesday).weeks).toBe(1);
    expect(streak(new Set(), wednesday)).toMatchObject({ weeks: 0, days: 0 });
  });
});

describe("a part's level", () => {
  const right: FirstAnswer = { outcome: "correct", hintsUsed: 0, solutionSeen: false };
  const wrong: FirstAnswer = { ...right, outcome: "incorrect" };
  const helped: FirstAnswer = { ...right, hintsUsed: 1 };
  const read: FirstAnswer = { ...right, solutionSeen: true };
  /** Rated "good" three times when due: stable for 11 days. */
  const known = [1, 2, 3].reduce((memory) => plan.rated(memory, 3, memory.due), newMemory(noon));
  const reviewed = known.lastReview ?? noon;
  const level = (answers: readonly FirstAnswer[], days = 0, memory: typeof known | null = known) =>
    partLevel(answers, memory, plan, later(days * day, reviewed));

  test.each([
    [[], "new"],
    [[{ ...right, outcome: "undecided" }], "new"],
    [[{ ...right, outcome: "invalid" }], "new"],
    [[wrong], "attempted"],
    [[{ ...wrong, outcome: "partial" }, right, right, right], "attempted"],
    [[read, right, right], "attempted"],
    [[right], "familiar"],
    [[right, wrong, right], "familiar"],
    [[right, helped, right], "familiar"],
    [[right, right], "proficient"],
    [[right, right, helped], "proficient"],
    [[right, right, right, wrong], "mastered"],
  ] as const)("%j is %s", (answers, expected) => {
    expect(level(answers)).toBe(expected);
  });

  test("sinks as it is forgotten, by FSRS's own chance of recall", () => {
    const answers = [right, right, right];
    expect(level(answers, 10)).toBe("mastered");
    expect(plan.recall(known, later(12 * day, reviewed))).toBeLessThan(0.9);
    expect(level(answers, 12)).toBe("proficient");
    expect(plan.recall(known, later(60 * day, reviewed))).toBeLessThan(0.8);
    expect(level(answers, 60)).toBe("familiar");
  });

  test("rises no higher than familiar without a plan, and than proficient while it is not steady", () => {
    expect(level([right, right, right], 0, null)).toBe("familiar");
    const young = plan.rated(newMemory(reviewed), 3, reviewed);
    expect(level([right, right, right], 0, young)).toBe("proficient");
  });

  test("a question's is that of its least known part, and at least attempted once begun", () => {
    expect(questionLevel(["mastered", "familiar", "proficient"])).toBe("familiar");
    expect(questionLevel(["mastered", "new"])).toBe("attempted");
    expect(questionLevel(["new", "new"])).toBe("new");
    for (const each of levels) expect(questionLevel([each])).toBe(each);
  });
});

describe("the queue", () => {
  const parts = ["a", "b", "c", "d", "e", "f", "g", "h"].map((part) => ({ question: "q", part }));
  const card = (part: string, state: number, minutes: number, misconception = ""): QueueCard => {
    return { question: "q", part, misconception, state, due: later(minutes) };
  };
  const of = (cards: readonly QueueCard[], more: Partial<Parameters<typeof queue>[0]> = {}) =>
    queue({ parts, cards, met: [], newToday: 0, ...more }, noon, zone);
  const names = (list: readonly { readonly part: string }[]) => list.map(({ part }) => part).join("");

  test("takes what is being learnt first, then reviews, the longest due first, then new parts in order", () => {
    const { due, counts } = of([card("c", 2, -5), card("d", 2, -50), card("e", 1, -1), card("f", 3, -2)]);
    expect(names(due)).toBe("fedcabgh");
    expect(counts).toEqual({ new: 4, learning: 2, review: 2 });
    expect(due.map(({ kind }) => kind).slice(0, 5)).toEqual(["learning", "learning", "review", "review", "new"]);
  });

  test("begins at most six new parts a day", () => {
    expect(names(of([]).due)).toBe("abcdef");
    expect(names(of([], { newToday: 4 }).due)).toBe("ab");
    expect(names(of([], { newToday: 9 }).due)).toBe("");
  });

  test("has a review due from the beginning of its day on", () => {
    // Noon in UTC is 20:00 in Shanghai: the day goes on for eight hours.
    expect(of([card("a", 2, 8 * 60 - 1)], { newToday: 9 }).counts.review).toBe(1);
    expect(of([card("a", 2, 8 * 60)], { newToday: 9 })).toMatchObject({ due: [], next: later(8 * 60) });
  });

  test("keeps what is due within twenty minutes for when nothing else is", () => {
    const { due, soon, counts } = of([card("a", 1, 20), card("b", 1, 21)], { newToday: 9 });
    expect([names(due), names(soon), counts.learning]).toEqual(["", "a", 1]);
  });

  test("asks a part once, though its misconceptions are due too, and names them", () => {
    const cards = [card("a", 2, -10), card("a", 2, -20, "bias-forgotten"), card("a", 2, 9000, "later")];
    const { due, counts } = of(cards, { newToday: 9 });
    expect(due).toMatchObject([{ part: "a", kind: "review", due: later(-20), misconceptions: ["bias-forgotten"] }]);
    expect(counts).toEqual({ new: 0, learning: 0, review: 1 });
  });

  test("brings a part back for a misconception of it, though the part itself rests", () => {
    const { due } = of([card("a", 2, 9000), card("a", 1, -1, "bias-forgotten")], { newToday: 9 });
    expect(due).toMatchObject([{ part: "a", kind: "learning", misconceptions: ["bias-forgotten"] }]);
  });

  test("puts misconceptions that were met in homework before other new parts, whatever was begun today", () => {
    const met = [{ question: "q", part: "d", misconception: "bias-forgotten" }];
    expect(names(of([], { met, newToday: 4 }).due)).toBe("dab");
    expect(names(of([card("d", 2, 9000)], { met, newToday: 9 }).due)).toBe("d");
    expect(names(of([card("d", 2, 9000), card("d", 2, 9000, "bias-forgotten")], { met, newToday: 9 }).due)).toBe("");
  });

  test("plans nothing that the catalogue has no more", () => {
    expect(of([card("gone", 2, -1)], { newToday: 9 }).due).toEqual([]);
  });
});
