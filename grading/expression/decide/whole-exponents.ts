import type { Expression } from "../expression";
import { children, namesIn } from "../walk";
import { enclose } from "./enclosure";
import { lower } from "./lower";

/**
 * The names that stand in the exponents of negative numbers: the n of (-1)^n and ((1-√5)/2)^(n+1). On the reals such a power has no value
 * almost anywhere, so that its exponent is meant to be whole. Not those of a fraction: (-8)^(x/3) is a real root.
 */
export function wholeExponents(e: Expression, dummies: ReadonlySet<string> = nobody): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Expression, bound: ReadonlySet<string>): void => {
    if (part.kind === "power" && isWholeWhereNamesAre(part.exponent) && isNegativeNumber(part.base))
      for (const name of namesIn(part.exponent)) if (!bound.has(name)) found.add(name);
    const within = part.kind === "reduce" ? new Set([...bound, part.index]) : bound;
    for (const child of children(part)) visit(child, within);
  };
  visit(e, dummies);
  return found;
}

const nobody: ReadonlySet<string> = new Set();

/** Sums and products of names and whole numbers. */
function isWholeWhereNamesAre(e: Expression): boolean {
  switch (e.kind) {
    case "symbol":
      return true;
    case "number":
      return e.value.d === 1n;
    case "add":
    case "multiply":
    case "negate":
      return children(e).every(isWholeWhereNamesAre);
    default:
      return false;
  }
}

/** Whether a base without names is below 0. */
function isNegativeNumber(base: Expression): boolean {
  // Most bases are seen at once.
  if (base.kind === "number") return base.value.n < 0n;
  if (base.kind === "symbol" || base.kind === "constant" || namesIn(base).length > 0) return false;
  const { state, high } = enclose(lower(base, new Map()), new Map());
  return state === "value" && high < 0;
}
