import type { Span } from "../verdict";
import { activation } from "./activations";
import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import * as notes from "./notes";
import { latexArgument } from "./parse-argument";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

/**
 * What stands between bars: |x|, ‖x‖_p, and ||x||, the norm as keyboards without ‖ have it. |(1, 2)|, a list in single bars, is
 * its length, and a matrix in them its determinant: neither has an absolute value.
 */
export function barred(c: Cursor, mark: "|" | "‖" | "lvert" | "lVert"): Expression {
  const token = c.take();
  const doubled = mark === "|" && c.is("|") && c.token.from === token.to;
  const closing = mark === "lvert" ? "rvert" : mark === "lVert" ? "rVert" : mark;
  const argument = c.inside(token, mark, closing, false, () => c.grammar.sum(c));
  const at = c.since(token);
  if (mark === "‖" || mark === "lVert") return normed(c, argument, c.is("_") ? orderOf(c) : null, c.since(token));
  if (doubled && isInBars(c, argument)) {
    const [inner] = argument.kind === "call" ? argument.arguments : [];
    if (inner !== undefined) return normed(c, inner, c.is("_") ? orderOf(c) : null, c.since(token));
  }
  if (c.options.tensors !== true && holdsList(argument)) {
    const isMatrix = argument.kind === "list" && argument.items.some(({ kind }) => kind === "list");
    return c.node({ kind: "call", name: isMatrix ? "det" : "norm", arguments: [argument], at });
  }
  return c.node({ kind: "call", name: "abs", arguments: [argument], at });
}

/** Whether what was read between bars fills a second pair directly inside the first: ||x||, but not ||x| - 1|. */
function isInBars(c: Cursor, argument: Expression): boolean {
  const { last, secondLast } = c;
  const closed = secondLast?.kind === "mark" && secondLast.text === "|" && secondLast.to === last?.from;
  if (!closed || argument.kind !== "call") return false;
  const whole = c.source.span(last.from, last.from).from;
  return (argument.name === "abs" || argument.name === "norm") && argument.at.to === whole;
}

/** The order of a norm, ‖x‖_1 and ‖W‖_F; null for the usual one of ‖W‖_F. */
function orderOf(c: Cursor): Expression | null {
  c.take();
  const braced = c.is("{");
  const token = c.ahead(braced ? 1 : 0);
  if (token.kind === "symbol" && token.name === "F" && !token.known) {
    const group = braced ? c.take() : null;
    c.take();
    if (group !== null && !c.accept("}")) throw new Refusal(c.surprise('"}"', "“}”"));
    return null;
  }
  return latexArgument(c);
}

/**
 * The norm of an order. Of a number, every one is the absolute value; of a list, those of order 1 and infinity are written
 * out, since the tree's own `norm` is the Euclidean one. Throws Refusal for other orders.
 */
function normed(c: Cursor, argument: Expression, order: Expression | null, at: Span): Expression {
  const usual = c.node({ kind: "call", name: "norm", arguments: [argument], at } as const);
  const isMatrix = argument.kind === "list" && argument.items.some(({ kind }) => kind === "list");
  if (order === null) return usual;
  // Of a matrix each order is another norm, and only shapes tell which symbols are matrices.
  if (c.options.tensors === true) return { ...usual, arguments: [argument, order] };
  if (isNumber(order, 2n) && !isMatrix) return usual;
  if (!holdsList(argument)) return usual;
  const infinite = order.kind === "constant" && order.name === "infinity";
  if (argument.kind !== "list" || isMatrix || !(infinite || isNumber(order, 1n)))
    throw new Refusal(refusals.normOrder(at));
  const sizes = argument.items.map((item) => sizeOf(c, item));
  const [only] = sizes;
  if (only === undefined || sizes.length === 1) return only ?? usual;
  return infinite
    ? c.node({ kind: "call", name: "max", arguments: sizes, at })
    : c.node({ kind: "add", terms: sizes, at });
}

/**
 * norm(x); norm(x, p) with one of the orders that NumPy knows; norm(x, y), the length of the vector of its arguments. Throws Refusal
 * for norm(3, 4) and norm(x, p), which may be either of these.
 */
export function normCall(c: Cursor, token: Token, given: readonly Expression[]): Expression {
  const at = c.since(token);
  const [argument, order = null] = given;
  if (argument === undefined) throw new Refusal(refusals.noArgument(at, c.written(token)));
  const infinite = order?.kind === "constant" && order.name === "infinity";
  if (given.length <= 2 && (order === null || infinite || isNumber(order, 1n) || isNumber(order, 2n)))
    return normed(c, argument, order, at);
  if (c.options.tensors === true && given.length === 2) return normed(c, argument, order, at);
  const either = given.length === 2 && (order?.kind === "number" || (order?.kind === "symbol" && order.name === "p"));
  const length = activation("hypot");
  if (either || length === undefined || given.length > length.most || given.some(holdsList))
    throw new Refusal(refusals.normOrder(at));
  c.note(notes.byDefinition, at, c.writtenSince(token));
  // The squares of complex numbers are not those of their sizes.
  return length.written(c, at, c.options.complex === true ? given.map((each) => sizeOf(c, each)) : given);
}

const sizeOf = (c: Cursor, of: Expression): Expression =>
  c.node({ kind: "call", name: "abs", arguments: [of], at: of.at });

const isNumber = (e: Expression, n: bigint): boolean => e.kind === "number" && e.value.n === n && e.value.d === 1n;

/** Whether a value is a list, or a sum or multiple of one. */
function holdsList(e: Expression): boolean {
  switch (e.kind) {
    case "list":
      return true;
    case "negate":
      return holdsList(e.argument);
    case "add":
      return e.terms.some(holdsList);
    case "multiply":
      return e.factors.some(holdsList);
    case "divide":
      return holdsList(e.numerator);
    default:
      return false;
  }
}
