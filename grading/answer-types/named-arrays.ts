import { type Expression, nowhere } from "../expression/expression";
import { one, zero } from "../expression/rational";
import { number } from "./made";
import type { VariableOptions } from "./variables";

/** What a name of an array stands for where the question does not know it; null for other names. */
export type Meaning = (name: string) => Expression | null;

/** The unit vectors e_1, e_2, … of a length, where no name of the question is spelled so. */
export function unitVectors(length: number | undefined, options: VariableOptions): Meaning {
  return (name) => {
    const position = Number(/^e_\{?([1-9]\d{0,2})\}?$/.exec(name)?.[1] ?? Number.NaN);
    if (length === undefined || !(position <= length) || isGiven(/^e_/, options)) return null;
    return row(length, position);
  };
}

/** The unit vectors of the plane and of space as i, j and k, also with hats or arrows, where no name of the question is one of these. */
export function lettersOfAxes(length: number | undefined, options: VariableOptions): Meaning {
  return (name) => {
    const position = "ijk".indexOf(/^([ijk])(?:_(?:hat|vec))?$/.exec(name)?.[1] ?? "?") + 1;
    if ((length !== 2 && length !== 3) || position === 0 || position > length) return null;
    return isGiven(/^[ijk](?:_|$)/, options) ? null : row(length, position);
  };
}

/** The identity as I and I_2, and as E and E_2 in the books of some countries. */
export function identity(rows: number | undefined, columns: number | undefined, options: VariableOptions): Meaning {
  return (name) => {
    const [, letter, size = `${rows}`] = /^([IE])(?:_\{?(\d{1,2})\}?)?$/.exec(name) ?? [];
    if (letter === undefined || rows === undefined || rows !== columns || size !== `${rows}`) return null;
    if (isGiven(/^[IE](?:_|$)/, options)) return null;
    return list(Array.from({ length: rows }, (_, i) => row(rows, i + 1)));
  };
}

/** Names as the arrays that they mean, in sums and multiples. */
export function withArrays(e: Expression, meaning: Meaning): Expression {
  switch (e.kind) {
    case "symbol":
      return meaning(e.name) ?? e;
    case "negate":
      return { ...e, argument: withArrays(e.argument, meaning) };
    case "divide":
      return { ...e, numerator: withArrays(e.numerator, meaning) };
    case "multiply":
      return { ...e, factors: e.factors.map((factor) => withArrays(factor, meaning)) };
    case "add":
      return { ...e, terms: e.terms.map((term) => withArrays(term, meaning)) };
    default:
      return e;
  }
}

const isGiven = (pattern: RegExp, { names = [], domains = {} }: VariableOptions): boolean =>
  [...names, ...Object.keys(domains)].some((name) => pattern.test(name));

const list = (items: readonly Expression[]): Expression => ({ kind: "list", items, written: "row", at: nowhere });

const row = (length: number, position: number): Expression =>
  list(Array.from({ length }, (_, i) => number(i + 1 === position ? one : zero)));
