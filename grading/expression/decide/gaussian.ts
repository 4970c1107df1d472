import { add, multiply, negate, type Rational, rational, sign, toText, zero } from "../rational";
import { type Branch, formOf } from "./form";
import type { Lowered } from "./lower";
import type { Polynomial } from "./polynomial";

/** real + imaginary·i. */
export interface Gaussian {
  readonly real: Rational;
  readonly imaginary: Rational;
}

/** The signs of switches whose argument is a number. */
export const closed: Branch = (term) => {
  const [on] = term.args;
  return on?.kind === "rational" ? sign(on.value) : null;
};

/** The value of a polynomial in i alone; null where it holds other atoms, of which nothing is known. */
export function gaussian(polynomial: Polynomial): Gaussian | null {
  let [real, imaginary] = [zero, zero];
  for (const { powers, coefficient } of polynomial.values()) {
    const [only] = powers;
    if (powers.length > 1 || (only !== undefined && only.atom.term.kind !== "imaginary")) return null;
    const turns = (only?.exponent ?? 0) % 4;
    const signed = turns < 2 ? coefficient : negate(coefficient);
    if (turns % 2 === 0) real = add(real, signed);
    else imaginary = add(imaginary, signed);
  }
  return { real, imaginary };
}

/** "2 + 3i" where the value is a complex number with rational parts, else null. */
export function gaussianText({ root }: Lowered): string | null {
  const form = formOf(root, closed);
  const unit = form?.below.size === 1 ? form.below.get("") : undefined;
  const value = form === null || unit === undefined ? null : gaussian(form.above);
  if (value === null || unit === undefined) return null;
  const scale = rational(unit.coefficient.d, unit.coefficient.n);
  return writtenGaussian({ real: multiply(value.real, scale), imaginary: multiply(value.imaginary, scale) });
}

/** "2 + 3i". */
export function writtenGaussian({ real, imaginary }: Gaussian): string {
  if (imaginary.n === 0n) return toText(real);
  const size = imaginary.n < 0n ? negate(imaginary) : imaginary;
  const turned = size.n === 1n && size.d === 1n ? "i" : size.d === 1n ? `${size.n}i` : `(${toText(size)})i`;
  if (real.n === 0n) return imaginary.n < 0n ? `-${turned}` : turned;
  return `${toText(real)} ${imaginary.n < 0n ? "-" : "+"} ${turned}`;
}
