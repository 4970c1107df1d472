import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const whole: Readonly<Record<string, Domain>> = { n: { kind: "integer" }, m: { kind: "integer" } };

describe("what lacks a value at every whole number with one remainder is not equal to what has one there", () => {
  test.each([
    ["(1+(-1)^n)/(1+(-1)^n)", "1"],
    ["mod(n,2)/mod(n,2)", "1"],
    ["cos(pi*n/2)/cos(pi*n/2)", "1"],
    ["exp(ln(1+(-1)^n))", "1+(-1)^n"],
    ["(1+(-1)^n)^2/(1+(-1)^n)", "1+(-1)^n"],
    ["x/(1+(-1)^n)*(1+(-1)^n)", "x"],
    ["(1+(-1)^(n+m))/(1+(-1)^(n+m))", "1"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, whole)).toBe("different");
    expect(relation(key, answer, whole)).toBe("different");
  });
});

describe("a gap at single whole numbers, or one that both have, tells nothing apart", () => {
  test.each([
    ["n/n", "1"],
    ["(n-m)/(n-m)", "1"],
    ["(n+(-1)^n)/(n+(-1)^n)", "1"],
    ["ln(exp(1+(-1)^n))", "1+(-1)^n"],
    ["1/(3+(-1)^n)", "(3-(-1)^n)/8"],
    ["2/(2+2*(-1)^n)", "1/(1+(-1)^n)"],
    ["(n+mod(n,2))/(n+mod(n,2))", "1"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, whole)).toBe("equal");
  });
});
