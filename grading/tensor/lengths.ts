import { canonicalName } from "../expression/names";
import { type Rewritten, rewritten } from "./rewriting";
import type { SymbolTable } from "./symbols";

/** X.shape[0], X.size(0) and len(y) of given symbols as the names of their lengths, and X.size as their product. */
export const withLengths = (text: string, { declared }: SymbolTable): Rewritten =>
  rewritten(text, lengths, ([, array, axis, listed, counted]) => {
    const shape = declared.get(canonicalName(array ?? listed ?? counted ?? ""))?.shape;
    if (shape === undefined) return null;
    if (counted !== undefined) return shape.columns === "1" ? shape.rows : `(${shape.rows} ${shape.columns})`;
    const length = axis === "1" || (axis === "-1" && shape.columns !== "1") ? shape.columns : shape.rows;
    // A vector has no second axis in NumPy.
    return axis === "1" && shape.columns === "1" ? null : length;
  });

const lengths =
  /(?<![A-Za-z0-9_.])(?:([A-Za-z][A-Za-z0-9_]*)\s*\.\s*(?:shape\s*\[\s*(?=[-01]+\s*\])|size\s*\(\s*(?=[-01]+\s*\)))(0|1|-1)\s*[\])]|len\(\s*([A-Za-z][A-Za-z0-9_]*)\s*\)|([A-Za-z][A-Za-z0-9_]*)\s*\.\s*(?:size(?![\w(]|\s*\()|numel\(\s*\)))/g;
