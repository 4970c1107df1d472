import { enclosedConstant } from "../expression/constants";
import type { Expression } from "../expression/expression";
import { rational } from "../expression/rational";
import { children } from "../expression/walk";
import { constantParts, hasVariables } from "./constant-parts";
import { templateOf } from "./constant-slots";
import { expanded } from "./expanded";
import { call, number, opposite, power, product, quotient, unit } from "./made";

/** Most constants that are taken from a key, and most by which one may be multiplied. */
const mostConstants = 32;
const mostFactors = 96;

/** A constant that one of an answer's may stand for, and its size, to look it up by. */
export interface Target {
  readonly constant: Expression;
  readonly size: number;
  /** Whether the key has it as it is, and nobody had to compute it. */
  readonly own: boolean;
  /** Where it was computed: the key's constant and what that was multiplied by. How far it may be off is measured in the former. */
  readonly made?: { readonly of: Expression; readonly by: Expression };
}

/**
 * The constants of a key that those of an answer may be rounded from, the likely ones first: as they are written, folded in each
 * product, in front of each term when it is multiplied out; and what becomes of these where the answer writes an inverse, a
 * root, or a power or logarithm with another base: ln 2 in 2^x = e^(x ln 2).
 */
export function targetsOf(key: Expression): (answer: Expression) => readonly Target[] {
  const multiplied = expanded(key);
  const own = [
    ...constantParts(key),
    ...templateOf(key).slots.map(({ value }) => value),
    ...(multiplied === null ? [] : templateOf(multiplied).slots.map(({ value }) => value)),
    unit,
  ];
  const constants = distinct(own.flatMap(sized)).slice(0, mostConstants);
  const ownBases = basesIn(key);
  return (answer) => {
    const logarithms = distinct([...ownBases, ...basesIn(answer)].map((base) => call("ln", base)).flatMap(sized)).map(
      (each) => ({ ...each, own: false }),
    );
    const inverses = logarithms.map(inverse);
    const roots = constants.filter(({ size }) => size > 0).map(rootOf);
    const mixed = logarithms.flatMap((a) => inverses.map((b) => times(a, b)));
    const factors = distinct([
      ...sized(unit),
      ...logarithms,
      ...inverses,
      ...constants.filter(({ size }) => size !== 0).map(inverse),
      ...roots,
      ...roots.map(inverse),
      ...mixed,
      ...constants,
    ]).slice(0, mostFactors);
    const all = factors.flatMap((factor) => constants.map((constant) => times(constant, factor)));
    const signed = distinct(all).flatMap((each) => [each, opposed(each)]);
    return distinct([...signed, { constant: number(rational(0n)), size: 0, own: true }]);
  };
}

const middle = (low: number, high: number): number => (low + high) / 2;

/** The constant with its size; nothing where it has no value that is seen, or an unmanageable one. */
function sized(constant: Expression): readonly Target[] {
  const found = enclosedConstant(constant);
  if (found === null) return [];
  const size = middle(found.low, found.high);
  return found.high - found.low > 1e-9 * Math.abs(size) ? [] : [{ constant, size, own: true }];
}

const opposed = ({ constant, size, own, made }: Target): Target => ({
  constant: opposite(constant),
  size: -size,
  own,
  ...(made === undefined ? {} : { made: { of: opposite(made.of), by: made.by } }),
});

const isUnit = ({ constant }: Target): boolean => constant === unit;

const times = (a: Target, b: Target): Target => {
  if (isUnit(b)) return a;
  const made = { of: a.constant, by: b.constant };
  if (isUnit(a)) return b.own ? b : { ...b, made };
  return { constant: product([a.constant, b.constant]), size: a.size * b.size, own: false, made };
};

const inverse = ({ constant, size }: Target): Target => ({
  constant: quotient(unit, constant),
  size: 1 / size,
  own: false,
});

const half: Expression = number(rational(1n, 2n));
const rootOf = ({ constant, size }: Target): Target => ({
  constant: power(constant, half),
  size: Math.sqrt(size),
  own: false,
});

/** Each size once. */
function distinct(targets: readonly Target[]): readonly Target[] {
  const seen = new Set<string>();
  return targets.filter(({ size }) => {
    const name = size.toPrecision(12);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** The constant bases of powers and logarithms, except e. */
function basesIn(e: Expression): readonly Expression[] {
  const inner = children(e).flatMap(basesIn);
  if (e.kind === "power" && !hasVariables(e.base) && hasVariables(e.exponent)) return [e.base, ...inner];
  if (e.kind === "call" && e.name === "log") {
    const [, base] = e.arguments;
    return base === undefined || hasVariables(base) ? inner : [base, ...inner];
  }
  return inner;
}
