import type { Reading } from "../answer-type";
import type { Expression } from "../expression/expression";
import { withoutClosedSums } from "./closed-sums";
import { type Entered, entryReadings } from "./entry-readings";
import { entriesIn, indexLetters } from "./index-notation";
import { leakingIndex } from "./leaking-index";
import { indicesNamed } from "./left-side";
import { unclearAmongEntries } from "./open-quotient";
import { withRaisedEntries } from "./raised-entries";
import type { Refusal } from "./refusal";
import { ofSlices } from "./slice-readings";
import type { SymbolTable } from "./symbols";

/** How a text is read where these names are known. */
export type ReaderOf = (names: readonly string[]) => (text: string) => Reading<Expression>;

/** A formula of entries, such as ∑_j W_{ij} x_j, of vectors and sums of entries, or of rows; null where it is none. */
export function ofEntries(
  text: string,
  typed: string,
  table: SymbolTable,
  readerOf: ReaderOf,
): Entered | Refusal | null {
  return ofSingleEntries(text, typed, table, readerOf) ?? ofSlices(text, table, readerOf);
}

function ofSingleEntries(
  text: string,
  typed: string,
  table: SymbolTable,
  readerOf: ReaderOf,
): Entered | Refusal | null {
  const entries = entriesIn(text, table);
  if (entries.size === 0) return null;
  const reading = readerOf([...table.names, ...entries.keys(), ...indexLetters])(text);
  if (!reading.ok) return null;
  const carries = (name: string, index: string): boolean => entries.get(name)?.indices.includes(index) === true;
  const unclear =
    leakingIndex(reading.value, text, carries) ?? unclearAmongEntries(reading.value, (name) => entries.has(name));
  if (unclear !== null) return unclear;
  const { value } = reading;
  const raised = withRaisedEntries(value, text, entries, table);
  if ("kind" in raised) return raised;
  const readings = entryReadings(raised.value, raised.entries, table, indicesNamed(typed));
  if ("kind" in readings) return readings;
  if (readings.length > 0) return { value, readings };
  const closed = withoutClosedSums(raised.value, raised.entries, table);
  return closed === null ? null : { value, readings: [{ expression: closed, isSummed: false }] };
}
