import { type Reading, unreadable, whole } from "../answer-type";
import type { Expression } from "../expression/expression";
import { reader } from "../expression/read";
import * as refusals from "../expression/refusals";
import { type Feedback, feedback, type Span } from "../verdict";
import { type AskedNames, withoutAskedNames } from "./asked-names";
import { withListedRows } from "./bare-rows";
import { combined } from "./list-algebra";
import { lettersOfAxes, type Meaning, unitVectors, withArrays } from "./named-arrays";
import { conditionInPlaceOfValue } from "./no-condition";
import { transposeMark } from "./transpose-mark";
import { readOptionsFor, type VariableOptions } from "./variables";
import { withListedSizes } from "./written-sizes";

export interface VectorOptions extends VariableOptions {
  /** How many entries are asked; any number unless given. */
  readonly length?: number;
  /** "per-entry": the share of right entries is the share of the points; "none" unless given. */
  readonly partialCredit?: "none" | "per-entry";
  /** What the part calls the vector and its entries: "y = (1, 2)" is read then. Every equation is refused unless given. */
  readonly asked?: AskedNames;
}

const prepared = new WeakMap<VariableOptions, (text: string) => Reading<Expression>>();

/** Reads lists in the part's variables, of which some names may mean arrays. */
export function readMany(text: string, options: VariableOptions, meaning: Meaning = () => null): Reading<Expression> {
  const reading = readerFor(options)(text);
  if (!reading.ok) {
    const [{ code, at }] = reading.feedback;
    return code === "tensor-sign" && /[[(]|\\begin/.test(text) ? unreadable(notWorkedOut(at ?? whole(text))) : reading;
  }
  const problem = firstProblem(reading.value, text);
  if (problem !== null) return unreadable(problem);
  const value = combined(withArrays(reading.value, meaning));
  const left = listInSum(value);
  if (left !== null) return unreadable(notWorkedOut(left.at));
  const marked = transposeMark(value, options);
  if (marked !== null) return unreadable(marked);
  return value === reading.value ? reading : { ...reading, value };
}

function readerFor(options: VariableOptions): (text: string) => Reading<Expression> {
  const known = prepared.get(options);
  if (known !== undefined) return known;
  const made = reader(readOptionsFor(options, "many"));
  prepared.set(options, made);
  return made;
}

/** (x = 1, y = 2), (0, undefined): an entry that is an equation, or says that it has no value. */
function firstProblem(e: Expression, text: string): Feedback | null {
  if (e.kind === "undefined") return refusals.words(e.at, text.slice(e.at.from, e.at.to));
  if (e.kind !== "list" && e.kind !== "set") return conditionInPlaceOfValue(e, refusals.commas);
  for (const item of e.items) {
    const problem = firstProblem(item, text);
    if (problem !== null) return problem;
  }
  return null;
}

/** A product or power of lists, or a sum of lists of other shapes, that is left where entries are asked; null where there is none. */
function listInSum(e: Expression): Expression | null {
  const parts = e.kind === "multiply" ? e.factors : e.kind === "add" ? e.terms : e.kind === "power" ? [e.base] : [];
  return parts.some((part) => isListed(part)) ? e : null;
}

const isListed = (e: Expression): boolean =>
  e.kind === "list" ||
  (e.kind === "transpose" && isListed(e.argument)) ||
  (e.kind === "negate" && isListed(e.argument)) ||
  listInSum(e) !== null;

const notWorkedOut = (at: Span): Feedback =>
  feedback(
    "product-of-lists",
    "The entries of the result are asked for: please work this product or sum out, and write each entry.",
    "这里需要结果的各个元素：请把这个乘积或和算出来，写出每个元素。",
    at,
  );

/** {0, 1} as a list, in the order written, where a list is asked: some programs write lists so. */
export function listed(e: Expression): Expression {
  if (e.kind !== "set" && e.kind !== "list") return e;
  return { kind: "list", items: e.items.map(listed), written: e.kind === "list" ? e.written : "row", at: e.at };
}

/** A list of values: (0, 1), [0; 1], 0, 1, a column or a row in LaTeX. Rows and columns are the same here. */
export function readVector(text: string, options: VectorOptions): Reading<readonly Expression[]> {
  const values = options.asked === undefined ? text : withoutAskedNames(text, options.asked);
  const sized = withListedSizes(withListedRows(values, 1, options.length), options.length);
  const [numbered, lettered] = [unitVectors(options.length, options), lettersOfAxes(options.length, options)];
  const reading = readMany(sized, options, (name) => numbered(name) ?? lettered(name));
  if (!reading.ok) return reading;
  const entries = entriesOf(listed(reading.value));
  if (entries === null) {
    return unreadable(
      feedback(
        "not-vector",
        "A list of values is asked, such as (1, 0, 2), not a matrix or another structure.",
        "这里需要一列数，例如 (1, 0, 2)，而不是矩阵或其他结构。",
        whole(text),
      ),
    );
  }
  const { length } = options;
  if (length !== undefined && entries.length !== length) return unreadable(wrongLength(length, entries.length, text));
  return { ok: true, value: entries, readAs: reading.readAs, notes: reading.notes };
}

const wrongLength = (expected: number, given: number, text: string) =>
  feedback(
    "wrong-length",
    `${expected} ${expected === 1 ? "value was" : "values were"} expected, ${given} ${given === 1 ? "was" : "were"} given.`,
    `应有 ${expected} 个值，给出了 ${given} 个。`,
    whole(text),
  );

function entriesOf(e: Expression): readonly Expression[] | null {
  if (e.kind === "set" || e.kind === "cases" || e.kind === "growth" || e.kind === "undefined") return null;
  if (e.kind !== "list") return [e];
  const { items } = e;
  const [only] = items;
  if (items.length === 1 && only?.kind === "list") return entriesOf(only);
  if (items.every((item) => item.kind === "list" && item.items.length === 1)) {
    return items.flatMap((item) => (item.kind === "list" ? item.items : [item])).every(isValue)
      ? items.flatMap((item) => (item.kind === "list" ? item.items : [item]))
      : null;
  }
  return items.every(isValue) ? items : null;
}

export const isValue = (e: Expression): boolean => e.kind !== "list" && e.kind !== "set" && e.kind !== "growth";
