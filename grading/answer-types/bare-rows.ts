/** A number as it stands in a table, with its own sign right before it: -1, 0.5, 1/3, 2e-3. */
const number = String.raw`[-+−－＋]?(?:[\d０-９]+(?:[.．][\d０-９]*)?|[.．][\d０-９]+)(?:[eE][-+]?\d+)?(?:[/／][\d０-９]+)?`;
const blank = /[ \t\u00a0\u3000]/.source;
const row = `${number}(?:${blank}+${number})+`;
const end = String.raw`${blank}*(?:\r?\n|[;；])\s*`;
const table = new RegExp(
  String.raw`^\s*[(（]?\s*(?:${row}|${number}(?=${end}\S))(?:${end}${row})*\s*[)）]?\s*[;；]?\s*$`,
  "u",
);
const gap = new RegExp(String.raw`(?<=[\d０-９.．])${blank}+(?=[-+−－＋.．\d０-９])`, "gu");

/**
 * Numbers with nothing but blanks or tabs between them, as they are typed from a table or pasted from a spreadsheet, with commas: 1 2 3 as
 * 1,2,3, each row on a line of its own. Only where there are as many as are asked for, since 16 384 is one number as well. Every place
 * stays where it was.
 */
export function withListedRows(text: string, rows: number | undefined, columns: number | undefined): string {
  if (rows === undefined || columns === undefined || columns < 2 || !table.test(text)) return text;
  const lines = text.replace(/^[\s(（]+|[\s;；)）]+$/gu, "").split(/\r?\n|[;；]/u);
  const isAsked = lines.length === rows && lines.every((line) => countOf(line) === columns);
  return isAsked ? text.replace(gap, (found) => ",".padEnd(found.length)) : text;
}

const countOf = (line: string): number => line.trim().split(/[ \t\u00a0\u3000]+/u).length;
