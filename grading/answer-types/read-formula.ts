import { type Reading, unreadable } from "../answer-type";
import type { Expression } from "../expression/expression";
import { reader } from "../expression/read";
import { conditionInPlaceOfValue } from "./no-condition";
import { readOptionsFor, type VariableOptions } from "./variables";

/** How a formula may be written, where a part asks for more than its value. */
export type FormRequirement = "single-fraction" | "no-decimals" | "expanded" | "factored" | "simplified";

export interface FormulaOptions extends VariableOptions {
  /** Checked apart from equality. */
  readonly form?: readonly FormRequirement[];
  /** Share of the points for a right value in another form; 1 unless given. */
  readonly formCredit?: number;
}

const prepared = new WeakMap<FormulaOptions, (text: string) => Reading<Expression>>();

/** A formula in the part's variables. */
export function readFormula(text: string, options: FormulaOptions): Reading<Expression> {
  const reading = readerFor(options)(text);
  if (!reading.ok) return reading;
  const problem = conditionInPlaceOfValue(reading.value);
  return problem === null ? reading : unreadable(problem);
}

function readerFor(options: FormulaOptions): (text: string) => Reading<Expression> {
  const known = prepared.get(options);
  if (known !== undefined) return known;
  const made = reader(readOptionsFor(options, "one"));
  prepared.set(options, made);
  return made;
}
