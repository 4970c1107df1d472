import type { Domains } from "../domain";
import { type Expression, nowhere, type Reduction } from "../expression";
import { toText } from "../print-text";
import { absolute, one, type Rational, rational } from "../rational";
import { exchanged, substituted } from "../substitute";
import { children, namesIn } from "../walk";
import { candidates } from "./candidates";
import { type Compare, type Decided, undecided } from "./decided";
import { prepare, sharedDomains } from "./prepare";
import type { Pair } from "./separate";

/** Most comparisons of arguments that one answer may cost. */
const mostTried = 16;
/** Most points and the largest denominator with which a common factor is looked for. */
const mostPoints = 12;
const largest = 16;

/** What a sum counts through, from where on; null where that is no number. */
interface Index {
  readonly name: string;
  readonly from: Rational | null;
}

/** What is asked of two arguments; each question counts. */
interface Asked {
  /** Whether two are equal, where what a sum counts through is whole. */
  readonly same: (a: Expression, b: Expression, index?: Index) => boolean;
  readonly ratio: (a: Expression, b: Expression, index?: Index) => Rational | null;
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
  const within = (index: Index | undefined): Domains =>
    index === undefined ? key.domains : counting(key.domains, index);
  const asked: Asked = {
    text,
    same: (a, b, index) => {
      if (text(a) === text(b)) return true;
      const domains = within(index);
      return mayAsk() && compare(prepare(a, domains), prepare(b, domains), null, depth + 1, false).kind === "equal";
    },
    ratio: (a, b, index) => (mayAsk() ? ratio(a, b, within(index), pair.domains) : null),
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

const counting = (domains: Domains, { name, from }: Index): Domains =>
  new Map([...domains, [name, from === null ? { kind: "integer" } : { kind: "integer", min: from }]]);

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
  const own = e.kind === "call" || e.kind === "power" || e.kind === "reduce" ? [e] : [];
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
  if (own.kind === "reduce" && other.kind === "reduce") return asOtherSum(own, other, { same, ratio, text });
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

/**
 * A sum or product over the same range whose terms are those of the other one, or, of a sum, a number times those: each term is compared
 * as a function of k and of x_k, whatever these are.
 */
function asOtherSum(own: Reduction, other: Reduction, { same, ratio, text }: Asked): Expression | null {
  if (own.operator !== other.operator || own.from === undefined || other.from === undefined) return null;
  if (own.to === undefined || other.to === undefined) return null;
  if (text(own.from) !== text(other.from) || text(own.to) !== text(other.to)) return null;
  const body = renamed(own, other.index);
  if (body === null) return null;
  const index = { name: other.index, from: other.from.kind === "number" ? other.from.value : null };
  const factor = other.operator === "sum" ? ratio(body, other.body, index) : one;
  if (factor === null || !same(body, times(factor, other.body), index)) return null;
  return times(factor, other);
}

/** The body of a sum with another name for what it counts through, also in x_i; null where that stands within a longer index. */
function renamed({ index, body }: Reduction, name: string): Expression | null {
  if (index === name) return body;
  const place = new Map<string, Expression>();
  for (const each of new Set(namesIn(body))) {
    const stem = each === index ? "" : each.endsWith(`_${index}`) ? each.slice(0, -index.length) : null;
    if (stem !== null) place.set(each, { kind: "symbol", name: `${stem}${name}`, at: nowhere });
    else if (each.includes("_{") || each === name || each.endsWith(`_${name}`)) return null;
  }
  return substituted(body, place);
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
function ratio(u: Expression, v: Expression, domains: Domains, others: Pair["domains"]): Rational | null {
  const [a, b] = [prepare(u, domains), prepare(v, domains)];
  const found: number[] = [];
  for (const point of candidates(new Map([...others, ...sharedDomains(a, b)])).slice(0, mostPoints)) {
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
