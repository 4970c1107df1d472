import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational } from "../rational";
import { relation } from "./relation.for-tests";

const whole: Domain = { kind: "integer" };
const from = (min: bigint, max?: bigint): Domain => ({
  kind: "integer",
  min: rational(min),
  ...(max !== undefined && { max: rational(max) }),
});
const share: Domain = { kind: "real", min: rational(0n), max: rational(1n) };

describe("two parities are free of each other", () => {
  test.each([
    ["(-1)^n (1-(-1)^m)", "-(1-(-1)^m)"],
    ["(-1)^n mod(m,2)", "-mod(m,2)"],
    ["(-1)^n mod(n+m,2)", "-mod(n+m,2)"],
    ["cos(pi n)(1-cos(pi m))", "cos(pi m)-1"],
    ["(-1)^n sin(pi m/2)", "-sin(pi m/2)"],
    ["(-1)^n (1-(-1)^m)/2*x", "-(1-(-1)^m)/2*x"],
    ["(-1)^n (1+(-1)^m)", "1+(-1)^m"],
  ])("%s is not %s", (answer, key) => {
    for (const [n, m] of [
      ["n", "m"],
      ["a", "b"],
      ["b", "a"],
    ] as const) {
      const named = (text: string) => text.replace(/\bn\b/g, n).replace(/\bm\b/g, m);
      expect(relation(named(answer), named(key), { [n]: whole, [m]: whole })).toBe("different");
    }
  });

  test("what holds for both is seen", () => {
    expect(relation("(-1)^n (-1)^m", "(-1)^(n+m)", { n: whole, m: whole })).toBe("equal");
    expect(relation("((-1)^n (1-(-1)^m))^2", "2(1-(-1)^m)", { n: whole, m: whole })).toBe("equal");
  });
});

describe("powers with long decimals have a value only where their root is real", () => {
  test.each([
    ["(x-1)^0.01", "|x-1|^0.01", "different"],
    ["(x-1)^0.3333", "|x-1|^0.3333", "different"],
    ["(2x-1)^1.99", "|2x-1|^1.99", "different"],
    ["(1-x)^(1/100)", "exp(ln|1-x|/100)", "different"],
    ["(1-x)^(1/128)", "(1-x)^(1/128) 1[x<1]", "equal"],
    ["((x-1)^2)^0.005", "|x-1|^0.01", "equal"],
  ] as const)("%s and %s", (answer, key, expected) => {
    expect(relation(answer, key)).toBe(expected);
  });
});

describe("powers of what is 0 on part of the domain, or on all of it", () => {
  test.each([
    ["(m^2-m)^n", "7", { n: from(0n), m: from(0n, 1n) }, "different"],
    ["|m^3-m|^n", "1", { n: from(0n), m: from(0n, 1n) }, "different"],
    ["p^(n-m)", "p^(n-m) + 9*1[p=0]", { n: from(0n), m: from(0n), p: share }, "different"],
    ["(1-p)^(n-m)", "(1-p)^(n-m) + 9*1[p=1]", { n: from(0n), m: from(0n), p: share }, "different"],
    ["0^x", "1[x=0]", { x: { kind: "nonnegative" } }, "equal"],
    ["0^x", "0", { x: { kind: "nonnegative" } }, "different"],
    ["x^n x", "x^(n+1)", { n: whole }, "equal"],
  ] as const)("%s and %s", (answer, key, domains, expected) => {
    expect(relation(answer, key, domains)).toBe(expected);
  });
});

test("x^(n/2) has a value for negative x where n is even, unlike e^(n/2 ln x)", () => {
  expect(relation("x^(n/2)", "e^(n/2 ln(x))", { n: whole })).toBe("different");
  expect(relation("x^(n/2)", "e^(n/2 ln(x))", { n: whole, x: { kind: "positive" } })).toBe("equal");
  expect(relation("x^(n/2)", "x^(n/2)", { n: whole })).toBe("equal");
});
