import { type Expression, nowhere } from "../expression";
import { negative, number, sum } from "../made";
import { toText } from "../print-text";
import { minusOne, one, zero } from "../rational";
import { type Compare, type Decided, undecided } from "./decided";
import { prepare } from "./prepare";
import type { Pair } from "./separate";

/** Most comparisons of parts that one answer may cost, and how deep parts of parts are looked at. */
const mostCompared = 12;
const deepest = 4;

/**
 * Two formulas that are built alike of equal parts are equal: e^{arctan x}·y and y·e^{arcsin(x/√(1+x²))}. What two sums or two products share is
 * taken away, and what is left is compared by itself, by whatever proof there is for it.
 */
export function byAlikeParts(pair: Pair, depth: number, compare: Compare): Decided {
  const { key, answer } = pair;
  if (depth > 0) return undecided;
  if (key.lowered.terms.complex || answer.lowered.terms.complex) return undecided;
  let left = mostCompared;
  const compared = (a: Expression, b: Expression): boolean => {
    left -= 1;
    if (left < 0) return false;
    const [one, other] = [prepare(a, key.domains), prepare(b, key.domains)];
    return compare(one, other, null, depth + 1, false).kind === "equal";
  };
  const same = (a: Expression, b: Expression, level: number): boolean =>
    toText(a) === toText(b) || compared(a, b) || (level < deepest && alike(a, b, level));
  const alike = (a: Expression, b: Expression, level: number): boolean =>
    sidesOf(a, b).some((pairs) => pairs.every(([one, other]) => same(one, other, level + 1)));
  return alike(key.expression, answer.expression, 0) ? { kind: "equal", method: "regions" } : undecided;
}

type Pairs = readonly (readonly [Expression, Expression])[];

/** The ways in which two nodes are equal where certain parts of theirs are; no part is a whole node again. */
function sidesOf(a: Expression, b: Expression): readonly Pairs[] {
  if (a.kind === "call" && b.kind === "call")
    return a.name === b.name && a.arguments.length === b.arguments.length
      ? [a.arguments.map((argument, i) => [argument, b.arguments[i] ?? argument] as const)]
      : [];
  const exponents = [exponentOf(a), exponentOf(b)] as const;
  if (exponents[0] !== null && exponents[1] !== null) return [[[exponents[0], exponents[1]]]];
  if (a.kind === "power" && b.kind === "power") {
    const [base, exponent] = [toText(a.base) === toText(b.base), toText(a.exponent) === toText(b.exponent)];
    if (base || exponent) return [base ? [[a.exponent, b.exponent]] : [[a.base, b.base]]];
  }
  const sums = a.kind === "add" || b.kind === "add" ? remaining(a, b, termsOf) : null;
  if (sums !== null) return [[[sumOf(sums[0]), sumOf(sums[1])]]];
  const products = remaining(a, b, factorsOf);
  if (products === null) return [];
  const [[one, ...more], [other, ...others]] = products;
  // What both are divided by.
  const isOne = one?.turned === true && other?.turned === true && more.length + others.length === 0;
  return [isOne ? [[one.of, other.of]] : [[productOf(products[0]), productOf(products[1])]]];
}

/** e^w and exp(w) are one function. */
function exponentOf(e: Expression): Expression | null {
  if (e.kind === "call") return e.name === "exp" ? (e.arguments[0] ?? null) : null;
  return e.kind === "power" && e.base.kind === "constant" && e.base.name === "e" ? e.exponent : null;
}

/** A term or a factor; `turned` is subtracted, or divided by. */
interface Part {
  readonly of: Expression;
  readonly turned: boolean;
}

/** What two lists of parts do not share; null where they share nothing. */
function remaining(
  a: Expression,
  b: Expression,
  partsOf: (e: Expression, turned: boolean) => readonly Part[],
): readonly [readonly Part[], readonly Part[]] | null {
  const nameOf = ({ of, turned }: Part): string => `${turned ? "-" : "+"}${toText(of)}`;
  const open = partsOf(b, false).map((part) => ({ part, name: nameOf(part) }));
  const own = partsOf(a, false);
  const rest = own.filter((part) => {
    const name = nameOf(part);
    const at = open.findIndex((each) => each.name === name);
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  return rest.length === own.length ? null : [rest, open.map(({ part }) => part)];
}

function termsOf(e: Expression, turned: boolean): readonly Part[] {
  if (e.kind === "add") return e.terms.flatMap((term) => termsOf(term, turned));
  if (e.kind === "negate") return termsOf(e.argument, !turned);
  return [{ of: e, turned }];
}

function factorsOf(e: Expression, turned: boolean): readonly Part[] {
  if (e.kind === "multiply") return e.factors.flatMap((factor) => factorsOf(factor, turned));
  if (e.kind === "divide") return [...factorsOf(e.numerator, turned), ...factorsOf(e.denominator, !turned)];
  if (e.kind === "negate") return [{ of: number(minusOne), turned: false }, ...factorsOf(e.argument, turned)];
  return [{ of: e, turned }];
}

function sumOf(parts: readonly Part[]): Expression {
  const terms = parts.map(({ of, turned }): Expression => (turned ? negative(of) : of));
  const [only] = terms;
  return only === undefined ? number(zero) : terms.length === 1 ? only : sum(...terms);
}

function productOf(parts: readonly Part[]): Expression {
  const of = (turned: boolean): Expression => {
    const factors = parts.filter((part) => part.turned === turned).map((part) => part.of);
    const [only] = factors;
    return only === undefined ? number(one) : factors.length === 1 ? only : { kind: "multiply", factors, at: nowhere };
  };
  return parts.some(({ turned }) => turned)
    ? { kind: "divide", numerator: of(false), denominator: of(true), at: nowhere }
    : of(false);
}
