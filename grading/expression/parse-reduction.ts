import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { latexArgument } from "./parse-argument";
import { entries } from "./parse-call";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { namesIn } from "./walk";

/** ∑_{t=1}^{T} body, ∏, sum_(t=1)^T body, sum(body, t, 1, T), sum(v). The body reaches to the next + or -. */
export function reduction(c: Cursor, mark: "∑" | "∏"): Expression {
  const token = c.take();
  const operator = mark === "∑" ? "sum" : "product";
  if (c.is("(")) return called(c, mark);
  if (!c.accept("_")) throw new Refusal(refusals.noArgument(c.at(token), c.written(token)));
  const { indices, from } = lower(c);
  const [index = ""] = indices;
  const to = c.accept("^") ? latexArgument(c) : null;
  if (c.is(".") || c.is("*")) throw new Refusal(c.surprise("the term of the sum", "求和的项"));
  const start = c.token;
  const body = c.grammar.term(c);
  if (operator === "product" && start.from === body.at.from) {
    refuseOtherReductions(c, body, index);
    refuseTrailing(c, body, index);
  }
  const bounds = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  const at = c.since(token);
  return indices.reduceRight<Expression>(
    (inner, each) => c.node({ kind: "reduce", operator, index: each, ...bounds, body: inner, at }),
    body,
  );
}

/**
 * ∏ a_k ∏ b_k and ∏ a_k/∏ b_k are meant as a product and a quotient of two, and ∏_i x_i ∏_j y_{ij} as one within the other: what
 * does not count with the index may stand either way, which makes no difference in a sum. Throws Refusal.
 */
function refuseOtherReductions(c: Cursor, body: Expression, index: string): void {
  const { text } = c.source;
  for (const part of partsAlong(body, text)) {
    if (part.kind !== "reduce") refuseOtherReductions(c, part, index);
    else if (part.index === index || !carries(part, index)) throw productReach(c, part);
  }
}

const carries = (e: Expression, index: string): boolean => namesIn(e).some((name) => name.includes(index));

const productReach = ({ source: { text } }: Cursor, { at }: Expression): Refusal =>
  new Refusal(refusals.productReach(at, text.slice(at.from, at.to)));

/** ∏ f_k ⊙ δ is δ times what is carried along in one book, and ∏ (1 - h_k²) ⊙ u has u in every factor in the next. Throws Refusal. */
function refuseTrailing(c: Cursor, body: Expression, index: string): void {
  const parts = partsAlong(body, c.source.text);
  const last = parts.at(-1);
  const isProduct = body.kind === "hadamard" || (c.options.tensors === true && body.kind === "multiply");
  if (!isProduct || last === undefined || last.kind === "number" || carries(last, index)) return;
  if (parts.some((part) => carries(part, index))) throw productReach(c, last);
}

/** The factors of a line of text, over and under a slash, but those in brackets. */
function partsAlong(e: Expression, text: string): readonly Expression[] {
  if (e.kind === "multiply" || e.kind === "hadamard")
    return e.factors.filter((each) => text.charAt(each.at.from - 1) !== "(");
  if (e.kind !== "divide" || !text.slice(e.numerator.at.to, e.denominator.at.from).includes("/")) return [];
  return [e.numerator, e.denominator].filter((each) => text.charAt(each.at.from - 1) !== "(");
}

interface Lower {
  /** One index, or several with the same bounds: i, j = 1. */
  readonly indices: readonly string[];
  readonly from: Expression | null;
}

function lower(c: Cursor): Lower {
  const { token } = c;
  if (token.kind === "mark" && (token.text === "{" || token.text === "(")) {
    c.take();
    return c.inside(token, token.text, token.text === "{" ? "}" : ")", true, () => bound(c, true));
  }
  return bound(c, false);
}

function bound(c: Cursor, bracketed: boolean): Lower {
  const indices: string[] = [];
  do {
    const token = c.take();
    if (token.kind !== "symbol" || indices.includes(token.name))
      throw new Refusal(c.surprise("an index such as t = 1", "下标，例如 t = 1"));
    indices.push(token.name);
  } while (bracketed && c.accept(","));
  if (!c.accept("=")) return { indices, from: null };
  return { indices, from: bracketed ? c.grammar.sum(c) : latexArgument(c) };
}

/** sum(v) and sum(body, index, from, to). */
function called(c: Cursor, mark: "∑" | "∏"): Expression {
  const open = c.take();
  const items = c.inside(open, "(", ")", true, () => entries(c));
  const at = c.since(open);
  const [body, index, from, to] = items;
  if (items.length === 4 && body !== undefined && index?.kind === "symbol" && from !== undefined && to !== undefined) {
    const operator = mark === "∑" ? "sum" : "product";
    return c.node({ kind: "reduce", operator, index: index.name, from, to, body, at });
  }
  if (mark === "∏") throw new Refusal(refusals.noArgument(at, "prod"));
  return c.node({ kind: "call", name: "sum", arguments: items, at });
}
