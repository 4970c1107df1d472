import type { Expression } from "../expression/expression";
import type { Grouped } from "./grouped";
import { type Refusal, refuse } from "./refusal";
import { type Term, transpose } from "./term";

/**
 * The vector of ones of books, in a matrix product: 1ᵀx is the sum of x, A1 the sums of A's rows. Its length is what the
 * factor beside it asks for; where that asks for none, as in x1ᵀ, it is asked back. Everywhere else 1 is a number.
 */
export function withOnes(left: Grouped, right: Grouped): { readonly left: Grouped; readonly right: Grouped } | Refusal {
  const [a, b] = [left.term.shape, right.term.shape];
  if (isTransposedOne(left.expression) && b.rows !== "1") {
    return { left: { ...left, term: transpose(ones(b.rows)) }, right };
  }
  if (isOne(right.expression) && a.columns !== "1") return { left, right: { ...right, term: ones(a.columns) } };
  return isTransposedOne(right.expression) && a.rows !== "1" ? lengthUnknown(right) : { left, right };
}

/** 1ᵀ before a factor with rows is a row of ones, whatever scalar stands before both. */
export function asOnes(chain: readonly Grouped[]): readonly Grouped[] {
  return chain.map((each, i) => {
    const rows = chain[i + 1]?.term.shape.rows ?? "1";
    return isTransposedOne(each.expression) && rows !== "1" ? { ...each, term: transpose(ones(rows)) } : each;
  });
}

const ones = (rows: string): Term => ({ kind: "ones", shape: { rows, columns: "1" } });

const isOne = (expression: Expression): boolean =>
  expression.kind === "number" && expression.value.n === 1n && expression.value.d === 1n;

const isTransposedOne = (expression: Expression): boolean =>
  expression.kind === "transpose" && isOne(expression.argument);

const lengthUnknown = ({ words, at }: Grouped): Refusal =>
  refuse(
    "tensor:ones-of-unknown-length",
    `If ${words} is a vector of ones here, its length is not known; if it is the number 1, leave it out.`,
    `如果这里的 ${words} 是全 1 向量，则无法得知它的长度；如果是数 1，请省略。`,
    at,
  );
