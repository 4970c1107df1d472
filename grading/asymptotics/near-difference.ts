import type { Expression } from "../expression/expression";
import { toText } from "../expression/print";
import * as Q from "../expression/rational";
import { children } from "../expression/walk";
import { addRatios, divideRatios, multiplyRatios } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { type Failure, isFailure } from "./failure";
import { settle } from "./settle";
import { negateSum, oneSum, type Ratio, ratio } from "./sum";

type Inner = (e: Expression) => Ratio | Failure;
type Sum = Extract<Expression, { kind: "add" }>;

/** Roots of higher degree are left as they are. */
const highestRoot = 4;

/** Each level of sums within one another is worked out several times. */
const mostLevels = 3;

const levelsOfSums = (e: Expression): number =>
  Math.max(0, ...children(e).map(levelsOfSums)) + (e.kind === "add" ? 1 : 0);

/**
 * A difference of which the leading terms cancel, in a form that shows what is left; the sum as it was found where there is none.
 * p - q = (p^m - q^m)/(p^(m-1) + p^(m-2) q + … + q^(m-1)), so that √(n + 1) - √n is 1/(√(n + 1) + √n); ln a - ln b is ln(a/b).
 */
export function nearDifference(found: Ratio, e: Sum, assumptions: Assumptions, inner: Inner): Ratio | Failure {
  if (!found.top.some(({ coefficient }) => coefficient === "bounded")) return found;
  if (!isFailure(settle(found.top, assumptions, e.at))) return found;
  if (levelsOfSums(e) > mostLevels) return found;
  const better = differenceOfLogarithms(e, inner) ?? differenceOfRoots(e, assumptions, inner);
  return better === null || isFailure(better) ? found : better;
}

function differenceOfLogarithms({ terms, at }: Sum, inner: Inner): Ratio | Failure | null {
  const [first, second] = terms;
  if (first === undefined || second === undefined || terms.length > 2) return null;
  const [a, minus] = second.kind === "negate" ? [first, second] : [second, first];
  if (minus.kind !== "negate") return null;
  const b = minus.argument;
  if (a.kind !== "call" || b.kind !== "call" || a.name !== b.name || !["log", "ln"].includes(a.name)) return null;
  const [above, below] = [a.arguments[0], b.arguments[0]];
  const bases = [a.arguments[1], b.arguments[1]].map((base) => (base === undefined ? "" : toText(base)));
  if (above === undefined || below === undefined || bases[0] !== bases[1]) return null;
  const quotient: Expression = { kind: "divide", numerator: above, denominator: below, at };
  return inner({ ...a, arguments: [quotient, ...a.arguments.slice(1)], at });
}

function differenceOfRoots({ terms, at }: Sum, assumptions: Assumptions, inner: Inner): Ratio | Failure | null {
  const degree = terms.reduce((common, term) => leastCommon(common, degreeOf(term)), 1);
  if (degree < 2 || degree > highestRoot) return null;
  const rough = terms.filter((term) => isRough(inner(term)));
  const [root] = rough;
  if (root === undefined || (rough.length > 1 && terms.length > 2)) return null;
  const isTaken = root.kind === "negate";
  const p = root.kind === "negate" ? root.argument : root;
  const others = terms.filter((term) => term !== root).map((term) => (isTaken ? term : opposite(term)));
  const [only] = others;
  if (only === undefined) return null;
  const q: Expression = others.length === 1 ? only : { kind: "add", terms: others, at };
  // Of a sum nothing cancels, and a quotient of differences would hide that it is positive.
  if (!isPositive(inner(p), assumptions, at) || !isPositive(inner(q), assumptions, at)) return null;
  const [high, low] = [toPower(p, degree), toPower(q, degree)];
  if (high === null || low === null) return null;
  const above = inner({ kind: "add", terms: [high, { kind: "negate", argument: low, at }], at });
  const below = geometric(inner(p), inner(q), degree, at);
  if (isFailure(above) || isFailure(below)) return null;
  return divideRatios(isTaken ? ratio(negateSum(above.top), above.bottom) : above, below, at);
}

/** p^(m-1) + p^(m-2) q + … + q^(m-1). */
function geometric(p: Ratio | Failure, q: Ratio | Failure, m: number, at: Expression["at"]): Ratio | Failure {
  if (isFailure(p) || isFailure(q)) return isFailure(p) ? p : q;
  let total: Ratio | Failure = ratio(oneSum);
  let power: Ratio | Failure = ratio(oneSum);
  for (let i = 1; i < m; i += 1) {
    power = isFailure(power) ? power : multiplyRatios(power, q, at);
    total = isFailure(total) ? total : multiplyRatios(total, p, at);
    total = isFailure(total) || isFailure(power) ? total : addRatios(total, power, at);
  }
  return total;
}

const isPositive = (value: Ratio | Failure, assumptions: Assumptions, at: Expression["at"]): boolean =>
  !isFailure(value) && [value.top, value.bottom].every((each) => !isFailure(settle(each, assumptions, at)));

const isRough = (value: Ratio | Failure): boolean =>
  !isFailure(value) && [...value.top, ...value.bottom].some(({ coefficient }) => typeof coefficient === "string");

const opposite = (e: Expression): Expression =>
  e.kind === "negate" ? e.argument : { kind: "negate", argument: e, at: e.at };

function leastCommon(a: number, b: number): number {
  return (a * b) / Number(Q.gcd(BigInt(a), BigInt(b)));
}

/** The root that a term is, 2 for n·√(n + 1); 1 where it is none. */
function degreeOf(e: Expression): number {
  switch (e.kind) {
    case "negate":
      return degreeOf(e.argument);
    case "multiply":
      return e.factors.reduce((common, factor) => leastCommon(common, degreeOf(factor)), 1);
    case "divide":
      return leastCommon(degreeOf(e.numerator), degreeOf(e.denominator));
    default:
      return Math.min(Number(exponentOf(e)?.d ?? 1n), 100);
  }
}

/** The rational power that an expression is of something else. */
function exponentOf(e: Expression): Q.Rational | null {
  if (e.kind === "power") return fractionOf(e.exponent);
  if (e.kind !== "call") return null;
  if (e.name === "sqrt") return Q.rational(1n, 2n);
  if (e.name === "cbrt") return Q.rational(1n, 3n);
  const index = e.name === "root" ? e.arguments[1] : undefined;
  return index?.kind === "number" && index.value.d === 1n && index.value.n > 0n ? Q.rational(1n, index.value.n) : null;
}

function fractionOf(e: Expression): Q.Rational | null {
  if (e.kind === "number") return e.value;
  const values = e.kind === "divide" ? [fractionOf(e.numerator), fractionOf(e.denominator)] : [];
  if (e.kind === "negate") values.push(fractionOf(e.argument), Q.minusOne);
  const [above, below] = values;
  return above == null || below == null || below.n === 0n ? null : Q.divide(above, below);
}

/** e^m without the roots in it, where that leaves whole powers. */
function toPower(e: Expression, m: number): Expression | null {
  const all = (list: readonly Expression[]): Expression[] => list.flatMap((each) => toPower(each, m) ?? []);
  switch (e.kind) {
    case "negate": {
      const inner = toPower(e.argument, m);
      return inner === null || m % 2 === 0 ? inner : { kind: "negate", argument: inner, at: e.at };
    }
    case "multiply": {
      const factors = all(e.factors);
      return factors.length < e.factors.length ? null : { ...e, factors };
    }
    case "divide": {
      const [numerator, denominator] = all([e.numerator, e.denominator]);
      return numerator === undefined || denominator === undefined ? null : { ...e, numerator, denominator };
    }
    default: {
      const own = exponentOf(e);
      const base = e.kind === "power" ? e.base : e.kind === "call" && own !== null ? e.arguments[0] : e;
      const value = Q.multiply(own ?? Q.one, Q.integer(m));
      if (base === undefined || value.d !== 1n) return null;
      return value.n === 1n ? base : { kind: "power", base, exponent: { kind: "number", value, at: e.at }, at: e.at };
    }
  }
}
