import type { Expression } from "../expression/expression";
import { nowhere } from "../expression/expression";
import type { Assumptions } from "./assumptions";
import { withChoice } from "./choice";
import { type Bound, boundedBy, essential, withoutSmaller } from "./dominance";
import { expand } from "./expand";
import { type Failure, isFailure } from "./failure";
import { commonPart, constantMonomial, type Monomial, product, quotient } from "./monomial";
import { settle } from "./settle";
import { negateSum, type Ratio } from "./sum";

/** An order of growth: the maximum of some monomials over the maximum of others. */
export interface Order {
  readonly kind: "order";
  readonly top: readonly Monomial[];
  readonly bottom: readonly Monomial[];
}

/** The order of an expression, with only the terms that matter, or why it has none. */
export const orderFrom = (e: Expression, assumptions: Assumptions): Order | Failure =>
  orderWith(e, assumptions, essential);

/** The same with all terms but those that are plainly smaller: enough to compare, and less work. */
export const orderToCompare = (e: Expression, assumptions: Assumptions): Order | Failure =>
  orderWith(e, assumptions, withoutSmaller);

type Leaving = (monomials: readonly Monomial[], assumptions: Assumptions) => readonly Monomial[];

function orderWith(e: Expression, assumptions: Assumptions, kept: Leaving): Order | Failure {
  const ratio = expand(e, assumptions);
  const order = isFailure(ratio) ? ratio : orderOfRatio(ratio, e, assumptions, kept);
  return isFailure(order) ? withChoice(order, e, (each) => expand(each, assumptions)) : order;
}

function orderOfRatio(ratio: Ratio, e: Expression, assumptions: Assumptions, kept: Leaving): Order | Failure {
  const direct = settle(ratio.top, assumptions, e.at);
  // (n - n^2)/(1 - n) is positive, though both its parts are negative.
  const isTurned = isFailure(direct) && direct.outcome === "invalid" && ratio.top.length > 0 && ratio.bottom.length > 1;
  const top = isTurned ? settle(negateSum(ratio.top), assumptions, e.at) : direct;
  if (isFailure(top)) return isTurned ? direct : top;
  const bottom = settle(isTurned ? negateSum(ratio.bottom) : ratio.bottom, assumptions, nowhere);
  if (isFailure(bottom)) return isTurned ? direct : bottom;
  return reduced(kept(top.monomials, assumptions), kept(bottom.monomials, assumptions));
}

/** Cancels what all monomials of the denominator have in common. */
function reduced(top: readonly Monomial[], bottom: readonly Monomial[]): Order {
  const common = bottom.length === 1 ? (bottom[0] ?? constantMonomial) : commonPart(bottom);
  const divided = (each: Monomial): Monomial => quotient(each, common);
  return common.key === ""
    ? { kind: "order", top, bottom }
    : { kind: "order", top: top.map(divided), bottom: bottom.map(divided) };
}

/** A term of one side that outgrows the whole other side along some path. Both sides are over a common denominator. */
export interface Failing {
  readonly term: Monomial;
  readonly others: readonly Monomial[];
  readonly speeds?: ReadonlyMap<string, bigint>;
}

/** Whether one side is bounded by a constant multiple of the other; where not, where it is seen. */
export type OneWay = { readonly kind: "holds" | "unknown" } | { readonly kind: "fails"; readonly failing: Failing };

/** How an order stands to another along some ways to grow: the answer below the reference, and the reverse. */
export interface Comparing {
  readonly up: OneWay;
  readonly down: OneWay;
}

/** What need not be found out along some ways to grow. */
export interface Known {
  /** There may be fewer ways to grow than assumed, so that a bound that fails may hold. */
  readonly isLoose?: boolean;
  /** The answer, or the reference, is already known to exceed the other side. */
  readonly isAbove?: boolean;
  readonly isBelow?: boolean;
}

export function compareOneWay(
  answer: Order,
  reference: Order,
  assumptions: Assumptions,
  { isLoose = false, isAbove = false, isBelow = false }: Known = {},
): Comparing {
  const a = products(answer.top, reference.bottom);
  const b = products(reference.top, answer.bottom);
  const oneWay = (f: readonly Monomial[], g: readonly Monomial[]): OneWay => {
    const bound = boundedBy(f, g, assumptions, isLoose);
    if (bound.kind !== "fails") return { kind: bound.kind };
    return isLoose ? { kind: "unknown" } : { kind: "fails", failing: failing(bound, g) };
  };
  return { up: isAbove ? { kind: "unknown" } : oneWay(a, b), down: isBelow ? { kind: "unknown" } : oneWay(b, a) };
}

const products = (a: readonly Monomial[], b: readonly Monomial[]): readonly Monomial[] =>
  a.flatMap((p) => b.map((q) => product(p, q)));

function failing({ term, speeds }: Extract<Bound, { kind: "fails" }>, others: readonly Monomial[]): Failing {
  return speeds === undefined ? { term, others } : { term, others, speeds };
}
