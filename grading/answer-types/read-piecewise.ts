import { type Reading, unreadable } from "../answer-type";
import type { Expression } from "../expression/expression";
import { reader } from "../expression/read";
import { withoutSurroundings } from "../expression/surroundings";
import { children } from "../expression/walk";
import { limits } from "../limits";
import { placedBy } from "../placed";
import { isPlainName, leftSideNote } from "../tensor/left-side";
import { unchanged } from "../tensor/rewriting";
import { type Feedback, feedback, type Span } from "../verdict";
import { withoutAssignments } from "./assigned-cases";
import { withCaseSpellings } from "./case-spellings";
import { withConditionCalls } from "./condition-calls";
import { withConditionSigns } from "./condition-signs";
import { withConditionWords } from "./condition-words";
import { endsOfBetween, withIntervalConditions } from "./interval-conditions";
import { opposedComparisons } from "./opposed-comparisons";
import { isPiecewiseCall } from "./piecewise-calls";
import { withProgramSigns } from "./program-signs";
import { returnedCases } from "./returned-cases";
import { withSignWords } from "./sign-words";
import { withStatedCases } from "./stated-cases";
import { readOptionsFor, type VariableOptions } from "./variables";

/** What reading a value by cases may know. Plain data; may be seen by the browser. */
export interface PiecewiseOptions extends VariableOptions {
  /** Conditions that hold of every point that counts, as text: "x_i <= m". */
  readonly assume?: readonly string[];
}

export interface PiecewiseAnswer {
  /** Cases, an indicator, a plain formula, or "undefined". */
  readonly value: Expression;
  /** Written as a chain (elif, a if c else b if d else e): a later case counts only where no earlier one does. */
  readonly isChain: boolean;
  /** Written as piecewise(c, a, d, b): where no case holds, programs differ. */
  readonly isCall?: boolean;
}

/** Reads "1 if x > 0; 0 otherwise", LaTeX cases, where(c, a, b), a if c else b, 1[i = k], 当 x>0 时为 1，否则为 0. */
export function readPiecewise(text: string, options: PiecewiseOptions): Reading<PiecewiseAnswer> {
  const reading = readAsWritten(text, options);
  if (reading.ok || text.length > limits.characters) return reading;
  const without = withoutAssignments(text, options.names ?? []);
  const again = without === null ? reading : readAsWritten(without, options);
  return again.ok ? again : reading;
}

function readAsWritten(text: string, options: PiecewiseOptions): Reading<PiecewiseAnswer> {
  const plain = narrow(text);
  const { from, to } = withoutSurroundings(plain, false);
  const unwrapped = withBareBrackets(" ".repeat(from) + plain.slice(from, to) + " ".repeat(text.length - to));
  const named = nameBefore(unwrapped, options.names ?? []);
  const reading = piecewiseReader(options)(" ".repeat(named) + unwrapped.slice(named));
  if (!reading.ok) return reading;
  const { value, readAs } = reading;
  const notes = named === 0 ? reading.notes : [leftSideNote({ from: 0, to: named }), ...(reading.notes ?? [])];
  if (isCondition(value)) {
    return unreadable(
      feedback(
        "piecewise-only-condition",
        "This is only a condition. Please say what the value is where it holds, such as 1 if x > 0; 0 otherwise.",
        "这里只有条件。请写出条件成立时的值，例如 1 if x > 0; 0 otherwise。",
        value.at,
      ),
    );
  }
  const inside = undefinedInside(value);
  if (inside !== null) {
    return unreadable(
      feedback(
        "piecewise-undefined-inside",
        'Here "undefined" stands inside a calculation. Write it as a case of its own, such as: undefined if x = 0.',
        "这里的“不存在”写在了算式里。请把它单独写成一种情形，例如 x = 0 时不存在。",
        inside.at,
      ),
    );
  }
  const compared = comparisonAsValue(value);
  if (compared !== null) {
    return unreadable(
      feedback(
        "piecewise-condition-as-value",
        "Here a comparison stands where a value is asked. Please write the value alone, then its condition.",
        "这里需要的是值，却写成了比较式。请先只写值，再写条件。",
        compared.at,
      ),
    );
  }
  const opposed = opposedComparisons(value);
  if (opposed !== null) return unreadable(opposed);
  return { ok: true, value: { value, isChain: isChain(text), isCall: isPiecewiseCall(text) }, readAs, notes };
}

/** Letters, digits and signs of comparison in full width as plain ones, at the same places. */
const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＝＜＞＋－／＊．｜]/gu, (glyph) => String.fromCharCode(glyph.charCodeAt(0) - 0xfee0));

/** A case whose value is a comparison: "x > 0: f = x". Null where none is. */
function comparisonAsValue(e: Expression): Expression | null {
  if (e.kind !== "cases") return null;
  const values = [...e.branches.map(({ then }) => then), ...(e.otherwise === undefined ? [] : [e.otherwise])];
  return values.find(isCondition) ?? values.map(comparisonAsValue).find((each) => each !== null) ?? null;
}

/**
 * How many characters a name and its equals sign take before the value: f(x) = |x|, y = 1 if x > 0; 0 otherwise. Not where the name is a
 * given one, as in i = k, nor where what follows may be a condition.
 */
function nameBefore(text: string, given: readonly string[]): number {
  const [whole, left = ""] = /^\s*([^=<>≤≥≠!:]{1,60}?)\s*:?=(?!=)/.exec(text) ?? [];
  if (whole === undefined) return 0;
  const name = left.replace(/(?:'|′|\^\s*\\prime)+(?=\s*(?:\(|$))/, "");
  const bare = name.replace(/[{}\\\s]|\(.*$/g, "");
  // f(2x) = |x| and f(0) = 1 say something else than f(x) = |x|.
  if (/\(\s*\d|\([^)]*[,\s]\d/.test(name) || ["e", "pi", "π"].includes(bare)) return 0;
  if (!isPlainName(name) || given.includes(bare) || /^(?:如果|假如|若|当|在|对|if|when|for|where)/i.test(name))
    return 0;
  const right = text.slice(whole.length);
  const isValue =
    /[^<>=≤≥≠,;]+,[^,;]*[<>=≤≥≠][^,;]*;/.test(right) ||
    /\\begin\s*\{|\b(?:if|when|otherwise|else|where)\b|当|若|否则|其余/.test(right) ||
    // y = x > 0 ? 1 : 0 and y = x > 0: 1; … compare x, and nothing with y.
    /^[^<>=≤≥≠:?,;]+[<>=≤≥≠][^:?,;]*[:?]/.test(right) ||
    !/[<>=≤≥≠]/.test(right);
  return isValue && right.trim() !== "" ? whole.length : 0;
}

/** "0 (undefined at x = m)": no value is a case of its own, never a factor or a term. Null where none stands so. */
function undefinedInside(e: Expression): Expression | null {
  if (e.kind !== "cases") return e.kind === "undefined" ? null : withoutValue(e);
  for (const child of children(e)) {
    const found = undefinedInside(child);
    if (found !== null) return found;
  }
  return null;
}

function withoutValue(e: Expression): Expression | null {
  for (const child of children(e)) {
    const found = child.kind === "undefined" ? child : withoutValue(child);
    if (found !== null) return found;
  }
  return null;
}

const prepared = new WeakMap<PiecewiseOptions, (text: string) => Reading<Expression>>();

/** The reader for a part, prepared once. */
export function piecewiseReader(options: PiecewiseOptions): (text: string) => Reading<Expression> {
  const known = prepared.get(options);
  if (known !== undefined) return known;
  const read = reader(readOptionsFor(options, "one"));
  const names = new Set(options.names ?? []);
  const once = (text: string): Reading<Expression> => {
    const isLong = text.length > limits.characters;
    const returned = isLong ? null : returnedCases(text);
    const told = isLong || returned !== null ? unchanged(returned ?? text) : withStatedCases(text, [...names]);
    const plain = plainly(told.text);
    const whole: Span = { from: 0, to: text.length };
    const place = (at: Span): Span => (returned === null ? told.back(at) : whole);
    const unclear = isLong ? null : endsOfBetween(plain);
    if (unclear !== null) return unreadable(unclear.at === undefined ? unclear : { ...unclear, at: place(unclear.at) });
    const { text: stepped, back } = withCaseSpellings(plain, names);
    const reading = read(stepped);
    if (stepped === text) return reading;
    const placed = (said: Feedback): Feedback => placedBy(said, (at) => place(back(at)));
    if (reading.ok) return reading;
    const [first, ...others] = reading.feedback;
    return { ok: false, feedback: [placed(first), ...others.map(placed)] };
  };
  const made = (text: string): Reading<Expression> => {
    const reading = once(text);
    if (reading.ok || text.length > limits.characters) return reading;
    const said = withSignWords(text);
    // Only where nothing else reads the text, so that no words of these change what others say.
    const again = said.text === text ? reading : once(said.text);
    return again.ok ? { ...again, notes: (again.notes ?? []).map((note) => placedBy(note, said.back)) } : reading;
  };
  prepared.set(options, made);
  return made;
}

/** LaTeX's H\left(x\right) as H(x), and its space ~ as one, for all that looks for signs of programs, at the same places. */
const withBareBrackets = (text: string): string =>
  text.includes("\\") ? text.replace(/\\left(?=\s*\()|\\right(?=\s*\))|~/g, (piece) => " ".repeat(piece.length)) : text;

/**
 * What programs and books write in place of the reader's own words, each replaced by as many characters, so that places
 * stay right: int(x > 0) and ⟦x > 0⟧ are indicators, np.nan is no value, braces around cases are only brackets.
 */
function plainly(text: string): string {
  if (text.length > limits.characters) return text;
  const fill = (piece: string, by: string): string => by.padStart(piece.length);
  const replaced = withConditionSigns(
    withConditionWords(withIntervalConditions(withConditionCalls(withProgramSigns(withBareBrackets(text))))),
  )
    .replace(/(?<![\w.])(?:int|float|bool)(?= ?\([^()]*[<>=≤≥≠])/g, (piece) => fill(piece, "1"))
    .replace(/(?<![\w.])(?:(?:np|numpy|math|torch)\.)?(?:nan|NaN|NAN)(?!\w)/g, (piece) => fill(piece, "DNE"))
    .replace(/(?<![\w.])(?:None|none(?! of))(?!\w)/g, (piece) => fill(piece, "DNE"))
    .replace(/(?<![\w\\])(?:falls|wenn)(?!\w)/g, (piece) => "if".padEnd(piece.length))
    .replace(/(?<![\w\\])sonst(?!\w)/g, (piece) => "else".padEnd(piece.length))
    .replace(/(?<![\w\\])(?:undefiniert|nicht definiert|existiert nicht)(?!\w)/g, (piece) => "DNE".padEnd(piece.length))
    .replace(/(?<!\w)return(?!\w)/g, (piece) => " ".repeat(piece.length))
    .replace(/(?<![\w/.])[Nn]\/[Aa](?![\w/])/g, "DNE")
    .replace(/\band\b(?=\s+[^,;<>=≤≥≠]{1,20}\s+(?:if|for|when|where|at)\b)/g, (piece) => ";".padEnd(piece.length))
    .replace(/\b(?:where|at)\b(?!\s*\()(?=[^;,]*[<>=≤≥≠])/g, (piece) => "if".padEnd(piece.length))
    .replace(/~(?=\s*\()|(?<![\p{L}\d\s)\]\\])!(?=\s*\()|(?<=\b(?:if|when|and|or)\s)!(?=\s*\()/gu, "¬")
    .replace(/在(?=[^，,;；。]*[<>=≤≥≠][^，,;；。]*处)/g, "当")
    .replace(/(?<=[<>=≤≥≠][^，,;；。]*)处/g, "时")
    .replace(/\bno value\b/g, (piece) => "DNE".padEnd(piece.length))
    .replace(/在(?=[^，,;；。]*[<>=≤≥≠])([^，,;；。]*?)(?=不可导|不存在|未定义|无定义|没有定义|没有导数)/g, "当$1:")
    .replace(/值为/g, " 为")
    .replace(/(?<=其余|其他|其它)(?:的?情况|情形|时)/g, (piece) => " ".repeat(piece.length))
    .replace(/(?<=[时则，,;；\s])取(?=\s*[-\d\w(])/gu, "为")
    .replace(interval, withinBounds)
    .replace(endless, (piece) => " ".repeat(piece.length))
    .replace(/\\llbracket(?![A-Za-z])|⟦/g, (piece) => fill(piece, "["))
    .replace(/\\rrbracket(?![A-Za-z])|⟧/g, (piece) => fill(piece, "]"));
  // A brace drawn before a system is never closed.
  if (/^\s*\{[^{}]*[<>=≤≥≠][^{}]*$/.test(replaced)) return replaced.replace("{", " ");
  const [, inside] = /^\s*\{(.*)\}\s*$/s.exec(replaced) ?? [];
  return inside !== undefined && /\bif\b|当|若|[<>=≤≥≠]/.test(inside) && !/[{}]/.test(inside)
    ? replaced.replace("{", " ").replace("}", " ")
    : replaced;
}

/** x ∈ [-1, 1), x in (0, 1], x ∈ ]0, 1[. */
const interval =
  /(\\?[\p{Script=Latin}\p{Script=Greek}][\p{Script=Latin}\p{Script=Greek}\d_{}]*)\s*(?:∈|\\in(?![A-Za-z])|\bin\b)\s*(?:\\left\s*)?([[(\]])\s*([^,()[\]]+?)\s*,\s*([^,()[\]]+?)\s*(?:\\right\s*)?([\])[])/gu;

/** A bound at infinity, which bounds nothing: < ∞, -∞ <. */
const endless =
  /(?:<=?|≤|\\lt(?![A-Za-z])|\\leq?(?![A-Za-z]))\s*\+?\s*(?:∞|\\infty(?![A-Za-z])|\binf(?:inity)?\b)|[-−]\s*(?:∞|\\infty(?![A-Za-z])|\binf(?:inity)?\b)\s*(?:<=?|≤|\\lt(?![A-Za-z])|\\leq?(?![A-Za-z]))/g;

/** The same as a chain of comparisons, where that is no longer than what was written. */
function withinBounds(piece: string, name: string, open: string, low: string, high: string, close: string): string {
  const chain = `${low}${open === "[" ? "<=" : "<"}${name}${close === "]" ? "<=" : "<"}${high}`;
  return chain.length > piece.length ? piece : chain.padEnd(piece.length);
}

const isCondition = ({ kind }: Expression): boolean => ["compare", "and", "or", "not"].includes(kind);

/** More than one "else" is a chain, in any spelling; "else" alone, at the end, means "otherwise". NumPy and SymPy take the first that holds. */
function isChain(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    lower.includes("elif") ||
    lower.includes("否则如果") ||
    lower.includes("否则若") ||
    lower.split("else").length > 2 ||
    lower.split("?").length > 2 ||
    lower.split("return").length > 2 ||
    /\b(?:select|piecewise)\s*[([]/.test(lower)
  );
}
