import type { Expression } from "../expression/expression";
import type { Refusal } from "./refusal";
import { isScalar } from "./shape";
import type { Term } from "./term";

/**
 * Whether a column is an array of one axis, as vectors are in NumPy, or of two: x[:, None], which the reader is handed as x.T.T.
 * They differ beside another vector, with which an array of two axes is spread. What was made of both is not clear.
 */
export type Orientation = "plain" | "upright" | "unclear";

const entrywise: ReadonlySet<string> = new Set([
  "exp",
  "ln",
  "log",
  "sqrt",
  "abs",
  "sign",
  "sin",
  "cos",
  "tanh",
  "sigmoid",
  "relu",
  "step",
  "softplus",
  "silu",
]);

/** Tells numbers, which have no axes, from arrays. */
export type IsNumber = (e: Expression) => boolean;

export const numbersIn =
  (known: ReadonlyMap<Expression, Term | Refusal>): IsNumber =>
  (e) => {
    const term = known.get(e);
    return term !== undefined && term.kind !== "refused" && isScalar(term.shape);
  };

export function orientationOf(e: Expression, isNumber: IsNumber): Orientation {
  const together = (parts: readonly Expression[]): Orientation => {
    const arrays = parts.filter((part) => part.kind !== "number" && !isNumber(part));
    const [first = "plain", ...others] = arrays.map((part) => orientationOf(part, isNumber));
    return others.every((each) => each === first) ? first : "unclear";
  };
  switch (e.kind) {
    case "transpose":
      if (e.argument.kind === "transpose") return "upright";
      return orientationOf(e.argument, isNumber) === "plain" ? "plain" : "unclear";
    case "negate":
      return orientationOf(e.argument, isNumber);
    case "power":
      return orientationOf(e.base, isNumber);
    case "call": {
      const all = together(e.arguments);
      return all === "plain" || (e.arguments.length === 1 && entrywise.has(e.name)) ? all : "unclear";
    }
    case "add":
      return together(e.terms);
    case "multiply":
    case "hadamard":
      return together(e.factors);
    case "divide":
      return together([e.numerator, e.denominator]);
    case "reduce":
      return orientationOf(e.body, isNumber) === "plain" ? "plain" : "unclear";
    default:
      return "plain";
  }
}

/** x[None, :], a row of two axes for certain. */
export const isFlat = (e: Expression): boolean =>
  e.kind === "transpose" && e.argument.kind === "transpose" && e.argument.argument.kind === "transpose";
