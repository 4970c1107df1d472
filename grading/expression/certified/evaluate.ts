import { limits } from "../../limits";
import { bitLength as length } from "../bit-length";
import { spend } from "../decide/effort";
import type { Expression } from "../expression";
import { add, isInteger, multiply, negate, type Rational, power as raised, rational } from "../rational";
import { call } from "./call";
import { exp, pi, realPower } from "./elementary";
import { Arithmetic, type Interval, negate as opposite } from "./interval";
import { between, exactly, isShort, mostKept, signOf, type Value } from "./value";

/** Most steps of one evaluation; a factorial takes as many as it has factors, and a sum as often as it has terms. */
const mostSteps = 20_000;
/** What a step costs, in units of the budget of a decision; the steps of a series hold a few products each. */
const perStep = 9;
const perSeriesStep = 10;
/** A whole power: of a fraction by its length, of bounds by how often they are squared. */
const bitsAUnit = 64;
const perSquare = 5;

/**
 * Bounds of the value of an expression without variables, with so many bits, or null where it has none that is seen. The bounds are
 * certain: each step is rounded outward. Work is bounded by the steps allowed, whatever numbers are met on the way.
 */
export function evaluate(expression: Expression, bits: number): Value | null {
  return new Evaluation(new Arithmetic(bits)).of(expression);
}

export class Evaluation {
  #left = mostSteps;
  readonly #indices = new Map<string, Value>();

  constructor(readonly to: Arithmetic) {}

  /** Takes so many steps of those that are left. */
  takes(steps: number): boolean {
    this.#left -= steps;
    spend(perStep * steps);
    return this.#left >= 0;
  }

  /** Takes the steps of a series, whose terms are as many as the bits, and as long. */
  takesSeries(): boolean {
    const steps = Math.ceil(20 * (this.to.bits / 160) ** 2);
    spend(perSeriesStep * steps);
    return this.takes(steps);
  }

  of(e: Expression): Value | null {
    if (!this.takes(1)) return null;
    switch (e.kind) {
      case "number":
        return exactly(this.to, e.value);
      case "symbol":
        return this.#indices.get(e.name) ?? null;
      case "constant":
        return this.#constant(e.name);
      case "add":
        return this.#folded(e.terms, add, (a, b) => this.to.add(a, b));
      case "multiply":
      case "hadamard":
        return this.#folded(e.factors, multiply, (a, b) => this.to.multiply(a, b));
      case "negate": {
        const value = this.of(e.argument);
        if (value === null) return null;
        return value.exact === null
          ? { exact: null, within: opposite(value.within) }
          : exactly(this.to, negate(value.exact));
      }
      case "divide":
        return this.quotient(this.of(e.numerator), this.of(e.denominator));
      case "power":
        return this.power(this.of(e.base), this.of(e.exponent));
      case "call": {
        const given: Value[] = [];
        for (const argument of e.arguments) {
          const value = this.of(argument);
          if (value === null) return null;
          given.push(value);
        }
        return call(this, e, given);
      }
      case "reduce":
        return this.#reduced(e);
      default:
        return null;
    }
  }

  quotient(a: Value | null, b: Value | null): Value | null {
    if (a === null || b === null) return null;
    if (a.exact !== null && b.exact !== null)
      return b.exact.n === 0n ? null : exactly(this.to, rational(a.exact.n * b.exact.d, a.exact.d * b.exact.n));
    return between(this.to.divide(a.within, b.within));
  }

  /** base^exponent. A rational exponent with an odd denominator is the real root of a negative base. */
  power(base: Value | null, exponent: Value | null): Value | null {
    if (base === null || exponent === null) return null;
    const whole = exponent.exact !== null && isInteger(exponent.exact) ? exponent.exact.n : null;
    if (whole !== null) {
      if (signOf(base) === 0) return whole > 0n ? base : null;
      const size = whole < 0n ? -whole : whole;
      const most = mostKept(this.to, base.exact !== null && isInteger(base.exact) && whole > 0n);
      if (base.exact !== null && size < 4096n && Number(size) * bitsOf(base.exact) < most) {
        spend((Number(size) * bitsOf(base.exact)) / bitsAUnit);
        return exactly(this.to, raised(base.exact, Number(whole)));
      }
      spend(perSquare * length(size) * (this.to.bits / 160));
      return between(this.to.power(base.within, whole));
    }
    if (signOf(base) === 0) return signOf(exponent) === 1 ? base : null;
    const odd =
      exponent.exact !== null && exponent.exact.d % 2n === 1n ? (exponent.exact.n % 2n === 0n ? 1 : -1) : null;
    return !this.takesSeries() || !this.takesSeries()
      ? null
      : between(realPower(this.to, base.within, exponent.within, odd));
  }

  #constant(name: "pi" | "e" | "i" | "infinity"): Value | null {
    if (!this.takesSeries()) return null;
    if (name === "pi") return between(pi(this.to));
    return name === "e" ? between(exp(this.to, this.to.rational({ n: 1n, d: 1n }))) : null;
  }

  #folded(
    parts: readonly Expression[],
    exact: (a: Rational, b: Rational) => Rational,
    join: (a: Interval, b: Interval) => Interval,
  ): Value | null {
    let total: Value | null = null;
    for (const part of parts) {
      const value = this.of(part);
      if (value === null) return null;
      total = total === null ? value : this.#joined(total, value, exact, join);
    }
    return total;
  }

  #joined(
    a: Value,
    b: Value,
    exact: (a: Rational, b: Rational) => Rational,
    join: (a: Interval, b: Interval) => Interval,
  ): Value {
    const made = a.exact === null || b.exact === null ? null : exact(a.exact, b.exact);
    return made !== null && isShort(this.to, made)
      ? exactly(this.to, made)
      : { exact: null, within: join(a.within, b.within) };
  }

  #reduced({ operator, index, from, to, body }: Extract<Expression, { kind: "reduce" }>): Value | null {
    const [first, last] = [from, to].map((bound) => (bound === undefined ? null : this.of(bound)?.exact));
    if (first == null || last == null || !isInteger(first) || !isInteger(last)) return null;
    if (last.n - first.n >= BigInt(limits.terms)) return null;
    const isSum = operator === "sum";
    const values: Value[] = [];
    const outer = this.#indices.get(index);
    for (let i = first.n; i <= last.n; i += 1n) {
      this.#indices.set(index, exactly(this.to, rational(i)));
      const value = this.of(body);
      if (value === null) {
        this.#indices.delete(index);
        return null;
      }
      values.push(value);
    }
    if (outer === undefined) this.#indices.delete(index);
    else this.#indices.set(index, outer);
    return this.#whole(values, isSum, 0, values.length);
  }

  /** The sum or the product of values, by halves: most fractions that are joined are short then, which saves a hundred times the work. */
  #whole(values: readonly Value[], isSum: boolean, from: number, to: number): Value {
    if (to - from < 2) return values[from] ?? exactly(this.to, rational(isSum ? 0n : 1n));
    const middle = (from + to) >> 1;
    const [a, b] = [this.#whole(values, isSum, from, middle), this.#whole(values, isSum, middle, to)];
    return isSum
      ? this.#joined(a, b, add, (p, q) => this.to.add(p, q))
      : this.#joined(a, b, multiply, (p, q) => this.to.multiply(p, q));
  }
}

const bitsOf = ({ n, d }: Rational): number => Math.max(length(n), length(d));
