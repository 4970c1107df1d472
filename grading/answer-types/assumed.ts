import { settled } from "../expression/certified/settle";
import type { Domains } from "../expression/domain";
import { type Equality, equivalence } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import { allOf, where } from "./case-functions";

/**
 * A comparison where conditions hold: n is min(n, d) where n <= d. What is the same everywhere is the same there too, as long as it
 * has values there; a difference counts only at a point that keeps the conditions, and where constants may be rounded none is shown:
 * those of the conditions are not to be.
 */
export function whereAssumed(
  key: Expression,
  domains: Domains,
  assumed: readonly Expression[],
  everywhere: (answer: Expression) => Equality,
  isTolerant: boolean,
): (answer: Expression) => Equality {
  const condition = allOf(assumed);
  const there = equivalence(where(condition, settled(key)), domains);
  return (answer) => {
    const found = everywhere(answer);
    const within = there(where(condition, settled(answer)));
    const isOpen = within.relation === "different" && (found.relation === "equal" || isTolerant);
    if (isOpen) return { relation: "undecided", method: "assumption" };
    return found.relation === "equal" ? found : within;
  };
}
