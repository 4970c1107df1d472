import type { Expression } from "../expression/expression";
import { namesIn } from "../expression/walk";
import { type Assumptions, free } from "./assumptions";
import { type Failure, isFailure } from "./failure";
import { orderFrom } from "./order";
import { orderExpression } from "./print";

/** The order of an expression such as an exact count, simplified: 2n²d + 3nd → n²d. Without assumptions all names grow. */
export function orderOf(e: Expression, assumptions: Assumptions = free(namesIn(e))): Expression | Failure {
  const order = orderFrom(e, assumptions);
  return isFailure(order) ? order : orderExpression(order, [...assumptions.variables]);
}
