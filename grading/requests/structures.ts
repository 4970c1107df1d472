import { order } from "../answer-types/order";
import { tensorFormula } from "../answer-types/tensor-formula";
import { orderByCases } from "../asymptotics/cases";
import { isFailure } from "../asymptotics/failure";
import { readAssumptions } from "../asymptotics/read-assumptions";
import type { Expression } from "../expression/expression";
import { namesIn } from "../expression/walk";
import type { Verdict } from "../verdict";
import { namesWith } from "./assumed-names";
import type { Context } from "./context";
import { type Grader, grader } from "./grader";
import { chain, type Made, made, refused } from "./made";
import { readReference } from "./reference";
import type { RequestOf } from "./schema";

export function orderGrader(request: RequestOf<"order">, { names, syntax }: Context): Made<Grader> {
  return chain(readOrderReference(request.reference, names), (value) => {
    const { assume = [] } = request;
    const all = namesWith([...names, ...namesIn(value)], assume);
    const assumptions = readAssumptions(all, assume);
    if (!assumptions.ok) return refused(`assume: ${assumptions.feedback.message.en}`);
    const written = value.kind === "growth" ? value.argument : value;
    const growth = orderByCases(written, assumptions.assumptions);
    if (isFailure(growth) && growth.outcome === "invalid") return refused(`reference: ${growth.feedback.message.en}`);
    const key = { value };
    const listed = grader(order, key, { names: all, assume, ...syntax });
    return chain(listed, (grade) =>
      made((text: string): Verdict => {
        const further = furtherLetters(text, all);
        if (further.length === 0) return grade(text);
        const wider = grader(order, { ...key }, { names: [...all, ...further], assume, ...syntax });
        return wider.ok ? wider.value(text) : grade(text);
      }),
    );
  });
}

/** nlogn is n log n: an answer is read so where n is known, and a reference may be the only place that names it. */
const withSpacedLogarithms = (text: string, names: readonly string[]): string =>
  text.replace(
    /(?<![\p{L}\d_\\])([a-zA-NP-Z])?(log|lg|ln)([a-zA-NP-Z])?(?![\p{L}\d])/gu,
    (word, before = "", log = "", after = "") =>
      word === log || names.includes(word) ? word : `${before} ${log} ${after}`,
  );

/**
 * An author's order. Where it cannot be read so, its single letters are names: d of d/(d k) is a size and no sign of a
 * derivative, and the n of a sum's bound is not the left side of an equation.
 */
function readOrderReference(typed: string, names: readonly string[]): Made<Expression> {
  const text = withSpacedLogarithms(typed, names);
  const first = readReference(text, "reference", { names, growth: true });
  if (first.ok) return first;
  const letters = text.match(/(?<![\p{L}\\_])[a-zA-NP-Z](?![\p{L}_])/gu) ?? [];
  const second = readReference(text, "reference", { names: [...new Set([...names, ...letters])], growth: true });
  return second.ok ? second : first;
}

/**
 * Letters of an answer that sizes usually have and the request does not name: against O(1) an answer O(n) is too large, not
 * unreadable. A letter that only differs in its case from one that is named stays refused, with a hint.
 */
function furtherLetters(answer: string, known: readonly string[]): readonly string[] {
  const taken = new Set(known.map((name) => name.toLowerCase()));
  const runs = answer.replace(/\\[A-Za-z]+/g, " ").match(/(?<![\p{L}_]|_\{)\p{L}{1,3}(?![\p{L}_])/gu) ?? [];
  const letters = runs
    .filter((run) => [...run].every((letter) => known.includes(letter) || usualSizes.has(letter)))
    .flatMap((run) => [...run]);
  return [...new Set(letters)].filter((letter) => !taken.has(letter));
}

const usualSizes: ReadonlySet<string> = new Set([..."ndkrhmtpqsvw"]);

export function tensorGrader(request: RequestOf<"tensor-formula">, { syntax }: Context): Made<Grader> {
  const given = Object.entries(request.symbols ?? {});
  const symbols = Object.fromEntries(given.map(([name, { shape }]) => [name, { shape: shape.map(String) }]));
  const reading = tensorFormula.read(request.reference, { symbols });
  if (!reading.ok) return refused(`reference: ${reading.feedback[0].message.en}`);
  return grader(tensorFormula, { value: reading.value.expression }, { symbols, ...syntax });
}
