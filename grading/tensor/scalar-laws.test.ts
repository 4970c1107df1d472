import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { integer } from "../expression/rational";
import { factorsOf, joined } from "./factors";
import { expandedExponential, expandedLogarithm } from "./logarithm-laws";
import { knownSign } from "./positivity";
import { add, entrywise, type MapName, map, numberTerm, power, quotient, type Term } from "./term";

const scalar = { rows: "1", columns: "1" };
const symbol = (name: string): Term => ({ kind: "symbol", name, shape: scalar });
const number = (n: number): Term => numberTerm(integer(n));

/** The functions by their definitions, in doubles. */
const functions: Partial<Record<MapName, (x: number) => number>> = {
  exp: Math.exp,
  ln: (x) => (x > 0 ? Math.log(x) : Number.NaN),
  sqrt: Math.sqrt,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  tanh: Math.tanh,
  cosh: Math.cosh,
  sign: Math.sign,
};

/** The oracle: a term of numbers in doubles, NaN where it has no value. */
function scalarOf(term: Term, at: Readonly<Record<string, number>>): number {
  const of = (each: Term): number => scalarOf(each, at);
  switch (term.kind) {
    case "number":
      return Number(term.value.n) / Number(term.value.d);
    case "ones":
      return 1;
    case "symbol":
      return at[term.name] ?? Number.NaN;
    case "add":
      return term.terms.map(of).reduce((a, b) => a + b, 0);
    case "entrywise":
      return term.terms.map(of).reduce((a, b) => a * b, 1);
    case "quotient": {
      const below = of(term.denominator);
      return below === 0 ? Number.NaN : of(term.numerator) / below;
    }
    case "power": {
      const base = of(term.base);
      return term.exponent < 0 && base === 0 ? Number.NaN : base ** term.exponent;
    }
    case "map": {
      const [first] = term.arguments;
      const known = functions[term.name];
      if (known === undefined || first === undefined) throw new Error(`no value for ${term.name}`);
      return known(of(first));
    }
    default:
      throw new Error(`no value for ${term.kind}`);
  }
}

const names = ["a", "b", "c"];
const { term: made } = fc.letrec<{ term: Term; leaf: Term }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(...names).map(symbol),
    fc.integer({ min: -3, max: 3 }).map(number),
    fc.constantFrom(...names).map((name) => map("exp", symbol(name))),
    fc.constantFrom(...names).map((name) => map("ln", symbol(name))),
  ),
  term: fc.oneof(
    { maxDepth: 4 },
    tie("leaf"),
    fc.tuple(tie("term"), tie("term")).map((terms) => entrywise(terms)),
    fc.tuple(tie("term"), tie("term")).map((terms) => add(terms)),
    fc.tuple(tie("term"), tie("term")).map(([above, below]) => quotient(above, below)),
    fc.tuple(tie("term"), fc.integer({ min: -3, max: 4 })).map(([base, exponent]) => power(base, exponent)),
    fc
      .tuple(fc.constantFrom<MapName>("exp", "ln", "sqrt", "sigmoid", "cosh", "tanh"), tie("term"))
      .map(([name, argument]) => map(name, argument)),
  ),
}));
const value = fc.constantFrom(-2, -1.5, -0.75, 0, 0.5, 0.8, 1.25, 2);
const point = fc.record({ a: value, b: value, c: value });

/** Far from where doubles end, the same number or no value on both sides. */
function areAlike(x: number, y: number): boolean {
  if (Math.abs(x) > 1e60 || Math.abs(y) > 1e60 || Math.abs(x) < 1e-9 || Math.abs(y) < 1e-9) return true;
  return Number.isNaN(x) === Number.isNaN(y) && !(Math.abs(x - y) > 1e-6 * Math.max(1, Math.abs(x)));
}
/** What is left where a step of the reckoning itself leaves doubles. */
const isTame = (x: number): boolean => Number.isNaN(x) || (Math.abs(x) < 1e12 && Math.abs(x) > 1e-9);

const law = (of: (term: Term) => Term | null, is: (x: number) => number) =>
  fc.property(made, point, (term, at) => {
    const [inner, told] = [scalarOf(term, at), of(term)];
    if (told === null || !isTame(inner)) return;
    expect(areAlike(is(inner), scalarOf(told, at))).toBe(true);
  });

describe("what a scalar is rewritten to has its value, and none where it has none", () => {
  test("its factors", () => {
    fc.assert(
      law(
        (term) => joined(factorsOf(term)),
        (x) => x,
      ),
      { numRuns: 1500 },
    );
  });
  test("its logarithm taken apart", () => {
    fc.assert(
      law(expandedLogarithm, (x) => (x > 0 ? Math.log(x) : Number.NaN)),
      { numRuns: 1500 },
    );
  });
  test("its exponential taken apart", () => {
    fc.assert(law(expandedExponential, Math.exp), { numRuns: 1500 });
  });
  test("the sign that its form shows", () => {
    fc.assert(
      fc.property(made, point, (term, at) => {
        const [x, sign] = [scalarOf(term, at), knownSign(term)];
        if (Number.isNaN(x) || (x !== 0 && !isTame(x)) || sign === null) return;
        expect(sign === "positive" ? x > 0 : x >= 0).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("an exponential of logarithms is a power where that is a law, and else is left", () => {
  const [a, square] = [symbol("a"), power(symbol("b"), 2)];
  const ln = (term: Term): Term => map("ln", term);
  const text = (term: Term | null): string => (term === null ? "left" : `${scalarOf(term, { a: 1.5, b: 0.5 })}`);
  test.each([
    ["2 ln cosh a", entrywise([number(2), ln(map("cosh", a))]), `${Math.cosh(1.5) ** 2}`],
    ["-ln cosh a", entrywise([number(-1), ln(map("cosh", a))]), `${1 / Math.cosh(1.5)}`],
    ["(ln cosh a)^2", power(ln(map("cosh", a)), 2), "left"],
    ["1/ln cosh a", quotient(number(1), ln(map("cosh", a))), "left"],
    ["ln cosh a ln cosh a", entrywise([ln(map("cosh", a)), ln(map("cosh", a))]), "left"],
    ["a ln cosh a", entrywise([a, ln(map("cosh", a))]), "left"],
    ["ln a", ln(a), "left"],
    ["ln b^2", ln(square), "left"],
    ["13 ln cosh a", entrywise([number(13), ln(map("cosh", a))]), "left"],
    ["a", a, "left"],
  ])("%s", (_, argument, found) => {
    expect(text(expandedExponential(argument))).toBe(found);
  });
});
