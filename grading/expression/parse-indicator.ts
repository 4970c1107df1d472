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
  // Spaces separate the entries of a list, and nothing in 1[x -1 > 0].
  const when = c.inside(open, "condition", closing, true, () => (isWrapped(c, closing) ? wrapped(c) : condition(c)));
  return c.node({ kind: "indicator", condition: when, at: c.since(first) });
}

/** The event in its own brackets, \mathbb{1}_{\{x > 0\}} and 1_{[x > 0]}, which would be a set or a list where several values are read. */
function wrapped(c: Cursor): Expression {
  const open = c.take();
  return c.inside(open, "condition", open.kind === "mark" && open.text === "[" ? "]" : "\\}", true, () => condition(c));
}

/** Whether brackets that are drawn begin here and end just before `closing`: those of \{x - 1\} > 0 do not. */
function isWrapped(c: Cursor, closing: string): boolean {
  const [open, close] = c.is("[") ? ["[", "]"] : ["\\{", "\\}"];
  if (!c.is(open)) return false;
  for (let depth = 0, i = 0; ; i += 1) {
    const token = c.ahead(i);
    if (token.kind === "end") return false;
    if (token.kind !== "mark") continue;
    if (token.text === open) depth += 1;
    if (token.text === close) depth -= 1;
    if (depth > 0) continue;
    const next = c.ahead(i + 1);
    return next.kind === "mark" && next.text === closing;
  }
}

/** Whether 1[condition] begins here, so that its 1 may stand beside other factors: a·1[x > 0] is written a 1[x > 0]. */
export function isIndicator(c: Cursor): boolean {
  const { token } = c;
  if (c.options.piecewise !== true || token.kind !== "number" || token.text !== "1") return false;
  const next = c.ahead(1);
  const open = next.kind === "mark" && next.text === "_" ? c.ahead(2) : next;
  return !next.space && open.kind === "mark" && (open.text === "[" || open.text === "{" || open.text === "\\{");
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
