import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Expression, nowhere } from "../expression/expression";
import * as Q from "../expression/rational";
import { hullWeights } from "./convex-hull";
import { gradient } from "./gradient";
import { fixed, plus } from "./linear-system";
import type { GradientOptions } from "./read-gradient";
import { againstWhole } from "./subdifferential";

const number = (value: Q.Rational): Expression => ({ kind: "number", value, at: nowhere });
const vector = (...values: readonly number[]): readonly Expression[] => values.map((value) => number(Q.integer(value)));

const tie = { gradient: null, subgradients: [vector(1, 0, 0), vector(0, 1, 0)] };
const options: GradientOptions = { size: 3, accept: "subdifferential" };

function outcome(text: string): string {
  const reading = gradient.read(text, options);
  if (!reading.ok) return reading.feedback[0].code;
  const comparison = gradient.compare(reading.value, tie, options);
  return comparison.relation === "equal" ? "equal" : (comparison.feedback?.[0]?.code ?? comparison.relation);
}

describe("all subgradients at a tie, in the ways people write them", () => {
  test.each([
    "(a, 1-a, 0), 0<=a<=1",
    "(a, 1-a, 0), 1>=a>=0",
    "(a, 1-a, 0) where 0 ≤ a ≤ 1",
    "{(a, 1-a, 0) : a ∈ [0,1]}",
    "\\{(a,1-a,0) \\mid a\\in[0,1]\\}",
    "conv{e_1, e_2}",
    "\\operatorname{conv}\\{e_1, e_2\\}",
    "conv((1,0,0),(0,1,0))",
    "the convex hull of e_1 and e_2",
    "e_1 和 e_2 的凸包",
    "λe_1+(1-λ)e_2, λ∈[0,1]",
    "(t, 1-t, 0)^T, t∈[0,1]",
    "(a,b,0) with a,b>=0 and a+b=1",
    "((1+t)/2, (1-t)/2, 0), -1<=t<=1",
    "(a, 1-a, 0)，其中 0≤a≤1",
    "∂f = conv{e_1, e_2, (1/2, 1/2, 0)}",
  ])("%s", (text) => {
    expect(outcome(text)).toBe("equal");
  });

  test.each([
    ["(a, 1-a, 0), 0<a<1", "subdifferential-part"],
    ["(a, 1-a, 0), 1>a>0", "subdifferential-part"],
    ["(a, 1-a, 0), a∈(0,1]", "subdifferential-part"],
    ["(a, 1-a, 0), 0<=a<=0.999999999999999999999", "subdifferential-part"],
    ["(a, 1-a, 0), a >= 0", "subdifferential-beyond"],
    ["conv{e_1, e_2, e_3}", "subdifferential-beyond"],
    ["e_1", "subdifferential-part"],
    ["{e_1, e_2}", "subdifferential-only-points"],
    ["undefined", "subgradient-exists"],
    ["(a, 1-a, 0)", "family-without-range"],
    ["(a^2, 1-a^2, 0), 0<=a<=1", "family-not-linear"],
  ])("%s: %s", (text, code) => {
    expect(outcome(text)).toBe(code);
  });

  test("the printed key is graded right", () => {
    expect(outcome(gradient.print(tie, options).text)).toBe("equal");
  });
});

const rational = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .map(([n, d]) => Q.rational(BigInt(n), BigInt(d)));
const point = fc.tuple(rational, rational);
const corners = fc.array(point, { minLength: 1, maxLength: 4 });

test("one hull is another exactly where the corners of each lie in the other", () => {
  fc.assert(
    fc.property(corners, corners, fc.boolean(), (mine, theirs, isMixed) => {
      const own = isMixed ? [...theirs, ...mine.slice(0, 1)] : mine;
      const isWithin = own.every((each) => hullWeights(each, theirs) !== null);
      const holds = theirs.every((each) => hullWeights(each, own) !== null);
      const { relation } = againstWhole({ kind: "hull", corners: own }, theirs);
      expect(relation).toBe(isWithin && holds ? "equal" : "different");
    }),
    { numRuns: 400 },
  );
});

test("a segment with open ends, or a part of it, is never the whole", () => {
  fc.assert(
    fc.property(point, point, rational, rational, fc.boolean(), (a, b, from, to, isOpen) => {
      fc.pre(Q.compare(from, to) < 0 && a.some((value, i) => !Q.equals(value, b[i] ?? Q.zero)));
      const t = { factors: new Map([["t", Q.one]]), constant: Q.zero };
      const entries = a.map((value, i) => plus(fixed(value), t, Q.subtract(b[i] ?? Q.zero, value)));
      const set = {
        kind: "family",
        entries,
        constraints: [
          { form: { factors: new Map([["t", Q.one]]), constant: Q.negate(from) }, kind: "least" },
          { form: { factors: new Map([["t", Q.minusOne]]), constant: to }, kind: isOpen ? "more" : "least" },
        ],
      } as const;
      const isWhole = Q.isZero(from) && Q.equals(to, Q.one) && !isOpen;
      expect(againstWhole(set, [a, b]).relation).toBe(isWhole ? "equal" : "different");
    }),
    { numRuns: 300 },
  );
});

describe("with one component, an interval is the set of its values", () => {
  const relu = { gradient: null, subgradients: [vector(0), vector(1)] };
  const judged = (text: string, accept: "gradient" | "subgradient" | "subdifferential"): string => {
    const own: GradientOptions = { size: 1, accept };
    const reading = gradient.read(text, own);
    return reading.ok ? gradient.compare(reading.value, relu, own).relation : reading.feedback[0].code;
  };

  test.each(["[0,1]", "[0, 1] 中任意一个", "any value in [0,1]", "\\left[0, 1\\right]"])(
    "%s is all of them",
    (text) => {
      expect(judged(text, "subgradient")).toBe("equal");
      expect(judged(text, "subdifferential")).toBe("equal");
    },
  );

  test("values beyond are wrong, a part of them is not all, and no interval is the gradient", () => {
    expect(judged("[-1,1]", "subgradient")).toBe("different");
    expect(judged("[-1,1]", "subdifferential")).toBe("different");
    expect(judged("[0,1/2]", "subgradient")).toBe("equal");
    expect(judged("[0,1/2]", "subdifferential")).toBe("different");
    expect(judged("[1,0]", "subgradient")).toBe("wrong-size");
    expect(judged("[0,1]", "gradient")).toBe("wrong-size");
    expect(judged("not [0,1]", "subgradient")).not.toBe("equal");
  });
});
