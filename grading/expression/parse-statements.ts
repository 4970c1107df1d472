import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { cases } from "./parse-cases";
import { rows } from "./parse-list";
import { Refusal } from "./refusal";

/** The whole answer: one value, or entries without brackets where several are asked. */
export function statements(c: Cursor): Expression {
  const lists = (c.options.values ?? "one") !== "one";
  const byCases = lists ? c.options.values === "free" && c.speaksOfCases : c.speaksOfCases;
  const value = byCases ? cases(c) : lists ? entries(c) : c.grammar.statement(c);
  if (c.token.kind !== "end")
    throw new Refusal(c.surprise("the end of the answer or a sign such as +", "答案的结尾或 + 等符号"));
  return value;
}

function entries(c: Cursor): Expression {
  const first = c.token;
  const { items, columns } = rows(c, "end");
  const [only] = items;
  if (items.length === 1 && only !== undefined) return only;
  return c.node({ kind: "list", items, written: columns ? "column" : "bare", at: c.since(first) });
}
