import { type Expression, nowhere } from "../expression/expression";
import { canonicalName } from "../expression/names";
import { children } from "../expression/walk";
import { indexLetters } from "./index-notation";
import type { Dimension } from "./shape";
import type { SymbolTable } from "./symbols";

/** A row or a column of a given matrix, or an entry of a given vector, at a running index: X_{i,:}, X_{:,j}, X_i, y_i. */
export interface Slice {
  readonly of: string;
  readonly index: string;
  /** What the index runs over, and whether that is the first axis. */
  readonly range: Dimension;
  readonly along: "rows" | "columns";
  readonly isEntry: boolean;
  /** Whether the name says which axis it runs over; of X_i only custom does, by which it is the first. */
  readonly isSure: boolean;
}

export type Slices = ReadonlyMap<string, Slice>;

const subscripts = /_\s*(?:\{\s*(?:([i-lpq])(?:\s*,?\s*:)?|:\s*,?\s*([i-lpq]))\s*\}|([i-lpq])(?![A-Za-z0-9]))/g;

/** The names of slices that a text may hold; X_i is a row in the first of two, and a column in the second. */
export function slicesIn(text: string, { declared }: SymbolTable): readonly Slices[] {
  const letters = new Set([...text.matchAll(subscripts)].map(([, row, column, bare]) => row ?? column ?? bare ?? ""));
  const found = (bare: "rows" | "columns"): Slices => {
    const slices = new Map<string, Slice>();
    for (const { name, shape } of declared.values()) {
      if (name.includes("_") || shape.rows === "1") continue;
      for (const index of indexLetters.filter((letter) => letters.has(letter))) {
        const isEntry = shape.columns === "1";
        const add = (subscript: string, along: "rows" | "columns", isSure: boolean): void => {
          const key = canonicalName(`${name}_{${subscript}}`);
          const range = along === "rows" ? shape.rows : shape.columns;
          if (!declared.has(key)) slices.set(key, { of: name, index, range, along, isEntry, isSure });
        };
        add(index, isEntry ? "rows" : bare, isEntry);
        if (isEntry) continue;
        for (const separator of [",", ""]) {
          add(`${index}${separator}:`, "rows", true);
          add(`:${separator}${index}`, "columns", true);
        }
      }
    }
    return slices;
  };
  return [found("rows"), found("columns")];
}

/** Whether a slice stands in an expression. */
export const holdsSlice = (e: Expression, slices: Slices): boolean =>
  e.kind === "symbol" ? slices.has(e.name) : children(e).some((child) => holdsSlice(child, slices));

export const symbolOf = (name: string): Expression => ({ kind: "symbol", name, at: nowhere });
