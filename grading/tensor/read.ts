import type { Reading } from "../answer-type";
import type { Expression } from "../expression/expression";
import { canonicalName } from "../expression/names";
import { reader } from "../expression/read";
import { limits } from "../limits";
import { type Feedback, feedback } from "../verdict";
import { formula } from "./elaborate";
import { notationOf, withoutNumpy } from "./notation";
import { presented } from "./present";
import type { Refusal } from "./refusal";
import { chained } from "./rewriting";
import {
  withHadamardPowers,
  withJoinedDeltas,
  withNormBars,
  withoutLeftDivision,
  withPlainSpellings,
} from "./spellings";
import { type Steps, type SymbolTable, symbolTable, type TensorSymbol } from "./symbols";
import type { Term } from "./term";

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
  /** In the reader's notation; places in `expression` point into it. */
  readonly text: string;
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

const sums = /[∑Σ∏Π]|sum|prod/;

function tensorReader(options: TensorFormulaOptions, table: SymbolTable): (typed: string) => Reading<TensorFormula> {
  const { aliases } = table;
  const known = new Set([...table.names, ...Object.keys(aliases).map(canonicalName)]);
  const readerOf = (names: readonly string[]): ((text: string) => Reading<Expression>) =>
    reader({ syntax: options.syntax ?? "auto", names, aliases, tensors: true });
  const single = readerOf(table.names);
  let sequence: ReturnType<typeof readerOf> | null = null;
  const read = (text: string): Reading<Expression> => {
    if (!sums.test(text)) return single(text);
    sequence ??= readerOf(table.sequenceNames());
    return sequence(text);
  };
  return (typed) => {
    // Texts beyond the limit are refused by the reader, before any other work.
    if (typed.length > limits.characters) return unreadableAs(read(typed));
    const notation = notationOf(typed);
    const { text, back } = chained(
      typed,
      withoutNumpy,
      withNormBars,
      withoutLeftDivision,
      withPlainSpellings,
      withHadamardPowers,
      (each) => withJoinedDeltas(each, (name) => known.has(name)),
    );
    const placed = (said: Feedback): Feedback => (said.at === undefined ? said : { ...said, at: back(said.at) });
    const reading = read(text);
    if (!reading.ok) return unreadableAs(reading, placed);
    const meant = formula(reading.value, { table, notation, text });
    if ("kind" in meant) return { ok: false, feedback: [placed(meant.feedback)] };
    const { term, expression, moved } = meant;
    const notes = [...reading.notes.map(placed), ...(moved ? [regroupedNote] : [])];
    return { ok: true, value: { expression, term, text }, readAs: presented(expression, table), notes };
  };
}

function unreadableAs<T>(reading: Reading<Expression>, placed = (said: Feedback): Feedback => said): Reading<T> {
  // Only what was refused is handed here.
  if (reading.ok) return { ok: false, feedback: [regroupedNote] };
  const [first, ...others] = reading.feedback;
  return { ok: false, feedback: [placed(first), ...others.map(placed)] };
}

const regroupedNote = feedback(
  "tensor:grouping",
  "⊙ and the matrix product stand side by side without brackets; they were read in the only order that fits the shapes.",
  "⊙ 与矩阵乘积并列而没有括号，已按形状相容的次序理解。",
);

/** The tree of a key, whose shapes its author answers for: consistent, or refused with the reason. */
export function elaborateKey(expression: Expression, table: SymbolTable): Term | Refusal {
  const meant = formula(expression, { table, notation: "mathematics", text: "" });
  return "kind" in meant ? meant : meant.term;
}
