import type { Expression } from "../expression/expression";
import { add, divide, multiply, negate, type Rational } from "../expression/rational";
import type { Term } from "./term";

/** The whole number that is written, as 2, −1, 4/2 or 1 + 1; null for everything else. */
export function wholeNumber(expression: Expression): number | null {
  const value = constantOf(expression);
  if (value === null || value.d !== 1n) return null;
  const whole = Number(value.n);
  return Number.isSafeInteger(whole) ? whole : null;
}

/** The value of sums, products and quotients of numbers. */
function constantOf(e: Expression): Rational | null {
  switch (e.kind) {
    case "number":
      return e.value;
    case "negate": {
      const inner = constantOf(e.argument);
      return inner === null ? null : negate(inner);
    }
    case "add":
      return folded(e.terms, add);
    case "multiply":
      return folded(e.factors, multiply);
    case "divide": {
      const [above, below] = [constantOf(e.numerator), constantOf(e.denominator)];
      return above === null || below === null || below.n === 0n ? null : divide(above, below);
    }
    default:
      return null;
  }
}

function folded(parts: readonly Expression[], operation: (a: Rational, b: Rational) => Rational): Rational | null {
  const values = parts.map(constantOf);
  const known = values.filter((value) => value !== null);
  return known.length < values.length || known.length === 0 ? null : known.reduce(operation);
}

/** 1/2, 0.5: the exponent of a root. */
export function isHalf(term: Term): boolean {
  if (term.kind === "number") return term.value.n === 1n && term.value.d === 2n;
  return term.kind === "quotient" && isOne(term.numerator) && isTwo(term.denominator);
}

/** Whether an exponent is −1/2. */
export function isMinusHalf(term: Term): boolean {
  if (term.kind === "number") return term.value.n === -1n && term.value.d === 2n;
  if (term.kind !== "entrywise" || term.terms.length !== 2) return false;
  return term.terms.some((each, i) => {
    const other = term.terms[1 - i];
    return (
      each.kind === "number" && each.value.n === -1n && each.value.d === 1n && other !== undefined && isHalf(other)
    );
  });
}

const isOne = (term: Term): boolean => term.kind === "number" && term.value.n === 1n && term.value.d === 1n;
const isTwo = (term: Term): boolean => term.kind === "number" && term.value.n === 2n && term.value.d === 1n;
