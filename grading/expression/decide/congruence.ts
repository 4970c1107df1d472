import { type Expression, nowhere } from "../expression";
import { toText } from "../print-text";
import { absolute, type Rational, rational } from "../rational";
import { exchanged } from "../substitute";
import { children } from "../walk";
import { candidates } from "./candidates";
import { type Compare, type Decided, undecided } from "./decided";
import { prepare } from "./prepare";
import type { Pair } from "./separate";

/** Most comparisons of arguments that one answer may cost. */
const mostTried = 16;
/** Most points and the largest denominator with which a common factor is looked for. */
const mostPoints = 12;
const largest = 16;

/** What is asked of two arguments; each question counts. */
interface Asked {
  readonly same: (a: Expression, b: Expression) => boolean;
  readonly ratio: (a: Expression, b: Expression) => Rational | null;
  readonly text: (e: Expression) => string;
}

/**
 * Equal arguments have equal values: where a function in the answer is one in the key of an argument that is proved equal, it is written
 * as that one, and the two sides are compared again. Of absolute values also where the arguments are
 * multiples of each other, or of each other's reciprocals.
 */
export function byCongruence(pair: Pair, depth: number, compare: Compare): Decided {
  const { key, answer } = pair;
  if (depth > 0 || key.lowered.terms.complex || answer.lowered.terms.complex) return undecided;
  const known = functionsIn(key.expression);
  const by = new Map<Expression, Expression>();
  const texts = new Map<Expression, string>();
  const text = (e: Expression): string => {
    const made = texts.get(e) ?? toText(e);
    texts.set(e, made);
    return made;
  };
  let left = mostTried;
  const mayAsk = (): boolean => {
    left -= 1;
    return left >= 0;
  };
  const asked: Asked = {
    text,
    same: (a, b) =>
      text(a) === text(b) ||
      (mayAsk() && compare(prepare(a, key.domains), prepare(b, key.domains), null, depth + 1, false).kind === "equal"),
    ratio: (a, b) => (mayAsk() ? ratio(a, b, pair) : null),
  };
  const visit = (own: Expression): void => {
    const found = known.some((other) => text(other) === text(own)) ? own : firstOf(known, own, asked);
    if (found === null) for (const child of inside(own)) visit(child);
    else if (found !== own) by.set(own, found);
  };
  visit(answer.expression);
  if (by.size === 0) return undecided;
  const again = compare(key, prepare(exchanged(answer.expression, by), answer.domains), null, depth + 1, false);
  return again.kind === "equal" ? again : undecided;
}

function firstOf(known: readonly Expression[], own: Expression, asked: Asked): Expression | null {
  for (const other of known) {
    const found = asOther(own, other, asked);
    if (found !== null) return found;
  }
  return null;
}

/** What stands below a node; what a sum counts through is bound there, and no function of the point alone. */
const inside = (e: Expression): readonly Expression[] => (e.kind === "reduce" ? [] : children(e));

function functionsIn(e: Expression): readonly Expression[] {
  const own = e.kind === "call" || e.kind === "power" ? [e] : [];
  return [...own, ...inside(e).flatMap(functionsIn)];
}

/** One function as another one, times a number; null where the two are not seen to be so. */
function asOther(own: Expression, other: Expression, { same, ratio, text }: Asked): Expression | null {
  if (own.kind === "power" && other.kind === "power") {
    if (text(own.base) === text(other.base))
      return isPlain(own.exponent) || !same(own.exponent, other.exponent) ? null : other;
    const isSameRoot = text(own.exponent) === text(other.exponent) && !isWhole(own.exponent);
    return isSameRoot && same(own.base, other.base) ? other : null;
  }
  if (own.kind !== "call" || other.kind !== "call" || own.name !== other.name) return null;
  if (own.arguments.length !== other.arguments.length) return null;
  const [u] = own.arguments;
  const [v] = other.arguments;
  if (own.name === "abs" && u !== undefined && v !== undefined) {
    for (const [argument, value] of [
      [v, other],
      [reciprocal(v), reciprocal(other)],
    ] as const) {
      const factor = ratio(u, argument);
      if (factor !== null && same(u, times(factor, argument))) return times(absolute(factor), value);
    }
    return null;
  }
  const alike = own.arguments.every((argument, i) => {
    const counterpart = other.arguments[i];
    return counterpart !== undefined && same(argument, counterpart);
  });
  return alike ? other : null;
}

const isPlain = (e: Expression): boolean => e.kind === "number" || (e.kind === "negate" && isPlain(e.argument));
const isWhole = (e: Expression): boolean =>
  e.kind === "number" ? e.value.d === 1n : e.kind === "negate" && isWhole(e.argument);

const reciprocal = (e: Expression): Expression => ({
  kind: "divide",
  numerator: { kind: "number", value: rational(1n), at: nowhere },
  denominator: e,
  at: nowhere,
});

const times = (factor: Rational, e: Expression): Expression =>
  factor.n === factor.d
    ? e
    : { kind: "multiply", factors: [{ kind: "number", value: factor, at: nowhere }, e], at: nowhere };

/** A simple number that u/v is near at two points; null where there is none. */
function ratio(u: Expression, v: Expression, { key, domains }: Pair): Rational | null {
  const [a, b] = [prepare(u, key.domains), prepare(v, key.domains)];
  const found: number[] = [];
  for (const point of candidates(domains).slice(0, mostPoints)) {
    const [x, y] = [a.space.enclose(point), b.space.enclose(point)];
    if (x.state !== "value" || y.state !== "value" || (y.low <= 0 && y.high >= 0)) continue;
    found.push((x.low + x.high) / (y.low + y.high));
    if (found.length === 2) break;
  }
  const [first, second] = found;
  if (first === undefined || second === undefined || Math.abs(first - second) > 1e-6) return null;
  for (let d = 1; d <= largest; d += 1) {
    const n = Math.round(first * d);
    if (n !== 0 && Math.abs(first * d - n) < 1e-6) return rational(BigInt(n), BigInt(d));
  }
  return null;
}
