import { rationalRoot } from "../expression/decide/whole-roots";
import * as Q from "../expression/rational";
import type { Arithmetic, ElementaryFunction } from "./arithmetic";

/** Exact fractions. Nothing is ever rounded: a function whose value is no fraction is refused. */
export const exact: Arithmetic<Q.Rational> = {
  rational: (value) => value,
  add: Q.add,
  subtract: Q.subtract,
  multiply: Q.multiply,
  divide: Q.divide,
  negate: Q.negate,
  multiplyAdd: (sum, a, b) => Q.add(sum, Q.multiply(a, b)),
  apply,
  compare: Q.compare,
};

/** By the theorem of Lindemann and Weierstrass these are the only rational values at rational points, square roots aside. */
function apply(name: ElementaryFunction, a: Q.Rational): Q.Rational {
  const value = rationalValue(name, a);
  if (value === undefined) throw new RangeError(`${name}(${Q.toText(a)}) is not a fraction`);
  return value;
}

function rationalValue(name: ElementaryFunction, a: Q.Rational): Q.Rational | undefined {
  switch (name) {
    case "exp":
      return a.n === 0n ? Q.one : undefined;
    case "ln":
      return Q.equals(a, Q.one) ? Q.zero : undefined;
    case "tanh":
      return a.n === 0n ? Q.zero : undefined;
    case "sigmoid":
      return a.n === 0n ? Q.rational(1n, 2n) : undefined;
    case "softplus":
      return undefined;
    case "sqrt":
      return rationalRoot(a, 2) ?? undefined;
  }
}
