import { describe, expect, test } from "vitest";
import { read } from "./read";

/** The value of a number as it was read, or the code of what was said instead. */
function fractionIn(text: string): string {
  const reading = read(text, {});
  if (!reading.ok) return reading.feedback[0].code;
  const { value } = reading;
  return value.kind === "number" ? `${value.value.n}/${value.value.d}` : value.kind;
}

/** By long division: the decimals of a fraction, as far as asked. */
function decimals(n: bigint, d: bigint, places: number): string {
  return ((n * 10n ** BigInt(places)) / d).toString().padStart(places + 1, "0");
}

describe("digits that repeat without end are read as the fraction that they are", () => {
  test.each([
    ["0.\\overline{3}", "1/3"],
    ["0.\\bar{3}", "1/3"],
    ["0.1\\overline{6}", "1/6"],
    ["0.\\overline{142857}", "1/7"],
    ["0.\\overline{9}", "1/1"],
    ["0.\\dot{3}", "1/3"],
    ["0.\\dot3", "1/3"],
    ["0.1\\dot{6}", "1/6"],
    ["0.\\dot{1}4285\\dot{7}", "1/7"],
    ["0.\\dot{1}\\dot{2}", "4/33"],
    ["0.3\u0305", "1/3"],
    ["0.16\u0305", "1/6"],
    ["0.1\u03054\u03052\u03058\u03055\u03057\u0305", "1/7"],
    ["0.3\u0307", "1/3"],
    ["0.1\u030742857\u0307", "1/7"],
  ])("%s is %s", (text, fraction) => expect(fractionIn(text)).toBe(fraction));

  test("whatever digits stand before and under the bar, long division gives them back", () => {
    for (let before = 0; before < 300; before += 7) {
      for (let block = 1; block < 1000; block += 13) {
        const text = `${before % 10}.${before}\\overline{${block}}`;
        const [n = "", d = ""] = fractionIn(text).split("/");
        const endless = `${before}${`${block}`.repeat(24)}`.slice(0, 24);
        // A block of nines has two ways to be written, and division finds the other.
        if (/^9+$/.test(`${block}`)) continue;
        expect(decimals(BigInt(n), BigInt(d), 24)).toBe(`${before % 10}${endless}`);
      }
    }
  });

  test.each(["0.(3)", "0.33...", "0.3\\ldots", "0.\\overline{3}5", "0.\\dot{3}5", ".5\\overline{3}"])(
    "%s does not say which digits repeat, and is asked back",
    (text) => expect(fractionIn(text)).toBe("repeating-decimal"),
  );

  test("a bar over a whole number's digits is no decimal", () =>
    expect(fractionIn("3\\overline{4}")).not.toMatch(/\d\//));
});
