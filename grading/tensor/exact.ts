import { add, divide, multiply, one, type Rational, zero } from "../expression/rational";
import { limits } from "../limits";
import type { Arithmetic } from "./arithmetic";
import type { MapName } from "./term";

/** An exact fraction, or null where there is none: a division by zero, an irrational value, too many digits. */
export type Exact = Rational | null;

/** Fractions of at most `limits.digits` digits; functions only where their value is a fraction, such as tanh(0). */
export const exactArithmetic: Arithmetic<Exact> = {
  zero,
  one,
  nothing: null,
  constant: (value) => value,
  add: (a, b) => (a === null || b === null ? null : bounded(add(a, b))),
  multiply: (a, b) => (a === null || b === null ? null : bounded(multiply(a, b))),
  divide: (a, b) => (a === null || b === null || b.n === 0n ? null : bounded(divide(a, b))),
  nonzero: (a) => a !== null && a.n !== 0n,
  apply,
};

const limit = 10n ** BigInt(limits.digits);

const bounded = (a: Rational): Exact => (a.d < limit && a.n < limit && a.n > -limit ? a : null);

function apply(name: MapName, values: readonly Exact[]): Exact {
  const u = values[0];
  if (u === undefined || u === null) return null;
  switch (name) {
    case "max":
    case "min":
      return values.reduce((a, b) => (a === null || b === null ? null : above(a, b) === (name === "max") ? a : b), u);
    case "sign":
      return u.n > 0n ? one : u.n < 0n ? { n: -1n, d: 1n } : zero;
    // The convention for 0 differs from author to author, so a point with step(0) proves nothing.
    case "step":
      return u.n > 0n ? one : u.n < 0n ? zero : null;
    case "side":
    case "above":
    case "atLeast":
      return u.n > 0n ? one : u.n < 0n ? { n: -1n, d: 1n } : null;
    case "exp":
    case "cosh":
    case "sech":
    case "cos":
      return u.n === 0n ? one : null;
    case "sigmoid":
      return u.n === 0n ? { n: 1n, d: 2n } : null;
    case "tanh":
    case "sinh":
    case "sin":
    case "erf":
    case "arctan":
    case "artanh":
      return u.n === 0n ? zero : null;
    case "ln":
      return u.n === u.d ? zero : null;
    case "sqrt":
      return u.n === 0n || u.n === u.d ? u : null;
    case "coth":
    case "csch":
    case "softplus":
    case "pi":
      return null;
  }
}

/** The same with the values at jumps that 1[u > 0] and 1[u ≥ 0] have. */
export const strictExact: Arithmetic<Exact> = {
  ...exactArithmetic,
  apply: (name, values) => {
    const isAtJump = (name === "above" || name === "atLeast") && values[0]?.n === 0n;
    return isAtJump ? { n: name === "above" ? -1n : 1n, d: 1n } : apply(name, values);
  },
};

const above = (a: Rational, b: Rational): boolean => a.n * b.d >= b.n * a.d;
