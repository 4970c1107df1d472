import { bitLength as length } from "../bit-length";
import type { Rational } from "../rational";
import { type Arithmetic, type Interval, isNegative, isPositive } from "./interval";

/** What is known of a number: bounds, and the number itself where it is a fraction of moderate length. */
export interface Value {
  readonly exact: Rational | null;
  readonly within: Interval;
}

/** Most bits of a whole number that is kept exactly. */
const mostExact = 6000;
/** Bits below which only bounds are wanted, and most bits of a fraction that is kept beside them: long ones take most of the time. */
const fewBits = 1000;
const mostBeside = 640;

/** Most bits of a number that is kept exactly, beside bounds of so many bits. Where those do not tell two values apart, more are asked for. */
export const mostKept = ({ bits }: Arithmetic, isWhole: boolean): number =>
  isWhole || bits >= fewBits ? mostExact : mostBeside;

export function isShort(to: Arithmetic, { n, d }: Rational): boolean {
  const most = mostKept(to, d === 1n);
  return length(n) <= most && length(d) <= most;
}

export const exactly = (to: Arithmetic, exact: Rational): Value =>
  isShort(to, exact) ? new Fraction(to, exact) : { exact: null, within: to.rational(exact) };

/** A number that is known exactly: bounds are divisions, which are done where someone asks for them. */
class Fraction implements Value {
  #within: Interval | null = null;

  constructor(
    private readonly to: Arithmetic,
    readonly exact: Rational,
  ) {}

  get within(): Interval {
    this.#within ??= this.to.rational(this.exact);
    return this.#within;
  }
}

export const between = (within: Interval | null): Value | null => (within === null ? null : { exact: null, within });

/** -1, 0 or 1 where the sign is certain. */
export function signOf({ exact, within }: Value): -1 | 0 | 1 | null {
  if (exact !== null) return exact.n < 0n ? -1 : exact.n > 0n ? 1 : 0;
  return isPositive(within) ? 1 : isNegative(within) ? -1 : null;
}
