import { type AnswerType, asKey, type Comparison } from "../answer-type";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import { type Feedback, feedback } from "../verdict";
import { comparisonOf, judge } from "./entries";
import { type EntryComparison, entryComparisons } from "./entry";
import { type MatrixOptions, readMatrix } from "./read-matrix";
import { slipBetween } from "./slips";
import type { Tolerance } from "./tolerance";
import { valueSketch } from "./value-sketch";
import { valued } from "./valued";
import { domainsFor } from "./variables";

export type { MatrixOptions } from "./read-matrix";

type Rows<T> = readonly (readonly T[])[];

export interface MatrixKey {
  /** Row by row; rows of equal length. */
  readonly value: Rows<Expression>;
  /** For each entry; exact unless given. */
  readonly tolerance?: Tolerance;
  /** Conditions that hold of every point that counts. */
  readonly assumed?: readonly Expression[];
}

const prepared = new WeakMap<MatrixKey, { readonly options: MatrixOptions; readonly rows: Rows<EntryComparison> }>();

function comparisons(key: MatrixKey, options: MatrixOptions): Rows<EntryComparison> {
  const known = prepared.get(key);
  if (known !== undefined && known.options === options) return known.rows;
  const domains = domainsFor(options);
  const all = entryComparisons(key.value.flat(), domains, key.tolerance, key.assumed);
  const width = key.value[0]?.length ?? 0;
  const rows = key.value.map((_, i) => all.slice(i * width, (i + 1) * width));
  prepared.set(key, { options, rows });
  return rows;
}

/** A matrix of numbers or formulas, entry by entry; the transpose is named as such. */
export const matrix: AnswerType<Rows<Expression>, MatrixKey, MatrixOptions> = {
  name: "matrix",
  read: (text, options) => valued(readMatrix(text, options), options, (rows) => rows.flat()),
  compare: (answer, key, options): Comparison => {
    const rows = comparisons(key, options);
    const [height, width] = [rows.length, rows[0]?.length ?? 0];
    if (answer.length !== height || answer.some((row) => row.length !== width)) {
      const turned = isTransposed(answer, rows);
      return {
        relation: "different",
        credit: 0,
        evidence: { method: "shape" },
        ...(turned !== null && { feedback: [turned] }),
      };
    }
    const judged = judge(answer.flat(), rows.flat());
    const names = rows.flatMap((row, i) => row.map((_, j) => `(${i + 1},${j + 1})`));
    const [given, right] = [answer.flat(), key.value.flat()];
    return comparisonOf(judged, options.partialCredit ?? "none", names, {
      order: () => isTransposed(answer, rows),
      entry: (i) => slipBetween(given[i], right[i], domainsFor(options), key.tolerance),
    });
  },
  against: asKey(
    () => matrix,
    (value) => ({ value }),
  ),
  sketch: (value, options) => valueSketch(value.flat(), options.names ?? [], domainsFor(options)),
  print: ({ value }) => ({
    text: `[${value.map((row) => `[${row.map(toText).join(", ")}]`).join(", ")}]`,
    latex: `\\begin{pmatrix} ${value.map((row) => row.map(toLatex).join(" & ")).join(" \\\\ ")} \\end{pmatrix}`,
  }),
};

function isTransposed(answer: Rows<Expression>, key: Rows<EntryComparison>): Feedback | null {
  const [height, width] = [key.length, key[0]?.length ?? 0];
  if (answer.length !== width || answer.some((row) => row.length !== height)) return null;
  const turned = key.every((row, i) =>
    row.every((compare, j) => {
      const entry = answer[j]?.[i];
      return entry !== undefined && compare(entry).relation === "equal";
    }),
  );
  return turned
    ? feedback("slip:transposed", "This is the transpose: rows and columns are exchanged.", "这是转置：行与列颠倒了。")
    : null;
}
