import type { Expression } from "../expression/expression";
import type { Form } from "./system";

/** What is known of the variables beside that each grows on its own. */
export interface Assumptions {
  /** Names that tend to infinity. */
  readonly variables: ReadonlySet<string>;
  /** Names that do not grow, and are positive. */
  readonly constants: ReadonlySet<string>;
  /** Names that stand for an expression in the others: d = n^2. */
  readonly substitutions: ReadonlyMap<string, Expression>;
  /** Forms that are bounded below: ln d - ln n for n <= d. */
  readonly weak: readonly Form[];
  /** Pairs (a, b) of names with a <= b in every case, not only up to a constant factor. */
  readonly below: readonly (readonly [string, string])[];
}

export const free = (names: readonly string[]): Assumptions => ({
  variables: new Set(names),
  constants: new Set(),
  substitutions: new Map(),
  weak: [],
  below: [],
});
