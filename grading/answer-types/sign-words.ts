import { chained, type Rewritten, rewritten } from "../tensor/rewriting";

const name = String.raw`([A-Za-z](?:_\{?\w+\}?|\d)?)`;
/** Where an English condition that is read here ends, so that "x and y are equal to 0" and "x is not negative or zero" stay. */
const end = String.raw`(?=\s*(?:$|[,;.:，；。：\n]|\b(?:otherwise|else|then)\b))`;
const after = String.raw`(?<=\b(?:if|when|where|for|whenever)\s+)`;
/** Where a Chinese condition begins: behind a comma only where the case before it is complete, as a comma may join two names. */
const from = String.raw`(?<=(?:^|[当若;；。\n]|如果|(?:时|则)[^,，;；]{1,30}[,，])\s*)`;
const to = String.raw`(?=\s*(?:时|则|的时候|[,，]\s*则))`;

const sides = (way: string): string => (way === "positive" || way === "正" ? ">" : "<");

type Rule = readonly [pattern: RegExp, by: (groups: readonly string[]) => string];

const digits: Readonly<Record<string, string>> = { zero: "0", one: "1" };

const rules: readonly Rule[] = [
  // "The gradient is 1 if x > 0": what is asked for, and a verb.
  [/^\s*(?:the|its)\s+(?:sub-?)?(?:gradient|derivative|value|answer|function|result)\s+(?:is|equals)\s+/giu, () => ""],
  // "one if x > 0, zero otherwise", and "greater than zero": a number beside words that only a number stands beside.
  [
    /(?<=^\s*|[,;:]\s*|\b(?:otherwise|else|then|than|is)\s+)(zero|one)(?=\s*(?:$|[,;:.]|\b(?:if|when|for|otherwise|else)\b))/giu,
    ([, word = ""]) => digits[word.toLowerCase()] ?? word,
  ],
  [
    new RegExp(
      `${after}${name}\\s+is\\s+(?:(negative|positive)\\s+or\\s+(?:zero|0)|(?:zero|0)\\s+or\\s+(negative|positive))${end}`,
      "gu",
    ),
    ([, of, first, second]) => `${of} ${sides(first || second || "")}= 0`,
  ],
  [
    new RegExp(`${after}${name}\\s+is\\s+not\\s+(negative|positive)${end}`, "gu"),
    ([, of, way]) => `${of} ${way === "negative" ? ">=" : "<="} 0`,
  ],
  [new RegExp(`${after}${name}\\s+is\\s+(?:non-?zero|not\\s+(?:zero|0))${end}`, "gu"), ([, of]) => `${of} != 0`],
  [new RegExp(`${after}${name}\\s+is\\s+0${end}`, "gu"), ([, of]) => `${of} = 0`],
  [
    new RegExp(
      `${after}${name}\\s+and\\s+${name}\\s+are\\s+(?:(equal|the\\s+same|identical)|(?:different|distinct|unequal|not\\s+(?:equal|the\\s+same)))${end}`,
      "gu",
    ),
    ([, a, b, same]) => `${a} ${same ? "=" : "!="} ${b}`,
  ],
  [
    new RegExp(`${from}${name}\\s*(?:为|是)?\\s*非([正负零])(?:数|值|的)?${to}`, "gu"),
    ([, of, way]) => `${of}${way === "零" ? "!=" : way === "负" ? ">=" : "<="}0`,
  ],
  [
    new RegExp(
      `${from}${name}\\s*(?:为|是)\\s*(?:([正负])数?或者?(?:零|\\s*0)|(?:零|0\\s*)或者?([正负])数?)${to}`,
      "gu",
    ),
    ([, of, first, second]) => `${of}${sides(first || second || "")}=0`,
  ],
  [
    new RegExp(`${from}${name}\\s*(?:为|是)\\s*([正负])数?(?=\\s*则)`, "gu"),
    ([, of, way = ""]) => `${of}${sides(way)}0`,
  ],
  [new RegExp(`${from}${name}\\s*不(?:为|是|等于)\\s*(?:零|0)${to}`, "gu"), ([, of]) => `${of}!=0`],
  [
    new RegExp(`${from}${name}\\s*(大于|小于|等于|大于等于|小于等于|不小于|不大于)\\s*零${to}`, "gu"),
    ([, of, word]) => `${of}${word}0`,
  ],
  // 不同时为 0 may be "not both 0".
  [
    new RegExp(`${from}${name}\\s*[与和、及跟]\\s*${name}\\s*(?:两者|二者)?(?:(相等|相同)|不相等|不等)${to}`, "gu"),
    ([, a, b, same]) => `${a}${same ? "=" : "!="}${b}`,
  ],
];

/** Conditions of one sign, or of two names, and numbers, that only words tell: "x is negative or zero", "i and k are equal", x 非负时, i 与 k 相等时. */
export const withSignWords = (text: string): Rewritten =>
  chained(
    text,
    ...rules.map(
      ([pattern, by]) =>
        (each: string): Rewritten =>
          rewritten(each, pattern, (match) => by(match.map((group) => group ?? ""))),
    ),
  );
