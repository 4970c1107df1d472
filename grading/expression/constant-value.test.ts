import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constantValue } from "./check";
import { toText } from "./rational";
import { read } from "./read";

/** The exact value of a constant text, or "none" where fractions cannot tell it, or the code of the refusal. */
function exact(text: string): string {
  const reading = read(text, {});
  if (!reading.ok) return reading.feedback[0].code;
  const value = constantValue(reading.value);
  return value === null ? "none" : toText(value);
}

describe("the exact value of a constant", () => {
  it("agrees with whole-number arithmetic", () => {
    const whole = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(whole, whole, whole, fc.integer({ min: 0, max: 6 }), (a, b, c, n) => {
        const expected = (BigInt(a) + BigInt(b) * BigInt(c)) ** BigInt(n);
        const text = `((${a}) + (${b})*(${c}))^${n}`;
        expect([text, exact(text)]).toEqual([text, n === 0 && a + b * c === 0 ? "not-finite" : expected.toString()]);
      }),
    );
  });

  it("of a root is found exactly where there is one", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 2, max: 7 }), (n, degree) => {
        expect(exact(`root(${n ** BigInt(degree)}, ${degree})`)).toBe(n.toString());
        if (n > 1n) expect(exact(`root(${n ** BigInt(degree) + 1n}, ${degree})`)).toBe("none");
      }),
    );
    expect(exact("sqrt(4/9)")).toBe("2/3");
    expect(exact("cbrt(-8)")).toBe("-2");
    expect(exact("sqrt(2)")).toBe("none");
  });

  it("of a logarithm is found exactly where it is whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: -40, max: 40 }), (base, exponent) => {
        expect(exact(`log_${base}(${base}^(${exponent}))`)).toBe(exponent.toString());
      }),
    );
    expect(exact("log_2 10")).toBe("none");
    expect(exact("log(1/8, 1/2)")).toBe("3");
  });

  it("of floors, ceilings, binomials and remainders agrees with their definitions", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 99 }), (n, d) => {
        expect(exact(`floor(${n}/${d})`)).toBe(Math.floor(n / d).toString());
        expect(exact(`ceil(${n}/${d})`)).toBe((Math.ceil(n / d) + 0).toString());
        expect(exact(`mod(${n}, ${d})`)).toBe((((n % d) + d) % d).toString());
      }),
    );
    // Pascal's rule, row by row.
    let row: readonly bigint[] = [1n];
    for (let n = 1; n <= 12; n += 1) {
      row = [...row, 0n].map((above, k) => above + (row[k - 1] ?? 0n));
      for (const [k, expected] of row.entries()) expect(exact(`binomial(${n}, ${k})`)).toBe(expected.toString());
    }
    expect(exact("max(1/2, 1/3) + min(1, 2) + gcd(12, 18) + lcm(4, 6) + |-3|")).toBe("45/2");
  });

  it("of common divisors and multiples agrees with their definitions, 0 included", () => {
    const numbers = Array.from({ length: 13 }, (_, i) => i);
    const divides = (d: number, n: number): boolean => n === 0 || (d !== 0 && n % d === 0);
    for (const a of numbers) {
      for (const b of numbers) {
        // The greatest in the order of divisors, in which all others divide it and 0 is divided by all.
        const common = numbers.filter((d) => divides(d, a) && divides(d, b));
        const greatest = common.find((d) => common.every((each) => divides(each, d)));
        expect([a, b, exact(`gcd(-${a}, ${b})`)]).toEqual([a, b, `${greatest}`]);
        const least = Array.from({ length: a * b }, (_, i) => i + 1).find((n) => divides(a, n) && divides(b, n)) ?? 0;
        expect([a, b, exact(`lcm(${a}, -${b})`)]).toEqual([a, b, `${least}`]);
      }
    }
    expect([exact("gcd(0, 0, 4)"), exact("gcd(1/2, 2)"), exact("lcm(2, 3, 4)")]).toEqual(["4", "none", "12"]);
  });

  it("is refused where there is none", () => {
    for (const text of [
      "1/0",
      "1/(2-2)",
      "0^0",
      "0^(-2)",
      "ln 0",
      "ln(1-2)",
      "log_1 5",
      "sqrt(-1/4)",
      "root(-1, 2)",
      "(-1)!",
      "artanh(1)",
      "arcosh(0)",
      "cot 0",
      "mod(3, 0)",
      "root(2, 0)",
    ]) {
      expect([text, exact(text)]).toEqual([text, "not-finite"]);
    }
    for (const text of ["2^5000", "(10^200)^3", "171!", "170!*170!", "10^399*10^2"]) {
      expect([text, exact(text)]).toEqual([text, "too-many-digits"]);
    }
  });

  it("of zero and one to a huge power needs no work", () => {
    expect(exact("1^(10^300)")).toBe("1");
    expect(exact("(-1)^(10^300)")).toBe("1");
    expect(exact("(-1)^(10^300 + 1)")).toBe("-1");
    expect(exact("0^(10^300)")).toBe("0");
  });
});
