import type { Domain } from "../domain";
import { equivalence } from "../equivalence";
import type { Expression } from "../expression";
import { read } from "../read";

/** The expression that a text is read as; throws where it is none. */
export function expression(text: string, complex = false): Expression {
  const reading = read(text, { otherNames: "variables", piecewise: true, complex });
  if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
  return reading.value;
}

/** How two texts stand to each other as functions on the domains. */
export function relation(answer: string, key: string, domains: Readonly<Record<string, Domain>> = {}): string {
  const complex = Object.values(domains).some(({ kind }) => kind === "complex");
  return equivalence(expression(key, complex), new Map(Object.entries(domains)))(expression(answer, complex)).relation;
}
