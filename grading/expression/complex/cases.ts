import { difference } from "../decide/build";
import type { Term } from "../decide/term";
import { type Expression, nowhere } from "../expression";
import { mapChildren } from "../map-children";
import { rational } from "../rational";
import { type Complex, less, type Plane, real, realTree, squaredSize } from "./plane";

/** A value by cases, or 1 where a condition holds and 0 elsewhere. Conditions compare real values; = and ≠ any. */
export function casesOf(
  plane: Plane,
  e: Expression,
  value: (e: Expression) => Complex,
  asReal: (w: Complex) => Complex,
): Complex {
  const operands: Term[] = [];
  const name = (term: Term): Expression => {
    operands.push(term);
    return { kind: "symbol", name: ` ${operands.length - 1}`, at: nowhere };
  };
  const condition = (each: Expression): Expression => {
    if (each.kind !== "compare") return mapChildren(each, condition);
    const given = each.operands.map(value);
    if (given.some(({ imaginary }) => imaginary !== null) && given.length === 2 && isEquality(each.comparators[0])) {
      const [a, b] = given;
      // a = b where |a - b|² = 0.
      const apart = a === undefined || b === undefined ? null : squaredSize(plane, less(plane, a, b));
      const nothing: Expression = { kind: "number", value: rational(0n), at: nowhere };
      if (apart !== null) return { ...each, operands: [name(apart), nothing] };
    }
    return { ...each, operands: given.map((w) => name(asReal(w).real)) };
  };
  if (e.kind !== "cases") {
    const holds: Expression = {
      kind: "indicator",
      condition: condition(e.kind === "indicator" ? e.condition : e),
      at: nowhere,
    };
    return real(realTree(plane, operands, () => holds));
  }
  const branches = e.branches.map(({ when, then }) => ({ when: condition(when), then: value(then) }));
  const otherwise = e.otherwise === undefined ? null : value(e.otherwise);
  const all = [...branches.map(({ then }) => then), ...(otherwise === null ? [] : [otherwise])];
  const part = (of: (w: Complex) => Term): Term => {
    const cases: Expression = {
      kind: "cases",
      branches: branches.map(({ when, then }) => ({ when, then: name(of(then)) })),
      ...(otherwise !== null && { otherwise: name(of(otherwise)) }),
      at: nowhere,
    };
    return realTree(plane, operands, () => cases);
  };
  const made = part((w) => w.real);
  if (all.every(({ imaginary }) => imaginary === null)) return real(made);
  return { real: made, imaginary: part((w) => w.imaginary ?? difference(plane.terms, w.real, w.real)) };
}

const isEquality = (sign: string | undefined): boolean => sign === "=" || sign === "!=";
