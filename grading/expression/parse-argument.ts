import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import * as messages from "./messages";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";

/**
 * The argument of a LaTeX command: a group in braces, or the next single character, so that \frac12 is one half.
 */
export function latexArgument(c: Cursor): Expression {
  const { token } = c;
  if (token.kind === "mark" && token.text === "{") {
    c.take();
    if (c.is("}")) throw new Refusal(refusals.emptyPlace(c.at(token)));
    return c.inside(token, "{", "}", false, () => c.grammar.sum(c));
  }
  if (token.kind === "end")
    throw new Refusal(messages.unfinished(c.at(token), c.last === undefined ? "" : c.written(c.last)));
  // \frac1{x}: the braces hold the next argument; no condition is counted here, nor digits in groups.
  if (token.kind === "number") {
    c.take();
    return c.node({ kind: "number", value: token.value, text: token.text, at: c.at(token) });
  }
  c.enter();
  const value = c.grammar.operand(c);
  c.leave();
  return value;
}
