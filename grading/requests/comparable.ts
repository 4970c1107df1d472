import { type Assumed, assumedOf, cautious } from "./assumed";
import { type Context, contextOf } from "./context";
import type { Grader } from "./grader";
import { gradientGrader, matrixGrader, setGrader, vectorGrader } from "./lists";
import { chain, type Made } from "./made";
import { formulaGrader, integerGrader, numberGrader, piecewiseGrader } from "./scalars";
import type { GradeRequest, RequestOf } from "./schema";
import { orderGrader, tensorGrader } from "./structures";

/** The request's reference as a key, ready to grade answers. */
export function comparable(request: GradeRequest): Made<Grader> {
  return chain(contextOf(request), (context) =>
    request.type === "order"
      ? orderGrader(request, context)
      : chain(assumedOf(request, context), (assumed) => underAssumptions(request, context, assumed)),
  );
}

type Request = Exclude<GradeRequest, RequestOf<"order">>;

/** How a type takes what is assumed: not at all, as it has no variables; in its comparison; or by calling nothing wrong. */
const assuming: Readonly<Record<Request["type"], "never" | "compared" | "cautious">> = {
  integer: "never",
  number: "never",
  formula: "compared",
  vector: "compared",
  matrix: "compared",
  piecewise: "compared",
  set: "cautious",
  gradient: "cautious",
  "tensor-formula": "cautious",
};

function underAssumptions(request: Request, context: Context, assumed: Assumed): Made<Grader> {
  const way = assuming[request.type];
  const isOpen = way !== "never" && (!assumed.isWhole || (assumed.conditions.length > 0 && way === "cautious"));
  const made = graderOf(request, context, assumed);
  return made.ok && isOpen ? { ok: true, value: cautious(made.value) } : made;
}

function graderOf(request: Request, context: Context, assumed: Assumed): Made<Grader> {
  switch (request.type) {
    case "integer":
      return integerGrader(request, context);
    case "number":
      return numberGrader(request, context);
    case "formula":
      return formulaGrader(request, context, assumed);
    case "vector":
      return vectorGrader(request, context, assumed);
    case "matrix":
      return matrixGrader(request, context, assumed);
    case "set":
      return setGrader(request, context);
    case "gradient":
      return gradientGrader(request, context);
    case "tensor-formula":
      return tensorGrader(request, context);
    case "piecewise":
      return piecewiseGrader(request, context, assumed);
  }
}
