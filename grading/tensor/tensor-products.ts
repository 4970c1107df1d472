import { type Rewritten, rewritten } from "./rewriting";
import type { SymbolTable } from "./symbols";

export const isTensorProduct = (name: string): boolean => name === "tensordot" || name === "inner" || name === "tile";

/**
 * NumPy's products over chosen axes as products of matrices. inner(A, B) sums over the last axis of both: A Bᵀ, and A x.
 * tensordot(a, b, axes): 0 is the outer product of vectors, 1 sums over the last axis of a and the first of b; ([i], [j]) over axis i of a
 * and axis j of b. Two axes at once, the default, are not read here, nor where it cannot be told how many axes there are. null then.
 */
export function tensorProduct(name: string, items: readonly string[], table: SymbolTable): string | null {
  const [a = "", b = "", written = "", ...more] = items;
  if (a === "" || b === "" || more.length > 0) return null;
  if (name === "tile") return tiled(a, b, written, table);
  const [left, right] = [axesOf(a, table), axesOf(b, table)];
  if (name === "inner") {
    // Of two vectors it is their dot product, which is read by its name.
    if (written !== "" || left === null || right === null || (left < 2 && right < 2)) return null;
    if (left < 2) return `((${b})@(${a}))`;
    return right < 2 ? `((${a})@(${b}))` : `((${a})@${turned(b)})`;
  }
  const axes = written.replace(/^(?:axes|dims)\s*=\s*/, "").replaceAll(" ", "");
  if (axes === "0") return `outer((${a}),(${b}))`;
  if (axes === "1") return `((${a})@(${b}))`;
  const [, i = "", j = ""] = /^[([]+(-?[012])[\])]?,[([]?(-?[012])[\])]+$/.exec(axes) ?? [];
  const [first, last] = [placeOf(i, left), placeOf(j, right)];
  if (first === null || last === null) return null;
  return `(${first === "last" ? `(${a})` : turned(a)}@${last === "first" || right === 1 ? `(${b})` : turned(b)})`;
}

/** np.tile(b, (n, 1)): b as each of n rows, of a vector b alone. */
function tiled(a: string, times: string, more: string, table: SymbolTable): string | null {
  const [, rows] = /^(?:reps\s*=\s*)?[([]\s*(\w+)\s*,\s*1\s*[)\]]$/.exec(times) ?? [];
  return more === "" && rows !== undefined && axesOf(a, table) === 1 ? `outer(ones(${rows}),(${a}))` : null;
}

/** b.expand(n, m) and b.expand(n, -1) of PyTorch: the vector b, of length m, as each of n rows. */
export const withExpanded = (text: string, table: SymbolTable): Rewritten =>
  rewritten(text, expanded, ([, name = "", rows = "", length]) =>
    axesOf(name, table) === 1 && (length === "-1" || length === table.declared.get(name)?.shape.rows)
      ? `outer(ones(${rows}),(${name}))`
      : null,
  );

const expanded = /(?<![\p{L}\d_.)\]])(\p{L}[\p{L}\d_]*)\s*\.\s*expand\(\s*([\p{L}\d_]+)\s*,\s*(-1|[\p{L}\d_]+)\s*\)/gu;

/** Which of its axes a place says; of one axis, it is the last and the first. */
function placeOf(written: string, axes: number | null): "first" | "last" | null {
  if (axes === 1) return /^(?:0|-1)$/.test(written) ? "last" : null;
  if (axes !== 2) return null;
  return /^(?:0|-2)$/.test(written) ? "first" : /^(?:1|-1)$/.test(written) ? "last" : null;
}

const turned = (a: string): string => (a.endsWith(".T") ? a.slice(0, -2) : `(${a}).T`);

/** How many axes a given symbol has, turned or not; null for other texts. */
function axesOf(text: string, { declared, columns }: SymbolTable): 1 | 2 | null {
  const name = text.trim().replace(/(?:\.T)+$/, "");
  const shape = declared.get(name)?.shape;
  if (shape === undefined || shape.rows === "1" || columns.has(name)) return null;
  return shape.columns === "1" ? 1 : 2;
}
