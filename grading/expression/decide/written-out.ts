import { candidates } from "./candidates";
import type { Point } from "./enclosure";
import { withMembers } from "./members";
import { at, type Prepared, sharedDomains } from "./prepare";
import { differExactlyAt, type Pair } from "./separate";

/**
 * A point with values for what appears only once numbers stand in the bounds of sums: x_1 and x_2 of ∑_{k=1}^n x_k at n = 2. The
 * simplest values at which the sides are seen to differ; without such values the point itself.
 */
export function completed(key: Prepared, answer: Prepared, point: Point): Point {
  const [left, right] = [at(key, point), at(answer, point)];
  const open = new Map(
    [...left.terms.variables, ...right.terms.variables].filter(([name]) => !point.has(name) && !name.startsWith("#")),
  );
  if (open.size === 0) return point;
  const pair: Pair = { key, answer, domains: new Map([...sharedDomains(key, answer), ...open]), known: null };
  for (const values of candidates(open)) {
    const whole: Point = withMembers(new Map([...point, ...values]));
    if (differExactlyAt(pair, whole)) return whole;
  }
  return point;
}
