import * as Q from "../expression/rational";
import type { Fact } from "./assumptions";
import { conePoint } from "./cone";
import { asRational } from "./constant";

/** Largest entry of a row; a fact with larger ones is left aside, which leaves more room than there is. */
const largest = 1e6;

/**
 * Whether no growing quantities fulfil the facts as they stand, taken together: n < d and d < n, though each allows a way to grow.
 * Their sums of quantities are linear in those quantities and 1, all of them positive, so an exact linear program decides
 * (Farkas' lemma); what quantities say of each other is left aside.
 */
export function contradict(facts: readonly Fact[]): boolean {
  if (facts.length < 2) return false;
  const column = new Map<string, number>([["", 0]]);
  for (const { form } of facts)
    for (const { monomial } of form ?? []) if (!column.has(monomial.key)) column.set(monomial.key, column.size);
  const rows: (readonly number[])[] = [];
  const strict: boolean[] = [];
  for (const fact of facts) {
    const row = rowOf(fact, column);
    if (row === null) continue;
    rows.push(row);
    strict.push(fact.isStrict);
  }
  const units = [...column.values()].map((at) => [...column.values()].map((each) => (each === at ? 1 : 0)));
  return conePoint([...units, ...rows], [], [...units.map(() => true), ...strict]) === null;
}

function rowOf({ form, constant }: Fact, column: ReadonlyMap<string, number>): readonly number[] | null {
  if (form === null || constant === null) return null;
  const entries = [
    ...form.map(({ monomial, weight }) => [monomial.key, asRational(weight)] as const),
    ["", asRational(constant)] as const,
  ];
  const common = entries.reduce(
    (product, [, value]) => (value === null ? product : (product / Q.gcd(product, value.d)) * value.d),
    1n,
  );
  const row = [...column.keys()].map(() => 0);
  for (const [key, value] of entries) {
    const whole = value === null ? Number.NaN : Number((value.n * common) / value.d);
    if (!(Math.abs(whole) <= largest)) return null;
    row[column.get(key) ?? 0] = whole;
  }
  return row;
}
