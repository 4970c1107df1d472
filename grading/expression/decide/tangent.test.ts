import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("e^u lies above its tangent, which it meets where u is 0", () => {
  test.each([
    // ELU, of which e^x - 1 is never below x.
    ["max(x, min(0, exp(x)-1))", "where(x>0, x, exp(x)-1)"],
    ["max(x, exp(x)-1)", "exp(x)-1"],
    ["min(x, 1-exp(-x))", "1-exp(-x)"],
    ["max(1+2y, exp(2y))", "exp(2y)"],
    ["|exp(x-y)-x+y-1|", "exp(x-y)-x+y-1"],
    ["|3-3exp(x)+3x|", "3exp(x)-3x-3"],
    ["where(exp(x)>1+x, 1, 0)", "1[x!=0]"],
    ["where(exp(x)>=1+x, 1, 0)", "1"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(key, answer)).toBe("equal");
  });

  test.each([
    ["max(x, exp(x)-1)", "where(x>0, x, exp(x)-1)"],
    ["where(exp(x)>1+x, 1, 0)", "1"],
    ["|exp(x)-x-1.01|", "exp(x)-x-1.01"],
    ["|exp(x)-1.01x-1|", "exp(x)-1.01x-1"],
    ["|exp(2x)-x-1|", "exp(2x)-x-1"],
    ["|exp(x)+x-1|", "exp(x)+x-1"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
  });
});
