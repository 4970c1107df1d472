import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

type Value = (x: number, y: number) => number;
const { floor, ceil, max, min, abs } = Math;
const grid = [-2.5, -2, -1, -0.5, 0, 0.3, 0.5, 1, 1.75, 2, 3.5];
const points = grid.flatMap((x) => grid.map((y) => [x, y] as const));
const agree = (one: Value, other: Value): boolean => points.every(([x, y]) => one(x, y) === other(x, y));

describe("what is rounded after a comparison is what is compared after rounding", () => {
  test.each<readonly [string, string, Value, Value]>([
    ["floor(max(x,y))", "max(floor(x),floor(y))", (x, y) => floor(max(x, y)), (x, y) => max(floor(x), floor(y))],
    ["ceil(max(x,y))", "max(ceil(x),ceil(y))", (x, y) => ceil(max(x, y)), (x, y) => max(ceil(x), ceil(y))],
    [
      "floor(min(x,y)/2)",
      "min(floor(x/2),floor(y/2))",
      (x, y) => floor(min(x, y) / 2),
      (x, y) => min(floor(x / 2), floor(y / 2)),
    ],
    ["floor(max(x,0.5))", "max(floor(x),0)", (x) => floor(max(x, 0.5)), (x) => max(floor(x), 0)],
    ["floor(max(x,2)+min(x,2))", "2+floor(x)", (x) => floor(max(x, 2) + min(x, 2)), (x) => 2 + floor(x)],
    [
      "floor(max(x,y))+floor(min(x,y))",
      "floor(x)+floor(y)",
      (x, y) => floor(max(x, y)) + floor(min(x, y)),
      (x, y) => floor(x) + floor(y),
    ],
  ])("%s is %s", (answer, key, left, right) => {
    expect(agree(left, right)).toBe(true);
    expect(relation(answer, key)).toBe("equal");
    expect(relation(key, answer)).toBe("equal");
  });

  test.each<readonly [string, string, Value, Value]>([
    ["floor(max(x,y))", "max(floor(x),ceil(y))", (x, y) => floor(max(x, y)), (x, y) => max(floor(x), ceil(y))],
    ["floor(-max(x,y))", "-max(floor(x),floor(y))", (x, y) => floor(-max(x, y)), (x, y) => -max(floor(x), floor(y))],
    ["floor(abs(x))", "abs(floor(x))", (x) => floor(abs(x)), (x) => abs(floor(x))],
    ["floor(max(x,0.5))", "max(floor(x),0.5)", (x) => floor(max(x, 0.5)), (x) => max(floor(x), 0.5)],
  ])("%s is not %s", (answer, key, left, right) => {
    expect(agree(left, right)).toBe(false);
    expect(relation(answer, key)).toBe("different");
    expect(relation(key, answer)).toBe("different");
  });
});
