import type { Expression } from "../expression/expression";
import { limits } from "../limits";
import type { Span } from "../verdict";
import type { Context } from "./context";
import { isHalf, isMinusHalf, wholeNumber } from "./exponents";
import { raisedNote } from "./notes";
import { knownSign } from "./positivity";
import { raised } from "./products";
import { notATensor, type Refusal, refuse, wordsAt } from "./refusal";
import { isScalar, isSquare, isVector } from "./shape";
import { children, entrywise, map, power, type Term } from "./term";

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
    const rooted = term.kind === "map" && term.name === "sqrt" ? term.arguments[0] : undefined;
    // Where u may be negative, (√u)² lacks a value that u has.
    if (rooted !== undefined && whole % 2 === 0 && knownSign(rooted) !== null) return power(rooted, whole / 2);
    if (whole === -1 && context.notation === "numpy" && isMatrix(term)) return inverseOrEntries(operand.words, at);
    // tanh^2(Z) and every power in NumPy is meant entry by entry.
    const entryByEntry = expression.elementwise === true || context.notation === "numpy" || term.kind === "map";
    if (whole < 0 && expression.elementwise !== true && term.kind === "map" && isMatrix(term))
      return inverseOrEntries(operand.words, at);
    if (!entryByEntry && whole > 1 && isMatrix(term) && isOpen(expression, term, context))
      return powerOrEntries(operand.words, at);
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

/**
 * Whether the square of a matrix may be meant entry by entry: A**2 is so in Python, and not for those who write ** for a power; so
 * may be (1 - tanh(A))^2, whose functions are.
 */
function isOpen(
  { base, exponent }: Expression & { readonly kind: "power" },
  term: Term,
  { written }: Context,
): boolean {
  const isPython = exponent.at.to > 0 && written.text.slice(base.at.to, exponent.at.from).includes("**");
  return isPython || (term.kind === "add" && hasFunction(term));
}

/** Whether a function of entries stands among terms and multiples. */
const hasFunction = (term: Term): boolean =>
  term.kind === "map" || ((term.kind === "add" || term.kind === "entrywise") && children(term).some(hasFunction));

const powerOrEntries = (words: string, at: Span): Refusal =>
  refuse(
    "tensor:power-or-entries",
    `Is this power of the matrix ${words} a product of matrices, or entry by entry? Please write A*A, or A.^2.`,
    `矩阵 ${words} 的这个幂是矩阵乘积还是逐元素的幂？请写 A*A，或 A.^2。`,
    at,
  );

/** A**(-1) is entry by entry in NumPy, and the inverse in the minds of many. */
const inverseOrEntries = (words: string, at: Span): Refusal =>
  refuse(
    "tensor:division-by-matrix",
    `${words} is a matrix A: write np.linalg.inv(A) for the inverse, or 1/A for entry by entry.`,
    `${words} 是矩阵 A：求逆请写 np.linalg.inv(A)，逐元素请写 1/A。`,
    at,
  );
