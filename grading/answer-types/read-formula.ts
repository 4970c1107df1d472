import { type Reading, unreadable } from "../answer-type";
import type { Expression } from "../expression/expression";
import { imaginaryUnit } from "../expression/imaginary-unit";
import { reader } from "../expression/read";
import * as refusals from "../expression/refusals";
import type { Feedback } from "../verdict";
import { conditionInPlaceOfValue } from "./no-condition";
import { transposeMark } from "./transpose-mark";
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
  const { value } = reading;
  const problem = conditionInPlaceOfValue(value) ?? withImaginaryUnit(value, options) ?? transposeMark(value, options);
  return problem === null ? reading : unreadable(problem);
}

/** Why e^{iπn} is asked back where all values are real, and i is no name of the question. */
function withImaginaryUnit(e: Expression, options: FormulaOptions): Feedback | null {
  if (options.otherNames !== "variables") return null;
  const { names = [], complex } = readOptionsFor(options, "one");
  const unit = complex === true ? null : imaginaryUnit(e, new Set(names));
  return unit?.kind === "symbol" ? refusals.imaginaryUnit(unit.at, unit.name) : null;
}

function readerFor(options: FormulaOptions): (text: string) => Reading<Expression> {
  const known = prepared.get(options);
  if (known !== undefined) return known;
  const made = reader(readOptionsFor(options, "one"));
  prepared.set(options, made);
  return made;
}
