import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const whole = (min: bigint): Domain => ({ kind: "integer", min: { n: min, d: 1n } });

// By hand: of the whole d >= 0 only d = 0 is below 1, where both are 1; from d = 1 on both are 0.
describe("a cell of few whole numbers is looked at one by one", () => {
  test.each([
    ["max(1 - d, 0)", "max(1 - d, 0)*(max(1 - d, 0) + 1)/2", 0n],
    ["max(2 - d, 0)*max(d, 1)", "max(2 - d, 0)", 0n],
    ["|d - 1|*1[d < 3]*1[d > 0]", "1[d = 2]", 0n],
  ])("%s is %s", (a, b, min) => {
    expect(relation(a, b, { d: whole(min) })).toBe("equal");
    expect(relation(b, a, { d: whole(min) })).toBe("equal");
    expect(relation(a, `${b} + 1[d = 1]`, { d: whole(min) })).toBe("different");
  });

  test("and not where there are more of them", () => {
    expect(relation("max(1 - d, 0)", "max(1 - d, 0)*(max(1 - d, 0) + 1)/2", { d: whole(-1n) })).toBe("different");
    expect(relation("max(1 - d, 0)", "max(1 - d, 0)*(max(1 - d, 0) + 1)/2", { d: { kind: "real" } })).toBe("different");
  });
});
