import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { isDigitCode } from "./names";
import * as notes from "./notes";
import { indicator } from "./parse-indicator";
import { type Rational, rational } from "./rational";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

export const vulgarFractions: ReadonlyMap<string, Rational> = new Map(
  (
    [
      ["½", 1, 2],
      ["⅓", 1, 3],
      ["⅔", 2, 3],
      ["¼", 1, 4],
      ["¾", 3, 4],
      ["⅕", 1, 5],
      ["⅖", 2, 5],
      ["⅗", 3, 5],
      ["⅘", 4, 5],
      ["⅙", 1, 6],
      ["⅚", 5, 6],
      ["⅛", 1, 8],
      ["⅜", 3, 8],
      ["⅝", 5, 8],
      ["⅞", 7, 8],
    ] as const
  ).map(([glyph, n, d]) => [glyph, rational(BigInt(n), BigInt(d))]),
);

/** ½ as a value; 2½ and 2 ½ are asked back, since they may be 2 + ½ or 2·½. */
export function vulgar(c: Cursor, mark: string): Expression {
  const { last } = c;
  const token = c.take();
  if (last?.kind === "number") throw new Refusal(refusals.mixedNumber(c.at(last, token)));
  const value = vulgarFractions.get(mark) ?? rational(0n);
  return c.node({ kind: "number", value, text: mark, at: c.at(token) });
}

/** A literal, together with its strict groups of thousands: 16,384 · 16 384 · 16'384 · 1,234,567.5. */
export function numberLiteral(c: Cursor): Expression {
  const first = c.take();
  if (first.kind !== "number") throw new Refusal(c.surprise("a number", "数"));
  if (first.text === "1" && c.options.piecewise === true && !c.is("(")) {
    const counted = c.token.space ? null : indicator(c, first);
    if (counted !== null) return counted;
  }
  const separator = separatorAt(c, first);
  if (separator === null) return c.node({ kind: "number", value: first.value, text: first.text, at: c.at(first) });
  let digits = first.text;
  let strict = first.text.length <= 3 && !first.text.startsWith("0") && !first.text.includes(".");
  let last: Token = first;
  while (!digits.includes(".") && separatorAt(c, last) === separator) {
    if (separator !== " ") c.take();
    const group = c.take();
    if (group.kind !== "number") break;
    const [whole = "", ...fraction] = group.text.split(".");
    if (whole.length !== 3 || fraction.length > 1 || !allDigits(whole) || !allDigits(fraction.join(""))) strict = false;
    digits += group.text;
    last = group;
  }
  if (last === first) last = c.ahead(separator === " " ? 0 : 1);
  const at = c.at(first, last);
  const written = c.source.text.slice(first.from, last.to);
  if (!strict) {
    if (separator === "," && c.innermost !== undefined) throw new Refusal(refusals.severalValues(at));
    throw new Refusal(
      separator === " "
        ? refusals.missingOperator(at, first.text, c.written(last))
        : refusals.decimalComma(at, written),
    );
  }
  const [whole = "", fraction = ""] = digits.split(".");
  const value = rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  c.note(notes.thousands, at, digits);
  return c.node({ kind: "number", value, text: written, at });
}

/** The separator after a number token, where another number follows it directly. */
function separatorAt(c: Cursor, number: Token): "," | " " | "'" | null {
  const { token } = c;
  const next = c.ahead(1);
  if (token.kind === "number") {
    // x^2 2^n: what is raised is a factor, unless it may be a group of thousands.
    const raised = next.kind === "mark" && next.text === "^" && token.text.length !== 3;
    return token.space && !c.separates && !raised ? " " : null;
  }
  if (token.kind !== "mark" || token.from !== number.to || next.kind !== "number") return null;
  const close = next.from === token.to;
  if (token.text === "," && close && !c.separates) return ",";
  if (token.text === "'" && close && c.options.tensors !== true) return "'";
  return null;
}

function allDigits(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isDigitCode(text.charCodeAt(i))) return false;
  return true;
}
