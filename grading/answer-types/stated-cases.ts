import { chained, type Rewritten, rewritten, unchanged } from "../tensor/rewriting";
import { type Rule, saidValues } from "./said-values";

const nothing =
  "(?:导数|梯度|偏导数?)?(?:不可导|不可微|不存在|未定义|无定义|没有定义|没有导数|无导数)|undefined|not\\s+defined|not\\s+differentiable|non-?differentiable|does\\s+not\\s+exist|doesn't\\s+exist|no\\s+derivative|DNE";
const end = String.raw`(?=\s*(?:$|[,;，；。\n]|\.\s*$))`;
const start = String.raw`(?<=(?:^|[,;，；。\n])\s*)`;
/** No part of an arrow. */
const sign = "(?:<=|>=|!=|==?(?!>)|<(?!-)|(?<![-−=])>|[≤≥≠])";
/** A character of a side of a comparison: no word that joins values and conditions begins at it. */
const glyph = String.raw`(?:(?!(?<![A-Za-z])(?:if|else|elif|otherwise|when|for|then|where|is|it|and|or)(?![A-Za-z])|否则|其余|其他|其它|[时则当若在或])[^,;，；。\n<>=≤≥≠→:：()（）])`;
/** Two or three sides without a comma or a bracket around them, of which the first is no word. */
const condition = String.raw`((?![A-Za-z]{2,}\s|\s)${glyph}{1,30}(?:${sign}\s*(?!\s)${glyph}{1,30}?){1,2})`;
const lead = String.raw`(?:(?:if|when|at)\s+|当|若|如果|在)?\s*`;

/** f'(x), f(x), y', dy/dx, ∂f/∂x_i, \frac{\partial f}{\partial x} and their names in words: what is asked for, never a part of a condition. */
const asked = String.raw`(?:\\frac\s*\{[^{}]{1,20}\}\s*\{[^{}]{1,20}\}|(?:d|∂|\\partial)\s*[a-zA-Z](?:\([a-z_\d]{1,5}\))?\s*/\s*(?:d|∂|\\partial)\s*[a-z](?:_\{?\w\}?|\d)?|[fghyL](?:['′’]|\^\s*\{?\s*\\prime\s*\}?)(?:\s*[(（][a-z]\w{0,3}[)）])?|[fgh]\s*[(（][a-z][)）]|(?:导数|偏导数?|梯度|函数值|值))`;

const compared = "大于或?等于|小于或?等于|不小于|不大于|大于|小于";
/** A number or a name that values are compared with. */
const limit = String.raw`[-−]?[\w.π/*^+]{1,12}`;

/** What stands between a condition and its value. */
const arrow = /[:：→]|[-=]>/;

/** Names before values, and words around conditions, that the reader's own notation does without. */
const rules: readonly Rule[] = [
  [/^(?:[^\n]*\n)*[^\n]*$/, ([whole = ""]) => withoutDrawnBrace(whole) ?? withLines(whole)],
  [/(?<=[<>=≤≥≠]\s*[^,;，；。\n<>=≤≥≠]{1,20}?)(?:的时候|之时)/gu, () => "时"],
  [
    new RegExp(String.raw`(?<=^|[,;，；。\n&]|时|则|\\\\|\s)\s*${asked}\s*(?:==?|为|是|等于)\s*(?=[^\s=])`, "gu"),
    () => " ",
  ],
  [new RegExp(String.raw`(?<=^|[,;，；。\n&]|时|则|\\\\)\s*${asked}\s*(?=${nothing})`, "gu"), () => " "],
  [/^\s*(?:等于|为|是)(?=\s*[-−\d])/gu, () => " "],
  ...saidValues(nothing),
  // "x 大于 0 小于 1" is no comparison of 0 with 1.
  [
    new RegExp(
      String.raw`([a-z](?:_\w|\d)?)\s*(${compared})\s*(${limit})\s*([且而、]|并且|或者?)?\s*(?:\1\s*)?(${compared})\s*(${limit})`,
      "gu",
    ),
    ([, name = "", first = "", low, joint = "", second = "", high]) =>
      `${name}${comparison(first)}${low} ${joint.startsWith("或") ? "or" : "and"} ${name}${comparison(second)}${high}`,
  ],
  [
    /([a-z](?:_\w|\d)?)\s*(大于或?等于|小于或?等于|不小于|不大于|大于|小于|不等于)\s*/gu,
    ([, name = "", word = ""]) => `${name}${comparison(word)}`,
  ],
  [
    /([a-z](?:_\w|\d)?)(?:为|是|等于)\s*([-−]?\d+(?:\.\d+)?)(?=时|处|是|的|不|无|未|没)/gu,
    ([, name, value]) => `${name}=${value}`,
  ],
  [/([a-z](?:_\w|\d)?)\s*(?:为|是)?([正负])(?:数)?(?=时)/gu, ([, name, way]) => `${name}${way === "正" ? ">0" : "<0"}`],
  [
    /(?<=[<>=≤≥≠]\s*[^,;，；。\n<>=≤≥≠]{1,20}?)(?:时\s*[，,]?\s*)?(?:是|得到?|返回|输出)\s*(?=[-−+\d\p{L}(\\])/gu,
    () => "时为 ",
  ],
  [/(?<=[时，,;；]\s*|否则|其余|其他)(?:返回|输出|得到?)\s*(?=[-−+\d\p{L}(\\])/gu, () => "为 "],
  [/(?:^|(?<=[,;，；。\n]\s*))对(?:于|所有)*(?=[^,;，；。\n]*[<>=≤≥≠])/gu, () => "当"],
  // A value follows, as in "1 (x>0) 或 0 (x<0)", and no further condition, as in "(x>0) 或 (x<-1)".
  [/(?<=[)）])\s*或者?\s*(?=[^\s,;，；。()（）<>=≤≥≠][^,;，；。\n()（）<>=≤≥≠]*[(（])/gu, () => "，"],
  [/\b(?:iff|provided(?:\s+that)?|whenever|as\s+long\s+as|if\s+and\s+only\s+if)\b/g, () => "if"],
  [/\bfor\s+(?:all|every|any|each)\s+(?=[^,;]*[<>=≤≥≠])/g, () => "for "],
  [
    /\b(if|when|for)\s+([a-z](?:_\w|\d)?)\s+(positive|negative)\b/g,
    ([, word, name, way]) => `${word} ${name}${way === "positive" ? ">0" : "<0"}`,
  ],
  // Beside "1 if x > 0" another word for the same.
  [/\bfor\s+(?=[^,;\n]{0,30}[<>=≤≥≠])/g, (_, text) => (/\b(?:if|when)\b/.test(text) ? "if " : null)],
  [/\bNA\(\)/g, () => "DNE"],
  [
    new RegExp(
      String.raw`${start}${lead}${condition}[ \t]*(?:时|处)?[ \t]*(?:[:：→]|[-=]>)?[ \t]*(?:is\s+)?(?:${nothing})${end}`,
      "gu",
    ),
    // As the cases beside it are told.
    ([said = "", when = ""], text) => {
      const others = text.replace(said, "");
      if (arrow.test(said) && arrow.test(others)) return null;
      return others.includes("时") ? `当${when.trim()}时未定义` : `undefined if ${when.trim()}`;
    },
  ],
  [
    new RegExp(String.raw`${start}(?:${nothing})[ \t]+${condition}${end}`, "gu"),
    ([, when = ""]) => `undefined if ${when.trim()}`,
  ],
];

/**
 * Cases as people tell them, in the reader's notation: "f'(x) = 1 for x > 0, f'(x) = 0 for x < 0", "x=0不可导", "x>0 的时候是 1", "对 x>0
 * 为 1". What is named before a value is only ever what is asked for.
 */
export function withStatedCases(text: string, names: readonly string[]): Rewritten {
  if (!/[<>=≤≥≠∞]|[正负大小等上内中]|equal|positive|negative|inf|(?<!\\)\b(?:on|in|for)\s+[[(]/.test(text))
    return unchanged(text);
  const [only, more, ...rest] = names;
  const steps = rules.map(
    ([pattern, by]) =>
      (each: string): Rewritten =>
        rewritten(each, global(pattern), (match) =>
          by(
            match.map((group) => group ?? ""),
            each,
          ),
        ),
  );
  const named = (each: string): Rewritten =>
    only === undefined || rest.length > 0
      ? unchanged(each)
      : more === undefined
        ? ofOneName(each, only)
        : ofTwoNames(each, only, more);
  return chained(text, named, ...steps);
}

const global = (pattern: RegExp): RegExp =>
  new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);

const bound = String.raw`[-−+]?\s*(?:∞|inf(?:inity|ty)?|\\infty|\d+(?:\.\d+)?)`;
const interval = String.raw`([[(]\s*${bound}\s*,\s*${bound}\s*[\])])`;
/** x in (0, 1] is a condition already. */
const onInterval = new RegExp(
  String.raw`(?<!\\)\b(?:on|for|(?<!(?<!\p{L})\p{L}(?:_\{?\w+\}?|\d)?\s*)(?<!\bnot\s+)in)\s+${interval}|(?:[在当]\s*)?${interval}\s*(?:上|内|中)(?=\s*(?:为|是|取|等于|不|导数|[fghy]))|(?<=[,，;；]\s*)((?:大于|小于|不等于|等于)(?:或?等于)?\s*[-−]?\d+(?=时|是|为|处|不|无|未|没))|[fghy]['′’]\s*\(\s*([-−]?\d+(?:\.\d+)?)\s*\)\s*(?:is\s+)?(?=${nothing})`,
  "gu",
);

/** What leaves the only name out: "1 on (0, ∞)", "(0, +∞) 上为 1", "x 大于 0 为 1，小于 0 为 0". */
const ofOneName = (text: string, name: string): Rewritten =>
  rewritten(text, onInterval, ([, english, chinese, compared, point]) => {
    if (point !== undefined) return `${name}=${point} `;
    if (compared !== undefined) return `${name}${compared}`;
    return english === undefined ? `当${name}∈${chinese}时` : `if ${name}∈${english}`;
  });

/** Two names that are said to be equal: "undefined if they are equal", 相等时不可导. */
const ofTwoNames = (text: string, a: string, b: string): Rewritten =>
  rewritten(
    text,
    /(?<=[,，;；]\s*|^|当|若|如果)(?:两者|二者|两个)?相等(?=时|则|处|，)|\b(?:if|when)\s+(?:they\s+are\s+|both\s+are\s+)?(?:equal|tied)(?![a-z]|\s+to\b)/gu,
    ([said]) => `${/^[iw]/.test(said) ? "if " : ""}${a}=${b}`,
  );

const comparison = (word: string): string => {
  if (word === "不等于") return "!=";
  const isMore = word.startsWith("大于") || word === "不小于";
  return `${isMore ? ">" : "<"}${/等于|不/.test(word) ? "=" : ""}`;
};

/** A brace that is drawn over several lines, in signs of its own or as one on each line. */
function withoutDrawnBrace(text: string): string | null {
  const lines = text.trim().split("\n");
  return lines.length > 1 && lines.every((line) => /^\s*(?:[{⎧⎨⎩⎪|]|\\\{)/.test(line) && !line.includes("}"))
    ? lines.map((line) => line.replace(/^\s*(?:[{⎧⎨⎩⎪|]|\\\{)/, "")).join("\n")
    : null;
}

/** A value and its condition on each line, with no more than blanks between them. */
function withLines(text: string): string | null {
  const lines = text.trim().split("\n");
  const cases = lines.map((line) =>
    /^\s*([^\s,;:，；：<>=≤≥≠]+)\s+([^\s,;:，；：<>=≤≥≠]+\s*[<>=≤≥≠][^,;:，；：]*)$/u.exec(line),
  );
  return lines.length < 2 || cases.some((each) => each === null || /^(?:if|when|else|elif|for)$/.test(each[1] ?? ""))
    ? null
    : cases.map((each) => `${each?.[1]} if ${each?.[2]?.trim()}`).join("; ");
}
