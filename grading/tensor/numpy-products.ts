import type { Expression } from "../expression/expression";
import type { Span } from "../verdict";
import type { Grouped, Sign } from "./grouped";
import { isColumn, isRow, isSquare, isVector, sameShape } from "./shape";
import { diag, product, type Term, transpose } from "./term";

interface Meaning {
  readonly term: Term;
  /** The same in printed mathematics. */
  readonly expression: Expression;
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
    if (!isColumn(a.shape) || a.shape.rows !== b.shape.rows) return null;
    const row = times(turned(left.expression), right.expression);
    const term = product(transpose(a), b);
    if (sameShape(a.shape, b.shape)) return { term, expression: row };
    return isVector(b.shape) ? null : { term: transpose(term), expression: turned(row) };
  }
  if (isColumn(a.shape) && isRow(b.shape)) {
    return { term: product(a, b), expression: times(left.expression, right.expression) };
  }
  if (isRow(a.shape) && isColumn(b.shape)) {
    return { term: product(b, a), expression: times(right.expression, left.expression) };
  }
  // A one-dimensional array would be spread along the columns of a square matrix: that is asked back.
  if (a.shape.rows !== b.shape.rows || isSquare(a.shape) || isSquare(b.shape)) return null;
  if (isColumn(a.shape)) {
    return { term: product(diag(a), b), expression: times(onDiagonal(left.expression), right.expression) };
  }
  return isColumn(b.shape)
    ? { term: product(diag(b), a), expression: times(onDiagonal(right.expression), left.expression) }
    : null;
}
