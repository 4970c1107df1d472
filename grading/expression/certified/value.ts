import { bitLength as length } from "../bit-length";
import type { Rational } from "../rational";
import { type Arithmetic, type Interval, isNegative, isPositive } from "./interval";

/** What is known of a number: bounds, and the number itself where it is a fraction of moderate length. */
export interface Value {
  readonly exact: Rational | null;
  readonly within: Interval;
}

/** Most bits of a fraction that is kept exactly. */
const mostExact = 6000;

export const isShort = ({ n, d }: Rational): boolean => length(n) <= mostExact && length(d) <= mostExact;

export const exactly = (to: Arithmetic, exact: Rational): Value => ({
  exact: isShort(exact) ? exact : null,
  within: to.rational(exact),
});

export const between = (within: Interval | null): Value | null => (within === null ? null : { exact: null, within });

/** -1, 0 or 1 where the sign is certain. */
export function signOf({ exact, within }: Value): -1 | 0 | 1 | null {
  if (exact !== null) return exact.n < 0n ? -1 : exact.n > 0n ? 1 : 0;
  return isPositive(within) ? 1 : isNegative(within) ? -1 : null;
}
