import { formOf } from "./form";
import type { Polynomial } from "./polynomial";
import type { Term } from "./term";

/**
 * Whether a real term is positive wherever it has a value: a quotient of sums of even powers and a constant, all with positive
 * coefficients. False where that is not seen.
 */
export function provedPositive(term: Term): boolean {
  const form = formOf(term, () => null);
  return form !== null && isPositive(form.above) && isPositive(form.below);
}

function isPositive(polynomial: Polynomial): boolean {
  if (!polynomial.has("")) return false;
  for (const { powers, coefficient } of polynomial.values()) {
    if (coefficient.n <= 0n || powers.some(({ exponent }) => exponent % 2 !== 0)) return false;
  }
  return true;
}
