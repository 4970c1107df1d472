import { expect, test } from "vitest";
import { order } from "../answer-types/order";
import { read } from "../expression/read";
import { grader } from "../requests/grader";
import {
  counted,
  explained,
  mostToCompare,
  mostToExplain,
  mostToPrepare,
  prepared,
  recalled,
  spend,
  withinBudget,
} from "./effort";

const used = "used up";
const within = (work: () => string): string => withinBudget(work, () => used);

function spending(units: number): string {
  for (let i = 0; i < units; i += 100) spend(100);
  return "done";
}

test("a work that costs more than its budget ends, and the next one has a budget of its own", () => {
  expect(within(() => spending(mostToCompare))).toBe("done");
  expect(within(() => spending(mostToCompare + 200))).toBe(used);
  expect(within(() => spending(mostToCompare))).toBe("done");
  expect(spending(10 * mostToCompare)).toBe("done");
});

test("a part of a work spends from the budget of the whole", () => {
  const half = mostToCompare / 2 + 100;
  expect(within(() => within(() => spending(half)) && spending(half))).toBe(used);
});

test("a key that an author wrote, and what is told of a verdict, have budgets of their own", () => {
  const key = (units: number): string =>
    prepared(
      () => spending(units),
      () => "too much",
    );
  const told = (units: number): string =>
    explained(
      () => spending(units),
      () => "too much",
    );
  const rest = mostToCompare;
  expect(within(() => `${key(mostToPrepare)}, ${spending(rest)}`)).toBe("done, done");
  expect(within(() => `${key(mostToPrepare + 200)}, ${spending(rest)}`)).toBe("too much, done");
  expect(within(() => `${spending(rest)}, ${told(mostToExplain)}`)).toBe("done, done");
  expect(within(() => `${spending(rest)}, ${told(mostToExplain + 200)}`)).toBe("done, too much");
});

test("what is remembered costs what it cost the first time", () => {
  const half = mostToCompare / 2 + 100;
  const known = counted(() => spending(half));
  expect(within(() => recalled(known))).toBe("done");
  expect(within(() => recalled(known) + recalled(known))).toBe(used);
  expect(within(() => counted(() => spending(half)).value + recalled(known))).toBe(used);
});

test("an error of the program is passed on", () => {
  expect(() =>
    within(() => {
      throw new TypeError("no number");
    }),
  ).toThrow(TypeError);
});

/** Differences of long sums, each of which takes the ways to grow apart: they took seconds once. */
const long =
  "|log(n) k log(k) d + n^3 k d^3 log(d) - n k d^3| max(n^2 + k - 2n^3 d, 1) + |k^2 d^3 + n^3 log(k) d - 3n^3 k d^2| (n k^3 d + d - 2n^3 k d)^2";

test("an answer that takes too long is left to a person, and changes no verdict on those after it", () => {
  const names = ["n", "d", "k"];
  const reference = read("|n - d| k", { names });
  if (!reference.ok) throw new Error("the reference");
  const made = grader(order, { value: reference.value }, { names });
  if (!made.ok) throw new Error("the grader");
  const verdict = (text: string): string => {
    const { outcome, evidence } = made.value(text);
    return `${outcome} ${evidence?.relation ?? ""}`;
  };
  const others = ["max(n, d) k - min(n, d) k", "n k + d k", "|n - d|", "(n - d)^2 k"];
  const before = others.map(verdict);
  expect(before).toEqual(["correct equal", "incorrect upper", "incorrect lower", "incorrect upper"]);
  expect(verdict(long)).toMatch(/^undecided|^incorrect/);
  expect(others.map(verdict)).toEqual(before);
});
