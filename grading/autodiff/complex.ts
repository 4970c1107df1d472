import { toNumber } from "../expression/rational";
import type { Arithmetic, ElementaryFunction } from "./arithmetic";

/** A complex double, re + im·i. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/**
 * Complex doubles. They serve the complex-step derivative, Im f(x + ih)/h, which has no cancellation
 * (Squire and Trapp, SIAM Review 1998); compared by their real parts, as that method needs.
 */
export const complex: Arithmetic<Complex> = {
  rational: (value) => ({ re: toNumber(value), im: 0 }),
  add,
  subtract: (a, b) => ({ re: a.re - b.re, im: a.im - b.im }),
  multiply,
  divide,
  negate: (a) => ({ re: -a.re, im: -a.im }),
  multiplyAdd: (sum, a, b) => add(sum, multiply(a, b)),
  apply,
  compare: (a, b) => (a.re < b.re ? -1 : a.re > b.re ? 1 : a.re === b.re ? 0 : undefined),
};

function add(a: Complex, b: Complex): Complex {
  return { re: a.re + b.re, im: a.im + b.im };
}

function multiply(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

function divide(a: Complex, b: Complex): Complex {
  const size = b.re * b.re + b.im * b.im;
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
}

const unit: Complex = { re: 1, im: 0 };

function apply(name: ElementaryFunction, a: Complex): Complex {
  switch (name) {
    case "exp": {
      const size = Math.exp(a.re);
      return { re: size * Math.cos(a.im), im: size * Math.sin(a.im) };
    }
    case "ln":
      return { re: Math.log(Math.hypot(a.re, a.im)), im: Math.atan2(a.im, a.re) };
    case "sqrt": {
      const [size, angle] = [Math.sqrt(Math.hypot(a.re, a.im)), Math.atan2(a.im, a.re) / 2];
      return { re: size * Math.cos(angle), im: size * Math.sin(angle) };
    }
    case "tanh": {
      // tanh(x + iy) = (tanh x + i tan y) / (1 + i tanh x tan y)
      const [t, u] = [Math.tanh(a.re), Math.tan(a.im)];
      return divide({ re: t, im: u }, { re: 1, im: t * u });
    }
    case "sigmoid":
      return multiply({ re: 0.5, im: 0 }, add(unit, apply("tanh", { re: a.re / 2, im: a.im / 2 })));
    case "softplus":
      return apply("ln", add(unit, apply("exp", a)));
  }
}
