import { slashCoefficient } from "../expression/notes";
import { type Feedback, feedback, type Span } from "../verdict";

export const entriesNote = feedback(
  "tensor:entries",
  "This was read entry by entry; the indices that are left, in alphabetical order, are rows and columns.",
  "这里按分量理解；未被求和的下标按字母顺序依次表示行和列。",
);

export const summedNote = feedback(
  "tensor:summed-index",
  "An index that stands twice was summed over, since what is asked for has fewer indices. A ∑ says so.",
  "重复出现的下标按求和理解，因为所求的量下标更少。写出 ∑ 会更清楚。",
);

export const unclearEntriesNote = feedback(
  "tensor:entries-unclear",
  "It is not clear which index is the row, or is summed over; a person will look at it. Please write ∑, and Y_{ij} = …",
  "这里不清楚哪个下标表示行或用于求和，将由老师查看。请写出 ∑，并写成 Y_{ij} = …",
);

export const oneAxisNote = feedback(
  "tensor:one-axis",
  "NumPy's .T turns a column of two axes, but leaves an array of one axis as it is. Which was meant decides here; a person will look at it.",
  "NumPy 的 .T 会转置二维的列，但不改变一维数组。这里取决于指的是哪一种，将由老师查看。",
);

export const leftwardNote = feedback(
  "tensor:left-to-right",
  "⊙ and the matrix product stand side by side without brackets. Read from left to right your formula is right, read as shown it is not; a person will look at it.",
  "⊙ 与矩阵乘积并列而没有括号。从左到右理解时你的公式正确，按所示理解则不然；将由老师查看。",
);

/** Books differ in the value of a step function at its jump, so that an answer which differs there alone is for a person. */
export const jumpNote = (place: string | null): Feedback =>
  place === null
    ? feedback(
        "tensor:jump",
        "Where the two sides of a comparison are equal, books differ in which value is taken, and your formula may have another there than the right one; a person will look at it.",
        "当比较式两边相等时，各书约定的取值不同，你的公式在该处的值可能与正确公式不同，将由老师查看。",
      )
    : feedback(
        "tensor:jump",
        `Your formula has the right value everywhere but at ${place}, where the comparison changes over and books differ; a person will look at it.`,
        `你的公式除 ${place} 处外都正确；在该处比较式发生跳变，各书的约定不同，将由老师查看。`,
      );

/** Notes on denominators as the reader took them, for those that shapes have ended earlier. */
export function withEnds(said: readonly Feedback[], ended: readonly Span[], text: string): readonly Feedback[] {
  const isEnded = ({ code, at }: Feedback): boolean =>
    code === "slash-product" && ended.some(({ from, to }) => from === at?.from && to === at.to);
  const rest = said.filter((each) => !isEnded(each));
  return [...rest, ...ended.map((at) => slashCoefficient(at, text.slice(at.from, at.to)))];
}

export const regroupedNote = feedback(
  "tensor:grouping",
  "⊙ and the matrix product stand side by side without brackets; they were read in the only order that fits the shapes.",
  "⊙ 与矩阵乘积并列而没有括号，已按形状相容的次序理解。",
);

export const spreadNote = feedback(
  "tensor:spread",
  "A vector stands in a sum or quotient with a matrix; it was read as the same vector in every row (or column), as the reading shows.",
  "向量与矩阵相加减或相除：这里理解为把该向量用于每一行（或每一列），读出的式子里已写明。",
);

export const raisedNote = feedback(
  "tensor:power-of-entries",
  "A matrix that is not square has no power as a matrix; this power was read entry by entry.",
  "非方阵没有矩阵的幂：这里理解为逐元素的幂。",
);

export const programNote = feedback(
  "tensor:program",
  "This is written as a program writes it, and * was read as the product entry by entry, as in NumPy.",
  "这里按程序的写法理解：* 与 NumPy 中一样，是逐元素相乘。",
);
