import { divide, isZero, multiply, one, type Rational } from "../expression/rational";
import type { Term } from "./term";

/** The value of a number, and of products and quotients of numbers; null for all else. */
export function constantOf(term: Term): Rational | null {
  switch (term.kind) {
    case "number":
      return term.value;
    case "entrywise": {
      let value = one;
      for (const factor of term.terms) {
        const next = constantOf(factor);
        if (next === null) return null;
        value = multiply(value, next);
      }
      return value;
    }
    case "quotient": {
      const [above, below] = [constantOf(term.numerator), constantOf(term.denominator)];
      return above === null || below === null || isZero(below) ? null : divide(above, below);
    }
    default:
      return null;
  }
}
