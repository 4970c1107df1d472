import { number } from "../autodiff/made";
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
