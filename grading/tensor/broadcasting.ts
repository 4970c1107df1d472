import { type Expression, nowhere } from "../expression/expression";
import type { Grouped } from "./grouped";
import { onesName } from "./indexed";
import { areMixed, isUpright } from "./orientation";
import type { Notation } from "./products";
import { type Refusal, refuse } from "./refusal";
import { isRow, isScalar, isSquare, isVector, type Shape } from "./shape";
import { product, type Term, transpose } from "./term";

/**
 * Operands of a sum or of an elementwise sign with vectors spread to the shape of the others, as b in XW + b over the rows. A
 * vector is spread only where one reading fits: a row over the rows; a column, which NumPy takes for a row, over the rows of a
 * matrix that has as many columns, and not as many rows; a column of two axes over the columns. null where nothing is to be
 * spread, or nothing fits.
 */
export function spread(parts: readonly Grouped[], notation: Notation): readonly Grouped[] | Refusal | null {
  const shaped = parts.filter(({ term }) => !isScalar(term.shape));
  const vectors = shaped.filter(({ term }) => isVector(term.shape));
  if (vectors.length === 0 || shaped.length < 2) return null;
  const matrix = shaped.find(({ term }) => !isVector(term.shape));
  const shape = matrix === undefined ? ofVectors(vectors, notation) : matrix.term.shape;
  if (shape === null || "kind" in shape) return shape;
  const rule = { notation, isAmongArrays: matrix === undefined };
  const all = parts.map((part) => (isVector(part.term.shape) ? spreadOver(part, shape, rule) : part));
  const known = all.filter((part) => part !== null);
  return known.length < all.length ? null : known;
}

/** The shape of NumPy's sum of arrays of two axes with arrays of one or with rows. */
function ofVectors(vectors: readonly Grouped[], notation: Notation): Shape | Refusal | null {
  if (notation !== "numpy") return null;
  const columns = vectors.filter(({ term }) => !isRow(term.shape));
  const kinds = new Set(columns.map(({ axes }) => axes));
  const [first] = columns;
  if (columns.length > 1 && kinds.has("unclear") && first !== undefined) return unclear(first);
  const open = columns.find(({ axes }) => axes === "vector");
  const twin = columns.find(({ term, axes }) => axes === "column" && term.shape.rows === open?.term.shape.rows);
  // Two symbols, one given as n×1 and one as n, or sums that kept their axis: whether the other has two axes too, nothing says.
  if (open !== undefined && twin !== undefined && !kinds.has("upright")) return unclear(open);
  const upright = columns.find(({ axes }) => isUpright(axes));
  const across = vectors.find(({ term, axes }) => isRow(term.shape) || axes === "vector" || axes === "line");
  if (upright === undefined || across === undefined) return null;
  const { rows, columns: length } = across.term.shape;
  return { rows: upright.term.shape.rows, columns: isRow(across.term.shape) ? length : rows };
}

interface Rule {
  readonly notation: Notation;
  /** Whether an array of two axes stands beside, so that a column of one is certain to be a row. */
  readonly isAmongArrays: boolean;
}

function spreadOver(part: Grouped, shape: Shape, { notation, isAmongArrays }: Rule): Grouped | null {
  const { term, expression, axes } = part;
  if (isRow(term.shape)) return term.shape.columns === shape.columns ? downwards(part, term, expression, shape) : null;
  const length = term.shape.rows;
  if (isUpright(axes)) return length === shape.rows ? sideways(part, shape) : null;
  const isCertain = isAmongArrays || !isSquare(shape);
  // A row that was turned is no row any more; NumPy's axes say as much.
  if (notation === "mathematics" && expression.kind === "transpose") return null;
  if (axes === "unclear" || length !== shape.columns || !isCertain) return null;
  return downwards(part, transpose(term), { kind: "transpose", argument: expression, at: expression.at }, shape);
}

const ones = (length: string): Term => ({ kind: "ones", shape: { rows: length, columns: "1" } });
const onesOf = (length: string): Expression => ({ kind: "symbol", name: onesName(length), at: nowhere });

/** The same row in every row. */
const downwards = (part: Grouped, row: Term, written: Expression, { rows }: Shape): Grouped => ({
  ...part,
  term: product(ones(rows), row),
  expression: { kind: "multiply", factors: [onesOf(rows), written], at: part.at },
  made: true,
  axes: "matrix",
});

/** The same column in every column. */
const sideways = (part: Grouped, { columns }: Shape): Grouped => ({
  ...part,
  term: product(part.term, transpose(ones(columns))),
  expression: {
    kind: "multiply",
    factors: [part.expression, { kind: "transpose", argument: onesOf(columns), at: nowhere }],
    at: part.at,
  },
  made: true,
  axes: "matrix",
});

/** Arguments of one function of which some have one axis and some two; null where it is the same for all. */
export function mixedAxes(parts: readonly Grouped[]): Refusal | null {
  const columns = parts.filter(({ term }) => isVector(term.shape) && !isRow(term.shape));
  const [first] = columns;
  if (first === undefined || columns.length < 2) return null;
  return areMixed(columns.map(({ axes }) => axes)) ? unclear(first) : null;
}

export const unclear = ({ words, at }: Pick<Grouped, "words" | "at">): Refusal =>
  refuse(
    "tensor:axes",
    `Is ${words} an array of one axis or of two here? Please write the product as np.outer(a, b), a * b or a @ b.`,
    `这里的 ${words} 是一维数组还是二维数组？请写成 np.outer(a, b)、a * b 或 a @ b。`,
    at,
  );
