import { read } from "../expression/read";
import { compareByCases, orderByCases } from "./cases";
import { isFailure } from "./failure";
import { readAssumptions } from "./read-assumptions";
import { relationOf } from "./relation";

export function expression(text: string, names: readonly string[]) {
  const reading = read(text, { names, growth: true });
  if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
  return reading.value;
}

export function relation(
  answer: string,
  reference: string,
  names: readonly string[],
  assume: readonly string[] = [],
): string {
  const known = readAssumptions(names, assume);
  if (!known.ok) throw new Error(known.feedback.message.en);
  const [mine, theirs] = [expression(answer, names), expression(reference, names)];
  const a = orderByCases(mine, known.assumptions);
  const b = orderByCases(theirs, known.assumptions);
  if (isFailure(a) && (a.outcome === "invalid" || a.split === undefined)) return `${a.outcome}: ${a.feedback.code}`;
  if (isFailure(b) && (b.outcome === "invalid" || b.split === undefined)) return `reference ${b.outcome}`;
  const compared = compareByCases(mine, theirs, known.assumptions);
  if (compared.kind === "invalid") return `invalid: ${compared.failure.feedback.code}`;
  const result = relationOf(compared.cases, compared.isComplete);
  return result.kind === "different" ? (result.relation ?? "different") : result.kind;
}
