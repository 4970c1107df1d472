import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { certainBounds } from "../certified/bounds";
import { compare, type Rational, rational } from "../rational";
import { arctan, erf, exp, ln, pi, sinAndCos } from "./fixed-point";
import { lower } from "./lower";
import { expression } from "./relation.for-tests";
import { sharp } from "./sharp";

const constants =
  "1/7;-22/7;pi;pi^2;1/pi;-pi/3;sqrt(2);sqrt(2)-3/2;cbrt(5);cbrt(-5)+pi;root(7,5);e;e^(-3);e^pi;e^(-pi^2);ln(2);ln(3/7);ln(pi);ln(pi-3);-ln(10);sin(1);cos(1);sin(-2);cos(-2);sin(10);cos(10);tan(1);arctan(2);arctan(-2);arctan(1/3);arcsin(1/3);erf(1/2);erf(-1);(1-sqrt(2))^7;(1-sqrt(2))^(-7);(pi-4)^(-2);(pi-4)^(-3);(pi-4)^3;pi^(-5);(sqrt(2)-sqrt(3))(pi-4);(1-pi)(sqrt(5)-7);(pi-4)(pi+1);|1-pi|;max(pi,22/7);min(pi,e);max(1-pi,1-e);|sqrt(2)-3/2|;sinh(1);tanh(-1);sigmoid(pi);softplus(1);2^pi;pi^e;sqrt(pi-3);cbrt(pi-4);1/(e-pi);1/(1-e);e^(e^e);ln(ln(17))".split(
    ";",
  );

describe("a constant is enclosed with as many bits as are asked for", () => {
  test.each(constants)("%s", (text) => {
    const lowered = lower(expression(text), new Map());
    const exact = certainBounds(expression(text), 700);
    for (const bits of [70n, 200n]) {
      const found = sharp(lowered, bits);
      // What is arcsin is an angle of its own, and is not enclosed here.
      if (text.startsWith("arcsin")) {
        expect(found).toBe(null);
        continue;
      }
      if (found === null || exact === null || exact.low === null || exact.high === null)
        throw new Error(`${text}: nothing is known`);
      const [low, high] = [rational(found.low, 1n << bits), rational(found.high, 1n << bits)];
      expect([compare(low, exact.high) <= 0, compare(exact.low, high) <= 0]).toEqual([true, true]);
      // Large values and their powers lose a few bits on the way.
      expect(high.n * low.d - low.n * high.d < (high.d * low.d) >> (bits - 48n)).toBe(true);
    }
  });

  test("and none is enclosed that has no value, or whose sign or size is not seen", () => {
    for (const text of ["1/(sqrt(2)^2-2)", "sqrt(2-pi)", "x+1", "|sin(pi/7)-sin(6pi/7)|", "ln(sin(pi/7)-sin(6pi/7))"]) {
      expect([text, sharp(lower(expression(text), new Map()), 100n)]).toEqual([text, null]);
    }
  });
});

describe("functions in fixed point are right to the last place but one", () => {
  const bits = 90n;
  const more = 60n;
  /** The same with more bits, rounded down; both may be off by one unit of their own last place. */
  const near = (f: (x: bigint, bits: bigint) => bigint | null, x: bigint): void => {
    const [few, many] = [f(x, bits), f(x << more, bits + more)];
    if (few === null || many === null) throw new Error("no value");
    const off = few - (many >> more);
    expect([off >= -2n, off <= 2n]).toEqual([true, true]);
  };
  const one = Number(1n << 40n);
  const units = (from: number, to: number) =>
    fc.double({ min: from, max: to, noNaN: true }).map((x) => BigInt(Math.round(x * one)) << 50n);

  test("e^x, ln, sin, cos, arctan and erf", () => {
    fc.assert(
      fc.property(
        units(0, 0.69),
        units(0.001, 1000),
        units(-50, 50),
        units(-300, 300),
        units(-2.9, 2.9),
        (a, b, c, d, e) => {
          near(exp, a);
          near(ln, b);
          near((x, places) => sinAndCos(x, places)[0], c);
          near((x, places) => sinAndCos(x, places)[1], c);
          near(arctan, d);
          near(erf, e);
          const [sin, cos] = sinAndCos(c, bits);
          const unit = sin * sin + cos * cos - (1n << (2n * bits));
          expect(unit < 0n ? -unit : unit).toBeLessThan(1n << (bits + 4n));
        },
      ),
    );
  });

  test("agree with doubles, and π with its digits", () => {
    const value = (x: bigint | null): number => (x === null ? Number.NaN : Number(x >> (bits - 50n)) / 2 ** 50);
    const at = (x: number): bigint => BigInt(Math.round(x * 2 ** 40)) << (bits - 40n);
    for (const x of [0.125, 0.5, 0.6875]) expect(value(exp(at(x), bits))).toBeCloseTo(Math.exp(x), 12);
    for (const x of [0.03125, 0.75, 1, 2, 10, 1000]) expect(value(ln(at(x), bits))).toBeCloseTo(Math.log(x), 12);
    for (const x of [-30, -1, 0, 0.25, 2, 4, 5.5, 40]) {
      expect(sinAndCos(at(x), bits).map(value)).toEqual([
        expect.closeTo(Math.sin(x), 12),
        expect.closeTo(Math.cos(x), 12),
      ]);
      expect(value(arctan(at(x), bits))).toBeCloseTo(Math.atan(x), 12);
    }
    expect(value(erf(at(0.5), bits))).toBeCloseTo(0.5204998778130465, 12);
    expect(value(erf(at(-2), bits))).toBeCloseTo(-0.9953222650189527, 12);
    const digits: Rational = rational(3141592653589793238462643383279502884197n, 10n ** 39n);
    const off = pi(120n) * digits.d - digits.n * (1n << 120n);
    expect(off < 0n ? -off : off).toBeLessThan(2n * digits.d);
  });
});
