import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../expression";
import { compare, fromNumber, multiply, type Rational, rational, toNumber } from "../rational";
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

/** erf by the series of its derivative, for |x| < 1 and a little beyond. */
function errorFunction(x: number): number {
  let [term, total] = [x, x];
  for (let n = 1; n < 60; n += 1) {
    term *= (-x * x) / n;
    total += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * total;
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
      ["cot(x)", (x) => 1 / Math.tan(x)],
      ["sec(x)", (x) => 1 / Math.cos(x)],
      ["csc(x)", (x) => 1 / Math.sin(x)],
      ["arccot(-x)", (x) => Math.PI / 2 + Math.atan(x)],
      ["arsinh(x)", Math.asinh],
      ["coth(x)", (x) => 1 / Math.tanh(x)],
      ["sech(x)", (x) => 1 / Math.cosh(x)],
      ["csch(x)", (x) => 1 / Math.sinh(x)],
      ["silu(-x)", (x) => -x / (1 + Math.exp(x))],
      ["relu(sqrt(x)) - relu(-sqrt(x))", Math.sqrt],
      ["root(x, 5)", (x) => x ** (1 / 5)],
      ["min(sqrt(x), 1, x)", (x) => Math.min(Math.sqrt(x), 1, x)],
      ["max(sqrt(x), 1, -x)", (x) => Math.max(Math.sqrt(x), 1)],
      ["mean(sqrt(x), pi, 1)", (x) => (Math.sqrt(x) + Math.PI + 1) / 3],
      ["sum(sqrt(x), pi, -1)", (x) => Math.sqrt(x) + Math.PI - 1],
      ["norm(sqrt(x))", Math.sqrt],
      ["sign(-sqrt(x)) sqrt(x)", (x) => -Math.sqrt(x)],
      ["floor(pi x) + ceil(-e x)", (x) => Math.floor(Math.PI * x) + Math.ceil(-Math.E * x)],
      ["round(sqrt(2) x)", (x) => Math.round(Math.SQRT2 * x)],
      ["mod(x, pi)", (x) => x - Math.PI * Math.floor(x / Math.PI)],
      ["mod(sqrt(2) x, 3)", (x) => Math.SQRT2 * x - 3 * Math.floor((Math.SQRT2 * x) / 3)],
      ["sqrt(x)^(-sqrt(2))", (x) => Math.sqrt(x) ** -Math.SQRT2],
      ["(-sqrt(x))^(2/3)", (x) => Math.cbrt(x)],
      ["(-sqrt(x))^3", (x) => -(Math.sqrt(x) ** 3)],
      ["erf(x/40)", (x) => errorFunction(x / 40)],
    ];
    for (const [text, f] of functions) {
      for (const n of [1, 341, 1024, 1500, 4100, 40_000]) {
        const [low, high] = bounds(text.replaceAll(/\bx\b/g, `(${n}/1024)`));
        const expected = f(n / 1024);
        const error = 1e-9 * Math.max(1, Math.abs(expected));
        expect([text, n, compare(low, high) <= 0]).toEqual([text, n, true]);
        expect([text, n, compare(low, fromNumber(expected + error)) <= 0]).toEqual([text, n, true]);
        expect([text, n, compare(high, fromNumber(expected - error)) >= 0]).toEqual([text, n, true]);
        const width = toNumber(rational(high.n * low.d - low.n * high.d, high.d * low.d));
        expect([text, n, width < 1e-25 * Math.abs(expected) + 1e-30]).toEqual([text, n, true]);
      }
    }
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

  it("are outward on the side of 0 too, and below 0", () => {
    expect(certainBounds(tree("2^(2^14)"), 160)?.high?.n).toBe(2n ** 16384n);
    // 2^-30000 lies between 0 and what is written for it, and its opposite between that one's opposite and 0.
    for (const [text, sign] of [
      ["exp(-20800)", 1n],
      ["-exp(-20800)", -1n],
    ] as const) {
      const found = certainBounds(tree(text), 160);
      const [near, far] = sign === 1n ? [found?.low, found?.high] : [found?.high, found?.low];
      expect(near).toEqual({ n: 0n, d: 1n });
      expect([far?.n, (far?.d ?? 0n) < 2n ** 30000n]).toEqual([sign, true]);
    }
    const large = [certainBounds(tree("exp(20800)"), 160), certainBounds(tree("-exp(20800)"), 160)];
    expect(
      large.map((found) => [found?.low?.n === undefined ? null : found.low.n > 2n ** 10_000n, found?.high === null]),
    ).toEqual([
      [true, true],
      [null, false],
    ]);
    expect(large[1]?.high?.n ?? 0n).toBeLessThan(-(2n ** 10_000n));
  });

  it("are none where a whole number is not certain, or not defined", () => {
    for (const text of [
      "floor(sqrt(2)^2)",
      "mod(sqrt(2)^2, 2)",
      "mod(5, sqrt(2)^2-2)",
      "sign(sqrt(2)^2-2)",
      "binomial(1/2, 2)",
      "binomial(30000, 15000)",
      "log(-sqrt(2), 3)",
      "log(sqrt(2), 1)",
      "(-sqrt(2))^(1/2)",
      "(-sqrt(2))^sqrt(2)",
      "arcosh(sqrt(1/2))",
      "arcosh(-sqrt(2))",
      "artanh(sqrt(2))",
      "0^(-sqrt(2))",
    ]) {
      expect([text, certainBounds(tree(text), 160)]).toEqual([text, null]);
    }
    expect(bounds("binomial(9, 0) + binomial(9, 9) + 0! + 0^sqrt(2)")).toEqual([rational(3n), rational(3n)]);
    expect(bounds("binomial(20000, 19999) + binomial(3, 5)")).toEqual([rational(20000n), rational(20000n)]);
  });

  it("of a long sum or product are exact where it telescopes, and hold its closed form where that is long", () => {
    expect(bounds("\\sum_{k=1}^{1500} 1/(k(k+1))")).toEqual([rational(1500n, 1501n), rational(1500n, 1501n)]);
    expect(bounds("\\prod_{k=1}^{1500} k/(k+1)")).toEqual([rational(1n, 1501n), rational(1n, 1501n)]);
    expect(bounds("\\sum_{k=1}^{1999} k^3")).toEqual([rational(1999000n ** 2n), rational(1999000n ** 2n)]);
    // π²/6 less what lies between 1/(n+1) and 1/n.
    const [low, high] = bounds("\\sum_{k=1}^{1900} 1/k^2").map(toNumber);
    expect(high).toBeLessThanOrEqual(Math.PI ** 2 / 6 - 1 / 1901 + 1e-12);
    expect(low).toBeGreaterThanOrEqual(Math.PI ** 2 / 6 - 1 / 1900 - 1e-12);
    expect(bounds("\\sum_{k=1}^{700} 1/k").map(toNumber)).toEqual(
      Array(2).fill(
        expect.closeTo(
          Array.from({ length: 700 }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b),
          12,
        ),
      ),
    );
  });

  it("of sums and products are those of their terms, an index inside another one of the same name included", () => {
    expect(bounds("\\sum_{k=1}^{3} (k + \\sum_{k=1}^{2} k)")).toEqual([rational(15n), rational(15n)]);
    expect(bounds("\\prod_{k=2}^{5} k/(k-1)")).toEqual([rational(5n), rational(5n)]);
    expect(bounds("\\sum_{k=3}^{2} 1/k")).toEqual([rational(0n), rational(0n)]);
    expect(certainBounds(tree("\\sum_{k=0}^{2} 1/k"), 160)).toBe(null);
    expect(certainBounds(tree("\\sum_{k=0}^{1/2} k"), 160)).toBe(null);
    const [low, high] = bounds("\\prod_{k=1}^{4} sqrt(k)");
    expect(compare(multiply(low, low), rational(24n)) <= 0 && compare(multiply(high, high), rational(24n)) >= 0).toBe(
      true,
    );
  });

  it("are none where there is no value, or none that is seen within bounded work", () => {
    for (const text of [
      "ln(sqrt(2)^2-2)",
      "sqrt(cos(4))",
      "1/(sqrt(2)^2-2)",
      "arcsin(2*sin(2))",
      "9^9^9^9^9",
      "20000!",
    ]) {
      expect([text, certainBounds(tree(text), 160)]).toEqual([text, null]);
    }
  });
});
