import type { Expression } from "../expression/expression";
import type { Span } from "../verdict";
import { isBracketed } from "./brackets";
import type { Grouped } from "./grouped";
import type { Notation } from "./products";
import { type Refusal, refuse, type Written, wordsAt } from "./refusal";
import { isRow, isScalar, type Shape, scalar } from "./shape";
import { type Term, transpose } from "./term";

/**
 * The vector of ones of books, in a matrix product: 1ᵀx is the sum of x, A1 the sums of A's rows. Its length is what the
 * factor beside it asks for; where that asks for none, as in x1ᵀ, it is asked back. Everywhere else 1 is a number, and in NumPy
 * it is always one: np.dot(X, 1) is X, and X @ 1 is nothing.
 */
export function withOnes(
  left: Grouped,
  right: Grouped,
  notation: Notation,
): { readonly left: Grouped; readonly right: Grouped } | Refusal {
  const [a, b] = [left.term.shape, right.term.shape];
  if (isTransposedOne(left.expression) && b.rows !== "1") {
    return { left: { ...left, term: transpose(ones(b.rows)) }, right };
  }
  // 1.0 is a number.
  if (isOne(right.expression) && a.columns !== "1" && !right.words.includes("."))
    return notation === "numpy"
      ? numberOrOnes(right.expression.at)
      : { left, right: { ...right, term: ones(a.columns) } };
  return isTransposedOne(right.expression) && a.rows !== "1" ? lengthUnknown(right) : { left, right };
}

/** 1ᵀ before a factor with rows is a row of ones, whatever scalar stands before both. */
export function asOnes(chain: readonly Grouped[]): readonly Grouped[] {
  return chain.map((each, i) => {
    const rows = chain[i + 1]?.term.shape.rows ?? "1";
    return isTransposedOne(each.expression) && rows !== "1" ? { ...each, term: transpose(ones(rows)) } : each;
  });
}

/**
 * A 1 right before a row, as in 1bᵀ or 11ᵀx, is a column of ones, of a length that nothing beside it says: it is asked back, or
 * found from the whole.
 */
export function columnOfOnes(
  product: Expression,
  written: Written,
  shapeOf: (part: Expression) => Shape | null,
): Refusal | null {
  if (product.kind !== "multiply") return null;
  const { factors } = product;
  const isBeforeRow = (i: number): boolean => {
    const next = factors[i + 1];
    const shape = next === undefined ? null : shapeOf(next);
    return shape !== null && isRow(shape);
  };
  const at = factors.findIndex((factor, i) => isOne(factor) && (isRowOfOnes(factors[i + 1]) || isBeforeRow(i)));
  const one = factors[at];
  if (one === undefined) return null;
  if (!isRowOfOnes(factors[at + 1]) && isTypedAsNumber(one, written)) return null;
  if (!isRowOfOnes(factors[at + 1])) return lengthUnknown({ words: wordsAt(written, one.at), at: one.at });
  const isBeforeVector = factors.slice(at + 2).some((factor) => !isScalar(shapeOf(factor) ?? scalar));
  return isBeforeVector ? lengthUnknown({ words: wordsAt(written, one.at), at: one.at }) : null;
}

/** The 1 of A * 1/n is the number for some and a column of ones for others; only brackets tell. */
export function oneOrOnes(
  numerator: Expression,
  text: string,
  meaning: (part: Expression) => Term | Refusal,
): Refusal | null {
  if (numerator.kind !== "multiply" || isBracketed(text, numerator.at)) return null;
  const [one, before] = [numerator.factors.at(-1), numerator.factors.slice(0, -1)];
  const [only] = before;
  if (one === undefined || !isOne(one) || only === undefined) return null;
  const left = meaning(before.length === 1 ? only : { ...numerator, factors: before });
  if (left.kind === "refused" || left.shape.columns === "1") return null;
  return refuse(
    "tensor:one-or-ones",
    "Is this 1 the number or a vector of ones? Please write A/n, or (A 1)/n with brackets.",
    "这里的 1 是数还是全 1 向量？请写 A/n，或加括号写 (A 1)/n。",
    one.at,
  );
}

/** Made trees mean the number; so does 1 * bᵀ, with a sign, as programs and people write it behind a number. In bold, 1 is none. */
const isTypedAsNumber = ({ at }: Expression, written: Written): boolean =>
  written.text === "" ||
  (wordsAt(written, at) === "1" && /^\s*(?:\*|·|×|\\(?:cdot|times)(?![A-Za-z]))/.test(written.text.slice(at.to)));

const numberOrOnes = (at: Span): Refusal =>
  refuse(
    "tensor:one-or-ones",
    "Is this 1 the number or a vector of ones? Please leave it out, or write np.ones(m).",
    "这里的 1 是数还是全 1 向量？请省略，或写 np.ones(m)。",
    at,
  );

const ones = (rows: string): Term => ({ kind: "ones", shape: { rows, columns: "1" } });

const isOne = (expression: Expression): boolean =>
  expression.kind === "number" && expression.value.n === 1n && expression.value.d === 1n;

/** 1ᵀ, a row of ones. */
export const isTransposedOne = (expression: Expression | undefined): boolean =>
  expression?.kind === "transpose" && isOne(expression.argument);

const isRowOfOnes = (e: Expression | undefined): boolean =>
  isTransposedOne(e) || (e?.kind === "transpose" && e.argument.kind === "symbol" && /^ones_/.test(e.argument.name));

const lengthUnknown = ({ words, at }: Pick<Grouped, "words" | "at">): Refusal =>
  refuse(
    "tensor:ones-of-unknown-length",
    `If ${words} is a vector of ones here, its length is not known; if it is the number 1, leave it out.`,
    `如果这里的 ${words} 是全 1 向量，则无法得知它的长度；如果是数 1，请省略。`,
    at,
  );
