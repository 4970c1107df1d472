import { type AnswerType, asKey, type Comparison } from "../answer-type";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import type { Evidence } from "../verdict";
import { type EntryComparison, keyComparison } from "./entry";
import { rightIn } from "./form";
import { type FormulaOptions, readFormula } from "./read-formula";
import { slipOf } from "./slips";
import type { Tolerance } from "./tolerance";
import { valueSketch } from "./value-sketch";
import { valued } from "./valued";
import { domainsFor } from "./variables";

export type { FormRequirement, FormulaOptions } from "./read-formula";

export interface FormulaKey {
  readonly value: Expression;
  /** For the constants within the formula; exact unless given. */
  readonly tolerance?: Tolerance;
  /** Conditions that hold of every point that counts. */
  readonly assumed?: readonly Expression[];
}

interface Prepared {
  readonly options: FormulaOptions;
  readonly compare: EntryComparison;
}

const prepared = new WeakMap<FormulaKey, Prepared>();

function comparison(key: FormulaKey, options: FormulaOptions): EntryComparison {
  const known = prepared.get(key);
  if (known !== undefined && known.options === options) return known.compare;
  const compare = keyComparison(key.value, domainsFor(options), key.tolerance, key.assumed);
  prepared.set(key, { options, compare });
  return compare;
}

/** A formula, equal as a function on the domains of its variables. How it is written is judged apart, where a part asks. */
export const formula: AnswerType<Expression, FormulaKey, FormulaOptions> = {
  name: "formula",
  read: (text, options) => valued(readFormula(text, options), options, (value) => [value]),
  compare: (answer, key, options): Comparison => {
    const equality = comparison(key, options)(answer);
    switch (equality.relation) {
      case "equal": {
        const evidence: Evidence = {
          method: equality.method,
          ...(equality.errorBound !== undefined && { errorBound: equality.errorBound }),
        };
        return rightIn(options, answer, evidence, equality.notes);
      }
      case "different": {
        // Both are worked out when someone reads them: misconceptions are compared too, and theirs are never read.
        return {
          relation: "different",
          credit: 0,
          get evidence() {
            return { method: equality.method, counterexample: equality.counterexample };
          },
          get feedback() {
            const slip = slipOf(answer, key.value, domainsFor(options));
            return slip === null ? [] : [slip];
          },
        };
      }
      case "undecided":
        return { relation: "undecided", evidence: { method: equality.method } };
    }
  },
  against: asKey(
    () => formula,
    (value) => ({ value }),
  ),
  sketch: (value, options) => valueSketch([value], options.names ?? [], domainsFor(options)),
  print: ({ value }) => ({ text: toText(value), latex: toLatex(value) }),
};
