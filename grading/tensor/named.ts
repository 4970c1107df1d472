import type { Expression } from "../expression/expression";
import type { Context } from "./context";
import { meaningOf } from "./symbols";
import { type Term, transpose } from "./term";

/** What a name stands for. x' is the transpose of x, also where it was read as a name of its own, unless it is one. */
export function named(expression: Expression & { readonly kind: "symbol" }, context: Context): Term | null {
  const { table, dummies, sequence } = context;
  const { name, at } = expression;
  const before = context.given.get(name);
  if (before !== undefined) {
    context.meant.set(expression, before.expression);
    return before.term;
  }
  const own = meaningOf(name, table, dummies, sequence);
  if (own !== null || !name.endsWith(prime)) return own;
  const argument: Expression = { ...expression, name: name.slice(0, -prime.length) };
  const plain = meaningOf(argument.name, table, dummies, sequence);
  if (plain === null) return null;
  context.meant.set(expression, { kind: "transpose", argument, at });
  return transpose(plain);
}

const prime = "_prime";
