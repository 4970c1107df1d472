import { candidates } from "./decide/candidates";
import { type Enclosure, enclose } from "./decide/enclosure";
import { prepare, sharedDomains } from "./decide/prepare";
import type { Domains } from "./domain";
import type { Expression } from "./expression";

/** Enclosures of two expressions at the first simple points at which both have finite values. */
export function valuesAt(
  a: Expression,
  b: Expression,
  domains: Domains,
  count: number,
): readonly (readonly [Enclosure, Enclosure])[] {
  const [left, right] = [prepare(a, domains), prepare(b, domains)];
  if (left.lowered.terms.full || right.lowered.terms.full) return [];
  const finite = ({ state, low, high }: Enclosure): boolean =>
    state === "value" && Number.isFinite(low) && Number.isFinite(high);
  return candidates(sharedDomains(left, right))
    .slice(0, count)
    .map((point) => [enclose(left.lowered, point), enclose(right.lowered, point)] as const)
    .filter(([x, y]) => finite(x) && finite(y));
}
