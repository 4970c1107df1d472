import { type Reading, unreadable, whole } from "../answer-type";
import type { Expression } from "../expression/expression";
import { feedback } from "../verdict";
import { withListedRows } from "./bare-rows";
import { identity } from "./named-arrays";
import { isValue, listed, readMany } from "./read-vector";
import type { VariableOptions } from "./variables";

export interface MatrixOptions extends VariableOptions {
  readonly rows?: number;
  readonly columns?: number;
  /** "per-entry": the share of right entries is the share of the points; "none" unless given. */
  readonly partialCredit?: "none" | "per-entry";
}

/** Rows of values: [[1, 0], [0, 1]], [1, 0; 0, 1], a matrix in LaTeX; a list alone is one row, or a column where one is asked. */
export function readMatrix(text: string, options: MatrixOptions): Reading<readonly (readonly Expression[])[]> {
  const rowed = withListedRows(text, options.rows, options.columns);
  const reading = readMany(rowed, options, identity(options.rows, options.columns, options));
  if (!reading.ok) return reading;
  const rows = rowsOf(listed(reading.value), options);
  if (rows === null) {
    return unreadable(
      feedback(
        "not-matrix",
        "A matrix is asked, with rows of equal length, such as [[1, 0], [0, 1]].",
        "这里需要一个矩阵，各行长度相同，例如 [[1, 0], [0, 1]]。",
        whole(text),
      ),
    );
  }
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  const { rows: expectedRows = height, columns: expectedColumns = width } = options;
  if (height !== expectedRows || width !== expectedColumns) {
    const turned = height === expectedColumns && width === expectedRows;
    const [expected, given] = [`${expectedRows}×${expectedColumns}`, `${height}×${width}`];
    return unreadable(
      feedback(
        turned ? "transposed-shape" : "wrong-shape",
        `A matrix of shape ${expected} was expected, this one is ${given}.${turned ? " Is it transposed?" : ""}`,
        `应为 ${expected} 矩阵，所给的是 ${given} 矩阵。${turned ? "是否写成了转置？" : ""}`,
        whole(text),
      ),
    );
  }
  return { ok: true, value: rows, readAs: reading.readAs, notes: reading.notes };
}

function rowsOf(e: Expression, options: MatrixOptions): readonly (readonly Expression[])[] | null {
  if (e.kind !== "list") return isValue(e) && e.kind !== "cases" ? [[e]] : null;
  const { items } = e;
  if (items.every(isValue)) {
    const upright = e.written === "column" || (options.columns === 1 && options.rows === items.length);
    return upright ? items.map((item) => [item]) : [items];
  }
  const rows = items.map((item) => (item.kind === "list" ? item.items : []));
  const width = rows[0]?.length ?? 0;
  return width > 0 && rows.every((row) => row.length === width && row.every(isValue)) ? rows : null;
}
