import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational } from "../rational";
import { relation } from "./relation.for-tests";

const whole: Domain = { kind: "integer" };
const from = (min: bigint): Domain => ({ kind: "integer", min: rational(min) });
const positive: Domain = { kind: "positive" };

describe("signs and angles by a whole number depend on its remainders", () => {
  test.each([
    ["((-1)^(n(n-1)/2))^2", "1"],
    ["(-1)^(n(n+1))", "1"],
    ["(-1)^(n(n+1)/2) (-1)^(n(n-1)/2)", "(-1)^n"],
    ["(-1)^floor(n/2)", "(-1)^(n(n-1)/2)"],
    ["(-1)^(n^3)", "(-1)^n"],
    ["cos(pi n(n+1)/2)", "(-1)^(n(n+1)/2)"],
    ["cos(pi n/2) - sin(pi n/2)", "(-1)^(n(n+1)/2)"],
    ["sin((2n+1)pi/2)", "(-1)^n"],
    ["sin(n pi/2)^2", "(1 - (-1)^n)/2"],
    ["sin(pi n(n^2-1)/6)", "0"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, { n: whole })).toBe("equal");
    expect(relation(key, answer, { n: whole })).toBe("equal");
  });

  test.each([
    ["(-1)^(n(n-1)/2)", "(-1)^(n(n+1)/2)"],
    ["(-1)^(n(n+1)/2) (-1)^(n(n-1)/2)", "1"],
    ["(-1)^(n^2)", "1"],
    ["cos(pi n(n+1)/2)", "(-1)^(n(n-1)/2)"],
    ["sin((2n+1)pi/2)", "(-1)^(n+1)"],
    ["sin(n pi/2)^2", "(1 + (-1)^n)/2"],
    ["sin(pi n(n^2-1)/12)", "0"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, { n: whole })).toBe("different");
  });

  test("of real numbers none of it holds", () => {
    expect(relation("sin(pi x(x+1)/2)", "0")).toBe("different");
    expect(relation("cos(pi x(x+1))", "1")).toBe("different");
  });
});

describe("whole parts and remainders of polynomials", () => {
  test.each([
    ["floor(n(n+1)/2)", "n(n+1)/2"],
    ["floor(n^2/4)", "floor(n/2) ceil(n/2)"],
    ["mod(n^2, 2)", "mod(n, 2)"],
    ["mod(n^2, 4)", "mod(n, 2)"],
    ["mod(n^2 + n, 2)", "0"],
    ["mod(n(n+1)(n+2), 6)", "0"],
    ["gcd(n, n)", "|n|"],
    ["gcd(n, 1)", "1"],
    ["gcd(n, 0)", "|n|"],
    ["lcm(n, 1)", "|n|"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, { n: from(1n) })).toBe("equal");
  });

  test.each([
    ["floor(n(n+1)/4)", "n(n+1)/4"],
    ["floor(n^2/4)", "floor(n/2)^2"],
    ["mod(n^2, 4)", "mod(n, 4)"],
    ["mod(n(n+1)(n+2), 12)", "0"],
    ["gcd(n, 1)", "n"],
    ["gcd(n, 2)", "1"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, { n: from(1n) })).toBe("different");
  });
});

describe("products whose factors fall with the index", () => {
  test.each([
    ["\\prod_{k=0}^{n-1} (n-k)", "n!"],
    ["\\prod_{k=1}^{n} (n+1-k)", "n!"],
    ["\\prod_{k=1}^{n-1} (n-k)", "(n-1)!"],
    ["\\prod_{k=0}^{n-1} (1-k/n)", "n!/n^n"],
    ["\\prod_{k=1}^{n} (1-k/(n+1))", "n!/(n+1)^n"],
    ["\\prod_{k=0}^{n-1} (2n-2k)", "2^n n!"],
    ["\\prod_{k=0}^{n-1} (n-k)^2", "(n!)^2"],
    ["\\prod_{k=1}^{n} (k-n-1)", "(-1)^n n!"],
    ["\\prod_{k=1}^{n} (n+k)", "(2n)!/n!"],
    ["\\prod_{k=1}^{n} (n-k)", "0"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, { n: from(1n) })).toBe("equal");
    expect(relation(key, answer, { n: from(1n) })).toBe("equal");
  });

  test.each([
    ["\\prod_{k=1}^{n-1} (n-k)", "n!"],
    ["\\prod_{k=0}^{n-1} (1-k/n)", "n!/(n+1)^n"],
    ["\\prod_{k=1}^{n} (k-n-1)", "n!"],
    ["\\prod_{k=0}^{n-1} (2n-2k)", "2 n!"],
    ["\\prod_{k=1}^{n} (n+k)", "(2n)!"],
    ["\\prod_{k=1}^{n} (n-k)", "(n-1)!"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, { n: from(1n) })).toBe("different");
  });
});

describe("powers of 0", () => {
  test.each([
    ["0^x", "0", { x: positive }, "equal"],
    ["0^x", "1", { x: positive }, "different"],
    ["relu(-x)^y", "0", { x: positive, y: positive }, "equal"],
    ["0^n", "1[n=0]", { n: from(0n) }, "equal"],
    ["0^n", "0", { n: from(0n) }, "different"],
    ["0^|i-k|", "1[i=k]", { i: whole, k: whole }, "equal"],
    ["0^|i-k|", "1[i!=k]", { i: whole, k: whole }, "different"],
  ] as const)("%s and %s", (answer, key, domains, expected) => {
    expect(relation(answer, key, domains)).toBe(expected);
  });
});
