import { describe, expect, test } from "vitest";
import { type Rational, rational } from "../expression/rational";
import { limits } from "../limits";
import { type Exact, exactArithmetic as exact, strictExact } from "./exact";
import { type MapName, mapNames } from "./term";

const of = (n: bigint, d = 1n): Rational => rational(n, d);
const plain = (value: Exact): number | null => (value === null ? null : Number(value.n) / Number(value.d));

/** What each function is in doubles; of steps and the like only away from their jump. */
const doubles: Readonly<Partial<Record<MapName, (x: number) => number>>> = {
  exp: Math.exp,
  cosh: Math.cosh,
  sech: (x) => 1 / Math.cosh(x),
  cos: Math.cos,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: Math.tanh,
  sinh: Math.sinh,
  sin: Math.sin,
  arctan: Math.atan,
  artanh: Math.atanh,
  ln: Math.log,
  sqrt: Math.sqrt,
  sign: Math.sign,
  step: (x) => (x > 0 ? 1 : x < 0 ? 0 : Number.NaN),
  side: (x) => (x > 0 ? 1 : x < 0 ? -1 : Number.NaN),
  above: (x) => (x > 0 ? 1 : x < 0 ? -1 : Number.NaN),
  atLeast: (x) => (x > 0 ? 1 : x < 0 ? -1 : Number.NaN),
};

describe("exact values of functions", () => {
  test("are the right ones wherever they are given, and none where the value is irrational or a matter of books", () => {
    for (const [name, value] of Object.entries(doubles)) {
      for (const x of [of(-2n), of(-1n), of(-1n, 2n), of(0n), of(1n, 2n), of(1n), of(2n)]) {
        const found = mapNames.filter((each) => each === name).map((each) => plain(exact.apply(each, [x])))[0];
        if (found !== null && found !== undefined)
          expect([name, x, found]).toEqual([name, x, value(Number(x.n) / Number(x.d))]);
      }
    }
  });

  test.each<[MapName, bigint, number | null]>([
    ["exp", 0n, 1],
    ["cosh", 0n, 1],
    ["sech", 0n, 1],
    ["cos", 0n, 1],
    ["sigmoid", 0n, 0.5],
    ["tanh", 0n, 0],
    ["sinh", 0n, 0],
    ["sin", 0n, 0],
    ["erf", 0n, 0],
    ["arctan", 0n, 0],
    ["artanh", 0n, 0],
    ["ln", 1n, 0],
    ["sqrt", 0n, 0],
    ["sqrt", 1n, 1],
    ["sign", 0n, 0],
    ["sign", 3n, 1],
    ["sign", -3n, -1],
    ["step", 3n, 1],
    ["step", -3n, 0],
    ["side", 3n, 1],
    ["side", -3n, -1],
    ["step", 0n, null],
    ["side", 0n, null],
    ["above", 0n, null],
    ["atLeast", 0n, null],
    ["exp", 1n, null],
    ["ln", 0n, null],
    ["sqrt", 2n, null],
    ["sqrt", -1n, null],
    ["tanh", 1n, null],
    ["softplus", 0n, null],
    ["coth", 0n, null],
    ["csch", 0n, null],
    ["pi", 0n, null],
  ])("%s(%s) is %s", (name, x, value) => expect(plain(exact.apply(name, [of(x)]))).toBe(value));

  test("the larger and the smaller of several", () => {
    const values = [of(1n, 2n), of(-3n), of(2n, 3n)];
    expect([exact.apply("max", values), exact.apply("min", values)]).toEqual([of(2n, 3n), of(-3n)]);
    expect(exact.apply("max", [of(1n), null, of(2n)])).toBeNull();
    expect([exact.apply("max", [null, of(1n)]), exact.apply("exp", [null]), exact.apply("exp", [])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("at a jump are those that are written, where they are written", () => {
    expect(plain(strictExact.apply("above", [of(0n)]))).toBe(-1);
    expect(plain(strictExact.apply("atLeast", [of(0n)]))).toBe(1);
    expect(strictExact.apply("side", [of(0n)])).toBeNull();
    for (const name of ["above", "atLeast"] as const)
      expect([plain(strictExact.apply(name, [of(2n)])), plain(strictExact.apply(name, [of(-2n)]))]).toEqual([1, -1]);
    expect(strictExact.apply("above", [null])).toBeNull();
  });
});

describe("exact arithmetic", () => {
  test("has no value where a part has none, and none beyond its digits on either side", () => {
    const [one, most] = [of(1n), 10n ** BigInt(limits.digits)];
    expect([exact.add(one, null), exact.add(null, one), exact.multiply(one, null), exact.multiply(null, one)]).toEqual(
      Array(4).fill(null),
    );
    expect([exact.divide(one, null), exact.divide(null, one), exact.divide(one, of(0n))]).toEqual([null, null, null]);
    expect(exact.divide(one, of(-4n))).toEqual(of(-1n, 4n));
    expect(exact.add(of(most - 2n), one)).toEqual(of(most - 1n));
    expect(exact.add(of(most - 1n), one)).toBeNull();
    expect(exact.add(of(2n - most), of(-1n))).toEqual(of(1n - most));
    expect(exact.add(of(1n - most), of(-1n))).toBeNull();
    expect(exact.divide(one, of(most - 1n))).toEqual(of(1n, most - 1n));
    expect(exact.divide(one, of(most))).toBeNull();
  });

  test("tells what is certainly not 0", () => {
    expect([exact.nonzero(of(1n)), exact.nonzero(of(-1n, 3n)), exact.nonzero(of(0n)), exact.nonzero(null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
