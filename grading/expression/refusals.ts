import { type Feedback, feedback, type Span } from "../verdict";
import { quote } from "./messages";

export * from "./two-readings";

const place = (at: Span): number => at.from + 1;

export const range = (at: Span): Feedback =>
  feedback(
    "range",
    "A range is not one value. Please give the value itself.",
    "这里需要一个值，而不是范围。请直接写出该值。",
    at,
  );

export const imaginaryUnit = (at: Span, letter: string): Feedback =>
  feedback(
    "imaginary-unit",
    `Is ${quote(letter)} at place ${place(at)} the imaginary unit? This question has real values only. Please write yours without it.`,
    `第 ${place(at)} 个位置的 ${quote(letter)} 是虚数单位吗？本题只涉及实数。请改写成不含虚数单位的形式。`,
    at,
  );

export const ellipsis = (at: Span): Feedback =>
  feedback(
    "ellipsis",
    "Dots do not say which terms follow. Please write all of them, or use ∑ or ∏, such as ∑_{k=1}^{n} k.",
    "省略号没有说明省略了哪些项。请写全，或用 ∑、∏ 书写，例如 ∑_{k=1}^{n} k。",
    at,
  );

export const percentOrComment = (at: Span): Feedback =>
  feedback(
    "percent-or-comment",
    "Is this % a percent sign? Then please write /100; otherwise leave it out (in LaTeX it begins a comment).",
    "这里的 % 是百分号吗？若是，请写 /100；若不是，请删去（在 LaTeX 中它表示注释）。",
    at,
  );

export const bracesMissing = (at: Span, digits: string): Feedback =>
  feedback(
    "braces-missing",
    `LaTeX takes only the first digit of ${quote(digits)} into the fraction. Please write it in braces: {${quote(digits)}}.`,
    `LaTeX 只把 ${quote(digits)} 的第一位放入分数。请加花括号：{${quote(digits)}}。`,
    at,
  );

export const hexadecimal = (at: Span): Feedback =>
  feedback(
    "not-decimal",
    "Hexadecimal, octal and binary numbers are not read. Please write the number in decimal digits.",
    "不读取十六进制、八进制或二进制数。请用十进制写出。",
    at,
  );

export const words = (at: Span, word: string): Feedback =>
  feedback(
    "words",
    `"${quote(word)}" at place ${place(at)} is a word. Please give only the formula or the number.`,
    `第 ${place(at)} 个位置的“${quote(word)}”是文字。请只写公式或数。`,
    at,
  );

export const strange = (at: Span, glyph: string): Feedback =>
  feedback(
    "unknown-character",
    `The character ${glyph} at place ${place(at)} has no meaning here.`,
    `第 ${place(at)} 个位置的字符 ${glyph} 在这里没有意义。`,
    at,
  );

export const command = (at: Span, name: string): Feedback =>
  feedback(
    "unknown-command",
    `The LaTeX command \\${quote(name)} at place ${place(at)} is not read here.`,
    `第 ${place(at)} 个位置的 LaTeX 命令 \\${quote(name)} 在这里不能读取。`,
    at,
  );

export const unit = (at: Span, word: string): Feedback =>
  feedback(
    "unit",
    `"${quote(word)}" at place ${place(at)} looks like a unit. Please give the number alone.`,
    `第 ${place(at)} 个位置的“${quote(word)}”像是单位。请只写数值。`,
    at,
  );

export const withoutOrder = (at: Span, name: string): Feedback =>
  feedback(
    "complex-order",
    `Complex numbers have no order, so "${quote(name)}" has no meaning for them. Its arguments must be real here.`,
    `复数不分大小，“${quote(name)}”对复数没有意义。这里的自变量必须是实数。`,
    at,
  );

export const unknownName = (at: Span, name: string, hint: string | null): Feedback =>
  hint === null
    ? feedback(
        "unknown-name",
        `"${quote(name)}" at place ${place(at)} is no name of this question.`,
        `第 ${place(at)} 个位置的“${quote(name)}”不是本题中的名称。`,
        at,
      )
    : feedback(
        "unknown-name",
        `"${quote(name)}" at place ${place(at)} is no name of this question. Did you mean ${quote(hint)}?`,
        `第 ${place(at)} 个位置的“${quote(name)}”不是本题中的名称。是否想写 ${quote(hint)}？`,
        at,
      );

export const severalValues = (at: Span): Feedback =>
  feedback(
    "several-values",
    "One value is asked, but this is a list or more than one answer. Please give one value.",
    "这里只需要一个值，但答案是列表或多个值。请只写一个值。",
    at,
  );

export const equation = (at: Span): Feedback =>
  feedback(
    "equation",
    "Please give only the right-hand side: the answer itself, without an equals sign.",
    "请只写等号右边的内容，即答案本身，不要写等号。",
    at,
  );

export const comparison = (at: Span): Feedback =>
  feedback(
    "comparison",
    `The sign at place ${place(at)} compares two things, but a value is asked. Please give the value alone.`,
    `第 ${place(at)} 个位置的符号表示比较，但这里需要一个值。请只写该值。`,
    at,
  );

export const noArgument = (at: Span, name: string): Feedback =>
  feedback(
    "no-argument",
    `The function ${quote(name)} at place ${place(at)} has no argument. Please write it, for example ${quote(name)}(x).`,
    `第 ${place(at)} 个位置的函数 ${quote(name)} 缺少自变量。请写明，例如 ${quote(name)}(x)。`,
    at,
  );

export const argumentCount = (at: Span, name: string, needed: string, given: number): Feedback =>
  feedback(
    "argument-count",
    `The function ${quote(name)} takes ${needed}, but ${given} ${given === 1 ? "is" : "are"} given.`,
    `函数 ${quote(name)} 的自变量个数应为 ${needed}，但写了 ${given} 个。`,
    at,
  );

export const derivativeMark = (at: Span): Feedback =>
  feedback(
    "derivative-mark",
    `The mark ' at place ${place(at)} is not read here. Please write the derivative out.`,
    `第 ${place(at)} 个位置的撇号 ' 在这里不能读取。请把导数写出来。`,
    at,
  );

export const notTensor = (at: Span, sign: string): Feedback =>
  feedback(
    "tensor-sign",
    `The sign ${quote(sign)} at place ${place(at)} belongs to vectors and matrices, which are not asked here.`,
    `第 ${place(at)} 个位置的符号 ${quote(sign)} 用于向量和矩阵，这里不需要。`,
    at,
  );

export const notFinite = (at: Span, what: { en: string; zh: string }): Feedback =>
  feedback(
    "not-finite",
    `${what.en} has no finite real value. Please check this part of the answer.`,
    `${what.zh}没有有限的实数值。请检查答案的这一部分。`,
    at,
  );

export const negativeConversion = (at: Span): Feedback =>
  feedback(
    "negative-conversion",
    "int of a negative value is rounded towards 0 by some programs, and down by others. Please write floor or ceil.",
    "负数的 int 有的程序向 0 取整，有的向下取整。请写 floor 或 ceil。",
    at,
  );

export const roundedHalf = (at: Span): Feedback =>
  feedback(
    "rounded-half",
    "A half is rounded up by some programs, and to an even number or away from 0 by others. Please write floor or ceil.",
    "恰好一半时，有的程序向上取整，有的取偶数，有的远离 0 取整。请写 floor 或 ceil。",
    at,
  );

export const normOrder = (at: Span): Feedback =>
  feedback(
    "norm-order",
    "Norms of order 1, 2 and infinity of one list are read. Please write any other one out: sqrt(a^2+b^2), |a|+|b|.",
    "只读取一个向量的 1、2 和无穷范数。其他情形请直接写出，例如 sqrt(a^2+b^2)、|a|+|b|。",
    at,
  );

export const infinite = (at: Span): Feedback =>
  feedback(
    "infinite",
    "Infinity is not a value here. Please give a finite value.",
    "无穷大在这里不是一个值。请写有限的值。",
    at,
  );

export const plusMinus = (at: Span): Feedback =>
  feedback("two-answers", "± gives two answers, but one is asked.", "± 给出两个答案，但这里只需要一个。", at);

export const emptyPlace = (at: Span): Feedback =>
  feedback(
    "empty-place",
    `There is an empty place at ${place(at)}. Please fill it in.`,
    `第 ${place(at)} 个位置还空着。请填写。`,
    at,
  );

export const conditionMissing = (at: Span): Feedback =>
  feedback(
    "condition-missing",
    'This value has no condition. Please write it as "value if condition", and the last one as "value otherwise".',
    "这个值缺少条件。请写成“值 if 条件”，最后一项写“值 otherwise”（否则）。",
    at,
  );

export const notCondition = (at: Span): Feedback =>
  feedback("not-condition", "A condition such as x > 0 was expected here.", "此处应为条件，例如 x > 0。", at);

export const afterOtherwise = (at: Span): Feedback =>
  feedback(
    "after-otherwise",
    "Nothing may follow the case that holds otherwise. Please put it last.",
    "“否则”情形之后不能再有其他情形。请把它放在最后。",
    at,
  );

export const code = (at: Span): Feedback =>
  feedback(
    "code",
    "This looks like program code or data. Please give a formula.",
    "这看起来像程序代码或数据。请写公式。",
    at,
  );

export const index = (at: Span): Feedback =>
  feedback(
    "index",
    `The bracket at place ${place(at)} looks like an index. Please write the entry itself, such as x_1, or * for a multiple.`,
    `第 ${place(at)} 个位置的方括号像是下标。请直接写出该项，例如 x_1；若是相乘，请写 *。`,
    at,
  );

export const colon = (at: Span): Feedback =>
  feedback(
    "colon",
    `The colon at place ${place(at)} is not read here. Please write / for a division.`,
    `第 ${place(at)} 个位置的冒号在这里不能读取。除法请写 /。`,
    at,
  );

export const repeating = (at: Span): Feedback =>
  feedback(
    "repeating-decimal",
    "Digits that repeat without end are not read. Please write a fraction, such as 1/3.",
    "不读取循环小数。请写成分数，例如 1/3。",
    at,
  );

export const approximate = (at: Span): Feedback =>
  feedback(
    "approximate",
    "Please give only the value, without a sign for approximately.",
    "请只写数值，不要写约等号。",
    at,
  );

export const derivative = (at: Span): Feedback =>
  feedback(
    "derivative",
    "A derivative is not worked out here. Please write the result of differentiating.",
    "这里不会计算导数。请写出求导的结果。",
    at,
  );

export const commas = (at: Span): Feedback =>
  feedback(
    "separate-values",
    "Please write out all values and separate them with commas.",
    "请写出所有的值，并用逗号分隔。",
    at,
  );

export const chooseReach = (at: Span): Feedback =>
  feedback(
    "choose-reach",
    "It is not clear how far “choose” reaches. Please write binomial(n, k), with all of n and k in it.",
    "“选”两边各到哪里不清楚。请写 binomial(n, k)，把 n 和 k 写完整。",
    at,
  );
