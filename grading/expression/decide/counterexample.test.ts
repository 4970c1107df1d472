import { describe, expect, test } from "vitest";
import { rational } from "../rational";
import { counterexample, digits } from "./counterexample";
import type { Enclosure } from "./enclosure";
import { prepare } from "./prepare";
import { expression } from "./relation.for-tests";

const between = (low: number, high: number, state: Enclosure["state"] = "value"): string =>
  digits({ state, low, high });

describe("digits are written that hold for the whole enclosure", () => {
  test.each([
    [1.2345678, 1.2345679, "≈ 1.23457"],
    [1.2341, 1.23449, "≈ 1.234"],
    [1.26, 1.34, "≈ 1.3"],
    [-1.34, -1.26, "≈ -1.3"],
    [0.00012345, 0.00012346, "≈ 0.000123"],
    [1.1, 1.9, "≈ 1.5"],
    [3, 3, "3"],
    [-3, -3, "-3"],
    [0.5, 0.5, "≈ 0.5"],
    [1e20, 1.0000001e20, "≈ 100000000000000000000"],
    [1.5e300, Infinity, "> 1e300"],
    [-Infinity, -1.5e300, "< -1e300"],
    // What rounding leaves of 1 - 1 is no value of -5.6e-17.
    [-2.2e-16, 1.1e-16, "≈ 0"],
    [-1e-17, 0, "≈ 0"],
    [1, Infinity, "?"],
    [-Infinity, 1, "?"],
    [-Infinity, Infinity, "?"],
  ])("from %s to %s: %s", (low, high, text) => expect(between(low, high)).toBe(text));

  test("none are written where there is no value, and those that are known where rounding leaves that open", () => {
    expect([between(1, 1, "pole"), between(1, 1, "gap")]).toEqual(["undefined", "undefined"]);
    expect(between(2, 2, "doubtful")).toBe("2");
  });
});

describe("both values at a point are exact where they are rational", () => {
  const values = (key: string, answer: string, at: Readonly<Record<string, readonly [bigint, bigint]>>) => {
    const point = new Map(Object.entries(at).map(([name, [n, d]]) => [name, rational(n, d)] as const));
    const domains = new Map(Object.keys(at).map((name) => [name, { kind: "real" as const }]));
    return counterexample(prepare(expression(key), domains), prepare(expression(answer), domains), point);
  };
  test.each([
    ["x/3+1", "x^2", "7/6", "1/4"],
    ["sqrt(x)", "1/(x-1/2)", "≈ 0.707107", "undefined"],
    ["ln(x-1)", "|x-1|", "undefined", "1/2"],
    ["sin(x)^2+cos(x)^2", "e^x", "≈ 1", "≈ 1.64872"],
    ["e^(1000 x+500)", "e^(x)/e^x", "> 1e300", "≈ 1"],
    ["-e^(1000 x+500)", "floor(x)", "< -1e300", "0"],
    ["e^(2x)/e^(2x)", "cosh(x)^2-sinh(x)^2+10^(-9)", "≈ 1", "≈ 1.000000001"],
    ["arcsin(2x)-pi/2", "arcsin(2x)-pi/2+10^(-15)", "≈ 0", "≈ 1e-15"],
  ])("%s and %s at 1/2 are %s where the answer is %s", (key, answer, reference, own) => {
    const found = values(key, answer, { x: [1n, 2n] });
    expect(found).toEqual({ at: { x: "1/2" }, reference, answer: own });
  });
});
