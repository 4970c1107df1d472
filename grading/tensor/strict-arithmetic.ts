import { integer } from "../expression/rational";
import type { Arithmetic } from "./arithmetic";
import { type Enclosure, enclosureArithmetic } from "./enclosure";
import { type Exact, exactArithmetic } from "./exact";
import type { Convention } from "./strictness";
import type { MapName } from "./term";

/** A number as exactly as it is known: a fraction, where there is one, and certain bounds. */
export interface Known {
  readonly exact: Exact;
  readonly bounds: Enclosure;
}

const known = (exact: Exact, bounds: Enclosure): Known =>
  exact === null && bounds.low === bounds.high && Number.isSafeInteger(bounds.low)
    ? { exact: integer(bounds.low), bounds }
    : { exact, bounds };

const { nothing: unbounded } = enclosureArithmetic;
const nothing: Known = { exact: null, bounds: unbounded };
const whole = (value: number): Known => ({ exact: integer(value), bounds: { low: value, high: value } });

/** Real numbers with comparisons as they are written, a step without a written value at its jump being under a convention. */
export const strictArithmetic = (convention: Convention): Arithmetic<Known> => ({
  zero: whole(0),
  one: whole(1),
  nothing,
  constant: (value) => ({ exact: value, bounds: enclosureArithmetic.constant(value) }),
  add: (a, b) => known(exactArithmetic.add(a.exact, b.exact), enclosureArithmetic.add(a.bounds, b.bounds)),
  multiply: (a, b) =>
    known(exactArithmetic.multiply(a.exact, b.exact), enclosureArithmetic.multiply(a.bounds, b.bounds)),
  divide: (a, b) => known(exactArithmetic.divide(a.exact, b.exact), enclosureArithmetic.divide(a.bounds, b.bounds)),
  nonzero: ({ bounds }) => enclosureArithmetic.nonzero(bounds),
  apply: (name, values) => {
    const [u] = values;
    if (u !== undefined && isJump(name)) {
      const sign = signOf(u);
      if (sign === null) return nothing;
      const own = name === "side" ? convention : name;
      return whole(sign !== 0 || own === "sign" ? sign : own === "above" ? -1 : 1);
    }
    const exact = exactArithmetic.apply(
      name,
      values.map((each) => each.exact),
    );
    const bounds = enclosureArithmetic.apply(
      name,
      values.map((each) => each.bounds),
    );
    return exact === null ? known(null, bounds) : { exact, bounds: enclosureArithmetic.constant(exact) };
  },
});

const isJump = (name: MapName): boolean => name === "side" || name === "above" || name === "atLeast" || name === "sign";

/** The sign of a number; null where the bounds do not tell. */
export function signOf({ exact, bounds: { low, high } }: Known): -1 | 0 | 1 | null {
  if (exact !== null) return exact.n > 0n ? 1 : exact.n < 0n ? -1 : 0;
  return low > 0 ? 1 : high < 0 ? -1 : null;
}
