import type { Span } from "../verdict";
import { type Activation, activation } from "./activations";
import { constantValue } from "./check";
import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import * as notes from "./notes";
import { latexArgument } from "./parse-argument";
import { entries } from "./parse-call";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

type SymbolToken = Token & { readonly kind: "symbol" };

/** How many tokens ahead the comma of C(n, k) is looked for. */
const farthest = 60;

/**
 * Notations that are a call although no function of the list has their name: pow(a, b), square(a), C(n, k), C_n^k, gelu(x). The token,
 * no name of the question, has been taken. Null where it is none of them.
 */
export function knownCall(c: Cursor, token: SymbolToken): Expression | null {
  if (c.is("(")) {
    if (token.name === "pow" || token.name === "power") return powerCall(c, token, 2);
    if (token.name === "square") return powerCall(c, token, 1);
    if (token.name === "cis" && c.options.complex === true) return turned(c, token);
    if (token.name === "int") return converted(c, token);
    if (token.name === "C" && hasComma(c)) return chosen(c, token);
    // γ(x + 1) and \\gamma(x + 1) are a product; the word before a bracket is how programs call Γ.
    const isWord = token.name === "gamma" && c.written(token) === "gamma" && !c.token.space;
    const defined = activation(isWord ? "Gamma" : token.name);
    if (defined !== undefined) return writtenOut(c, token, defined);
  }
  if (token.name.startsWith("C_") && c.is("^") && !c.vocabulary.bases.has("C")) return chosenAbove(c, token);
  return null;
}

function given(c: Cursor, token: Token, fewest: number, most: number = fewest): Expression[] {
  const open = c.take();
  const items = c.inside(open, "(", ")", true, () => entries(c));
  if (items.length >= fewest && items.length <= most) return items;
  const allowed = fewest === most ? `${fewest}` : `${fewest}–${most}`;
  throw new Refusal(refusals.argumentCount(c.since(token), c.written(token), allowed, items.length));
}

function powerCall(c: Cursor, token: Token, count: 1 | 2): Expression {
  const [base, exponent] = given(c, token, count);
  const at = c.since(token);
  if (base === undefined) throw new Refusal(refusals.noArgument(at, c.written(token)));
  return c.node({ kind: "power", base, exponent: exponent ?? c.node(whole("2", at)), at });
}

/** cis(t), which is e^(it). */
function turned(c: Cursor, token: Token): Expression {
  const [angle] = given(c, token, 1);
  const at = c.since(token);
  if (angle === undefined) throw new Refusal(refusals.noArgument(at, c.written(token)));
  c.note(notes.byDefinition, at, c.writtenSince(token));
  const unit = c.node({ kind: "constant", name: "i", at } as const);
  const turn = c.node({ kind: "multiply", factors: [unit, angle], at } as const);
  return c.node({ kind: "call", name: "exp", arguments: [turn], at });
}

/** int(a/b), which people write for sizes, where nothing is below 0 and it rounds down. */
function converted(c: Cursor, token: Token): Expression {
  const [value] = given(c, token, 1);
  const at = c.since(token);
  if (value === undefined) throw new Refusal(refusals.noArgument(at, c.written(token)));
  // Python's int(-2.5) is -2, and not the floor.
  const known = constantValue(value);
  if (known !== null && known.n < 0n) throw new Refusal(refusals.negativeConversion(at));
  c.note(notes.conversion, at, c.writtenSince(token));
  return c.node({ kind: "call", name: "floor", arguments: [value], conversion: true, at });
}

/** An activation is read as what it is by definition; the reading shows it. */
function writtenOut(c: Cursor, token: Token, { fewest, most, written }: Activation): Expression {
  const items = given(c, token, fewest, most);
  const at = c.since(token);
  c.note(notes.byDefinition, at, c.writtenSince(token));
  return written(c, at, items);
}

function chosen(c: Cursor, token: Token): Expression {
  const pair = given(c, token, 2);
  c.note(notes.binomialCoefficient, c.since(token), c.writtenSince(token));
  return c.node({ kind: "call", name: "binomial", arguments: pair, at: c.since(token) });
}

/** nCk and 5C2, as calculators have it: `first` has been taken, and C is no name of the question. */
export function chosenBetween(c: Cursor, first: Token, below: Expression): Expression {
  const { token, last } = c;
  const above = c.ahead(1);
  if (token.kind !== "symbol" || token.name !== "C" || token.known || token.space || above.space) return below;
  const named = first.kind === "symbol" && first.known;
  const counted = first.kind === "number" && above.kind === "number";
  // 2Ck may be 2·C·k.
  if (last !== first || !(counted || (named && (above.kind === "number" || (above.kind === "symbol" && above.known)))))
    return below;
  c.take();
  c.take();
  const at = c.since(first);
  const upper: Expression | null =
    above.kind === "number"
      ? { kind: "number", value: above.value, text: above.text, at: c.at(above) }
      : above.kind === "symbol"
        ? { kind: "symbol", name: above.name, at: c.at(above) }
        : null;
  if (upper === null) return below;
  c.note(notes.binomialCoefficient, at, c.writtenSince(first));
  return c.node({ kind: "call", name: "binomial", arguments: [below, c.node(upper)], at });
}

/** C_n^k, as schools in China and France write it: n below, k above. */
function chosenAbove(c: Cursor, token: SymbolToken): Expression | null {
  const below = lower(c, token.name.slice(2), c.at(token));
  if (below === null) return null;
  c.take();
  const above = latexArgument(c);
  c.note(notes.binomialCoefficient, c.since(token), c.writtenSince(token));
  return c.node({ kind: "call", name: "binomial", arguments: [below, above], at: c.since(token) });
}

/** The subscript as a value: 5, n, n+1, 2n. */
function lower(c: Cursor, subscript: string, at: Span): Expression | null {
  const [, factor = "", name = "", sign = "", step = ""] =
    /^(\d*)([A-Za-z]?)(?:([+-])(\d+))?$/.exec(subscript.replace("{", "").replace("}", "")) ?? [];
  const variable: Expression | null = name === "" ? null : c.node({ kind: "symbol", name, at });
  if (variable !== null && c.options.otherNames !== "variables" && !c.vocabulary.names.has(name)) return null;
  const count: Expression | null = factor === "" ? null : c.node(whole(factor, at));
  const start =
    variable !== null && count !== null
      ? c.node({ kind: "multiply", factors: [count, variable], at } as const)
      : (variable ?? count);
  if (start === null || sign === "") return start;
  const shift: Expression = c.node(whole(step, at));
  const term: Expression = sign === "-" ? c.node({ kind: "negate", argument: shift, at }) : shift;
  return c.node({ kind: "add", terms: [start, term], at });
}

const whole = (digits: string, at: Span): Expression => ({
  kind: "number",
  value: { n: BigInt(digits), d: 1n },
  text: digits,
  at,
});

/** Whether a comma stands directly inside the bracket that opens here. */
export function hasComma(c: Cursor): boolean {
  let depth = 0;
  for (let offset = 0; offset < farthest; offset += 1) {
    const token = c.ahead(offset);
    if (token.kind === "end") return false;
    if (token.kind !== "mark") continue;
    if ("([{".includes(token.text)) depth += 1;
    else if (")]}".includes(token.text)) depth -= 1;
    else if (token.text === "," && depth === 1) return true;
    if (depth === 0) return false;
  }
  return false;
}
