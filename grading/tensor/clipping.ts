import { compare, type Rational, zero } from "../expression/rational";
import { constantOf } from "./constants";
import { add, entrywise, minus, numberTerm, type Term } from "./term";
import { negativePartOf, positivePartOf, step } from "./thresholds";

/**
 * min(max(u, low), high) for two numbers, as low + relu(u − low) − relu(u − high): every order of the two, and sums of kinks, are one
 * formula then. `high` where it is below `low`, as in NumPy and PyTorch.
 */
export function clipped(u: Term, low: Rational, high: Rational): Term {
  if (compare(low, high) > 0) return spread(high, u);
  return add([spread(low, u), excess(u, low), minus(excess(u, high))]);
}

/** max(low, min(high, u)) and min(high, max(low, u)) of numbers; null for all else. */
export function clippedTwice(outer: "max" | "min", first: Term, second: Term): Term | null {
  const [bound, inner] = constantOf(first) === null ? [second, first] : [first, second];
  const outerBound = constantOf(bound);
  const within = outerBound === null ? null : boundedBy(outer === "max" ? "min" : "max", inner);
  if (outerBound === null || within === null) return null;
  const { u, bound: innerBound } = within;
  const [low, high] = outer === "max" ? [outerBound, innerBound] : [innerBound, outerBound];
  // Where the bounds are the wrong way round, the outer one is what is left.
  return compare(low, high) > 0 ? spread(outerBound, u) : clipped(u, low, high);
}

/** What is compared with a number in max(u, c) or min(u, c); null for all else. */
function boundedBy(name: "max" | "min", term: Term): { readonly u: Term; readonly bound: Rational } | null {
  const kinked = name === "max" ? positivePartOf(term) : negativePartOf(term);
  if (kinked !== null) return { u: kinked, bound: zero };
  const [a, b, more] = term.kind === "map" && term.name === name ? term.arguments : [];
  if (a === undefined || b === undefined || more !== undefined) return null;
  const [bound, u] = constantOf(a) === null ? [constantOf(b), a] : [constantOf(a), b];
  return bound === null || constantOf(u) !== null ? null : { u, bound };
}

/** relu(u − c). */
function excess(u: Term, c: Rational): Term {
  const above = c.n === 0n ? u : add([u, numberTerm({ n: -c.n, d: c.d })]);
  return entrywise([above, step("side", above)]);
}

const spread = (value: Rational, { shape }: Term): Term => entrywise([numberTerm(value), { kind: "ones", shape }]);
