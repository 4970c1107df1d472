import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import { type Entries, withoutIndices } from "./index-notation";
import { type Refusal, refuse } from "./refusal";
import { summedOverRepeated } from "./repeated-indices";
import type { SymbolTable } from "./symbols";

/** A formula of entries as one of matrices. */
export interface EntryReading {
  readonly expression: Expression;
  /** Whether an index that stands twice was summed over without a ∑. */
  readonly isSummed: boolean;
  /** Whether a more common habit gives it another meaning. */
  readonly isDoubtful?: boolean;
}

/** A formula of entries as it was written, and what it may stand for. */
export interface Entered {
  readonly value: Expression;
  readonly readings: readonly EntryReading[];
}

/**
 * Every matrix that a formula of entries may stand for, the most common first: with an index that stands twice summed over or not, and
 * with the rows along the first index in the alphabet or along the first that is written. What is asked for tells most of
 * them apart by its shape: W_{ij} x_j has two indices, or one. `named`: the indices that the name before an equals sign has,
 * as in y_i = W_{ij} x_j, which says both.
 */
export function entryReadings(
  e: Expression,
  entries: Entries,
  table: SymbolTable,
  named: readonly string[],
): readonly EntryReading[] | Refusal {
  const written = indicesIn(e, entries);
  const left = (each: Expression): readonly string[] => written.filter((index) => !isSummedOver(each, index));
  const forms = [
    { expression: e, isSummed: false, free: left(e) },
    ...summedOverRepeated(e, entries).map((summed) => ({ expression: summed, isSummed: true, free: left(summed) })),
  ];
  const isNamed = forms.some(({ free }) => isSame(free, named));
  if (!isNamed && named.length > 0 && named.every((index) => written.includes(index))) return otherIndices(named, e);
  return forms
    .filter(({ free }) => !isNamed || isSame(free, named))
    .flatMap(({ expression, isSummed, free }) =>
      (isNamed ? [named] : ordersOf(free)).flatMap((order): readonly EntryReading[] => {
        const made = withoutIndices(expression, entries, table, order);
        return made === null ? [] : [{ expression: made, isSummed }];
      }),
    );
}

const otherIndices = (named: readonly string[], { at }: Expression): Refusal =>
  refuse(
    "tensor:other-indices",
    `The name before the equals sign has the indices ${named.join(", ")}, and others are left behind it. Please write ∑ where a sum is meant.`,
    `等号左边的下标是 ${named.join("、")}，与右边剩下的下标不同。若要求和，请写出 ∑。`,
    at,
  );

/** i is before j for everybody; of others, some take the first that is written as the row. */
function ordersOf(free: readonly string[]): readonly (readonly string[])[] {
  const sorted = [...free].sort();
  return sorted.join("") === free.join("") || sorted.join("") === "ij" ? [sorted] : [sorted, free];
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && [...a].sort().join() === [...b].sort().join();

/** The indices of entries, in order of appearance. */
function indicesIn(e: Expression, entries: Entries): readonly string[] {
  const own = e.kind === "symbol" ? (entries.get(e.name)?.indices ?? []) : [];
  return [...new Set([...own, ...children(e).flatMap((child) => indicesIn(child, entries))])];
}

const isSummedOver = (e: Expression, index: string): boolean =>
  (e.kind === "reduce" && e.index === index) || children(e).some((child) => isSummedOver(child, index));
