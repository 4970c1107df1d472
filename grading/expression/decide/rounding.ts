/**
 * Sums and products of doubles, rounded outward: `direction` -1 gives a bound below the exact result, 1 above.
 * Results that are exact stay as they are, so that whole numbers and simple fractions keep exact values.
 */
export type Direction = -1 | 1;

const step = 2 ** -52;

/** The next double or the one after it, in a direction. Infinite bounds on the wrong side become the largest double. */
export function outward(x: number, direction: Direction): number {
  if (direction === -1 ? x === Infinity : x === -Infinity) return -direction * Number.MAX_VALUE;
  if (!Number.isFinite(x)) return x;
  return x + direction * (Math.abs(x) * step + Number.MIN_VALUE);
}

export function addOutward(a: number, b: number, direction: Direction): number {
  const total = a + b;
  // The error of an addition, exactly (Knuth's TwoSum).
  const part = total - a;
  const error = a - (total - part) + (b - part);
  return error === 0 ? total : outward(total, direction);
}

export function multiplyOutward(a: number, b: number, direction: Direction): number {
  // 0 times an unbounded end is 0: the other factor is finite wherever it has a value.
  if (a === 0 || b === 0) return 0;
  const total = a * b;
  const size = Math.abs(total);
  if (size < 2 ** 33 && Number.isInteger(a * 1024) && Number.isInteger(b * 1024)) return total;
  return outward(total, direction);
}

export function divideOutward(a: number, b: number, direction: Direction): number {
  if (a === 0) return 0;
  const total = a / b;
  if (Math.abs(a) < 2 ** 52 && Math.abs(total) < 2 ** 33 && Math.abs(b) < 2 ** 19) {
    // Dyadic results of small numbers are exact; that is seen by multiplying back.
    if (Number.isInteger(total * 1024) && Number.isInteger(b * 1024) && total * b === a) return total;
  }
  return outward(total, direction);
}

/** A value of one of Math's functions, moved out by more than its error, which is at most an ulp or two. */
export function functionOutward(x: number, direction: Direction): number {
  if (direction === -1 ? x === Infinity : x === -Infinity) return -direction * Number.MAX_VALUE;
  if (!Number.isFinite(x)) return x;
  return x + direction * (Math.abs(x) * 2 ** -49 + Number.MIN_VALUE);
}

/** The lowest product of two values within bounds. */
export function smallestProduct(a: number, b: number, c: number, d: number): number {
  if (a >= 0 && c >= 0) return multiplyOutward(a, c, -1);
  return Math.min(
    multiplyOutward(a, c, -1),
    multiplyOutward(a, d, -1),
    multiplyOutward(b, c, -1),
    multiplyOutward(b, d, -1),
  );
}

export function largestProduct(a: number, b: number, c: number, d: number): number {
  if (a >= 0 && c >= 0) return multiplyOutward(b, d, 1);
  return Math.max(
    multiplyOutward(a, c, 1),
    multiplyOutward(a, d, 1),
    multiplyOutward(b, c, 1),
    multiplyOutward(b, d, 1),
  );
}
