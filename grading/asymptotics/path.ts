import * as Q from "../expression/rational";
import type { Assumptions, Fact } from "./assumptions";
import { approximation, signOf } from "./constant";
import { spend } from "./effort";
import { type Monomial, scale, variablesOf } from "./monomial";
import { type Form, isScale } from "./system";

/**
 * How one variable moves along a path that is easy to follow: it stays fixed, or it is a power of t (times one of log t), a
 * logarithm of t or 2^t. A path along which a bound fails is a proof of that; that none is found here proves nothing.
 */
export type Course =
  | { readonly kind: "fixed" | "log" | "exp" }
  | { readonly kind: "power"; readonly power: number; readonly log?: number };

export type Path = ReadonlyMap<string, Course>;

const fixed: Course = { kind: "fixed" };
const linear: Course = { kind: "power", power: 1 };

/** From the simplest on. */
const courses: readonly Course[] = [
  fixed,
  linear,
  { kind: "power", power: 2 },
  { kind: "exp" },
  { kind: "log" },
  { kind: "power", power: 3 },
  { kind: "power", power: 0.5 },
  { kind: "power", power: 1, log: 1 },
  { kind: "power", power: 1, log: 0.5 },
  { kind: "power", power: 1, log: 2 },
];

/** Most paths that are tried for showing. */
const mostPaths = 2500;

/**
 * The first of the simple paths along which all forms of `strict` grow beyond bounds, those of `weak` do not fall, and what is
 * assumed holds as written, not only up to a constant factor.
 */
export function findPath(forms: readonly Form[], assumptions: Assumptions, most = mostPaths): Path | null {
  const { weak, variables } = assumptions;
  const strict = [...forms, ...assumptions.strict];
  const names = new Set<string>();
  for (const form of [...strict, ...weak]) for (const { monomial } of form) variablesOf(monomial, names);
  const moving = [...names].filter((name) => variables.has(name));
  let tried = 0;
  // Few kinds of courses first, so that "n fixed, d = t" comes before "n = t^2, d = 2^t".
  for (let kinds = 2; kinds <= courses.length; kinds += 1) {
    if (kinds > 2 && kinds ** moving.length > most) break;
    for (let code = 1; code < kinds ** moving.length; code += 1) {
      if (!usesLast(code, kinds)) continue;
      tried += 1;
      if (tried > 2 * most) return null;
      const path = pathOf(code, kinds, moving);
      if (
        strict.every((form) => signAlong(form, path) === 1) &&
        weak.every((form) => (signAlong(form, path) ?? -1) >= 0) &&
        holdsAlong(path, assumptions)
      ) {
        return path;
      }
    }
  }
  return null;
}

/** Whether what is assumed holds as written at all large points of a path; false too where that is not certain. */
export const holdsAlong = (path: Path, { facts }: Assumptions): boolean => facts.every((fact) => isKept(fact, path));

function isKept({ form, tie, logarithms }: Fact, path: Path): boolean {
  if (logarithms.every((each) => signAlong(each, path) === 1)) return true;
  const sign = form === null ? null : signAlong(form, path);
  return (
    sign === 1 || (sign === 0 && tie === "holds" && form?.every(({ monomial }) => isExact(monomial, path)) === true)
  );
}

/** Whether `along` says exactly what a quantity is, and not only up to something bounded. */
const isExact = ({ powers, exponent }: Monomial, path: Path): boolean =>
  exponent.length === 0 && powers.every(({ name, level }) => level < 2 && (path.get(name) ?? fixed).kind !== "fixed");

/** The path of powers of t that a linear program found, where the powers are small. */
export function pathOfSpeeds(speeds: ReadonlyMap<string, bigint>, names: Iterable<string>): Path | null {
  const path = new Map<string, Course>();
  let common = 0n;
  for (const speed of speeds.values()) common = common === 0n ? speed : Q.gcd(common, speed);
  for (const name of names) {
    const speed = speeds.get(scale(name, 1).key) ?? 0n;
    const power = common === 0n ? 0 : Number(speed / common);
    if (power > 20) return null;
    path.set(name, power === 0 ? fixed : { kind: "power", power });
  }
  return path;
}

/** Whether a path uses its last kind of course: if not, it was tried before. Two kinds are the start. */
function usesLast(code: number, kinds: number): boolean {
  for (let left = code; left > 0; left = Math.floor(left / kinds)) if (left % kinds === kinds - 1) return true;
  return false;
}

function pathOf(code: number, kinds: number, names: readonly string[]): Path {
  const path = new Map<string, Course>();
  let left = code;
  for (const name of names) {
    path.set(name, courses[left % kinds] ?? fixed);
    left = Math.floor(left / kinds);
  }
  return path;
}

/** A quantity along a path: factor · Π scale_i^powers_i over the scales 2^t, t, ln t, ln ln t, …, the largest first. */
export interface Along {
  readonly factor: number;
  readonly powers: readonly number[];
}

const depth = 7;

/** A sum. Empty where nothing in it grows; null where it is not simple: a power or product of something that is fixed. */
export function along(quantity: Monomial, path: Path): readonly Along[] | null {
  if (quantity.exponent.length > 0) return null;
  const product = productAlong(quantity, path);
  if (product === null || product === "bounded") return product === null ? null : [];
  const [only] = quantity.powers;
  const course = path.get(only?.name ?? "") ?? fixed;
  const log = course.kind === "power" ? (course.log ?? 0) : 0;
  // ln(t·(ln t)^c) = ln t + c·ln ln t; from the second logarithm on the factor only adds a bounded term.
  if (log === 0 || only?.level !== 1) return [product];
  return [product, { factor: log, powers: Array.from({ length: depth }, (_, i) => (i === 3 ? 1 : 0)) }];
}

function productAlong(quantity: Monomial, path: Path): Along | "bounded" | null {
  let factor = 1;
  let isFixed = false;
  const powers = Array.from({ length: depth }, () => 0);
  for (const { name, level, power } of quantity.powers) {
    const course = path.get(name) ?? fixed;
    const by = Q.toNumber(power);
    if (course.kind === "fixed") {
      if (level === 0 && !isScale(quantity)) return null;
      isFixed = true;
      continue;
    }
    if (course.kind === "power" && course.log !== undefined && (level === 0 || !isScale(quantity))) return null;
    const start = course.kind === "exp" ? 0 : course.kind === "power" ? 1 : 2;
    const place = start + level;
    if (place >= depth) return null;
    const own = course.kind === "power" ? course.power : 1;
    // ln(t^p) = p·ln t, ln(2^t) = t·ln 2; from the second logarithm on a factor only adds a bounded term.
    powers[place] = (powers[place] ?? 0) + by * (level === 0 ? own : 1);
    if (level === 1) factor *= (course.kind === "exp" ? Math.LN2 : own) ** by;
    if (level > 1 && !isScale(quantity)) return null;
  }
  if (isFixed) return quantity.powers.length === 1 ? "bounded" : null;
  return { factor, powers };
}

/** -1, 0 or 1 as the form falls, stays bounded or grows along the path; null where that is not certain. */
export function signAlong(form: Form, path: Path): -1 | 0 | 1 | null {
  spend(50 * form.length);
  const sums = new Map<string, { powers: readonly number[]; total: number; size: number }>();
  for (const { monomial, weight } of form) {
    if (signOf(weight) === "unknown") return null;
    const values = along(monomial, path);
    if (values === null) return null;
    for (const { factor, powers } of values) {
      const contribution = approximation(weight) * factor;
      if (Number.isNaN(contribution)) return null;
      const before = sums.get(powers.join());
      sums.set(powers.join(), {
        powers,
        total: (before?.total ?? 0) + contribution,
        size: (before?.size ?? 0) + Math.abs(contribution),
      });
    }
  }
  const sorted = [...sums.values()].sort((a, b) => -compareLexicographically(a.powers, b.powers));
  for (const { total, size, powers } of sorted) {
    if (total === 0) continue;
    if (Math.abs(total) <= 1e-9 * size) return null;
    if (compareLexicographically(powers, []) <= 0) return 0;
    return total > 0 ? 1 : -1;
  }
  return 0;
}

export function compareLexicographically(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < depth; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
