import type { ChoiceOptions } from "./answer-types/read-choice";
import type { GradientOptions } from "./answer-types/read-gradient";
import type { OrderOptions } from "./answer-types/read-order";
import type { TextOptions } from "./answer-types/read-text";
import type { VariableOptions } from "./answer-types/variables";
import type { TensorFormulaOptions } from "./tensor/read";

/*
 * A part hands its reading options to the browser as plain data, whose type is lost on the way. These tests give it
 * back, as far as reading depends on it.
 */

type Plain = Readonly<Record<string, unknown>>;

const isRecord = (o: unknown): o is Plain => typeof o === "object" && o !== null && !Array.isArray(o);

const isTexts = (o: unknown): o is readonly string[] => Array.isArray(o) && o.every((each) => typeof each === "string");

const isOptional = (o: unknown, test: (o: unknown) => boolean): boolean => o === undefined || test(o);

const isAskedNames = (o: unknown): boolean =>
  isRecord(o) && isOptional(o["whole"], isTexts) && isOptional(o["entries"], isTexts);

/** Options of numbers, formulas, vectors, matrices, sets and values by cases. */
export const isVariableOptions = (o: unknown): o is VariableOptions & Plain =>
  isRecord(o) &&
  isOptional(o["names"], isTexts) &&
  isOptional(o["domains"], isRecord) &&
  isOptional(o["aliases"], isRecord) &&
  isOptional(o["asked"], isAskedNames);

export const isGradientOptions = (o: unknown): o is GradientOptions =>
  isRecord(o) && typeof o["size"] === "number" && isOptional(o["names"], isTexts);

export const isOrderOptions = (o: unknown): o is OrderOptions =>
  isRecord(o) && isTexts(o["names"]) && isOptional(o["assume"], isTexts);

export const isTensorFormulaOptions = (o: unknown): o is TensorFormulaOptions =>
  isRecord(o) &&
  isRecord(o["symbols"]) &&
  Object.values(o["symbols"]).every((symbol) => isRecord(symbol) && isTexts(symbol["shape"]));

export const isChoiceOptions = (o: unknown): o is ChoiceOptions =>
  isRecord(o) &&
  Array.isArray(o["options"]) &&
  o["options"].every((each) => isRecord(each) && typeof each["id"] === "string") &&
  typeof o["multiple"] === "boolean";

export const isTextOptions = (o: unknown): o is TextOptions => isRecord(o);
