import type { Characters } from "./characters";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";

const bare = /^[-+]?\d(\.\d+)? ?(?:\*|\\times|[xX]) ?(10[-+]\d{1,3})$/;

/**
 * Throws Refusal for 3.5×10-4 as a whole answer: what is copied from a printed page loses its raised digits, and 31 is rarely meant.
 * 3*10-4, typed as a program has it, is a difference.
 */
export function refuseLostExponent(typed: string, source: Characters, from: number, to: number): void {
  const [, decimals, power] = bare.exec(source.text.slice(from, to)) ?? [];
  if (power === undefined || (decimals === undefined && !/[×✕]|\\times/.test(typed))) return;
  throw new Refusal(refusals.lostExponent(source.span(to - power.length, to), power));
}
