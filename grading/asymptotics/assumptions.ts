import type { Comparator, Expression } from "../expression/expression";
import type { Rational } from "../expression/rational";
import type { Form } from "./system";

/** An assumed relation as it was written. */
export interface Relation {
  readonly left: Expression;
  /** `<<` for "grows strictly slower than". */
  readonly comparator: Comparator | "<<";
  readonly right: Expression;
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
  below: [],
  relations: [],
  apart: new Set(),
  vague: [],
});
