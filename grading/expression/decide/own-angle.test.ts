import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { type Rational, rational } from "../rational";
import { relation } from "./relation.for-tests";

const tenths = (x: number): Rational => rational(BigInt(Math.round(x * 10)), 10n);
const between = (low: number, high: number): Readonly<Record<string, Domain>> => ({
  x: { kind: "real", min: tenths(low), max: tenths(high) },
});

/** Stretches of length π, from -π/2 on for the sine and from 0 on for the cosine. */
const stretches: readonly (readonly [string, number, number, string])[] = [
  ["arcsin(sin(x))", -1.5, 1.5, "x"],
  ["arcsin(sin(x))", 1.6, 4.7, "pi-x"],
  ["arcsin(sin(x))", 4.8, 7.8, "x-2*pi"],
  ["arcsin(sin(x))", -4.7, -1.6, "-pi-x"],
  ["arcsin(sin(x))", -7.8, -4.8, "x+2*pi"],
  ["arcsin(sin(x))", 1000.2, 1000.5, "x-318*pi"],
  ["arccos(cos(x))", 0, 3.1, "x"],
  ["arccos(cos(x))", -3.1, 0, "-x"],
  ["arccos(cos(x))", 3.2, 6.2, "2*pi-x"],
  ["arccos(cos(x))", 6.3, 9.4, "x-2*pi"],
  ["arccos(cos(x))", -6.2, -3.2, "x+2*pi"],
];

describe("an inverse function undoes its own one within each stretch", () => {
  test.each(stretches)("%s from %d to %d is %s, and no other stretch's", (answer, low, high, key) => {
    expect(relation(answer, key, between(low, high))).toBe("equal");
    for (const [, , , other] of stretches.filter(([each, , , other]) => each === answer && other !== key))
      expect(relation(answer, other, between(low, high))).toBe("different");
  });

  test.each([
    ["arcsin(sin(x))", 1.5, 1.7],
    ["arcsin(sin(x))", -1.6, 0],
    ["arccos(cos(x))", 3.1, 3.2],
    ["arccos(cos(x))", -0.1, 0.1],
    ["arccos(cos(x))", 6.2, 6.3],
  ])("%s from %d to %d, across a bound, is no single one of them", (answer, low, high) => {
    for (const key of ["x", "-x", "pi-x", "-pi-x", "x-2*pi", "2*pi-x"])
      expect(relation(answer, key, between(low, high))).not.toBe("equal");
  });
});
