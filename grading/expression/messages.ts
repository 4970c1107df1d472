import { type Feedback, feedback, type Span } from "../verdict";

/** A piece of the student's text, cut so that it fits into a sentence of feedback. */
export function quote(piece: string): string {
  const shown = [...piece];
  return shown.length > 24 ? `${shown.slice(0, 23).join("")}…` : piece;
}

/** The position that people count: the first character is 1. */
const place = (at: Span): number => at.from + 1;

export const empty = (): Feedback =>
  feedback("empty", "There is no answer yet. Type one into the box.", "还没有作答。请在框中输入答案。");

export const tooLong = (length: number, most: number): Feedback =>
  feedback(
    "too-long",
    `The answer has ${length} characters; at most ${most} are read.`,
    `答案共 ${length} 个字符，最多读取 ${most} 个。`,
  );

export const tooDeep = (at: Span): Feedback =>
  feedback("too-deep", "The brackets or powers are nested too deeply.", "括号或幂嵌套得太深。", at);

export const tooLarge = (at: Span): Feedback =>
  feedback("too-large", "This expression is too large to be read.", "这个式子太大，无法读取。", at);

export const tooManyDigits = (at: Span, most: number): Feedback =>
  feedback(
    "too-many-digits",
    `This number has more than ${most} digits, more than are computed here.`,
    `这个数超过 ${most} 位，超出可计算的范围。`,
    at,
  );

export const bidi = (at: Span): Feedback =>
  feedback(
    "hidden-direction",
    `A hidden character at place ${place(at)} changes the direction of the text. Please type the answer anew.`,
    `第 ${place(at)} 个位置有改变文字方向的隐藏字符。请重新输入答案。`,
    at,
  );

export const control = (at: Span, code: string): Feedback =>
  feedback(
    "control-character",
    `There is a control character (${code}) at place ${place(at)}. Please delete it.`,
    `第 ${place(at)} 个位置有控制字符（${code}）。请删除它。`,
    at,
  );

export const lookAlike = (at: Span, script: { en: string; zh: string }, glyph: string, latin: string): Feedback =>
  feedback(
    "look-alike",
    `The ${script.en} letter ${glyph} at place ${place(at)} only looks like the Latin ${latin}. Please type the Latin ${latin}.`,
    `第 ${place(at)} 个位置的 ${glyph} 是${script.zh}字母，只是看起来像拉丁字母 ${latin}。请输入拉丁字母 ${latin}。`,
    at,
  );

export const strangeCharacter = (at: Span, glyph: string, code: string): Feedback =>
  feedback(
    "unknown-character",
    `The character ${glyph} (${code}) at place ${place(at)} has no meaning here.`,
    `第 ${place(at)} 个位置的字符 ${glyph}（${code}）在这里没有意义。`,
    at,
  );

export const unexpected = (at: Span, found: string, en: string, zh: string): Feedback =>
  feedback(
    "unexpected",
    `At place ${place(at)} there is "${quote(found)}", but ${en} was expected.`,
    `第 ${place(at)} 个位置是“${quote(found)}”，但此处应为${zh}。`,
    at,
  );

export const unfinished = (at: Span, after: string): Feedback =>
  feedback(
    "unfinished",
    `The answer breaks off after "${quote(after)}": a number, a name or a bracket was expected.`,
    `答案在“${quote(after)}”之后中断：此处应有数、变量名或括号。`,
    at,
  );

export const notClosed = (at: Span, bracket: string, closing: string): Feedback =>
  feedback(
    "bracket-open",
    `The bracket "${bracket}" at place ${place(at)} is never closed: "${closing}" is missing.`,
    `第 ${place(at)} 个位置的括号“${bracket}”没有闭合：缺少“${closing}”。`,
    at,
  );

export const notOpened = (at: Span, bracket: string): Feedback =>
  feedback(
    "bracket-close",
    `The bracket "${bracket}" at place ${place(at)} closes nothing: its opening bracket is missing.`,
    `第 ${place(at)} 个位置的括号“${bracket}”没有对应的左括号。`,
    at,
  );

export const mismatched = (open: Span, opening: string, close: Span, closing: string): Feedback =>
  feedback(
    "bracket-mismatch",
    `The bracket "${opening}" at place ${place(open)} is closed by "${closing}" at place ${place(close)}: they do not fit.`,
    `第 ${place(open)} 个位置的“${opening}”与第 ${place(close)} 个位置的“${closing}”不配对。`,
    { from: open.from, to: close.to },
  );
