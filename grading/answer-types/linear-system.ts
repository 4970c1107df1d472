import * as Q from "../expression/rational";

type Rational = Q.Rational;

/** A sum of multiples of parameters and a constant, in exact fractions. */
export interface Affine {
  readonly factors: ReadonlyMap<string, Rational>;
  readonly constant: Rational;
}

/** The affine form is 0, at least 0, or more than 0. */
export interface Constraint {
  readonly form: Affine;
  readonly kind: "zero" | "least" | "more";
}

export const fixed = (constant: Rational): Affine => ({ factors: new Map(), constant });

export function plus(a: Affine, b: Affine, times: Rational = Q.one): Affine {
  const factors = new Map(a.factors);
  for (const [name, factor] of b.factors) {
    const sum = Q.add(factors.get(name) ?? Q.zero, Q.multiply(times, factor));
    if (Q.isZero(sum)) factors.delete(name);
    else factors.set(name, sum);
  }
  return { factors, constant: Q.add(a.constant, Q.multiply(times, b.constant)) };
}

export const scaled = (a: Affine, times: Rational): Affine => plus(fixed(Q.zero), a, times);

/** Most constraints that elimination may make before it is given up. */
const mostConstraints = 600;

/** One parameter taken out, so that the rest can be fulfilled exactly where the whole can (Fourier and Motzkin). */
export function eliminated(constraints: readonly Constraint[], name: string): readonly Constraint[] | null {
  const equation = constraints.find(({ form, kind }) => kind === "zero" && form.factors.has(name));
  if (equation !== undefined) {
    const own = equation.form.factors.get(name) ?? Q.one;
    return constraints.flatMap((each): readonly Constraint[] => {
      const factor = each.form.factors.get(name);
      if (each === equation) return [];
      if (factor === undefined) return [each];
      return [{ ...each, form: plus(each.form, equation.form, Q.negate(Q.divide(factor, own))) }];
    });
  }
  const result = constraints.filter(({ form }) => !form.factors.has(name));
  const of = (sign: number): readonly Constraint[] =>
    constraints.filter(({ form }) => Q.sign(form.factors.get(name) ?? Q.zero) === sign);
  for (const low of of(1)) {
    for (const high of of(-1)) {
      const [p, q] = [low.form.factors.get(name) ?? Q.one, high.form.factors.get(name) ?? Q.one];
      const form = plus(scaled(low.form, Q.negate(q)), high.form, p);
      result.push({ form, kind: low.kind === "more" || high.kind === "more" ? "more" : "least" });
      if (result.length > mostConstraints) return null;
    }
  }
  return result;
}

export type Feasible = ReadonlyMap<string, Rational> | "none" | "unknown";

/** A point that fulfils all constraints, simple where there is a choice. */
export function solution(constraints: readonly Constraint[]): Feasible {
  const names = [...new Set(constraints.flatMap(({ form }) => [...form.factors.keys()]))];
  const systems: (readonly Constraint[])[] = [constraints];
  for (const name of names) {
    const next = eliminated(systems.at(-1) ?? [], name);
    if (next === null) return "unknown";
    systems.push(next);
  }
  if (!(systems.at(-1) ?? []).every(isFulfilled)) return "none";
  const point = new Map<string, Rational>();
  for (let i = names.length - 1; i >= 0; i -= 1) {
    const name = names[i];
    if (name === undefined) continue;
    point.set(
      name,
      valueBetween(
        (systems[i] ?? []).map((each) => ({ ...each, form: at(each.form, point) })),
        name,
      ),
    );
  }
  return point;
}

const isFulfilled = ({ form, kind }: Constraint): boolean => {
  const sign = Q.sign(form.constant);
  return kind === "zero" ? sign === 0 : kind === "least" ? sign >= 0 : sign > 0;
};

/** The form where some parameters have values. */
export function at({ factors, constant }: Affine, point: ReadonlyMap<string, Rational>): Affine {
  const left = new Map<string, Rational>();
  let sum = constant;
  for (const [name, factor] of factors) {
    const value = point.get(name);
    if (value === undefined) left.set(name, factor);
    else sum = Q.add(sum, Q.multiply(factor, value));
  }
  return { factors: left, constant: sum };
}

function valueBetween(constraints: readonly Constraint[], name: string): Rational {
  let [low, high]: [Rational | null, Rational | null] = [null, null];
  let [isLowOpen, isHighOpen] = [false, false];
  for (const { form, kind } of constraints) {
    const factor = form.factors.get(name);
    if (factor === undefined) continue;
    const bound = Q.negate(Q.divide(form.constant, factor));
    if (kind === "zero") return bound;
    if (factor.n > 0n && (low === null || Q.compare(bound, low) >= 0)) {
      isLowOpen = kind === "more" || (isLowOpen && low !== null && Q.equals(bound, low));
      low = bound;
    }
    if (factor.n < 0n && (high === null || Q.compare(bound, high) <= 0)) {
      isHighOpen = kind === "more" || (isHighOpen && high !== null && Q.equals(bound, high));
      high = bound;
    }
  }
  if (low === null && high === null) return Q.zero;
  if (low === null) return isHighOpen ? Q.subtract(high ?? Q.zero, Q.one) : (high ?? Q.zero);
  if (high === null) return isLowOpen ? Q.add(low, Q.one) : low;
  if (!isLowOpen) return low;
  return isHighOpen ? Q.divide(Q.add(low, high), Q.integer(2)) : high;
}
