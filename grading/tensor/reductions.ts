import type { Expression } from "../expression/expression";
import { wholeNumber } from "./exponents";
import { notATensor, type Refusal, refuse, unwritten, type Written, wordsAt } from "./refusal";
import { isScalar, isVector, shapeText } from "./shape";
import type { SymbolTable } from "./symbols";
import { children, diag, type Moment, type Term } from "./term";

interface Surroundings {
  readonly table: SymbolTable;
  readonly written: Written;
  readonly dummies: readonly string[];
}

/** ∑ or ∏ over steps of time. Bounds that were left out are the first and the last step. */
export function reduced(
  expression: Expression & { readonly kind: "reduce" },
  body: Term,
  surroundings: Surroundings,
): Term | Refusal {
  const { operator, index, at } = expression;
  const { written, table } = surroundings;
  if (!dependsOn(body, index)) {
    return refuse(
      "tensor:idle-index",
      `Nothing under the ${operator === "sum" ? "sum" : "product"} carries the index ${index}.`,
      `${operator === "sum" ? "求和" : "连乘"}号内没有带下标 ${index} 的量。`,
      at,
    );
  }
  if (operator === "product" && body.kind === "diag") {
    // Diagonal matrices may stand in any order, and their product is that of the diagonals.
    const along = reduced(expression, body.argument, surroundings);
    return along.kind === "refused" ? along : diag(along);
  }
  if (operator === "product" && !isScalar(body.shape) && !isVector(body.shape)) {
    return refuse(
      "tensor:product-of-matrices",
      `A product ∏ of ${shapeText(body.shape)} matrices has no agreed order; write it with vectors and ⊙.`,
      `${shapeText(body.shape)} 矩阵的连乘 ∏ 没有约定的次序，请用向量与 ⊙ 书写。`,
      at,
    );
  }
  const first: Moment = { variable: null, offset: 1 };
  const last: Moment = { variable: table.steps.last, offset: 0 };
  const from = expression.from === undefined ? first : momentOf(expression.from, surroundings);
  const to = expression.to === undefined ? last : momentOf(expression.to, surroundings);
  if (from === null) return notATensor(wordsAt(written, expression.from?.at ?? at), expression.from?.at ?? at);
  if (to === null) return notATensor(wordsAt(written, expression.to?.at ?? at), expression.to?.at ?? at);
  return { kind: "reduce", operator, index, from, to, body, shape: body.shape };
}

/** A bound of a sum: a step of time, plus or minus a whole number of at most three digits. */
function momentOf(expression: Expression, { table, dummies }: Surroundings): Moment | null {
  const whole = wholeNumber(expression);
  if (whole !== null) return Math.abs(whole) <= largest ? { variable: null, offset: whole } : null;
  if (expression.kind === "symbol") {
    const known = table.sizes.has(expression.name) || Object.values(table.steps).includes(expression.name);
    return known || dummies.includes(expression.name) ? { variable: expression.name, offset: 0 } : null;
  }
  if (expression.kind !== "add" || expression.terms.length !== 2) return null;
  const [first, second] = expression.terms;
  const offset = second === undefined ? null : wholeNumber(second);
  const start =
    first === undefined || first.kind !== "symbol" ? null : momentOf(first, { table, dummies, written: unwritten });
  return start === null || offset === null || Math.abs(offset) > largest ? null : { ...start, offset };
}

/** Largest whole number in a bound: sums are written out at sizes that exceed it. */
const largest = 9;

function dependsOn(term: Term, index: string): boolean {
  if (term.kind === "symbol") return term.time?.variable === index;
  return children(term).some((each) => dependsOn(each, index));
}
