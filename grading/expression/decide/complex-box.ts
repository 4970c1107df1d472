import { addOutward, divideOutward, functionOutward, largestProduct, smallestProduct } from "./rounding";

/** A range of real numbers, rounded outward. */
export type Range = readonly [low: number, high: number];

/** Real and imaginary part. */
export interface Box {
  readonly real: Range;
  readonly imaginary: Range;
}

export const zero: Range = [0, 0];

export const disjoint = (a: Range, b: Range): boolean => a[1] < b[0] || b[1] < a[0];

/** Whether two values are different: their boxes do not meet. */
export const boxesApart = (a: Box, b: Box): boolean => disjoint(a.real, b.real) || disjoint(a.imaginary, b.imaginary);

export const isBounded = ([low, high]: Range): boolean => low > -1e300 && high < 1e300;

/** "≈ 0.5403 + 0.8415i". */
export function boxText(box: Box): string | null {
  const [a, b] = [box.real, box.imaginary].map(([low, high]) =>
    // What may be 0 is nearly always 0, but for its rounding.
    low <= 0 && high >= 0 && high - low < 1e-6 ? 0 : Number(((low + high) / 2).toPrecision(4)),
  );
  if (a === undefined || b === undefined) return null;
  const size = `${Math.abs(b) === 1 ? "" : Math.abs(b)}i`;
  if (b === 0) return `≈ ${a}`;
  if (a === 0) return `≈ ${b < 0 ? "-" : ""}${size}`;
  return `≈ ${a} ${b < 0 ? "-" : "+"} ${size}`;
}

export const real = (range: Range): Box => ({ real: range, imaginary: zero });
export const negated = ([low, high]: Range): Range => [-high, -low];
export const added = (a: Range, b: Range): Range => [addOutward(a[0], b[0], -1), addOutward(a[1], b[1], 1)];
export const multiplied = (a: Range, b: Range): Range => [
  smallestProduct(a[0], a[1], b[0], b[1]),
  largestProduct(a[0], a[1], b[0], b[1]),
];

export const plus = (a: Box, b: Box): Box => ({
  real: added(a.real, b.real),
  imaginary: added(a.imaginary, b.imaginary),
});

/** (a + bi)(c + di) = ac - bd + (ad + bc)i. */
export const times = (a: Box, b: Box): Box => ({
  real: added(multiplied(a.real, b.real), negated(multiplied(a.imaginary, b.imaginary))),
  imaginary: added(multiplied(a.real, b.imaginary), multiplied(a.imaginary, b.real)),
});

/** Most factors of a power. */
const mostFactors = 64;

export function power(u: Box, n: number): Box | null {
  if (Math.abs(n) > mostFactors) return null;
  let made = real([1, 1]);
  for (let i = 0; i < Math.abs(n); i += 1) made = times(made, u);
  return n > 0 ? made : inverse(made);
}

/** 1/(a + bi) = (a - bi)/(a² + b²). */
export function inverse({ real: a, imaginary: b }: Box): Box | null {
  const size = added(multiplied(a, a), multiplied(b, b));
  if (size[0] <= 0) return null;
  const scale: Range = [divideOutward(1, size[1], -1), divideOutward(1, size[0], 1)];
  return { real: multiplied(a, scale), imaginary: multiplied(negated(b), scale) };
}

/** e^(a + bi) = e^a(cos b + i sin b). */
export function exponential({ real: a, imaginary: b }: Box): Box {
  const size = grown(a);
  return { real: multiplied(size, realWave("cos", b)), imaginary: multiplied(size, realWave("sin", b)) };
}

export const grown = ([low, high]: Range): Range =>
  low === 0 && high === 0
    ? [1, 1]
    : [Math.max(0, functionOutward(Math.exp(low), -1)), functionOutward(Math.exp(high), 1)];

/** Neither function moves by more than the width of its argument. */
export function realWave(kind: "sin" | "cos", [low, high]: Range): Range {
  const width = high - low;
  if (!(width < 0.5) || Math.abs(low) > 1e6) return [-1, 1];
  const middle = kind === "sin" ? Math.sin(low) : Math.cos(low);
  if (width === 0 && low === 0) return [middle, middle];
  return [functionOutward(middle - width, -1), functionOutward(middle + width, 1)];
}

/** sin(a + bi) = sin a cosh b + i cos a sinh b; cos(a + bi) = cos a cosh b - i sin a sinh b. */
export function wave(kind: "sin" | "cos", { real: a, imaginary: b }: Box): Box {
  const [up, down] = [grown(b), grown(negated(b))];
  const half: Range = [0.5, 0.5];
  const [even, odd] = [multiplied(half, added(up, down)), multiplied(half, added(up, negated(down)))];
  const other = realWave(kind === "sin" ? "cos" : "sin", a);
  return {
    real: multiplied(realWave(kind, a), even),
    imaginary: multiplied(kind === "sin" ? other : negated(other), odd),
  };
}
