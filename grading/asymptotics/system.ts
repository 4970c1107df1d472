import * as Q from "../expression/rational";
import { asRational, type RealConstant, ratio, signOf, unit } from "./constant";
import { spend } from "./effort";
import { difference, logarithmOf, type Monomial, scale, type Weighted } from "./monomial";

/** A sum of quantities (growing monomials, such as ln n or n) with constant weights, up to bounded terms. */
export type Form = readonly Weighted[];

/** Linear conditions on quantities, as integer rows over one list of columns. */
export interface System {
  readonly quantities: readonly Monomial[];
  readonly strict: readonly (readonly number[])[];
  readonly weak: readonly (readonly number[])[];
  /**
   * For each quantity whose own logarithm is bound by the system: that logarithm as a row. null for a quantity that is free
   * to be of any size, since its logarithm occurs nowhere else.
   */
  readonly logarithms: readonly (readonly number[] | null)[];
}

/** Most quantities of one system, and the largest integer in a row. */
const mostQuantities = 64;
const largest = 2 ** 31;

/** null where the numbers are too large, or weights of one quantity have no common measure (2^n against 3^n against 5^n). */
export function system(strict: readonly Form[], weak: readonly Form[]): System | null {
  const found = new Map<string, Monomial>();
  for (const form of [...strict, ...weak]) for (const { monomial } of form) found.set(monomial.key, monomial);
  const linked = linkedOf(found);
  spend(100 * found.size + 2 * (strict.length + weak.length) * found.size);
  const quantities = [...found.values()];
  if (quantities.length > mostQuantities) return null;
  const column = new Map(quantities.map(({ key }, index) => [key, index]));
  const measures = measuresOf([...strict, ...weak]);
  if (measures === null) return null;
  const row = (form: Form): readonly number[] | null => integerRow(form, column, measures);
  const strictRows = strict.map(row);
  const weakRows = weak.map(row);
  const logarithms = logarithmRows(quantities, linked, column, measures);
  const rows = [...strictRows, ...weakRows, ...logarithms];
  if (rows.includes(null)) return null;
  const known = [...strictRows, ...weakRows].filter((each) => each !== null);
  return {
    quantities,
    strict: strictRows.filter((each) => each !== null),
    weak: [...weakRows.filter((each) => each !== null), ...orderedLogarithms(known, quantities, column, measures)],
    logarithms: logarithms.map((each) => each ?? null),
  };
}

/**
 * The logarithms of the linked quantities, all over one common denominator. Forms may be multiplied by any positive number, one
 * by one; logarithms may not, since classes are told apart by their differences: ln n - ln √n is half of ln n, and not zero.
 */
function logarithmRows(
  quantities: readonly Monomial[],
  linked: ReadonlySet<string>,
  column: ReadonlyMap<string, number>,
  measures: ReadonlyMap<string, RealConstant>,
): readonly (readonly number[] | null | undefined)[] {
  const forms = quantities.map((each) => (linked.has(each.key) ? logarithmOf(each) : undefined));
  const common = forms.reduce((sum, form) => (form === undefined ? sum : denominatorOf(form, measures, sum)), 1n);
  return forms.map((form) => (form === undefined ? undefined : integerRow(form, column, measures, common)));
}

/** The least common multiple of a number and the denominators of a form's weights. */
function denominatorOf(form: Form, measures: ReadonlyMap<string, RealConstant>, start: bigint): bigint {
  let common = start;
  for (const { monomial, weight } of form) {
    const value = ratio(weight, measures.get(monomial.key) ?? unit);
    if (value !== null) common = (common / Q.gcd(common, value.d)) * value.d;
  }
  return common;
}

/** Where ln a - ln b is bounded below, so is ln ln a - ln ln b. */
function orderedLogarithms(
  rows: readonly (readonly number[])[],
  quantities: readonly Monomial[],
  column: ReadonlyMap<string, number>,
  measures: ReadonlyMap<string, RealConstant>,
): readonly (readonly number[])[] {
  return rows.flatMap((row): readonly (readonly number[])[] => {
    const [i, j, ...others] = row.flatMap((entry, index) => (entry === 0 ? [] : [index]));
    if (i === undefined || j === undefined || others.length > 0 || (row[i] ?? 0) + (row[j] ?? 0) !== 0) return [];
    const [a, b] = [quantities[i], quantities[j]];
    if (a === undefined || b === undefined || !isLogarithmicScale(a) || !isLogarithmicScale(b)) return [];
    const [above, below] = [nextScale(a, column), nextScale(b, column)];
    if (above === undefined || below === undefined) return [];
    // Columns of unlike measures cannot be subtracted as they stand.
    const [p, q] = [above, below].map((at) => measures.get(quantities[at]?.key ?? "") ?? unit);
    if (p === undefined || q === undefined || !isSame(p, q)) return [];
    const sign = (row[i] ?? 0) > 0 ? 1 : -1;
    return [quantities.map((_, index) => (index === above ? sign : index === below ? -sign : 0))];
  });
}

const isSame = (a: RealConstant, b: RealConstant): boolean => {
  const value = ratio(a, b);
  return value !== null && value.n === value.d;
};

const nextScale = ({ powers: [only] }: Monomial, column: ReadonlyMap<string, number>): number | undefined =>
  only === undefined ? undefined : column.get(scale(only.name, only.level + 1).key);

/** A variable's logarithm, or a logarithm of that: its size is free unless its own logarithm occurs. */
export const isScale = ({ powers, exponent }: Monomial): boolean =>
  powers.length === 1 && exponent.length === 0 && powers[0]?.power.n === 1n && powers[0].power.d === 1n;

export const isLogarithmicScale = (each: Monomial): boolean => isScale(each) && (each.powers[0]?.level ?? 0) > 0;

/** Adds the logarithms that matter to the quantities, and names the quantities whose logarithms they are. */
function linkedOf(found: Map<string, Monomial>): ReadonlySet<string> {
  const linked = new Set<string>();
  for (let changed = true; changed && found.size <= mostQuantities; ) {
    changed = false;
    for (const each of [...found.values()]) {
      if (linked.has(each.key)) continue;
      if (isLogarithmicScale(each) && !hasDeeper(each, found)) continue;
      linked.add(each.key);
      changed = true;
      for (const { monomial } of logarithmOf(each)) found.set(monomial.key, monomial);
    }
  }
  return linked;
}

/** Whether a further logarithm of the same variable occurs: with ln x and ln ln ln x, ln ln x is needed in between. */
function hasDeeper({ powers: [own] }: Monomial, found: ReadonlyMap<string, Monomial>): boolean {
  if (own === undefined) return false;
  for (const { powers } of found.values()) {
    if (powers.some(({ name, level }) => name === own.name && level > own.level)) return true;
  }
  return false;
}

/** For each quantity one weight of which all its weights are rational multiples. */
function measuresOf(forms: readonly Form[]): ReadonlyMap<string, RealConstant> | null {
  const measures = new Map<string, RealConstant>();
  for (const form of forms) {
    for (const { monomial, weight } of form) {
      const before = measures.get(monomial.key);
      if (before === undefined) {
        if (asRational(weight) !== null) measures.set(monomial.key, unit);
        else if (signOf(weight) === 1) measures.set(monomial.key, weight);
        else if (signOf(weight) === -1) measures.set(monomial.key, { parts: weight.parts.map(flipped) });
        else return null;
      } else if (ratio(weight, before) === null) return null;
    }
  }
  return measures;
}

const flipped = (part: RealConstant["parts"][number]): RealConstant["parts"][number] => ({
  ...part,
  factor: Q.negate(part.factor),
});

/** A form as a row of whole numbers: its weights times a common denominator, the least one unless one is given. */
function integerRow(
  form: Form,
  column: ReadonlyMap<string, number>,
  measures: ReadonlyMap<string, RealConstant>,
  common: bigint = denominatorOf(form, measures, 1n),
): readonly number[] | null {
  const row = Array.from({ length: column.size }, () => 0);
  for (const { monomial, weight } of form) {
    const at = column.get(monomial.key);
    const value = ratio(weight, measures.get(monomial.key) ?? unit);
    if (at === undefined || value === null) return null;
    const whole = Number((value.n * common) / value.d);
    if (!(Math.abs(whole) <= largest)) return null;
    row[at] = whole;
  }
  return row;
}

/** ln(a/b), up to bounded terms. */
export const logarithmOfQuotient = (a: Monomial, b: Monomial): Form => difference(logarithmOf(a), logarithmOf(b));
