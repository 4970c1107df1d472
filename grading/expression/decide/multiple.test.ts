import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("on a curved boundary both sides agree where their difference is a multiple of what is 0 there", () => {
  test.each([
    ["(1 - y s) 1[y s <= 1]", "(1 - y s) 1[y s < 1]"],
    ["max(1 - y s, 0)^2", "(1 - y s)^2 [y s < 1]"],
    ["(1 - y (w x + b)) 1[y (w x + b) <= 1]", "max(0, 1 - y (w x + b))"],
    ["(x^2 + y^2) 1[x^2 + y^2 <= 1] + [x^2 + y^2 > 1]", "min(x^2 + y^2, 1)"],
    ["(x^4 - y^4) 1[x^2 + y^2 <= 1]", "(x^4 - y^4) 1[x^2 + y^2 < 1] + (x^2 - y^2) 1[x^2 + y^2 = 1]"],
    ["1/(y s) 1[y s > 2]", "1/(y s) 1[y s >= 2] - 1/2 [y s = 2]"],
  ])("%s is %s", (a, b) => {
    expect(relation(a, b)).toBe("equal");
    expect(relation(b, a)).toBe("equal");
  });

  test.each([
    ["(2 - y s) 1[y s <= 1]", "(2 - y s) 1[y s < 1]"],
    ["1[x^2 + y^2 <= 1]", "1[x^2 + y^2 < 1]"],
    ["(x - y) 1[x^2 + y^2 <= 1]", "(x - y) 1[x^2 + y^2 < 1]"],
    ["(1 - y s) 1[y s <= 2]", "(1 - y s) 1[y s < 2]"],
  ])("%s is not %s", (a, b) => {
    expect(relation(a, b)).not.toBe("equal");
    expect(relation(b, a)).not.toBe("equal");
  });
});
