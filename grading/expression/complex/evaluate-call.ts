import { enclosedConstant } from "../constants";
import { type Range, wave } from "../decide/complex-box";
import { functionOutward } from "../decide/rounding";
import { type Expression, type FunctionName, nowhere } from "../expression";
import { floor, one, rational, zero } from "../rational";
import { exponential, logarithm, powerAt, squareRoot } from "./evaluate-power";
import {
  argument,
  conjugate,
  exactly,
  inverse,
  isReal,
  opposite,
  order,
  plus,
  realWithin,
  size,
  times,
  type Value,
  within,
} from "./value";

const unit = exactly(zero, one);
const whole = exactly(one);
const half = exactly(rational(1n, 2n));

/** A function at values. Null where nothing is known of it there; at the cuts of inverse functions, where books differ, too. */
export function callAt(name: FunctionName, given: readonly Value[]): Value | null {
  const [w, v] = given;
  if (w === undefined) return null;
  switch (name) {
    case "conj":
      return conjugate(w);
    case "Re":
      return w.exact === null ? realWithin(w.box.real) : exactly(w.exact.real);
    case "Im":
      return w.exact === null ? realWithin(w.box.imaginary) : exactly(w.exact.imaginary);
    case "arg": {
      const turn = argument(w);
      return turn === null ? null : turn[0] === 0 && turn[1] === 0 ? exactly(zero) : realWithin(turn);
    }
    case "abs":
      return size(w);
    case "norm":
      return given.length === 1 ? size(w) : lengthOf(given);
    case "exp":
      return exponential(w);
    case "ln":
      return logarithm(w);
    case "log":
      return v === undefined ? logarithm(w) : over(logarithm(w), logarithm(v));
    case "sqrt":
      return squareRoot(w);
    case "cbrt":
      return powerAt(w, exactly(rational(1n, 3n)));
    case "root": {
      const exponent = v === undefined ? half : inverse(v);
      return exponent === null ? null : powerAt(w, exponent);
    }
    case "sin":
    case "cos":
      return waveAt(name, w);
    case "tan":
      return over(waveAt("sin", w), waveAt("cos", w));
    case "cot":
      return over(waveAt("cos", w), waveAt("sin", w));
    case "sec":
      return over(whole, waveAt("cos", w));
    case "csc":
      return over(whole, waveAt("sin", w));
    case "sinh":
    case "cosh":
      return hyperbolic(name, w);
    case "tanh":
      return over(hyperbolic("sinh", w), hyperbolic("cosh", w));
    case "coth":
      return over(hyperbolic("cosh", w), hyperbolic("sinh", w));
    case "sech":
      return over(whole, hyperbolic("cosh", w));
    case "csch":
      return over(whole, hyperbolic("sinh", w));
    case "sigmoid":
      return over(whole, summed(whole, exponential(opposite(w))));
    case "silu":
      return over(w, summed(whole, exponential(opposite(w))));
    case "sum":
      return given.reduce<Value | null>((total, each) => summed(total, each), exactly(zero));
    case "mean":
      return multipliedBy(exactly(rational(1n, BigInt(given.length))), callAt("sum", given));
    case "arcsin":
    case "arccos":
    case "arctan":
    case "arsinh":
    case "arcosh":
    case "artanh":
      return ofReals(name, given) ?? inverseFunction(name, w);
    case "max":
    case "min":
      return extreme(name, given);
    case "floor":
      return floored(w);
    default:
      return ofReals(name, given);
  }
}

/** What is known of a real function at rational numbers. */
function ofReals(name: FunctionName, given: readonly Value[]): Value | null {
  const numbers: Expression[] = [];
  for (const { exact } of given) {
    if (exact === null || exact.imaginary.n !== 0n) return null;
    numbers.push({ kind: "number", value: exact.real, at: nowhere });
  }
  const found = enclosedConstant({ kind: "call", name, arguments: numbers, at: nowhere });
  if (found === null) return null;
  const { low, high } = found;
  return low === high && Number.isSafeInteger(low) ? exactly(rational(BigInt(low))) : realWithin([low, high]);
}

const summed = (a: Value | null, b: Value | null): Value | null => (a === null || b === null ? null : plus(a, b));
const multipliedBy = (a: Value | null, b: Value | null): Value | null =>
  a === null || b === null ? null : times(a, b);
const over = (a: Value | null, b: Value | null): Value | null => multipliedBy(a, b === null ? null : inverse(b));

const waveAt = (kind: "sin" | "cos", w: Value): Value | null => {
  if (w.exact !== null && w.exact.real.n === 0n && w.exact.imaginary.n === 0n)
    return kind === "sin" ? exactly(zero) : whole;
  const made = wave(kind, w.box);
  return within(isReal(w) ? { real: made.real, imaginary: [0, 0] } : made);
};

/** (e^w ± e^-w)/2. */
function hyperbolic(kind: "sinh" | "cosh", w: Value): Value | null {
  const [up, down] = [exponential(w), exponential(opposite(w))];
  if (up === null || down === null) return null;
  return multipliedBy(half, plus(up, kind === "sinh" ? opposite(down) : down));
}

function lengthOf(given: readonly Value[]): Value | null {
  let total: Value | null = exactly(zero);
  for (const each of given) {
    const length = size(each);
    total = length === null ? null : summed(total, times(length, length));
  }
  return total === null ? null : squareRoot(total);
}

/** By logarithms; null on their cuts, which lie on the axes. */
function inverseFunction(name: string, w: Value): Value | null {
  const { real, imaginary } = w.box;
  const touches = ([low, high]: Range): boolean => low <= 0 && high >= 0;
  if (touches(real) || touches(imaginary)) return null;
  const square = times(w, w);
  switch (name) {
    case "arcsin": {
      const root = square === null ? null : rootOf(plus(whole, opposite(square)));
      const log = logOf(summed(times(unit, w), root));
      return log === null ? null : times(opposite(unit), log);
    }
    case "arccos": {
      const angle = inverseFunction("arcsin", w);
      return angle === null ? null : summed(times(half, piValue), opposite(angle));
    }
    case "arctan": {
      const turned = times(unit, w);
      if (turned === null) return null;
      const [below, above] = [logOf(plus(whole, opposite(turned))), logOf(plus(whole, turned))];
      const apart = above === null ? null : summed(below, opposite(above));
      return multipliedBy(times(half, unit), apart);
    }
    case "arsinh":
      return logOf(summed(w, square === null ? null : rootOf(plus(square, whole))));
    case "arcosh": {
      const roots = multipliedBy(rootOf(plus(w, whole)), rootOf(plus(w, opposite(whole))));
      return logOf(summed(w, roots));
    }
    default: {
      const below = logOf(plus(whole, opposite(w)));
      const apart = below === null ? null : summed(logOf(plus(whole, w)), opposite(below));
      return multipliedBy(half, apart);
    }
  }
}

const piValue: Value = { box: { real: [Math.PI, functionOutward(Math.PI, 1)], imaginary: [0, 0] }, exact: null };
const logOf = (w: Value | null): Value | null => (w === null ? null : logarithm(w));
const rootOf = (w: Value | null): Value | null => (w === null ? null : squareRoot(w));

/** The largest, or least, of real values whose order is known. */
function extreme(name: "max" | "min", given: readonly Value[]): Value | null {
  let best: Value | null = null;
  for (const each of given) {
    if (!isReal(each)) return null;
    const found = best === null ? 0 : order(each, best);
    if (found === null) return null;
    if (best === null || found === (name === "max" ? 1 : -1)) best = each;
  }
  return best;
}

function floored(w: Value): Value | null {
  if (!isReal(w)) return null;
  if (w.exact !== null) return exactly(rational(floor(w.exact.real)));
  const [low, high] = w.box.real;
  return Math.abs(low) < 1e9 && Math.floor(low) === Math.floor(high)
    ? exactly(rational(BigInt(Math.floor(low))))
    : null;
}
