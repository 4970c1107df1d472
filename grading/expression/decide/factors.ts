import type { Expression } from "../expression";
import { equals, minusOne, one } from "../rational";

/** The factors of a term as it is written, with 1/b of a/b and -1 of -a. */
export function factorsOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case "multiply":
      return e.factors.flatMap(factorsOf);
    case "divide":
      if (e.numerator.kind === "number" && equals(e.numerator.value, one)) return [e];
      return [...factorsOf(e.numerator), { ...e, numerator: { kind: "number", value: one, at: e.at } }];
    case "negate":
      return [{ kind: "number", value: minusOne, at: e.at }, ...factorsOf(e.argument)];
    default:
      return [e];
  }
}
