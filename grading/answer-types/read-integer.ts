import { type Reading, unreadable } from "../answer-type";
import { constantValue } from "../expression/check";
import type { Expression } from "../expression/expression";
import { isInteger, type Rational, toText } from "../expression/rational";
import { type ReadOptions, reader } from "../expression/read";
import { feedback } from "../verdict";

/** Nothing to know: a whole number has no names. */
export type IntegerOptions = Readonly<Record<never, never>>;

const readConstant = reader({ values: "one" } satisfies ReadOptions);

/**
 * A whole number, written out or as an expression of whole numbers with an exact whole value: 16,384, 128^2, 2^14,
 * 1.6384e4, 5!, 2*8. Anything else is no answer of this kind and costs nothing. `exactly` works a constant out; fractions
 * do unless a grader knows more.
 */
export function readInteger(
  text: string,
  exactly: (e: Expression) => Rational | null = constantValue,
): Reading<bigint> {
  const reading = readConstant(text);
  if (!reading.ok) return reading;
  const value = exactly(reading.value);
  if (value === null) {
    return unreadable(
      feedback(
        "not-integer",
        "A whole number is asked, but this cannot be worked out to one. Please give its digits.",
        "这里需要一个整数，但无法从所写内容算出整数。请直接写出数字。",
      ),
    );
  }
  if (!isInteger(value)) {
    const shown = toText(value);
    const short = shown.length > 30 ? "" : ` (${shown})`;
    return unreadable(
      feedback(
        "not-integer",
        `A whole number is asked, but the value of this answer${short} is not whole.`,
        `这里需要一个整数，但该答案的值${short}不是整数。`,
      ),
    );
  }
  return { ok: true, value: value.n, readAs: reading.readAs, notes: reading.notes };
}
