import { all, type BigNumber, create } from "mathjs";
import type { Expression } from "../expression/expression";

const math = create(all ?? {}, { number: "BigNumber", precision: 64 });
type Big = BigNumber;
const big = (x: number | string): Big => math.bignumber(x);

/** The value at a point to more than 50 digits, by mathjs's big numbers: independent of everything in this library; null where there is none. */
export function preciseValue(e: Expression, at: ReadonlyMap<string, Big>): Big | null {
  const of = (part: Expression): Big => {
    const found = preciseValue(part, at);
    if (found === null || !found.isFinite()) throw new RangeError("no value");
    return found;
  };
  try {
    switch (e.kind) {
      case "number":
        return big(e.value.n.toString()).div(big(e.value.d.toString()));
      case "symbol":
        return at.get(e.name) ?? null;
      case "constant":
        return e.name === "pi" ? big(-1).acos() : e.name === "e" ? big(1).exp() : null;
      case "add":
        return e.terms.map(of).reduce((a, b) => a.plus(b));
      case "multiply":
        return e.factors.map(of).reduce((a, b) => a.times(b));
      case "negate":
        return of(e.argument).neg();
      case "divide": {
        const below = of(e.denominator);
        return below.isZero() ? null : of(e.numerator).div(below);
      }
      case "power":
        return of(e.base).pow(of(e.exponent));
      case "call":
        return called(e.name, e.arguments.map(of));
      default:
        return null;
    }
  } catch {
    return null;
  }
}

function called(name: string, [u = big(0), v = big(0)]: readonly Big[]): Big | null {
  const one = big(1);
  switch (name) {
    case "exp":
      return u.exp();
    case "ln":
      return u.gt(0) ? u.ln() : null;
    case "sqrt":
      return u.gte(0) ? u.sqrt() : null;
    case "abs":
      return u.abs();
    case "relu":
      return u.gt(0) ? u : big(0);
    case "max":
      return u.gt(v) ? u : v;
    case "min":
      return u.lt(v) ? u : v;
    case "sigmoid":
      return one.div(one.plus(u.neg().exp()));
    case "tanh":
      return u.tanh();
    case "softplus":
      return one.plus(u.exp()).ln();
    case "silu":
      return u.div(one.plus(u.neg().exp()));
    case "sin":
      return u.sin();
    case "cos":
      return u.cos();
    default:
      return null;
  }
}

export const bigNumber = big;
