import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const whole: Readonly<Record<string, Domain>> = { n: { kind: "integer" } };
const counted: Readonly<Record<string, Domain>> = { n: { kind: "integer", min: { n: 1n, d: 1n } } };

/** The root lies so close to 5001 that the interval in which it is known holds both; at n = 5001 the two sides differ by hand. */
describe("a whole number that an irrational root all but meets is looked at", () => {
  test.each([
    ["max(n^2-(5001^2-10^(-20)),0)*max(5002-n,0)", "0", "10^(-20) and 0"],
    ["max(n^3-(5001^3-10^(-20)),0)*max(5002-n,0)", "0", "10^(-20) and 0"],
    ["step(n^2-(5001^2-10^(-30)))", "step(n-5001-1/2)", "1 and 0"],
    ["step(n^3-(5001^3-10^(-30)))", "step(n-5001-1/2)", "1 and 0"],
    ["step(n^2-(5001^2+10^(-30)))", "step(n-5000-1/2)", "0 and 1"],
  ])("%s is not %s: there they are %s", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("different");
    expect(relation(key, answer, counted)).toBe("different");
  });

  test.each([
    ["step(n^2-(5001^2-10^(-30)))", "step(n-5000-1/2)"],
    ["step(n^3-(5001^3+10^(-30)))", "step(n-5001-1/2)"],
    ["max(n^2-(5001^2+10^(-20)),0)*max(5002-n,0)", "0"],
  ])("and where none is missed, %s is %s", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("equal");
    expect(relation(key, answer, counted)).toBe("equal");
  });

  test("also among those below 0", () => {
    expect(relation("step((5001^2-10^(-30))-n^2)", "step(n+5001.5)*step(5001.5-n)", whole)).toBe("different");
    expect(relation("step((5001^2+10^(-30))-n^2)", "step(n+5001.5)*step(5001.5-n)", whole)).toBe("equal");
  });
});
