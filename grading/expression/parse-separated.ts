import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";

/**
 * Arguments in brackets, separated by commas, or by the semicolons of spreadsheets whose comma is a decimal one. Where both stand between
 * them it is asked back: MAX(x;0,5) is of two numbers to whoever types it there.
 */
export function separated(c: Cursor): Expression[] {
  const start = c.token;
  const items = [c.grammar.statement(c)];
  let sign: string | null = null;
  while (c.is(",") || c.is(";")) {
    const own = c.is(",") ? "," : ";";
    c.take();
    if (sign !== null && sign !== own) {
      throw new Refusal(refusals.decimalComma(c.at(start, c.token), c.source.text.slice(start.from, c.token.to)));
    }
    sign = own;
    items.push(c.grammar.statement(c));
  }
  return items;
}
