import { type Reading, unreadable, whole } from "../answer-type";
import { constantValue } from "../expression/check";
import type { Expression } from "../expression/expression";
import { decimal } from "../expression/print-number";
import { isInteger, type Rational } from "../expression/rational";
import { type ReadOptions, reader } from "../expression/read";
import { feedback } from "../verdict";
import { withMagnitudeLetter } from "./magnitude-letter";
import { restatedValue } from "./restated-value";

/** Nothing to know: a whole number has no names. */
export type IntegerOptions = Readonly<Record<never, never>>;

/** A whole number, or a constant that may be one: what was not worked out. */
export type MaybeWhole = bigint | Expression;

const readConstant = reader({ values: "one", long: true } satisfies ReadOptions);

/** What is known of a constant: its value, that it is no whole number, or nothing. */
export type Worked = Rational | "fraction" | null;

/**
 * A whole number, written out or as an expression with a whole value: 16,384, 128^2, 2^14, 1.6384e4, 5!, 2*8, log(8)/log(2). What is
 * proved to be none is no answer of this kind and costs nothing. `worked` works a constant out; fractions do unless a grader knows
 * more, and what they cannot tell may still be whole.
 */
export function readInteger(text: string, worked: (e: Expression) => Worked = constantValue): Reading<MaybeWhole> {
  const reading = restatedValue(text, readConstant) ?? withMagnitudeLetter(text, readConstant(text));
  if (!reading.ok) return reading;
  const { value: expression } = reading;
  const value = worked(expression);
  if (value === "fraction" || (value !== null && !isInteger(value))) {
    const shown = value === "fraction" ? "" : `${value.n < 0n ? "-" : ""}${decimal(value).text}`;
    const short = shown === "" || shown.length > 30 ? "" : ` (${shown})`;
    return unreadable(
      feedback(
        "not-integer",
        `A whole number is asked, but the value of this answer${short} is not whole.`,
        `这里需要一个整数，但该答案的值${short}不是整数。`,
        whole(text),
      ),
    );
  }
  return { ok: true, value: value === null ? expression : value.n, readAs: reading.readAs, notes: reading.notes };
}
