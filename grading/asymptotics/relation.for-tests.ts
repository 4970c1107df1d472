import { read } from "../expression/read";
import { compareByCases } from "./cases";
import { readAssumptions } from "./read-assumptions";
import { relationOf } from "./relation";

/** What is found of two orders under assumptions; throws where one of the texts is none. */
export function compared(
  answer: string,
  reference: string,
  names: readonly string[],
  assume: readonly string[],
): ReturnType<typeof relationOf> | { readonly kind: "invalid"; readonly code: string } {
  const known = readAssumptions(names, assume);
  const [mine, theirs] = [read(answer, { names, growth: true }), read(reference, { names, growth: true })];
  if (!known.ok || !mine.ok || !theirs.ok) throw new Error(`${answer}, ${reference}, ${assume.join()}`);
  const found = compareByCases(mine.value, theirs.value, known.assumptions);
  if (found.kind === "invalid") return { kind: "invalid", code: found.failure.feedback.code };
  return relationOf(found.cases, found.isComplete);
}

/** The relation in a word, or the code of what makes the answer invalid. */
export function relation(
  answer: string,
  reference: string,
  names: readonly string[],
  assume: readonly string[] = [],
): string {
  const result = compared(answer, reference, names, assume);
  if (result.kind === "invalid") return result.code;
  return result.kind === "different" ? (result.relation ?? "different") : result.kind;
}
