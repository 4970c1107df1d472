import type { Expression, Reduction } from "../expression";
import { isInteger, rational } from "../rational";
import { anyPart, dependsOn } from "./any-part";
import { undecidable } from "./build";
import { splitConstant } from "./logarithm";
import type { Scope } from "./scope";
import { negative, nil, positive, type Term } from "./term";

/** Furthest start, from 1, of which the terms between are written out. */
const furthest = 64n;

/**
 * ∑_{k=a}^b f(k) as ∑_{k=1}^b f(k) - ∑_{k=1}^{a-1} f(k), and ∏ as a quotient: where all are counted from one start, a sum that is split, at
 * either end or in between, is what its parts are. Null where the start is that one already.
 *
 * Between two names this is said of ranges that do not begin behind their end, of which alone anything is said. Every term between 1 and a
 * must have a value, and every factor be other than 0 but by chance; where that is not seen, nothing is decided.
 */
export function fromOneStart(
  scope: Scope,
  given: Reduction,
  { low, high }: { readonly low: Term; readonly high: Term },
  general: Term,
  dummy: string,
): { readonly whole: Reduction; readonly besides: Reduction; readonly isTaken: boolean } | null {
  const { terms } = scope;
  const { from, at, operator } = given;
  if (from === undefined) return null;
  const start = scope.byEnd === true ? startByEnd(terms, high) : 1n;
  const distance = low.kind === "rational" ? low.value.n - start : null;
  if (distance !== null && (distance === 0n || distance > furthest || distance < -furthest)) return null;
  if (mayLack(general, dummy) || (operator === "product" && !isNonzero(general))) {
    undecidable(terms);
    return null;
  }
  const number = (n: bigint): Expression => ({ kind: "number", value: rational(n), at });
  const whole: Reduction = { ...given, from: number(start) };
  // What begins before the start has those terms besides.
  if (distance !== null && distance < 0n)
    return { whole, besides: { ...given, to: number(start - 1n) }, isTaken: false };
  return { whole, besides: { ...whole, to: { kind: "add", terms: [from, number(-1n)], at } }, isTaken: true };
}

/** 1 for a sum to n, 0 for one to n - 1. */
function startByEnd(terms: Scope["terms"], high: Term): bigint {
  const [constant, rest] = splitConstant(terms, high);
  return rest.kind !== "rational" && isInteger(constant) ? 1n + constant.n : 1n;
}

/** Whether a term may have no value for some value of the dummy. */
export const mayLack = (general: Term, dummy: string): boolean =>
  anyPart(general, (part) => lacks(part) && dependsOn(part, dummy));

function lacks({ kind, n, name, args: [on] }: Term): boolean {
  switch (kind) {
    case "undefined":
    case "arcsin":
      return true;
    case "power":
      return n < 0 && ((on?.signs ?? nil) & nil) !== 0;
    case "ln":
      return on?.signs !== positive;
    case "root":
      return n % 2 === 0 && ((on?.signs ?? negative) & negative) !== 0;
    case "factorial":
      return !((on?.low ?? -1) >= 0);
    case "opaque":
      return !isMember(name);
    default:
      return false;
  }
}

/** Whether an opaque function is a family x_i, of which each member has a value. */
const isMember = (name: string): boolean => name.includes("·");

/** Whether a factor is 0 by chance alone: other than 0, or a member of a family. */
function isNonzero(term: Term): boolean {
  if ((term.signs & nil) === 0) return true;
  if (term.kind === "opaque") return isMember(term.name);
  return (term.kind === "product" || term.kind === "power") && term.args.every(isNonzero);
}
