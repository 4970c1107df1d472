import type { Expression } from "../expression/expression";
import { nowhere } from "../expression/expression";
import type { OrderRelation } from "../verdict";
import type { Assumptions } from "./assumptions";
import { type Bound, boundedBy, essential } from "./dominance";
import { expand } from "./expand";
import { type Failure, isFailure } from "./failure";
import { commonPart, constantMonomial, type Monomial, product, quotient } from "./monomial";
import { settle } from "./settle";
import { negateSum } from "./sum";

/** An order of growth: the maximum of some monomials over the maximum of others. */
export interface Order {
  readonly kind: "order";
  readonly top: readonly Monomial[];
  readonly bottom: readonly Monomial[];
}

/** The order of an expression, with only the terms that matter, or why it has none. */
export function orderFrom(e: Expression, assumptions: Assumptions): Order | Failure {
  const ratio = expand(e, assumptions);
  if (isFailure(ratio)) return ratio;
  const direct = settle(ratio.top, assumptions, e.at);
  // (n - n^2)/(1 - n) is positive, though both its parts are negative.
  const isTurned = isFailure(direct) && direct.outcome === "invalid" && ratio.top.length > 0 && ratio.bottom.length > 1;
  const top = isTurned ? settle(negateSum(ratio.top), assumptions, e.at) : direct;
  if (isFailure(top)) return isTurned ? direct : top;
  const bottom = settle(isTurned ? negateSum(ratio.bottom) : ratio.bottom, assumptions, nowhere);
  if (isFailure(bottom)) return isTurned ? direct : bottom;
  return reduced(essential(top.monomials, assumptions), essential(bottom.monomials, assumptions));
}

/** Cancels what all monomials of the denominator have in common. */
function reduced(top: readonly Monomial[], bottom: readonly Monomial[]): Order {
  const common = bottom.length === 1 ? (bottom[0] ?? constantMonomial) : commonPart(bottom);
  const divided = (each: Monomial): Monomial => quotient(each, common);
  return common.key === ""
    ? { kind: "order", top, bottom }
    : { kind: "order", top: top.map(divided), bottom: bottom.map(divided) };
}

/** How an order stands to another, over all ways in which the variables can grow. */
export type OrderComparison =
  | { readonly kind: "equal" }
  | {
      readonly kind: "different";
      /** null where only one of the two bounds could be decided. */
      readonly relation: Exclude<OrderRelation, "equal"> | null;
      /** Where the answer grows faster than the reference. */
      readonly above?: Failing;
      /** Where it grows slower. */
      readonly below?: Failing;
    }
  | { readonly kind: "undecided" };

/** A term of one side that outgrows the whole other side along some path. Both sides are over a common denominator. */
export interface Failing {
  readonly term: Monomial;
  readonly others: readonly Monomial[];
  readonly speeds?: ReadonlyMap<string, bigint>;
}

export function compareOrders(answer: Order, reference: Order, assumptions: Assumptions): OrderComparison {
  const a = products(answer.top, reference.bottom);
  const b = products(reference.top, answer.bottom);
  const isUpToReference = boundedBy(a, b, assumptions);
  const isFromReference = boundedBy(b, a, assumptions);
  const [up, down] = [isUpToReference.kind, isFromReference.kind];
  if (up === "holds" && down === "holds") return { kind: "equal" };
  const above = failing(isUpToReference, b);
  const below = failing(isFromReference, a);
  if (above === null && below === null) return { kind: "undecided" };
  const relation =
    up === "unknown" || down === "unknown"
      ? null
      : above === null
        ? "lower"
        : below === null
          ? "upper"
          : "incomparable";
  return {
    kind: "different",
    relation,
    ...(above === null ? {} : { above }),
    ...(below === null ? {} : { below }),
  };
}

const products = (a: readonly Monomial[], b: readonly Monomial[]): readonly Monomial[] =>
  a.flatMap((p) => b.map((q) => product(p, q)));

function failing(bound: Bound, others: readonly Monomial[]): Failing | null {
  if (bound.kind !== "fails") return null;
  const { term, speeds } = bound;
  return speeds === undefined ? { term, others } : { term, others, speeds };
}
