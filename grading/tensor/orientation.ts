import type { Expression } from "../expression/expression";
import { type Layout, layoutOf } from "./layouts";
import { isColumn, isRow, isScalar, isVector, type Shape } from "./shape";

/**
 * The axes of an array in NumPy. A given vector is a column, which NumPy holds as one axis or as two: "vector" leaves that open.
 * "line" has one axis for certain, as what sum(axis=1) gives; "upright" is x[:, None] and
 * "flat" x[None, :]. A "column" was given with two axes. They differ beside another vector, with which an array of two axes is
 * spread. What was made of several kinds is "unclear".
 */
export type Orientation = "number" | "matrix" | "vector" | "line" | "upright" | "column" | "flat" | "unclear";

export const hasTwoAxes = (of: Orientation | undefined): boolean =>
  of === "upright" || of === "column" || of === "flat";

/** A column of two axes. */
export const isUpright = (of: Orientation | undefined): boolean => of === "upright" || of === "column";

/** Whether arrays of these kinds differ in their number of axes. */
export function areMixed(kinds: readonly (Orientation | undefined)[]): boolean {
  const upright = kinds.filter(isUpright).length;
  return kinds.includes("unclear") || (upright > 0 && upright < kinds.length);
}

/** What arrays of these kinds make entry by entry, once they have been spread. */
export function together(kinds: readonly (Orientation | undefined)[], shape: Shape): Orientation {
  if (isScalar(shape)) return "number";
  if (!isVector(shape)) return "matrix";
  const arrays = new Set(kinds.filter((kind) => kind !== "number" && kind !== undefined));
  const [only] = arrays;
  if (only !== undefined && arrays.size === 1) return only;
  if (arrays.has("unclear")) return "unclear";
  if (isRow(shape)) return arrays.has("flat") ? "flat" : "line";
  const upright = [...arrays].filter(isUpright).length;
  return upright === arrays.size ? "upright" : upright === 0 ? "line" : "unclear";
}

/** The matrix product of two arrays that fit. */
export function productOf(
  left: Orientation | undefined,
  right: Orientation | undefined,
  shape: Shape,
): Orientation | undefined {
  if (isScalar(shape)) return "number";
  if (!isVector(shape)) return "matrix";
  if (left === "number") return right;
  if (right === "number") return left;
  return isColumn(shape) ? right : left;
}

/** The kind of a part from those of its own parts; products know theirs. */
export function orientationOf(
  e: Expression,
  shape: Shape,
  of: (part: Expression) => Orientation | undefined,
  given: (name: string) => Orientation,
): Orientation | undefined {
  if (isScalar(shape)) return "number";
  if (!isVector(shape)) return "matrix";
  switch (e.kind) {
    case "symbol":
      return given(e.name);
    case "transpose":
      return turned(e, of);
    case "negate":
      return of(e.argument);
    case "power":
      return together([of(e.base), of(e.exponent)], shape);
    case "call":
      return e.name === "diag"
        ? "line"
        : together(
            e.arguments.map((part) => of(part)),
            shape,
          );
    case "add":
      return together(
        e.terms.map((part) => of(part)),
        shape,
      );
    case "divide":
      return together([of(e.numerator), of(e.denominator)], shape);
    case "reduce":
      return of(e.body);
    default:
      return "unclear";
  }
}

function turned(
  e: Expression & { readonly kind: "transpose" },
  of: (part: Expression) => Orientation | undefined,
): Orientation {
  const inner = of(e.argument) ?? "unclear";
  if (isUpright(inner)) return "flat";
  if (inner !== "flat") return inner;
  let base: Expression = e;
  while (base.kind === "transpose") base = base.argument;
  // A given row that is turned says no more of vectors beside it than a given column.
  const layout = layoutOf(base);
  const [operand] = base.kind === "call" ? base.arguments : [];
  return layout === null || operand === undefined ? "column" : uprightBy(layout, of(operand));
}

/** A column that was made of sums says no more of given vectors beside it than one that was given with two axes. */
export const uprightBy = ({ by }: Layout, of: Orientation | undefined): Orientation =>
  by === "sum" || of === "line" ? "column" : "upright";
