import { comparisonWords } from "../expression/comparison-words";

/**
 * Conditions that are said in words, each replaced by as many characters, so that places stay right: x is positive, x大于0, x is at
 * least 1.
 */
export function withConditionWords(text: string): string {
  let said = text;
  for (const [pattern, sign] of phrases) {
    said = said.replace(pattern, (piece: string, name?: string) => {
      const by = typeof name === "string" ? `${name} ${sign}` : sign;
      return by.length > piece.length ? piece : by.padEnd(piece.length);
    });
  }
  return said;
}

/** What says that a number has one sign. */
const signs: readonly (readonly [word: string, condition: string])[] = [
  ["(?:strictly )?positive", "> 0"],
  ["(?:strictly )?negative", "< 0"],
  ["non-?negative", ">=0"],
  ["non-?positive", "<=0"],
  ["zero", "= 0"],
];

const name = String.raw`([A-Za-z](?:_\{?\w+\}?)?)`;

const phrases: readonly (readonly [RegExp, string])[] = [
  ...signs.flatMap(([word, condition]): readonly (readonly [RegExp, string])[] => [
    [new RegExp(String.raw`(?<![A-Za-z_])${name}\s+is\s+${word}(?![A-Za-z-])`, "g"), condition],
    [new RegExp(String.raw`(?<=\b(?:if|when|for)\s)${word}\s+${name}(?![A-Za-z_])`, "g"), condition],
  ]),
  ...comparisonWords.map(([words, sign]): readonly [RegExp, string] => [words, ` ${sign}`]),
  [/\s(?:is\s+)?not\s+equal\s+to\s/g, " !="],
  [/\s(?:is\s+)?equal\s+to\s/g, " ="],
  // "when x = 0 it equals 1" says a value.
  [/(?<=\b(?:if|when|for|where)\s[^,;<>=≤≥≠]{1,40})(?<!\bit)\sequals\s/g, " ="],
  [/不等于/g, "!="],
  // x > 0 时等于 1 says a value, 当 x 等于 0 时 a condition.
  [/等于(?=[^，,;；。<>=≤≥≠]*时)/g, "="],
  [/为正数?(?=[时，,])/g, ">0"],
  [/为负数?(?=[时，,])/g, "<0"],
  [/为零(?=[时，,])/g, "=0"],
  [/(?<=[时，,;；]\s*)导数(?=为|不存在)/g, ""],
  [/(?<=时[，,]?)等于/g, "为"],
];
