/** Chinese words that may stand in an answer, longest first, and what they mean. */
const words: readonly (readonly [string, string])[] = [
  ["其他情况下", "otherwise"],
  ["其它情况下", "otherwise"],
  ["其他情况", "otherwise"],
  ["其它情况", "otherwise"],
  ["没有定义", "undefined"],
  ["不可微分", "undefined"],
  ["不可导", "undefined"],
  ["不可微", "undefined"],
  ["不存在", "undefined"],
  ["未定义", "undefined"],
  ["无定义", "undefined"],
  ["无意义", "undefined"],
  ["否则", "otherwise"],
  ["其他", "otherwise"],
  ["其它", "otherwise"],
  ["其余", "otherwise"],
  ["如果", "if"],
  ["并且", "and"],
  ["或者", "or"],
  ["的时候", "then"],
  ["选", "choose"],
  ["百", "hundred"],
  ["千", "thousand"],
  ["万", "ten thousand"],
  ["亿", "hundred million"],
  ["当", "if"],
  ["若", "if"],
  ["且", "and"],
  ["或", "or"],
  ["非", "not"],
  ["则", "then"],
  ["为", "is"],
  ["时", "then"],
];

/** The Chinese word at `at`; null where the character there is not Chinese; `to` = `at` where the word is not known. */
export function scanWords(text: string, at: number): { readonly text: string; readonly to: number } | null {
  const code = text.charCodeAt(at);
  if (code < 0x4e00 || code > 0x9fff) return null;
  for (const [word, meaning] of words) if (text.startsWith(word, at)) return { text: meaning, to: at + word.length };
  return { text: "", to: at };
}
