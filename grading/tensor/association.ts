import type { Span } from "../verdict";
import { hadamard, multiplied, type Notation } from "./products";
import { type Operand, type Refusal, wordsAt } from "./refusal";
import type { Term } from "./term";

/**
 * A chain of products as it was read, its operands known. Printed mathematics has no rule for a ⊙ b xᵀ: where the tree
 * that was read has no consistent shapes, the same signs are read from left to right, then ⊙ first, then the matrix
 * product first, and the first consistent one is taken. Brackets that were written are never moved.
 */
export type Chain =
  | { readonly kind: "operand"; readonly operand: Operand }
  | { readonly kind: "multiply" | "hadamard"; readonly parts: readonly Chain[]; readonly at: Span };

interface Flat {
  readonly operands: readonly Operand[];
  /** The sign between operand i and operand i + 1. */
  readonly signs: readonly ("multiply" | "hadamard")[];
}

export function associated(chain: Chain, notation: Notation, text: string): Term | Refusal {
  const asRead = folded(chain, notation, text);
  if (asRead.kind !== "refused") return asRead.term;
  const flat = flattened(chain);
  if (!flat.signs.includes("hadamard") || !flat.signs.includes("multiply")) return asRead;
  const join = (a: Operand, sign: "multiply" | "hadamard", b: Operand): Operand | Refusal =>
    joined(a, sign, b, notation, text);
  for (const first of ["both", "hadamard", "multiply"] as const) {
    const result = firstly(flat, first, join);
    if (result.kind !== "refused") return result.term;
  }
  return asRead;
}

interface Joined {
  readonly kind: "joined";
  readonly term: Term;
  readonly words: string;
  readonly at: Span;
}

function joined(
  a: Operand,
  sign: "multiply" | "hadamard",
  b: Operand,
  notation: Notation,
  text: string,
): Joined | Refusal {
  const at = { from: a.at.from, to: Math.max(a.at.to, b.at.to) };
  const term = sign === "multiply" ? multiplied(a, b, notation, at) : hadamard(a, b, notation, at);
  return term.kind === "refused" ? term : { kind: "joined", term, words: wordsAt(text, at), at };
}

/** The chain as the tree says. */
function folded(chain: Chain, notation: Notation, text: string): Joined | Refusal {
  if (chain.kind === "operand") return { kind: "joined", ...chain.operand };
  let result: Joined | Refusal | null = null;
  for (const part of chain.parts) {
    const next = folded(part, notation, text);
    if (next.kind === "refused") return next;
    result = result === null ? next : joined(result, chain.kind, next, notation, text);
    if (result.kind === "refused") return result;
  }
  // A chain has at least two parts: the tree's products do.
  return (
    result ?? {
      kind: "refused",
      feedback: { code: "shape:empty", message: { en: "A factor is missing.", "zh-CN": "缺少因子。" } },
    }
  );
}

function flattened(chain: Chain): Flat {
  if (chain.kind === "operand") return { operands: [chain.operand], signs: [] };
  const flats = chain.parts.map(flattened);
  const operands = flats.flatMap((each) => each.operands);
  const signs = flats.flatMap((each, i) => (i === 0 ? each.signs : ([chain.kind, ...each.signs] as const)));
  return { operands, signs };
}

/** Joins the operands with the sign that binds first, then the rest from left to right. */
function firstly(
  { operands, signs }: Flat,
  first: "multiply" | "hadamard" | "both",
  join: (a: Operand, sign: "multiply" | "hadamard", b: Operand) => Joined | Operand | Refusal,
): Joined | Refusal {
  const groups: Operand[] = [];
  const between: ("multiply" | "hadamard")[] = [];
  for (const [i, operand] of operands.entries()) {
    const sign = signs[i - 1];
    const last = groups.at(-1);
    if (sign === undefined || last === undefined) {
      groups.push(operand);
    } else if (first === "both" || sign === first) {
      const both = join(last, sign, operand);
      if ("feedback" in both) return both;
      groups[groups.length - 1] = both;
    } else {
      groups.push(operand);
      between.push(sign);
    }
  }
  let [result] = groups;
  for (const [i, group] of groups.slice(1).entries()) {
    const sign = between[i];
    if (result === undefined || sign === undefined) break;
    const both = join(result, sign, group);
    if ("feedback" in both) return both;
    result = both;
  }
  return result === undefined
    ? {
        kind: "refused",
        feedback: { code: "shape:empty", message: { en: "A factor is missing.", "zh-CN": "缺少因子。" } },
      }
    : { kind: "joined", term: result.term, words: result.words, at: result.at };
}
