import { formula } from "../answer-types/formula";
import { integer, worked } from "../answer-types/integer";
import { number } from "../answer-types/number";
import { piecewise } from "../answer-types/piecewise";
import { readPiecewiseKey } from "../answer-types/piecewise-key";
import { isGiven } from "../answer-types/tolerance";
import { isInteger } from "../expression/rational";
import { namesIn } from "../expression/walk";
import type { Assumed } from "./assumed";
import type { Context } from "./context";
import { type Grader, grader } from "./grader";
import { chain, type Made, refused } from "./made";
import type { RequestOf } from "./schema";

export function integerGrader(request: RequestOf<"integer">, { one }: Context): Made<Grader> {
  return chain(one(String(request.reference)), (reference) => {
    const value = worked(reference);
    if (value === null || value === "fraction" || !isInteger(value))
      return refused("reference: a whole number was expected");
    return grader(integer, { value: value.n }, {});
  });
}

export function numberGrader(request: RequestOf<"number">, { one, domains, syntax, tolerance }: Context): Made<Grader> {
  const complex = Object.values(domains).some(({ domain }) => domain === "complex");
  return chain(one(String(request.reference)), (value) => {
    const [name] = namesIn(value);
    if (name !== undefined) return refused(`reference: one number was expected, "${name}" is a variable`);
    const approximate = isGiven(tolerance.tolerance);
    const options = { ...syntax, ...(complex && { complex }), ...(approximate && { approximate }) };
    return grader(number, { value, ...tolerance }, options);
  });
}

export function formulaGrader(
  request: RequestOf<"formula">,
  { one, options, tolerance }: Context,
  { conditions: assumed }: Assumed,
): Made<Grader> {
  return chain(one(request.reference), (value) =>
    grader(formula, { value, ...tolerance, assumed }, options([value, ...assumed])),
  );
}

export function piecewiseGrader(
  request: RequestOf<"piecewise">,
  { options }: Context,
  { conditions, texts: assume }: Assumed,
): Made<Grader> {
  const reading = readPiecewiseKey(request.reference, options([]));
  if (!reading.ok) return refused(`reference.${reading.error}`);
  return grader(piecewise, reading.key, { ...options([...reading.expressions, ...conditions]), assume });
}
