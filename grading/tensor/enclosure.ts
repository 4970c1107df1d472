import { type Rational, toNumber } from "../expression/rational";
import type { Arithmetic } from "./arithmetic";
import type { MapName } from "./term";

/** A closed interval that is certain to hold the value. NaN bounds where there is no value or nothing is known. */
export interface Enclosure {
  readonly low: number;
  readonly high: number;
}

const nothing: Enclosure = { low: Number.NaN, high: Number.NaN };

/** Interval arithmetic in doubles with outward rounding; exact on integers below 2^53. */
export const enclosureArithmetic: Arithmetic<Enclosure> = {
  zero: { low: 0, high: 0 },
  one: { low: 1, high: 1 },
  nothing,
  constant: enclose,
  add: (a, b) => rounded(a.low + b.low, a.high + b.high, whole(a) && whole(b)),
  multiply: (a, b) => product(a, b),
  divide: (a, b) => (b.low > 0 || b.high < 0 ? product(a, spread(1 / b.high, 1 / b.low, 1)) : nothing),
  nonzero: (a) => a.low > 0 || a.high < 0,
  apply: (name, values) => (name === "max" || name === "min" ? extreme(name, values) : applied(name, values[0])),
};

/** The same with the values at jumps that 1[u > 0] and 1[u ≥ 0] have, where bounds tell them. */
export const strictEnclosure: Arithmetic<Enclosure> = {
  ...enclosureArithmetic,
  apply: (name, values) => {
    const [u] = values;
    if (name === "above" && u !== undefined && u.high <= 0) return { low: -1, high: -1 };
    return name === "atLeast" && u !== undefined && u.low >= 0
      ? enclosureArithmetic.one
      : enclosureArithmetic.apply(name, values);
  },
};

/** Whether the two are certain to be different. */
export const apart = (a: Enclosure, b: Enclosure): boolean => a.high < b.low || b.high < a.low;

function enclose(value: Rational): Enclosure {
  const nearest = toNumber(value);
  return value.d === 1n && Number.isSafeInteger(nearest)
    ? { low: nearest, high: nearest }
    : spread(nearest, nearest, 2);
}

function product(a: Enclosure, b: Enclosure): Enclosure {
  // Nothing times a number is nothing, without rounding; not so times what has no value.
  if ((isZero(a) && Number.isFinite(b.low)) || (isZero(b) && Number.isFinite(a.low))) return { low: 0, high: 0 };
  const [p, q, r, s] = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return rounded(Math.min(p, q, r, s), Math.max(p, q, r, s), whole(a) && whole(b));
}

const isZero = ({ low, high }: Enclosure): boolean => low === 0 && high === 0;

/** Whether both ends are whole numbers that doubles hold exactly. */
const whole = ({ low, high }: Enclosure): boolean => Number.isSafeInteger(low) && Number.isSafeInteger(high);

/** One rounding of a sum or product: none where whole numbers gave whole numbers. */
const rounded = (low: number, high: number, fromWhole: boolean): Enclosure =>
  fromWhole && whole({ low, high }) ? { low, high } : spread(low, high, 1);

/** Outward by some units in the last place. The smallest normal double covers underflow. */
function spread(low: number, high: number, units: number): Enclosure {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return nothing;
  const by = (x: number): number => Math.abs(x) * Number.EPSILON * units + 2.3e-308;
  return { low: low - by(low), high: high + by(high) };
}

/**
 * The elementary functions of ECMAScript engines are not specified to the last place; those in use (fdlibm and its
 * descendants) err by less than two units, so eight are a wide margin.
 */
const margin = 8;

const rising = (f: (x: number) => number, { low, high }: Enclosure): Enclosure => spread(f(low), f(high), margin);

function applied(name: MapName, u: Enclosure | undefined): Enclosure {
  if (name === "pi") return spread(Math.PI, Math.PI, 1);
  if (u === undefined || Number.isNaN(u.low)) return nothing;
  switch (name) {
    case "exp":
      return rising(Math.exp, u);
    case "tanh":
      return rising(Math.tanh, u);
    case "sinh":
      return rising(Math.sinh, u);
    case "arctan":
      return rising(Math.atan, u);
    case "sigmoid":
      return reciprocal(plus(enclosureArithmetic.one, rising(Math.exp, negated(u))));
    case "softplus":
      return rising(Math.log1p, rising(Math.exp, u));
    case "ln":
      return u.low > 0 ? rising(Math.log, u) : nothing;
    case "sqrt":
      return u.low >= 0 ? rising(Math.sqrt, u) : nothing;
    case "artanh":
      return u.low > -1 && u.high < 1 ? rising(Math.atanh, u) : nothing;
    case "cosh":
      return half(plus(rising(Math.exp, u), rising(Math.exp, negated(u))));
    case "sech":
      return reciprocal(applied("cosh", u));
    case "coth":
      return reciprocal(applied("tanh", u));
    case "csch":
      return reciprocal(applied("sinh", u));
    case "sign":
      return u.low > 0 ? enclosureArithmetic.one : u.high < 0 ? { low: -1, high: -1 } : nothing;
    // At 0 any value between, so that nothing is proved by a convention and relu(0) is still 0.
    case "side":
    case "above":
    case "atLeast":
      return u.low > 0 ? enclosureArithmetic.one : u.high < 0 ? { low: -1, high: -1 } : { low: -1, high: 1 };
    case "step":
      return u.low > 0 ? enclosureArithmetic.one : u.high < 0 ? enclosureArithmetic.zero : nothing;
    // sin and cos move by no more than their argument does.
    case "sin":
    case "cos": {
      const middle = (u.low + u.high) / 2;
      const reach = u.high - u.low;
      const value = name === "sin" ? Math.sin(middle) : Math.cos(middle);
      return Math.abs(middle) < 1e6 ? spread(value - reach - 1e-15, value + reach + 1e-15, margin) : nothing;
    }
    case "erf":
    case "max":
    case "min":
      return nothing;
  }
}

function extreme(name: "max" | "min", values: readonly Enclosure[]): Enclosure {
  const pick = name === "max" ? Math.max : Math.min;
  return { low: pick(...values.map((each) => each.low)), high: pick(...values.map((each) => each.high)) };
}

const { add: plus, divide } = enclosureArithmetic;
const negated = ({ low, high }: Enclosure): Enclosure => ({ low: -high, high: -low });
const reciprocal = (a: Enclosure): Enclosure => divide(enclosureArithmetic.one, a);
const half = (a: Enclosure): Enclosure => product(a, { low: 0.5, high: 0.5 });
