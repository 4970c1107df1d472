import type { Span } from "../verdict";
import type { Rational } from "./rational";

/**
 * The syntax tree of an answer, close to what was written: nothing is simplified, reordered or evaluated here,
 * so that it can be printed back as it was understood. Deciding whether two trees mean the same is the work of
 * other modules, which lower it to forms of their own.
 *
 * Every node carries `at`, the place in the text as typed, so that a message can point there.
 */
export type Expression =
  | NumberLiteral
  | SymbolName
  | Constant
  | Sum
  | Negation
  | Product
  | Elementwise
  | Quotient
  | Power
  | Transpose
  | Call
  | Reduction
  | List
  | SetOf
  | Cases
  | Indicator
  | Undefined
  | GrowthClass
  | Condition;

interface Node {
  readonly at: Span;
  /** Which brackets stood around it, where some read them as more than brackets: [x] as the floor of x, {x} as the rest above it. */
  readonly bracket?: "square" | "braces";
}

/** An exact number. `text` is the literal as typed, for significant figures and form requirements; absent in made trees. */
export interface NumberLiteral extends Node {
  readonly kind: "number";
  readonly value: Rational;
  readonly text?: string;
}

/**
 * A variable. Canonical names: Greek letters spelled out (`delta`), subscripts after one underscore without braces
 * where they are one word or number (`h_t`, `C_in`, `x_1`), in braces otherwise (`h_{t-1}`, `f_{t+1}`); accents as
 * suffix words (`c_tilde`, then the subscript: `c_tilde_t`).
 */
export interface SymbolName extends Node {
  readonly kind: "symbol";
  readonly name: string;
}

export interface Constant extends Node {
  readonly kind: "constant";
  /** `i` (imaginary unit) is read only where a variable is complex. `infinity` never has a value; it may stand in bounds. */
  readonly name: "pi" | "e" | "i" | "infinity";
}

/** a + b - c: subtracted terms are `negate` nodes. At least two terms. */
export interface Sum extends Node {
  readonly kind: "add";
  readonly terms: readonly Expression[];
}

export interface Negation extends Node {
  readonly kind: "negate";
  readonly argument: Expression;
}

/** Product in the order written (matrices do not commute). At least two factors. */
export interface Product extends Node {
  readonly kind: "multiply";
  readonly factors: readonly Expression[];
}

/** Elementwise (Hadamard) product: `.*`, ⊙, `\odot`, ∘. At least two factors. */
export interface Elementwise extends Node {
  readonly kind: "hadamard";
  readonly factors: readonly Expression[];
}

export interface Quotient extends Node {
  readonly kind: "divide";
  readonly numerator: Expression;
  readonly denominator: Expression;
  /** In tensor notation: the factors of the denominator stand side by side after a slash, and no bracket says where it ends. */
  readonly open?: boolean;
  /** How many of those stand before the first space, which says where the fraction ends among scalars: 1/n s is (1/n)s. */
  readonly before?: number;
  /** Whether spaces stand around the slash too, so that they say nothing. */
  readonly even?: boolean;
  /** In tensor notation: whether ./ was written, which divides entry by entry whatever stands below. */
  readonly elementwise?: boolean;
}

export interface Power extends Node {
  readonly kind: "power";
  readonly base: Expression;
  readonly exponent: Expression;
  /** `.^` and `**` on arrays: entry by entry. */
  readonly elementwise?: boolean;
}

export interface Transpose extends Node {
  readonly kind: "transpose";
  readonly argument: Expression;
}

/** A function of the closed list `functionNames` (see functions.ts), applied to its arguments. */
export interface Call extends Node {
  readonly kind: "call";
  readonly name: FunctionName;
  readonly arguments: readonly Expression[];
  /** A floor that was written as a conversion, int(x), which programs round towards 0. */
  readonly conversion?: true;
}

/** A finite sum or product over a dummy index: ∑_{index=from}^{to} body, both bounds included. */
export interface Reduction extends Node {
  readonly kind: "reduce";
  readonly operator: "sum" | "product";
  readonly index: string;
  /** Absent where the bounds were left out (∑_t): the type decides what that means. */
  readonly from?: Expression;
  readonly to?: Expression;
  readonly body: Expression;
}

/** A vector; a matrix is a list of lists, row by row. */
export interface List extends Node {
  readonly kind: "list";
  readonly items: readonly Expression[];
  /** How it was written: `(1,2)` and `[1,2]` are rows, `[1;2]`, `(1,2)^T` and LaTeX columns are columns, `1,2` is bare. */
  readonly written: "row" | "column" | "bare";
}

export interface SetOf extends Node {
  readonly kind: "set";
  readonly items: readonly Expression[];
}

/** A value by cases. The first branch whose condition holds gives the value; `otherwise` is absent where no such branch was written. */
export interface Cases extends Node {
  readonly kind: "cases";
  readonly branches: readonly { readonly when: Expression; readonly then: Expression }[];
  readonly otherwise?: Expression;
}

/** Iverson bracket, 1[condition], Kronecker δ: 1 where the condition holds, else 0. */
export interface Indicator extends Node {
  readonly kind: "indicator";
  readonly condition: Expression;
}

/** "undefined", "DNE", 不可导 …: the answer that there is no value. */
export interface Undefined extends Node {
  readonly kind: "undefined";
}

/** O(…), Θ(…), Ω(…). */
export interface GrowthClass extends Node {
  readonly kind: "growth";
  readonly class: "O" | "Theta" | "Omega";
  readonly argument: Expression;
}

export type Comparator = "<" | "<=" | "=" | "!=" | ">=" | ">";

/** Conditions. `compare` is a chain: a < b <= c has three operands and two comparators. */
export type Condition =
  | (Node & {
      readonly kind: "compare";
      readonly operands: readonly Expression[];
      readonly comparators: readonly Comparator[];
    })
  | (Node & { readonly kind: "and" | "or"; readonly conditions: readonly Expression[] })
  | (Node & { readonly kind: "not"; readonly condition: Expression });

/** Every function that an answer may contain. The list is closed: any other word is refused by name. */
export const functionNames = [
  // elementary; `log` has one argument (natural in this field) or two (value, base)
  "exp",
  "ln",
  "log",
  "sqrt",
  "cbrt",
  "root",
  "abs",
  "sign",
  "sin",
  "cos",
  "tan",
  "cot",
  "sec",
  "csc",
  "arcsin",
  "arccos",
  "arctan",
  "arccot",
  "sinh",
  "cosh",
  "tanh",
  "coth",
  "sech",
  "csch",
  "arsinh",
  "arcosh",
  "artanh",
  // of machine learning
  "sigmoid",
  "relu",
  "softplus",
  "silu",
  "erf",
  "clip",
  "step",
  "softmax",
  "logsumexp",
  "argmax",
  "argmin",
  // of whole numbers
  "floor",
  "ceil",
  "round",
  "factorial",
  "binomial",
  "mod",
  "gcd",
  "lcm",
  // of many
  "max",
  "min",
  "sum",
  "mean",
  "norm",
  // of complex numbers; read only where a variable is complex
  "conj",
  "Re",
  "Im",
  "arg",
  // of matrices
  "diag",
  "trace",
  "inverse",
  "det",
  "outer",
  "dot",
] as const;

export type FunctionName = (typeof functionNames)[number];

/** The place of a made node, which no text stands behind. */
export const nowhere: Span = { from: 0, to: 0 };
