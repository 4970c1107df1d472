import { add, compare, divide, gcd, multiply, negate, one, type Rational, rational, subtract, zero } from "../rational";
import { simplest } from "./linear";

/** A polynomial in one variable: coefficients from degree 0, the last one not 0; the zero polynomial is empty. */
export type Dense = readonly Rational[];

/** A real root: alone of its kind in the interval; low = high where it is rational and known. */
export interface Root {
  readonly low: Rational;
  readonly high: Rational;
}

function trim(p: readonly Rational[]): Dense {
  let length = p.length;
  while (length > 0 && (p[length - 1]?.n ?? 0n) === 0n) length -= 1;
  return p.slice(0, length);
}

/** Made monic, which keeps the numbers small. */
function monic(p: Dense): Dense {
  const leading = p[p.length - 1];
  return leading === undefined ? p : p.map((c) => divide(c, leading));
}

function divmod(a: Dense, b: Dense): { readonly quotient: Dense; readonly remainder: Dense } {
  const left = [...a];
  const quotient: Rational[] = [];
  const leading = b[b.length - 1] ?? one;
  for (let k = a.length - b.length; k >= 0; k -= 1) {
    const factor = divide(left[k + b.length - 1] ?? zero, leading);
    quotient[k] = factor;
    for (const [i, c] of b.entries()) left[k + i] = subtract(left[k + i] ?? zero, multiply(factor, c));
  }
  return { quotient: trim(quotient), remainder: trim(left.slice(0, b.length - 1)) };
}

function greatest(a: Dense, b: Dense): Dense {
  let [x, y] = [a, b];
  while (y.length > 0) [x, y] = [y, monic(divmod(x, y).remainder)];
  return monic(x);
}

const derivative = (p: Dense): Dense => trim(p.slice(1).map((c, i) => multiply(c, rational(BigInt(i + 1)))));

export function timesDense(a: Dense, b: Dense): Dense {
  const total: Rational[] = [];
  for (const [i, x] of a.entries()) {
    for (const [j, y] of b.entries()) total[i + j] = add(total[i + j] ?? zero, multiply(x, y));
  }
  return trim(total);
}

/** The polynomial with the same roots, each once. */
export function squareFree(p: Dense): Dense {
  if (p.length <= 2) return monic(p);
  const shared = greatest(p, derivative(p));
  return shared.length <= 1 ? monic(p) : monic(divmod(p, shared).quotient);
}

/** Sturm's chain of a square-free polynomial. */
export function sturm(p: Dense): readonly Dense[] {
  const chain: Dense[] = [p, derivative(p)];
  for (;;) {
    const [a, b] = chain.slice(-2);
    if (a === undefined || b === undefined || b.length <= 1) return chain;
    const next = divmod(a, b).remainder.map(negate);
    if (next.length === 0) return chain;
    const size = next[next.length - 1];
    // Scaled by a positive number: only signs matter.
    chain.push(size === undefined ? next : next.map((c) => divide(c, size.n < 0n ? negate(size) : size)));
  }
}

type SignAt = (x: Rational) => -1 | 0 | 1;

function changes(chain: readonly SignAt[], x: Rational): number {
  let [count, last] = [0, 0];
  for (const signAt of chain) {
    const s = signAt(x);
    if (s === 0) continue;
    if (last !== 0 && s !== last) count += 1;
    last = s;
  }
  return count;
}

/** How many roots lie above low and not above high. */
export function rootsWithin(chain: readonly Dense[], low: Rational, high: Rational): number {
  const signs = chain.map(signsAlong);
  return changes(signs, low) - changes(signs, high);
}

/** How often intervals are halved to tell two roots apart. */
const deepest = 400;

/**
 * All real roots of a square-free polynomial, in order, in disjoint intervals whose ends are no roots unless they are the root. Null where
 * two of them lie too close to be told apart.
 */
export function realRoots(p: Dense): readonly Root[] | null {
  if (p.length <= 1) return [];
  const chain = sturm(p).map(signsAlong);
  // Cauchy's bound for a monic polynomial.
  let reach = one;
  for (const c of p.slice(0, -1)) {
    const size = add(c.n < 0n ? negate(c) : c, one);
    if (compare(size, reach) > 0) reach = size;
  }
  reach = rational(reach.n / reach.d + 1n);
  const found: Root[] = [];
  const search = (low: Rational, high: Rational, depth: number): boolean => {
    const count = changes(chain, low) - changes(chain, high);
    if (count === 0) return true;
    if (count === 1) {
      found.push(sharpen(p, low, high));
      return true;
    }
    if (depth > deepest) return false;
    const middle = multiply(add(low, high), rational(1n, 2n));
    return search(low, middle, depth + 1) && search(middle, high, depth + 1);
  };
  return search(negate(reach), reach, 0) ? found : null;
}

/** Narrows the interval until it is small and its ends are no roots; finds the root where it is a simple fraction. */
function sharpen(p: Dense, from: Rational, to: Rational): Root {
  let [low, high] = [from, to];
  const signAt = signsAlong(p);
  // A simple root: the sign changes there and nowhere else, so that p alone says on which side of a point it lies.
  const above = signAt(high);
  if (above === 0) return { low: high, high };
  for (let i = 0; i < halvings; i += 1) {
    if (i % 8 === 0) {
      const guess = simplest(low, true, high, false, false);
      if (guess !== null && signAt(guess) === 0) return { low: guess, high: guess };
    }
    const middle = multiply(add(low, high), rational(1n, 2n));
    const side = signAt(middle);
    if (side === 0) return { low: middle, high: middle };
    if (side === above) high = middle;
    else low = middle;
  }
  const last = simplest(low, true, high, false, false);
  return last !== null && signAt(last) === 0 ? { low: last, high: last } : { low, high };
}

const halvings = 48;

const known = new WeakMap<Dense, SignAt>();

/** The signs that a polynomial takes, worked out in whole numbers: no fraction is brought to lowest terms. */
export function signsAlong(p: Dense): SignAt {
  const before = known.get(p);
  if (before !== undefined) return before;
  const made = signsIn(p);
  known.set(p, made);
  return made;
}

function signsIn(p: Dense): SignAt {
  const common = p.reduce((total, { d }) => (total * d) / gcd(total, d), 1n);
  const whole = p.map(({ n, d }) => n * (common / d));
  return ({ n, d }) => {
    let [total, scale] = [0n, 1n];
    for (let i = whole.length - 1; i >= 0; i -= 1) {
      total = total * n + (whole[i] ?? 0n) * scale;
      scale *= d;
    }
    return total > 0n ? 1 : total < 0n ? -1 : 0;
  };
}
