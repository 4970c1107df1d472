import { number } from "../autodiff/made";
import { enclosedConstant } from "../expression/constants";
import type { Expression } from "../expression/expression";
import { rational } from "../expression/rational";

/** What rounding to three decimals, also of intermediate values, may do to a number; the larger of the two counts. */
export const tolerance = { absolute: 0.005, relative: 0.01 } as const;

const exactTolerance = { absolute: rational(1n, 200n), relative: rational(1n, 100n) };

/** A double to six decimals, far below the tolerance. */
const decimal = (value: number): Expression => number(rational(BigInt(Math.round(value * 1e6)), 1_000_000n));

/** Numbers that come from a computation in doubles, compared within 0.005 or 1 %. */
export const decimals = (entries: readonly number[]) => ({ value: entries.map(decimal), tolerance: exactTolerance });

export const decimalTable = (rows: readonly (readonly number[])[]) => ({
  value: rows.map((row) => row.map(decimal)),
  tolerance: exactTolerance,
});

/** Beyond this a number is no longer worth following: keys are kept to six decimals. */
const largest = 1e9;

const moderate = (value: number): boolean => Math.abs(value) <= largest;

/** What a student typed, as doubles; null where an entry has no value, or an absurd one. */
export function asDoubles(entries: readonly Expression[]): readonly number[] | null {
  const values = entries.map((entry) => {
    const bounds = enclosedConstant(entry);
    return bounds === null ? Number.NaN : (bounds.low + bounds.high) / 2;
  });
  return values.every(moderate) ? values : null;
}

/** The key that follows from a student's own values; null where it has no value, or an absurd one. */
export const followingDecimals = (entries: readonly number[]) => (entries.every(moderate) ? decimals(entries) : null);

export const followingTable = (rows: readonly (readonly number[])[]) =>
  rows.flat().every(moderate) ? decimalTable(rows) : null;
