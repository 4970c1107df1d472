import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const { sin, cos, tan, abs, log, sqrt, cosh, exp, LN2, PI } = Math;
const artanh = Math.atanh;
type Side = readonly [text: string, at: (x: number) => number];

/** Spellings of one function each, with the values that JavaScript gives them. */
const families: readonly (readonly Side[])[] = [
  [
    ["ln|sec(x)+tan(x)|", (x) => log(abs(1 / cos(x) + tan(x)))],
    ["-ln|sec(x)-tan(x)|", (x) => -log(abs(1 / cos(x) - tan(x)))],
    ["artanh(sin(x))", (x) => artanh(sin(x))],
    ["ln((1+sin(x))/(1-sin(x)))/2", (x) => log((1 + sin(x)) / (1 - sin(x))) / 2],
    ["ln|tan(x/2+pi/4)|", (x) => log(abs(tan(x / 2 + PI / 4)))],
    ["ln(1+sin(x))-ln|cos(x)|", (x) => log(1 + sin(x)) - log(abs(cos(x)))],
  ],
  [
    ["ln|csc(x)-cot(x)|", (x) => log(abs(1 / sin(x) - 1 / tan(x)))],
    ["ln|tan(x/2)|", (x) => log(abs(tan(x / 2)))],
    ["-artanh(cos(x))", (x) => -artanh(cos(x))],
    ["ln((1-cos(x))/(1+cos(x)))/2", (x) => log((1 - cos(x)) / (1 + cos(x))) / 2],
  ],
  [
    ["|cos(x)|", (x) => abs(cos(x))],
    ["sqrt(1-sin(x))*sqrt(1+sin(x))", (x) => sqrt(1 - sin(x)) * sqrt(1 + sin(x))],
    ["sqrt((1-sin(x))*(1+sin(x)))", (x) => sqrt((1 - sin(x)) * (1 + sin(x)))],
    ["1/sqrt(1+tan(x)^2)", (x) => 1 / sqrt(1 + tan(x) ** 2)],
    ["sqrt(1+cos(2x))/sqrt(2)", (x) => sqrt(1 + cos(2 * x)) / sqrt(2)],
  ],
  [
    ["sqrt(1+sin(x))", (x) => sqrt(1 + sin(x))],
    ["|cos(x)|/sqrt(1-sin(x))", (x) => abs(cos(x)) / sqrt(1 - sin(x))],
    ["sqrt(2)*|sin(x/2+pi/4)|", (x) => sqrt(2) * abs(sin(x / 2 + PI / 4))],
  ],
  [
    ["ln(cosh(x))", (x) => log(cosh(x))],
    ["-ln(1-tanh(x)^2)/2", (x) => -log(1 - Math.tanh(x) ** 2) / 2],
    ["|x|+ln(1+e^(-2|x|))-ln(2)", (x) => abs(x) + log(1 + exp(-2 * abs(x))) - LN2],
  ],
  [
    ["2*2^x-1", (x) => 2 * 2 ** x - 1],
    ["exp((x+1)*ln(2))-1", (x) => exp((x + 1) * LN2) - 1],
    ["exp((x-1)*ln(2))*4-1", (x) => exp((x - 1) * LN2) * 4 - 1],
  ],
  [
    ["e^(-x^2/2)/sqrt(2*pi)", (x) => exp((-x * x) / 2) / sqrt(2 * PI)],
    ["exp(-(x^2/2+ln(2*pi)/2))", (x) => exp(-(x * x) / 2 - log(2 * PI) / 2)],
  ],
];

/** Neither a pole nor a zero of any of them. */
const points = [-5.3, -2.9, -2.2, -1.1, -0.7, -0.2, 0.3, 0.9, 1.9, 2.6, 4.1, 5.7];

describe("one function in spellings that logarithms and roots keep apart", () => {
  test.each(families.map((family) => [family.map(([text]) => text).join(", "), family] as const))("%s", (_, family) => {
    for (const [answer, f] of family) {
      for (const [key, g] of family) {
        for (const x of points) expect(f(x)).toBeCloseTo(g(x), 9);
        expect([answer, key, relation(answer, key)]).toEqual([answer, key, "equal"]);
      }
    }
  });
});

/** A point at which the two are far apart, or one of them has no value. */
const apart: readonly (readonly [Side, Side, x: number])[] = [
  [["artanh(sin(x))", (x) => artanh(sin(x))], ["ln(sec(x)+tan(x))", (x) => log(1 / cos(x) + tan(x))], 2],
  [["artanh|sin(x)|", (x) => artanh(abs(sin(x)))], ["ln|sec(x)+tan(x)|", (x) => log(abs(1 / cos(x) + tan(x)))], -1],
  [["cos(x)", cos], ["sqrt(1-sin(x))*sqrt(1+sin(x))", (x) => sqrt(1 - sin(x)) * sqrt(1 + sin(x))], 2],
  [["|sin(x)|", (x) => abs(sin(x))], ["sqrt(1-sin(x))*sqrt(1+sin(x))", (x) => sqrt(1 - sin(x) ** 2)], 1],
  [["ln(x^2)/2", (x) => log(x * x) / 2], ["ln(x)", log], -1],
  [["sqrt(x-1)*sqrt(x+1)", (x) => sqrt(x - 1) * sqrt(x + 1)], ["sqrt(x^2-1)", (x) => sqrt(x * x - 1)], -2],
  [["exp((x+1)*ln(2))-1", (x) => exp((x + 1) * LN2) - 1], ["2^x-1", (x) => 2 ** x - 1], 1],
  [["-ln(1-tanh(x)^2)", (x) => -log(1 - Math.tanh(x) ** 2)], ["ln(cosh(x))", (x) => log(cosh(x))], 1],
];

test.each(apart)("%s and another are different", ([answer, f], [key, g], x) => {
  expect(abs(f(x) - g(x)) < 0.1).toBe(false);
  expect([answer, key, relation(answer, key)]).toEqual([answer, key, "different"]);
  expect([key, answer, relation(key, answer)]).toEqual([key, answer, "different"]);
});

test("a whole number at which a logarithm has no value counts", () => {
  const n = { n: { kind: "integer" } } as const;
  expect(relation("ln(1+(-1)^n)", "ln(2)", n)).not.toBe("equal");
  expect(relation("ln((1+(-1)^n)^2)/2", "ln(2)", n)).not.toBe("equal");
  expect(relation("ln(2+(-1)^n)", "(1+(-1)^n)*ln(3)/2", n)).not.toBe("different");
});
