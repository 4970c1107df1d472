import { z } from "zod";
import { entry } from "../autodiff/tensor";
import { type Rational, rational, toText } from "../expression/rational";
import { argmaxGradient, maxGradient } from "../layers/maximum";
import { limits } from "../limits";
import { fields } from "./problems";

const decimalText = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/;

const allowed = `must be a decimal number as text, such as "3", "-0.25" or "1e-3", of at most ${limits.digits} digits and an exponent of at most ${limits.exponent}`;

/** Decimal text with its exact value. */
const decimal = z.string({ error: allowed }).transform((text, context): { text: string; value: Rational } => {
  const value = decimalValue(text);
  if (value !== undefined) return { text, value };
  context.addIssue({ code: "custom", message: `${allowed}; not ${JSON.stringify(text.slice(0, 40))}` });
  return z.NEVER;
});

export const maximumRequest = z.strictObject(
  {
    id: z.unknown().optional(),
    engine: z.enum(["max", "argmax"]),
    at: z
      .array(decimal, { error: "must be a list of decimal numbers as text" })
      .min(1, { error: "must contain at least one number" })
      .max(1000, { error: "must contain at most 1000 numbers" }),
  },
  fields(["id", "engine", "at"]),
);

/**
 * Value and gradient of max or argmax at a point. The value of max is the text of its first largest entry, as given; that
 * of argmax is the first position, from 1, where the maximum stands (`active` has them all). Exact numbers are text.
 */
export function maximumAnswer({ engine, at }: z.infer<typeof maximumRequest>): object {
  const point = at.map((each) => each.value);
  const { value, differentiable, gradient, active } = engine === "max" ? maxGradient(point) : argmaxGradient(point);
  return {
    value: engine === "max" ? entry(at, entry(active, 0) - 1).text : toText(value),
    differentiable,
    gradient: gradient === null ? null : gradient.map(toText),
    active,
  };
}

function decimalValue(text: string): Rational | undefined {
  // The length is bounded before any digit is turned into a number.
  if (text.length > limits.characters) return undefined;
  const [, sign, whole = "", part = "", exponentText = "0"] = decimalText.exec(text) ?? [];
  const digits = whole + part;
  const exponent = Number(exponentText);
  if (sign === undefined || digits === "" || digits.length > limits.digits) return undefined;
  if (Math.abs(exponent) > limits.exponent) return undefined;
  const mantissa = BigInt(digits) * (sign === "-" ? -1n : 1n);
  const scale = exponent - part.length;
  return scale >= 0 ? rational(mantissa * 10n ** BigInt(scale)) : rational(mantissa, 10n ** BigInt(-scale));
}
