import type { Rational } from "../expression/rational";
import * as Q from "../expression/rational";
import { constantKey, minus, nothing, plus, type RealConstant, scaled, unit } from "./constant";
import { spend } from "./effort";

/**
 * A product of powers of scales, times an exponential: n^2·(log d)·exp(n·ln 2). Constant factors are not part of it.
 *
 * A scale is a variable (level 0), its logarithm (level 1), the logarithm of that (level 2), …
 */
export interface Monomial {
  readonly powers: readonly ScalePower[];
  /** ln of the exponential factor: a sum of growing monomials with constant coefficients, each by its key. */
  readonly exponent: readonly Weighted[];
  readonly key: string;
}

export interface Scale {
  readonly name: string;
  readonly level: number;
}

export interface ScalePower extends Scale {
  readonly power: Rational;
}

/** A constant times a growing monomial. */
export interface Weighted {
  readonly monomial: Monomial;
  readonly weight: RealConstant;
}

export const constantMonomial: Monomial = { powers: [], exponent: [], key: "" };

export const scale = (name: string, level = 0, power: Rational = Q.one): Monomial => made([{ name, level, power }], []);

export const exponential = (exponent: readonly Weighted[]): Monomial => made([], exponent);

export function product(a: Monomial, b: Monomial): Monomial {
  if (a.key === "") return b;
  if (b.key === "") return a;
  return made([...a.powers, ...b.powers], [...a.exponent, ...b.exponent]);
}

export function raised(a: Monomial, power: Rational): Monomial {
  return made(
    a.powers.map((each) => ({ ...each, power: Q.multiply(each.power, power) })),
    a.exponent.map(({ monomial, weight }) => ({ monomial, weight: scaled(weight, power) })),
  );
}

export const quotient = (a: Monomial, b: Monomial): Monomial => product(a, raised(b, Q.minusOne));

/** ln of a monomial, exactly: ln(n^2·log d·exp(E)) = 2·ln n + ln ln d + E. */
export function logarithmOf(a: Monomial): readonly Weighted[] {
  const logs = a.powers.map(({ name, level, power }) => ({
    monomial: scale(name, level + 1),
    weight: scaled(unit, power),
  }));
  return combined([...logs, ...a.exponent]);
}

/** Equal monomials put together; zero weights left out. */
export function combined(terms: readonly Weighted[]): readonly Weighted[] {
  if (terms.length < 2) return terms.filter(({ weight }) => weight.parts.length > 0);
  const sums = new Map<string, Weighted>();
  for (const { monomial, weight } of terms) {
    const before = sums.get(monomial.key);
    sums.set(monomial.key, { monomial, weight: before === undefined ? weight : plus(before.weight, weight) });
  }
  return [...sums.values()].filter(({ weight }) => weight.parts.length > 0);
}

export const difference = (a: readonly Weighted[], b: readonly Weighted[]): readonly Weighted[] =>
  combined([...a, ...b.map(({ monomial, weight }) => ({ monomial, weight: minus(nothing, weight) }))]);

/** Names of the variables in it. */
export function variablesOf(a: Monomial, into: Set<string> = new Set()): Set<string> {
  for (const { name } of a.powers) into.add(name);
  for (const { monomial } of a.exponent) variablesOf(monomial, into);
  return into;
}

/** The powers that all monomials share. */
export function commonPart([first, ...others]: readonly Monomial[]): Monomial {
  if (first === undefined) return constantMonomial;
  const shared = first.powers.flatMap((each): readonly ScalePower[] => {
    let power = each.power;
    for (const { powers } of others) {
      const found = powers.find(({ name, level }) => name === each.name && level === each.level);
      if (found === undefined) return [];
      if (Q.compare(found.power, power) < 0) power = found.power;
    }
    return power.n > 0n ? [{ ...each, power }] : [];
  });
  return made(shared, []);
}

/** The factors of a monomial that hold a variable. */
export const partOf = (a: Monomial, name: string): Monomial =>
  made(
    a.powers.filter((each) => each.name === name),
    a.exponent.filter(({ monomial }) => variablesOf(monomial).has(name)),
  );

function made(powers: readonly ScalePower[], exponent: readonly Weighted[]): Monomial {
  spend(60 + 40 * powers.length + 100 * exponent.length);
  const ids = new Map<string, ScalePower>();
  for (const each of powers) {
    const id = `${each.level}:${each.name}`;
    const before = ids.get(id);
    ids.set(id, before === undefined ? each : { ...each, power: Q.add(before.power, each.power) });
  }
  const sorted = [...ids].filter(([, each]) => each.power.n !== 0n);
  if (sorted.length > 1) sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = combined(exponent);
  const names = sorted.map(([id, { power }]) => `${id}^${Q.toText(power)}`);
  if (kept.length > 0) {
    names.push(...kept.map(({ monomial, weight }) => `exp(${constantKey(weight)}*{${monomial.key}})`).sort());
  }
  return { powers: sorted.map(([, each]) => each), exponent: kept, key: names.join(" ") };
}
