import "server-only";
import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type Row } from "write-excel-file/node";

export type Value = string | number | null;

/** A table as it leaves the house: heads, then rows of the same length. */
export interface Sheet {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** RFC 4180 with CRLF, in UTF-8 with the mark by which Excel knows it. */
export function csvOf({ heads, rows }: Sheet): string {
  const guarded = rows.map((row) => row.map((value) => (typeof value === "string" ? guard(value) : value)));
  return stringify([heads.map(guard), ...guarded], { bom: true, record_delimiter: "windows" });
}

/**
 * Text that a spreadsheet would take for a formula is set off by an apostrophe (OWASP, CSV injection). Numbers are
 * written as numbers: a guard on them would turn -2 into text.
 */
export function guard(value: string): string {
  return /^[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠|%]/.test(value) ? `'${value}` : value;
}

/** A workbook of one sheet. Its cells have types: a text is text there, whatever it begins with. */
export async function xlsxOf({ heads, rows }: Sheet, name: string): Promise<Uint8Array> {
  const head: Row = heads.map((value) => ({ value, type: String, fontWeight: "bold" }));
  const body: Row[] = rows.map((row) =>
    row.map((value) =>
      value === null
        ? null
        : typeof value === "number"
          ? { value, type: Number }
          : { value: plain(value), type: String },
    ),
  );
  const widths = heads.map((title, index) => ({
    width: Math.min(40, Math.max(8, title.length + 2, ...sample(rows, index))),
  }));
  const file = await writeXlsxFile([head, ...body], {
    sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
    columns: widths,
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(file);
}

/** XML has no place for control characters. */
const plain = (text: string) => text.replace(/(?![\t\n\r])\p{Cc}/gu, "\uFFFD");

const sample = (rows: Sheet["rows"], column: number) =>
  rows.slice(0, 100).map((row) => `${row[column] ?? ""}`.length + 2);
