import type { Expression } from "../expression/expression";
import { toText } from "../expression/print";
import { children } from "../expression/walk";

/**
 * Whether nothing is left to be done that a course would call simplifying: no arithmetic between numbers, no fraction that can be
 * reduced, no like terms or factors apart, no 0, 1 or double sign that could go.
 */
export function isSimplified(e: Expression): boolean {
  return isSimple(e) && children(e).every(isSimplified);
}

function isSimple(e: Expression): boolean {
  switch (e.kind) {
    case "negate":
      return e.argument.kind !== "negate" && !isNumber(e.argument, 0n);
    case "add":
      return apart(e.terms.map(unsigned), likeOf) && !e.terms.some((term) => isNumber(term, 0n));
    case "multiply":
      return (
        apart(e.factors.map(baseOf), likeOf) &&
        !e.factors.some((factor) => isNumber(factor, 0n) || isNumber(factor, 1n))
      );
    case "divide":
      return isReduced(e.numerator, e.denominator);
    case "power":
      return !isNumber(e.exponent, 1n) && !isNumber(e.exponent, 0n) && !(isWhole(e.base) && isWhole(e.exponent));
    default:
      return true;
  }
}

const isWhole = (e: Expression): boolean => e.kind === "number" && e.value.d === 1n;

const isNumber = (e: Expression, n: bigint): boolean => e.kind === "number" && e.value.n === n && e.value.d === 1n;

/** Whether no two parts are alike: x + 2x, x·x², 2·3. */
function apart(parts: readonly Expression[], like: (e: Expression) => string): boolean {
  const names = parts.map(like);
  return new Set(names).size === names.length;
}

const unsigned = (e: Expression): Expression => (e.kind === "negate" ? unsigned(e.argument) : e);

/** x of x². */
const baseOf = (e: Expression): Expression => (e.kind === "power" && isWhole(e.exponent) ? e.base : e);

/** What like parts have in common: all but the number in front. */
function likeOf(e: Expression): string {
  if (e.kind === "number") return "1";
  if (e.kind !== "multiply") return toText(e);
  const others = e.factors.filter((factor) => factor.kind !== "number").map(toText);
  return others.length === 0 ? "1" : others.sort().join(" ");
}

/** Whether numerator and denominator share no factor, and neither is a fraction. */
function isReduced(above: Expression, below: Expression): boolean {
  if (above.kind === "divide" || below.kind === "divide" || isNumber(below, 1n) || isNumber(above, 0n)) return false;
  const factors = (e: Expression): readonly Expression[] =>
    e.kind === "negate" ? factors(e.argument) : e.kind === "multiply" ? e.factors : [e];
  const [numerators, denominators] = [factors(above), factors(below)];
  const names = new Set(numerators.filter(({ kind }) => kind !== "number").map((each) => toText(baseOf(each))));
  if (denominators.some((each) => each.kind !== "number" && names.has(toText(baseOf(each))))) return false;
  return greatest(content(numerators), content(denominators)) === 1n;
}

const content = (factors: readonly Expression[]): bigint =>
  factors.reduce((all, each) => (each.kind === "number" && each.value.d === 1n ? all * each.value.n : all), 1n);

function greatest(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x < 0n ? -x : x;
}
