import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import { type Failure, isFailure, splitBy } from "./failure";
import { type Split, splitOfSum } from "./split";
import { addSums, negateSum, oneSum, type Ratio } from "./sum";

type Inner = (e: Expression) => Ratio | Failure;

/** Where a maximum, minimum or absolute value within it must be known exactly, as in 2^max(n, d): which value it takes. */
export const withChoice = (failure: Failure, e: Expression, inner: Inner): Failure =>
  failure.outcome === "undecided" && failure.split === undefined ? splitBy(failure, splitOfChoice(e, inner)) : failure;

function splitOfChoice(e: Expression, inner: Inner): Split | null {
  if (e.kind === "call" && ["max", "min", "abs", "floor", "ceil"].includes(e.name)) {
    const split = splitOfArguments(e.arguments, inner);
    if (split !== null) return split;
  }
  for (const child of children(e)) {
    const split = splitOfChoice(child, inner);
    if (split !== null) return split;
  }
  return null;
}

/** Between two values, or in |a| and ⌊a⌋ between what is added and taken away, or above and below the line. */
function splitOfArguments(list: readonly Expression[], inner: Inner): Split | null {
  const values = list.slice(0, 6).map(inner);
  const ratios = values.flatMap((value) => (isFailure(value) ? [] : [value]));
  const [only] = ratios;
  if (only !== undefined && ratios.length === 1) {
    return splitOfSum(only.top) ?? splitOfSum(addSums(only.top, negateSum(only.bottom)));
  }
  for (const [i, a] of ratios.entries()) {
    for (const b of ratios.slice(i + 1)) {
      const isWhole = a.bottom === oneSum && b.bottom === oneSum;
      const split = isWhole ? splitOfSum(addSums(a.top, negateSum(b.top))) : null;
      if (split !== null) return split;
    }
  }
  return null;
}
