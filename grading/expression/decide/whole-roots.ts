import { bitLength } from "../bit-length";
import { type Rational, rational } from "../rational";

/** n = outside^degree · Π inside, with the primes below 1,000 apart. */
export function takeOut(n: bigint, degree: number): { readonly outside: bigint; readonly inside: readonly bigint[] } {
  let [left, outside] = [n, 1n];
  const inside: bigint[] = [];
  for (const [prime, count] of primeFactors(n)) {
    left /= prime ** BigInt(count);
    outside *= prime ** BigInt(Math.floor(count / degree));
    for (let i = count % degree; i > 0; i -= 1) inside.push(prime);
  }
  const whole = integerRoot(left, degree);
  if (whole ** BigInt(degree) === left) outside *= whole;
  else if (left > 1n) inside.push(left);
  return { outside, inside };
}

/** The prime factors below 1,000 of a positive integer, with their multiplicities. */
export function primeFactors(n: bigint): [bigint, number][] {
  const found: [bigint, number][] = [];
  let left = n;
  for (let p = 2n; p < 1000n && p * p <= left; p += p === 2n ? 1n : 2n) {
    let count = 0;
    while (left % p === 0n) {
      left /= p;
      count += 1;
    }
    if (count > 0) found.push([p, count]);
  }
  if (left > 1n && left < 1000000n) found.push([left, 1]);
  return found;
}

/** The integer part of the root of a non-negative integer. */
export function integerRoot(n: bigint, degree: number): bigint {
  if (n < 2n) return n;
  const k = BigInt(degree);
  let guess = above(n, degree);
  // Newton's iteration from above falls until the integer part is reached.
  for (;;) {
    const next = ((k - 1n) * guess + n / guess ** (k - 1n)) / k;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** A number that is not below the root, and near it: a double's root of the leading bits, a little more of it. */
function above(n: bigint, degree: number): bigint {
  const places = Math.max(0, Math.ceil((bitLength(n) - mostLeading) / degree));
  const leading = Number(n >> BigInt(places * degree)) ** (1 / degree);
  return (BigInt(Math.ceil(leading * (1 + 2 ** -40))) + 1n) << BigInt(places);
}

/** Bits of a number that a double holds, if not exactly. */
const mostLeading = 1000;

/** The root of a fraction whose numerator and denominator are perfect powers; null of others. Odd roots of negative numbers are real. */
export function rationalRoot({ n, d }: Rational, degree: number): Rational | null {
  if (n < 0n && degree % 2 === 0) return null;
  const [above, below] = [integerRoot(n < 0n ? -n : n, degree), integerRoot(d, degree)];
  const power = BigInt(degree);
  if (above ** power !== (n < 0n ? -n : n) || below ** power !== d) return null;
  return rational(n < 0n ? -above : above, below);
}
