import { limits } from "../limits";
import type { Span } from "../verdict";
import { atMultipleOfPi, multipleOfPi } from "./constant-angle";
import { type Allowed, constantCall, type Folded, power, within } from "./constant-value";
import type { Call, Expression, FunctionName } from "./expression";
import * as messages from "./messages";
import type { ReadOptions } from "./options";
import { add, divide, multiply, negate } from "./rational";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";

/**
 * Walks the tree once: no deeper than the limit, and no constant part without a finite real value
 * (1/0, ln 0, sqrt(-1), 171!, 0^0), as far as exact fractions can tell. Throws Refusal.
 */
export function check(e: Expression, options: ReadOptions): void {
  new Walk(
    { complex: options.complex === true, long: options.long === true, halves: options.key === true },
    options.piecewise === true,
  ).value(e, 1);
}

/**
 * The exact value of a constant expression where fractions can tell it, else null. For trees that `read` gave,
 * whose values are known to exist.
 */
export function constantValue(e: Expression): Folded {
  return new Walk({ complex: true, long: true, halves: true }, true).value(e, 1);
}

class Walk {
  /** The values of calls, which angles are asked for again. */
  private readonly calls = new Map<Expression, Folded>();

  constructor(
    private readonly allowed: Allowed,
    private readonly piecewise: boolean,
  ) {}

  /** The value of a constant part where it is an exact fraction, else null. */
  value(e: Expression, depth: number): Folded {
    if (depth > limits.depth) throw new Refusal(messages.tooDeep(e.at));
    const next = depth + 1;
    switch (e.kind) {
      case "number":
        return e.value;
      case "symbol":
      case "undefined":
        return null;
      case "constant":
        if (e.name === "infinity") throw new Refusal(refusals.infinite(e.at));
        return null;
      case "add":
        return this.folded(e.terms, next, add, e.at);
      case "negate": {
        const value = this.value(e.argument, next);
        return value === null ? null : negate(value);
      }
      case "multiply":
      case "hadamard":
        return this.folded(e.factors, next, multiply, e.at);
      case "divide": {
        const numerator = this.value(e.numerator, next);
        const denominator = this.value(e.denominator, next);
        if (denominator !== null && denominator.n === 0n) {
          throw new Refusal(refusals.notFinite(e.at, { en: "A division by zero", zh: "除以零" }));
        }
        return numerator === null || denominator === null
          ? null
          : within(divide(numerator, denominator), e.at, this.allowed);
      }
      case "power": {
        const base = this.value(e.base, next);
        const exponent = this.value(e.exponent, next);
        return power(base, exponent, e.at, this.allowed);
      }
      case "call": {
        const before = this.calls.get(e);
        if (before !== undefined) return before;
        const given = e.arguments.map((argument) => this.value(argument, next));
        if (e.name === "round" && given[0]?.d === 2n && !this.allowed.halves)
          throw new Refusal(refusals.roundedHalf(e.at));
        const known = constantCall(e.name, given, e.at, this.allowed) ?? this.atAngle(e, next);
        this.calls.set(e, known);
        return known;
      }
      case "transpose":
        this.value(e.argument, next);
        return null;
      case "growth":
        this.value(e.argument, next);
        return null;
      case "reduce":
        this.bound(e.from, next);
        this.bound(e.to, next);
        this.value(e.body, next);
        return null;
      case "list":
      case "set":
        return this.all(e.items, next);
      case "cases":
        for (const { when, then } of e.branches) this.all([when, then], next);
        return e.otherwise === undefined ? null : this.all([e.otherwise], next);
      case "indicator":
        return this.all([e.condition], next);
      case "compare":
        // x < ∞ is a condition that always holds.
        return this.all(
          e.operands.filter((operand) => !this.piecewise || !isInfinite(operand)),
          next,
        );
      case "and":
      case "or":
        return this.all(e.conditions, next);
      case "not":
        return this.all([e.condition], next);
    }
  }

  /** sin(π/2) and tan(π/2): a fraction, or none. */
  private atAngle({ name, arguments: [argument], at }: Call, depth: number): Folded {
    if (argument === undefined || !circular.has(name)) return null;
    const q = multipleOfPi(argument, (part) => this.value(part, depth));
    const value = q === null ? null : atMultipleOfPi(name, q);
    if (value === "none")
      throw new Refusal(refusals.notFinite(at, { en: "This function at this angle", zh: "该函数在这个角度处" }));
    return value;
  }

  private bound(e: Expression | undefined, depth: number): void {
    if (e !== undefined && !(e.kind === "constant" && e.name === "infinity")) this.value(e, depth);
  }

  private all(parts: readonly Expression[], depth: number): null {
    for (const part of parts) this.value(part, depth);
    return null;
  }

  private folded(parts: readonly Expression[], depth: number, join: typeof add, at: Span): Folded {
    let total: Folded = null;
    let constant = true;
    for (const [index, part] of parts.entries()) {
      const value = this.value(part, depth);
      if (value === null) constant = false;
      else if (constant) {
        total = index === 0 || total === null ? value : within(join(total, value), at, this.allowed);
        constant = total !== null;
      }
    }
    return constant ? total : null;
  }
}

const circular: ReadonlySet<FunctionName> = new Set<FunctionName>(["sin", "cos", "tan", "cot", "sec", "csc"]);

const isInfinite = (e: Expression): boolean =>
  e.kind === "negate" ? isInfinite(e.argument) : e.kind === "constant" && e.name === "infinity";
