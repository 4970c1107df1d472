import type { Domains } from "../expression/domain";
import type { Expression } from "../expression/expression";
import { toNumber } from "../expression/rational";
import { valuesAt } from "../expression/values";
import type { Tolerance } from "./tolerance";

/** Whether at one of the simple points the values are proved farther apart than the tolerance allows. */
export function exceeds(answer: Expression, key: Expression, domains: Domains, tolerance: Tolerance): boolean {
  const absolute = tolerance.absolute === undefined ? 0 : toNumber(tolerance.absolute);
  const relative = Math.max(
    tolerance.relative === undefined ? 0 : toNumber(tolerance.relative),
    // Half a unit of the n-th digit is at most 0.5·10^(1-n) of the value.
    tolerance.significantFigures === undefined ? 0 : 0.5 * 10 ** (1 - tolerance.significantFigures),
  );
  return valuesAt(answer, key, domains, 12).some(([a, k]) => {
    const size = Math.max(Math.abs(k.low), Math.abs(k.high));
    const allowed = Math.max(absolute, relative * size) * (1 + 1e-9);
    return Math.max(a.low - k.high, k.low - a.high) > allowed;
  });
}
