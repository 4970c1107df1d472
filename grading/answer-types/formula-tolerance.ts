import { exactValue } from "../expression/constants";
import type { Domains } from "../expression/domain";
import type { Equality } from "../expression/equivalence";
import { type Expression, nowhere } from "../expression/expression";
import { one, type Rational, rational, subtract, zero } from "../expression/rational";
import { constantParts, hasVariables, mapDecimals } from "./constant-parts";
import { exceeds } from "./exceeds";
import { near, type Tolerance } from "./tolerance";

/**
 * Equality of formulas whose constants are known within a tolerance.
 *
 * Equal: where each decimal literal of the answer is replaced by a constant of the key (or its inverse or opposite) that lies
 * within the tolerance, the formulas are equal exactly; or the answer is the key times a factor near 1, or plus a constant near 0.
 * Different: neither, and at some point the values lie farther apart than the tolerance allows. `exact`: what `compare`, which
 * holds its argument against the key, says of the answer as it is.
 */
export function equalWithin(
  answer: Expression,
  key: Expression,
  domains: Domains,
  tolerance: Tolerance,
  compare: (answer: Expression) => Equality,
  exact: Equality,
): Equality {
  const targets = constantParts(key).flatMap(around);
  const snapped = mapDecimals(answer, (literal) => {
    const value = exactValue(literal);
    if (value === null || (literal.kind === "number" && value.d === 1n && !(literal.text ?? "").includes(".")))
      return literal;
    return targets.find((target) => near(literal, target, tolerance) === "within") ?? literal;
  });
  if (snapped !== answer && compare(snapped).relation === "equal") return { relation: "equal", method: "tolerance" };
  if (exact.relation !== "different") return exact;
  if (hasVariables(key) && movedWithin(answer, exact.counterexample, tolerance, compare)) {
    return { relation: "equal", method: "tolerance" };
  }
  return exceeds(answer, key, domains, tolerance) ? exact : { relation: "undecided", method: "tolerance" };
}

/** A constant, its opposite, and their inverses. */
function around(constant: Expression): readonly Expression[] {
  const inverse: Expression = { kind: "divide", numerator: unit, denominator: constant, at: nowhere };
  const opposite = (argument: Expression): Expression => ({ kind: "negate", argument, at: nowhere });
  const value = exactValue(constant);
  if (value !== null && value.n === 0n) return [constant];
  return [constant, opposite(constant), inverse, opposite(inverse)];
}

/**
 * Whether the answer is the key times a factor that is within the relative tolerance of 1, or the key plus a constant that is
 * within the absolute one of 0: what the two are where they differ says which, and it is proved everywhere. Significant figures
 * say nothing of a factor: how far 9.99 may be off is another share of it than how far 1.00 may.
 */
function movedWithin(
  answer: Expression,
  differ: { readonly answer: string; readonly reference: string },
  { relative, absolute }: Tolerance,
  compare: (answer: Expression) => Equality,
): boolean {
  const [a, k] = [parse(differ.answer), parse(differ.reference)];
  if (a === null || k === null) return false;
  if (relative !== undefined && k.n !== 0n) {
    const factor = number(rational(a.n * k.d, a.d * k.n));
    const undone: Expression = { kind: "divide", numerator: answer, denominator: factor, at: nowhere };
    if (near(factor, unit, { relative }) === "within" && compare(undone).relation === "equal") return true;
  }
  if (absolute === undefined) return false;
  const shift = number(subtract(a, k));
  const undone: Expression = {
    kind: "add",
    terms: [answer, { kind: "negate", argument: shift, at: nowhere }],
    at: nowhere,
  };
  return near(shift, number(zero), { absolute }) === "within" && compare(undone).relation === "equal";
}

const unit: Expression = { kind: "number", value: one, at: nowhere };
const number = (value: Rational): Expression => ({ kind: "number", value, at: nowhere });

function parse(text: string): ReturnType<typeof exactValue> {
  const [n, d = "1"] = text.split("/");
  if (n === undefined || !/^-?\d+$/.test(n) || !/^\d+$/.test(d)) return null;
  return rational(BigInt(n), BigInt(d));
}
