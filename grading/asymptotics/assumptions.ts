import type { Comparator, Expression } from "../expression/expression";
import type { Rational } from "../expression/rational";
import type { RealConstant } from "./constant";
import type { Form } from "./system";

/** An assumed relation as it was written. */
export interface Relation {
  readonly left: Expression;
  /** `<<` for "grows strictly slower than". */
  readonly comparator: Comparator | "<<";
  readonly right: Expression;
  /** What it says as it stands; orders alone, up to constant factors, where this is not "exact". */
  readonly precision: Precision;
}

/**
 * How far a relation can be relied on: at every point as written ("exact"), only up to a constant factor ("rough"), as k = O(n)
 * is, or to tell some ways to grow from others ("region"), where nothing is lost if the boundary is crossed by a constant factor.
 */
export type Precision = "exact" | "rough" | "region";

/** An inequality that was assumed as it stands: what it says beyond orders. */
export interface Fact {
  /** large - small, which is at least 0 everywhere, or null where that is no sum of growing quantities. */
  readonly form: Form | null;
  /** What is added to the form: 1 of n <= d + 1; null where that is not known. */
  readonly constant: RealConstant | null;
  /** Whether the two sides are never equal. */
  readonly isStrict: boolean;
  /** Whether it holds where all that grows in the form cancels: n <= d does along n = d, and n < d does not. "open": not known. */
  readonly tie: "holds" | "breaks" | "open";
  /** The same up to constant factors: ln large - ln small. */
  readonly logarithms: readonly Form[];
}

/** small <= by·large at every point, not only up to a constant factor. */
export interface Below {
  readonly small: string;
  readonly large: string;
  readonly by: Rational;
}

/** What is known of the variables beside that each grows on its own. */
export interface Assumptions {
  /** Names that tend to infinity. */
  readonly variables: ReadonlySet<string>;
  /** Names that do not grow, and are positive. */
  readonly constants: ReadonlySet<string>;
  /** Names that stand for an expression in the others: d = n^2. */
  readonly substitutions: ReadonlyMap<string, Expression>;
  /** Forms that grow beyond all bounds: ln d - ln n for n = o(d). */
  readonly strict: readonly Form[];
  /** Forms that are bounded below: ln d - ln n for n <= d. */
  readonly weak: readonly Form[];
  /** What the inequalities say beyond `weak`. */
  readonly facts: readonly Fact[];
  /** Inequalities between names that hold in every case. */
  readonly below: readonly Below[];
  /** What `weak` and `below` were made of, so that they can be made again once a name gives way to an expression. */
  readonly relations: readonly Relation[];
  /** The substitutions that were not assumed: the ways to grow were taken apart by them. */
  readonly apart: ReadonlySet<string>;
  /** Quantities of which only bounds are known. */
  readonly vague: readonly Vague[];
}

/** A growing quantity between two multiples of a variable: 2/3·k <= name <= k, up to bounded terms. */
export interface Vague {
  readonly name: string;
  readonly variable: string;
  readonly from: Rational;
  readonly to: Rational;
  /** The variable of which `variable` counts a subset, where the quantity is the rest of ln binomial(whole, variable). */
  readonly whole?: string;
}

export const free = (names: readonly string[]): Assumptions => ({
  variables: new Set(names),
  constants: new Set(),
  substitutions: new Map(),
  strict: [],
  weak: [],
  facts: [],
  below: [],
  relations: [],
  apart: new Set(),
  vague: [],
});
