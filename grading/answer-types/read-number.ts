import { type Reading, unreadable, whole } from "../answer-type";
import type { Expression } from "../expression/expression";
import { reader } from "../expression/read";
import { feedback } from "../verdict";
import { withMagnitudeLetter } from "./magnitude-letter";
import type { FormRequirement } from "./read-formula";

/** Nothing but the notation is to be known of a number. */
export interface NumberOptions {
  readonly syntax?: "auto" | "plain" | "latex";
  /** Whether the number may be complex: then i is the imaginary unit. */
  readonly complex?: boolean;
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
  { syntax = "auto", complex = false }: NumberOptions = {},
): Reading<Expression> {
  const reading = withMagnitudeLetter(text, (complex ? complexReaders : readers)[syntax](text));
  if (!reading.ok) return reading;
  switch (reading.value.kind) {
    case "undefined":
    case "cases":
    case "growth":
    case "list":
    case "set":
      return unreadable(feedback("not-number", "One number is asked here.", "这里需要填写一个数。", whole(text)));
    default:
      return reading;
  }
}
