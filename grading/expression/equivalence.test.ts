import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expression } from "./decide/relation.for-tests";
import type { Domain } from "./domain";
import { equivalence } from "./equivalence";
import { point, tree, value } from "./exact-trees.for-tests";
import { type Expression, nowhere } from "./expression";
import { compare, type Rational, rational } from "./rational";
import { read } from "./read";

const parse = (text: string): Rational | null => {
  const [n, d = "1"] = text.split("/");
  return n !== undefined && /^-?\d+$/.test(n) && /^\d+$/.test(d) ? rational(BigInt(n), BigInt(d)) : null;
};
const nowhereElse = new Map<string, Domain>();
const plus = (a: Expression, b: Expression): Expression => ({ kind: "add", terms: [a, b], at: nowhere });

describe("deciding equality", () => {
  for (const [name, cases, runs] of [
    ["rational functions", false, 10_000],
    ["functions by cases", true, 3_000],
  ] as const) {
    test(`every expression equals itself (${name})`, () => {
      fc.assert(
        fc.property(tree(3, cases), (e) => {
          expect(equivalence(e, nowhereElse)(e).relation).not.toBe("different");
        }),
        { numRuns: runs },
      );
    });

    test(`verdicts agree with exact values at rational points, both ways round (${name})`, () => {
      let [settled, drawn] = [0, 0];
      fc.assert(
        fc.property(tree(2, cases), tree(2, cases), fc.array(point, { minLength: 8, maxLength: 8 }), (a, b, points) => {
          const forth = equivalence(a, nowhereElse)(b);
          const back = equivalence(b, nowhereElse)(a);
          expect(back.relation).toBe(forth.relation);
          drawn += 1;
          if (forth.relation !== "undecided") settled += 1;
          if (forth.relation === "equal") {
            for (const at of points) {
              const [x, y] = [value(a, at), value(b, at)];
              if (x !== null && y !== null) expect(compare(x, y)).toBe(0);
            }
          }
          if (forth.relation === "different") {
            const { counterexample } = forth;
            const at = new Map(
              [...Object.entries(counterexample.at)].map(([key, text]) => [key, parse(text) ?? rational(0n)]),
            );
            const [x, y] = [value(a, at), value(b, at)];
            // Where the tree as written has a removable gap, the value that fills it is shown.
            if (x !== null) expect(parse(counterexample.reference)).toEqual(x);
            if (y !== null) expect(parse(counterexample.answer)).toEqual(y);
            expect(x === null || y === null || compare(x, y) !== 0).toBe(true);
          }
        }),
        { numRuns: runs },
      );
      // One in a hundred, and one more where few are drawn.
      expect(drawn - settled).toBeLessThanOrEqual(1 + 0.01 * drawn);
    });

    test(`a rewritten expression is equal, and one with something added is not (${name})`, () => {
      fc.assert(
        fc.property(
          tree(2, cases),
          tree(1, cases),
          tree(1, cases),
          fc.array(point, { minLength: 6, maxLength: 6 }),
          (a, b, c, points) => {
            const product = (x: Expression, y: Expression): Expression => ({
              kind: "multiply",
              factors: [x, y],
              at: nowhere,
            });
            const grouped = product(a, plus(b, c));
            const spread = plus(product(c, a), product(b, a));
            expect(equivalence(grouped, nowhereElse)(spread).relation).not.toBe("different");
            // What has no value anywhere stays without a value, whatever is added.
            if (points.every((at) => value(grouped, at) === null)) return;
            const added = plus(spread, { kind: "number", value: rational(1n, 10n ** 12n), at: nowhere });
            expect(equivalence(grouped, nowhereElse)(added).relation).not.toBe("equal");
          },
        ),
        { numRuns: runs / 2 },
      );
    });
  }

  test("a verdict does not depend on what was compared before", () => {
    fc.assert(
      fc.property(tree(2, true), fc.array(tree(2, true), { maxLength: 5 }), tree(2, true), (key, before, answer) => {
        const worn = equivalence(key, nowhereElse);
        for (const each of before) worn(each);
        expect(worn(answer)).toEqual(equivalence(key, nowhereElse)(answer));
      }),
      { numRuns: 1_000 },
    );
  });
});

type Kinds = Readonly<Record<string, Domain["kind"]>>;
const relation = (key: string, answer: string, kinds: Kinds = {}) => {
  const complex = Object.values(kinds).includes("complex");
  const options = { otherNames: "variables", piecewise: true, names: Object.keys(kinds), complex } as const;
  const [k, a] = [read(key, options), read(answer, options)];
  if (!k.ok || !a.ok) throw new Error(`not read: ${k.ok ? answer : key}`);
  const domains = new Map(Object.entries(kinds).map(([name, kind]) => [name, { kind }] as const));
  return equivalence(k.value, domains)(a.value);
};

const n = { n: "integer" } as const;
type Case = readonly [name: string, key: string, answer: string, kinds?: Kinds];
const listed = (cases: readonly Case[]): (readonly [string, string, string, Kinds])[] =>
  cases.map(([name, key, answer, kinds = {}]) => [name, key, answer, kinds]);
const identities: readonly Case[] = [
  ["ReLU by its absolute value", "relu(x)", "(x+|x|)/2"],
  ["ReLU by an indicator", "relu(x)", "x*1[x>0]"],
  ["the larger of two by ReLU", "max(a,b)", "a+relu(b-a)"],
  ["three in another order", "max(a,b,c)", "max(c,max(b,a))"],
  ["clipping by two ReLUs", "clip(x,0,6)", "relu(x)-relu(x-6)"],
  ["sigmoid from above", "sigmoid(x)", "exp(x)/(1+exp(x))"],
  ["the derivative of sigmoid", "sigmoid(x)*(1-sigmoid(x))", "exp(-x)/(1+exp(-x))^2"],
  ["tanh by sigmoid", "tanh(x)", "2*sigmoid(2x)-1"],
  ["the derivative of tanh", "1-tanh(x)^2", "sech(x)^2"],
  ["softplus reflected", "softplus(x)", "x+softplus(-x)"],
  ["softmax shifted by its maximum's place", "exp(a)/(exp(a)+exp(b))", "exp(a-b)/(exp(a-b)+1)"],
  ["log-softmax", "ln(exp(a)/(exp(a)+exp(b)))", "a-ln(exp(a)+exp(b))"],
  ["cross entropy of a logit", "-ln(sigmoid(x))", "softplus(-x)"],
  ["parameters of an LSTM", "4(n m+n^2+n)", "4n(n+m+1)"],
  ["silu by tanh", "silu(x)", "x/2*(1+tanh(x/2))"],
  ["nested layers", "sigmoid(w*tanh(v*x))", "1/(1+exp(-w*(1-2/(exp(2v x)+1))))"],
  ["a Gaussian multiplied out", "exp(-(x-m)^2/2)", "exp(-x^2/2+x m-m^2/2)"],
  ["scaled dot product", "a/sqrt(d)", "a*sqrt(d)/d", { d: "positive" }],
  ["the logarithm of a square on the reals", "ln(x^2)", "2ln|x|"],
  ["the logarithm of a square on positives", "ln(x^2)", "2ln(x)", { x: "positive" }],
  ["the root of a square", "sqrt(x^2)", "|x|"],
  ["the root of a hidden square", "sqrt(x^2+2x+1)", "|x+1|"],
  ["roots of numbers", "sqrt(12)", "2sqrt(3)"],
  ["logarithms of numbers", "log_2(12)", "2+ln(3)/ln(2)"],
  ["powers with letters", "a^x*a^y", "a^(x+y)", { a: "positive" }],
  ["powers of negative numbers", "x^n*x", "x^(n+1)", n],
  ["even powers of -1", "(-1)^(2n)", "1", n],
  ["a quotient of factorials", "n!/(n-1)!", "n", n],
  ["pairs", "binomial(n,2)", "n(n-1)/2", n],
  ["the sum of the first squares", "sum_{i=1}^n i^2", "n(n+1)(2n+1)/6", n],
  ["a geometric series", "sum_{i=1}^n r^i", "r(r^n-1)/(r-1)", { n: "integer", r: "positive" }],
  ["the name of a dummy", "sum_{t=1}^n 1/t", "sum_{k=1}^n 1/k", n],
  ["a shifted dummy", "sum_{t=1}^n 1/t", "sum_{t=0}^{n-1} 1/(t+1)", n],
  ["rounding up", "ceil(n/2)", "floor((n+1)/2)", n],
  ["parity", "mod(n,2)", "(1-(-1)^n)/2", n],
  ["double angles", "sin(2x)", "2sin(x)cos(x)"],
  ["arctan is odd", "arctan(-x)", "-arctan(x)"],
  ["a product within a logarithm", "ln((x+1)(x+2))", "ln(x^2+3x+2)"],
  ["a gap at one point", "x^2/x", "x"],
  ["Heaviside steps, open at 0", "step(x)", "1[x>0]"],
  ["Euler's formula", "exp(i*z)", "cos(z)+i*sin(z)", { z: "complex" }],
  ["the square of a modulus", "(a+i*b)(a-i*b)", "a^2+b^2", { z: "complex" }],
];

const alsoIdentities: readonly Case[] = [
  ["softplus without overflow", "softplus(x)", "max(x,0)+ln(1+exp(-|x|))"],
  ["log-sum-exp without overflow", "ln(exp(a)+exp(b))", "max(a,b)+ln(1+exp(-|a-b|))"],
  ["the maximum in another order", "max(a,b,c,d,x,y,z,w)", "max(w,d,z,b,c,a,y,x)"],
  ["the maximum nested, with one value twice", "max(a,b,c,d)", "max(max(d,a),max(c,b,a))"],
  ["a nested root taken apart", "sqrt(3+2*sqrt(2))", "1+sqrt(2)"],
  ["a nested root of a difference", "sqrt(3-2*sqrt(2))", "sqrt(2)-1"],
  ["the root of a square in two variables", "sqrt(x^2+2*x*y+y^2)", "|x+y|"],
  ["many square roots", "sqrt(2)+sqrt(3)+sqrt(5)+sqrt(7)+sqrt(11)", "sqrt(11)+sqrt(7)+sqrt(5)+sqrt(3)+sqrt(2)"],
  ["a denominator made rational", "1/(sqrt(2)+sqrt(3)+sqrt(5))", "(2*sqrt(3)+3*sqrt(2)-sqrt(30))/12"],
  ["a sine moved by 45 degrees", "sin(x+pi/4)", "(sin(x)+cos(x))/sqrt(2)"],
  ["a sine moved by a half turn", "sin(x+pi)", "-sin(x)"],
  ["the cosine of 15 degrees", "cos(pi/12)", "sqrt(2+sqrt(3))/2"],
];
const nonIdentities: readonly Case[] = [
  ["one value less in a maximum", "max(a,b,c,d)", "max(a,b,d)"],
  ["the other of two nested roots", "sqrt(3-2*sqrt(2))", "1-sqrt(2)"],
  ["the root of a square without its absolute value, in two variables", "sqrt(x^2+2*x*y+y^2)", "x+y"],
  ["log-sum-exp with the minimum", "ln(exp(a)+exp(b))", "min(a,b)+ln(1+exp(-|a-b|))"],
  ["a difference beyond 20", "x", "x+relu(x-20)"],
  ["ReLU is not the identity", "relu(x)", "x"],
  ["derivatives of ReLU that differ at 0", "1[x>0]", "1[x>=0]"],
  ["a kink far away", "x", "x+relu(x-1000)"],
  ["a kink very far away", "exp(x)", "exp(x)+max(0,x-10^9)"],
  ["a floor far below", "x", "max(x,-10^6)"],
  ["a tiny coefficient", "x", "x+10^(-12)x"],
  ["a difference below all doubles", "x", "x+10^(-300)"],
  ["a polynomial that vanishes at small integers", "0", "x(x-1)(x-2)(x-3)(x-4)(x-5)(x-6)(x-7)(x-8)(x-9)(x-10)"],
  ["cancellation at 1e8", "(10^8+x)^2-10^16", "2*10^8*x+x^2+10^(-6)"],
  ["the logarithm of a square against one that is undefined", "ln(x^2)", "2ln(x)"],
  ["the root of a square without its absolute value", "sqrt(x^2)", "x"],
  ["sigmoid with the wrong sign", "sigmoid(x)", "1/(1+exp(x))"],
  ["tanh for sigmoid", "sigmoid(x)", "tanh(x)"],
  ["alternating signs", "(-1)^n", "1", n],
  ["a sum with one term less", "sum_{i=1}^n i", "n(n-1)/2", n],
  ["a conjugate", "a+i*b", "a-i*b", { z: "complex" }],
  ["Fermat's little theorem is not an identity", "x", "x^67108859"],
];

describe("what no rule here covers", () => {
  test.each([
    ["logarithms have branches on the complex numbers", "ln(z^2)", "2ln(z)", { z: "complex" }],
    ["roots have branches on the complex numbers", "sqrt(z^2)", "z", { z: "complex" }],
  ] as const)("%s: never taken for equal", (_, key, answer, kinds) => {
    expect(relation(key, answer, kinds).relation).not.toBe("equal");
  });
});

test("what is too much work is equal to itself, and to nothing else that is too much work", () => {
  const sum = (text: string): Expression => {
    const reading = read(text, { names: [] });
    if (!reading.ok) throw new Error(text);
    return reading.value;
  };
  const long = "\\sum_{k=1}^{2000} 1/(k^2+1)";
  const compare = equivalence(sum(long), nowhereElse);
  expect(compare(sum(long)).relation).toBe("equal");
  expect(compare(sum("\\sum_{k=1}^{2000} 1/(k^2+2)")).relation).not.toBe("equal");
});

describe("formulas of deep learning", () => {
  test.each(listed([...identities, ...alsoIdentities]))("%s: %s = %s", (_, key, answer, kinds) => {
    expect(relation(key, answer, kinds).relation).toBe("equal");
    expect(relation(answer, key, kinds).relation).toBe("equal");
  });
  test.each(listed(nonIdentities))("%s: %s ≠ %s", (_, key, answer, kinds) => {
    expect(relation(key, answer, kinds).relation).toBe("different");
    expect(relation(answer, key, kinds).relation).toBe("different");
  });
});

describe("a difference is told with both values, also where it is dear to find the simplest point", () => {
  test.each([
    ["arcosh(cosh(x))", "arcosh(sinh(x))"],
    ["-y*ln(sigmoid(z))-(1-y)*ln(-sigmoid(z))", "-y*ln(sigmoid(z))-(1-y)*ln(1-sigmoid(z))"],
  ])("%s is not %s", (answer, key) => {
    const verdict = equivalence(expression(key), nowhereElse)(expression(answer));
    if (verdict.relation !== "different") throw new Error(verdict.relation);
    expect([verdict.counterexample.answer, verdict.counterexample.reference]).not.toContain("?");
  });
});

test("a counterexample names the variables of the question, and nothing that a sum counts through", () => {
  const counts = { kind: "integer", min: rational(0n) } as const;
  const domains = new Map<string, Domain>([
    ["n", counts],
    ["m", counts],
  ]);
  const answer = expression("min(n,m)*(min(n,m)+1)/2+m*max(n-m,0)+1[n>40]");
  const verdict = equivalence(expression("∑_{i=1}^n min(i,m)"), domains)(answer);
  if (verdict.relation !== "different") throw new Error(verdict.relation);
  const { at, answer: own, reference } = verdict.counterexample;
  expect(Object.keys(at).sort()).toEqual(["m", "n"]);
  const { n, m } = { n: Number(at["n"]), m: Number(at["m"]) };
  const sum = Array.from({ length: n }, (_, i) => Math.min(i + 1, m)).reduce((a, b) => a + b, 0);
  expect([Number(reference), Number(own)]).toEqual([sum, sum + 1]);
});
