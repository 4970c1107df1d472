import { type Expression, nowhere } from "../expression/expression";
import { number, sum, symbol } from "../expression/made";
import * as Q from "../expression/rational";
import type { Assumptions, Below, Relation, Vague } from "./assumptions";
import { asRational } from "./constant";
import { expand } from "./expand";
import { isFailure } from "./failure";
import { scale } from "./monomial";
import { leavesRoom } from "./read-assumptions";
import { relate, withVague } from "./relate";
import { settle } from "./settle";
import { negateSum, oneSum, type Sum } from "./sum";

/** Some of the ways in which the variables can grow. */
export interface Way {
  readonly assumptions: Assumptions;
  /** More ways than there are, since something is only known within bounds: what holds there holds, what fails there may not. */
  readonly isLoose: boolean;
}

export { number, sum, symbol };
export const minus = (a: Expression, b: Expression): Expression => sum(a, { kind: "negate", argument: b, at: nowhere });
export const times = (factor: Q.Rational, e: Expression): Expression =>
  factor.n === factor.d ? e : { kind: "multiply", factors: [number(factor), e], at: nowhere };
export const power = (base: Expression, exponent: Q.Rational): Expression =>
  exponent.n === exponent.d ? base : { kind: "power", base, exponent: number(exponent), at: nowhere };
export const atMost = (left: Expression, right: Expression): Relation => ({
  left,
  comparator: "<=",
  right,
  precision: "region",
});

/** What is known of some ways to grow beside what was assumed. */
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
export function changed(
  before: Assumptions,
  { name, meaning, grows, constant, facts = [], vague = [] }: Change,
): Way | null {
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
