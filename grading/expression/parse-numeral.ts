import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import * as notes from "./notes";
import { decimal } from "./print-number";
import { multiply, rational } from "./rational";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

/** Chinese words for powers of ten, as far as they count in digits: 3千, 100万, 1.5亿. */
export const powersOfTen: ReadonlyMap<string, bigint> = new Map([
  ["hundred", 100n],
  ["thousand", 1_000n],
  ["ten thousand", 10_000n],
  ["hundred million", 100_000_000n],
]);

/** 100万 and 2千万: the number, which has been read and begins at `first`, times the powers of ten that stand behind it. */
export function numeral(c: Cursor, first: Token, before: Token | undefined, value: Expression): Expression {
  if (value.kind !== "number") return value;
  let scale = 1n;
  for (let power = scaleAt(c); power !== undefined; power = scaleAt(c)) {
    // 1/2万 may be half of 万, and 千 behind 万 begins a number of its own.
    if (isReach(before) || (scale > 1n && power <= scale))
      throw new Refusal(refusals.numeral(c.at(first, c.token), c.written(c.token)));
    scale *= power;
    c.take();
  }
  if (scale === 1n) return value;
  if (c.token.kind === "number") throw new Refusal(refusals.numeral(c.at(first, c.token), c.written(c.token)));
  const product = multiply(value.value, rational(scale));
  const [at, { text }] = [c.since(first), decimal(product)];
  c.note(notes.numeral, at, text);
  return c.node({ kind: "number", value: product, text, at });
}

function scaleAt(c: Cursor): bigint | undefined {
  return c.token.kind === "word" ? powersOfTen.get(c.token.text) : undefined;
}

const isReach = (token: Token | undefined): boolean =>
  token?.kind === "mark" && (token.text === "/" || token.text === "^");
