import type { Expression } from "../expression";
import { toNumber } from "../rational";

/** A complex number in plain doubles. */
export interface Float {
  readonly re: number;
  readonly im: number;
  /** Whether a branch cut was met so closely that rounding decides its side. */
  readonly unsure: boolean;
}

const of = (re: number, im = 0, unsure = false): Float => ({ re, im: im === 0 ? 0 : im, unsure });
const add = (a: Float, b: Float): Float => of(a.re + b.re, a.im + b.im, a.unsure || b.unsure);
const times = (a: Float, b: Float): Float =>
  of(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re, a.unsure || b.unsure);
const over = (a: Float, b: Float): Float => {
  const size = b.re * b.re + b.im * b.im;
  return times(a, of(b.re / size, -b.im / size, b.unsure));
};
const exp = (a: Float): Float => of(Math.exp(a.re) * Math.cos(a.im), Math.exp(a.re) * Math.sin(a.im), a.unsure);
const isNearCut = ({ re, im }: Float): boolean =>
  (re < 0 && im !== 0 && Math.abs(im) < 1e-9 * Math.abs(re)) || Math.hypot(re, im) < 1e-9;
const ln = (a: Float): Float => of(Math.log(Math.hypot(a.re, a.im)), Math.atan2(a.im, a.re), a.unsure || isNearCut(a));
const i = of(0, 1);
const minus = (a: Float): Float => of(-a.re, -a.im, a.unsure);

function powerOf(a: Float, b: Float): Float {
  if (b.im === 0 && Number.isInteger(b.re) && Math.abs(b.re) < 20) {
    let made = of(1);
    for (let k = 0; k < Math.abs(b.re); k += 1) made = times(made, a);
    return b.re < 0 ? over(of(1), made) : made;
  }
  if (a.re !== 0 || a.im !== 0) return exp(times(b, ln(a)));
  return of(b.im === 0 && b.re > 0 ? 0 : Number.NaN);
}

/** The value in doubles, by the textbook's formulas; NaN where there is none, or where it is not known here. */
export function floatAt(e: Expression, at: ReadonlyMap<string, { readonly re: number; readonly im: number }>): Float {
  const inner = (each: Expression): Float => floatAt(each, at);
  switch (e.kind) {
    case "number":
      return of(toNumber(e.value));
    case "symbol": {
      const value = at.get(e.name);
      return value === undefined ? of(Number.NaN) : of(value.re, value.im);
    }
    case "constant":
      return e.name === "i" ? i : of(e.name === "pi" ? Math.PI : e.name === "e" ? Math.E : Number.NaN);
    case "add":
      return e.terms.map(inner).reduce(add);
    case "multiply":
      return e.factors.map(inner).reduce(times);
    case "negate":
      return minus(inner(e.argument));
    case "divide":
      return over(inner(e.numerator), inner(e.denominator));
    case "power":
      return powerOf(inner(e.base), inner(e.exponent));
    case "call": {
      const [argument] = e.arguments;
      return argument === undefined ? of(Number.NaN) : called(e.name, inner(argument));
    }
    default:
      return of(Number.NaN);
  }
}

function called(name: string, w: Float): Float {
  const turned = times(i, w);
  switch (name) {
    case "conj":
      return of(w.re, -w.im, w.unsure);
    case "Re":
      return of(w.re, 0, w.unsure);
    case "Im":
      return of(w.im, 0, w.unsure);
    case "abs":
      return of(Math.hypot(w.re, w.im), 0, w.unsure);
    case "arg":
      return w.re === 0 && w.im === 0 ? of(Number.NaN) : of(ln(w).im, 0, ln(w).unsure);
    case "exp":
      return exp(w);
    case "ln":
      return w.re === 0 && w.im === 0 ? of(Number.NaN) : ln(w);
    case "sqrt":
      return w.re === 0 && w.im === 0 ? of(0) : rootOf(w);
    case "sin":
      return over(add(exp(turned), minus(exp(minus(turned)))), of(0, 2));
    case "cos":
      return over(add(exp(turned), exp(minus(turned))), of(2));
    default:
      return of(Number.NaN);
  }
}

/** √w with the real part at least 0, without a logarithm, so that √-4 is 2i and nothing else. */
function rootOf(w: Float): Float {
  const size = Math.hypot(w.re, w.im);
  const p = Math.sqrt(Math.max(0, (size + w.re) / 2));
  const q = Math.sqrt(Math.max(0, (size - w.re) / 2));
  return of(p, w.im < 0 ? -q : q, w.unsure || isNearCut(w));
}
