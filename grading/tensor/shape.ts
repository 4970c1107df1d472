/**
 * The size of one axis: a name ("n", "m", "T") or a whole number in decimals ("1", "4"). Two axes are equally long
 * only where they are written alike: n and m differ for almost all sizes, so a formula that needs n = m is not one.
 */
export type Dimension = string;

/** Everything is a matrix: a column of length n is n×1, its transpose 1×n, a scalar 1×1. */
export interface Shape {
  readonly rows: Dimension;
  readonly columns: Dimension;
}

export const scalar: Shape = { rows: "1", columns: "1" };

/** The shape of a declared symbol: [] is a scalar, ["n"] a column, ["n", "m"] a matrix. null where there are more axes. */
export function declaredShape(axes: readonly Dimension[]): Shape | null {
  if (axes.length > 2) return null;
  return { rows: axes[0] ?? "1", columns: axes[1] ?? "1" };
}

export const sameShape = (a: Shape, b: Shape): boolean => a.rows === b.rows && a.columns === b.columns;

export const isScalar = (shape: Shape): boolean => shape.rows === "1" && shape.columns === "1";

export const isColumn = (shape: Shape): boolean => shape.rows !== "1" && shape.columns === "1";

export const isRow = (shape: Shape): boolean => shape.rows === "1" && shape.columns !== "1";

export const isVector = (shape: Shape): boolean => isColumn(shape) || isRow(shape);

export const isSquare = (shape: Shape): boolean => shape.rows === shape.columns;

export const flip = ({ rows, columns }: Shape): Shape => ({ rows: columns, columns: rows });

/** "n×m", the same in every language. */
export const shapeText = ({ rows, columns }: Shape): string => `${rows}×${columns}`;

/** How many entries lie along an axis, once the names have sizes. */
export function extentOf(dimension: Dimension, sizes: ReadonlyMap<Dimension, number>): number {
  return sizes.get(dimension) ?? Number(dimension);
}

/** Whether an axis has its length in its name ("1", "4"), so that no size need be chosen for it. */
export const isFixed = (dimension: Dimension): boolean => /^[0-9]+$/.test(dimension);
