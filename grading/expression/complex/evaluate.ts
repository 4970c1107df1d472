import type { Range } from "../decide/complex-box";
import { functionOutward } from "../decide/rounding";
import type { Expression, Reduction } from "../expression";
import { isInteger, one, type Rational, rational, zero } from "../rational";
import { namesIn } from "../walk";
import { callAt } from "./evaluate-call";
import { exponential, powerAt } from "./evaluate-power";
import { apart, exactly, inverse, opposite, order, plus, realWithin, times, type Value, valueText } from "./value";

/** A point: the value of each name. */
export type Place = ReadonlyMap<string, Value>;

/** Most terms of one sum that are added up. */
const mostTerms = 64n;

const unit = exactly(zero, one);
const euler: Range = [functionOutward(Math.E, -1), functionOutward(Math.E, 1)];
const pi: Range = [Math.PI, functionOutward(Math.PI, 1)];

/**
 * A box around the value of a formula at a point, by principal branches: cut along the negative real axis, arguments in (-π, π].
 * Null where nothing is known of it, or where there may be no value.
 */
export function valueAt(e: Expression, place: Place): Value | null {
  switch (e.kind) {
    case "number":
      return exactly(e.value);
    case "symbol":
      return place.get(e.name) ?? null;
    case "constant":
      return e.name === "i" ? unit : e.name === "pi" ? realWithin(pi) : e.name === "e" ? realWithin(euler) : null;
    case "add":
      return joined(e.terms, place, plus);
    case "negate": {
      const value = valueAt(e.argument, place);
      return value === null ? null : opposite(value);
    }
    case "multiply":
    case "hadamard":
      return joined(e.factors, place, times);
    case "divide": {
      const [above, below] = [valueAt(e.numerator, place), valueAt(e.denominator, place)];
      const turned = below === null ? null : inverse(below);
      return above === null || turned === null ? null : times(above, turned);
    }
    case "power": {
      const exponent = valueAt(e.exponent, place);
      if (exponent === null) return null;
      if (e.base.kind === "constant" && e.base.name === "e") return exponential(exponent);
      const base = valueAt(e.base, place);
      return base === null ? null : powerAt(base, exponent);
    }
    case "call": {
      const given: Value[] = [];
      for (const each of e.arguments) {
        const value = valueAt(each, place);
        if (value === null) return null;
        given.push(value);
      }
      return callAt(e.name, given);
    }
    case "reduce":
      return reductionAt(e, place);
    case "cases": {
      for (const { when, then } of e.branches) {
        const holds = holdsAt(when, place);
        if (holds === null) return null;
        if (holds) return valueAt(then, place);
      }
      return e.otherwise === undefined ? null : valueAt(e.otherwise, place);
    }
    case "indicator": {
      const holds = holdsAt(e.condition, place);
      return holds === null ? null : exactly(rational(holds ? 1n : 0n));
    }
    default:
      return null;
  }
}

const nowhere: Place = new Map();

/** The value of a constant as text, where its parts are rational: "1 + 2i". */
export function exactComplexText(e: Expression): string | null {
  const value = valueAt(e, nowhere);
  return value === null || value.exact === null ? null : valueText(value);
}

function joined(parts: readonly Expression[], place: Place, join: (a: Value, b: Value) => Value | null): Value | null {
  let total: Value | null = null;
  for (const part of parts) {
    const value = valueAt(part, place);
    if (value === null) return null;
    total = total === null ? value : join(total, value);
    if (total === null) return null;
  }
  return total;
}

function reductionAt({ operator, index, from, to, body }: Reduction, place: Place): Value | null {
  const [low, high] = [from, to].map((limit) => (limit === undefined ? null : wholeAt(limit, place)));
  if (low == null || high == null || high.n - low.n >= mostTerms || hasFamily(body, index)) return null;
  // Of a sum up to less than no terms, nothing is said.
  if (high.n < low.n - 1n) return null;
  let total: Value | null = exactly(operator === "sum" ? zero : one);
  for (let k = low.n; k <= high.n && total !== null; k += 1n) {
    const value = valueAt(body, new Map(place).set(index, exactly(rational(k))));
    total = value === null ? null : operator === "sum" ? plus(total, value) : times(total, value);
  }
  return total;
}

/** Whether entries such as x_k stand in the terms of a sum over k: these are other names than x_1 and x_2 here. */
export const hasFamily = (body: Expression, index: string): boolean =>
  namesIn(body).some((name) => name.includes("_") && name.slice(name.indexOf("_")).includes(index));

function wholeAt(e: Expression, place: Place): Rational | null {
  const exact = valueAt(e, place)?.exact ?? null;
  return exact !== null && exact.imaginary.n === 0n && isInteger(exact.real) ? exact.real : null;
}

/** Whether a condition holds; null where that is not known. Complex values have no order, and may be equal. */
function holdsAt(e: Expression, place: Place): boolean | null {
  switch (e.kind) {
    case "and":
    case "or": {
      const stop = e.kind === "or";
      let open = false;
      for (const each of e.conditions) {
        const holds = holdsAt(each, place);
        if (holds === stop) return stop;
        if (holds === null) open = true;
      }
      return open ? null : !stop;
    }
    case "not": {
      const holds = holdsAt(e.condition, place);
      return holds === null ? null : !holds;
    }
    case "compare": {
      const values = e.operands.map((each) => valueAt(each, place));
      let open = false;
      for (const [k, sign] of e.comparators.entries()) {
        const [a, b] = [values[k] ?? null, values[k + 1] ?? null];
        const holds = a === null || b === null ? null : compares(sign, a, b);
        if (holds === false) return false;
        if (holds === null) open = true;
      }
      return open ? null : true;
    }
    default:
      return null;
  }
}

function compares(sign: string, a: Value, b: Value): boolean | null {
  if (sign === "=" || sign === "!=") {
    const isApart = apart(a, b);
    if (!isApart && (a.exact === null || b.exact === null)) return null;
    return sign === "=" ? !isApart : isApart;
  }
  const found = order(a, b);
  if (found === null) return null;
  if (found === 0) return sign === "<=" || sign === ">=";
  return found < 0 ? sign === "<" || sign === "<=" : sign === ">" || sign === ">=";
}
