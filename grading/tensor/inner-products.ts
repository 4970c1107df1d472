import type { Expression } from "../expression/expression";
import type { Context } from "./context";
import { type Refusal, refuse } from "./refusal";
import { isScalar, isVector } from "./shape";
import type { Term } from "./term";

type Call = Expression & { readonly kind: "call" };

/**
 * ⟨a, b⟩ and NumPy's vdot are handed to the reader as a call of max with this name before what they multiply, as an axis is: of two
 * matrices they are the sum of the products of their entries, where dot(A, B) may be their product.
 */
export const innerProductName = "axis_12";

/** dot(a, b) of two vectors, sum(A ⊙ B) of two matrices; null for other calls. */
export function innerProduct(
  call: Call,
  context: Context,
  elaborate: (part: Expression, context: Context) => Term | Refusal,
): Term | Refusal | null {
  const [mark, ...factors] = call.arguments;
  if (call.name !== "max" || mark?.kind !== "symbol" || mark.name !== innerProductName) return null;
  if (factors.length !== 2) return notTwo(call);
  let areMatrices = true;
  for (const each of factors) {
    const term = elaborate(each, context);
    if (term.kind === "refused") return term;
    areMatrices &&= !isVector(term.shape) && !isScalar(term.shape);
  }
  const meant: Call = areMatrices
    ? { ...call, name: "sum", arguments: [{ kind: "hadamard", factors, at: call.at }] }
    : { ...call, name: "dot", arguments: factors };
  context.meant.set(call, meant);
  return elaborate(meant, context);
}

const notTwo = ({ at }: Call): Refusal =>
  refuse(
    "argument-count",
    "An inner product ⟨a, b⟩ takes two vectors, or two matrices.",
    "内积 ⟨a, b⟩ 需要两个向量或两个矩阵。",
    at,
  );
