import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../expression";
import { toText } from "../print";
import { read } from "../read";
import { floorOf, settled, wholeValue } from "./settle";

function tree(text: string): Expression {
  const reading = read(text, { names: ["x"], long: true, key: true });
  if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
  return reading.value;
}

/** The integer part of the root of a whole number, by bisection. */
function wholeRoot(n: bigint): bigint {
  let [low, high] = [0n, n + 1n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= n) low = middle;
    else high = middle;
  }
  return low;
}

describe("floors of constants", () => {
  it("of roots and logarithms are those of whole-number arithmetic, squares and powers included", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: 10n ** 6n }), fc.bigInt({ min: 2n, max: 12n }), (n, base) => {
        expect(floorOf(tree(`sqrt(${n * n})`))).toBe(n);
        expect(floorOf(tree(`sqrt(${n * n - 1n})`))).toBe(n - 1n);
        expect(floorOf(tree(`sqrt(${n})`))).toBe(wholeRoot(n));
        let [power, exponent] = [base, 1n];
        while (power * base <= n) [power, exponent] = [power * base, exponent + 1n];
        if (base <= n) expect(floorOf(tree(`ln(${n})/ln(${base})`))).toBe(exponent);
        expect(floorOf(tree(`ln(${power})/ln(${base})`))).toBe(exponent);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["floor(pi)", "3"],
    ["ceil(pi)", "4"],
    ["floor(-pi)", "-4"],
    ["ceil(-pi)", "-3"],
    ["round(e)", "3"],
    ["round(-5/2)", "-2"],
    ["ceil(log(1000)/log(10))", "3"],
    ["floor(sqrt(2)^2)", "2"],
    ["ceil(e^(pi*sqrt(163)))", "262537412640768744"],
    ["floor(e^(pi*sqrt(163)))", "262537412640768743"],
    ["\\sum_{k=1}^{5} \\lfloor k \\sqrt{2} \\rfloor", "19"],
    ["x + floor(pi)", "x + 3"],
    ["floor(x) + ceil(e)", "floor(x) + 3"],
  ])("%s is %s", (text, expected) => {
    expect(toText(settled(tree(text)))).toBe(toText(tree(expected)));
  });

  it("stay what they are where nobody can tell", () => {
    const open = tree("floor(sin(x))");
    expect(settled(open)).toEqual(open);
    expect(floorOf(tree("10^(10^10) + 1/2"))).toBe(null);
  });
});

describe("the whole number that a constant is", () => {
  it.each([
    ["sqrt(2)^2", 2n],
    ["log(8)/log(2)", 3n],
    ["(sqrt(5)+1)*(sqrt(5)-1)", 4n],
    ["4*arctan(1)/pi", 1n],
    ["365!/363!", 132860n],
    ["2^5000/2^4990", 1024n],
  ])("%s is %s", (text, expected) => {
    expect(wholeValue(tree(text))).toBe(expected);
  });

  it("is none for what is only near one", () => {
    for (const text of ["pi", "e^(pi*sqrt(163))", "sqrt(10^20+1)", "ln(20)", "10^20/3", "e^(-700)"]) {
      expect([text, wholeValue(tree(text))]).toEqual([text, "fraction"]);
    }
  });
});
