import type { Expression } from "../expression/expression";
import type { Span } from "../verdict";
import { unclear } from "./broadcasting";
import type { Grouped, Sign } from "./grouped";
import { hasTwoAxes, type Orientation } from "./orientation";
import type { Refusal } from "./refusal";
import { flip, isColumn, isRow, isSquare, isVector, sameShape } from "./shape";
import { diag, product, type Term, transpose } from "./term";

interface Meaning {
  readonly term: Term;
  /** The same in printed mathematics. */
  readonly expression: Expression;
  readonly axes: Orientation;
}

/**
 * A column beside a row, which is an outer product only where both have two axes: the transpose of an array of one axis is the
 * array, so that x * y.sum(1).T is a vector and x @ y.sum(1).T a number. null where both are given vectors, which are columns.
 */
export function unclearOuter(left: Grouped, sign: Sign, right: Grouped): Refusal | null {
  const [column, row] = isColumn(left.term.shape) ? [left, right] : [right, left];
  if (!isColumn(column.term.shape) || !isRow(row.term.shape)) return null;
  // A row before a column is their dot product however many axes they have.
  if (sign === "multiply" && column === right) return null;
  const kinds = [column.axes, row.axes];
  if (sign === "hadamard" && hasTwoAxes(column.axes)) return null;
  if (kinds.includes("line") || kinds.includes("unclear")) return unclear(row.axes === "vector" ? column : row);
  // x * x[None, :] is a row where x has one axis, and x xᵀ where it has two.
  const isSame = sameShape(column.term.shape, flip(row.term.shape));
  return sign === "hadamard" && isSame && row.axes === "flat" ? unclear(column) : null;
}

/**
 * What NumPy makes of two arrays whose shapes as columns and rows do not fit: one-dimensional arrays have no direction,
 * and a column times a row is spread over both. null where NumPy has no one meaning either.
 */
export function numpyProduct(left: Grouped, sign: Sign, right: Grouped, at: Span): Meaning | null {
  const [a, b] = [left.term, right.term];
  const turned = (argument: Expression): Expression => ({ kind: "transpose", argument, at });
  const times = (...factors: readonly Expression[]): Expression => ({ kind: "multiply", factors, at });
  const onDiagonal = (vector: Expression): Expression => ({ kind: "call", name: "diag", arguments: [vector], at });
  if (sign === "multiply") {
    if (!isColumn(a.shape) || a.shape.rows !== b.shape.rows || hasTwoAxes(left.axes)) return null;
    const row = times(turned(left.expression), right.expression);
    const term = product(transpose(a), b);
    if (sameShape(a.shape, b.shape)) return { term, expression: row, axes: "number" };
    return isVector(b.shape) ? null : { term: transpose(term), expression: turned(row), axes: "line" };
  }
  if (isColumn(a.shape) && isRow(b.shape)) {
    return { term: product(a, b), expression: times(left.expression, right.expression), axes: "matrix" };
  }
  if (isRow(a.shape) && isColumn(b.shape)) {
    return { term: product(b, a), expression: times(right.expression, left.expression), axes: "matrix" };
  }
  // A one-dimensional array would be spread along the columns of a square matrix: that is asked back.
  if (a.shape.rows !== b.shape.rows || isSquare(a.shape) || isSquare(b.shape)) return null;
  // Beside the columns of a matrix, NumPy has no place for an array that certainly has one axis.
  if (isColumn(a.shape) && left.axes === "vector") {
    return {
      term: product(diag(a), b),
      expression: times(onDiagonal(left.expression), right.expression),
      axes: "matrix",
    };
  }
  return isColumn(b.shape) && right.axes === "vector"
    ? { term: product(diag(b), a), expression: times(onDiagonal(right.expression), left.expression), axes: "matrix" }
    : null;
}
