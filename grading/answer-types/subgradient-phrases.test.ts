import { describe, expect, test } from "vitest";
import { nowhere } from "../expression/expression";
import { integer } from "../expression/rational";
import { gradient } from "./gradient";
import type { GradientOptions } from "./read-gradient";

type Corners = readonly (readonly number[])[];

const keyOf = (corners: Corners) => ({
  gradient: null,
  subgradients: corners.map((corner) =>
    corner.map((value) => ({ kind: "number" as const, value: integer(value), at: nowhere })),
  ),
});

function outcome(text: string, corners: Corners, accept: GradientOptions["accept"] = "subdifferential"): string {
  const options = { size: corners[0]?.length ?? 1, accept };
  const reading = gradient.read(text, options);
  if (!reading.ok) return reading.feedback[0].code;
  return gradient.compare(reading.value, keyOf(corners), options).relation;
}

const tie: Corners = [
  [1, 0, 0],
  [0, 1, 0],
];
const threefold: Corners = [...tie, [0, 0, 1]];

describe("convex combinations in words are hulls", () => {
  test.each([
    "any convex combination of e_1 and e_2",
    "all convex combinations of e_1 and e_2",
    "the set of all convex combinations of e_1 and e_2",
    "e_1和e_2的任意凸组合",
    "e_1与e_2的所有凸组合",
    "the convex hull of e_1 and e_2",
  ])("%s", (text) => {
    expect(outcome(text, tie)).toBe("equal");
    expect(outcome(text, tie, "subgradient")).toBe("equal");
    expect(outcome(text, threefold)).toBe("different");
  });

  test.each(["any convex combination of e_1 and e_3", "e_1和e_3的任意凸组合", "convex hull of e_1 and e_3"])(
    "%s holds more than the tie of 1 and 2",
    (text) => {
      expect(outcome(text, tie)).toBe("different");
      expect(outcome(text, tie, "subgradient")).toBe("different");
    },
  );

  test("some convex combination, which is not said, is given back", () => {
    expect(outcome("a convex combination of e_1 and e_3", tie, "subgradient")).toBe("unknown-name");
  });
});

test("the probability simplex is the hull of all unit vectors", () => {
  for (const text of ["the probability simplex", "probability simplex.", "概率单纯形"]) {
    expect(outcome(text, threefold)).toBe("equal");
    expect(outcome(text, threefold, "subgradient")).toBe("equal");
    expect(outcome(text, tie)).toBe("different");
  }
  // Books differ on whether this one has 0 among its corners.
  expect(outcome("the unit simplex", threefold)).toBe("unknown-name");
});

test("0 among the corners of a hull is the zero vector, and no other number is a vector", () => {
  const segment: Corners = [
    [0, 0],
    [-2, 3],
  ];
  expect(outcome("conv{0,(-2,3)}", segment)).toBe("equal");
  expect(outcome("conv(0, (-2,3))", segment)).toBe("equal");
  expect(outcome("conv{0,(-2,4)}", segment)).toBe("different");
  expect(outcome("conv{1,(-2,3)}", segment)).toBe("not-a-set-of-vectors");
});

describe("a box of many components is judged by its ends", () => {
  const cube = (size: number): Corners =>
    size === 0
      ? [[]]
      : cube(size - 1).flatMap((corner) => [
          [...corner, -1],
          [...corner, 1],
        ]);
  test.each([
    ["[-1,1]^6", "equal", "equal"],
    ["[-1,2]^6", "different", "different"],
    ["[-1,1]^5 × [-1,1.01]", "different", "different"],
    ["[-1,1]^5 × [0,1]", "different", "equal"],
    ["(-1,1)^6", "different", "equal"],
    ["(1,1,1,1,1,-1)", "different", "equal"],
  ])("%s", (text, whole, one) => {
    expect(outcome(text, cube(6))).toBe(whole);
    expect(outcome(text, cube(6), "subgradient")).toBe(one);
  });

  test("with one corner cut off it is no box, and is not taken for one", () => {
    const cut = cube(3).filter((corner) => corner.some((value) => value < 0));
    expect(outcome("[-1,1]^3", cut)).toBe("different");
    // A corner that is named twice does not stand for the one that is missing.
    expect(outcome("[-1,1]^3", [...cut, [-1, -1, -1]])).toBe("different");
  });
});

describe("words around unit vectors and around what is undefined", () => {
  test.each(["standard basis vector e_2", "the standard basis vector e_2", "标准基向量 e_2", "标准单位向量e_2"])(
    "%s",
    (text) => {
      const options = { size: 3 };
      const reading = gradient.read(text, options);
      if (!reading.ok) throw new Error(reading.feedback[0].code);
      const key = (index: number) => ({ gradient: keyOf(threefold).subgradients[index] ?? [], subgradients: [] });
      expect(gradient.compare(reading.value, key(1), options).relation).toBe("equal");
      expect(gradient.compare(reading.value, key(0), options).relation).toBe("different");
    },
  );

  test.each(["not differentiable there", "The function is not differentiable at that point."])("%s", (text) => {
    expect(outcome(text, tie, "gradient")).toBe("equal");
  });

  test.each(["differentiable there", "there exists", "not undefined there"])("%s says no such thing", (text) => {
    expect(outcome(text, tie, "gradient")).not.toBe("equal");
  });
});
