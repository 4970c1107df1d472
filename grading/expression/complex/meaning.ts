import type { Domains } from "../domain";
import type { Expression } from "../expression";
import { children } from "../walk";
import { ordered } from "./functions";
import { isProvedReal } from "./split";

/** The first part of a formula that asks which of two complex values is larger, or rounds one: max(z, 1), z < 2. Null where there is none. */
export function withoutOrder(e: Expression, domains: Domains): Expression | null {
  for (const child of children(e)) {
    const found = withoutOrder(child, domains);
    if (found !== null) return found;
  }
  const asked = e.kind === "call" ? ordered.has(e.name) : e.kind === "compare" && e.comparators.some(isOrder);
  return !asked || children(e).every((each) => isProvedReal(each, domains)) ? null : e;
}

const isOrder = (sign: string): boolean => sign !== "=" && sign !== "!=";
