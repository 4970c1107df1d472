import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { constantValue } from "./check";
import { toNumber, toText } from "./rational";
import { read } from "./read";

/** The exact value of a constant text, or "none" where fractions cannot tell it, or the code of the refusal. */
function exact(text: string): string {
  const reading = read(text, {});
  if (!reading.ok) return reading.feedback[0].code;
  const value = constantValue(reading.value);
  return value === null ? "none" : toText(value);
}

const functions = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  cot: (x: number) => 1 / Math.tan(x),
  sec: (x: number) => 1 / Math.cos(x),
  csc: (x: number) => 1 / Math.sin(x),
} as const;

describe("a circular function at a multiple of π", () => {
  test("has the value that doubles have, where it is said to be a fraction, and no value where theirs is beyond all", () => {
    const names = fc.constantFrom(...(Object.keys(functions) as (keyof typeof functions)[]));
    fc.assert(
      fc.property(names, fc.integer({ min: -30, max: 30 }), fc.constantFrom(1, 2, 3, 4, 5, 6, 12), (name, n, d) => {
        const reading = read(`${name}(${n}*pi/${d})`, {});
        const value = functions[name]((n * Math.PI) / d);
        if (!reading.ok) {
          expect(reading.feedback[0].code).toBe("not-finite");
          expect(Math.abs(value)).toBeGreaterThan(1e10);
          return;
        }
        expect(Math.abs(value)).toBeLessThan(1e10);
        const found = constantValue(reading.value);
        if (found !== null) expect(toNumber(found)).toBeCloseTo(value, 9);
        else expect(Math.abs(value * 2 - Math.round(value * 2))).toBeGreaterThan(1e-9);
      }),
    );
  });

  test.each([
    ["tan(π/2)", "not-finite"],
    ["\\tan\\frac{\\pi}{2}", "not-finite"],
    ["tan(90°)", "not-finite"],
    ["1/sin(2π)", "not-finite"],
    ["1/ln(1)", "not-finite"],
    ["ln(cos(π))", "not-finite"],
    ["1/(1 - exp(0))", "not-finite"],
    ["sqrt(cos(π))", "not-finite"],
    ["cot(π - 3π/3)", "not-finite"],
    ["cos(π)", "-1"],
    ["sin(π/6)", "1/2"],
    ["tan(π/4)", "1"],
    ["2 + cos(2π/3)", "3/2"],
    ["cos(π + π)", "1"],
    ["tan(π/2 - 1/10)", "none"],
    ["tan(1)", "none"],
    ["sin(π/5)", "none"],
    ["tan(22/14)", "none"],
  ])("%s: %s", (text, expected) => expect(exact(text)).toBe(expected));
});

test("angles within angles cost no more than their number", () => {
  let text = "π/5";
  while (text.length + 8 < limits.characters) text = `sin(π*${text})`;
  expect(["none", "too-deep"]).toContain(exact(text));
  let deep = "π/5";
  for (let i = 0; i < 20; i += 1) deep = `sin(π*${deep}*1)`;
  const before = process.hrtime.bigint();
  expect(exact(deep)).toBe("none");
  expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(500);
});
