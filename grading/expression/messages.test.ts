import { describe, expect, test } from "vitest";
import type { Feedback } from "../verdict";
import { type ReadOptions, read } from "./read";

const asked: ReadOptions = { names: ["x", "n", "C_in", "h_t", "h_{t-1}", "x_1"] };
const free: ReadOptions = { otherNames: "variables" };
const lists: ReadOptions = { ...asked, values: "many" };
const cases: ReadOptions = { names: ["x"], piecewise: true };

type Row = readonly [text: string, code: string, pieces: readonly string[], options?: ReadOptions];
const named = ([text, code, pieces, options = asked]: Row) => ({ text, code, pieces, options });

/** Whole sentences in both languages, each in its own, and both with the pieces of the answer that they speak of. */
function holdsIn({ message }: Feedback, pieces: readonly string[]): void {
  const { en, "zh-CN": zh } = message;
  expect(en).toMatch(/^\S.{15,}[.?:)]$/s);
  expect(zh).toMatch(/^\S.*\p{Script=Han}{2}.*[。？）]$/su);
  expect(zh.length).toBeGreaterThan(6);
  for (const piece of pieces) {
    expect(en).toContain(piece);
    expect(zh).toContain(piece);
  }
  expect(`${en}${zh}`).not.toMatch(/undefined|null|NaN|\[object/);
}

describe("what cannot be read is said in both languages, with the piece and its place", () => {
  const refused: readonly Row[] = [
    ["16_38", "unexpected", ["3", "_"], {}],
    ["x 0xFF", "not-decimal", []],
    ["1..2", "range", []],
    ["2 squared", "unknown-name", ["squared", "3"]],
    ["相等 2", "words", ["相", "1"]],
    ["5 kg", "unit", ["kg", "3"]],
    ["cin", "unknown-name", ["cin", "1", "C_in"]],
    ["2 C", "unknown-name", ["C", "3", " C_in"]],
    ["h x", "unknown-name", ["h", "1", " h_t"]],
    ["m x", "unknown-name", ["m", "1", " m_t"], { names: ["x", "m_t"] }],
    ["\\foo x", "unknown-command", ["\\foo", "1"]],
    ["x + 😀", "unknown-character", ["😀", "U+1F600", "5"]],
    ["x\u202e2", "hidden-direction", ["2"]],
    ["x\u0007", "control-character", ["U+0007", "2"]],
    ["1 + х", "look-alike", ["х", "5", "x"]],
    ["1 + Ο", "look-alike", ["Ο", "5", "O"], free],
    ["(1, 2)", "several-values", []],
    ["x = 2", "equation", []],
    ["x > 1", "comparison", ["3"], asked],
    ["2 + exp", "no-argument", ["exp", "5", "exp("]],
    ["clip(x, 0)", "argument-count", ["clip", "3", "2"]],
    ["x'", "derivative-mark", ["'", "2"]],
    ["x @ n", "tensor-sign", ["@", "3"]],
    ["int(-3/2)", "negative-conversion", []],
    ["norm(3, 4)", "norm-order", ["|a|+|b|"], free],
    ["∞", "infinite", []],
    ["\\frac{}{2}", "empty-place", []],
    ["1 if 3", "not-condition", ["x > 0"], cases],
    ["1 otherwise; 0 if x < 0", "after-otherwise", [], cases],
    ['"x"', "code", []],
    ["x[1]", "index", ["2", "x_1"], lists],
    ["24:2", "colon", ["3", "/"]],
    ["0.(3)", "repeating-decimal", ["1/3"]],
    ["~5", "approximate", []],
    ["dn/dx", "derivative", [], free],
    ["x % 2", "percent-or-remainder", ["mod("]],
    ["x%", "percent-or-comment", ["/100"]],
    ["1+2+...+n", "ellipsis", ["∑"]],
    ["2½", "mixed-number", ["+", "*"]],
    ["21x21", "times-letter", ["x", "3", "*"], {}],
    ["√x^2", "root-of-power", ["√(x^2)", "(√x)^2"]],
    ["[x -1]", "spaced-sign", [], lists],
    ["1/2π", "slash-reach", ["1", "π", "(1/2)*π"]],
    ["3x3", "missing-operator", ["x", "3", "*", "^"]],
    ["1/2%", "slash-percent", ["1/2%", "(1/2)%", "0.005"]],
    ["1,5", "decimal-comma", ["1,5", "1.5"]],
    ["2 e+3", "exponent-or-euler", ["2 e+3"]],
    ["x +", "unfinished", ["+"]],
    ["x)", "bracket-close", [")", "2"]],
    ["(x", "bracket-open", ["(", ")", "1"]],
    ["(x]", "bracket-mismatch", ["(", "]", "1", "3"]],
    [`${"(".repeat(300)}x${")".repeat(300)}`, "too-deep", []],
    ["x".repeat(1001), "too-long", ["1001", "1000"]],
    ["", "empty", []],
  ];
  test.each(refused.map(named))("$text: $code", ({ text, code, pieces, options }) => {
    const reading = read(text, options);
    if (reading.ok) throw new Error(`${text} was read`);
    expect(reading.feedback[0].code).toBe(code);
    holdsIn(reading.feedback[0], pieces);
  });
});

describe("what has no finite real value is said in both languages, with the reason", () => {
  test.each([
    ["1/0", "A division by zero", "除以零"],
    ["x + ln(0)", "The logarithm of zero", "零的对数"],
    ["ln(1-2)", "The logarithm of a negative number", "负数的对数"],
    ["log_1 5", "A logarithm to this base", "以此为底的对数"],
    ["mod(3, 0)", "A remainder by zero", "除以零的余数"],
    ["root(-1, 2)", "An even root of a negative number", "负数的偶次方根"],
    ["root(2, 0)", "The zeroth root", "零次方根"],
    ["sqrt(-1/4)", "The square root of a negative number", "负数的平方根"],
    ["0^0", "0^0", "0^0"],
    ["(-1)!", "The factorial of a negative whole number", "负整数的阶乘"],
    ["Γ(0)", "The factorial of a negative whole number", "负整数的阶乘"],
    ["arcsin(2)", "The arc sine or arc cosine of a number above 1", "绝对值大于 1 的数的反正弦或反余弦"],
    ["arccos(-2)", "The arc sine or arc cosine of a number above 1", "绝对值大于 1 的数的反正弦或反余弦"],
    ["arcosh(0)", "The inverse cosh below 1", "小于 1 的反双曲余弦"],
    ["artanh(1)", "The inverse tanh outside -1 to 1", "超出 (-1, 1) 的反双曲正切"],
  ])("%s: %s, %s", (text, en, zh) => {
    const reading = read(text, asked);
    if (reading.ok) throw new Error(`${text} was read`);
    const [{ code, message }] = reading.feedback;
    expect(code).toBe("not-finite");
    expect(message.en).toMatch(new RegExp(`^${en.replace("^", "\\^")} has no finite real value\\.`));
    expect(message["zh-CN"].startsWith(zh)).toBe(true);
  });
});

describe("what could have been meant otherwise is said in both languages, with the piece", () => {
  const noted: readonly Row[] = [
    ["-x^2", "minus-power", ["-(a^b)"]],
    ["2^3^2", "power-tower", []],
    ["x^1/2", "power-slash", ["1"]],
    ["2^nx", "power-factor", ["n"]],
    ["√2x", "radical-reach", ["√2"]],
    ["Lg(x)", "log-base", ["Lg", "10"]],
    ["C_5^2", "binomial-coefficient", ["C_5^2"], {}],
    ["n/n x", "slash-coefficient", ["n/n x"]],
    ["x/2n", "slash-product", ["x/2n"]],
    ["a/b/c", "slashes", [], free],
    ["th²", "letters", ["th"], free],
    ["2*n//3", "floor-division", ["2*n//3"]],
    ["int((n - 1)/2) + 1", "conversion", ["int((n - 1)/2)"]],
    ["math.erfc(x)", "by-definition", ["erfc(x)"]],
    ["n 2^n", "number-factor", ["n 2^"]],
    ["h_t-1", "subscript-minus", ["h_{t-1}"]],
    ["x1", "subscript-digits", ["x_1"]],
    ["16,384", "thousands", ["16384"]],
    ["sin^{-1} x", "inverse-function", ["sin", "-1"]],
    ["sh 2x", "bare-argument", ["2x"], free],
    ["[1 -1]", "spaced-entries", [], lists],
    ["\\frac12 x^10", "latex-exponent", ["10"]],
  ];
  test.each(noted.map(named))("$text: $code", ({ text, code, pieces, options }) => {
    const reading = read(text, options);
    if (!reading.ok) throw new Error(reading.feedback[0].message.en);
    const note = reading.notes.find((each) => each.code === code);
    if (note === undefined) throw new Error(`${text}: ${reading.notes.map((each) => each.code).join(", ")}`);
    holdsIn(note, pieces);
  });
});
