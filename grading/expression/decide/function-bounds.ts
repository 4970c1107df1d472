import { multiplyOutward } from "./rounding";

/** A bound of x^n for n > 0; x is at least 0 where n is even. */
export function powerOutward(x: number, n: number, direction: -1 | 1): number {
  // For a negative base and an odd power the bound of the size goes the other way.
  if (x < 0) return -powerOutward(-x, n, direction === -1 ? 1 : -1);
  if (n > 64) {
    const found = x ** n;
    if (x === 0 || x === 1) return x;
    if (found === Infinity) return direction === -1 ? Number.MAX_VALUE : found;
    const moved = found + direction * (found * 2 ** -40 + Number.MIN_VALUE);
    return direction === -1 ? Math.max(0, moved) : moved;
  }
  let found = 1;
  for (let i = 0; i < n; i += 1) found = multiplyOutward(found, x, direction);
  return found;
}

/** A bound of the real root of an odd degree. */
export function oddRootOutward(x: number, degree: number, direction: -1 | 1): number {
  if (!Number.isFinite(x)) return x;
  const found = Math.sign(x) * Math.abs(x) ** (1 / degree);
  const near = Math.round(found);
  if (Math.abs(near) < 1000 && near ** degree === x && Math.abs(x) < 2 ** 50) return near;
  return found + direction * (Math.abs(found) * 2 ** -45 + Number.MIN_VALUE);
}

/** A bound of erf(x): its Taylor series with the size of the terms as error, between -1 and 1 elsewhere. */
export function errorFunctionOutward(x: number, direction: -1 | 1): number {
  if (x === 0) return 0;
  const size = Math.abs(x);
  if (size > 3) {
    // 1 - erf(x) < e^(-x²) for x > 0.
    const tail = size > 26 ? Number.MIN_VALUE : Math.exp(-size * size);
    return x > 0 ? (direction === 1 ? 1 : 1 - tail - 1e-15) : direction === -1 ? -1 : -1 + tail + 1e-15;
  }
  let [term, total, absolute] = [x, x, size];
  for (let n = 1; n < 120; n += 1) {
    term *= -(x * x) / n;
    total += term / (2 * n + 1);
    absolute += Math.abs(term) / (2 * n + 1);
  }
  const scale = 2 / Math.sqrt(Math.PI);
  return total * scale + direction * absolute * scale * 1e-13;
}
