import { expect, test } from "vitest";
import { relation } from "./relation.for-tests";

// By hand at x = 5/2: ln(5/2·2) = ln 5 and ln(5/2·3) = ln 7.5. Up to 1 one of the two has no value, and at whole numbers they are one.
test("what rounds down differs from what rounds up between whole numbers that are no longer near 0", () => {
  expect(relation("ln(x*floor(x))", "ln(x*ceil(x))")).toBe("different");
  expect(relation("sqrt(floor(x) - 1)", "sqrt(ceil(x) - 1)")).toBe("different");
  expect(relation("ln(sin(x)*floor(x))", "ln(sin(x)*ceil(x))")).toBe("different");
  expect(relation("ln(x*floor(x))", "ln(-x*ceil(-x))")).toBe("equal");
});
