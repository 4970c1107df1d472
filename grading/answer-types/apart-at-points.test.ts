import { expect, test } from "vitest";
import type { Domains } from "../expression/domain";
import type { Expression } from "../expression/expression";
import { rational } from "../expression/rational";
import { read } from "../expression/read";
import { apartAtPoints } from "./apart-at-points";

const expression = (text: string): Expression => {
  const reading = read(text, { otherNames: "variables" });
  if (!reading.ok) throw new Error(text);
  return reading.value;
};

const table = (answer: readonly string[], key: readonly string[], domains: Domains = new Map(), share?: bigint) =>
  apartAtPoints(answer.map(expression), key.map(expression), domains, {
    ...(share !== undefined && { relative: rational(1n, share) }),
  }).table;

test("members that are different functions are seen apart, and forms of one function never are", () => {
  const forms = [
    ["(x+1)^2", "x^2+2x+1", "(x+1)(x+1)"],
    ["√(x^2)", "|x|", "max(x,-x)"],
    ["sin(x)^2", "1-cos(x)^2"],
    ["exp(x+y)", "exp(x)exp(y)"],
    ["√2+√3", "√(5+2√6)"],
  ];
  const all = forms.flat();
  const groupOf = (text: string): number => forms.findIndex((group) => group.includes(text));
  for (const [i, row] of table(all, all).entries())
    for (const [j, isApart] of row.entries())
      expect([all[i], all[j], isApart]).toEqual([all[i], all[j], groupOf(all[i] ?? "") !== groupOf(all[j] ?? "")]);
});

test("within a tolerance only what is farther off is apart, however constants move", () => {
  expect(table(["0.333x", "0.34x", "0.333"], ["x/3"], new Map(), 100n)).toEqual([[false], [true], [true]]);
});

test("what has no certain value, several readings, or a count of its own is left to the comparison", () => {
  expect(table(["round(x)"], ["x+100"])).toEqual([[false]]);
  expect(table(["∑_{k=1}^n k"], ["n(n+1)/2+1"])).toEqual([[false]]);
  expect(table(["1/(x-x)"], ["x"])).toEqual([[false]]);
});

test("a member that no member of the other set equals at one point is told with that point", () => {
  const { strangers } = apartAtPoints(["x", "x+7"].map(expression), ["x", "2x"].map(expression), new Map());
  expect(strangers.inAnswer.map((each) => each !== null)).toEqual([false, true]);
  expect(strangers.inKey.map((each) => each !== null)).toEqual([false, true]);
});
