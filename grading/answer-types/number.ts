import { type AnswerType, asKey, type Comparison } from "../answer-type";
import type { Domains } from "../expression/domain";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import { type EntryComparison, keyComparison } from "./entry";
import { rightIn } from "./form";
import { type NumberOptions, readNumber } from "./read-number";
import { slipOf } from "./slips";
import type { Tolerance } from "./tolerance";
import { valueSketch } from "./value-sketch";
import { valued } from "./valued";
import { domainsFor, plane } from "./variables";

export type { NumberOptions } from "./read-number";

export interface NumberKey {
  readonly value: Expression;
  /** Exact unless given. */
  readonly tolerance?: Tolerance;
}

const real: Domains = new Map();
const complexDomain = { [plane]: { domain: "complex" } } as const;
const complexDomains = domainsFor({ domains: complexDomain });
const domainsOf = ({ complex }: NumberOptions): Domains => (complex === true ? complexDomains : real);

const prepared = new WeakMap<NumberKey, { readonly compare: EntryComparison; readonly domains: Domains }>();

function comparison(key: NumberKey, domains: Domains): EntryComparison {
  const known = prepared.get(key);
  if (known !== undefined && known.domains === domains) return known.compare;
  const compare = keyComparison(key.value, domains, key.tolerance);
  prepared.set(key, { compare, domains });
  return compare;
}

/** One number, exact or within a tolerance; real, unless the part says that it may be complex. */
export const number: AnswerType<Expression, NumberKey, NumberOptions> = {
  name: "number",
  read: (text, options) =>
    valued(readNumber(text, options), options.complex === true ? { domains: complexDomain } : {}, (value) => [value]),
  compare: (answer, key, options): Comparison => {
    const domains = domainsOf(options);
    const equality = comparison(key, domains)(answer);
    switch (equality.relation) {
      case "equal":
        return rightIn(options, answer, {
          method: equality.method,
          ...(equality.errorBound !== undefined && { errorBound: equality.errorBound }),
        });
      case "different": {
        const slip = slipOf(answer, key.value, domains, key.tolerance);
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
