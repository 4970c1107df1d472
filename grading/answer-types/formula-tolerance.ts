import { exactValue } from "../expression/constants";
import type { Domains } from "../expression/domain";
import { type Equality, equivalence } from "../expression/equivalence";
import { type Expression, nowhere } from "../expression/expression";
import { negate, one, rational } from "../expression/rational";
import { constantParts, hasVariables, mapDecimals } from "./constant-parts";
import { exceeds } from "./exceeds";
import { near, type Tolerance } from "./tolerance";

/**
 * Equality of formulas whose constants are known within a tolerance.
 *
 * Equal: where each decimal literal of the answer is replaced by a constant of the key (or its inverse or opposite) that lies
 * within the tolerance, the formulas are equal exactly; or the answer is a constant multiple of the key by a factor within a
 * relative tolerance of 1. Different: neither, and at some point the values lie farther apart than the tolerance allows.
 */
export function equalWithin(
  answer: Expression,
  key: Expression,
  domains: Domains,
  tolerance: Tolerance,
  exact: Equality,
): Equality {
  const targets = constantParts(key).flatMap(around);
  const snapped = mapDecimals(answer, (literal) => {
    const value = exactValue(literal);
    if (value === null || (literal.kind === "number" && value.d === 1n && !(literal.text ?? "").includes(".")))
      return literal;
    return targets.find((target) => near(literal, target, tolerance) === "within") ?? literal;
  });
  const compare = equivalence(key, domains);
  if (snapped !== answer && compare(snapped).relation === "equal") return { relation: "equal", method: "tolerance" };
  if (scaledWithin(answer, key, domains, tolerance)) return { relation: "equal", method: "tolerance" };
  if (exact.relation !== "different") return exact;
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

const unit: Expression = { kind: "number", value: one, at: nowhere };

function scaledWithin(answer: Expression, key: Expression, domains: Domains, { relative }: Tolerance): boolean {
  if (relative === undefined || !hasVariables(key)) return false;
  const compare = equivalence(key, domains);
  const factor = factorOf(answer, key, domains);
  if (factor === null) return false;
  const distance = rational(factor.n - factor.d, factor.d);
  const size = distance.n < 0n ? negate(distance) : distance;
  if (size.n * relative.d > relative.n * size.d) return false;
  const undone: Expression = {
    kind: "divide",
    numerator: answer,
    denominator: { kind: "number", value: factor, at: nowhere },
    at: nowhere,
  };
  return compare(undone).relation === "equal";
}

/** The quotient of the two at the point of their counterexample, where both are rational there. */
function factorOf(answer: Expression, key: Expression, domains: Domains): ReturnType<typeof exactValue> {
  const found = equivalence(key, domains)(answer);
  if (found.relation !== "different") return null;
  const [a, k] = [parse(found.counterexample.answer), parse(found.counterexample.reference)];
  return a === null || k === null || k.n === 0n ? null : rational(a.n * k.d, a.d * k.n);
}

function parse(text: string): ReturnType<typeof exactValue> {
  const [n, d = "1"] = text.split("/");
  if (n === undefined || !/^-?\d+$/.test(n) || !/^\d+$/.test(d)) return null;
  return rational(BigInt(n), BigInt(d));
}
