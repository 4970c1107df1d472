import type { Expression } from "../expression/expression";
import type { Orientation } from "./orientation";
import type { Operand } from "./refusal";

export type Sign = "multiply" | "hadamard";

/** A product with its meaning, and the tree that means it. */
export interface Grouped extends Operand {
  readonly expression: Expression;
  /** Whether NumPy's meaning of a sign was written out in it. */
  readonly made?: boolean;
  /** Its axes in NumPy; none in printed mathematics. */
  readonly axes?: Orientation | undefined;
}

export const groupedAs = (
  operands: readonly Operand[],
  expressions: readonly Expression[],
  axes: ReadonlyMap<Expression, Orientation>,
): readonly Grouped[] =>
  operands.map((operand, i) => {
    const expression = expressions[i] ?? { kind: "undefined", at: operand.at };
    return { ...operand, expression, axes: axes.get(expression) };
  });
