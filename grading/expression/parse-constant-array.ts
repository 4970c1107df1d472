import { limits } from "../limits";
import type { Span } from "../verdict";
import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import * as messages from "./messages";
import { isKeyword, skipArgument } from "./parse-container";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

const makers: ReadonlySet<string> = new Set(["eye", "identity", "zeros", "ones", "full"]);

/**
 * np.eye(2), torch.zeros(3, 1), np.full((2, 2), 0.5) as the lists that they are, where lists are asked. One size makes one axis, as
 * in NumPy, and an identity of two. Null where it is none of them.
 */
export function constantArray(c: Cursor, token: Token & { readonly kind: "symbol" }): Expression | null {
  if (!makers.has(token.name) || !c.is("(") || (c.options.values ?? "one") === "one") return null;
  const open = c.take();
  if (c.is(")")) throw new Refusal(refusals.noArgument(c.at(token), c.written(token)));
  const given = c.inside(open, "(", ")", true, () => argumentsIn(c));
  const at = c.since(token);
  const value = token.name === "full" ? given.pop() : undefined;
  const sizes = given.length === 1 && given[0]?.kind === "list" ? given[0].items : given;
  const [first, second, ...more] = sizes.map(sizeOf);
  if (first === undefined || Number.isNaN(first) || Number.isNaN(second) || more.length > 0)
    throw new Refusal(refusals.unknownName(c.at(token), c.written(token), null));
  if (first * (second ?? first) > limits.entries) throw new Refusal(messages.tooLarge(at));
  const isIdentity = token.name === "eye" || token.name === "identity";
  const number = (n: bigint): Expression => c.node({ kind: "number", value: { n, d: 1n }, at });
  const filled = (): Expression => value ?? number(token.name === "ones" ? 1n : 0n);
  const row = (length: number, entry: (i: number) => Expression): Expression =>
    listOf(
      c,
      at,
      Array.from({ length }, (_, i) => entry(i)),
    );
  if (!isIdentity && second === undefined) return row(first, filled);
  const line = (i: number): Expression =>
    row(second ?? first, (j) => (isIdentity ? number(i === j ? 1n : 0n) : filled()));
  const picked = c.source.text.charAt(token.from - 1) === "." ? index(c, first) : null;
  return picked === null ? row(first, line) : line(picked);
}

/** The row that np.eye(3)[0] picks, counted from 0 as in Python; null where no such index stands there. */
function index(c: Cursor, length: number): number | null {
  const [open, row, close] = [c.token, c.ahead(1), c.ahead(2)];
  const isIndex = open.kind === "mark" && open.text === "[" && !open.space && row.kind === "number";
  if (!isIndex || close.kind !== "mark" || close.text !== "]" || row.value.d !== 1n || row.value.n >= BigInt(length))
    return null;
  c.take();
  c.take();
  c.take();
  return Number(row.value.n);
}

/** diag(a, b), and diag of a list of values: the matrix with these on its diagonal. */
export function diagonalMatrix(c: Cursor, at: Span, given: readonly Expression[]): Expression | null {
  const [only] = given;
  const entries = given.length === 1 && only?.kind === "list" ? only.items : given.length > 1 ? given : null;
  const isFlat = entries?.every(({ kind }) => kind !== "list") === true;
  if (entries === null || !isFlat || (c.options.values ?? "one") === "one") return null;
  if (entries.length ** 2 > limits.entries) throw new Refusal(messages.tooLarge(at));
  const zero = (): Expression => c.node({ kind: "number", value: { n: 0n, d: 1n }, at });
  const rows = entries.map((entry, i) =>
    listOf(
      c,
      at,
      entries.map((_, j) => (i === j ? entry : zero())),
    ),
  );
  return listOf(c, at, rows);
}

const listOf = (c: Cursor, at: Span, items: readonly Expression[]): Expression =>
  c.node({ kind: "list", items, written: "row", at });

/** Sizes and a value, with or without the names that programs give them, and without the type of the entries. */
function argumentsIn(c: Cursor): Expression[] {
  const items: Expression[] = [];
  do {
    if (isKeyword(c, c.token) && items.length > 0) {
      skipRest(c);
      break;
    }
    if (c.token.kind === "symbol" && named.has(c.token.name) && isEqualsSign(c.ahead(1))) {
      c.take();
      c.take();
    }
    items.push(c.grammar.statement(c));
  } while (c.accept(","));
  return items;
}

const named: ReadonlySet<string> = new Set(["shape", "N", "n", "fill_value", "size"]);

const isEqualsSign = (token: Token): boolean => token.kind === "mark" && token.text === "=";

function skipRest(c: Cursor): void {
  do skipArgument(c);
  while (c.is(","));
}

/** A whole number from 1 on; NaN for anything else. */
function sizeOf(e: Expression): number {
  if (e.kind !== "number" || e.value.d !== 1n || e.value.n < 1n || e.value.n > BigInt(limits.entries))
    return Number.NaN;
  return Number(e.value.n);
}
