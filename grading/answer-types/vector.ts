import { type AnswerType, asKey, type Comparison } from "../answer-type";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import { comparisonOf, judge, orderSlip } from "./entries";
import { type EntryComparison, entryComparisons } from "./entry";
import { readVector, type VectorOptions } from "./read-vector";
import { slipBetween } from "./slips";
import type { Tolerance } from "./tolerance";
import { valueSketch } from "./value-sketch";
import { valued } from "./valued";
import { domainsFor } from "./variables";

export type { VectorOptions } from "./read-vector";

export interface VectorKey {
  readonly value: readonly Expression[];
  /** For each entry; exact unless given. */
  readonly tolerance?: Tolerance;
  /** Conditions that hold of every point that counts. */
  readonly assumed?: readonly Expression[];
}

const prepared = new WeakMap<
  VectorKey,
  { readonly options: VectorOptions; readonly entries: readonly EntryComparison[] }
>();

function comparisons(key: VectorKey, options: VectorOptions): readonly EntryComparison[] {
  const known = prepared.get(key);
  if (known !== undefined && known.options === options) return known.entries;
  const domains = domainsFor(options);
  const entries = entryComparisons(key.value, domains, key.tolerance, key.assumed);
  prepared.set(key, { options, entries });
  return entries;
}

/** A vector of numbers or formulas, entry by entry. */
export const vector: AnswerType<readonly Expression[], VectorKey, VectorOptions> = {
  name: "vector",
  read: (text, options) => valued(readVector(text, options), options, (entries) => entries),
  compare: (answer, key, options): Comparison => {
    const entries = comparisons(key, options);
    if (answer.length !== entries.length) return lengthDiffers;
    const judged = judge(answer, entries);
    const names = entries.map((_, i) => `${i + 1}`);
    return comparisonOf(judged, options.partialCredit ?? "none", names, {
      order: () => orderSlip(answer, entries),
      entry: (i) => slipBetween(answer[i], key.value[i], domainsFor(options), key.tolerance),
    });
  },
  against: asKey(
    () => vector,
    (value) => ({ value }),
  ),
  sketch: (value, options) => valueSketch(value, options.names ?? [], domainsFor(options)),
  print: ({ value }) => ({
    text: `(${value.map(toText).join(", ")})`,
    latex: `\\begin{pmatrix} ${value.map(toLatex).join(" \\\\ ")} \\end{pmatrix}`,
  }),
};

/** Where the part does not fix the length, a list of another length is another vector. */
const lengthDiffers: Comparison = { relation: "different", credit: 0, evidence: { method: "length" } };
