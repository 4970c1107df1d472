import type { Reading } from "../answer-type";
import type { Expression } from "../expression/expression";
import { reader } from "../expression/read";
import { limits } from "../limits";
import { type Feedback, feedback } from "../verdict";
import { withMagnitudeLetter } from "./magnitude-letter";
import type { FormRequirement } from "./read-formula";
import { restatedValue } from "./restated-value";

/** Nothing but the notation is to be known of a number. */
export interface NumberOptions {
  readonly syntax?: "auto" | "plain" | "latex";
  /** Whether the number may be complex: then i is the imaginary unit. */
  readonly complex?: boolean;
  /** Whether a number near the right one is right: then a sign or a word for "about" before it says nothing more. */
  readonly approximate?: boolean;
  /** How the number may be written, checked apart from its value. */
  readonly form?: readonly FormRequirement[];
  /** Share of the points for a right value in another form; 1 unless given. */
  readonly formCredit?: number;
}

const readersOf = (complex: boolean) => ({
  auto: reader({ values: "one", syntax: "auto", long: true, complex }),
  plain: reader({ values: "one", syntax: "plain", long: true, complex }),
  latex: reader({ values: "one", syntax: "latex", long: true, complex }),
});
const [readers, complexReaders] = [readersOf(false), readersOf(true)];

/** One number, as digits or as an expression without variables: 0.125, 1/8, exp(-1), sqrt(2)/2. */
export function readNumber(
  text: string,
  { syntax = "auto", complex = false, approximate = false }: NumberOptions = {},
): Reading<Expression> {
  const read = (complex ? complexReaders : readers)[syntax];
  const plain = approximate ? withoutAbout(text) : text;
  const reading = restatedValue(plain, read) ?? withMagnitudeLetter(plain, read(plain));
  return plain === text || !reading.ok ? reading : { ...reading, notes: [...reading.notes, takenAsWritten] };
}

/** ≈ 0.333, 约 0.333 and "about 0.333" without the sign or word before the number, which keeps its place. */
const withoutAbout = (text: string): string =>
  text.length > limits.characters
    ? text
    : text.replace(
        /(?<=^\s*(?:\$\$?|\\\(|\\\[)?\s*)(?:[≈≃≅~]|\\(?:approx|simeq|thickapprox)(?![A-Za-z])|(?:大?约(?:等于|为|是)?|近似(?:等于|为|是)?|大概(?:为|是)?)|(?:(?:is\s+)?(?:about|approximately|approx\.?|roughly))(?![A-Za-z]))(?=\s*\S)/iu,
        (found) => " ".repeat(found.length),
      );

const takenAsWritten: Feedback = feedback(
  "taken-as-written",
  "The number was taken as you wrote it, without the sign or word for approximately.",
  "已按所写的数读取，表示“约”的符号或文字不计。",
);
