import { describe, expect, test } from "vitest";
import { lower } from "./lower";
import { provedPositive } from "./positivity";
import { expression } from "./relation.for-tests";

const positive = (text: string): boolean => provedPositive(lower(expression(text), new Map()).root);

describe("a polynomial is called positive only where each of its terms is, and one is not 0", () => {
  test.each(["x^2 + 1", "3x^4 + 2x^2*y^2 + 1/2", "(x^2 + 1)/(y^4 + 2)", "(x - y)^2*0 + 5"])("%s", (text) => {
    expect(positive(text)).toBe(true);
  });

  test.each([
    "x + 1",
    "x^3 + 1",
    "x^2*y + 1",
    "1 - x^2",
    "x^2 - 1",
    "x^2",
    "x^2 + y^2",
    "1/(x + 1)",
    "(x^2 + 1)/(y^2 - 1)",
  ])("not %s", (text) => {
    expect(positive(text)).toBe(false);
  });
});
