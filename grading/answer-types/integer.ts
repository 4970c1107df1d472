import { type AnswerType, asKey, type Comparison, unreadable, whole } from "../answer-type";
import { settled, wholeValue } from "../expression/certified/settle";
import { constantValue } from "../expression/check";
import { exactValue } from "../expression/constants";
import { mostToDecide, withinBudget } from "../expression/decide/effort";
import type { Expression } from "../expression/expression";
import { rational } from "../expression/rational";
import { feedback } from "../verdict";
import { integerSlip } from "./integer-slips";
import { type IntegerOptions, readInteger, type Worked } from "./read-integer";
import { valued } from "./valued";

export type { IntegerOptions } from "./read-integer";

export interface IntegerKey {
  readonly value: bigint;
}

/** A whole number of any size, compared exactly. A wrong one that is near in a known way is told so, never how. */
export const integer: AnswerType<bigint, IntegerKey, IntegerOptions> = {
  name: "integer",
  read: (text) => {
    const reading = valued(readInteger(text, worked), {}, (value) => (typeof value === "bigint" ? [] : [value]));
    if (!reading.ok) return reading;
    const { value } = reading;
    return typeof value === "bigint" ? { ...reading, value } : unreadable(unknown(text));
  },
  compare: (answer, { value }): Comparison => {
    if (answer === value) return { relation: "equal", evidence: { method: "exact-integer" } };
    const slip = integerSlip(answer, value);
    const evidence = { method: "exact-integer" };
    return slip === null
      ? { relation: "different", credit: 0, evidence }
      : { relation: "different", credit: 0, evidence, feedback: [slip] };
  },
  against: asKey(
    () => integer,
    (value) => ({ value }),
  ),
  sketch: (value) => value.toString(),
  print: ({ value }) => ({ text: value.toString(), latex: value.toString() }),
};

const unknown = (text: string) =>
  feedback(
    "not-integer",
    "A whole number is asked, but this cannot be worked out to one. Please give its digits.",
    "这里需要一个整数，但无法从所写内容算出整数。请直接写出数字。",
    whole(text),
  );

/** Exactly: by fractions, by algebra, or by certain bounds and a proof that the value is the whole number between them. */
export const worked = (e: Expression): Worked =>
  withinBudget(
    () => workedOut(e),
    () => null,
    // Nothing is left to decide once it is worked out.
    2 * mostToDecide,
  );

function workedOut(e: Expression): Worked {
  const folded = constantValue(e);
  if (folded !== null) return folded;
  const known = settled(e);
  const exact = exactValue(known);
  if (exact !== null) return exact;
  const whole = wholeValue(known);
  return typeof whole === "bigint" ? rational(whole) : whole;
}
