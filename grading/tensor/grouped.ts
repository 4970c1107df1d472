import type { Expression } from "../expression/expression";
import type { Operand } from "./refusal";

export type Sign = "multiply" | "hadamard";

/** A product with its meaning, and the tree that means it. */
export interface Grouped extends Operand {
  readonly expression: Expression;
  /** Whether NumPy's meaning of a sign was written out in it. */
  readonly made?: boolean;
}
