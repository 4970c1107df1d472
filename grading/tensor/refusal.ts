import { type Feedback, feedback, type Span } from "../verdict";
import { flip, isColumn, isRow, sameShape, shapeText } from "./shape";
import type { Term } from "./term";

/** Why a text is no formula of consistent shapes. It was read, but means nothing: the answer is invalid and costs nothing. */
export interface Refusal {
  readonly kind: "refused";
  readonly feedback: Feedback;
}

/** A part of the answer with the words that the student used for it. */
export interface Operand {
  readonly term: Term;
  readonly words: string;
  readonly at: Span;
}

export const refuse = (code: string, en: string, zhCN: string, at: Span): Refusal => ({
  kind: "refused",
  feedback: feedback(code, en, zhCN, at),
});

/** A text in the reader's notation, and the answer as typed that it stands for. */
export interface Written {
  readonly text: string;
  readonly typed: string;
  readonly back: (span: Span) => Span;
}

/** Made trees have no text. */
export const unwritten: Written = { text: "", typed: "", back: (span) => span };

/** The student's own words, with the brackets that belong to them, cut where they are long. */
export function wordsAt({ typed: text, back }: Written, at: Span): string {
  const { from, to } = at.to > at.from ? back(at) : at;
  let [start, end] = [from, to];
  let depth = 0;
  let lowest = 0;
  for (const glyph of text.slice(from, to)) {
    if (opening.includes(glyph)) depth += 1;
    if (closing.includes(glyph)) depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  // A tree's places leave out the outermost brackets: (a + b)(c + d) is found as a + b)(c + d.
  for (; lowest < 0 && start > 0 && opening.includes(text.charAt(start - 1)); lowest += 1) start -= 1;
  for (
    let open = depth - Math.min(0, lowest);
    open > 0 && closing.includes(text.charAt(end)) && end < text.length;
    open -= 1
  )
    end += 1;
  const words = text.slice(start, end).trim();
  return words.length <= 32 ? words : `${words.slice(0, 20)} … ${words.slice(-9)}`;
}

const opening = "([{（［｛";
const closing = ")]}）］｝";

const shown = ({ words, term }: Operand): string => `${words} (${shapeText(term.shape)})`;
const shownZh = ({ words, term }: Operand): string => `${words}（${shapeText(term.shape)}）`;

/** No matrix product: the columns of the left factor are not as many as the rows of the right one. */
export function noProduct(left: Operand, right: Operand, at: Span): Refusal {
  const [a, b] = [left.term.shape, right.term.shape];
  const en = `${shown(left)} times ${shown(right)}: the first needs as many columns (${a.columns}) as the second has rows (${b.rows}).`;
  const zh = `${shownZh(left)}乘${shownZh(right)}：列数 ${a.columns} 与行数 ${b.rows} 不等，没有矩阵乘积。`;
  if (sameShape(a, b) && (isColumn(a) || isRow(a))) {
    return refuse(
      "shape:elementwise-meant",
      `${en} Did you mean ⊙ (type .*), or the dot product a' b?`,
      `${zh}是否想写逐元素积 ⊙（输入 .*）或内积 a' b？`,
      at,
    );
  }
  if (isColumn(a) && isColumn(b)) {
    return refuse("shape:outer-meant", `${en} Is a transpose (') missing?`, `${zh}是否少了转置（'）？`, at);
  }
  if (sameShape(a, b)) {
    return refuse(
      "shape:product",
      `${en} Did you mean ⊙ (.*) or a transpose (')?`,
      `${zh}是否想写 ⊙（.*）或转置（'）？`,
      at,
    );
  }
  const turned = a.rows === b.rows || a.columns === b.columns;
  return turned
    ? refuse("shape:transpose-missing", `${en} Is a transpose (') missing?`, `${zh}是否少了转置（'）？`, at)
    : refuse("shape:product", en, zh, at);
}

/** Not the same shape, in a sum, a Hadamard product or a division entry by entry. */
export function unequalShapes(sign: "+" | "-" | "⊙" | "/", left: Operand, right: Operand, at: Span): Refusal {
  const [a, b] = [left.term.shape, right.term.shape];
  const en = `${shown(left)} ${sign} ${shown(right)}: both sides of ${sign} need the same shape.`;
  const zh = `${shownZh(left)} ${sign} ${shownZh(right)}：${sign} 两边的形状必须相同。`;
  if (sameShape(a, flip(b))) {
    return refuse("shape:transpose-missing", `${en} Is a transpose (') missing?`, `${zh}是否少了转置（'）？`, at);
  }
  if (sign === "⊙" && a.columns === b.rows) {
    return refuse("shape:product-meant", `${en} Did you mean the matrix product?`, `${zh}是否想写矩阵乘积？`, at);
  }
  return refuse("shape:unequal", en, zh, at);
}

export function notSquare(what: { readonly en: string; readonly zh: string }, operand: Operand): Refusal {
  return refuse(
    "shape:not-square",
    `${what.en} needs a square matrix, but ${shown(operand)} is none.`,
    `${what.zh}需要方阵，而 ${shownZh(operand)} 不是方阵。`,
    operand.at,
  );
}

export function notVectors(what: string, operand: Operand): Refusal {
  return refuse(
    "shape:not-a-vector",
    `${what} needs vectors, but ${shown(operand)} is none.`,
    `${what} 需要向量，而 ${shownZh(operand)} 不是向量。`,
    operand.at,
  );
}

export function notGiven(words: string, at: Span): Refusal {
  return refuse(
    "tensor:not-given",
    `${words} is not among the symbols that are given here.`,
    `${words} 不在本题给出的符号之中。`,
    at,
  );
}

export function notATensor(words: string, at: Span): Refusal {
  return refuse(
    "tensor:not-a-formula",
    `"${words}" has no meaning in a formula of vectors and matrices; write it with the symbols given.`,
    `“${words}”不能出现在向量和矩阵的公式里，请用题目给出的符号书写。`,
    at,
  );
}
