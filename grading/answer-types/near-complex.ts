import { valueAt } from "../expression/complex/evaluate";
import { opposite, plus, size, type Value } from "../expression/complex/value";
import type { Expression } from "../expression/expression";
import { compare, fromNumber } from "../expression/rational";
import { allowance, type Nearness, type Tolerance } from "./tolerance";

const nowhere: ReadonlyMap<string, Value> = new Map();

/**
 * Whether a complex constant lies within a tolerance of its key: by the size of their difference, which a relative tolerance compares with
 * the size of the key. Figures are told of real numbers only.
 */
export function nearComplex(answer: Expression, key: Expression, tolerance: Tolerance): Nearness {
  const [a, k] = [valueAt(answer, nowhere), valueAt(key, nowhere)];
  const apart = a === null || k === null ? null : plus(a, opposite(k));
  const [distance, length] = [apart === null ? null : size(apart), k === null ? null : size(k)];
  if (distance === null || length === null || tolerance.significantFigures !== undefined) return "undecided";
  const [least, most] = distance.box.real.map(fromNumber);
  const [shortest, longest] = length.box.real.map((end) => allowance(fromNumber(end), tolerance));
  if (least === undefined || most === undefined || shortest === undefined || longest === undefined) return "undecided";
  if (compare(most, shortest) <= 0) return "within";
  return compare(least, longest) > 0 ? "beyond" : "undecided";
}
