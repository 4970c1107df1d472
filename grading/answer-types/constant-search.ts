import { enclosedConstant, exactValue } from "../expression/constants";
import { type Enclosure, enclose, type Point, Workspace } from "../expression/decide/enclosure";
import { lower } from "../expression/decide/lower";
import type { Domains } from "../expression/domain";
import type { Expression } from "../expression/expression";
import { fromNumber, toNumber } from "../expression/rational";
import { pointsFor } from "./beyond-tolerance";
import { isDecimal } from "./constant-parts";
import { filled, type Slot, type Template } from "./constant-slots";
import { product, quotient } from "./made";
import { domainsOfConstants, shareOf } from "./moved-constants";
import type { Target } from "./target-constants";
import { near, type Tolerance } from "./tolerance";

/** Most targets that are tried for one constant, and for all of them together. */
const mostTargets = 12;
const mostInAll = 240;
/** Most choices of all constants together, fewer for long formulas, and most of these that are held against the key exactly. */
const mostChoices = 2000;
const mostEvaluated = 20_000;
const mostProofs = 6;

interface Choice {
  readonly constant: Expression;
  readonly size: number;
}

/**
 * Whether the template becomes equal to the key where each of its constants moves to one of the targets, or stays. `allows` says
 * where a constant may go; what is found in doubles at a few points is then proved.
 */
export function reaches(
  template: Template,
  key: Expression,
  domains: Domains,
  tolerance: Tolerance,
  choices: readonly (readonly Choice[])[],
  isEqual: (answer: Expression) => boolean,
): boolean {
  const values = new KeyValues(template, key, domains, tolerance);
  const taken: Choice[] = [];
  let [left, proofs] = [Math.min(mostChoices, Math.ceil(mostEvaluated / values.cost)), mostProofs];
  const search = (at: number): boolean => {
    const options = choices[at];
    if (options === undefined) {
      left -= 1;
      if (!values.agree(template.slots, taken)) return false;
      proofs -= 1;
      return isEqual(
        filled(template, new Map(template.slots.map(({ name, value }, i) => [name, taken[i]?.constant ?? value]))),
      );
    }
    for (const option of options) {
      if (left <= 0 || proofs <= 0) return false;
      taken[at] = option;
      if (search(at + 1)) return true;
    }
    return false;
  };
  return search(0);
}

/** How many targets are tried for each of so many constants. */
export const targetsEach = (constants: number): number =>
  Math.max(1, Math.min(mostTargets, Math.floor(mostInAll / Math.max(1, constants))));

/** What a constant may become: one of the targets within the tolerance, or what it is. */
export function choicesFor(
  slot: Slot,
  targets: readonly Target[],
  tolerance: Tolerance,
  most: number,
  allows: (slot: Slot, target: Target) => boolean,
): readonly Choice[] {
  const own = enclosedConstant(slot.value);
  if (own === null) return [{ constant: slot.value, size: Number.NaN }];
  const size = (own.low + own.high) / 2;
  const stays: Choice = { constant: slot.value, size };
  const lone = loneDecimal(slot.value);
  const isWithin = ({ constant, size: targetSize, made }: Target): boolean => {
    if (near(slot.value, constant, tolerance) === "within")
      // 0.002 is 0.003 away from 5/1000, and 3 away from the 5 that the key has.
      return made === undefined || near(quotient(slot.value, made.by), made.of, tolerance) === "within";
    if (lone === null) return false;
    // 1.33·π is rounded from (4/3)·π, but 0.64·π is not from 2.
    return (
      isSimple(targetSize / lone.size) && near(lone.decimal, quotient(constant, lone.beside), tolerance) === "within"
    );
  };
  const found: Choice[] = [];
  let known = false;
  const absolute = tolerance.absolute === undefined ? 0 : toNumber(tolerance.absolute) * (lone?.share ?? 1);
  const share = shareOf(tolerance);
  for (const target of targets) {
    const distance = Math.abs(target.size - size);
    if (distance <= 1e-12 * Math.abs(size)) known = true;
    else if (distance > Math.max(absolute, share * Math.abs(target.size)) * 1.001) continue;
    else if (found.length < most && allows(slot, target) && isWithin(target)) found.push(target);
  }
  return known ? [stays, ...found] : [...found, stays];
}

/** A decimal beside π, a root or a logarithm is a constant of its own: 1.33 in 1.33·π. Null where numbers stand beside it. */
function loneDecimal(
  value: Expression,
): { readonly decimal: Expression; readonly beside: Expression; readonly size: number; readonly share: number } | null {
  if (value.kind !== "multiply") return null;
  const numbers = value.factors.filter((factor) => exactValue(factor) !== null);
  const others = value.factors.filter((factor) => !numbers.includes(factor));
  const [decimal] = numbers;
  if (decimal === undefined || numbers.length > 1 || others.length === 0 || !isDecimal(decimal)) return null;
  const beside = product(others);
  const found = enclosedConstant(beside);
  if (found === null) return null;
  const size = (found.low + found.high) / 2;
  return { decimal, beside, size, share: Math.max(1, Math.abs(found.low), Math.abs(found.high)) };
}

/** Whether a number is seen to be a fraction with a small denominator. What is taken for one by mistake is still proved. */
function isSimple(x: number): boolean {
  for (let d = 1; d <= 720; d += 1)
    if (Math.abs(x * d - Math.round(x * d)) < 1e-10 * Math.max(1, Math.abs(x * d))) return true;
  return false;
}

const mostPoints = 3;

/** The key at a few points, to see quickly whether a choice of constants may give the same. */
class KeyValues {
  readonly #points: readonly (readonly [Point, number])[];
  readonly #space: Workspace | null;
  /** Terms that are evaluated for one choice at one point. */
  readonly cost: number;

  constructor(template: Template, key: Expression, domains: Domains, tolerance: Tolerance) {
    const moved = domainsOfConstants(template, tolerance) ?? new Map();
    const [lowered, own] = [lower(key, domains), lower(template.tree, new Map([...domains, ...moved]))];
    this.cost = Math.max(1, own.terms.list.length);
    this.#space = lowered.terms.full || own.terms.full ? null : new Workspace(own);
    const constants = new Set(template.slots.map(({ name }) => name));
    const points: (readonly [Point, number])[] = [];
    for (const point of pointsFor([key, template.tree], domains, constants)) {
      if (points.length >= mostPoints || this.#space === null) break;
      const value = middle(enclose(lowered, point));
      if (value !== null && Math.abs(value) > 1e-9) points.push([point, value]);
    }
    this.#points = points;
  }

  agree(slots: readonly Slot[], taken: readonly Choice[]): boolean {
    const space = this.#space;
    if (space === null) return false;
    const constants = slots.flatMap(({ name }, i) => {
      const size = taken[i]?.size ?? Number.NaN;
      return Number.isFinite(size) ? [[name, fromNumber(size)] as const] : [];
    });
    return this.#points.every(([point, expected]) => {
      const value = middle(space.enclose(new Map([...point, ...constants])));
      return value !== null && Math.abs(value - expected) <= 1e-7 * Math.abs(expected);
    });
  }
}

function middle({ state, low, high }: Enclosure): number | null {
  const value = (low + high) / 2;
  return state === "value" && Number.isFinite(value) && high - low <= 1e-6 * Math.abs(value) ? value : null;
}
