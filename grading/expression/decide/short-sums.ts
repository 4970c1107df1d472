import { add, compare, one, type Rational } from "../rational";
import { candidates } from "./candidates";
import { leastCounted } from "./counted-domains";
import type { Decided } from "./decided";
import { differExactlyAt, type Pair } from "./separate";

/** Most values below which a sum's range is no range, and most points of the other variables at each. */
const mostValues = 12;
const mostOthers = 2;

/**
 * Where two sides differ that are equal as far as their sums count forwards: ∑_{k=4}^n (-1)^k is what ∑_{k=0}^n (-1)^k is but for n = 0 and
 * n = 2, at which it is 0, and a part that names 0 as n's least value means it. Null where they do not.
 */
export function differWhereShort(pair: Pair): Decided | null {
  const least = leastCounted([pair.key.expression, pair.answer.expression]);
  for (const [name, end] of least) {
    const from = pair.domains.get(name)?.min;
    if (from === undefined) continue;
    const others = candidates(pair.domains).slice(0, mostOthers);
    let value: Rational = from;
    for (let tries = 0; tries < mostValues && compare(value, end) < 0; tries += 1) {
      for (const point of others) {
        const here = new Map([...point, [name, value] as const]);
        if (differExactlyAt(pair, here)) return { kind: "different", at: here };
      }
      value = add(value, one);
    }
  }
  return null;
}
