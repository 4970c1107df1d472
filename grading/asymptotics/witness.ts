import type { Bilingual } from "../verdict";
import type { Assumptions } from "./assumptions";
import { approximation } from "./constant";
import { logarithmOf, type Monomial, variablesOf } from "./monomial";
import type { Failing, Order } from "./order";
import { along, type Course, compareLexicographically, findPath, type Path, pathOfSpeeds, signAlong } from "./path";
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

/** null where no simple path shows it; the proof does not need one. */
export function witness(failing: Failing, answer: Order, reference: Order, assumptions: Assumptions): Witness | null {
  const rows = failing.others.map((other) => logarithmOfQuotient(failing.term, other));
  const solved = failing.speeds === undefined ? null : pathOfSpeeds(failing.speeds, assumptions.variables);
  const holds = solved !== null && rows.every((row) => signAlong(row, solved) === 1);
  const path = findPath(rows, assumptions) ?? (holds ? solved : null);
  if (path === null) return null;
  const used = new Set(path.keys());
  for (const each of [...answer.top, ...answer.bottom, ...reference.top, ...reference.bottom]) variablesOf(each, used);
  const shown = [...assumptions.variables]
    .filter((name) => used.has(name))
    .map((name): readonly [string, Course] => [name, path.get(name) ?? { kind: "fixed" }]);
  const moving = shown.filter(([, { kind }]) => kind !== "fixed");
  const [first, ...others] = moving;
  if (first === undefined) return null;
  const parameter = others.length === 0 && courseText(first[1], "t") === "t" ? first[0] : "t";
  const at = Object.fromEntries(shown.map(([name, course]) => [name, courseText(course, parameter)]));
  const values = [valueAlong(answer, path, parameter), valueAlong(reference, path, parameter)];
  const [mine, theirs] = values;
  const description = pathInWords(shown, parameter);
  return mine === null || theirs === null || mine === undefined || theirs === undefined
    ? { description, at }
    : { description, at, answer: mine, reference: theirs };
}

/** "keep n fixed and let d grow", "along n = d = t", "along n = t, d = t^2, with k fixed". */
function pathInWords(shown: readonly (readonly [string, Course])[], parameter: string): Bilingual {
  const still = shown.filter(([, { kind }]) => kind === "fixed").map(([name]) => name);
  const moving = shown.filter(([, { kind }]) => kind !== "fixed");
  if (parameter !== "t") {
    if (still.length === 0) return { en: `let ${parameter} grow`, "zh-CN": `令 ${parameter} 增大` };
    return {
      en: `keep ${still.join(", ")} fixed and let ${parameter} grow`,
      "zh-CN": `固定 ${still.join("、")}，令 ${parameter} 增大`,
    };
  }
  const texts = moving.map(([, course]) => courseText(course, "t"));
  const same = texts.every((text) => text === texts[0]);
  const path = same
    ? `${moving.map(([name]) => name).join(" = ")} = ${texts[0] ?? "t"}`
    : moving.map(([name], index) => `${name} = ${texts[index] ?? "t"}`).join(", ");
  return still.length === 0
    ? { en: `along ${path}`, "zh-CN": `沿 ${path}` }
    : { en: `along ${path}, with ${still.join(", ")} fixed`, "zh-CN": `固定 ${still.join("、")}，沿 ${path}` };
}

function courseText(course: Course, parameter: string): string {
  switch (course.kind) {
    case "fixed":
      return "constant";
    case "log":
      return `log(${parameter})`;
    case "exp":
      return `2^${parameter}`;
    case "power":
      return [powerText(parameter, course.power), powerText(`log(${parameter})`, course.log ?? 0)]
        .filter((factor) => factor !== null)
        .join("*");
  }
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
