import type { Expression } from "../expression/expression";
import { limits } from "../limits";
import type { Span } from "../verdict";
import type { Context } from "./context";
import { isHalf, isMinusHalf, wholeNumber } from "./exponents";
import { raisedNote } from "./notes";
import { raised } from "./products";
import { notATensor, type Refusal, refuse, wordsAt } from "./refusal";
import { isScalar, isSquare, isVector } from "./shape";
import { entrywise, map, power, type Term } from "./term";

export const isMatrix = ({ shape }: Term): boolean => isSquare(shape) && !isScalar(shape);

/** a / B in NumPy as a ⊙ B.^(-1). */
export function overEntries({ numerator, denominator, at }: Expression & { readonly kind: "divide" }): Expression {
  const exponent: Expression = { kind: "negate", argument: { kind: "number", value: { n: 1n, d: 1n }, at }, at };
  const entries: Expression = { kind: "power", base: denominator, exponent, elementwise: true, at };
  return { kind: "hadamard", factors: [numerator, entries], at };
}

/** A power, once its parts can be elaborated. */
export function powered(
  expression: Expression & { readonly kind: "power" },
  context: Context,
  elaborate: (part: Expression, context: Context) => Term | Refusal,
): Term | Refusal {
  const { base, exponent, at } = expression;
  // e^z is exp(z), entry by entry.
  if (base.kind === "constant" && base.name === "e") {
    const argument = elaborate(exponent, context);
    return argument.kind === "refused" ? argument : map("exp", argument);
  }
  const term = elaborate(base, context);
  if (term.kind === "refused") return term;
  const operand = { term, words: wordsAt(context.written, base.at), at: base.at };
  const whole = wholeNumber(exponent);
  if (whole !== null) {
    if (Math.abs(whole) > limits.exponent) return notATensor(wordsAt(context.written, at), at);
    if (term.kind === "map" && term.name === "sqrt" && whole % 2 === 0) {
      return power(term.arguments[0] ?? term, whole / 2);
    }
    if (whole === -1 && context.notation === "numpy" && isMatrix(term)) return inverseOrEntries(operand.words, at);
    // tanh^2(Z) and every power in NumPy is meant entry by entry.
    const entryByEntry = expression.elementwise === true || context.notation === "numpy" || term.kind === "map";
    // Without a matrix power there is one meaning left; the inverse of a matrix that is not square is none.
    if (!entryByEntry && whole > 1 && !isSquare(term.shape) && !isVector(term.shape)) {
      context.said.add(raisedNote);
      context.meant.set(expression, { ...expression, elementwise: true });
      return power(term, whole);
    }
    if (context.notation === "numpy" && isMatrix(term))
      context.meant.set(expression, { ...expression, elementwise: true });
    return raised(operand, whole, entryByEntry, at);
  }
  const times = elaborate(exponent, context);
  if (times.kind === "refused") return times;
  if (!isScalar(times.shape) || !(isScalar(term.shape) || term.shape.columns === "1")) {
    return refuse(
      "tensor:exponent",
      `The exponent ${wordsAt(context.written, exponent.at)} is not a whole number; no such power is defined here.`,
      `指数 ${wordsAt(context.written, exponent.at)} 不是整数，这里没有这样的幂。`,
      exponent.at,
    );
  }
  if (isMinusHalf(times)) return power(map("sqrt", term), -1);
  return isHalf(times) ? map("sqrt", term) : map("exp", entrywise([times, map("ln", term)]));
}

/** A**(-1) is entry by entry in NumPy, and the inverse in the minds of many. */
const inverseOrEntries = (words: string, at: Span): Refusal =>
  refuse(
    "tensor:division-by-matrix",
    `${words} is a matrix A: write np.linalg.inv(A) for the inverse, or 1/A for entry by entry.`,
    `${words} 是矩阵 A：求逆请写 np.linalg.inv(A)，逐元素请写 1/A。`,
    at,
  );
