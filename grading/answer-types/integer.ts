import { type AnswerType, asKey, type Comparison } from "../answer-type";
import { constantValue } from "../expression/check";
import { exactValue } from "../expression/constants";
import { integerSlip } from "./integer-slips";
import { type IntegerOptions, readInteger } from "./read-integer";

export type { IntegerOptions } from "./read-integer";

export interface IntegerKey {
  readonly value: bigint;
}

/** A whole number of any size, compared exactly. A wrong one that is near in a known way is told so, never how. */
export const integer: AnswerType<bigint, IntegerKey, IntegerOptions> = {
  name: "integer",
  read: (text) => readInteger(text, (e) => constantValue(e) ?? exactValue(e)),
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
