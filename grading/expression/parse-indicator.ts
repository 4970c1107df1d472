import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { condition } from "./parse-cases";
import type { Token } from "./token";

const closings: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["\\{", "\\}"],
]);

/** 1[condition], 𝟙{condition}, 1_{condition}: the sign, `first`, has been taken. Null where no bracket follows. */
export function indicator(c: Cursor, first: Token): Expression | null {
  const under = c.is("_");
  const open = c.ahead(under ? 1 : 0);
  const closing = open.kind === "mark" ? closings.get(open.text) : undefined;
  if (closing === undefined || open.kind !== "mark") return null;
  if (under) c.take();
  c.take();
  const when = c.inside(open, open.text, closing, true, () => condition(c));
  return c.node({ kind: "indicator", condition: when, at: c.since(first) });
}

/** The two indices of a Kronecker delta, delta_ij or delta_{i,j}; null where the name is none. */
export function kronecker(name: string): readonly [string, string] | null {
  if (!name.startsWith("delta_")) return null;
  const subscript = name.slice("delta_".length).replace("{", "").replace("}", "");
  const parts = subscript.includes(",") ? subscript.split(",") : [...subscript];
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined || first === "" || second === "") return null;
  return /^[a-z0-9]+$/i.test(first) && /^[a-z0-9]+$/i.test(second) ? [first, second] : null;
}
