import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import type { Span } from "../verdict";
import { spread } from "./broadcasting";
import type { Grouped, Sign } from "./grouped";
import { numpyProduct, unclearOuter } from "./numpy-products";
import { withOnes } from "./ones";
import { productOf, together } from "./orientation";
import { hadamard, multiplied, type Notation } from "./products";
import { notATensor, type Refusal, type Written, wordsAt } from "./refusal";
import { entrywise } from "./term";

/**
 * A chain of products as it was read, its operands known. Printed mathematics has no rule for a ⊙ b xᵀ: where the tree
 * that was read has no consistent shapes, the same signs are read from left to right, then ⊙ first, then the matrix
 * product first, and the first consistent one is taken. Brackets that were written are never moved, and NumPy's order is Python's.
 */
export type Chain =
  | { readonly kind: "operand"; readonly grouped: Grouped }
  | { readonly kind: Sign; readonly parts: readonly Chain[]; readonly at: Span };

export interface Surroundings {
  readonly notation: Notation;
  readonly written: Written;
  /** Whether signs are read from left to right first, as some read a ⊙ b C. */
  readonly isLeftward?: boolean;
}

/** Whether ⊙ and the matrix product stand side by side somewhere without brackets. */
export const isMixed = (expression: Expression): boolean =>
  (expression.kind === "hadamard" && expression.factors.some(({ kind }) => kind === "multiply")) ||
  (expression.kind === "multiply" && expression.factors.some(({ kind }) => kind === "hadamard")) ||
  children(expression).some(isMixed);

/** The first consistent grouping; `moved` says that it is not the one that was read. */
export function associated(chain: Chain, around: Surroundings): (Grouped & { readonly moved: boolean }) | Refusal {
  const flat = flattened(chain);
  const first = around.isLeftward === true ? grouped(flat, "both", around) : null;
  if (first !== null) return { ...first, moved: true };
  const asRead = folded(chain, around);
  if (!("kind" in asRead)) return { ...asRead, moved: false };
  if (around.notation === "numpy") return asRead;
  if (!flat.signs.includes("hadamard") || !flat.signs.includes("multiply")) return asRead;
  for (const tighter of ["both", "hadamard", "multiply"] as const) {
    const result = grouped(flat, tighter, around);
    if (result !== null) return { ...result, moved: true };
  }
  return asRead;
}

function joined(left: Grouped, sign: Sign, right: Grouped, { notation, written }: Surroundings): Grouped | Refusal {
  const at = { from: left.at.from, to: Math.max(left.at.to, right.at.to) };
  const words = wordsAt(written, at);
  const made = left.made === true || right.made === true;
  const isNumpy = notation === "numpy";
  const arrays = sign === "hadamard" && isNumpy ? asArrays(left, right, { words, at }) : null;
  if (arrays !== null) return arrays;
  const sized = sign === "multiply" ? withOnes(left, right, notation) : { left, right };
  if ("kind" in sized) return sized;
  const term = sign === "multiply" ? multiplied(sized.left, sized.right, at) : hadamard(left, right, at);
  const lost = isNumpy ? unclearOuter(left, sign, right) : null;
  if (lost !== null) return lost;
  if (term.kind === "refused") {
    const meant = isNumpy ? numpyProduct(left, sign, right, at) : null;
    return meant === null ? term : { ...meant, words, at, made: true };
  }
  const { expression: first } = left;
  const before = first.kind === sign ? first.factors : [first];
  const expression: Expression = { kind: sign, factors: [...before, right.expression], at };
  if (!isNumpy) return { term, expression, words, at, made };
  const kinds = [left.axes, right.axes] as const;
  const axes = sign === "multiply" ? productOf(...kinds, term.shape) : together(kinds, term.shape);
  return { term, expression, words, at, made, axes };
}

/** The elementwise product of arrays that NumPy spreads over each other; null where their shapes are the same, or do not fit. */
function asArrays(left: Grouped, right: Grouped, place: Pick<Grouped, "words" | "at">): Grouped | Refusal | null {
  const parts = spread([left, right], "numpy");
  if (parts !== null && "kind" in parts) return parts;
  const [a, b] = parts ?? [];
  if (a === undefined || b === undefined) return null;
  const factors = a.expression.kind === "hadamard" ? a.expression.factors : [a.expression];
  const expression: Expression = { kind: "hadamard", factors: [...factors, b.expression], at: place.at };
  return { ...place, term: entrywise([a.term, b.term]), expression, made: true, axes: "matrix" };
}

/** The chain as the tree says. */
function folded(chain: Chain, around: Surroundings): Grouped | Refusal {
  if (chain.kind === "operand") return chain.grouped;
  let result: Grouped | null = null;
  for (const part of chain.parts) {
    const next = folded(part, around);
    if ("kind" in next) return next;
    const both: Grouped | Refusal = result === null ? next : joined(result, chain.kind, next, around);
    if ("kind" in both) return both;
    result = both;
  }
  return result ?? notATensor(wordsAt(around.written, chain.at), chain.at);
}

interface Flat {
  readonly operands: readonly Grouped[];
  /** The sign between operand i and operand i + 1. */
  readonly signs: readonly Sign[];
}

function flattened(chain: Chain): Flat {
  if (chain.kind === "operand") return { operands: [chain.grouped], signs: [] };
  const flats = chain.parts.map(flattened);
  const operands = flats.flatMap((each) => each.operands);
  const signs = flats.flatMap((each, i) => (i === 0 ? each.signs : [chain.kind, ...each.signs]));
  return { operands, signs };
}

/** Joins what the tighter sign connects, then the rest, from left to right; null where the shapes do not fit. */
function grouped({ operands, signs }: Flat, tighter: Sign | "both", around: Surroundings): Grouped | null {
  const groups: Grouped[] = [];
  const looser: Sign[] = [];
  for (const [i, operand] of operands.entries()) {
    const sign = signs[i - 1];
    const last = groups.at(-1);
    if (sign === undefined || last === undefined) {
      groups.push(operand);
    } else if (tighter === "both" || sign === tighter) {
      const both = joined(last, sign, operand, around);
      if ("kind" in both) return null;
      groups[groups.length - 1] = both;
    } else {
      groups.push(operand);
      looser.push(sign);
    }
  }
  let result = groups[0] ?? null;
  for (const [i, group] of groups.slice(1).entries()) {
    const sign = looser[i];
    if (result === null || sign === undefined) return null;
    const both = joined(result, sign, group, around);
    if ("kind" in both) return null;
    result = both;
  }
  return result;
}
