import { toNumber } from "../expression/rational";
import type { Arithmetic, ElementaryFunction } from "./arithmetic";

/** Doubles, IEEE 754. */
export const float64: Arithmetic<number> = {
  rational: toNumber,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  multiplyAdd: (sum, a, b) => sum + a * b,
  apply,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : a === b ? 0 : undefined),
};

function apply(name: ElementaryFunction, a: number): number {
  switch (name) {
    case "exp":
      return Math.exp(a);
    case "ln":
      return Math.log(a);
    case "sqrt":
      return Math.sqrt(a);
    case "tanh":
      return Math.tanh(a);
    case "sigmoid": {
      // Both branches take exp of a number that is not positive, so neither overflows.
      if (a >= 0) return 1 / (1 + Math.exp(-a));
      const e = Math.exp(a);
      return e / (1 + e);
    }
    case "softplus":
      return Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
  }
}
