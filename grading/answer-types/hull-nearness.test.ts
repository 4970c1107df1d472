import { describe, expect, test } from "vitest";
import { expression } from "../expression/decide/relation.for-tests";
import { type Rational, rational } from "../expression/rational";
import { nearHull } from "./hull-nearness";

const hundredths = (n: number): Rational => rational(BigInt(n), 100n);
const near = (
  point: readonly string[],
  corners: readonly (readonly number[])[],
  tolerance: { readonly absolute?: Rational; readonly relative?: Rational },
): string =>
  nearHull(
    point.map((each) => expression(each)),
    corners.map((corner) => corner.map((n) => rational(BigInt(n)))),
    tolerance,
  );

/** The segment x + y = 1 from (1, 0) to (0, 1): both components may move by what is allowed. */
const segment = [
  [1, 0],
  [0, 1],
];

describe("a point outside a hull is inside within a tolerance", () => {
  const absolute = hundredths(1);

  test.each([
    [["0.5", "0.51"], "inside"],
    [["0.5", "0.52"], "inside"],
    [["0.5", "0.48"], "inside"],
    [["-0.01", "1.01"], "inside"],
    [["1.01", "-0.01"], "inside"],
    [["0.5", "0.5201"], "outside"],
    [["0.5", "0.4799"], "outside"],
    [["-0.0101", "1"], "outside"],
    [["1.0101", "0"], "outside"],
  ])("where both components are near one of its points: %j is %s", (point, wanted) => {
    expect(near(point, segment, { absolute })).toBe(wanted);
    expect(near([...point].reverse(), [...segment].reverse(), { absolute })).toBe(wanted);
  });

  test("and nothing is inside a hull without corners, nor decided of what is not rational", () => {
    expect(near(["0", "0"], [], { absolute })).toBe("outside");
    expect(near(["sqrt(2)/2", "0.3"], segment, { absolute })).toBe("undecided");
  });
});

describe("a share of the size is measured at the largest corner, so that a near point stays open", () => {
  const corners = [
    [10, 0],
    [0, 1],
  ];
  const relative = hundredths(10);

  test.each([
    [["10.9", "0"], "undecided"],
    [["0", "1.09"], "undecided"],
    [["11.5", "0"], "outside"],
    [["0", "1.31"], "outside"],
    [["-1.1", "1"], "outside"],
    [["-0.9", "1"], "undecided"],
  ])("%j is %s", (point, wanted) => {
    expect(near(point, corners, { relative })).toBe(wanted);
    expect(near(point, [...corners].reverse(), { relative })).toBe(wanted);
  });
});
