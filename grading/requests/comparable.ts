import { contextOf } from "./context";
import type { Grader } from "./grader";
import { gradientGrader, matrixGrader, setGrader, vectorGrader } from "./lists";
import { chain, type Made } from "./made";
import { formulaGrader, integerGrader, numberGrader, piecewiseGrader } from "./scalars";
import type { GradeRequest } from "./schema";
import { orderGrader, tensorGrader } from "./structures";

/** The request's reference as a key, ready to grade answers. */
export function comparable(request: GradeRequest): Made<Grader> {
  return chain(contextOf(request), (context) => {
    switch (request.type) {
      case "integer":
        return integerGrader(request, context);
      case "number":
        return numberGrader(request, context);
      case "formula":
        return formulaGrader(request, context);
      case "vector":
        return vectorGrader(request, context);
      case "matrix":
        return matrixGrader(request, context);
      case "set":
        return setGrader(request, context);
      case "gradient":
        return gradientGrader(request, context);
      case "order":
        return orderGrader(request, context);
      case "tensor-formula":
        return tensorGrader(request, context);
      case "piecewise":
        return piecewiseGrader(request, context);
    }
  });
}
