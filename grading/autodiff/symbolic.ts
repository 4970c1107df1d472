import type { Expression } from "../expression/expression";
import { compare } from "../expression/rational";
import type { Arithmetic } from "./arithmetic";
import { add, call, divide, hadamard, multiply, negate, number, subtract } from "./made";

/** Scalar formulas as numbers: a layer that runs on them yields its output, and its gradient, as formulas of its entries. */
export const symbolic: Arithmetic<Expression> = {
  rational: number,
  add,
  subtract,
  multiply: (a, b) => hadamard(a, b, true),
  divide,
  negate,
  multiplyAdd: (sum, a, b) => add(sum, multiply(a, b)),
  apply: (name, a) => call(name, a),
  compare: (a, b) => (a.kind === "number" && b.kind === "number" ? compare(a.value, b.value) : undefined),
};
