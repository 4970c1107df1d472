import { type Expression, nowhere } from "../expression/expression";
import { toText } from "../expression/print";
import * as Q from "../expression/rational";
import { substituted } from "../expression/substitute";
import type { Bilingual } from "../verdict";
import type { Assumptions } from "./assumptions";
import { approximation } from "./constant";
import { isMade } from "./made-name";
import { logarithmOf, type Monomial, variablesOf } from "./monomial";
import type { Order } from "./order";
import {
  along,
  type Course,
  compareLexicographically,
  findPath,
  holdsAlong,
  type Path,
  pathOfSpeeds,
  signAlong,
} from "./path";
import type { Seen } from "./relation";
import { logarithmOfQuotient } from "./system";

/** A way for the variables to grow along which two orders part, in words and with what both amount to there. */
export interface Witness {
  readonly description: Bilingual;
  /** Each variable's course, for example n: "constant", d: "t^2". */
  readonly at: Readonly<Record<string, string>>;
  /** Both orders along the path, where they are simple there. */
  readonly answer?: string;
  readonly reference?: string;
}

const fixed: Course = { kind: "fixed" };

/** null where no simple path shows it; the proof does not need one. */
export function witness({ failing, answer, reference, assumptions }: Seen): Witness | null {
  const rows = failing.others.map((other) => logarithmOfQuotient(failing.term, other));
  const solved = failing.speeds === undefined ? null : pathOfSpeeds(failing.speeds, assumptions.variables);
  // A program knows n k <= d only up to a constant factor, so that its path may break what was written.
  const isSolved =
    solved !== null && rows.every((row) => signAlong(row, solved) === 1) && holdsAlong(solved, assumptions);
  const path = findPath(rows, assumptions) ?? (isSolved ? solved : null);
  if (path === null) return null;
  const used = new Set(path.keys());
  for (const each of [...answer.top, ...answer.bottom, ...reference.top, ...reference.bottom]) variablesOf(each, used);
  const { shown, parameter } = coursesOf(path, used, assumptions);
  if (shown.every(({ isFixed }) => isFixed)) return null;
  const at = Object.fromEntries(shown.map(({ name, text }) => [name, text]));
  const [mine, theirs] = [valueAlong(answer, path, parameter), valueAlong(reference, path, parameter)];
  const description = pathInWords(shown, parameter);
  return mine === null || theirs === null ? { description, at } : { description, at, answer: mine, reference: theirs };
}

interface Shown {
  readonly name: string;
  readonly text: string;
  readonly isFixed: boolean;
}

/** The courses of the variables that were written; one that was taken apart moves as its parts do: n = d + u. */
function coursesOf(
  path: Path,
  used: ReadonlySet<string>,
  { variables, constants, substitutions, apart }: Assumptions,
): { readonly shown: readonly Shown[]; readonly parameter: string } {
  const whole = [...variables].filter((name) => used.has(name) && !isMade(name));
  const parted = [...substitutions].filter(([name]) => !isMade(name) && apart.has(name));
  const moving = [...variables].filter((name) => (path.get(name) ?? fixed).kind !== "fixed");
  const [only, ...others] = moving;
  const isPlain = parted.length === 0 && only !== undefined && others.length === 0;
  const parameter = isPlain && courseText(path.get(only) ?? fixed, "t") === "t" ? only : "t";
  const places = new Map<string, Expression>();
  for (const name of constants) places.set(name, { kind: "symbol", name: "constant", at: nowhere });
  for (const name of variables) places.set(name, courseExpression(path.get(name) ?? fixed, parameter));
  const shown = whole.map((name): Shown => {
    const course = path.get(name) ?? fixed;
    return { name, text: courseText(course, parameter), isFixed: course.kind === "fixed" };
  });
  const split = parted.map(([name, meaning]): Shown => {
    const inner = substituted(meaning, new Map(substitutions));
    return { name, text: toText(substituted(inner, places)), isFixed: false };
  });
  return { shown: [...shown, ...split], parameter };
}

/** "keep n fixed and let d grow", "along n = d = t", "along n = t, d = t^2, with k fixed". */
function pathInWords(shown: readonly Shown[], parameter: string): Bilingual {
  const still = shown.filter(({ isFixed }) => isFixed).map(({ name }) => name);
  const moving = shown.filter(({ isFixed }) => !isFixed);
  if (parameter !== "t") {
    if (still.length === 0) return { en: `let ${parameter} grow`, "zh-CN": `令 ${parameter} 增大` };
    return {
      en: `keep ${still.join(", ")} fixed and let ${parameter} grow`,
      "zh-CN": `固定 ${still.join("、")}，令 ${parameter} 增大`,
    };
  }
  const same = moving.every(({ text }) => text === moving[0]?.text);
  const path = same
    ? `${moving.map(({ name }) => name).join(" = ")} = ${moving[0]?.text ?? "t"}`
    : moving.map(({ name, text }) => `${name} = ${text}`).join(", ");
  return still.length === 0
    ? { en: `along ${path}`, "zh-CN": `沿 ${path}` }
    : { en: `along ${path}, with ${still.join(", ")} fixed`, "zh-CN": `固定 ${still.join("、")}，沿 ${path}` };
}

const courseText = (course: Course, parameter: string): string =>
  toText(courseExpression(course, parameter)).replaceAll(" ", "");

function courseExpression(course: Course, parameter: string): Expression {
  const t: Expression = { kind: "symbol", name: parameter, at: nowhere };
  const log: Expression = { kind: "call", name: "log", arguments: [t], at: nowhere };
  switch (course.kind) {
    case "fixed":
      return { kind: "symbol", name: "constant", at: nowhere };
    case "log":
      return log;
    case "exp":
      return { kind: "power", base: { kind: "number", value: Q.integer(2), at: nowhere }, exponent: t, at: nowhere };
    case "power": {
      const factors = [powerExpression(t, course.power), powerExpression(log, course.log ?? 0)].filter(
        (factor) => factor !== null,
      );
      const [only, ...others] = factors;
      return only !== undefined && others.length === 0 ? only : { kind: "multiply", factors, at: nowhere };
    }
  }
}

function powerExpression(base: Expression, power: number): Expression | null {
  if (power === 0) return null;
  if (power === 1) return base;
  if (power === 0.5) return { kind: "call", name: "sqrt", arguments: [base], at: nowhere };
  return { kind: "power", base, exponent: { kind: "number", value: Q.fromNumber(power), at: nowhere }, at: nowhere };
}

/** An order along a path as a product of powers of the scales, or null where it is not as simple as that. */
function valueAlong({ top, bottom }: Order, path: Path, parameter: string): string | null {
  const above = largest(top, path);
  const below = largest(bottom, path);
  if (above === null || below === null) return null;
  const sums = new Map(above);
  for (const [key, value] of below) sums.set(key, (sums.get(key) ?? 0) - value);
  const factors: string[] = [];
  const divisors: string[] = [];
  for (const [key, value] of [...sums].sort(([a], [b]) => (a < b ? 1 : -1))) {
    if (Math.abs(value) < 1e-9) continue;
    const text = scaleText(key, Math.abs(value), parameter);
    if (text === null) return null;
    (value > 0 ? factors : divisors).push(text);
  }
  const numerator = factors.length === 0 ? "1" : factors.join("*");
  if (divisors.length === 0) return numerator;
  return divisors.length === 1 ? `${numerator}/${divisors[0] ?? ""}` : `${numerator}/(${divisors.join("*")})`;
}

/** ln of the largest of the monomials along a path, as a sum over scales (each by its powers). */
function largest(monomials: readonly Monomial[], path: Path): ReadonlyMap<string, number> | null {
  let best: ReadonlyMap<string, number> | null = null;
  for (const monomial of monomials) {
    const sums = new Map<string, number>();
    for (const { monomial: quantity, weight } of logarithmOf(monomial)) {
      const values = along(quantity, path);
      if (values === null) return null;
      for (const { factor, powers } of values) {
        sums.set(powers.join(), (sums.get(powers.join()) ?? 0) + approximation(weight) * factor);
      }
    }
    if (best === null || isLarger(sums, best)) best = sums;
  }
  return best;
}

function isLarger(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  keys.sort((p, q) => -compareLexicographically(p.split(",").map(Number), q.split(",").map(Number)));
  for (const key of keys) {
    const difference = (a.get(key) ?? 0) - (b.get(key) ?? 0);
    if (Math.abs(difference) > 1e-9) return difference > 0;
  }
  return false;
}

/** exp(value · scale): the scale t gives c^t, ln t gives t^c, ln ln t gives (log t)^c. */
function scaleText(key: string, value: number, parameter: string): string | null {
  const place = ["0,1,0,0,0,0,0", "0,0,1,0,0,0,0", "0,0,0,1,0,0,0", "0,0,0,0,1,0,0"].indexOf(key);
  if (place < 0) return null;
  if (place > 0) {
    let base = parameter;
    for (let i = 1; i < place; i += 1) base = `log(${base})`;
    return powerText(base, value);
  }
  const power = value / Math.LN2;
  if (isWhole(power)) return Math.round(power) === 1 ? `2^${parameter}` : `2^(${Math.round(power)}*${parameter})`;
  const base = Math.exp(value);
  return isWhole(base) ? `${Math.round(base)}^${parameter}` : null;
}

function powerText(base: string, power: number): string | null {
  if (power === 0) return null;
  if (isWhole(power)) {
    const whole = Math.round(power);
    if (whole === 1) return base;
    return `${base}^${whole}`;
  }
  if (Math.abs(power - 0.5) < 1e-9) return `sqrt(${base})`;
  return isWhole(2 * power) ? `${base}^(${Math.round(2 * power)}/2)` : null;
}

const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) < 1e-9;
