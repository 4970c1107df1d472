import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../expression";
import { compare, fromNumber, type Rational, rational, toNumber } from "../rational";
import { read } from "../read";
import { certainBounds } from "./bounds";

function tree(text: string): Expression {
  const reading = read(text, { long: true });
  if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
  return reading.value;
}

/** The bounds of a constant, which must exist. */
function bounds(text: string, bits = 160): readonly [Rational, Rational] {
  const found = certainBounds(tree(text), bits);
  if (found === null || found.low === null || found.high === null) throw new Error(`${text}: no bounds`);
  return [found.low, found.high];
}

const holds = ([low, high]: readonly [Rational, Rational], value: Rational): boolean =>
  compare(low, value) <= 0 && compare(value, high) <= 0;

describe("certain bounds of a constant", () => {
  it("hold the exact value of arithmetic with fractions, and nothing else", () => {
    const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(whole, whole, fc.bigInt({ min: 1n, max: 10n ** 12n }), (a, b, d) => {
        const found = bounds(`(${a})/${d} + (${b})*(${a})/7 - 1/3`);
        const value = rational(a * 21n + b * a * 3n * d - 7n * d, 21n * d);
        expect(found.map(({ n, d: below }) => `${n}/${below}`)).toEqual(Array(2).fill(`${value.n}/${value.d}`));
      }),
    );
  });

  it("agree with doubles in functions, to the error of those", () => {
    const functions: readonly (readonly [string, (x: number) => number])[] = [
      ["exp(x)", Math.exp],
      ["ln(x)", Math.log],
      ["sqrt(x)", Math.sqrt],
      ["cbrt(x)", Math.cbrt],
      ["sin(x)", Math.sin],
      ["cos(-x)", Math.cos],
      ["tan(x)", Math.tan],
      ["arctan(x)", Math.atan],
      ["arcsin(1/(1+x))", (x) => Math.asin(1 / (1 + x))],
      ["arccos(1/(1+x))", (x) => Math.acos(1 / (1 + x))],
      ["sinh(x)", Math.sinh],
      ["cosh(x)", Math.cosh],
      ["tanh(-x)", (x) => Math.tanh(-x)],
      ["arsinh(-x)", (x) => Math.asinh(-x)],
      ["arcosh(1+x)", (x) => Math.acosh(1 + x)],
      ["artanh(1/(1+x))", (x) => Math.atanh(1 / (1 + x))],
      ["sigmoid(x)", (x) => 1 / (1 + Math.exp(-x))],
      ["softplus(-x)", (x) => Math.log1p(Math.exp(-x))],
      ["x^(7/3)", (x) => x ** (7 / 3)],
      ["(-x)^(1/3)", (x) => -Math.cbrt(x)],
      ["x^(-41)", (x) => x ** -41],
      ["log(x, 3)", (x) => Math.log(x) / Math.log(3)],
      ["|-x|", (x) => x],
      ["max(x, 2, x/2)", (x) => Math.max(x, 2)],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...functions), fc.integer({ min: 1, max: 40_000 }), ([text, f], n) => {
        const [low, high] = bounds(text.replaceAll(/\bx\b/g, `(${n}/1024)`));
        const expected = f(n / 1024);
        const error = 1e-9 * Math.max(1, Math.abs(expected));
        expect([text, n, compare(low, high) <= 0]).toEqual([text, n, true]);
        expect(compare(low, fromNumber(expected + error))).toBeLessThanOrEqual(0);
        expect(compare(high, fromNumber(expected - error))).toBeGreaterThanOrEqual(0);
        expect(toNumber(rational(high.n * low.d - low.n * high.d, high.d * low.d))).toBeLessThan(
          1e-25 * Math.abs(expected) + 1e-30,
        );
      }),
      { numRuns: 400 },
    );
  });

  it("with more bits lie within those with fewer", () => {
    for (const text of [
      "pi",
      "e",
      "exp(-1000)",
      "ln(10)/ln(7)",
      "sin(10^22)",
      "0.99^1000",
      "sqrt(2)^sqrt(3)",
      "erf(1/2)",
    ]) {
      const [wide, narrow] = [bounds(text, 128), bounds(text, 700)];
      expect([text, compare(wide[0], narrow[0]) <= 0, compare(narrow[1], wide[1]) <= 0]).toEqual([text, true, true]);
    }
  });

  it("hold powers and factorials of any length, worked out with whole numbers", () => {
    const factorial = (n: number): bigint => {
      let product = 1n;
      for (let i = 2n; i <= BigInt(n); i += 1n) product *= i;
      return product;
    };
    expect(holds(bounds("0.99^1000"), rational(99n ** 1000n, 100n ** 1000n))).toBe(true);
    expect(holds(bounds("(1+1/365)^365"), rational(366n ** 365n, 365n ** 365n))).toBe(true);
    expect(holds(bounds("(-1.01)^2001"), rational(-(101n ** 2001n), 100n ** 2001n))).toBe(true);
    expect(holds(bounds("1000!"), rational(factorial(1000)))).toBe(true);
    expect(holds(bounds("binomial(2000, 1000)"), rational(factorial(2000) / factorial(1000) ** 2n))).toBe(true);
    const birthdays = rational(factorial(365), 365n ** 23n * factorial(342));
    expect(holds(bounds("365!/(365^23*342!)"), birthdays)).toBe(true);
  });

  it("are outward where a number is too long to be written", () => {
    expect(certainBounds(tree("10^(10^10)"), 160)).toMatchObject({ high: null });
    const tiny = certainBounds(tree("10^(-10^10)"), 160);
    expect(tiny?.low).toEqual({ n: 0n, d: 1n });
    expect(tiny?.high?.n).toBe(1n);
  });

  it("are none where there is no value, or none that is seen within bounded work", () => {
    for (const text of ["ln(sin(0))", "sqrt(cos(4))", "1/(sqrt(2)^2-2)", "arcsin(2*sin(2))", "9^9^9^9^9", "20000!"]) {
      expect([text, certainBounds(tree(text), 160)]).toEqual([text, null]);
    }
  });
});
