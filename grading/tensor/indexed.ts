import { type Expression, nowhere } from "../expression/expression";
import type { Dimension } from "./shape";

/**
 * A quantity with at most two indices, as an expression of matrices: none for a number, one for a column, two for a matrix
 * whose rows run over the first.
 */
export interface Indexed {
  readonly expression: Expression;
  readonly indices: readonly string[];
}

/** How far each index runs. */
export type Ranges = ReadonlyMap<string, Dimension>;

export const identityName = (dimension: Dimension): string => `I_{${dimension}}`;
export const onesName = (dimension: Dimension): string => `ones_{${dimension}}`;

const symbol = (name: string): Expression => ({ kind: "symbol", name, at: nowhere });
export const turned = (argument: Expression): Expression => ({ kind: "transpose", argument, at: nowhere });
export const times = (...factors: readonly Expression[]): Expression => ({ kind: "multiply", factors, at: nowhere });
export const entrywise = (...factors: readonly Expression[]): Expression => ({
  kind: "hadamard",
  factors,
  at: nowhere,
});
export const applied = (name: "diag" | "sum", argument: Expression): Expression => ({
  kind: "call",
  name,
  arguments: [argument],
  at: nowhere,
});

export const identity = (dimension: Dimension): Expression => symbol(identityName(dimension));
export const ones = (dimension: Dimension): Expression => symbol(onesName(dimension));

/** ∑ over `summed` of a product, with the indices that are left in the order asked for. null where that is no matrix formula. */
export function contracted(
  factors: readonly Indexed[],
  summed: readonly string[],
  left: readonly string[],
  ranges: Ranges,
): Indexed | null {
  if (left.length > 2 || new Set(left).size < left.length) return null;
  let parts: readonly Indexed[] = factors.map(onDiagonal);
  const open = new Set(summed);
  while (open.size > 0) {
    parts = merged(parts);
    const matrices = (index: string): number =>
      parts.filter((part) => part.indices.length === 2 && part.indices.includes(index)).length;
    const [index] = [...open].sort((a, b) => matrices(a) - matrices(b));
    if (index === undefined) break;
    const next = summedOver(index, parts, ranges);
    if (next === null) return null;
    parts = next.map(onDiagonal);
    open.delete(index);
  }
  return arranged(merged(parts), left, ranges);
}

/** A_ii is the diagonal of A. */
function onDiagonal(part: Indexed): Indexed {
  const [a, b] = part.indices;
  return a !== undefined && a === b ? { expression: applied("diag", part.expression), indices: [a] } : part;
}

/** Factors with the same indices as one, entry by entry. */
function merged(parts: readonly Indexed[]): readonly Indexed[] {
  const byIndices = new Map<string, Indexed>();
  for (const part of parts) {
    const key = [...part.indices].sort().join();
    const before = byIndices.get(key);
    if (before === undefined) {
      byIndices.set(key, part);
      continue;
    }
    const same = before.indices[0] === part.indices[0] ? part.expression : turned(part.expression);
    const sign = part.indices.length === 0 ? times : entrywise;
    byIndices.set(key, { expression: sign(before.expression, same), indices: before.indices });
  }
  return [...byIndices.values()];
}

const oriented = (part: Indexed, first: string): Expression =>
  part.indices[0] === first ? part.expression : turned(part.expression);

const otherOf = (part: Indexed, index: string): string =>
  (part.indices[0] === index ? part.indices[1] : part.indices[0]) ?? "";

function summedOver(index: string, parts: readonly Indexed[], ranges: Ranges): readonly Indexed[] | null {
  const rest = parts.filter((part) => !part.indices.includes(index));
  const own = parts.filter((part) => part.indices.includes(index));
  const vector = own.find((part) => part.indices.length === 1);
  const [a, b, ...more] = own.filter((part) => part.indices.length === 2);
  if (more.length > 0) return null;
  if (a === undefined) {
    return vector === undefined ? null : [...rest, { expression: applied("sum", vector.expression), indices: [] }];
  }
  const left = oriented(a, otherOf(a, index));
  if (b === undefined) {
    const dimension = ranges.get(index);
    const by = vector?.expression ?? (dimension === undefined ? null : ones(dimension));
    return by === null ? null : [...rest, { expression: times(left, by), indices: [otherOf(a, index)] }];
  }
  const right = oriented(b, index);
  const middle = vector === undefined ? [] : [applied("diag", vector.expression)];
  return [...rest, { expression: times(left, ...middle, right), indices: [otherOf(a, index), otherOf(b, index)] }];
}

/** The product of what is left, spread over the indices asked for. */
function arranged(parts: readonly Indexed[], left: readonly string[], ranges: Ranges): Indexed | null {
  const [first, second] = left;
  const scalars = parts.filter(({ indices }) => indices.length === 0).map(({ expression }) => expression);
  const others = parts.filter(({ indices }) => indices.length > 0);
  if (others.some(({ indices }) => indices.some((index) => !left.includes(index)))) return null;
  const scaled = (expression: Expression | null): Indexed | null => {
    const factors = expression === null ? scalars : [...scalars, expression];
    const [only, ...more] = factors;
    if (only === undefined)
      return { expression: { kind: "number", value: { n: 1n, d: 1n }, at: nowhere }, indices: left };
    return { expression: more.length === 0 ? only : times(...factors), indices: left };
  };
  const vectorOf = (index: string): Expression | undefined =>
    others.find(({ indices }) => indices.length === 1 && indices[0] === index)?.expression;
  const onesOf = (index: string): Expression | null => {
    const dimension = ranges.get(index);
    return dimension === undefined ? null : ones(dimension);
  };
  if (first === undefined) return scaled(null);
  if (second === undefined) return scaled(vectorOf(first) ?? onesOf(first));
  const matrix = others.find(({ indices }) => indices.length === 2);
  const [a, b] = [vectorOf(first), vectorOf(second)];
  if (matrix !== undefined) {
    const factors = [
      ...(a === undefined ? [] : [applied("diag", a)]),
      oriented(matrix, first),
      ...(b === undefined ? [] : [applied("diag", b)]),
    ];
    return scaled(factors.length === 1 ? oriented(matrix, first) : times(...factors));
  }
  const [column, row] = [a ?? onesOf(first), b ?? onesOf(second)];
  return column === null || row === null ? null : scaled(times(column, turned(row)));
}
