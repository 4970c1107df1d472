import { comparisonWords } from "../expression/comparison-words";
import { canonicalName } from "../expression/names";

/** A statement about the variables in the form that the reader of formulas knows. */
export interface Statement {
  readonly text: string;
  /** The side that grows strictly slower: k << n, k = o(n), d >> n. */
  readonly strict: "left" | "right" | null;
  /** Only up to constant factors: m = Θ(n), n ~ d. */
  readonly isRough: boolean;
}

/** "k constant, n <= d" is two statements; "k, r constant" and "k = max(n, d)" are one. */
export function statements(said: string): readonly string[] {
  const text = comparisons.reduce((known, [words, sign]) => known.replace(words, ` ${sign} `), said);
  const pieces: string[] = [];
  let [depth, from] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const glyph = text.charAt(i);
    if ("([{（".includes(glyph)) depth += 1;
    if (")]}）".includes(glyph)) depth -= 1;
    if (depth > 0 || !",;，；且".includes(glyph)) continue;
    pieces.push(text.slice(from, i));
    from = i + 1;
  }
  const all = [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== "");
  const each = ofEachName(all);
  return each.length > 1 && each.every((piece) => saidConstant(piece).length > 0 || comparator.test(piece))
    ? each
    : [text];
}

/** "n, d >= 1" as "n >= 1" and "d >= 1": names without a comparison have that of the first one behind them. */
function ofEachName(pieces: readonly string[]): readonly string[] {
  const made: string[] = [];
  let names: string[] = [];
  for (const piece of pieces) {
    const [, compared] = /^[A-Za-z]\w*\s*((?:[<>]=?|[≤≥])[^<>=≤≥]+)$/.exec(piece) ?? [];
    if (/^[A-Za-z](?:_?\w)?$/.test(piece)) names.push(piece);
    else {
      if (names.length > 0 && compared === undefined) return pieces;
      made.push(...names.map((name) => `${name} ${compared}`), piece);
      names = [];
    }
  }
  return names.length === 0 ? made : pieces;
}

const comparisons: readonly (readonly [RegExp, string])[] = [
  [/\s(?:is\s+)?much\s+(?:less|smaller)\s+than\s|\s*远小于\s*/g, "<<"],
  [/\s(?:is\s+)?much\s+(?:larger|greater|bigger)\s+than\s|\s*远大于\s*/g, ">>"],
  ...comparisonWords,
  [/\s(?:equals|is\s+equal\s+to)\s|\s*(?<!不)等于\s*/g, "="],
];

const comparator = /[<>=≤≥≪≫∈~∼≍≈]|\\(?:leq?|geq?|lt|gt|ll|gg|in|sim|asymp|approx)(?![A-Za-z])/;

/** "k constant", "k and r are fixed", "d = const.", "k 为常数": the names that are said not to grow; none in other texts. */
export function saidConstant(text: string): readonly string[] {
  const [, before = "", after = ""] =
    /^(.*?)\s*(?:constants?|const|fixed|bounded|常数|常量|固定|定值|有界)的?(?![\p{L}])(.*)$/iu.exec(
      text.trim().replace(/[.。]+$/, ""),
    ) ?? [];
  const words = [...wordsOf(withoutArticle(before)), ...wordsOf(after)];
  return words.every((word) =>
    /^\\?[\p{Script=Latin}\p{Script=Greek}][\p{Script=Latin}\p{Script=Greek}\d_{}\\]*$/u.test(word),
  )
    ? words.map(canonicalName)
    : [];
}

const wordsOf = (text: string): readonly string[] =>
  text
    .split(
      /[\s,，、;:：$=]+|(?<![A-Za-z])(?:is|are|and|the|as|be|均|都)(?![A-Za-z])|视作|视为|看作|均为|都是|为|是|和|与|均|都/u,
    )
    .filter((word) => word !== "");

/** In "k is a constant" the a is no name; in "a constant" and "b, a constant" it is one. */
const withoutArticle = (text: string): string => text.replace(/(?<=[^\s,，、])(?<!(?:^|\s)and)\s+an?$/i, "");

/** An assumption as a relation: k << n and k = o(n) are strict, m = Θ(n) holds up to constant factors. */
export function statementOf(text: string): Statement {
  const [, left, name, inside] = landau.exec(text) ?? [];
  if (left !== undefined && name !== undefined && inside !== undefined) {
    const [sign, strict] = relationOf(name);
    return { text: `${left} ${sign} ${inside}`, strict, isRough: true };
  }
  const much = /<<|≪|\\ll(?![A-Za-z])/;
  if (much.test(text)) return { text: text.replace(much, "<="), strict: "left", isRough: false };
  const more = />>|≫|\\gg(?![A-Za-z])/;
  if (more.test(text)) return { text: text.replace(more, ">="), strict: "right", isRough: false };
  const close = /~|∼|≍|≈|\\sim(?![A-Za-z])|\\asymp(?![A-Za-z])|\\approx(?![A-Za-z])/;
  return { text: text.replace(close, "="), strict: null, isRough: close.test(text) };
}

/** "k = O(n)", "k ∈ \\mathcal{O}(n)", "n = o(d)", "d = \\omega(n)". */
const landau =
  /^([^=∈]*?)\s*(?:=|∈|\\in(?![A-Za-z])|is)\s*\$?(?:\\math(?:cal|rm)\s*)?\{?\\?(O|Theta|Θ|Omega|Ω|omega|ω|o)\}?\s*\((.*)\)\s*\$?$/;

function relationOf(name: string): readonly [sign: string, strict: "left" | "right" | null] {
  switch (name) {
    case "O":
      return ["<=", null];
    case "o":
      return ["<=", "left"];
    case "Omega":
    case "Ω":
      return [">=", null];
    case "omega":
    case "ω":
      return [">=", "right"];
    default:
      return ["=", null];
  }
}
