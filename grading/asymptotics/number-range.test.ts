import { describe, expect, test } from "vitest";
import type { Comparator, Expression } from "../expression/expression";
import { read } from "../expression/read";
import type { Relation } from "./assumptions";
import { isGivenAnyway, leavesNumbers, type Range } from "./number-range";

function expression(text: string): Expression {
  const reading = read(text, { names: ["n", "d"] });
  if (!reading.ok) throw new Error(text);
  return reading.value;
}

type Said = readonly [left: string, comparator: Comparator | "<<", right: string];
const relation = ([left, comparator, right]: Said): Relation => ({
  left: expression(left),
  comparator,
  right: expression(right),
  precision: "exact",
});

/** Whether a number is left after each of these, one after the other. */
function left(...said: readonly Said[]): readonly boolean[] {
  const ranges = new Map<string, Range>();
  return said.map((each) => leavesNumbers(ranges, relation(each)));
}

/** Whether some number above 0 fulfils all: by trying all quarters and what lies between. */
const isFulfilled = (said: readonly Said[]): boolean =>
  Array.from({ length: 80 }, (_, i) => (i + 1) / 8).some((x) =>
    said.every(([, comparator, right]) => {
      const at = Number(right);
      if (comparator === "<") return x < at;
      if (comparator === "<=") return x <= at;
      if (comparator === ">") return x > at;
      return comparator === ">=" ? x >= at : x === at;
    }),
  );

describe("relations of a name with numbers leave it a value or none", () => {
  const all = (["<", "<=", ">", ">=", "="] as const).flatMap((comparator) =>
    ["0", "1", "2", "3"].map((right): Said => ["n", comparator, right]),
  );

  test("as trying numbers shows, for any two of them", () => {
    for (const first of all)
      for (const second of all)
        expect([first, second, left(first, second).every(Boolean)]).toEqual([
          first,
          second,
          isFulfilled([first, second]),
        ]);
  });

  test("and for three, in whatever order", () => {
    const sample = all.filter((_, i) => i % 2 === 1);
    for (const first of sample)
      for (const second of sample)
        for (const third of sample)
          expect([first, second, third, left(first, second, third).every(Boolean)]).toEqual([
            first,
            second,
            third,
            isFulfilled([first, second, third]),
          ]);
  });

  test("each name for itself", () => {
    expect(left(["n", "<=", "1"], ["d", ">=", "2"], ["n", ">=", "2"])).toEqual([true, true, false]);
  });

  test("other relations leave what there was", () => {
    expect(left(["n", "<=", "1"], ["n", "!=", "1"], ["n", "<<", "0"], ["n", ">=", "d"], ["2 n", ">=", "7"])).toEqual(
      Array(5).fill(true),
    );
    expect(left(["n", "<=", "1"], ["n", ">=", "d"], ["n", ">", "1"])).toEqual([true, true, false]);
  });
});

test("names stand for sizes, so that it says nothing that one is above 0 or less", () => {
  const isSaying = (said: Said): boolean => !isGivenAnyway(relation(said));
  expect(
    (
      [
        ["n", ">", "0"],
        ["n", ">=", "0"],
        ["n", ">=", "-3"],
      ] as const
    ).map(isSaying),
  ).toEqual([false, false, false]);
  expect(
    (
      [
        ["n", ">", "1"],
        ["n", ">=", "1/2"],
        ["n", "<", "0"],
        ["n", "<=", "0"],
        ["n", "=", "0"],
        ["n", ">", "d"],
        ["n + d", ">", "0"],
      ] as const
    ).map(isSaying),
  ).toEqual(Array(7).fill(true));
});
