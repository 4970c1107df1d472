import type { Expression, FunctionName } from "./expression";
import {
  add,
  compare,
  divide,
  floor,
  integer,
  multiply,
  negate,
  one,
  type Rational,
  rational,
  subtract,
  zero,
} from "./rational";

/** By how much a constant is a multiple of π, or null where that is not seen. `value` gives the fractions among its parts. */
export function multipleOfPi(e: Expression, value: (part: Expression) => Rational | null): Rational | null {
  switch (e.kind) {
    case "constant":
      return e.name === "pi" ? one : null;
    case "number":
      return e.value.n === 0n ? zero : null;
    case "negate": {
      const inner = multipleOfPi(e.argument, value);
      return inner === null ? null : negate(inner);
    }
    case "add":
      return e.terms.reduce<Rational | null>((total, term) => {
        const part = total === null ? null : multipleOfPi(term, value);
        return total === null || part === null ? null : add(total, part);
      }, zero);
    case "multiply": {
      const [angle, ...others] = e.factors.filter((factor) => value(factor) === null);
      const times = angle === undefined || others.length > 0 ? null : multipleOfPi(angle, value);
      if (times === null) return null;
      return e.factors.reduce((total, factor) => multiply(total, value(factor) ?? one), times);
    }
    case "divide": {
      const [above, below] = [multipleOfPi(e.numerator, value), value(e.denominator)];
      return above === null || below === null || below.n === 0n ? null : divide(above, below);
    }
    default:
      return null;
  }
}

const half = rational(1n, 2n);

/** cos(qπ), where it is a fraction: 0, a half or 1, of either sign. */
function cosine(q: Rational): Rational | null {
  const turned = subtract(q, multiply(rational(2n), integer(floor(divide(q, rational(2n))))));
  const within = compare(turned, one) > 0 ? subtract(rational(2n), turned) : turned;
  const found = [
    [zero, one],
    [rational(1n, 3n), half],
    [half, zero],
    [rational(2n, 3n), negate(half)],
    [one, negate(one)],
  ] as const;
  return found.find(([angle]) => compare(angle, within) === 0)?.[1] ?? null;
}

const isNought = (value: Rational | null): boolean => value !== null && value.n === 0n;

/** tan t = sin 2t/(1 + cos 2t), and cot t = sin 2t/(1 - cos 2t), which are fractions at π/4 as well. */
function halfTangent(q: Rational, sign: Rational): Rational | null {
  const double = multiply(rational(2n), q);
  const [sin, cos] = [cosine(subtract(half, double)), cosine(double)];
  return sin === null || cos === null ? null : divide(sin, add(one, multiply(sign, cos)));
}

/** A circular function at qπ: its value where that is a fraction, "none" where it has none, null elsewhere. */
export function atMultipleOfPi(name: FunctionName, q: Rational): Rational | "none" | null {
  const [sin, cos] = [cosine(subtract(half, q)), cosine(q)];
  const quotient = (a: Rational | null, b: Rational | null): Rational | "none" | null => {
    if (isNought(b)) return "none";
    if (isNought(a)) return zero;
    return a === null || b === null ? null : divide(a, b);
  };
  switch (name) {
    case "sin":
      return sin;
    case "cos":
      return cos;
    case "tan":
      return isNought(cos) ? "none" : halfTangent(q, one);
    case "cot":
      return isNought(sin) ? "none" : halfTangent(q, negate(one));
    case "sec":
      return quotient(one, cos);
    case "csc":
      return quotient(one, sin);
    default:
      return null;
  }
}
