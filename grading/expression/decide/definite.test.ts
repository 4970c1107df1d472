import { describe, expect, test } from "vitest";
import { definiteSigns } from "./definite";
import { formOf } from "./form";
import { lower } from "./lower";
import { expression } from "./relation.for-tests";
import { anySign, negative, nil, positive } from "./term";

const signs = (text: string): number => {
  const form = formOf(lower(expression(text), new Map()).root, () => null);
  if (form === null) throw new Error(text);
  return definiteSigns(form.above);
};

/** Each by completing the squares by hand. */
describe("a quadratic form's signs are those it takes", () => {
  test.each([
    ["x^2+x*y+y^2+1", "(x + y/2)² + 3y²/4 + 1"],
    ["x^2+x+1", "(x + 1/2)² + 3/4"],
    ["x^2+2*x*y+y^2+2*x+2*y+2", "(x + y + 1)² + 1"],
    ["x^2+y^2+z^2-x*y-y*z-x*z+1/1000", "((x-y)² + (y-z)² + (x-z)²)/2 + 1/1000"],
  ])("%s is positive: %s", (text) => {
    expect(signs(text)).toBe(positive);
    expect(signs(`-(${text})`)).toBe(negative);
  });

  test.each([
    ["x^2-2*x*y+y^2", "(x - y)²"],
    ["4*x^2+4*x+1", "(2x + 1)²"],
    ["2*x^2+3*x*y+2*y^2", "0 at 0"],
    ["x^2+2*x*y+y^2+2*x+2*y+1", "(x + y + 1)²"],
    ["x^2+y^2+z^2-x*y-y*z-x*z", "0 where all are equal"],
  ])("%s may be 0 too: %s", (text) => {
    expect(signs(text)).toBe(positive | nil);
    expect(signs(`-(${text})`)).toBe(negative | nil);
  });

  test.each([
    ["x^2-1", "0, 2"],
    ["x^2+x", "-1/2, 1"],
    ["x^2+3*x*y+y^2", "(1, -1), (1, 1)"],
    ["2*x^2+5*x*y+2*y^2", "(1, -1), (1, 1)"],
    ["x^2+y^2-z^2", "(0, 0, 1), (1, 0, 0)"],
    ["x^2+y+1", "(0, -2), (0, 0)"],
    ["x*y", "(1, -1), (1, 1)"],
    ["x*y+y^2", "(-2, 1), (1, 1)"],
    ["x*y+x^2+z^2", "(1, -2, 0), (1, 1, 0)"],
  ])("%s takes both, at %s", (text) => {
    expect(signs(text)).toBe(anySign);
    expect(signs(`-(${text})`)).toBe(anySign);
  });

  test("of higher degrees nothing is said", () => {
    expect(signs("x^4+1")).toBe(anySign);
    expect(signs("x^2*y+x^2+1")).toBe(anySign);
  });
});
