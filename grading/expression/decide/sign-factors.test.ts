import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { type Rational, rational, toNumber } from "../rational";
import type { Decision } from "./cells";
import { enclose, type Point } from "./enclosure";
import { lower } from "./lower";
import type { Monomial, Polynomial } from "./polynomial";
import { expression } from "./relation.for-tests";
import { evaluateSign, type SignFactors, type Switch, signFactors, switchesOf } from "./switches";
import { negative, nil, positive, type Term, type Terms } from "./term";

const domains: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ["p", { kind: "positive" }],
  ["q", { kind: "positive" }],
  ["r", { kind: "nonnegative" }],
  ["n", { kind: "integer" }],
]);
const signsOf = (text: string) => {
  const { terms, root } = lower(expression(text), domains);
  return { terms, root, factors: signFactors(root, () => null, new Map()) };
};

/** "+ (x) (y)²": the constant, and each polynomial whose sign is a factor. */
function written({ constant, factors }: SignFactors): string {
  const parts = factors.map((factor) => {
    const own =
      factor.kind === "switch"
        ? `(${factor.on.key})`
        : `{${[factor.rest, factor.times, factor.radicand, factor.norm].map(written).join("; ")}}`;
    return `${own}${factor.even ? "²" : ""}`;
  });
  return [constant === 0 ? "0" : constant === 1 ? "+" : "-", ...parts].join(" ");
}

describe("a sign is that of as few polynomials as decide it", () => {
  test.each([
    ["x", "+ (1·x^1)"],
    ["-3x", "- (1·x^1)"],
    ["x y", "+ (1·x^1) (1·y^1)"],
    ["x^2 y", "+ (1·x^1)² (1·y^1)"],
    ["x^3", "+ (1·x^1)"],
    ["-x/y", "- (1·x^1) (1·y^1)"],
    ["x^-2 y", "+ (1·y^1)"],
    ["p x", "+ (1·x^1)"],
    ["p", "+"],
    ["-p-1", "-"],
    ["x-x", "0"],
    ["x^2+1", "+"],
    ["-x^2-1", "-"],
    ["x-y", "- (-1·x^1+1·y^1)"],
    ["y-x", "+ (-1·x^1+1·y^1)"],
    ["2x-4", "+ (-2+1·x^1)"],
    ["x/2-1/3", "+ (-2+3·x^1)"],
    ["x y-x", "+ (1·x^1) (-1+1·y^1)"],
    ["x^2 y-x^2", "+ (1·x^1)² (-1+1·y^1)"],
    ["p x-p y", "- (-1·x^1+1·y^1)"],
    ["-p x^2", "- (1·x^1)²"],
    ["x^2-2x y+y^2", "+ (-1·x^1+1·y^1)²"],
    ["x^2+2x+1", "+ (1+1·x^1)²"],
    ["4x^2-12x+9", "+ (-3+2·x^1)²"],
    ["x^2+x+1", "+"],
    ["x^2-y^2", "- (1·x^1+1·y^1) (-1·x^1+1·y^1)"],
    ["y^2-x^2", "+ (1·x^1+1·y^1) (-1·x^1+1·y^1)"],
    ["p^2-q^2", "- (-1·p^1+1·q^1)"],
    ["r^2-p^2", "+ (-1·p^1+1·r^1)"],
    ["x^3-y^3", "- (-1·x^1+1·y^1)"],
    ["x^3+8", "+ (2+1·x^1)"],
    ["x^5-32y^5", "- (-1·x^1+2·y^1)"],
    ["-27x^3-y^3", "- (3·x^1+1·y^1)"],
    ["x^7+1", "+ (1+1·x^1)"],
    ["x^2-2", "+ (-2+1·x^2)"],
    ["x^3-2", "+ (-2+1·x^3)"],
    ["x^4-16", "+ (2+1·x^1) (-2+1·x^1)"],
    ["9x^2-4", "+ (2+3·x^1) (-2+3·x^1)"],
    ["e^x-e^y", "- (-1·x^1+1·y^1)"],
    ["e^y-e^x", "+ (-1·x^1+1·y^1)"],
    ["3e^x-3e^(2y)", "- (-1·x^1+2·y^1)"],
    ["2e^x-e^y", "- (-2·e^(x^1)^1+1·e^(y^1)^1)"],
    ["e^x-1", "+ (1·x^1)"],
    ["1-e^x", "- (1·x^1)"],
    ["e^(2x)-e^(-x)", "+ (1·x^1)"],
    ["e^x-1-x", "+ (1·x^1)²"],
    ["1+x-e^x", "- (1·x^1)²"],
    ["e^y-e^x-(y-x)e^x", "+ (-1·x^1+1·y^1)²"],
    ["x-sqrt(p)", "+ {+ (1·x^1); -; +; + (-1·p^1+1·x^2)}"],
    ["x+y sqrt(p)", "+ {+ (1·x^1); + (1·y^1); +; + (-1·p^1·y^2+1·x^2)}"],
    ["arctan(x-1)", "+ (-1+1·x^1)"],
    ["erf(1-x)", "- (-1+1·x^1)"],
    ["cbrt(x)", "+ (1·x^1)"],
    ["x sigmoid(y)", "+ (1·x^1)"],
    ["tanh(x)", "+ (1·x^1)"],
    ["ln(p)", "+ (-1+1·p^1)"],
    ["ln(p)-ln(q)", "- (-1·p^1+1·q^1)"],
    ["2ln(p)+ln(q)", "+ (-1+1·p^2·q^1)"],
    ["x-ln(1+e^x)", "-"],
    ["ln(p)/2-1/3", "+ (-2+3·ln0(1·p^1/1)^1)"],
    ["sigmoid(x)-1/2", "+ (1·x^1)"],
    ["(x-1)/(x+1)", "+ (-1+1·x^1) (1+1·x^1)"],
    ["1/x-1/y", "+ (-1·x^1+1·y^1) (1·x^1) (1·y^1)"],
  ])("%s: %s", (text, expected) => {
    const { factors } = signsOf(text);
    expect(factors === null ? "left open" : written(factors)).toBe(expected);
  });
});

/** In doubles; null where rounding may decide the sign. */
function approximately(terms: Terms, polynomial: Polynomial, at: Point): number | null {
  const atoms = (powers: Monomial["powers"]): number =>
    powers.reduce((product, { atom, exponent }) => {
      if (atom.exponent !== undefined) return product * Math.exp(exponent * monomial(atom.exponent));
      const { low, high } = enclose({ terms, root: atom.term }, at);
      return product * ((low + high) / 2) ** exponent;
    }, 1);
  const monomial = ({ powers, coefficient }: Monomial): number => toNumber(coefficient) * atoms(powers);
  const parts = [...polynomial.values()].map(monomial);
  const total = parts.reduce((a, b) => a + b, 0);
  const size = parts.reduce((a, b) => a + Math.abs(b), 0);
  return Math.abs(total) > 1e-7 * size ? total : null;
}

const part = fc.constantFrom(
  ..."x;y;p;r;n;2;(1/3);(-1);x^2;(x-1);(x+y);(p-q);e^x;e^(2y);e^(-x);sqrt(p);sqrt(r+1);x*y;cbrt(x);|x|;p^2;arctan(x);ln(p);ln(1+e^x);x^3;tanh(y);(n-2)".split(
    ";",
  ),
);
const formula = fc.oneof(
  fc.tuple(part, fc.constantFrom("+", "-"), part).map(([a, s, b]) => `${a}${s}${b}`),
  fc.tuple(part, part, fc.constantFrom("+", "-"), part).map(([a, b, s, c]) => `${a}*${b}${s}${c}`),
  fc.tuple(part, part, part, part).map(([a, b, c, d]) => `${a}*${b}-${c}*${d}`),
  fc.tuple(part, part).map(([a, b]) => `(${a})^2-2*(${a})*(${b})+(${b})^2`),
  fc.tuple(part, part, fc.constantFrom("2", "3", "5")).map(([a, b, n]) => `(${a})^${n}-(${b})^${n}`),
  fc.tuple(part, part, part).map(([a, b, c]) => `(${a}-${b})/(${c})`),
  fc.tuple(part, part).map(([a, b]) => `(${a}*${b}+1)*(${a})^3`),
);
const number = fc.integer({ min: -31, max: 37 }).map((n) => rational(BigInt(3 * n + 1), 11n));
const point = fc.record({ x: number, y: number, p: number, q: number, r: number, n: fc.integer({ min: -4, max: 5 }) });
const sized = ({ n, d }: Rational): Rational => ({ n: n < 0n ? -n : n, d });

test("the signs of the factors make that of the whole, at points of all quarters", () => {
  let met = 0;
  fc.assert(
    fc.property(fc.array(formula, { minLength: 10, maxLength: 10 }), point, (texts, { x, y, p, q, r, n }) => {
      const at: Point = new Map([
        ["x", x],
        ["y", y],
        ["p", sized(p)],
        ["q", sized(q)],
        ["r", sized(r)],
        ["n", rational(BigInt(n))],
      ]);
      for (const text of texts) {
        const { terms, root } = lower(expression(text), domains);
        // A case is taken as the point decides it.
        const branch = (term: Term): -1 | 0 | 1 | null => {
          const on = term.args[0];
          if (on === undefined) return null;
          const { low, high } = enclose({ terms, root: on }, at);
          return low > 0 ? 1 : high < 0 ? -1 : null;
        };
        const factors = signFactors(root, branch, new Map());
        const { state, low, high } = enclose({ terms, root }, at);
        if (factors === null || state !== "value" || (low <= 0 && high >= 0)) continue;
        const decisions = switchesOf(factors).map((on) => decisionAt(terms, on, at));
        if (decisions.some((each) => each === null)) continue;
        met += 1;
        const found = evaluateSign(
          factors,
          decisions.filter((each) => each !== null),
        );
        expect([text, found]).toEqual([text, low > 0 ? 1 : -1]);
      }
    }),
    { numRuns: 60 },
  );
  expect(met).toBeGreaterThan(150);
});

function decisionAt(terms: Terms, on: Switch, at: Point): Decision | null {
  const value = approximately(terms, on.polynomial, at);
  if (value === null) return null;
  const sign = value > 0 ? 1 : -1;
  // What is known of a switch must leave room for the sign that it has.
  expect([on.key, on.signs & (sign === 1 ? positive : negative) & ~nil]).not.toEqual([on.key, 0]);
  return { on, sign };
}
