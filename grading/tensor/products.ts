import type { Span } from "../verdict";
import { noProduct, notSquare, type Operand, type Refusal, refuse, unequalShapes } from "./refusal";
import { isScalar, isSquare, isVector } from "./shape";
import { add, entrywise, fits, inverse, power, product, quotient, type Term } from "./term";

/** Whose habits the answer follows: printed mathematics, or NumPy and PyTorch. See notation.ts. */
export type Notation = "mathematics" | "numpy";

/** A product of two, `*` or juxtaposition or @: scaling where one is a scalar, else the matrix product. */
export function multiplied(left: Operand, right: Operand, at: Span): Term | Refusal {
  const [a, b] = [left.term, right.term];
  if (isScalar(a.shape) || isScalar(b.shape)) return entrywise([a, b]);
  return a.shape.columns === b.shape.rows ? product(a, b) : noProduct(left, right, at);
}

/** ⊙, or `*` in NumPy. */
export function hadamard(left: Operand, right: Operand, at: Span): Term | Refusal {
  const [a, b] = [left.term, right.term];
  return fits(a.shape, b.shape) ? entrywise([a, b]) : unequalShapes("⊙", left, right, at);
}

export function summed(operands: readonly Operand[], at: Span): Term | Refusal {
  const shaped = operands.find((each) => !isScalar(each.term.shape)) ?? operands[0];
  for (const each of operands) {
    if (shaped !== undefined && !fits(shaped.term.shape, each.term.shape)) return unequal(shaped, each, at);
  }
  return add(operands.map((each) => each.term));
}

/** A difference is said to be one: x - p p', not x + -p p'. */
function unequal(left: Operand, right: Operand, at: Span): Refusal {
  const [, words] = /^[-−]\s*(.+)$/u.exec(right.words) ?? [];
  return words === undefined ? unequalShapes("+", left, right, at) : unequalShapes("-", left, { ...right, words }, at);
}

/** Division by a scalar, or entry by entry. By a square matrix it is asked back: the inverse may be meant. */
export function divided(left: Operand, right: Operand, notation: Notation, at: Span): Term | Refusal {
  const [a, b] = [left.term, right.term];
  if (!fits(a.shape, b.shape)) return unequalShapes("/", left, right, at);
  if (notation === "mathematics" && isSquare(b.shape) && !isScalar(b.shape)) {
    return refuse(
      "tensor:division-by-matrix",
      `${right.words} is a matrix: write inv(${right.words}) for the inverse, or .^(-1) for entry by entry.`,
      `${right.words} 是矩阵：求逆请写 inv(${right.words})，逐元素请写 .^(-1)。`,
      right.at,
    );
  }
  return quotient(a, b);
}

/** A whole power: of numbers and vectors entry by entry, of square matrices by the matrix product. */
export function raised(base: Operand, exponent: number, entryByEntry: boolean, at: Span): Term | Refusal {
  const { term } = base;
  if (entryByEntry || isScalar(term.shape)) return power(term, exponent);
  if (isVector(term.shape)) {
    if (exponent > 0) return power(term, exponent);
    return refuse(
      "tensor:vector-inverse",
      `${base.words} is a vector and has no inverse; entry by entry is 1 ./ ${base.words}.`,
      `${base.words} 是向量，没有逆；逐元素取倒数请写 1 ./ ${base.words}。`,
      at,
    );
  }
  if (!isSquare(term.shape)) return notSquare({ en: "A matrix power", zh: "矩阵的幂" }, base);
  const square = exponent < 0 ? inverse(term) : term;
  const times = Math.abs(exponent);
  return times === 1 ? square : { kind: "matrix-power", base: square, exponent: times, shape: term.shape };
}
