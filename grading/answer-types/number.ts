import { type AnswerType, asKey, type Comparison } from "../answer-type";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import { type EntryComparison, entryComparison } from "./entry";
import { rightIn } from "./form";
import { type NumberOptions, readNumber } from "./read-number";
import { slipOf } from "./slips";
import type { Tolerance } from "./tolerance";
import { valueSketch } from "./value-sketch";
import { valued } from "./valued";

export type { NumberOptions } from "./read-number";

export interface NumberKey {
  readonly value: Expression;
  /** Exact unless given. */
  readonly tolerance?: Tolerance;
}

const prepared = new WeakMap<NumberKey, EntryComparison>();

function comparison(key: NumberKey): EntryComparison {
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const made = entryComparison(key.value, new Map(), key.tolerance);
  prepared.set(key, made);
  return made;
}

/** One real number, exact or within a tolerance. */
export const number: AnswerType<Expression, NumberKey, NumberOptions> = {
  name: "number",
  read: (text, options) => valued(readNumber(text, options), {}, (value) => [value]),
  compare: (answer, key, options): Comparison => {
    const equality = comparison(key)(answer);
    switch (equality.relation) {
      case "equal":
        return rightIn(options, answer, {
          method: equality.method,
          ...(equality.errorBound !== undefined && { errorBound: equality.errorBound }),
        });
      case "different": {
        const slip = slipOf(answer, key.value, new Map(), key.tolerance);
        // No counterexample: the reference's value would be the key.
        const evidence = { method: equality.method };
        return { relation: "different", credit: 0, evidence, ...(slip !== null && { feedback: [slip] }) };
      }
      case "undecided":
        return { relation: "undecided", evidence: { method: equality.method } };
    }
  },
  against: asKey(
    () => number,
    (value) => ({ value }),
  ),
  sketch: (value) => valueSketch([value], [], new Map()),
  print: ({ value }) => ({ text: toText(value), latex: toLatex(value) }),
};
