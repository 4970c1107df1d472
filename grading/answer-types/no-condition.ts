import type { Expression } from "../expression/expression";
import { isCondition } from "../expression/parse-conditions";
import * as refusals from "../expression/refusals";
import type { Feedback } from "../verdict";

/**
 * Why a reading is no value: an equation or a comparison where a value is asked, or in a case. Null where it is one.
 * y = x^2 must not be graded as the truth value of an equation.
 */
export function conditionInPlaceOfValue(e: Expression, several = refusals.severalValues): Feedback | null {
  if (e.kind === "cases") {
    const values = e.branches.map(({ then }) => then);
    if (e.otherwise !== undefined) values.push(e.otherwise);
    for (const value of values) {
      const problem = conditionInPlaceOfValue(value);
      if (problem !== null) return problem;
    }
    return null;
  }
  if (!isCondition(e)) return null;
  if (e.kind !== "compare") return several(e.at);
  const [left, right] = e.operands;
  const sign = { from: left?.at.to ?? e.at.from, to: right?.at.from ?? e.at.to };
  return e.comparators.every((each) => each === "=") ? refusals.equation(sign) : refusals.comparison(sign);
}
