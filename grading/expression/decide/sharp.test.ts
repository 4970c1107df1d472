import { describe, expect, test } from "vitest";
import { arctan, erf, exp, ln, pi, sinAndCos } from "./fixed-point";

/** Digits behind the point of a fixed-point number. */
const digits = (x: bigint | null, bits: bigint, places: number): string => {
  if (x === null) return "none";
  const scaled = (x * 10n ** BigInt(places)) >> bits;
  const text = `${scaled < 0n ? -scaled : scaled}`.padStart(places + 1, "0");
  return `${scaled < 0n ? "-" : ""}${text.slice(0, -places)}.${text.slice(-places)}`;
};
const bits = 160n;
const unit = 1n << bits;

// Published digits (OEIS A000796, A001113, A002162, A003881, A049469, A049470, A099287).
describe("fixed-point functions agree with published digits", () => {
  test.each([
    ["π", pi(bits), "3.14159265358979323846264338327950288419"],
    ["e", exp(unit, bits), "2.71828182845904523536028747135266249775"],
    ["ln 2", ln(2n * unit, bits), "0.69314718055994530941723212145817656807"],
    ["arctan 1", arctan(unit, bits), "0.78539816339744830961566084581987572104"],
    ["sin 1", sinAndCos(unit, bits)[0], "0.84147098480789650665250232163029899962"],
    ["cos 1", sinAndCos(unit, bits)[1], "0.54030230586813971740093660744297660373"],
    ["erf 1", erf(unit, bits), "0.84270079294971486934122063508260925929"],
  ])("%s", (_, found, expected) => {
    expect(digits(found, bits, 36)).toBe(expected.slice(0, -2));
  });

  test("e^x and ln x undo each other over all magnitudes", () => {
    for (const n of [1n, 7n, 100n, 1000n]) {
      for (const x of [n * unit, -n * unit, unit / n]) {
        const there = exp(x, bits);
        if (there === null || there < 1n << 40n) continue;
        const back = ln(there, bits);
        const slack = (unit >> 100n) + (unit * unit) / there;
        expect(back - x < slack && x - back < slack).toBe(true);
      }
    }
  });
});
