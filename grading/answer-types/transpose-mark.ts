import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import { type Feedback, feedback, type Span } from "../verdict";
import type { VariableOptions } from "./variables";

const letter = "T";

/**
 * Why w^T x and (5)^T are asked back where single values are multiplied and the question has no T: the letter is rather the mark of
 * a transpose than a variable. Not where T also stands elsewhere, as in ∑_{t=1}^T r^T. Null where nothing is to be said.
 */
export function transposeMark(
  e: Expression,
  { otherNames, names = [], domains = {} }: VariableOptions,
): Feedback | null {
  if (otherNames !== "variables" || names.includes(letter) || letter in domains) return null;
  const found: Span[] = [];
  return onlyRaised(e, found) && found[0] !== undefined ? transposed(found[0]) : null;
}

/** Whether the letter stands nowhere but as a whole exponent; the places are added to `found`. */
function onlyRaised(e: Expression, found: Span[]): boolean {
  if (e.kind === "symbol") return e.name !== letter;
  if (e.kind !== "power" || e.exponent.kind !== "symbol" || e.exponent.name !== letter)
    return children(e).every((child) => onlyRaised(child, found));
  found.push(e.exponent.at);
  return onlyRaised(e.base, found);
}

const transposed = (at: Span): Feedback =>
  feedback(
    "transpose-of-value",
    "A T in the exponent would be a transpose, but single values have none here. Please write the answer without it.",
    "指数位置的 T 像是转置，但这里的量是单个数值，没有转置。请去掉它再作答。",
    at,
  );
