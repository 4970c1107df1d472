import { number } from "../autodiff/made";
import type { Expression } from "../expression/expression";
import { rational } from "../expression/rational";

/** What rounding to three decimals, also of intermediate values, may do to a number. */
const tolerance = { absolute: rational(1n, 200n) };

/** A double to nine decimals, far below the tolerance. */
const decimal = (value: number): Expression => number(rational(BigInt(Math.round(value * 1e9)), 1_000_000_000n));

/** Numbers that come from a computation in doubles, compared within 0.005. */
export const decimals = (entries: readonly number[]) => ({ value: entries.map(decimal), tolerance });

export const decimalTable = (rows: readonly (readonly number[])[]) => ({
  value: rows.map((row) => row.map(decimal)),
  tolerance,
});
