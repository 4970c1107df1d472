import { describe, expect, test } from "vitest";
import { decimal, literal } from "./print-number";
import { type Rational, rational } from "./rational";

/** What a printed number is worth, by its digits alone. */
function worth(text: string): Rational {
  const [, whole = "", places = "", exponent = "0"] = /^(\d+)(?:\.(\d+))?(?:e(-?\d+))?$/.exec(text) ?? [];
  const power = Number(exponent) - places.length;
  const digits = BigInt(whole + places);
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}

describe("a fraction is printed in decimal digits where it has finitely many", () => {
  test("and these are worth what it is, without its sign", () => {
    for (let n = -40n; n <= 40n; n += 1n)
      for (const d of [1n, 2n, 4n, 5n, 8n, 10n, 16n, 25n, 40n, 125n, 1000n]) {
        const value = rational(n, d);
        const { text, exact } = decimal(value);
        expect([text, exact]).toEqual([text, true]);
        expect([text, worth(text)]).toEqual([text, { n: value.n < 0n ? -value.n : value.n, d: value.d }]);
      }
  });

  test.each([
    [1n, 2n, "0.5"],
    [1n, 8n, "0.125"],
    [5n, 4n, "1.25"],
    [123n, 100n, "1.23"],
    [-7n, 2n, "3.5"],
    [1n, 1000n, "0.001"],
    [12n, 1n, "12"],
  ])("%s/%s is %s", (n, d, text) => expect(decimal(rational(n, d))).toEqual({ text, exact: true }));

  test("else as a quotient", () => {
    expect(decimal(rational(1n, 3n))).toEqual({ text: "1/3", exact: false });
    expect(decimal(rational(-5n, 6n))).toEqual({ text: "5/6", exact: false });
    expect(decimal(rational(1n, 70n))).toEqual({ text: "1/70", exact: false });
  });

  test("more than twelve zeros behind the point become an exponent", () => {
    expect(decimal(rational(3n, 10n ** 13n)).text).toBe("0.0000000000003");
    expect(decimal(rational(3n, 10n ** 14n)).text).toBe("3e-14");
    expect(decimal(rational(31n, 10n ** 14n)).text).toBe("0.00000000000031");
    expect(decimal(rational(31n, 10n ** 15n)).text).toBe("31e-15");
  });

  test("and more than 400 places a quotient", () => {
    expect(decimal(rational(1n, 10n ** 400n))).toEqual({ text: "1e-400", exact: true });
    expect(decimal(rational(1n, 10n ** 401n))).toEqual({ text: `1/1${"0".repeat(401)}`, exact: false });
  });
});

describe("a number stands as it was typed", () => {
  test.each([
    ["0.10", rational(1n, 10n)],
    ["1.000", rational(1n)],
    ["007", rational(7n)],
    [".5", rational(1n, 2n)],
  ] as const)("%s", (text, value) => expect(literal(value, text)).toEqual({ text, exact: true }));

  test("but for digits set apart, and exponents that may be written out", () => {
    expect(literal(rational(16384n), "16,384").text).toBe("16384");
    expect(literal(rational(1500n), "1.5e3").text).toBe("1500");
    expect(literal(rational(3n, 2000n), "1.5E-3").text).toBe("0.0015");
    expect(literal(rational(10n ** 24n), "1e24").text).toBe(`1${"0".repeat(24)}`);
  });

  test("and an exponent above 24 stays", () => {
    expect(literal(rational(10n ** 25n), "1e25").text).toBe("1e25");
    expect(literal(rational(10n ** 25n), "1E+25").text).toBe("1e25");
    expect(literal(rational(10n ** 26n), "10.0e0025").text).toBe("10.0e25");
    expect(literal(rational(1n, 10n ** 25n), "1e-25").text).toBe("1e-25");
    expect(literal(rational(1n, 2n), undefined).text).toBe("0.5");
  });
});
