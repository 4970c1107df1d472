import type { Expression, Quotient } from "../expression";
import { equals, minusOne, one } from "../rational";

/** The factors of a term as it is written, with 1/b and 1/c of a/(bc), and -1 of -a. */
export function factorsOf(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case "multiply":
      return e.factors.flatMap(factorsOf);
    case "divide": {
      const { numerator } = e;
      const isUnit = numerator.kind === "number" && equals(numerator.value, one);
      return [...(isUnit ? [] : factorsOf(numerator)), ...reciprocals(e, e.denominator)];
    }
    case "negate":
      return [{ kind: "number", value: minusOne, at: e.at }, ...factorsOf(e.argument)];
    default:
      return [e];
  }
}

function reciprocals(e: Quotient, denominator: Expression): readonly Expression[] {
  if (denominator.kind === "multiply") return denominator.factors.flatMap((each) => reciprocals(e, each));
  return [{ ...e, numerator: { kind: "number", value: one, at: e.at }, denominator }];
}
