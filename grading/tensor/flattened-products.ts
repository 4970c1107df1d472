import { innerProductName } from "./inner-products";
import { type Rewritten, rewritten, unchanged } from "./rewriting";
import type { SymbolTable } from "./symbols";

const matrix = String.raw`([A-Za-z]\w*|\([A-Za-z][\w\s+−-]*\))`;
const flat = String.raw`\s*\.\s*(?:(?:ravel|flatten)\(\s*\)|(?:reshape|view)\(\s*-1\s*\))`;
const vec = String.raw`(?:\\(?:operatorname|mathrm|text|mathbf)\s*\{\s*vec\s*\}|\bvec)\s*(?:\\left\s*)?\(\s*([A-Za-z]\w*)\s*(?:\\right\s*)?\)`;
const turned = String.raw`\s*(?:\^\s*(?:\\top|\\intercal|\{\s*(?:T|\\top|\\intercal)\s*\}|T)(?![A-Za-z])|['′⊤ᵀ]|\.T\b)`;
/** A product ends a sum's term here, so that it is no part of another product of matrices. */
const starts = String.raw`(?<=(?:^|[-+−(,=])\s*)`;
const ends = String.raw`(?=\s*(?:$|[-+−),]))`;

const products = new RegExp(
  [
    `${starts}${matrix}${flat}\\s*@\\s*${matrix}${flat}${ends}`,
    String.raw`(?:\b(?:np|numpy|jnp|torch)\s*\.\s*)?\b(?:v?dot|inner)\s*\(\s*${matrix}${flat}\s*,\s*${matrix}${flat}\s*\)`,
    `${starts}${vec}${turned}\\s*(?:@|\\*|·|\\\\cdot(?![A-Za-z]))?\\s*${vec}${ends}`,
  ].join("|"),
  "gu",
);

/**
 * The product of two matrices that are laid out as vectors, vec(A)ᵀ vec(B) or A.ravel() @ B.ravel(), as their inner product. They are given
 * symbols of one shape, or sums of such: then it does not matter in which order the entries are laid out.
 */
export function withFlattenedProducts(text: string, table: SymbolTable): Rewritten {
  if (!/vec|ravel|flatten|reshape|view/.test(text)) return unchanged(text);
  return rewritten(text, products, ([, a, b, c, d, e, f]) => {
    const [first = "", second = ""] = [a ?? c ?? e, b ?? d ?? f];
    const shapes = new Set([...namesIn(first), ...namesIn(second)].map((name) => shapeOf(name, table)));
    return shapes.size === 1 && !shapes.has(null) ? `max(${innerProductName},${first},${second})` : null;
  });
}

const namesIn = (text: string): readonly string[] => text.match(/\w+/g) ?? [];

/** The shape of a given matrix; null for other names, and for numbers. */
function shapeOf(name: string, { declared }: SymbolTable): string | null {
  const shape = declared.get(name)?.shape;
  return shape === undefined || shape.rows === "1" || shape.columns === "1" ? null : `${shape.rows}×${shape.columns}`;
}
