import type { Expression } from "../expression/expression";
import { tooLong } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { counted, mostToRead, type Remembered, recalled, withinBudget } from "./effort";
import { type Failure, isFailure, isWithoutValue, isZeroOrder } from "./failure";
import { constantMonomial } from "./monomial";
import { type Comparing, compareOneWay, type OneWay, type Order, orderFrom, orderToCompare } from "./order";
import { waysOf } from "./ways";

/** Most splits one within another, and most ways to grow that are looked at in all. */
const mostDepth = 2;
const mostWays = 20;

/** Some ways to grow, in which both sides have an order, and how the two stand to each other there. */
export interface Case {
  readonly assumptions: Assumptions;
  readonly answer: Order;
  readonly reference: Order;
  readonly comparing: Comparing;
}

export type CaseComparison =
  | { readonly kind: "compared"; readonly cases: readonly Case[]; readonly isComplete: boolean }
  | { readonly kind: "invalid"; readonly failure: Failure };

/**
 * Compares two expressions over all ways to grow. Where an order depends on which of two quantities is larger, as that of
 * n^2 + d^2 - n d or 2^max(n, d) does, the ways are taken apart until it does not.
 */
export function compareByCases(
  answer: Expression,
  reference: Expression,
  assumptions: Assumptions,
  isOnlyRead = false,
): CaseComparison {
  const cases: Case[] = [];
  let isComplete = true;
  let left = mostWays;
  const failure = withinBudget(
    () => visit(assumptions, false, 0),
    () => {
      isComplete = false;
      return null;
    },
  );
  return failure === null ? { kind: "compared", cases, isComplete } : { kind: "invalid", failure };

  function visit(known: Assumptions, isLoose: boolean, depth: number): Failure | null {
    left -= 1;
    const mine = orderOrZero(orderUnder(answer, known), depth > 0);
    const theirs = isOnlyRead ? mine : orderOrZero(orderUnder(reference, known), depth > 0);
    if (!isFailure(mine) && !isFailure(theirs)) {
      if (isOnlyRead) return null;
      const comparing = compareOneWay(mine, theirs, known, { isLoose, ...settledOf(cases, isLoose) });
      cases.push({ assumptions: known, answer: mine, reference: theirs, comparing });
      return null;
    }
    // Along these ways one of the two has no value at all: there is nothing to compare.
    if ([mine, theirs].some((each) => isFailure(each) && isWithoutValue(each)) && depth > 0) return null;
    if (isFailure(mine) && mine.outcome === "invalid" && !isLoose) return mine;
    const split = [mine, theirs]
      .map((each) => (isFailure(each) ? each.split : undefined))
      .find((each) => each !== undefined);
    const ways = split === undefined || depth >= mostDepth ? null : waysOf(split, known);
    if (ways === null || ways.length > left) {
      isComplete = false;
      return null;
    }
    for (const way of ways) {
      // Where little is known nothing can be refuted: neither a bound nor that there is an order.
      if (isOnlyRead && (isLoose || way.isLoose)) continue;
      // Once each side was seen to exceed the other, nothing that follows can change that.
      if (isDecided(cases, isLoose || way.isLoose)) continue;
      const invalid = visit(way.assumptions, isLoose || way.isLoose, depth + 1);
      if (invalid !== null) return invalid;
    }
    return null;
  }
}

const isDecided = (cases: readonly Case[], isLoose: boolean): boolean => {
  const { isAbove, isBelow } = settledOf(cases, isLoose);
  return isAbove && isBelow;
};

/**
 * Which of the two sides was already seen to exceed the other. Loose ways can only add that a bound holds: there it is enough that a
 * bound was not proved along others.
 */
function settledOf(cases: readonly Case[], isLoose: boolean): { readonly isAbove: boolean; readonly isBelow: boolean } {
  const isSettled = ({ kind }: OneWay): boolean => kind === "fails" || (isLoose && kind === "unknown");
  return {
    isAbove: cases.some(({ comparing }) => isSettled(comparing.up)),
    isBelow: cases.some(({ comparing }) => isSettled(comparing.down)),
  };
}

const orders = new WeakMap<Assumptions, WeakMap<Expression, Remembered<Order | Failure>>>();

/** The order of an expression, worked out once for each way to grow. */
function orderUnder(e: Expression, assumptions: Assumptions): Order | Failure {
  const before = orders.get(assumptions) ?? new WeakMap<Expression, Remembered<Order | Failure>>();
  orders.set(assumptions, before);
  const known = before.get(e);
  if (known !== undefined) return recalled(known);
  const order = counted(() => orderToCompare(e, assumptions));
  before.set(e, order);
  return order.value;
}

/** The one order of an expression; where it has none for all ways at once, it may still be none at all, which is told. */
export function orderByCases(e: Expression, assumptions: Assumptions): Order | Failure {
  return withinBudget(
    () => {
      const order = orderFrom(e, assumptions);
      if (!isFailure(order) || order.split === undefined) return order;
      const compared = compareByCases(e, e, assumptions, true);
      return compared.kind === "invalid" ? compared.failure : order;
    },
    () => tooLong(e.at),
    mostToRead,
  );
}

/** Along some ways an expression may be 0, as |n - d| is along n = d; only where it is 0 along all of them has it no order. */
function orderOrZero(order: Order | Failure, isPart: boolean): Order | Failure {
  return isPart && isFailure(order) && isZeroOrder(order)
    ? { kind: "order", top: [], bottom: [constantMonomial] }
    : order;
}
