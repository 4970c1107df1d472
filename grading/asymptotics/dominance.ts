import type { Rational } from "../expression/rational";
import * as Q from "../expression/rational";
import type { Assumptions } from "./assumptions";
import { signOf } from "./constant";
import { type Direction, direction } from "./direction";
import { type Monomial, variablesOf } from "./monomial";
import { findPath } from "./path";
import { type Form, logarithmOfQuotient } from "./system";

/** Whether f <= c·g for some c and all large values of the variables; where not, along which term of f it fails. */
export type Bound =
  | { readonly kind: "holds" }
  | { readonly kind: "fails"; readonly term: Monomial; readonly speeds?: ReadonlyMap<string, bigint> }
  | { readonly kind: "unknown" };

/** Most pairs of terms that are compared. */
const mostPairs = 2500;

/** f and g as the maximum of their monomials. */
export function boundedBy(f: readonly Monomial[], g: readonly Monomial[], assumptions: Assumptions): Bound {
  const fs = withoutSmaller(f);
  const gs = withoutSmaller(g);
  if (fs.length * gs.length > mostPairs) return { kind: "unknown" };
  let result: Bound = { kind: "holds" };
  for (const term of fs) {
    const rows = gs.map((each) => logarithmOfQuotient(term, each));
    if (rows.some(isNeverPositive)) continue;
    // The terms of g in the same variables are often enough to hold this one down, and are a smaller problem.
    const near = rows.filter((_, index) => isWithin(gs[index], term));
    if (near.length < rows.length && near.length > 0 && direction(near, assumptions.weak).kind === "none") continue;
    const found = findPath(rows, assumptions, 300) === null ? direction(rows, assumptions.weak) : somePath;
    if (found.kind === "found") {
      return found.speeds === undefined ? { kind: "fails", term } : { kind: "fails", term, speeds: found.speeds };
    }
    if (found.kind === "unknown") result = { kind: "unknown" };
  }
  return result;
}

/** Whether a maximum of monomials grows beyond all bounds along every direction. */
export function growsEverywhere(f: readonly Monomial[], assumptions: Assumptions): boolean {
  const one = { powers: [], exponent: [], key: "" };
  const rows = f.map((each) => logarithmOfQuotient(one, each));
  return direction([], [...rows, ...assumptions.weak]).kind === "none";
}

/** Whether f grows strictly slower than the maximum of `g` along every direction. */
export function isStrictlyBelow(f: Monomial, g: readonly Monomial[], assumptions: Assumptions): boolean {
  const rows = g.map((each) => logarithmOfQuotient(f, each));
  return direction([], [...rows, ...assumptions.weak]).kind === "none";
}

/** The monomials that the maximum of the others does not already reach. */
export function essential(monomials: readonly Monomial[], assumptions: Assumptions): readonly Monomial[] {
  let left = withoutSmaller(monomials);
  if (left.length * left.length > mostPairs) return left;
  for (const each of left) {
    const others = left.filter((other) => other !== each);
    if (others.length > 0 && boundedBy([each], others, assumptions).kind === "holds") left = others;
  }
  return left;
}

const somePath: Direction = { kind: "found" };

function isWithin(a: Monomial | undefined, b: Monomial): boolean {
  if (a === undefined) return false;
  const allowed = variablesOf(b);
  return [...variablesOf(a)].every((name) => allowed.has(name));
}

/** All quantities in a form grow, so weights that are not positive leave nothing that could grow. */
const isNeverPositive = (form: Form): boolean =>
  form.every(({ weight }) => {
    const sign = signOf(weight);
    return sign === -1 || sign === 0;
  });

/** Leaves out monomials that another one exceeds scale by scale: the cheap part of the work, without linear programs. */
function withoutSmaller(monomials: readonly Monomial[]): readonly Monomial[] {
  const distinct = [...new Map(monomials.map((each) => [each.key, each])).values()];
  if (distinct.length < 2) return distinct;
  const vectors = exponentVectors(distinct);
  return distinct.filter((_, i) => {
    const mine = vectors[i];
    return !vectors.some((other, j) => j !== i && mine !== undefined && isBelow(mine, other));
  });
}

interface ExponentVector {
  readonly exponential: string;
  readonly powers: readonly Rational[];
}

const isBelow = (a: ExponentVector, b: ExponentVector): boolean =>
  a.exponential === b.exponential && a.powers.every((power, i) => Q.compare(power, b.powers[i] ?? Q.zero) <= 0);

function exponentVectors(monomials: readonly Monomial[]): readonly ExponentVector[] {
  const ids = new Map<string, number>();
  for (const { powers } of monomials) {
    for (const { level, name } of powers) {
      const id = `${level}:${name}`;
      if (!ids.has(id)) ids.set(id, ids.size);
    }
  }
  return monomials.map(({ powers, key }) => {
    const vector = Array.from({ length: ids.size }, () => Q.zero);
    for (const { level, name, power } of powers) vector[ids.get(`${level}:${name}`) ?? 0] = power;
    const start = key.indexOf("exp(");
    return { exponential: start < 0 ? "" : key.slice(start), powers: vector };
  });
}
