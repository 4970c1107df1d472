/** What a text of rows and columns holds, cell by cell, as typed. */
export type Cells = readonly (readonly string[])[];

/** Signs of a Chinese keyboard that part and enclose as their narrow twins do; as many characters, so that places stay. */
const twins: Readonly<Record<string, string>> = {
  "，": ",",
  "、": ",",
  "；": ";",
  "（": "(",
  "）": ")",
  "［": "[",
  "］": "]",
  "｛": "{",
  "｝": "}",
};

const narrow = (text: string): string => text.replace(/[，、；（）［］｛｝]/g, (sign) => twins[sign] ?? sign);

/**
 * Parts a text into cells: (1, 0), [1, 0; 0, 1], [[1, 0], [0, 1]], np.array(…), a LaTeX matrix, lines from a spreadsheet.
 * A text that holds no list is one cell. This only finds where cells end; whether a cell can be read the grader's reader says.
 */
export function cellsOf(text: string): Cells {
  // A comma at the end of a line ends a cell, not a row.
  const plain = text
    .replace(/\\(?:left|right)(?![a-zA-Z])/g, "")
    .replace(/([,，])\s*\n/g, "$1")
    .trim();
  if (plain === "") return [];
  const latex = /^[[(|.]?\s*\\begin\{([a-z]*matrix|array)\}(?:\{[lcr|\s]*\})?([\s\S]*)\\end\{\1\}\s*[\])|.]?$/.exec(
    plain,
  );
  if (latex !== null) {
    const rows = pieces(latex[2] ?? "", "\\\\").filter((row, at, all) => row.trim() !== "" || at < all.length - 1);
    return trimmed(rows.map((row) => pieces(row, "&")));
  }
  if (plain.includes("\t")) return trimmed(plain.split(/\r?\n/).map((line) => line.split("\t")));
  const inner = unwrapped(plain);
  const lines = pieces(inner, ";\n").filter((line) => line.trim() !== "");
  if (lines.length > 1) return trimmed(lines.map((line) => pieces(unwrapped(line.trim()), ",")));
  const items = pieces(inner, ",");
  const rows = items.map((item) => item.trim()).filter((item, at) => item !== "" || at < items.length - 1);
  const nested = rows.length > 0 && rows.every((row) => unwrapped(row) !== row);
  return trimmed(nested && inner !== plain ? rows.map((row) => pieces(unwrapped(row), ",")) : [items]);
}

const trimmed = (rows: readonly (readonly string[])[]): Cells => rows.map((row) => row.map((cell) => cell.trim()));

/** Without the call and the brackets around the whole, if they do enclose the whole. */
function unwrapped(text: string): string {
  const signs = narrow(text);
  const call = /^(?:np\.|numpy\.|torch\.|jnp\.)?(?:array|matrix|tensor|asarray)\s*(?=\()/.exec(signs);
  if (call !== null) {
    const inside = unwrapped(text.slice(call[0].length));
    return inside === text.slice(call[0].length) ? text : unwrapped(inside.trim());
  }
  if (!/^[[({]/.test(signs) || !/[\])}]$/.test(signs)) return text;
  let depth = 0;
  for (let at = 0; at < signs.length; at += 1) {
    depth += step(signs[at] ?? "");
    if (depth === 0 && at < signs.length - 1) return text;
  }
  return depth === 0 ? text.slice(1, -1) : text;
}

const step = (sign: string): number => ("([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0);

/** Parts where one of the signs (or the whole sign `\\`) stands outside brackets. LaTeX environments are brackets too. */
function pieces(text: string, signs: string): readonly string[] {
  const plain = narrow(text);
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? "";
    depth += step(sign);
    if (plain.startsWith("\\begin{", at)) depth += 1;
    if (plain.startsWith("\\end{", at)) depth -= 1;
    const length = signs === "\\\\" ? (plain.startsWith("\\\\", at) ? 2 : 0) : signs.includes(sign) ? 1 : 0;
    if (length === 0 || depth > 0) continue;
    found.push(text.slice(from, at));
    from = at + length;
    at += length - 1;
  }
  return [...found, text.slice(from)];
}

/** How many rows and columns; null: as many as one likes. */
export interface Size {
  readonly rows: number | null;
  readonly columns: number | null;
}

/**
 * Cells in the shape of the grid, empty ones where the text has fewer. A row is also taken for a column where a list is
 * asked (`rows` is 1). Null where the text holds more than the grid, or no list where several values are asked.
 */
export function shaped(cells: Cells, size: Size): Cells | null {
  const lying = size.rows === 1 && cells.length > 1 && cells.every((row) => row.length === 1) ? [cells.flat()] : cells;
  const [height, width] = [lying.length, Math.max(0, ...lying.map((row) => row.length))];
  const rows = size.rows ?? Math.max(height, 1);
  const columns = size.columns ?? Math.max(width, 2);
  if (height > rows || width > columns) return null;
  if (height * width === 1 && rows * columns > 1 && !/^[-+\d.\s]*$/.test(lying[0]?.[0] ?? "")) return null;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => lying[row]?.[column] ?? ""),
  );
}

/** The text of a grid: "(a, b)" for a list, "[[a, b], [c, d]]" for a matrix; empty where every cell is. */
export function textOf(cells: Cells, kind: "list" | "matrix"): string {
  if (cells.every((row) => row.every((cell) => cell.trim() === ""))) return "";
  const rows = cells.map((row) => row.map((cell) => cell.trim()).join(", "));
  return kind === "list" ? `(${rows.join(", ")})` : `[${rows.map((row) => `[${row}]`).join(", ")}]`;
}

/** A grid with other cells laid over it from one place on; null where they do not fit. */
export function laidOver(grid: Cells, over: Cells, row: number, column: number): Cells | null {
  const fits = over.every(
    (line, at) => row + at < grid.length && column + line.length <= (grid[row + at]?.length ?? 0),
  );
  if (!fits) return null;
  return grid.map((line, y) => line.map((cell, x) => over[y - row]?.[x - column] ?? cell));
}
