import type { Domains } from "../expression/domain";
import { type Equality, equivalence } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import { hasVariables } from "./constant-parts";
import { equalWithin, tolerantKey } from "./formula-tolerance";
import { isGiven, near, type Tolerance } from "./tolerance";

/** Compares one value, a number or a formula, with its key; the key is prepared once. */
export type EntryComparison = (answer: Expression) => Equality;

export function entryComparison(key: Expression, domains: Domains, tolerance?: Tolerance): EntryComparison {
  const exact = equivalence(key, domains);
  if (!isGiven(tolerance)) return exact;
  const constant = !hasVariables(key);
  const tolerant = tolerantKey(key, domains, tolerance, exact);
  return (answer) => {
    const equality = exact(answer);
    if (equality.relation === "equal") return equality;
    if (!constant || hasVariables(answer)) return equalWithin(answer, tolerant, equality);
    switch (near(answer, key, tolerance)) {
      case "within":
        return { relation: "equal", method: "tolerance" };
      case "beyond":
        return equality.relation === "different" ? { ...equality, method: "tolerance" } : equality;
      case "undecided":
        return { relation: "undecided", method: "tolerance" };
    }
  };
}
