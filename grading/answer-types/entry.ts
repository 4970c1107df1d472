import { certainBounds } from "../expression/certified/bounds";
import { settled } from "../expression/certified/settle";
import type { Domains } from "../expression/domain";
import { differentAt, type Equality, equivalence } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import { compare } from "../expression/rational";
import { hasVariables } from "./constant-parts";
import { equalWithin, tolerantKey } from "./formula-tolerance";
import { isGiven, near, type Tolerance } from "./tolerance";

/** Compares one value, a number or a formula, with its key; the key is prepared once. */
export type EntryComparison = (answer: Expression) => Equality;

export function entryComparison(given: Expression, domains: Domains, tolerance?: Tolerance): EntryComparison {
  const key = settled(given);
  const exact = equivalence(key, domains);
  const constant = !hasVariables(key);
  if (!isGiven(tolerance)) {
    return (other) => {
      const answer = settled(other);
      const equality = exact(answer);
      if (equality.relation !== "undecided" || !constant || hasVariables(answer)) return equality;
      return areApart(answer, key) ? differentAt(key, answer, domains, new Map()) : equality;
    };
  }
  const tolerant = tolerantKey(key, domains, tolerance, exact);
  return (other) => {
    const answer = settled(other);
    const equality = exact(answer);
    if (equality.relation === "equal") return equality;
    if (!constant || hasVariables(answer)) return equalWithin(answer, tolerant, equality);
    switch (near(answer, key, tolerance)) {
      case "within":
        return { relation: "equal", method: "tolerance" };
      case "beyond":
        return differentAt(key, answer, domains, new Map(), "tolerance");
      case "undecided":
        return { relation: "undecided", method: "tolerance" };
    }
  };
}

/** Whether two constants that doubles cannot tell apart, or cannot hold, are proved different by more digits. */
function areApart(a: Expression, b: Expression): boolean {
  for (const bits of [160, 1024]) {
    const [x, y] = [certainBounds(a, bits), certainBounds(b, bits)];
    if (x === null || y === null) return false;
    if (x.high !== null && y.low !== null && compare(x.high, y.low) < 0) return true;
    if (y.high !== null && x.low !== null && compare(y.high, x.low) < 0) return true;
  }
  return false;
}
