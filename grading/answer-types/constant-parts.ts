import type { Expression } from "../expression/expression";
import { mapChildren } from "../expression/map-children";
import { children, namesIn } from "../expression/walk";

/** Whether the value depends on a variable; the index of a sum is none. */
export const hasVariables = (e: Expression): boolean => namesIn(e).length > 0;

/** The largest parts without variables. */
export function constantParts(e: Expression): readonly Expression[] {
  return hasVariables(e) ? children(e).flatMap(constantParts) : [e];
}

/** Whether a literal was typed with a decimal point, or is a fraction of powers of ten. */
export const isDecimal = (e: Expression): boolean =>
  e.kind === "number" && (e.value.d !== 1n || (e.text ?? "").includes("."));

/** The tree with its decimal literals replaced; `raises` says whether one stands in the exponent of a variable. */
export function mapDecimals(
  e: Expression,
  replace: (literal: Expression, raises: boolean) => Expression,
  raises = false,
): Expression {
  if (isDecimal(e)) return replace(e, raises);
  const of = (part: Expression): Expression => mapDecimals(part, replace, raises);
  if (e.kind !== "power" || !hasVariables(e.base)) return mapChildren(e, of);
  return { ...e, base: of(e.base), exponent: mapDecimals(e.exponent, replace, true) };
}

/** Whether a decimal was typed in it, so that it may be rounded. */
export const hasDecimals = (e: Expression): boolean => isDecimal(e) || children(e).some(hasDecimals);
