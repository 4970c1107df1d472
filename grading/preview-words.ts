import type { Expression } from "./expression/expression";
import { namesIn } from "./expression/walk";
import type { Bilingual } from "./verdict";

/** What an answer is, in a few words of each language, for beneath the field in which it is typed. */
const words = (en: string, zhCN: string): Bilingual => ({ en, "zh-CN": zhCN });

/** Most names that are listed. */
const most = 6;

export function formulaWords(e: Expression): Bilingual {
  const names = namesIn(e);
  if (e.kind === "undefined") return words("undefined", "无定义");
  if (e.kind === "cases") return casesWords(e.branches.length + (e.otherwise === undefined ? 0 : 1));
  if (names.length === 0) return words("a number", "一个数");
  const [en, zh] = [list(names, ", "), list(names, "、")];
  return words(`a formula in ${en}`, `关于 ${zh} 的公式`);
}

const casesWords = (count: number): Bilingual =>
  words(count === 1 ? "a value in 1 case" : `a value in ${count} cases`, `分 ${count} 种情形的值`);

export const integerWords = words("a whole number", "一个整数");

export const undefinedWords = words("no gradient: undefined", "无梯度：无定义");

export const vectorSetWords = words("a set of vectors", "一组向量构成的集合");

export const vectorWords = (entries: number): Bilingual =>
  words(entries === 1 ? "a vector of 1 entry" : `a vector of ${entries} entries`, `${entries} 维向量`);

export const matrixWords = (rows: number, columns: number): Bilingual =>
  words(`a matrix ${rows}×${columns}`, `${rows}×${columns} 矩阵`);

export const setWords = (members: number): Bilingual =>
  words(members === 1 ? "a set of 1 member" : `a set of ${members} members`, `${members} 个元素的集合`);

export function orderWords(e: Expression): Bilingual {
  const names = namesIn(e);
  if (names.length === 0) return words("a constant order of growth", "常数阶");
  return words(`an order of growth in ${list(names, ", ")}`, `关于 ${list(names, "、")} 的增长阶`);
}

export const tensorWords = (shape: string): Bilingual => words(`a formula of shape ${shape}`, `形状为 ${shape} 的公式`);

export const choiceWords = (chosen: number): Bilingual =>
  chosen === 0
    ? words("none of the options", "不选任何一项")
    : words(chosen === 1 ? "1 option" : `${chosen} options`, `${chosen} 个选项`);

export const textWords = (characters: number): Bilingual =>
  words(`a written answer of ${characters} characters`, `${characters} 个字符的文字答案`);

const list = (names: readonly string[], separator: string): string =>
  names.length > most ? `${names.slice(0, most).join(separator)} …` : names.join(separator);
