import { gradient } from "../answer-types/gradient";
import { matrix } from "../answer-types/matrix";
import { asOneList } from "../answer-types/read-set";
import { set } from "../answer-types/set";
import { domainsFor } from "../answer-types/variables";
import { vector } from "../answer-types/vector";
import type { Expression } from "../expression/expression";
import type { Assumed } from "./assumed";
import type { Context } from "./context";
import { type Grader, grader } from "./grader";
import { all, chain, type Made, made, refused } from "./made";
import type { RequestOf } from "./schema";

export function vectorGrader(
  request: RequestOf<"vector">,
  { entries, options, tolerance }: Context,
  { conditions: assumed }: Assumed,
): Made<Grader> {
  return chain(entries(request.reference), (value) =>
    value.length === 0
      ? refused("reference: a vector of at least one entry was expected")
      : grader(vector, { value, ...tolerance, assumed }, { ...options([...value, ...assumed]), length: value.length }),
  );
}

export function setGrader(request: RequestOf<"set">, { entries, options, tolerance }: Context): Made<Grader> {
  const { reference } = request;
  return chain(entries(typeof reference === "string" ? asOneList(reference) : reference), (value) =>
    grader(set, { value, ...tolerance }, options(value)),
  );
}

export function matrixGrader(
  request: RequestOf<"matrix">,
  context: Context,
  { conditions: assumed }: Assumed,
): Made<Grader> {
  return chain(rowsOf(request.reference, context), (value) => {
    const columns = value[0]?.length ?? 0;
    if (value.some((row) => row.length !== columns)) return refused("reference: all rows must be of equal length");
    const shape = { rows: value.length, columns };
    return grader(
      matrix,
      { value, ...context.tolerance, assumed },
      { ...context.options([...value.flat(), ...assumed]), ...shape },
    );
  });
}

function rowsOf(reference: RequestOf<"matrix">["reference"], { entries, rows }: Context): Made<Expression[][]> {
  if (typeof reference === "string") return rows(reference);
  return all(reference.map((row, i) => entries(row, `reference.${i}`)));
}

export function gradientGrader(request: RequestOf<"gradient">, context: Context): Made<Grader> {
  const { gradient: written, subgradients: corners = [] } = request.reference;
  const { entries, options, syntax, domains, tolerance } = context;
  const { accept = "gradient" } = request;
  const vectorOrNull: Made<Expression[] | null> =
    written === null ? made(null) : entries(written, "reference.gradient");
  return chain(vectorOrNull, (exists) =>
    chain(all(corners.map((corner, i) => entries(corner, `reference.subgradients.${i}`))), (subgradients) => {
      const size = exists?.length ?? subgradients[0]?.length;
      // Where there is neither a gradient nor a subgradient, as of argmax at a tie, only "undefined" is right.
      if (size === undefined && accept !== "gradient") {
        return refused("reference: where gradient is null, subgradients must list the corners of the subdifferential");
      }
      if (subgradients.some((corner) => corner.length !== size)) {
        return refused(`reference.subgradients: each must have ${size} entries`);
      }
      const { names = [] } = options([...(exists ?? []), ...subgradients.flat()]);
      return grader(
        gradient,
        {
          gradient: exists,
          ...(subgradients.length > 0 && { subgradients }),
          domains: domainsFor({ domains }),
          ...tolerance,
        },
        { ...(size !== undefined && { size }), names, accept, ...syntax },
      );
    }),
  );
}
