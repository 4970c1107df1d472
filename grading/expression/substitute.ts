import type { Expression } from "./expression";
import { mapChildren } from "./map-children";

/** The expression with names replaced. Dummy indices of sums stay what they are. */
export function substituted(e: Expression, place: ReadonlyMap<string, Expression>): Expression {
  const inner = (each: Expression): Expression => substituted(each, place);
  if (e.kind === "symbol") return place.get(e.name) ?? e;
  if (e.kind !== "reduce") return mapChildren(e, inner);
  const outer = new Map([...place].filter(([name]) => name !== e.index));
  return {
    ...e,
    ...(e.from === undefined ? {} : { from: inner(e.from) }),
    ...(e.to === undefined ? {} : { to: inner(e.to) }),
    body: substituted(e.body, outer),
  };
}

/** The expression with some of its nodes replaced by others. */
export function exchanged(e: Expression, by: ReadonlyMap<Expression, Expression>): Expression {
  return by.get(e) ?? mapChildren(e, (each) => exchanged(each, by));
}
