import { type Expression, nowhere } from "../expression/expression";
import { mapChildren } from "../expression/map-children";
import { toText } from "../expression/print";
import { compare, one, type Rational } from "../expression/rational";
import { substituted } from "../expression/substitute";
import { namesIn } from "../expression/walk";
import type { Assumptions } from "./assumptions";

/**
 * A text that two expressions share only where they are of one order by what is seen without any algebra: operands may change places,
 * positive factors and the base of a logarithm do not count, and of a sum's terms one that another exceeds may be left out, as
 * n! beside d! where n <= d. For expressions whose growth is beyond the machine.
 */
export const alikeText = (e: Expression, assumptions: Assumptions): string => toText(upToFactor(e, assumptions));

/** An expression of the same order, at a place where a constant factor does not count. */
function upToFactor(e: Expression, assumptions: Assumptions): Expression {
  const inner = (each: Expression): Expression => upToFactor(each, assumptions);
  switch (e.kind) {
    case "multiply":
      return joined("multiply", e.factors.filter((factor) => !isPositiveNumber(factor)).map(inner));
    case "divide": {
      if (isPositiveNumber(e.denominator)) return inner(e.numerator);
      return { ...e, numerator: inner(e.numerator), denominator: inner(e.denominator) };
    }
    case "add":
      return isMonotone(e, assumptions) ? sumOf(e.terms, assumptions) : inSameOrder(e);
    case "power":
      return isPositiveNumber(e.exponent) ? { ...e, base: inner(e.base) } : inSameOrder(e);
    case "call": {
      const [first, base] = e.arguments;
      if (e.name === "max" && isMonotone(e, assumptions)) return sumOf(e.arguments, assumptions);
      const isLogarithm = e.name === "ln" || e.name === "log";
      if (!isLogarithm || first === undefined || (base !== undefined && !isAboveOne(base))) return inSameOrder(e);
      return { kind: "call", name: "ln", arguments: [inSameOrder(first)], at: nowhere };
    }
    default:
      return inSameOrder(e);
  }
}

/** The same value, with the operands of sums and products in the order of their texts. */
function inSameOrder(e: Expression): Expression {
  const inner = mapChildren(e, inSameOrder);
  if (inner.kind === "add") return joined("add", inner.terms);
  return inner.kind === "multiply" ? joined("multiply", inner.factors) : inner;
}

/** The operands of sums within a sum, and of products within a product, side by side. */
const flat = (kind: "add" | "multiply", operands: readonly Expression[]): readonly Expression[] =>
  operands.flatMap((each) =>
    each.kind !== kind ? [each] : each.kind === "add" ? each.terms : each.kind === "multiply" ? each.factors : [],
  );

function joined(kind: "add" | "multiply", operands: readonly Expression[]): Expression {
  const sorted = flat(kind, operands)
    .map((each) => [toText(each), each] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const all = sorted.map(([, each]) => each);
  const [only = numberOne, ...others] = all;
  if (others.length === 0) return only;
  return kind === "add" ? { kind, terms: all, at: nowhere } : { kind, factors: all, at: nowhere };
}

const numberOne: Expression = { kind: "number", value: one, at: nowhere };

/** Most terms among which larger ones are looked for; of more, each counts. */
const mostTerms = 30;

/** A sum of positive terms without those that another one exceeds everywhere. */
function sumOf(terms: readonly Expression[], assumptions: Assumptions): Expression {
  const all = flat(
    "add",
    terms.map((term) => upToFactor(term, assumptions)),
  );
  if (all.length > mostTerms) return joined("add", all);
  let left = [...new Map(all.map((term) => [toText(term), term] as const))];
  // One after another: where n <= d and d <= n, each of n! and d! exceeds the other, and one of them must stay.
  for (const [text, term] of left) {
    const larger = largerThan(term, assumptions).map((each) => toText(inSameOrder(each)));
    if (left.some(([other]) => other !== text && larger.includes(other)))
      left = left.filter(([other]) => other !== text);
  }
  return joined(
    "add",
    left.map(([, term]) => term),
  );
}

/** A term with one of its names replaced by another that is never below it: d! for n!, where n <= d. */
function largerThan(term: Expression, { below }: Assumptions): readonly Expression[] {
  const names = namesIn(term);
  return below.flatMap(({ small, large, by }) =>
    names.includes(small) && compare(by, one) <= 0
      ? [substituted(term, new Map([[small, { kind: "symbol", name: large, at: nowhere } as const]]))]
      : [],
  );
}

/** Whether an expression is positive, and never falls as one of its names grows, from some sizes on. */
function isMonotone(e: Expression, assumptions: Assumptions): boolean {
  const inner = (each: Expression): boolean => isMonotone(each, assumptions);
  switch (e.kind) {
    case "number":
      return e.value.n > 0n;
    case "symbol":
      return assumptions.variables.has(e.name);
    case "add":
      return e.terms.every(inner);
    case "multiply":
      return e.factors.every(inner);
    case "divide":
      return inner(e.numerator) && isPositiveNumber(e.denominator);
    case "power":
      return inner(e.exponent) && inner(e.base) && isAtLeastOne(e.base);
    case "call":
      if (e.name === "ln" || e.name === "log")
        return (
          e.arguments.slice(0, 1).every((each) => each.kind === "symbol" && inner(each)) &&
          e.arguments.slice(1).every(isAboveOne)
        );
      return ["max", "min", "factorial", "exp", "sqrt"].includes(e.name) && e.arguments.every(inner);
    default:
      return false;
  }
}

/** Whether a monotone expression is at least 1 where its names are: a number, a name, a sum or a product with such a part. */
function isAtLeastOne(e: Expression): boolean {
  if (e.kind === "number") return compare(e.value, one) >= 0;
  if (e.kind === "add") return e.terms.some(isAtLeastOne);
  if (e.kind === "multiply") return e.factors.every(isAtLeastOne);
  return e.kind === "symbol";
}

const isPositiveNumber = (e: Expression): boolean => isNumberThat(e, (value) => value.n > 0n);
const isAboveOne = (e: Expression): boolean =>
  (e.kind === "constant" && e.name === "e") || isNumberThat(e, (value) => compare(value, one) > 0);

const isNumberThat = (e: Expression, test: (value: Rational) => boolean): boolean =>
  e.kind === "number" && test(e.value);
