import { exactFunction } from "../constant-function";
import { spend } from "../decide/effort";
import type { Call, FunctionName } from "../expression";
import { multiply, rational, subtract } from "../rational";
import * as binary from "./binary";
import { arctan, erf, exp, ln, pi, root, wave } from "./elementary";
import type { Evaluation } from "./evaluate";
import { type Arithmetic, absolute, type Interval, isBelow, isPositive, negate } from "./interval";
import { between, exactly, signOf, type Value } from "./value";
import { binomial, factorial, whole } from "./whole";

/** The value of a function at known values, or null where it has none that is seen. */
export function call(evaluation: Evaluation, { name }: Call, given: readonly Value[]): Value | null {
  const { to } = evaluation;
  const fractions = given.flatMap(({ exact }) => (exact === null ? [] : [exact]));
  const exact = fractions.length === given.length ? exactFunction(name, fractions) : null;
  if (exact !== null) return exactly(to, exact);
  const [u, v] = given;
  if (u === undefined || !(cheap.has(name) || evaluation.takesSeries())) return null;
  // Its series has several times as many terms as others.
  if (name === "erf") spend(400 * (to.bits / 160));
  switch (name) {
    case "root":
      return v === undefined ? between(root(to, u.within, 2)) : evaluation.power(u, evaluation.quotient(one(to), v));
    case "log": {
      const [above, below] = [ln(to, u.within), v === undefined ? null : ln(to, v.within)];
      if (v === undefined || above === null) return between(above);
      return below === null ? null : between(to.divide(above, below));
    }
    case "floor":
    case "ceil":
    case "round":
      return whole(evaluation, name, u);
    case "mod": {
      const quotient = evaluation.quotient(u, v ?? null);
      const below = quotient === null ? null : whole(evaluation, "floor", quotient);
      if (v === undefined || below === null) return null;
      if (u.exact !== null && v.exact !== null && below.exact !== null)
        return exactly(to, subtract(u.exact, multiply(v.exact, below.exact)));
      return between(to.subtract(u.within, to.multiply(v.within, below.within)));
    }
    case "factorial":
      return factorial(evaluation, u);
    case "binomial":
      return v === undefined ? null : binomial(evaluation, u, v);
    case "max":
    case "min":
      return between(given.map(({ within }) => within).reduce((a, b) => extreme(a, b, name)));
    case "sum":
      return between(given.map(({ within }) => within).reduce((a, b) => to.add(a, b)));
    case "mean": {
      const total = given.map(({ within }) => within).reduce((a, b) => to.add(a, b));
      return between(to.divide(total, to.rational(rational(BigInt(given.length)))));
    }
    case "norm": {
      if (given.length === 1) return between(absolute(u.within));
      const squares = given.map(({ within }) => to.power(absolute(within), 2n) ?? within);
      return between(
        root(
          to,
          squares.reduce((a, b) => to.add(a, b)),
          2,
        ),
      );
    }
    case "sign": {
      const sign = signOf(u);
      return sign === null ? null : exactly(to, rational(BigInt(sign)));
    }
    default:
      return between(smooth(to, name, u.within));
  }
}

/** What takes a few operations only. */
const cheap: ReadonlySet<FunctionName> = new Set(["floor", "ceil", "round", "mod", "max", "min", "sum", "abs", "sign"]);

const one = (to: Arithmetic): Value => exactly(to, rational(1n));

function extreme(a: Interval, b: Interval, name: "max" | "min"): Interval {
  const direction = name === "max" ? 1 : -1;
  const of = (x: binary.Binary, y: binary.Binary): binary.Binary => (binary.compare(x, y) === direction ? x : y);
  return { low: of(a.low, b.low), high: of(a.high, b.high) };
}

/** A function of one number by its bounds. */
function smooth(to: Arithmetic, name: Call["name"], u: Interval): Interval | null {
  const number = (n: bigint, d = 1n): Interval => to.rational(rational(n, d));
  const over = (a: Interval | null, b: Interval | null): Interval | null =>
    a === null || b === null ? null : to.divide(a, b);
  const inverse = (a: Interval | null): Interval | null => over(number(1n), a);
  const halfTurn = (): Interval => to.multiply(number(1n, 2n), pi(to));
  switch (name) {
    case "exp":
      return exp(to, u);
    case "ln":
      return ln(to, u);
    case "sqrt":
      return root(to, u, 2);
    case "cbrt":
      return root(to, u, 3);
    case "abs":
      return absolute(u);
    case "sin":
    case "cos":
      return wave(to, u, name);
    case "tan":
      return over(wave(to, u, "sin"), wave(to, u, "cos"));
    case "cot":
      return over(wave(to, u, "cos"), wave(to, u, "sin"));
    case "sec":
      return inverse(wave(to, u, "cos"));
    case "csc":
      return inverse(wave(to, u, "sin"));
    case "arctan":
      return arctan(to, u);
    case "arccot": {
      const angle = arctan(to, u);
      return angle === null ? null : to.subtract(halfTurn(), angle);
    }
    case "arcsin":
    case "arccos": {
      const room = to.subtract(number(1n), to.multiply(u, u));
      const side = isPositive(room) ? root(to, room, 2) : null;
      const ratio = over(u, side);
      const angle = ratio === null ? null : arctan(to, ratio);
      if (angle === null) return null;
      return name === "arcsin" ? angle : to.subtract(halfTurn(), angle);
    }
    case "sinh":
    case "cosh": {
      const [rise, fall] = [exp(to, u), exp(to, negate(u))];
      if (rise === null || fall === null) return null;
      return to.multiply(number(1n, 2n), name === "sinh" ? to.subtract(rise, fall) : to.add(rise, fall));
    }
    case "tanh": {
      const below = exp(to, to.multiply(number(2n), u));
      const part = below === null ? null : over(number(2n), to.add(below, number(1n)));
      return part === null ? null : to.subtract(number(1n), part);
    }
    case "coth":
      return inverse(smooth(to, "tanh", u));
    case "sech":
      return inverse(smooth(to, "cosh", u));
    case "csch":
      return inverse(smooth(to, "sinh", u));
    case "artanh":
      return halved(to, over(to.add(number(1n), u), to.subtract(number(1n), u)));
    case "arsinh":
    case "arcosh": {
      if (name === "arsinh" && isBelow(u, number(0n))) {
        const mirrored = smooth(to, name, negate(u));
        return mirrored === null ? null : negate(mirrored);
      }
      const inner = root(to, to.add(to.multiply(u, u), number(name === "arsinh" ? 1n : -1n)), 2);
      return inner === null || (name === "arcosh" && !isPositive(u)) ? null : ln(to, to.add(u, inner));
    }
    case "sigmoid": {
      const fall = exp(to, negate(u));
      return fall === null ? null : inverse(to.add(number(1n), fall));
    }
    case "softplus": {
      const rise = exp(to, u);
      return rise === null ? null : ln(to, to.add(number(1n), rise));
    }
    case "silu": {
      const part = smooth(to, "sigmoid", u);
      return part === null ? null : to.multiply(u, part);
    }
    case "relu":
      return extreme(u, number(0n), "max");
    case "erf":
      return erf(to, u);
    default:
      return null;
  }
}

/** Half the logarithm. */
function halved(to: Arithmetic, u: Interval | null): Interval | null {
  const log = u === null ? null : ln(to, u);
  return log === null ? null : to.multiply(to.rational(rational(1n, 2n)), log);
}
