import { constantKey, minus, nothing, plus, type RealConstant, type Sign, signOf, times, unit } from "./constant";
import { constantMonomial, type Monomial, product } from "./monomial";

/**
 * A coefficient: an exact constant, or only what is left of one where a value is known up to constant factors:
 * between two positive constants, two negative ones, or merely bounded.
 */
export type Coefficient = RealConstant | "positive" | "negative" | "bounded";

export interface Term {
  readonly coefficient: Coefficient;
  readonly monomial: Monomial;
}

/** A sum of terms whose monomials are pairwise different. The empty sum is zero. */
export type Sum = readonly Term[];

/** A quotient of sums. Denominators are never the empty sum. */
export interface Ratio {
  readonly kind: "ratio";
  readonly top: Sum;
  readonly bottom: Sum;
}

export const zeroSum: Sum = [];
export const oneSum: Sum = [{ coefficient: unit, monomial: constantMonomial }];

export const term = (monomial: Monomial, coefficient: Coefficient = unit): Sum => [{ coefficient, monomial }];
export const constantSum = (value: RealConstant): Sum =>
  value.parts.length === 0 ? zeroSum : term(constantMonomial, value);

export const ratio = (top: Sum, bottom: Sum = oneSum): Ratio => ({ kind: "ratio", top, bottom });

export function signOfCoefficient(coefficient: Coefficient): Sign {
  if (coefficient === "positive") return 1;
  if (coefficient === "negative") return -1;
  return coefficient === "bounded" ? "unknown" : signOf(coefficient);
}

export function addSums(a: Sum, b: Sum): Sum {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return collected([...a, ...b]);
}

export function multiplySums(a: Sum, b: Sum): Sum {
  if (isOne(a)) return b;
  if (isOne(b)) return a;
  return collected(
    a.flatMap((p) =>
      b.map((q) => ({
        monomial: product(p.monomial, q.monomial),
        coefficient: multiplyCoefficients(p.coefficient, q.coefficient),
      })),
    ),
  );
}

/** Names a sum up to the order of its terms. */
export function sumKey(a: Sum): string {
  if (isOne(a)) return "1";
  const name = (coefficient: Coefficient): string =>
    typeof coefficient === "string" ? coefficient : constantKey(coefficient);
  return a
    .map(({ monomial, coefficient }) => `${name(coefficient)} ${monomial.key}`)
    .sort()
    .join(" + ");
}

export const negateSum = (a: Sum): Sum =>
  a.map(({ monomial, coefficient }) => ({ monomial, coefficient: negated(coefficient) }));

export function isOne(a: Sum): boolean {
  const [only, ...others] = a;
  return others.length === 0 && only !== undefined && only.monomial.key === "" && only.coefficient === unit;
}

/** The constant that the sum is, or null where it grows or is not known exactly. */
export function asConstant(a: Sum): RealConstant | null {
  const [only, ...others] = a;
  if (only === undefined) return nothing;
  return others.length === 0 && only.monomial.key === "" && typeof only.coefficient === "object"
    ? only.coefficient
    : null;
}

export function collected(terms: readonly Term[]): Sum {
  const sums = new Map<string, Term>();
  for (const each of terms) {
    const before = sums.get(each.monomial.key);
    const coefficient = before === undefined ? each.coefficient : addCoefficients(before.coefficient, each.coefficient);
    sums.set(each.monomial.key, { monomial: each.monomial, coefficient });
  }
  return [...sums.values()].filter(
    ({ coefficient }) => typeof coefficient === "string" || coefficient.parts.length > 0,
  );
}

function addCoefficients(a: Coefficient, b: Coefficient): Coefficient {
  if (typeof a === "object" && typeof b === "object") return plus(a, b);
  const [p, q] = [signOfCoefficient(a), signOfCoefficient(b)];
  if (p === 1 && q === 1) return "positive";
  return p === -1 && q === -1 ? "negative" : "bounded";
}

export function multiplyCoefficients(a: Coefficient, b: Coefficient): Coefficient {
  if (a === unit) return b;
  if (b === unit) return a;
  if (typeof a === "object" && typeof b === "object") return times(a, b);
  const [p, q] = [signOfCoefficient(a), signOfCoefficient(b)];
  if (p === "unknown" || q === "unknown" || p === 0 || q === 0) return "bounded";
  return p === q ? "positive" : "negative";
}

function negated(coefficient: Coefficient): Coefficient {
  if (coefficient === "positive") return "negative";
  if (coefficient === "negative") return "positive";
  return coefficient === "bounded" ? "bounded" : minus(nothing, coefficient);
}
