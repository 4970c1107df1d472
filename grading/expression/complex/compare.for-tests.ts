import type { Domains } from "../domain";
import { type Equality, equivalence } from "../equivalence";
import type { Expression } from "../expression";
import { read } from "../read";

const complex = ["z", "w", "v"];
const domains: Domains = new Map<string, { readonly kind: "complex" | "integer" }>([
  ...complex.map((name) => [name, { kind: "complex" }] as const),
  ["n", { kind: "integer" }],
]);

/** A formula in complex z, w and v, a whole n and real x, y and a. */
export function tree(text: string): Expression {
  const names = [...complex, "n", "x", "y", "a"];
  const reading = read(text, { names, complex: true, complexNames: complex, piecewise: true });
  if (!reading.ok) throw new Error(text);
  return reading.value;
}

export const compare = (answer: string, key: string): Equality => equivalence(tree(key), domains)(tree(answer));
