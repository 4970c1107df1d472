import type { Counterexample } from "../../verdict";
import { toText } from "../rational";
import { complexText } from "./complex-enclosure";
import { type Enclosure, enclose, type Point } from "./enclosure";
import { fineTexts } from "./fine-digits";
import { gaussianText } from "./gaussian";
import type { Lowered } from "./lower";
import { at, type Prepared } from "./prepare";
import { completed } from "./written-out";

/** Both values at a point: exact where they are rational, else the digits that are certain. */
export function counterexample(key: Prepared, answer: Prepared, point: Point): Counterexample {
  const whole = completed(key, answer, point);
  const [own, right] = [at(answer, whole), at(key, whole)];
  const [first, second] = [valueText(own, whole), valueText(right, whole)];
  const fine = [own, right].every(isPlain) && areAlike(first, second) ? fineTexts(own, right) : null;
  return { at: placeText(whole), answer: fine?.[0] ?? first, reference: fine?.[1] ?? second };
}

/** The values of the variables. What a sum counts through is none, though a case within it may have been settled for one of its values. */
export const placeText = (point: Point): Counterexample["at"] =>
  Object.fromEntries(
    [...point].filter(([name]) => !name.startsWith("#")).map(([name, value]) => [name, toText(value)]),
  );

const isPlain = ({ terms }: Lowered): boolean => !terms.full && !terms.complex;

/** Whether two values are not told apart by their texts. What has no value is told, and more digits would give it one. */
function areAlike(first: string, second: string): boolean {
  if (first === "undefined" || second === "undefined") return false;
  return first === "?" || second === "?" || first.replace(/^≈ /, "") === second.replace(/^≈ /, "");
}

function valueText(lowered: Lowered, point: Point): string {
  if (!lowered.terms.full && lowered.root.kind === "rational") return toText(lowered.root.value);
  const enclosed = enclose(lowered, point);
  if (lowered.terms.complex && !lowered.terms.full) return gaussianText(lowered) ?? complexText(lowered, point) ?? "?";
  return (enclosed.state === "value" ? null : gaussianText(lowered)) ?? digits(enclosed);
}

/** Width below which an enclosure of 0 is shown as 0. */
const noise = 1e-9;

/** A decimal whose digits hold for the whole enclosure. */
export function digits({ state, low, high }: Enclosure): string {
  if (state === "pole" || state === "gap") return "undefined";
  if (low === high && Number.isInteger(low)) return `${low}`;
  for (let precision = 6; precision > 1; precision -= 1) {
    const [a, b] = [low.toPrecision(precision), high.toPrecision(precision)];
    if (a === b) return `≈ ${Number(a)}`;
  }
  // What is left of 1 - 1 in doubles says nothing but its size.
  if (low <= 0 && high >= 0 && high - low < noise) return "≈ 0";
  if (low > 1e300) return "> 1e300";
  if (high < -1e300) return "< -1e300";
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "?";
  return `≈ ${Number(((low + high) / 2).toPrecision(2))}`;
}
