import * as Q from "../expression/rational";
import { layerMultiplyAccumulates, timeCount } from "./costs";
import type { CostOptions } from "./per-layer";
import { evaluate, type Polynomial, polynomial, subtract } from "./polynomial";
import type { SequenceLayer } from "./sequence-layers";

type Fixed = Readonly<Record<string, bigint | number>>;

/** Which of two layers needs fewer multiply-accumulates at the same sizes. */
export function cheaperLayer(
  a: SequenceLayer,
  b: SequenceLayer,
  sizes: Fixed,
  options: CostOptions = {},
): SequenceLayer | "equal" {
  const [costA, costB] = [layerMultiplyAccumulates(a, sizes, options), layerMultiplyAccumulates(b, sizes, options)];
  return costA === costB ? "equal" : costA < costB ? a : b;
}

/**
 * The sequence length n > 0 at which two layers need equally many multiply-accumulates, the other sizes (d, k, r, h) given:
 * exact, and perhaps a fraction. Undefined where there is none. Throws RangeError where the costs differ by more than
 * a line in n, once n itself is divided out (those of the layers here do not).
 */
export function equalCostLength(
  a: SequenceLayer,
  b: SequenceLayer,
  sizes: Fixed,
  options: CostOptions = {},
): Q.Rational | undefined {
  const gap = coefficientsInLength(timeCount(a, options), timeCount(b, options), sizes);
  const lowest = gap.findIndex((each) => each.n !== 0n);
  const [constant = Q.zero, slope = Q.zero, ...higher] = lowest < 0 ? [] : gap.slice(lowest);
  if (higher.some((each) => each.n !== 0n))
    throw new RangeError("equalCostLength: the costs differ by more than a line");
  if (slope.n === 0n) return undefined;
  const root = Q.negate(Q.divide(constant, slope));
  return root.n > 0n ? root : undefined;
}

/** Coefficients of a - b as a polynomial in n, lowest first. */
function coefficientsInLength(a: Polynomial, b: Polynomial, sizes: Fixed): readonly Q.Rational[] {
  const variables = [...new Set(["n", ...a.variables, ...b.variables])];
  const spread = (p: Polynomial): Polynomial =>
    polynomial(
      variables,
      p.terms.map(({ coefficient, exponents }) => ({
        coefficient,
        exponents: variables.map((name) => exponents[p.variables.indexOf(name)] ?? 0),
      })),
    );
  const difference = subtract(spread(a), spread(b));
  const highest = Math.max(0, ...difference.terms.map((term) => term.exponents[0] ?? 0));
  return Array.from({ length: highest + 1 }, (_, power) =>
    evaluate({ variables, terms: difference.terms.filter((term) => term.exponents[0] === power) }, { ...sizes, n: 1 }),
  );
}
