import { order } from "../answer-types/order";
import { tensorFormula } from "../answer-types/tensor-formula";
import { readAssumptions } from "../asymptotics/read-assumptions";
import { canonicalName } from "../expression/names";
import { namesIn } from "../expression/walk";
import type { Context } from "./context";
import { type Grader, grader } from "./grader";
import { chain, type Made, refused } from "./made";
import { readReference } from "./reference";
import type { RequestOf } from "./schema";

export function orderGrader(request: RequestOf<"order">, { names, syntax }: Context): Made<Grader> {
  return chain(readReference(request.reference, "reference", { names, growth: true }), (value) => {
    const { assume = [] } = request;
    const all = [...new Set([...names, ...namesIn(value), ...assume.flatMap(wordsOf)])];
    const assumptions = readAssumptions(all, assume);
    if (!assumptions.ok) return refused(`assume: ${assumptions.feedback.message.en}`);
    return grader(order, { value }, { names: all, assume, ...syntax });
  });
}

/** Names in an assumption: f of "f = d" may stand in the answer although the reference does without it. */
function wordsOf(assumption: string): readonly string[] {
  const words = assumption.match(/\p{L}+(?:_(?:\{[^{}]*\}|\w+))?/gu) ?? [];
  return words.filter((word) => !proseOfAssumptions.has(word.toLowerCase())).map(canonicalName);
}

const proseOfAssumptions: ReadonlySet<string> = new Set([
  "constant",
  "const",
  "is",
  "a",
  "are",
  "fixed",
  "and",
  "log",
  "ln",
  "sqrt",
  "min",
  "max",
  "exp",
  "bounded",
  "o",
  "theta",
  "much",
  "smaller",
  "than",
]);

export function tensorGrader(request: RequestOf<"tensor-formula">, { syntax }: Context): Made<Grader> {
  const given = Object.entries(request.symbols ?? {});
  const symbols = Object.fromEntries(given.map(([name, { shape }]) => [name, { shape: shape.map(String) }]));
  const reading = tensorFormula.read(request.reference, { symbols });
  if (!reading.ok) return refused(`reference: ${reading.feedback[0].message.en}`);
  return grader(tensorFormula, { value: reading.value.expression }, { symbols, ...syntax });
}
