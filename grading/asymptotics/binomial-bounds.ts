import { type Expression, type FunctionName, nowhere } from "../expression/expression";
import * as Q from "../expression/rational";
import type { Assumptions } from "./assumptions";
import { isFailure } from "./failure";
import { compareOneWay, orderFrom } from "./order";

/**
 * Bounds of what is no sum of products, in place of it: whether f <= c·g holds everywhere is often plain from them, even
 * where the order of a binomial coefficient depends on how n and k grow.
 *
 * binomial(n, k) <= n^k/k!, 2^n, (e n/k)^k, n!; binomial(n, k) >= (n/k)^k and 1 where k <= n; a! b! <= (a + b)! <= 2^(a + b) a! b!.
 */
export function isBoundedByBounds(f: Expression, g: Expression, assumptions: Assumptions): boolean {
  for (const above of versions(f, "above", assumptions)) {
    for (const below of versions(g, "below", assumptions)) {
      if (above === f && below === g) continue;
      const [small, large] = [orderFrom(above, assumptions), orderFrom(below, assumptions)];
      if (isFailure(small) || isFailure(large)) continue;
      if (compareOneWay(small, large, assumptions, { isBelow: true }).up.kind === "holds") return true;
    }
  }
  return false;
}

type Side = "above" | "below";

const number = (value: Q.Rational): Expression => ({ kind: "number", value, at: nowhere });
const power = (base: Expression, exponent: Expression): Expression => ({ kind: "power", base, exponent, at: nowhere });
const product = (...factors: readonly Expression[]): Expression => ({ kind: "multiply", factors, at: nowhere });
const quotient = (numerator: Expression, denominator: Expression): Expression => ({
  kind: "divide",
  numerator,
  denominator,
  at: nowhere,
});
const factorial = (of: Expression): Expression => ({ kind: "call", name: "factorial", arguments: [of], at: nowhere });
const two = number(Q.integer(2));
const e: Expression = { kind: "constant", name: "e", at: nowhere };

/** How many bounds there are to choose from on either side: one choice is made for the whole expression. */
const choices: Readonly<Record<Side, number>> = { above: 4, below: 2 };

/** The expression itself where nothing in it is bounded; else one version for each bound; none where a bound would not bound the whole. */
function versions(f: Expression, side: Side, assumptions: Assumptions): readonly Expression[] {
  if (!hasBounded(f)) return [f];
  const made = Array.from({ length: choices[side] }, (_, choice) => bounded(f, side, choice, assumptions));
  return made.filter((each) => each !== null);
}

const hasBounded = (f: Expression): boolean => {
  switch (f.kind) {
    case "call":
      return (
        f.name === "binomial" ||
        (f.name === "factorial" && f.arguments[0]?.kind === "add") ||
        f.arguments.some(hasBounded)
      );
    case "add":
      return f.terms.some(hasBounded);
    case "multiply":
      return f.factors.some(hasBounded);
    case "divide":
      return hasBounded(f.numerator) || hasBounded(f.denominator);
    case "power":
      return hasBounded(f.base) || hasBounded(f.exponent);
    case "negate":
      return hasBounded(f.argument);
    default:
      return false;
  }
};

const monotone: ReadonlySet<FunctionName> = new Set<FunctionName>(["max", "min", "sqrt", "ln", "exp"]);

/** The expression with every binomial coefficient in it replaced by a bound; null where it does not grow with them. */
function bounded(f: Expression, side: Side, choice: number, assumptions: Assumptions): Expression | null {
  if (!hasBounded(f)) return f;
  const all = (parts: readonly Expression[]): readonly Expression[] | null => {
    const made = parts.map((part) => bounded(part, side, choice, assumptions));
    const known = made.filter((each) => each !== null);
    return known.length === made.length ? known : null;
  };
  switch (f.kind) {
    case "add": {
      if (f.terms.some(({ kind }) => kind === "negate")) return null;
      const terms = all(f.terms);
      return terms === null ? null : { ...f, terms };
    }
    case "multiply": {
      const factors = all(f.factors);
      return factors === null ? null : { ...f, factors };
    }
    case "divide": {
      const numerator = hasBounded(f.denominator) ? null : bounded(f.numerator, side, choice, assumptions);
      return numerator === null ? null : { ...f, numerator };
    }
    case "power": {
      if (f.exponent.kind !== "number" || f.exponent.value.n <= 0n) return null;
      const base = bounded(f.base, side, choice, assumptions);
      return base === null ? null : { ...f, base };
    }
    case "call": {
      if (f.name === "binomial" || f.name === "factorial")
        return boundOf(f.name, f.arguments, side, choice, assumptions);
      if (!monotone.has(f.name) && !(f.name === "log" && !f.arguments.slice(1).some(hasBounded))) return null;
      const given = all(f.arguments);
      return given === null ? null : { ...f, arguments: given };
    }
    default:
      return null;
  }
}

function boundOf(
  name: "binomial" | "factorial",
  [n, k]: readonly Expression[],
  side: Side,
  choice: number,
  assumptions: Assumptions,
): Expression | null {
  if (n === undefined) return null;
  if (name === "factorial") {
    if (n.kind !== "add" || n.terms.length !== 2 || !n.terms.every(({ kind }) => kind === "symbol")) return null;
    const parts = n.terms.map(factorial);
    return side === "below" ? product(...parts) : product(power(two, n), ...parts);
  }
  if (k === undefined) return null;
  if (side === "above")
    return (
      [quotient(power(n, k), factorial(k)), power(two, n), power(quotient(product(e, n), k), k), factorial(n)][
        choice
      ] ?? null
    );
  // Where k may exceed n there are no subsets at all.
  const isWithin =
    n.kind === "symbol" &&
    k.kind === "symbol" &&
    assumptions.below.some(({ small, large, by }) => small === k.name && large === n.name && Q.compare(by, Q.one) <= 0);
  if (!isWithin) return null;
  return [power(quotient(n, k), k), number(Q.one)][choice] ?? null;
}
