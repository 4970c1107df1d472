import { bitLength } from "./bit-length";
import { spend } from "./decide/effort";

const mostExact = BigInt(Number.MAX_SAFE_INTEGER);

/** Bits of the leading parts in which quotients are looked for, and most of a factor that is found in them: products stay exact in doubles. */
const leadingBits = 50;
const mostFactor = 2 ** 25;

/**
 * The greatest common divisor of two non-negative integers; 1 of 0 and 0. Long numbers are not divided one by one: the quotients of
 * some 15 divisions are found in doubles, from the leading bits, and done at once (D. H. Lehmer, 1938; G. E. Collins' condition,
 * as in Knuth, The Art of Computer Programming 2, 4.5.2, algorithm L), which takes a tenth of the time.
 */
export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = a < b ? [b, a] : [a, b];
  let length = 0;
  while (y > mostExact) {
    length = bitLength(x, length);
    spend(costOf(length));
    const shift = BigInt(length - leadingBits);
    const [p, q, r, s] = steps(Number(x >> shift), Number(y >> shift));
    // Where not even the first quotient is certain, one long division is done.
    if (q === 0) [x, y] = [y, x % y];
    else [x, y] = [BigInt(p) * x + BigInt(q) * y, BigInt(r) * x + BigInt(s) * y];
  }
  if (y === 0n) return x === 0n ? 1n : x;
  return BigInt(ofDoubles(Number(y), Number(x % y)));
}

/** In units of work: what a dozen operations on long numbers cost, more of it the longer they are; of short ones few are done. */
const costOf = (length: number): number => Math.min(12, length / 50) + length / 350;

/** The steps of Euclid's algorithm that numbers with these leading bits all take: by which two combinations of both they are replaced. */
function steps(x: number, y: number): readonly [number, number, number, number] {
  let [u, v] = [x, y];
  let [p, q, r, s] = [1, 0, 0, 1];
  while (v + r !== 0 && v + s !== 0) {
    const quotient = Math.floor((u + p) / (v + r));
    if (quotient !== Math.floor((u + q) / (v + s))) break;
    const [next, other] = [p - quotient * r, q - quotient * s];
    if (Math.abs(next) > mostFactor || Math.abs(other) > mostFactor) break;
    [p, q, r, s] = [r, s, next, other];
    [u, v] = [v, u - quotient * v];
  }
  return [p, q, r, s];
}

function ofDoubles(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
