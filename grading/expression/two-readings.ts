import { type Feedback, feedback, type Span } from "../verdict";
import { quote } from "./messages";

/** The position that people count: the first character is 1. */
const place = (at: Span): number => at.from + 1;

export const spacedSign = (at: Span): Feedback =>
  feedback(
    "spaced-sign",
    "It is not clear whether this sign begins a new entry. Please separate the entries with commas.",
    "不清楚这个符号是否开始新的一项。请用逗号分隔各项。",
    at,
  );

export const decimalComma = (at: Span, written: string): Feedback =>
  feedback(
    "decimal-comma",
    `"${quote(written)}" can be read in two ways. Please write decimals with a point (1.5) and large numbers without separators.`,
    `“${quote(written)}”有两种读法。小数请用小数点（1.5），大数请不要加分隔符。`,
    at,
  );

export const missingOperator = (at: Span, before: string, after: string): Feedback =>
  feedback(
    "missing-operator",
    `"${quote(before)}" and "${quote(after)}" stand side by side. Please write the sign between them, such as * or ^.`,
    `“${quote(before)}”与“${quote(after)}”之间缺少符号。请写明，例如 * 或 ^。`,
    at,
  );

export const slashReach = (at: Span, above: string, below: string, next: string): Feedback => {
  // Long numbers would burst the sentence.
  const [upper, lower] = above.length + below.length > 20 ? ["a", "b"] : [above, below];
  return feedback(
    "slash-reach",
    `Place ${place(at)}: does "${quote(next)}" stand below the slash? Please write (${upper}/${lower})*${quote(next)}… or ${upper}/(${lower}*${quote(next)}…).`,
    `第 ${place(at)} 个位置起：“${quote(next)}”是否属于分母？请写 (${upper}/${lower})*${quote(next)}… 或 ${upper}/(${lower}*${quote(next)}…)。`,
    at,
  );
};

/** ∏ a_k ∏ b_k */
export const productReach = (at: Span, written: string): Feedback =>
  feedback(
    "product-reach",
    `Place ${place(at)}: does "${quote(written)}" stand within the product before it? Please put brackets around each product.`,
    `第 ${place(at)} 个位置起：“${quote(written)}”是否属于前面的连乘？请给每个连乘加括号。`,
    at,
  );

/** logk(n) */
export const baseOrArgument = (at: Span, glued: string): Feedback =>
  feedback(
    "base-or-argument",
    `Place ${place(at)}: is ${quote(glued)} the base of the logarithm? Please write log_${quote(glued)}(…), or log(${quote(glued)})*(…).`,
    `第 ${place(at)} 个位置：${quote(glued)} 是对数的底吗？请写 log_${quote(glued)}(…) 或 log(${quote(glued)})*(…)。`,
    at,
  );

/** -7//2 and a + b mod n: what is rounded or divided may begin before the sign. */
export const remainderReach = (at: Span, written: string): Feedback =>
  feedback(
    "remainder-reach",
    `"${quote(written)}" can be read in two ways. Please use brackets: (a + b) mod n or a + (b mod n), (-a)//b or -(a//b).`,
    `“${quote(written)}”有两种读法。请加括号：(a + b) mod n 或 a + (b mod n)，(-a)//b 或 -(a//b)。`,
    at,
  );

export const slashPercent = (at: Span, written: string): Feedback =>
  feedback(
    "slash-percent",
    `"${quote(written)}" can be read in two ways. Please use brackets: (1/2)% is 0.005, 1/(2%) is 50; or write a decimal number.`,
    `“${quote(written)}”有两种读法。请加括号：(1/2)% 是 0.005，1/(2%) 是 50；或写小数。`,
    at,
  );

/** 1/2万, 2千3 */
export const numeral = (at: Span, word: string): Feedback =>
  feedback(
    "numeral",
    `It is not clear what "${quote(word)}" multiplies here. Please write the number in digits, or put it in brackets.`,
    `不清楚这里的“${quote(word)}”乘在哪个数上。请用数字写出整个数，或加括号。`,
    at,
  );

export const mixedNumber = (at: Span): Feedback =>
  feedback(
    "mixed-number",
    "A whole number before a fraction can mean a sum or a product. Please write + or * between them.",
    "整数后紧跟分数可能表示和，也可能表示积。请在中间写 + 或 *。",
    at,
  );

export const exponentOrEuler = (at: Span, written: string): Feedback =>
  feedback(
    "exponent-or-euler",
    `"${quote(written)}" can be read in two ways: as a number with a power of ten, or with Euler's number e. Please write * between factors, or a space on both sides of + and -.`,
    `“${quote(written)}”有两种读法：含 10 的幂的数，或含自然常数 e 的式子。请在因子之间写 *，或在加减号两边加空格。`,
    at,
  );

export const ambiguousPower = (at: Span): Feedback =>
  feedback(
    "root-of-power",
    "It is not clear whether the power stands under the root. Please use brackets: √(x^2) or (√x)^2.",
    "不清楚幂是否在根号内。请加括号：√(x^2) 或 (√x)^2。",
    at,
  );

export const lostExponent = (at: Span, written: string): Feedback =>
  feedback(
    "lost-exponent",
    `"${quote(written)}" may be a power of ten that has lost its raised digits. Please write 10^ and the exponent, or put spaces around the sign.`,
    `“${quote(written)}”可能是丢失了上标的 10 的幂。请写 10^ 和指数；若是加减法，请在符号两边加空格。`,
    at,
  );

export const rootDegree = (at: Span): Feedback =>
  feedback(
    "root-degree",
    "It is not clear whether the number in square brackets is the degree of the root. Please write root(x, 3) or sqrt(3)*(x).",
    "不清楚方括号内的数是否为根指数。请写 root(x, 3) 或 sqrt(3)*(x)。",
    at,
  );

export const powerOfCall = (at: Span): Feedback =>
  feedback(
    "power-of-call",
    "It is not clear whether the power belongs to the function or to its argument. Please write \\sin^2(x) or \\sin(x^2).",
    "不清楚幂属于函数还是自变量。请写 \\sin^2(x) 或 \\sin(x^2)。",
    at,
  );

export const comparedSubscript = (at: Span, name: string): Feedback =>
  feedback(
    "compared-subscript",
    `Is ${quote(name)} 1 where the comparison in its subscript holds, and else 0? Please write 1[x > 0] with that comparison.`,
    `${quote(name)} 是否表示下标中的比较成立时为 1，否则为 0？请写成 1[x > 0] 的形式，方括号内写该比较。`,
    at,
  );

export const unitStep = (at: Span, name: string): Feedback =>
  feedback(
    "unit-step",
    `Is "${quote(name)}" the unit step? Please write step(…), or * for a product; ${quote(name)} is no name of this question.`,
    `“${quote(name)}”是单位阶跃函数吗？请写 step(…)；若是乘积，请写 *。${quote(name)} 不是本题中的名称。`,
    at,
  );

export const doubleFactorial = (at: Span): Feedback =>
  feedback(
    "double-factorial",
    "n!! can be read in two ways. Please use brackets, or write the product out.",
    "n!! 有两种读法。请加括号，或把乘积写出来。",
    at,
  );

export const remainder = (at: Span): Feedback =>
  feedback(
    "percent-or-remainder",
    "% before an operand can mean percent or remainder. Please write mod(a, b) or a decimal number.",
    "% 后面还有内容时，可能是百分号，也可能是取余。请写 mod(a, b) 或小数。",
    at,
  );

export const timesLetter = (at: Span, letter: string): Feedback =>
  feedback(
    "times-letter",
    `Is the letter ${quote(letter)} at place ${place(at)} a times sign? Please write * instead; ${quote(letter)} is no name of this question.`,
    `第 ${place(at)} 个位置的字母 ${quote(letter)} 是乘号吗？请写 *；${quote(letter)} 不是本题中的名称。`,
    at,
  );

export const commasLeftOut = (at: Span, written: string): Feedback =>
  feedback(
    "commas-left-out",
    `"${quote(written)}" compares nothing as it stands. Please write commas between the values, as in max(a, b), or * in a product.`,
    `“${quote(written)}”中没有可比较的几个值。请在各值之间写逗号，例如 max(a, b)；若是乘积请写 *。`,
    at,
  );
