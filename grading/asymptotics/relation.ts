import type { OrderRelation } from "../verdict";
import type { Assumptions } from "./assumptions";
import type { Case } from "./cases";
import type { Failing, OneWay, Order } from "./order";

/** How an answer stands to a reference over all ways to grow. */
export type OrderComparison =
  | { readonly kind: "equal" }
  | {
      readonly kind: "different";
      /** null where only one of the two bounds could be decided. */
      readonly relation: Exclude<OrderRelation, "equal"> | null;
      /** Where the answer grows faster than the reference. */
      readonly above?: Seen;
      /** Where it grows slower. */
      readonly below?: Seen;
    }
  | { readonly kind: "undecided" };

/** Where a bound fails, and what is known there. */
export interface Seen {
  readonly failing: Failing;
  readonly answer: Order;
  readonly reference: Order;
  readonly assumptions: Assumptions;
}

/** A bound holds where it holds along all ways, and fails where it fails along one. */
export function relationOf(cases: readonly Case[], isComplete: boolean): OrderComparison {
  const above = seen(cases, ({ comparing }) => comparing.up);
  const below = seen(cases, ({ comparing }) => comparing.down);
  const holds = (of: (each: Case) => OneWay): boolean =>
    isComplete && cases.length > 0 && cases.every((each) => of(each).kind === "holds");
  const up = holds(({ comparing }) => comparing.up);
  const down = holds(({ comparing }) => comparing.down);
  if (up && down) return { kind: "equal" };
  if (above === null && below === null) return { kind: "undecided" };
  const relation = above !== null && below !== null ? "incomparable" : up ? "lower" : down ? "upper" : null;
  return {
    kind: "different",
    relation,
    ...(above === null ? {} : { above }),
    ...(below === null ? {} : { below }),
  };
}

function seen(cases: readonly Case[], of: (each: Case) => OneWay): Seen | null {
  for (const each of cases) {
    const way = of(each);
    const { answer, reference, assumptions } = each;
    if (way.kind === "fails") return { failing: way.failing, answer, reference, assumptions };
  }
  return null;
}
