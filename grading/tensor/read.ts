import type { Reading } from "../answer-type";
import type { Expression } from "../expression/expression";
import { canonicalName } from "../expression/names";
import { reader } from "../expression/read";
import { namesIn } from "../expression/walk";
import { limits } from "../limits";
import { placedBy } from "../placed";
import type { Feedback, Span } from "../verdict";
import { isMixed } from "./association";
import { edgeNames } from "./comparisons";
import type { Meaning } from "./context";
import { type EinsumCall, einsumCalls, einsumOf } from "./einsum";
import { formula } from "./elaborate";
import { ofEntries, type ReaderOf } from "./entry-formula";
import type { EntryReading } from "./entry-readings";
import { axisNames, withoutPairs } from "./extremes";
import { innerProductName } from "./inner-products";
import { layoutNames } from "./layouts";
import { leakingIndex } from "./leaking-index";
import { rightSide } from "./left-side";
import { notationOf } from "./notation";
import { entriesNote, programNote, regroupedNote, withEnds } from "./notes";
import { inPlainSigns } from "./plain-signs";
import { presented } from "./present";
import type { Notation } from "./products";
import { isProgram, isSigned } from "./program-indices";
import { inReadersNotation } from "./readers-notation";
import { type Refusal, unwritten, type Written } from "./refusal";
import { type Edit, edited } from "./rewriting";
import { unreadSetting } from "./settings";
import { withSizes } from "./sized";
import { type Steps, type SymbolTable, symbolTable, type TensorSymbol } from "./symbols";
import type { Term } from "./term";
import { timed } from "./time";
import { unclearText } from "./unclear-text";
import { unreadableAs } from "./unreadable";

/** What is given, as the browser may know it. Plain data, never a key. */
export interface TensorFormulaOptions {
  /** By name: `{"x": {"shape": ["m"]}, "W": {"shape": ["n", "m"]}}`. */
  readonly symbols: Readonly<Record<string, TensorSymbol>>;
  /** How answers are read; "auto" (default): LaTeX where there is a backslash command, else plain. */
  readonly syntax?: "auto" | "plain" | "latex";
  /** The running index and the last step of symbols such as x_t; t and T unless given. */
  readonly steps?: Steps;
}

/** A formula whose shapes are consistent. */
export interface TensorFormula {
  /** In printed mathematics, whatever notation was typed. */
  readonly expression: Expression;
  readonly term: Term;
  /** Places in `expression` point into its text, which is in the reader's notation. */
  readonly written: Written;
  /** Whether an index that stands twice was summed over without a ∑. */
  readonly isSummed?: boolean;
  /** Whether a more common habit gives the text another meaning. */
  readonly isDoubtful?: boolean;
  /** What else a formula of entries may stand for: the shape that is asked for decides. */
  readonly others?: readonly TensorFormula[];
  /** What it means where products without brackets are read from left to right, and not the matrix product first. */
  readonly leftward?: Term;
  /** What it means where NumPy's `.T` was meant for arrays of one axis, which it leaves as they are. */
  readonly lined?: Term;
}

/** Reads a formula over vectors and matrices and checks its shapes. Pure, bounded, never throws. */
export function readTensorFormula(typed: string, options: TensorFormulaOptions): Reading<TensorFormula> {
  return prepared(options).read(typed);
}

interface Prepared {
  readonly table: SymbolTable;
  readonly read: (typed: string) => Reading<TensorFormula>;
}

/** What reading needs of one part's options costs more than reading an answer: it is kept as long as they are. */
const kept = new WeakMap<TensorFormulaOptions, Prepared>();

function prepared(options: TensorFormulaOptions): Prepared {
  const before = kept.get(options);
  if (before !== undefined) return before;
  const table = symbolTable(options.symbols, options.steps);
  const made = { table, read: tensorReader(options, table) };
  kept.set(options, made);
  return made;
}

/** The symbols of a part. */
export const tableOf = (options: TensorFormulaOptions): SymbolTable => prepared(options).table;

const outerProduct = /⊗|\\otimes/;

const sums = /[∑Σ∏Π]|sum|prod/;

function tensorReader(options: TensorFormulaOptions, table: SymbolTable): (typed: string) => Reading<TensorFormula> {
  const { aliases } = table;
  const known = new Set([...table.names, ...Object.keys(aliases).map(canonicalName)]);
  const readerOf: ReaderOf = (names) =>
    reader({
      syntax: options.syntax ?? "auto",
      names: [...names, ...axisNames, ...layoutNames, ...edgeNames, innerProductName],
      aliases,
      tensors: true,
    });
  const single = readerOf(table.names);
  let sequence: ReturnType<typeof readerOf> | null = null;
  const read = (text: string): Reading<Expression> => {
    if (!sums.test(text)) return single(text);
    sequence ??= readerOf(table.sequenceNames());
    return sequence(text);
  };
  return (given) => {
    // Texts beyond the limit are refused by the reader, before any other work.
    if (given.length > limits.characters) return unreadableAs(read(given));
    const typed = withoutDollars(given);
    // x(y) = z and s L = s speak of what is given, as x = z does.
    const side = rightSide(typed, (name) => isGiven(name) || isGiven(name.replace(/\s*\(.*$/, "")));
    if (side === null) return spelled({ text: typed, typed, back: (span) => span });
    const reading = spelled({ ...side.right, typed });
    return reading.ok ? { ...reading, notes: [side.note, ...reading.notes] } : reading;
  };

  /** Whether a name is made of given ones alone; dW is the derivative by W. */
  function isGiven(name: string): boolean {
    const reading = read(name);
    return reading.ok && (reading.value.kind === "symbol" || !/^\\?(?:d|δ|Δ|delta|Delta)(?![a-z])/.test(name));
  }

  function symbolNamed(name: string): string | null {
    const reading = read(name);
    return reading.ok && reading.value.kind === "symbol" ? reading.value.name : null;
  }

  function spelled(given: Written): Reading<TensorFormula> {
    const outer = withoutPair(given);
    const note = unclearText(outer.text, table);
    if (note !== null)
      return { ok: false, feedback: [{ ...note.feedback, at: outer.back(note.feedback.at ?? { from: 0, to: 0 }) }] };
    const notation = notationOf(outer.text);
    const reading = spelledAs(outer, notation);
    const isNone = !reading.ok && ["shape:elementwise-meant", "shape:product"].includes(reading.feedback[0].code);
    if (!isNone || !isProgram(outer.text)) return reading;
    // Where there is no matrix product, as of columns, NumPy's reading is the only one of a program that is left.
    const entrywise = spelledAs(outer, "numpy");
    return entrywise.ok && isSigned(entrywise.value.expression)
      ? { ...entrywise, notes: [programNote, ...entrywise.notes] }
      : reading;
  }

  function spelledAs(outer: Written, notation: Notation): Reading<TensorFormula> {
    const { text, back } = inPlainSigns(outer.text, notation, table, symbolNamed);
    const whole: Written = { text, typed: outer.typed, back: (span) => outer.back(back(span)) };
    const reading = withCalls(whole, notation);
    const setting = !reading.ok && reading.feedback[0].code === "equation" ? unreadSetting(text, outer.text) : null;
    if (setting === null) return reading;
    const { feedback: said } = setting;
    return { ok: false, feedback: [said.at === undefined ? said : { ...said, at: whole.back(said.at) }] };
  }

  function withoutPair(outer: Written): Written {
    if (!/max|min/.test(outer.text)) return outer;
    const { text, back } = withoutPairs(outer.text);
    return { text, typed: outer.typed, back: (span) => outer.back(back(span)) };
  }

  function withCalls(outer: Written, notation: Notation): Reading<TensorFormula> {
    const calls = /einsum/.test(outer.text) ? einsumCalls(outer.text) : [];
    return calls === null || calls.length === 0
      ? understood(outer, notation, new Map())
      : withEinsum(outer, calls, notation);
  }

  /** The operands of einsum are read each on its own; the call then is a name for what they make. */
  function withEinsum(outer: Written, calls: readonly EinsumCall[], notation: Notation): Reading<TensorFormula> {
    const given = new Map<string, Meaning>();
    const edits: Edit[] = [];
    for (const [i, call] of calls.entries()) {
      const operands: TensorFormula[] = [];
      for (const { from, to } of call.operands) {
        const shift = (span: Span): Span => outer.back({ from: span.from + from, to: span.to + from });
        const part: Written = { text: outer.text.slice(from, to), typed: outer.typed, back: shift };
        const reading = withCalls(part, notation);
        if (!reading.ok) return reading;
        operands.push(reading.value);
      }
      const made = einsumOf(call, operands);
      if ("kind" in made) return { ok: false, feedback: [{ ...made.feedback, at: outer.back(call) }] };
      const meant = formula(made.expression, { table, notation: "mathematics", written: unwritten });
      if ("kind" in meant) return { ok: false, feedback: [{ ...meant.feedback, at: outer.back(call) }] };
      const name = `q_${firstCall + i}`;
      given.set(name, meant);
      edits.push({ from: call.from, to: call.to, text: name });
    }
    const inner = edited(outer.text, edits);
    const whole: Written = { text: inner.text, typed: outer.typed, back: (span) => outer.back(inner.back(span)) };
    return understood(whole, notation, given);
  }

  function understood(outer: Written, notation: Notation, given: ReadonlyMap<string, Meaning>): Reading<TensorFormula> {
    const reading = withReach(outer, notation, given, false);
    if (reading.ok || !outerProduct.test(outer.text)) return reading;
    const wide = withReach(outer, notation, given, true);
    return wide.ok ? { ...wide, notes: [...wide.notes, regroupedNote] } : reading;
  }

  /** `isWide` as for `withoutMethods`. */
  function withReach(
    outer: Written,
    notation: Notation,
    given: ReadonlyMap<string, Meaning>,
    isWide: boolean,
  ): Reading<TensorFormula> {
    const { text, back: inner } = inReadersNotation(outer.text, notation, isWide, (name) => known.has(name));
    const back = (span: Span): Span => outer.back(inner(span));
    const written: Written = { text, typed: outer.typed, back };
    const placed = (said: Feedback): Feedback => placedBy(said, back);
    const reading = given.size === 0 ? read(text) : readerOf([...table.names, ...given.keys()])(text);
    // Under a sum over j, o_{t,j} reads as a name of o's kind: it is an entry of o_t all the same.
    const isPlain = reading.ok && namesIn(reading.value).every((name) => !name.includes(",") || known.has(name));
    const entered = isPlain ? null : ofEntries(text, outer.typed, table, readerOf);
    if (entered !== null && "kind" in entered) return { ok: false, feedback: [placed(entered.feedback)] };
    const [first, ...more] = entered?.readings ?? [];
    const expression = entered === null && reading.ok ? reading.value : first?.expression;
    if (expression === undefined) return unreadableAs(reading, placed);
    const leak = entered === null ? leakingIndex(expression, text, isAtStep) : null;
    if (leak !== null) return { ok: false, feedback: [placed(leak.feedback)] };
    const meaning = (each: Expression, isLeftward = false): Meaning | Refusal =>
      formula(each, { table, notation: entered === null ? notation : "mathematics", written, given, isLeftward });
    const meantBy = (each: Expression): Meaning | Refusal => {
      const found = meaning(each);
      return "kind" in found ? (withSizes(each, table, meaning) ?? found) : found;
    };
    const formulaOf = (each: EntryReading): readonly TensorFormula[] => {
      const found = meantBy(each.expression);
      if ("kind" in found) return [];
      const { term, expression: printed } = found;
      const { isSummed, isDoubtful = false } = each;
      return [{ term, expression: printed, written, isSummed, isDoubtful }];
    };
    if (entered !== null && more.length > 0) {
      const [value, ...others] = entered.readings.flatMap(formulaOf);
      if (value !== undefined)
        return { ok: true, value: { ...value, others }, readAs: presented(entered.value, table), notes: [entriesNote] };
    }
    const meant = meantBy(expression);
    if ("kind" in meant) return { ok: false, feedback: [placed(meant.feedback)] };
    const { term, expression: printed, moved, ended, said } = meant;
    const noted = entered === null && reading.ok ? withEnds(reading.notes, ended, text).map(placed) : [entriesNote];
    const notes = [...noted, ...(moved ? [regroupedNote] : []), ...said];
    const lined = meant.lined === null ? null : meaning(meant.lined);
    const isOpen = notation === "mathematics" && entered === null && !moved && isMixed(expression);
    const leftward = isOpen ? meaning(expression, true) : null;
    const value: TensorFormula = {
      expression: printed,
      term,
      written,
      isSummed: first?.isSummed === true,
      ...(lined === null || "kind" in lined ? {} : { lined: lined.term }),
      ...(leftward === null || "kind" in leftward ? {} : { leftward: leftward.term }),
    };
    return { ok: true, value, readAs: presented(printed, table), notes };
  }
}

/** $W X 1$ without its dollar signs, at the same places: what stands last in a formula is looked for at the end of the text. */
const withoutDollars = (text: string): string =>
  text.replace(/^(\s*)(\${1,2})([^$]+)\2(\s*)$/, (_, before: string, sign: string, inside: string, after: string) => {
    const blank = " ".repeat(sign.length);
    return before + blank + inside + blank + after;
  });

const isAtStep = (name: string, index: string): boolean => timed(name)?.moment.variable === index;

/** Calls of einsum are named by numbers that no one writes. */
const firstCall = 7001;
