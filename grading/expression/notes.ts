import { type Feedback, feedback, type Span } from "../verdict";
import { quote } from "./messages";

/** What was chosen where a text has two readings. Every note says how it was read; none costs anything. */
export type Note = (at: Span, shown: string) => Feedback;

export const slashProduct: Note = (at, shown) =>
  feedback(
    "slash-product",
    `"${quote(shown)}": everything that is multiplied without a sign after / was read as the denominator.`,
    `“${quote(shown)}”：/ 之后不写乘号的连乘部分都读作分母。`,
    at,
  );

export const slashCoefficient: Note = (at, shown) =>
  feedback(
    "slash-coefficient",
    `"${quote(shown)}" was read as a fraction times what follows. Use brackets if the rest is meant below the fraction bar.`,
    `“${quote(shown)}”读作分数乘以后面的部分。若后面的部分属于分母，请加括号。`,
    at,
  );

export const numberFactor: Note = (at, shown) =>
  feedback(
    "number-factor",
    `"${quote(shown)}": what stands side by side was read as a product. Write the sign if another one is meant.`,
    `“${quote(shown)}”：并排的部分读作乘积。若另有所指，请写出运算符。`,
    at,
  );

export const byDefinition: Note = (at, shown) =>
  feedback(
    "by-definition",
    `"${quote(shown)}" was read by its usual definition (of activations, PyTorch’s); the reading shows it written out.`,
    `“${quote(shown)}”按通常的定义读入（激活函数按 PyTorch 的定义），读出的式子里已展开。`,
    at,
  );

export const slashes: Note = (at) =>
  feedback("slashes", "a/b/c was read from left to right, as (a/b)/c.", "a/b/c 从左到右读作 (a/b)/c。", at);

export const minusPower: Note = (at) =>
  feedback("minus-power", "-a^b was read as -(a^b): the power comes first.", "-a^b 读作 -(a^b)：先算幂。", at);

export const powerTower: Note = (at) =>
  feedback("power-tower", "a^b^c was read from the top, as a^(b^c).", "a^b^c 从上往下读作 a^(b^c)。", at);

export const powerFactor: Note = (at, shown) =>
  feedback(
    "power-factor",
    `Only "${quote(shown)}" was read as the exponent; what follows is a factor. Use brackets for a longer exponent.`,
    `只有“${quote(shown)}”读作指数，其后的部分是因子。指数较长时请加括号。`,
    at,
  );

export const latexExponent: Note = (at, shown) =>
  feedback(
    "latex-exponent",
    `The whole of ${quote(shown)} was read as the exponent. LaTeX shows it so only in braces: ^{${quote(shown)}}.`,
    `整个 ${quote(shown)} 读作指数。在 LaTeX 中需要花括号才会如此显示：^{${quote(shown)}}。`,
    at,
  );

export const powerSlash: Note = (at, shown) =>
  feedback(
    "power-slash",
    `Only "${quote(shown)}" was read as the exponent, then divided. Use brackets for a fraction in the exponent: x^(1/2).`,
    `只有“${quote(shown)}”读作指数，然后再除。指数为分数时请加括号：x^(1/2)。`,
    at,
  );

export const radicalReach: Note = (at, shown) =>
  feedback(
    "radical-reach",
    `Only "${quote(shown)}" was read as the root; what follows is a factor. Use brackets for more: √(2x).`,
    `只有“${quote(shown)}”读作根式，其后的部分是因子。若根号内还有内容，请加括号：√(2x)。`,
    at,
  );

export const bareArgument: Note = (at, shown) =>
  feedback(
    "bare-argument",
    `The argument of the function was read as "${quote(shown)}". Use brackets to say otherwise.`,
    `函数的自变量读作“${quote(shown)}”。若不是，请加括号。`,
    at,
  );

export const inverseFunction: Note = (at, shown) =>
  feedback(
    "inverse-function",
    `The exponent -1 of ${quote(shown)} was read as the inverse function, not as the reciprocal.`,
    `${quote(shown)} 的指数 -1 读作反函数，而不是倒数。`,
    at,
  );

export const thousands: Note = (at, shown) =>
  feedback(
    "thousands",
    `The groups of digits were read as one number: ${quote(shown)}.`,
    `数字分组读作一个数：${quote(shown)}。`,
    at,
  );

/** 100万 */
export const numeral: Note = (at, shown) =>
  feedback(
    "numeral",
    `The words for powers of ten were read as part of the number ${quote(shown)}.`,
    `数量单位读作数的一部分：${quote(shown)}。`,
    at,
  );

export const subscriptDigits: Note = (at, shown) =>
  feedback("subscript-digits", `Read with a subscript: ${quote(shown)}.`, `读作带下标的名称：${quote(shown)}。`, at);

export const subscriptMinus: Note = (at, shown) =>
  feedback(
    "subscript-minus",
    `Read as a difference. If the name ${quote(shown)} is meant, write it with braces: ${quote(shown)}.`,
    `读作减法。若想写名称 ${quote(shown)}，请加花括号：${quote(shown)}。`,
    at,
  );

export const letters: Note = (at, shown) =>
  feedback(
    "letters",
    `"${quote(shown)}" was read as a product of its letters.`,
    `“${quote(shown)}”读作各字母的乘积。`,
    at,
  );

export const logBase: Note = (at, shown) =>
  feedback(
    "log-base",
    `${quote(shown)} was read as the logarithm to base 10.`,
    `${quote(shown)} 读作以 10 为底的对数。`,
    at,
  );

export const binomialCoefficient: Note = (at, shown) =>
  feedback(
    "binomial-coefficient",
    `"${quote(shown)}" was read as a binomial coefficient.`,
    `“${quote(shown)}”读作二项式系数（组合数）。`,
    at,
  );

export const spacedEntries: Note = (at) =>
  feedback(
    "spaced-entries",
    "The spaces were read as separating the entries, the sign as that of its number.",
    "空格读作各项的分隔，符号读作数的正负号。",
    at,
  );

export const floorDivision: Note = (at, shown) =>
  feedback(
    "floor-division",
    `"${quote(shown)}" was read as the quotient rounded down, as in Python.`,
    `“${quote(shown)}”按 Python 的写法读作向下取整的商。`,
    at,
  );

export const conversion: Note = (at, shown) =>
  feedback(
    "conversion",
    `"${quote(shown)}" was read as the value rounded down to a whole number.`,
    `“${quote(shown)}”读作向下取整。`,
    at,
  );
