import { describe, expect, test } from "vitest";
import { type Expression, nowhere } from "../expression/expression";
import { rational } from "../expression/rational";
import { gradient } from "./gradient";
import { listedBetween } from "./listed-between";
import type { GradientOptions } from "./read-gradient";

type Accept = NonNullable<GradientOptions["accept"]>;

const number = (n: number): Expression => ({ kind: "number", value: rational(BigInt(n)), at: nowhere });

/** How an answer stands to the hull of the corners: equal, different, undecided; "invalid" where it is not read. */
function found(text: string, corners: readonly (readonly number[])[], accept: Accept = "subdifferential"): string {
  const options = { size: corners[0]?.length ?? 1, accept };
  const reading = gradient.read(text, options);
  if (!reading.ok) return "invalid";
  const key = { gradient: null, subgradients: corners.map((corner) => corner.map(number)) };
  return gradient.compare(reading.value, key, options).relation;
}

const square = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];
const diamond = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];
const edge = [
  [1, 1],
  [1, -1],
];
const ends = [[1], [-1]];
const simplex = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

// The hull of (±1, ±1) is the square, that of ±e_1, ±e_2 the diamond |a| + |b| <= 1 within it.
describe("a square is the product of two intervals, and the unit ball of the largest component", () => {
  test.each([
    "[-1,1]^2",
    "[-1,1]²",
    "[-1,1]^{2}",
    "[-1,1]^{ 2 }",
    "[-1,1]×[-1,1]",
    "[-1, 1] x [-1, 1]",
    "\\left[-1,1\\right]\\times\\left[-1,1\\right]",
    "([-1,1], [-1,1])",
    "‖g‖_∞ ≤ 1",
    "{g : ||g||_inf <= 1}",
    "\\{g : \\|g\\|_\\infty \\le 1\\}",
    "{g ∈ R^2 : |g_1| <= 1, |g_2| <= 1}",
    "{g : |g_i| <= 1 for all i}",
    "{x : max(|x_1|, |x_2|) <= 1}",
    "(s, t), |s| <= 1, |t| <= 1",
    "(a, b) with -1 <= a, b <= 1",
    "(a, b), 1 >= a, b >= -1",
  ])("%s", (text) => {
    expect(found(text, square)).toBe("equal");
    expect(found(text, diamond)).toBe("different");
  });

  test.each([
    "(-1,1)^2",
    "[-1,1)^2",
    "(−1,1)×(−1,1)",
    "‖g‖_∞ < 1",
    "‖g‖_∞ <= 2",
    "[0,1]^2",
    "[-1,1]×[-1,2]",
    "‖g‖_1 <= 1",
    "(a, b), -1 < a, b < 1",
    "(a, b), 0 <= a, b <= 1",
  ])("but not %s", (text) => expect(found(text, square)).toBe("different"));
});

describe("absolute values and the sum of them bound as they say", () => {
  test.each([
    ["‖g‖_1 <= 1", diamond, "equal"],
    ["\\lVert g \\rVert_1 \\le 1", diamond, "equal"],
    ["|g_1| + |g_2| <= 1", diamond, "equal"],
    ["{(a,b) : |a| + |b| <= 1}", diamond, "equal"],
    ["{(a,b) : |a+b| <= 1, |a-b| <= 1}", diamond, "equal"],
    ["{(a,b) : |a| + |b| < 1}", diamond, "different"],
    ["{(a,b) : (|a| + |b|)/2 <= 1/2}", diamond, "equal"],
    ["{(a,b) : 2(|a| + |b|) <= 2}", diamond, "equal"],
    ["{(a,b) : (|a| + |b|)/2 <= 1}", diamond, "different"],
    ["{(a,b) : |a||b| <= 1}", diamond, "invalid"],
    ["{(a,b) : -2(|a| + |b|) >= -2}", diamond, "invalid"],
    ["{(a,b) : (|a| + |b|)/(-2) >= -1/2}", diamond, "invalid"],
    ["{e_1, -e_1, e_2, 2e_2}", diamond, "different"],
    ["{e_1, -e_1, e_2, -e_2}", diamond, "different"],
    ["{(a,b) : |a| + 2|b| <= 1}", diamond, "different"],
    // These are no convex sets of that kind: the surface alone, and all but the inside.
    ["{(a,b) : |a| + |b| = 1}", diamond, "invalid"],
    ["{(a,b) : |a| - |b| <= 1}", diamond, "invalid"],
    ["(1, t), |t| >= 1", edge, "invalid"],
    ["(1, t), |t| <= 1", edge, "equal"],
    ["(1, t), |t| < 1", edge, "different"],
    ["(1, t), |t| <= 2", edge, "different"],
    ["(t, 1), |t| <= 1", edge, "different"],
    ["{1} × [-1,1]", edge, "equal"],
    ["(1, [-1,1])", edge, "equal"],
    ["{1} × (-1,1)", edge, "different"],
    ["[-1,1] × {1}", edge, "different"],
    ["1 × [-1,1]", edge, "invalid"],
    ["-1 <= g <= 1", ends, "equal"],
    ["-1 < g < 1", ends, "different"],
    ["|g| <= 1", ends, "equal"],
    ["|g| < 1", ends, "different"],
  ] as const)("%s", (text, corners, expected) => expect(found(text, corners)).toBe(expected));
});

describe("names that are listed between two numbers all lie between them", () => {
  test.each([
    ["(a, b, c), 0 <= a, b, c <= 1, a + b + c = 1", "equal"],
    ["(a, b, c), 0 <= a, b, c, a + b + c = 1", "equal"],
    ["(a, b, 1-a-b), 0 <= a, b <= 1-a, b >= 0", "equal"],
    ["(a, b, 1-a-b), 0 <= a, b <= 1, a + b <= 1", "equal"],
    ["(a, b, 1-a-b), 0 <= a, b <= 1", "different"],
    ["(a, b, c), 0 < a, b, c < 1, a + b + c = 1", "different"],
    ["(a, b, 1-a-b), 0 <= a and b <= 1, a + b <= 1", "invalid"],
  ])("%s", (text, expected) => expect(found(text, simplex)).toBe(expected));

  test("and nothing else is changed", () => {
    expect(listedBetween(["0 <= a", "b <= 1"], true)).toEqual(["0 <= a <= 1", "0 <= b <= 1"]);
    for (const pieces of [
      ["0 <= a <= 1", "b >= 0"],
      ["a >= 0", "b >= 0"],
      ["0 <= a", "a <= 1"],
      ["0 <= a", "a + b <= 1"],
      ["0 <= a", "b >= 1"],
    ])
      expect(listedBetween(pieces, true)).toEqual(pieces);
    expect(listedBetween(["0 <= a", "b <= c"], true)).toBeNull();
    expect(listedBetween(["0 <= a", "b <= 1"], false)).toBeNull();
  });
});

describe("names before a condition", () => {
  const segment = [
    [1, 0],
    [0, 1],
  ];
  // The segment from e_1 to e_2: both weights are at least 0, and their sum is 1.
  test.each([
    ["(a, b), a, b >= 0, a + b = 1", "equal"],
    ["(a, b), a, b \\geq 0, a + b = 1", "equal"],
    ["(a, b), a, b ⩾ 0, a + b = 1", "equal"],
    ["(a, b), a, b ∈ [0, 1], a + b = 1", "equal"],
    ["(a, b) 其中 a 和 b 属于 [0, 1] 且 a + b = 1", "equal"],
    // They only name the parameters where the condition has them.
    ["(a, b), a, b, a + b = 1, a >= 0, b >= 0", "equal"],
    ["(a, 1-a), a, 0 <= a <= 1", "equal"],
    // What is said of twice b, or of b - 1, is not said of a.
    ["(a, b), a, 2b >= 0, a + b = 1", "invalid"],
    ["(a, b), a, b - 1 >= 0, a + b = 1", "invalid"],
    ["(a, b), a, |b| <= 1, a + b = 1", "invalid"],
  ] as const)("%s", (text, expected) => expect(found(text, segment)).toBe(expected));

  test.each([
    "次微分为conv{e_1,e_2}",
    "the subdifferential is: conv{e_1, e_2}",
    "∂f(x) = conv{e_1, e_2}",
    "e_1 和 e_2 的凸包",
    "(1,0) 与 (0,1) 的连线段",
    "the segment between e_1 and e_2",
  ])("and other words for the segment: %s", (text) => expect(found(text, segment)).toBe("equal"));
});

describe("what is said of the subdifferential beside an answer is held against it", () => {
  test.each([
    ["undefined, but the subdifferential is [-1,1]", "gradient", "equal"],
    ["not differentiable; the subdifferential is {g : |g| <= 1}", "gradient", "equal"],
    ["不可导，次微分为[-1,1]", "gradient", "equal"],
    ["undefined, but the subdifferential is [-2,2]", "gradient", "undecided"],
    ["undefined, but the subdifferential is [-1,1]", "subdifferential", "equal"],
    ["不可导，次微分为[0,1]", "subdifferential", "different"],
    ["0, but the subdifferential is [-1,1]", "gradient", "invalid"],
    ["the gradient exists, the subdifferential is [-1,1]", "gradient", "invalid"],
    ["undefined", "subdifferential", "different"],
  ] as const)("%s, where a %s is asked for", (text, accept, expected) => {
    expect(found(text, ends, accept)).toBe(expected);
  });

  test("and a question is no statement, with or without its mark", () => {
    for (const text of [
      "is it undefined?",
      "is the gradient undefined",
      "Is it not differentiable",
      "why is it undefined",
      "未定义吗",
    ])
      expect(found(text, ends, "gradient"), text).toBe("invalid");
    for (const text of ["is undefined", "the gradient is undefined"])
      expect(found(text, ends, "gradient")).toBe("equal");
  });
});
