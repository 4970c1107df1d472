import type { Expression } from "../expression";
import { children } from "../walk";

/** Whether a name stands within an index, as n in x_n and h_{n-1}: putting something in for the name would leave it there. */
export function standsInIndex(e: Expression, name: string): boolean {
  if (e.kind === "symbol") {
    const [, ...indices] = e.name.split("_");
    return indices.some((index) => index.match(/[A-Za-z]+/g)?.includes(name));
  }
  return children(e).some((child) => standsInIndex(child, name));
}
