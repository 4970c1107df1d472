import type { Expression } from "../expression/expression";
import { contracted, type Indexed } from "./indexed";
import { type Refusal, refuse } from "./refusal";
import type { Dimension } from "./shape";
import type { Term } from "./term";

/** A call of einsum in a text. */
export interface EinsumCall {
  readonly from: number;
  readonly to: number;
  readonly spec: string;
  readonly operands: readonly { readonly from: number; readonly to: number }[];
}

const start =
  /(?:\b(?:np|numpy|jnp|torch|tf)\s*\.\s*(?:linalg\s*\.\s*)?)?\beinsum\s*\(\s*(["'“‘’”])([^"'“‘’”]*)["'“‘’”]\s*,/g;

/** The calls of einsum that stand in no other one, from left to right; null where a bracket is left open. */
export function einsumCalls(text: string): readonly EinsumCall[] | null {
  const calls: EinsumCall[] = [];
  let done = 0;
  for (const match of text.matchAll(start)) {
    if (match.index < done) continue;
    const begin = match.index + match[0].length;
    const operands: { from: number; to: number }[] = [];
    let depth = 1;
    let from = begin;
    let at = begin;
    for (; at < text.length && depth > 0; at += 1) {
      const glyph = text.charAt(at);
      if ("([{".includes(glyph)) depth += 1;
      if (")]}".includes(glyph)) depth -= 1;
      if (depth === 0 || (depth === 1 && glyph === ",")) {
        operands.push({ from, to: at });
        from = at + 1;
      }
    }
    if (depth > 0) return null;
    done = at;
    calls.push({ from: match.index, to: at, spec: match[2] ?? "", operands: unlisted(text, operands) });
  }
  return calls;
}

/** PyTorch also takes the operands as one list: einsum('i,j->ij', [d, x]). */
function unlisted(text: string, operands: EinsumCall["operands"]): EinsumCall["operands"] {
  const [only, ...others] = operands;
  if (only === undefined || others.length > 0) return operands;
  const words = text.slice(only.from, only.to);
  const inner = words.trim();
  if (!inner.startsWith("[") || !inner.endsWith("]")) return operands;
  const parts: { from: number; to: number }[] = [];
  let from = only.from + words.indexOf("[") + 1;
  for (const piece of inner.slice(1, -1).split(",")) {
    parts.push({ from, to: from + piece.length });
    from += piece.length + 1;
  }
  return parts;
}

interface Operand {
  readonly expression: Expression;
  readonly term: Term;
}

/** What einsum makes of its operands, as a formula of matrices. */
export function einsumOf(call: EinsumCall, operands: readonly Operand[]): Indexed | Refusal {
  const at = { from: call.from, to: call.to };
  const [inputs = "", output] = call.spec.replaceAll(" ", "").split("->");
  const labels = inputs.split(",");
  const isPlain = /^[a-zA-Z,]*$/.test(inputs) && /^[a-zA-Z]*$/.test(output ?? "");
  if (!isPlain || labels.length !== operands.length) {
    return refuse(
      "tensor:einsum-count",
      `einsum has ${labels.length} groups of indices for ${operands.length} arrays here.`,
      `这里 einsum 的下标有 ${labels.length} 组，而数组有 ${operands.length} 个。`,
      at,
    );
  }
  const ranges = new Map<string, Dimension>();
  const factors: Indexed[] = [];
  for (const [i, operand] of operands.entries()) {
    const indices = [...(labels[i] ?? "")];
    const { rows, columns } = operand.term.shape;
    const axes = [rows, columns].filter((axis) => axis !== "1");
    const conflict = axes.some((axis, k) => (ranges.get(indices[k] ?? "") ?? axis) !== axis);
    if (axes.length !== indices.length || conflict) return misfit(labels[i] ?? "", rows, columns, at);
    for (const [k, axis] of axes.entries()) ranges.set(indices[k] ?? "", axis);
    const expression: Expression =
      rows === "1" && columns !== "1" ? { kind: "transpose", argument: operand.expression, at } : operand.expression;
    factors.push({ expression, indices });
  }
  const all = [...new Set(labels.join(""))];
  const once = all.filter((index) => labels.join("").split(index).length === 2).sort();
  const left = output === undefined ? once : [...output];
  const summed = all.filter((index) => !left.includes(index));
  const result = left.every((index) => all.includes(index)) ? contracted(factors, summed, left, ranges) : null;
  return (
    result ??
    refuse(
      "tensor:einsum-beyond",
      `einsum('${call.spec}', …) is no formula of vectors and matrices that is read here; please write it with products.`,
      `这里无法把 einsum('${call.spec}', …) 理解为向量与矩阵的公式，请改用乘积书写。`,
      at,
    )
  );
}

const misfit = (label: string, rows: string, columns: string, at: { from: number; to: number }): Refusal =>
  refuse(
    "tensor:einsum-shape",
    `The indices "${label}" of einsum do not fit an array of shape ${rows}×${columns}.`,
    `einsum 的下标“${label}”与形状为 ${rows}×${columns} 的数组不符。`,
    at,
  );
