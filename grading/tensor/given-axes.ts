import type { Expression } from "../expression/expression";
import type { Span } from "../verdict";
import type { Context } from "./context";
import { type Orientation, orientationOf } from "./orientation";
import { type Refusal, refuse } from "./refusal";
import { isRow, type Shape } from "./shape";

/** The axes of a part whose own parts are known, where NumPy's notation was typed. */
export function axesIn(expression: Expression, shape: Shape, context: Context): Orientation | undefined {
  const { axes, notation } = context;
  if (notation !== "numpy") return undefined;
  const known = (part: Expression): Orientation | undefined => axes.get(part);
  return known(expression) ?? orientationOf(expression, shape, known, (name) => givenAxes(name, shape, context));
}

/** A vector of ones has one axis and a row two; of a column, its author may have said that it has two. */
function givenAxes(name: string, shape: Shape, { table, given }: Context): Orientation {
  // What einsum makes with one index has one axis.
  if (given.has(name)) return "line";
  if (table.columns.has(name)) return "column";
  if (/^ones_/.test(name)) return "line";
  return table.declared.has(name) && isRow(shape) ? "flat" : "vector";
}

/** An array of one axis as a row, which NumPy has none of: X.sum(0).T is X.sum(0), a column in print. */
export const isTurnedLine = (axes: Orientation | undefined, shape: Shape): boolean => axes === "line" && isRow(shape);

/** np.diag takes the diagonal of an array of two axes, which is the first entry of a column. */
export const diagonalOfTwoAxes = (at: Span): Refusal =>
  refuse(
    "tensor:axes",
    "diag of an array with two axes takes its diagonal, here one entry. Please write diag of a vector, or v * np.eye(n).",
    "对二维数组，diag 取其对角线，这里只有一个元素。请对一维向量用 diag，或写 v * np.eye(n)。",
    at,
  );
