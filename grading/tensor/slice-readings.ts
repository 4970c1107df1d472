import type { Reading } from "../answer-type";
import type { Expression } from "../expression/expression";
import { mapChildren } from "../expression/map-children";
import { formula } from "./elaborate";
import type { Entered, EntryReading } from "./entry-readings";
import { indexLetters } from "./index-notation";
import { turned } from "./indexed";
import { unwritten } from "./refusal";
import { type Dimension, flip, isScalar, type Shape, sameShape } from "./shape";
import { holdsSlice, type Slice, type Slices, slicesIn } from "./slices";
import { stacked } from "./stacked";
import { totalOf } from "./stacked-products";
import type { SymbolTable } from "./symbols";

/**
 * A formula of rows of matrices, as people write sums over a batch: ∑_i X_{i,:}ᵀ G_{i,:} is Xᵀ G, and ∑_i G_i the sums of G's columns. A row
 * is a row for some and a column for others, and X_i is a column of X for a few: each is a reading, and what is asked for tells most of
 * them apart by its shape. A reading against the more common habit is doubtful, but where it only turns the result. null where there is none.
 */
export function ofSlices(
  text: string,
  table: SymbolTable,
  readerOf: (names: readonly string[]) => (text: string) => Reading<Expression>,
): Entered | null {
  const choices = slicesIn(text, table);
  const names = choices.flatMap((slices) => [...slices.keys()]);
  if (names.length === 0) return null;
  const reading = readerOf([...table.names, ...names, ...indexLetters])(text);
  if (!reading.ok) return null;
  const { value } = reading;
  const isSure = choices.every((slices) => !usesUnsure(value, slices));
  // X_{i,:} is a row to most, and X_i a column as all vectors are.
  const habits = isSure ? (["row", "column"] as const) : (["column", "row"] as const);
  const [rows = [], columns = []] = (isSure ? choices.slice(0, 1) : choices).map((slices): readonly EntryReading[] => {
    const [usual, other] = habits.map((lies) => {
      const made = withoutSums(value, { slices, lies, table });
      return made === null || shapeOf(made, table) === null ? null : made;
    });
    const first = usual == null ? [] : [{ expression: usual, isSummed: false }];
    if (other == null) return usual == null ? [] : [...first, ...turnedRow(usual, table)];
    const isDoubtful = usual != null && !isTurned(usual, other, table);
    return [...first, { expression: other, isSummed: false, isDoubtful }];
  });
  const readings = rows.length === 0 ? columns : [...rows, ...columns.map((each) => ({ ...each, isDoubtful: true }))];
  return readings.length === 0 ? null : { value, readings };
}

interface Choice {
  readonly slices: Slices;
  readonly lies: "row" | "column";
  readonly table: SymbolTable;
}

const slicesOf = (e: Expression, slices: Slices): readonly Slice[] => {
  const found: Slice[] = [];
  const visit = (each: Expression): Expression => {
    const slice = each.kind === "symbol" ? slices.get(each.name) : undefined;
    if (slice !== undefined) found.push(slice);
    return mapChildren(each, visit);
  };
  visit(e);
  return found;
};

const usesUnsure = (e: Expression, slices: Slices): boolean => slicesOf(e, slices).some(({ isSure }) => !isSure);

/** Whether one is a row and the other a column of the same length. */
function isTurned(a: Expression, b: Expression, table: SymbolTable): boolean {
  const [first, second] = [shapeOf(a, table), shapeOf(b, table)];
  return first !== null && second !== null && !isScalar(first) && sameShape(first, flip(second));
}

/** The column of a row: that of ∑_i (X_{i,:} w) X_{i,:} is what NumPy's arrays with one axis are as well. */
function turnedRow(made: Expression, table: SymbolTable): readonly EntryReading[] {
  const shape = shapeOf(made, table);
  const isRow = shape !== null && shape.rows === "1" && !isScalar(shape);
  return isRow ? [{ expression: turned(made), isSummed: false, isDoubtful: true }] : [];
}

function shapeOf(part: Expression, table: SymbolTable): Shape | null {
  const meant = formula(part, { table, notation: "mathematics", written: unwritten });
  return "kind" in meant ? null : meant.term.shape;
}

/** The formula with each ∑ over slices as a product of matrices; null where a slice is left outside of one. */
function withoutSums(e: Expression, choice: Choice): Expression | null {
  let isWhole = true;
  const visit = (each: Expression): Expression => {
    if (each.kind !== "reduce" || !holdsSlice(each.body, choice.slices)) return mapChildren(each, visit);
    const made = summed(each, choice);
    isWhole &&= made !== null;
    return made ?? each;
  };
  const made = visit(e);
  return isWhole && !holdsSlice(made, choice.slices) ? made : null;
}

function summed(e: Extract<Expression, { kind: "reduce" }>, { slices, lies, table }: Choice): Expression | null {
  const ranges = new Set(slicesOf(e.body, slices).map(({ range }) => range));
  const [range, more] = ranges;
  if (range === undefined || more !== undefined || !isOver(e, range)) return null;
  const value = stacked(e.body, { slices, index: e.index, range, lies, shapeOf: (part) => shapeOf(part, table) });
  return value === null ? null : totalOf(value, range);
}

/** Whether a sum runs over a whole axis. */
function isOver(e: Extract<Expression, { kind: "reduce" }>, range: Dimension): boolean {
  const isFromFirst = e.from === undefined || (e.from.kind === "number" && e.from.value.n === 1n);
  const isToLast = e.to === undefined || (e.to.kind === "symbol" && e.to.name === range);
  return e.operator === "sum" && isFromFirst && isToLast;
}
