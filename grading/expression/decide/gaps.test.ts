import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { equivalence } from "../equivalence";
import { expression } from "./relation.for-tests";

/** The places that a right answer is told of. */
const gaps = (answer: string, key: string, domains: Readonly<Record<string, Domain>> = {}): readonly string[] => {
  const found = equivalence(expression(key), new Map(Object.entries(domains)))(expression(answer));
  if (found.relation !== "equal") throw new Error(`${answer} is ${found.relation}`);
  return (found.notes ?? []).map(({ message }) => /At (.*?) this/.exec(message.en)?.[1] ?? message.en);
};

describe("a right answer that lacks a value at one place is told where", () => {
  test.each([
    ["x^2/x", "x", "x = 0"],
    ["x^3/x^2", "x", "x = 0"],
    ["(x^2-1)/(x-1)", "x+1", "x = 1"],
    ["(2*x^2+x)/(2*x+1)", "x", "x = -1/2"],
    ["x*y/x", "y", "x = 0"],
    ["(y^2-4)/(y+2)+x", "y-2+x", "y = -2"],
  ])("%s for %s: %s", (answer, key, place) => expect(gaps(answer, key)).toEqual([place]));
});

describe("nothing is said", () => {
  test.each([
    ["x", "x^2/x", "of an answer that has more values than the key"],
    ["1/x", "1/x", "where the key has none there either"],
    ["x/x^2", "1/x", "where the key has none there either"],
    ["(x*y+1)*x/(x*y+1)", "x", "of a curve, which is no place"],
    ["(x^2-2)*x/(x^2-2)", "x", "of what no linear factor shows"],
    ["(x^2+1)*x/(x^2+1)", "x", "where nothing vanishes"],
  ])("of %s for %s: %s", (answer, key) => expect(gaps(answer, key)).toEqual([]));

  test("of a place outside the domain", () => {
    expect(gaps("x^2/x", "x", { x: { kind: "positive" } })).toEqual([]);
    expect(gaps("(2*n^2+n)/(2*n+1)", "n", { n: { kind: "integer" } })).toEqual([]);
    expect(gaps("x*(x-3)/(x-3)", "x", { x: { kind: "real", max: { n: 2n, d: 1n } } })).toEqual([]);
  });
});

test("nothing is said of powers whose exponents are whole and at least 0: 0^(n-1) has a value for n = 2", () => {
  const counted = { n: { kind: "integer", min: { n: 1n, d: 1n } } } as const;
  expect(gaps("c*c^(n-1)", "c^n", counted)).toEqual([]);
  expect(gaps("c*∏_{k=1}^{n-1} c", "c^n", counted)).toEqual([]);
  expect(gaps("c^n*c/c", "c^n", counted)).toEqual(["c = 0"]);
});
