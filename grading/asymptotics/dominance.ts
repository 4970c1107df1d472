import type { Assumptions } from "./assumptions";
import { signOf } from "./constant";
import { type Direction, direction } from "./direction";
import { logarithmOf, type Monomial, quotient, variablesOf } from "./monomial";
import { findPath } from "./path";
import { type Form, logarithmOfQuotient } from "./system";

/** Whether f <= c·g for some c and all large values of the variables; where not, along which term of f it fails. */
export type Bound =
  | { readonly kind: "holds" }
  | { readonly kind: "fails"; readonly term: Monomial; readonly speeds?: ReadonlyMap<string, bigint> }
  | { readonly kind: "unknown" };

/** Most pairs of terms that are compared. */
const mostPairs = 2500;
const mostUnknown = 2;

/** Most terms of which the superfluous ones are looked for: they change how an order is shown, not what it is. */
const mostEssential = 12;

/** f and g as the maximum of their monomials. */
export function boundedBy(
  f: readonly Monomial[],
  g: readonly Monomial[],
  assumptions: Assumptions,
  isProofOnly = false,
): Bound {
  return boundedTerms(notBelow(withoutSmaller(f), g), withoutSmaller(g), assumptions, isProofOnly);
}

/** `isProofOnly`: only whether it holds is of interest, so no path is looked for along which it fails. */
function boundedTerms(
  fs: readonly Monomial[],
  gs: readonly Monomial[],
  assumptions: Assumptions,
  isProofOnly = false,
): Bound {
  if (fs.length * gs.length > mostPairs) return { kind: "unknown" };
  const [first] = fs;
  if (gs.length === 0) return first === undefined ? { kind: "holds" } : { kind: "fails", term: first };
  let unknown = 0;
  for (const term of fs) {
    const rows = gs.map((each) => logarithmOfQuotient(term, each));
    if (rows.some(isNeverPositive)) continue;
    // The terms of g in the same variables are often enough to hold this one down, and are a smaller problem.
    const near = rows.filter((_, index) => isWithin(gs[index], term));
    if (near.length < rows.length && near.length > 0 && direction(near, [], assumptions).kind === "none") continue;
    const isShown = !isProofOnly && findPath(rows, assumptions, 300) !== null;
    const found = isShown ? somePath : direction(rows, [], assumptions);
    if (found.kind === "found") {
      return found.speeds === undefined ? { kind: "fails", term } : { kind: "fails", term, speeds: found.speeds };
    }
    if (found.kind === "unknown" && !rows.some((row) => isOutweighed(row, assumptions))) unknown += 1;
    // What stays open for a few terms will stay open as a whole.
    if (unknown >= mostUnknown) break;
  }
  return { kind: unknown > 0 ? "unknown" : "holds" };
}

/** Whether a maximum of monomials grows beyond all bounds along every direction. */
export function growsEverywhere(f: readonly Monomial[], assumptions: Assumptions): boolean {
  if (f.some((each) => isOfSign(each, 1))) return true;
  const one = { powers: [], exponent: [], key: "" };
  const rows = f.map((each) => logarithmOfQuotient(one, each));
  return direction([], rows, assumptions).kind === "none";
}

/** Whether f grows strictly slower than the maximum of `g` along every direction. */
export function isStrictlyBelow(f: Monomial, g: readonly Monomial[], assumptions: Assumptions): boolean {
  if (g.some((each) => isOfSign(quotient(f, each), -1))) return true;
  const rows = g.map((each) => logarithmOfQuotient(f, each));
  return direction([], rows, assumptions).kind === "none";
}

/** Whether a monomial is a product of powers of that sign, at least one: all scales grow. */
const isOfSign = ({ powers, exponent }: Monomial, sign: 1 | -1): boolean =>
  exponent.length === 0 && powers.length > 0 && powers.every(({ power }) => (sign > 0 ? power.n > 0n : power.n < 0n));

/** Whether a monomial stays below some constant along every direction. */
export function isBounded(f: Monomial, assumptions: Assumptions): boolean {
  if (isOfSign(f, 1)) return false;
  return isOfSign(f, -1) || direction([logarithmOf(f)], [], assumptions).kind === "none";
}

/** The monomials that the maximum of the others does not already reach. */
export function essential(monomials: readonly Monomial[], assumptions: Assumptions): readonly Monomial[] {
  let left = withoutSmaller(monomials);
  if (left.length > mostEssential) return left;
  for (const each of left) {
    const others = left.filter((other) => other !== each);
    if (others.length > 0 && boundedTerms([each], others, assumptions).kind === "holds") left = others;
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

/** Whether each quantity that is added is strictly below one that is taken away, as √n is in √n - n: nothing grows then. */
function isOutweighed(form: Form, assumptions: Assumptions): boolean {
  const taken = form.filter(({ weight }) => signOf(weight) === -1);
  return form.every(
    (each) =>
      signOf(each.weight) === -1 ||
      taken.some(({ monomial }) => isStrictlyBelow(each.monomial, [monomial], assumptions)),
  );
}

/** Leaves out monomials that another one exceeds scale by scale: the cheap part of the work, without linear programs. */
export function withoutSmaller(monomials: readonly Monomial[]): readonly Monomial[] {
  if (monomials.length < 2) return monomials;
  const distinct = [...new Map(monomials.map((each) => [each.key, each])).values()];
  const vectors = exponentVectors(distinct);
  if (vectors === null) return distinct;
  return distinct.filter((_, i) => {
    const mine = vectors[i];
    const others = vectors.filter((_, j) => j !== i);
    return mine === undefined || !(others.some((other) => isBelow(mine, other)) || isBetween(mine, others));
  });
}

/** The terms of f that no single term of g exceeds scale by scale. */
function notBelow(f: readonly Monomial[], g: readonly Monomial[]): readonly Monomial[] {
  const vectors = exponentVectors([...f, ...g]);
  if (vectors === null) return f;
  const above = vectors.slice(f.length);
  return f.filter((_, i) => {
    const mine = vectors[i];
    return mine === undefined || !(above.some((other) => isBelow(mine, other)) || isBetween(mine, above));
  });
}

interface ExponentVector {
  readonly exponential: string;
  /** Exponents of all scales, times a common denominator. */
  readonly powers: readonly number[];
}

function isBelow(a: ExponentVector, b: ExponentVector): boolean {
  if (a.exponential !== b.exponential) return false;
  for (const [i, power] of a.powers.entries()) if (power > (b.powers[i] ?? 0)) return false;
  return true;
}

/** Below the geometric mean of two others, as x·y is for x^2 and y^2. Terms with exponentials are left to the linear program. */
function isBetween(a: ExponentVector, others: readonly ExponentVector[]): boolean {
  if (others.length > 40 || a.exponential !== "") return false;
  const plain = others.filter(({ exponential }) => exponential === "");
  return plain.some(({ powers: p }, i) =>
    plain.slice(i + 1).some(({ powers: q }) => a.powers.every((power, k) => 2 * power <= (p[k] ?? 0) + (q[k] ?? 0))),
  );
}

/** null where the exponents are no small fractions, which doubles hold exactly. */
function exponentVectors(monomials: readonly Monomial[]): readonly ExponentVector[] | null {
  const ids = new Map<string, number>();
  let common = 1;
  for (const { powers } of monomials) {
    for (const { level, name, power } of powers) {
      const id = `${level}:${name}`;
      if (!ids.has(id)) ids.set(id, ids.size);
      if (power.d !== 1n && common % Number(power.d) !== 0) common *= Number(power.d);
    }
  }
  if (common > 2 ** 20) return null;
  const vectors = monomials.map(({ powers, key }) => {
    const vector = Array.from({ length: ids.size }, () => 0);
    for (const { level, name, power } of powers) {
      vector[ids.get(`${level}:${name}`) ?? 0] = (Number(power.n) * common) / Number(power.d);
    }
    const start = key.indexOf("exp(");
    return { exponential: start < 0 ? "" : key.slice(start), powers: vector };
  });
  return vectors.every(({ powers }) => powers.every((power) => Math.abs(power) < 2 ** 50)) ? vectors : null;
}
