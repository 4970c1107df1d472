import type { Expression } from "../expression/expression";
import { applied, entrywise, ones, times, turned } from "./indexed";
import type { Dimension, Shape } from "./shape";
import type { Stacked, Surroundings } from "./stacked";

type Fixed = Extract<Stacked, { readonly kind: "fixed" }>;

export const isNumber = ({ rows, columns }: Shape): boolean => rows === "1" && columns === "1";

/** The column of the inner products of the rows of two matrices. */
export function rowSums(a: Expression, b: Expression, { shapeOf }: Surroundings): Expression | null {
  const width = shapeOf(a)?.columns;
  return width === undefined ? null : times(entrywise(a, b), ones(width));
}

/** ᵀ, and none for two of them. */
const flipped = (e: Expression): Expression => (e.kind === "transpose" ? e.argument : turned(e));

/** The transpose at each step. */
export function transposed(value: Stacked | null): Stacked | null {
  switch (value?.kind) {
    case undefined:
      return null;
    case "row":
      return { ...value, kind: "column" };
    case "column":
      return { ...value, kind: "row" };
    case "number":
      return value;
    case "outer":
      return { kind: "outer", left: value.right, right: value.left };
    case "fixed":
      return {
        kind: "fixed",
        value: flipped(value.value),
        shape: { rows: value.shape.columns, columns: value.shape.rows },
      };
  }
}

/** A fixed row, column or number as one of each step; null for a matrix. */
export function spread(
  value: Stacked | null,
  range: Dimension,
): Exclude<Stacked, { readonly kind: "outer" | "fixed" }> | null {
  if (value === null || value.kind === "outer") return null;
  if (value.kind !== "fixed") return value;
  const { rows, columns } = value.shape;
  if (rows === "1" && columns === "1") return { kind: "number", rows: times(value.value, ones(range)) };
  if (rows === "1") return { kind: "row", rows: times(ones(range), value.value) };
  return columns === "1" ? { kind: "column", rows: times(ones(range), turned(value.value)) } : null;
}

/** The product entry by entry at each step. */
export function byEntries(a: Stacked | null, b: Stacked | null, around: Surroundings): Stacked | null {
  const [left, right] = [spread(a, around.range), spread(b, around.range)];
  if (left === null || right === null) return null;
  if (left.kind === "number" || right.kind === "number") return product(a, b, around);
  return left.kind === right.kind ? { kind: left.kind, rows: entrywise(left.rows, right.rows) } : null;
}

/** The matrix product at each step. */
export function product(a: Stacked | null, b: Stacked | null, around: Surroundings): Stacked | null {
  if (a === null || b === null) return null;
  const [scalar, other] = isScalar(a) ? [a, b] : [b, a];
  if (isScalar(scalar)) return scaled(scalar, other, around.range);
  if (a.kind === "fixed" && b.kind === "fixed") return fixed(a, b);
  if (a.kind === "fixed") {
    if (b.kind === "outer") return { ...b, left: times(b.left, flipped(a.value)) };
    // A matrix on a column, or a row on one.
    if (b.kind === "column" && a.shape.rows !== "1") return { kind: "column", rows: times(b.rows, flipped(a.value)) };
    if (b.kind === "column") return { kind: "number", rows: times(b.rows, flipped(a.value)) };
    const left = a.shape.columns === "1" ? spread(a, around.range) : null;
    return b.kind === "row" && left !== null && left.kind === "column" ? outer(left.rows, b.rows) : null;
  }
  if (b.kind === "fixed") return transposed(product(transposed(b), transposed(a), around));
  if (a.kind === "row" && b.kind === "column") return numbers(rowSums(a.rows, b.rows, around));
  if (a.kind === "column" && b.kind === "row") return outer(a.rows, b.rows);
  if (a.kind === "outer" && b.kind === "column") return scaledRows(rowSums(a.right, b.rows, around), "column", a.left);
  return a.kind === "row" && b.kind === "outer" ? scaledRows(rowSums(a.rows, b.left, around), "row", b.right) : null;
}

function fixed(a: Fixed, b: Fixed): Stacked | null {
  const shape: Shape = { rows: a.shape.rows, columns: b.shape.columns };
  return a.shape.columns === b.shape.rows ? { kind: "fixed", value: times(a.value, b.value), shape } : null;
}

const outer = (left: Expression, right: Expression): Stacked => ({ kind: "outer", left, right });

const numbers = (rows: Expression | null): Stacked | null => (rows === null ? null : { kind: "number", rows });

const scaledRows = (by: Expression | null, kind: "row" | "column", rows: Expression): Stacked | null =>
  by === null ? null : { kind, rows: times(applied("diag", by), rows) };

const isScalar = (value: Stacked): boolean =>
  value.kind === "number" || (value.kind === "fixed" && isNumber(value.shape));

function scaled(scalar: Stacked, other: Stacked, range: Dimension): Stacked | null {
  if (scalar.kind === "fixed") {
    if (other.kind === "fixed") return { ...other, value: times(scalar.value, other.value) };
    if (other.kind === "outer") return { ...other, left: times(scalar.value, other.left) };
    return { ...other, rows: times(scalar.value, other.rows) };
  }
  if (scalar.kind !== "number") return null;
  const by = applied("diag", scalar.rows);
  if (other.kind === "outer") return { ...other, left: times(by, other.left) };
  if (other.kind === "number") return { kind: "number", rows: entrywise(scalar.rows, other.rows) };
  const rows = spread(other, range);
  return rows === null ? null : { ...rows, rows: times(by, rows.rows) };
}

/** ∑ over all steps, and the matrix whose row i is that of step i; null where there is none. */
export function totalOf(value: Stacked, range: Dimension): Expression | null {
  switch (value.kind) {
    case "number":
      return applied("sum", value.rows);
    case "row":
      return times(turned(ones(range)), value.rows);
    case "column":
      return times(flipped(value.rows), ones(range));
    case "outer":
      return times(flipped(value.left), value.right);
    case "fixed":
      return null;
  }
}
