import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

/**
 * clip(x, 0, 1) with either bound left out or called by its name, as NumPy and PyTorch have it: clamp(x, min=0), clip(x, None, 1),
 * and x.clamp(max=1), where x is given. `name` has been taken, and a bracket comes next.
 */
export function clip(c: Cursor, name: Token, given: Expression | null): Expression {
  const open = c.take();
  const bounds: (Expression | null)[] = [];
  let value = given;
  let named = false;
  c.inside(open, "(", ")", true, () => {
    if (given === null) value = c.grammar.statement(c);
    if (given === null ? !c.accept(",") : c.is(")")) return;
    do {
      const keyword = /^(?:a_)?(min|max) ?=/.exec(c.source.text.slice(c.token.from, c.token.from + 7));
      named ||= keyword !== null;
      if (keyword !== null) while (!c.accept("=")) c.take();
      const place = keyword === null ? bounds.length : keyword[1] === "min" ? 0 : 1;
      const isNone = c.token.kind === "symbol" && c.token.name === "None";
      if (isNone) c.take();
      while (bounds.length < place) bounds.push(null);
      bounds[place] = isNone ? null : c.grammar.statement(c);
    } while (c.accept(","));
  });
  const [low = null, high = null] = bounds;
  const at = c.since(name);
  // clip(x, 1) lacks a bound, which clamp(x, 1) and x.clip(1) leave out.
  const isShort = bounds.length < 2 && !named && given === null && c.written(name) !== "clamp";
  if (value === null || bounds.length > 2 || isShort || (low === null && high === null))
    throw new Refusal(refusals.argumentCount(at, c.written(name), "2–3", bounds.length + 1));
  if (low === null || high === null) {
    const [function_, bound] = low === null ? (["min", high] as const) : (["max", low] as const);
    return c.node({ kind: "call", name: function_, arguments: bound === null ? [value] : [value, bound], at });
  }
  return c.node({ kind: "call", name: "clip", arguments: [value, low, high], at });
}
