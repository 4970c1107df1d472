import { type Expression, nowhere } from "../expression/expression";
import * as Q from "../expression/rational";
import type { Assumptions, Below, Relation, Vague } from "./assumptions";
import { asRational } from "./constant";
import { expand } from "./expand";
import { isFailure } from "./failure";
import { freshName } from "./made-name";
import { scale } from "./monomial";
import { leavesRoom } from "./read-assumptions";
import { relate, withVague } from "./relate";
import { settle } from "./settle";
import type { Split } from "./split";
import { negateSum, oneSum, type Sum } from "./sum";
import { vagueName } from "./vague-name";

/** Some of the ways in which the variables can grow. */
export interface Way {
  readonly assumptions: Assumptions;
  /** More ways than there are, since something is only known within bounds: what holds there holds, what fails there may not. */
  readonly isLoose: boolean;
}

/**
 * The ways to grow, taken apart by a split. Together they are all of them: a difference that is not bounded grows along a part
 * of every sequence of points. null where that cannot be written down.
 */
export function waysOf(split: Split, assumptions: Assumptions): readonly Way[] | null {
  const before = made.get(assumptions) ?? new Map<string, readonly Way[] | null>();
  made.set(assumptions, before);
  const key = keyOf(split);
  const known = before.get(key);
  if (known !== undefined) return known;
  const ways = takenApart(split, assumptions);
  before.set(key, ways);
  return ways;
}

const made = new WeakMap<Assumptions, Map<string, readonly Way[] | null>>();

function keyOf(split: Split): string {
  switch (split.kind) {
    case "difference":
      return [split.name, Q.toText(split.power), Q.toText(split.factor), split.other.key].join("|");
    case "subset":
      return `${split.whole}|${split.part}`;
    case "pair":
      return `${split.first}||${split.second}`;
  }
}

function takenApart(split: Split, assumptions: Assumptions): readonly Way[] | null {
  switch (split.kind) {
    case "difference":
      return byDifference(split, assumptions);
    case "subset":
      return bySubset(split.whole, split.part, assumptions);
    case "pair":
      return byPair(split.first, split.second, assumptions);
  }
}

const symbol = (name: string): Expression => ({ kind: "symbol", name, at: nowhere });
const number = (value: Q.Rational): Expression => ({ kind: "number", value, at: nowhere });
const sum = (...terms: readonly Expression[]): Expression => ({ kind: "add", terms, at: nowhere });
const minus = (a: Expression, b: Expression): Expression => sum(a, { kind: "negate", argument: b, at: nowhere });
const times = (factor: Q.Rational, e: Expression): Expression =>
  factor.n === factor.d ? e : { kind: "multiply", factors: [number(factor), e], at: nowhere };
const power = (base: Expression, exponent: Q.Rational): Expression =>
  exponent.n === exponent.d ? base : { kind: "power", base, exponent: number(exponent), at: nowhere };
const atMost = (left: Expression, right: Expression): Relation => ({
  left,
  comparator: "<=",
  right,
  precision: "region",
});

interface Change {
  /** The name that gives way, and to what. */
  readonly name?: string;
  readonly meaning?: Expression;
  readonly grows?: string;
  readonly constant?: string;
  readonly facts?: readonly Relation[];
  readonly vague?: readonly Vague[];
}

/** Assumptions made anew with one more thing known; null where nothing can grow like that. */
function changed(before: Assumptions, { name, meaning, grows, constant, facts = [], vague = [] }: Change): Way | null {
  const variables = new Set([...before.variables].filter((each) => each !== name));
  if (grows !== undefined) variables.add(grows);
  const start: Assumptions = {
    variables,
    constants: constant === undefined ? before.constants : new Set([...before.constants, constant]),
    substitutions:
      name === undefined || meaning === undefined
        ? before.substitutions
        : new Map(before.substitutions).set(name, meaning),
    strict: [],
    weak: [],
    facts: [],
    below: before.below.filter(({ small, large }) => small !== name && large !== name),
    relations: [],
    apart: name === undefined ? before.apart : new Set([...before.apart, name]),
    vague: [...before.vague, ...vague],
  };
  const bounded = withVague(start);
  const region = relate(bounded, facts);
  const related = relate(region.assumptions, before.relations);
  const kept = keptBelow(related.assumptions, before, name);
  if (kept === null) return null;
  const { assumptions, left } = relate(related.assumptions, kept.facts);
  if (!leavesRoom(assumptions)) return null;
  const isBlurred = name !== undefined && before.vague.some(({ variable }) => variable === name);
  return {
    assumptions,
    isLoose:
      kept.isLost ||
      left.length > 0 ||
      related.left.length > 0 ||
      region.left.length > 0 ||
      vague.length > 0 ||
      isBlurred,
  };
}

/**
 * What is left of small <= by·large where one of the two names gave way to an expression: nothing, since it holds there anyway,
 * a pair of other names, or no more than is known of orders (`isLost`). null where it cannot hold.
 */
function keptBelow(
  assumptions: Assumptions,
  before: Assumptions,
  name: string | undefined,
): { readonly facts: readonly Relation[]; readonly isLost: boolean } | null {
  const facts: Relation[] = [];
  let isLost = false;
  for (const { small, large, by } of before.below) {
    if (small !== name && large !== name) continue;
    const room = expand(minus(times(by, symbol(large)), symbol(small)), assumptions);
    if (isFailure(room) || room.bottom !== oneSum) {
      isLost = true;
      continue;
    }
    if (room.top.length === 0 || !isFailure(settle(room.top, assumptions, nowhere))) continue;
    if (!isFailure(settle(negateSum(room.top), assumptions, nowhere))) return null;
    const pair = pairOf(room.top);
    if (pair === null) isLost = true;
    else facts.push(atMost(symbol(pair.small), times(pair.by, symbol(pair.large))));
  }
  return { facts, isLost };
}

/** a·x - b·y >= 0 as y <= a/b·x. */
function pairOf(sum: Sum): Below | null {
  const found = { added: new Map<string, Q.Rational>(), taken: new Map<string, Q.Rational>() };
  for (const { coefficient, monomial } of sum) {
    const [only, ...others] = monomial.powers;
    const value = typeof coefficient === "object" ? asRational(coefficient) : null;
    if (value === null || only === undefined || others.length > 0 || monomial.key !== scale(only.name).key) return null;
    (value.n > 0n ? found.added : found.taken).set(only.name, Q.absolute(value));
  }
  const [[large, a] = [], [small, b] = []] = [[...found.added][0], [...found.taken][0]];
  if (sum.length !== 2 || large === undefined || small === undefined || a === undefined || b === undefined) return null;
  return { small, large, by: Q.divide(a, b) };
}

const known = (ways: readonly (Way | null)[]): readonly Way[] => ways.filter((way) => way !== null);

/** name^power = factor·other, or one of the two is larger by a constant, or by something that grows. */
function byDifference(split: Extract<Split, { kind: "difference" }>, before: Assumptions): readonly Way[] | null {
  const { name, factor, other } = split;
  const [only, ...more] = other.powers;
  if (only === undefined || more.length > 0 || only.level > 0) return null;
  if (!before.variables.has(name) || !before.variables.has(only.name)) return null;
  const mine = power(symbol(name), split.power);
  const theirs = times(factor, power(symbol(only.name), only.power));
  const isSame = Q.equals(split.power, only.power);
  // a <= by·b at every point, so that a^p is never above c·b^p where by^p <= c.
  const canExceed = (a: string, b: string, most: Q.Rational): boolean =>
    !(
      isSame &&
      before.below.some(({ small, large, by }) => small === a && large === b && isWithin(by, split.power, most))
    );
  const equal = changed(before, { name, meaning: power(theirs, Q.divide(Q.one, split.power)) });
  return known([
    equal,
    ...(canExceed(name, only.name, factor) ? larger(name, split.power, Q.one, theirs, only.name, before) : []),
    ...(canExceed(only.name, name, Q.divide(Q.one, factor))
      ? larger(only.name, only.power, factor, mine, name, before)
      : []),
  ]);
}

/** Whether by^power <= most. */
function isWithin(by: Q.Rational, power: Q.Rational, most: Q.Rational): boolean {
  if (by.n <= by.d && most.n >= most.d) return true;
  if (power.n > 40n || power.d > 40n) return false;
  return Q.compare(Q.power(by, Number(power.n)), Q.power(most, Number(power.d))) <= 0;
}

/** factor·name^power = below + c, or below + u where u grows: u may be smaller or larger than what is below. */
function larger(
  name: string,
  exponent: Q.Rational,
  factor: Q.Rational,
  below: Expression,
  variable: string,
  before: Assumptions,
): readonly (Way | null)[] {
  const rest = freshName([...before.variables, ...before.constants]);
  const meaning = power(times(Q.divide(Q.one, factor), sum(below, symbol(rest))), Q.divide(Q.one, exponent));
  const [u, other] = [symbol(rest), power(symbol(variable), Q.one)];
  const reach = below.kind === "symbol" ? other : below;
  return [
    changed(before, { name, meaning, constant: rest }),
    changed(before, { name, meaning, grows: rest, facts: [atMost(u, reach)] }),
    changed(before, { name, meaning, grows: rest, facts: [atMost(reach, u)] }),
  ];
}

/** ln 2 < 7/10 and 2·ln 2 < 7/5: bounds of what ln binomial(n, k) has beside k·ln(n/k) - (ln k)/2. */
const [low, high] = [Q.rational(69n, 100n), Q.rational(7n, 5n)];

function bySubset(whole: string, part: string, before: Assumptions): readonly Way[] | null {
  if (!before.variables.has(whole) || !before.variables.has(part)) return null;
  const [n, k, rest] = [symbol(whole), symbol(part), freshName([...before.variables, ...before.constants])];
  const u = symbol(rest);
  const two = Q.integer(2);
  const isWithin = before.below.some(({ small, large }) => small === part && large === whole);
  const beyond = isWithin
    ? []
    : [
        changed(before, { name: part, meaning: sum(n, u), constant: rest }),
        changed(before, { name: part, meaning: sum(n, u), grows: rest, facts: [atMost(u, n)] }),
        changed(before, { name: part, meaning: sum(n, u), grows: rest, facts: [atMost(n, u)] }),
      ];
  // The ways that are known exactly come first: they may settle it alone.
  return known([
    changed(before, { name: part, meaning: n }),
    changed(before, { name: part, meaning: minus(n, u), constant: rest }),
    ...[1, 2, 3].map((c) => changed(before, { name: part, meaning: minus(n, number(Q.integer(c))) })),
    changed(before, { name: whole, meaning: times(two, k) }),
    changed(before, { facts: [atMost(times(two, k), n), atMost(power(k, two), n)] }),
    changed(before, {
      name: part,
      meaning: minus(n, u),
      grows: rest,
      facts: [atMost(times(two, u), n), atMost(power(u, two), n)],
    }),
    ...beyond,
    changed(before, { facts: [atMost(times(two, k), n)], vague: [{ ...vagueOf(part, whole, low, Q.one), whole }] }),
    changed(before, {
      name: part,
      meaning: minus(n, u),
      grows: rest,
      facts: [atMost(times(two, u), n)],
      vague: [{ ...vagueOf(rest, whole, low, Q.one), whole }],
    }),
  ]);
}

function byPair(first: string, second: string, before: Assumptions): readonly Way[] | null {
  if (!before.variables.has(first) || !before.variables.has(second)) return null;
  const side = (small: string, large: string): readonly (Way | null)[] => [
    changed(before, {
      facts: [atMost(symbol(small), symbol(large)), atMost(power(symbol(small), Q.integer(2)), symbol(large))],
    }),
    changed(before, {
      facts: [atMost(symbol(small), symbol(large))],
      vague: [vagueOf(small, large, Q.one, high)],
    }),
  ];
  return known([
    changed(before, { name: first, meaning: symbol(second) }),
    ...side(first, second),
    ...side(second, first),
  ]);
}

const vagueOf = (part: string, whole: string, from: Q.Rational, to: Q.Rational): Vague => ({
  name: vagueName(part, whole),
  variable: part,
  from,
  to,
});
