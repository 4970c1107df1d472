import { tensorFormula } from "../answer-types/tensor-formula";
import { readTensorFormula, type TensorFormulaOptions } from "./read";

/** How an answer stands to a key, both as typed: "invalid" where it was refused, with the code of what was said. */
export function judged(
  answer: string,
  key: string,
  options: TensorFormulaOptions,
): { readonly relation: string; readonly code: string | null } {
  const reference = readTensorFormula(key, options);
  if (!reference.ok) throw new Error(key);
  const reading = tensorFormula.read(answer, options);
  if (!reading.ok) return { relation: "invalid", code: reading.feedback[0].code };
  const { relation } = tensorFormula.compare(reading.value, { value: reference.value.expression }, options);
  return { relation, code: null };
}
