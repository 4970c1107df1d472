import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational } from "../rational";
import { relation } from "./relation.for-tests";

const whole = (min: bigint, max?: bigint): Domain => ({
  kind: "integer",
  min: rational(min),
  ...(max !== undefined && { max: rational(max) }),
});
const real = (min: bigint, max: bigint): Domain => ({ kind: "real", min: rational(min), max: rational(max) });

describe("whole variables of few values are compared at each of them", () => {
  const bits = { x: whole(0n, 1n), y: whole(0n, 1n) };
  test.each([
    ["x(x-1)(x-2)(x-3)", "0", { x: whole(0n, 3n) }, "equal"],
    ["x(x-1)(x-2)", "0", { x: whole(0n, 3n) }, "different"],
    ["max(x, y)", "x + y - x y", bits, "equal"],
    ["max(x, y)", "x + y", bits, "different"],
    ["2^y", "1 + y", bits, "equal"],
    ["y^5", "y", bits, "equal"],
    ["2^y", "1 + y", { y: whole(0n, 2n) }, "different"],
  ] as const)("%s and %s", (answer, key, domains, expected) => {
    expect(relation(answer, key, domains)).toBe(expected);
  });
});

describe("an angle is its own where the domain keeps it there", () => {
  test.each([
    ["arccos(cos x)", "x", real(0n, 3n), "equal"],
    ["arccos(cos x)", "x", real(0n, 4n), "different"],
    ["arccos(cos x)", "x", real(-1n, 3n), "different"],
    ["arcsin(sin x)", "x", real(-1n, 1n), "equal"],
    ["arcsin(sin x)", "x", real(-1n, 2n), "different"],
    ["arccos(cos(2 x))", "2 x", real(0n, 1n), "equal"],
    ["arccos(cos(2 x))", "2 x", real(0n, 2n), "different"],
  ] as const)("%s and %s", (answer, key, x, expected) => {
    expect(relation(answer, key, { x })).toBe(expected);
  });
});

describe("gcd and lcm of variables", () => {
  const domains = { a: whole(1n), b: whole(1n) };
  test.each([
    ["gcd(a, b)", "gcd(b, a)"],
    ["gcd(a, b) lcm(a, b)", "a b"],
    ["lcm(a, b)", "a b/gcd(b, a)"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, domains)).toBe("equal");
  });

  test.each([
    ["gcd(a, b)", "a"],
    ["gcd(a, b)", "1"],
    ["gcd(a, b)", "lcm(a, b)"],
    ["gcd(a, b)", "gcd(a, b + 1)"],
    ["lcm(a, b)", "a b"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, domains)).toBe("different");
  });
});
