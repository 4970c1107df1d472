import { type Expression, nowhere } from "../expression/expression";
import { mapChildren } from "../expression/map-children";
import { canonicalName } from "../expression/names";
import { children } from "../expression/walk";
import type { Entries } from "./index-notation";
import { type Refusal, refuse } from "./refusal";
import { isSquare } from "./shape";
import type { SymbolTable } from "./symbols";

type Symbol = Extract<Expression, { kind: "symbol" }>;

/** A formula of entries, and the entries it holds. */
export interface Raised {
  readonly value: Expression;
  readonly entries: Entries;
}

/**
 * A ᵀ, an inverse or a power beside the indices of a matrix. U^T_{ij} is entry i, j of Uᵀ, which is U_{ji}. U_{ij}^T and U_{ij}^{-1} are that to
 * most, and to others the entry itself and its reciprocal; U^2_{ij} is an entry of U U, or a square: these are asked back.
 * U_{ij}^2 is a square.
 */
export function withRaisedEntries(e: Expression, text: string, entries: Entries, table: SymbolTable): Raised | Refusal {
  const unclear = unclearIn(e, text, entries, table);
  if (unclear !== null) return unclear;
  const known = new Map(entries);
  const value = turnedIn(e, entries, (of, indices) => {
    const name = canonicalName(`${of}_{${indices.join("")}}`);
    known.set(name, { of, indices });
    return { kind: "symbol", name, at: nowhere };
  });
  return { value, entries: known };
}

/** The base and the indices of an entry of a matrix; null for all else. */
function matrixEntry(
  e: Expression,
  entries: Entries,
): { readonly of: string; readonly indices: readonly string[] } | null {
  const entry = e.kind === "symbol" ? entries.get(e.name) : undefined;
  return entry?.of == null || entry.indices.length < 2 ? null : { of: entry.of, indices: entry.indices };
}

/** Whether what is raised stands before the indices: the name's place in the text ends before them then. */
const isBeforeIndices = ({ at }: Symbol, text: string): boolean => !/[_ₐ-ₜᵢⱼᵣᵤᵥ]/u.test(text.slice(at.from, at.to));

function unclearIn(e: Expression, text: string, entries: Entries, table: SymbolTable): Refusal | null {
  const inner = e.kind === "transpose" ? e.argument : e.kind === "power" ? e.base : null;
  const entry = inner === null ? null : matrixEntry(inner, entries);
  if (entry !== null && inner?.kind === "symbol") {
    const isBefore = isBeforeIndices(inner, text);
    // (U_{ij})^{-1} is the reciprocal.
    const isOneEntry = e.kind === "power" && inner.at.from > e.at.from;
    const shape = table.declared.get(entry.of)?.shape;
    const isPower = e.kind === "power" && !isOneEntry && shape !== undefined && isSquare(shape);
    const isUnclear = e.kind === "transpose" ? !isBefore : isPower && (isBefore || isNegative(e.exponent));
    if (isUnclear) return e.kind === "transpose" ? unclearTranspose(entry, e) : unclearPower(entry, e);
  }
  for (const child of children(e)) {
    const found = unclearIn(child, text, entries, table);
    if (found !== null) return found;
  }
  return null;
}

const isNegative = (e: Expression): boolean => e.kind === "negate" || (e.kind === "number" && e.value.n < 0n);

function turnedIn(
  e: Expression,
  entries: Entries,
  named: (of: string, indices: readonly string[]) => Symbol,
): Expression {
  const entry = e.kind === "transpose" ? matrixEntry(e.argument, entries) : null;
  return entry === null
    ? mapChildren(e, (child) => turnedIn(child, entries, named))
    : named(entry.of, [...entry.indices].reverse());
}

interface Named {
  readonly of: string;
  readonly indices: readonly string[];
}

const unclearTranspose = ({ of, indices: [i = "", j = ""] }: Named, { at }: Expression): Refusal =>
  refuse(
    "tensor:raised-entry",
    `This may be an entry of the transpose or of ${of} itself. Please write ${of}_{${j}${i}} or ${of}_{${i}${j}}.`,
    `这里可能指转置的元素，也可能指 ${of} 本身的元素。请写成 ${of}_{${j}${i}} 或 ${of}_{${i}${j}}。`,
    at,
  );

const unclearPower = ({ of, indices: [i = "", j = ""] }: Named, { at }: Expression): Refusal =>
  refuse(
    "tensor:raised-entry",
    `This may be an entry of a power or an inverse of ${of}, or that of one entry. Please write a formula of matrices, or (${of}_{${i}${j}}) with the exponent behind the bracket.`,
    `这里可能指 ${of} 的幂或逆的元素，也可能指单个元素的幂或倒数。请写成矩阵形式，或写成 (${of}_{${i}${j}}) 并把指数放在括号之后。`,
    at,
  );
