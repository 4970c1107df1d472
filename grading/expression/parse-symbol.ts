import type { Span } from "../verdict";
import type { Cursor } from "./cursor";
import type { Expression, GrowthClass } from "./expression";
import { nearestName, subscripted } from "./hint";
import { looksLikeVariable } from "./names";
import { applying } from "./parse-call";
import { constantArray } from "./parse-constant-array";
import { container } from "./parse-container";
import { indicator, kronecker } from "./parse-indicator";
import { hasComma, knownCall } from "./parse-known-call";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { isUnit } from "./segment";
import type { Token } from "./token";
import { baseOf } from "./vocabulary";

/** A name of the question; one that it does not know is a variable or refused, as the options say. */
export function symbol(c: Cursor): Expression {
  const known = derivative(c);
  if (known !== null) return known;
  const token = c.take();
  if (token.kind !== "symbol") throw new Refusal(c.surprise("a name", "变量名"));
  if (!token.known) {
    const conjugate = conjugated(c, token);
    if (conjugate !== null) return conjugate;
    const wrapped = container(c, token) ?? constantArray(c, token);
    if (wrapped !== null) return wrapped;
    const meant = applied(c, token) ?? knownCall(c, token);
    if (meant !== null) return meant;
    if (c.options.key !== true) refuseMistaken(c, token);
    admit(c, token, token.name);
  }
  return c.node({ kind: "symbol", name: token.name, at: c.at(token) });
}

/** \bar z, z_bar and zbar of a complex z, where the question has no such name; elsewhere a bar is part of a name. */
function conjugated(c: Cursor, token: Token & { kind: "symbol" }): Expression | null {
  const { complexNames = [] } = c.options;
  const written = /^(.+?)_?bar(_.+)?$/.exec(token.name);
  const name = written === null ? "" : `${written[1] ?? ""}${written[2] ?? ""}`;
  if (!complexNames.includes(name)) return null;
  const of: Expression = c.node({ kind: "symbol", name, at: c.at(token) });
  return c.node({ kind: "call", name: "conj", arguments: [of], at: c.at(token) });
}

/** Whether a quotient is d/dx or df/dx, where d is no name of the question. */
export const isDerivative = (c: Cursor, upper: Expression, lower: Expression): boolean =>
  lower.kind === "multiply" && isDifferential(c, upper) && isDifferential(c, lower);

/** Whether this is d, dx or d²y, where d is no name of the question. */
export function isDifferential(c: Cursor, e: Expression): boolean {
  if (c.vocabulary.names.has("d") || c.vocabulary.names.has("∂")) return false;
  return startsWithD(e);
}

const startsWithD = (e: Expression): boolean =>
  e.kind === "multiply"
    ? e.factors.length > 1 && e.factors.slice(0, 1).every(startsWithD)
    : e.kind === "power"
      ? startsWithD(e.base)
      : e.kind === "symbol" && e.name === "d";

/**
 * Names that the question does not know, and that stand for something else in other places: H(x), θ(x) and χ(x) for the unit step,
 * E^x for a power of Euler's number, c(1, 2) for R's vector.
 */
function refuseMistaken(c: Cursor, token: Token & { kind: "symbol" }): void {
  const { name } = token;
  if (c.is("(") && isCalled(c, token)) {
    if (steps.has(name) || (c.options.otherNames === "variables" && rareSteps.has(name)))
      throw new Refusal(refusals.unitStep(c.at(token), c.written(token)));
    if (name === "c" && hasComma(c)) throw new Refusal(refusals.unknownName(c.at(token), name, null));
  }
  if (name === "E" && c.is("^")) throw new Refusal(refusals.unknownName(c.at(token), name, "e"));
}

/**
 * Whether the bracket that comes next stands directly behind the name. A space says "times" in plain text alone: LaTeX draws none, and
 * beside cases a step is likelier. \left and its like only size the bracket.
 */
function isCalled(c: Cursor, { to }: Token): boolean {
  const between = c.source.text.slice(to, c.token.from).replace(sizes, "");
  return between === "" || ((c.latex || c.options.piecewise === true) && between.trim() === "");
}

const sizes = /\\(?:left|[bB]igg?l?)(?![A-Za-z])|\\[!,;:]/g;

const steps: ReadonlySet<string> = new Set(["H", "u", "theta", "Theta"]);
/** Where other names are refused anyway, it helps more to say which name was probably meant: U_f for U. */
const rareSteps: ReadonlySet<string> = new Set(["U", "chi"]);

const growthClasses: ReadonlyMap<string, GrowthClass["class"]> = new Map([
  ["O", "O"],
  ["Theta", "Theta"],
  ["theta", "Theta"],
  ["Omega", "Omega"],
]);

/** σ(z) and O(n), where the letters are no names of the question. */
function applied(c: Cursor, token: Token & { kind: "symbol" }): Expression | null {
  const bracketed = c.is("(") || c.is("[");
  if (token.name === "sigma") {
    if (bracketed || isWrapped(c) || powerOfCall(c) || c.options.otherNames !== "variables")
      return applying(c, token, "sigmoid", "usual");
    // σ z may be σ(z) or the product of two variables.
    if (c.options.key !== true && beginsTerm(c) && (c.token.kind === "symbol" || c.is("{")))
      throw new Refusal(refusals.unknownName(c.at(token), c.written(token), "sigmoid"));
  }
  const isPair = c.options.piecewise === true && !comparing.test(c.written(token));
  const pair = isPair ? kronecker(token.name) : null;
  if (pair !== null) {
    const operands = pair.map((name): Expression => c.node(indexed(name, c.at(token))));
    const condition = c.node({ kind: "compare", operands, comparators: ["="], at: c.at(token) });
    return c.node({ kind: "indicator", condition, at: c.at(token) });
  }
  if (token.name === "I" && c.options.piecewise === true && (bracketed || c.is("\\{") || c.is("{"))) {
    return indicator(c, token);
  }
  const growth = growthClasses.get(token.name);
  if (c.options.growth !== true || growth === undefined || !bracketed) return null;
  const open = c.take();
  const mark = open.kind === "mark" && open.text === "[" ? "]" : ")";
  const argument = c.inside(open, mark === "]" ? "[" : "(", mark, false, () => c.grammar.sum(c));
  return c.node({ kind: "growth", class: growth, argument, at: c.since(token) });
}

/** Whether the token taken last begins a term: below a slash σ is a scale, as in 1/σ x. */
const beginsTerm = ({ secondLast: before }: Cursor): boolean =>
  before === undefined || (before.kind === "mark" && ["+", "-", "("].includes(before.text));

/** σ\{z\} and \sigma{\left(z\right)}, as SymPy prints it. */
function isWrapped(c: Cursor): boolean {
  const inner = c.ahead(1);
  return c.is("\\{") || (c.is("{") && inner.kind === "mark" && inner.text === "(");
}

/** σ²(z), σ^{2}(z): a small power between the letter and a bracket. */
function powerOfCall(c: Cursor): boolean {
  if (!c.is("^")) return false;
  const braced = c.ahead(1).kind === "mark";
  const exponent = c.ahead(braced ? 2 : 1);
  const open = c.ahead(braced ? 4 : 2);
  return exponent.kind === "number" && open.kind === "mark" && open.text === "(" && !open.space;
}

function indexed(name: string, at: Span): Expression {
  const digits = /^[0-9]+$/.test(name);
  return digits ? { kind: "number", value: { n: BigInt(name), d: 1n }, text: name, at } : { kind: "symbol", name, at };
}

function admit(c: Cursor, token: Token, name: string): void {
  const at = c.at(token);
  // "y = …": the equals sign is what is wrong, not the name before it.
  const sign = c.tokens.find((each) => each.kind === "mark" && each.text === "=");
  const named = sign !== undefined && c.options.piecewise !== true && (c.is("=") || c.is("("));
  if (named) throw new Refusal(refusals.equation(c.at(sign)));
  if (/^d[A-Za-z]$/.test(name) && !c.vocabulary.names.has("d")) throw new Refusal(refusals.derivative(at));
  if (name === "d" && c.token.kind === "symbol" && isUpright(c, token)) throw new Refusal(refusals.derivative(at));
  // Engineers write j for i, and nobody can tell here whether it is a further variable.
  if (name === "j" && c.options.complex === true && c.options.key !== true)
    throw new Refusal(refusals.unknownName(at, c.written(token), "i"));
  // x_1 beside a sum over x_k is one of those.
  if (baseOf(name) !== name && c.options.families?.includes(baseOf(name)) === true) return;
  const hint = nearestName(name, c.vocabulary);
  if (hint !== null) throw new Refusal(refusals.unknownName(at, c.written(token), hint));
  if (comparing.test(c.written(token))) throw new Refusal(refusals.comparedSubscript(at, c.written(token)));
  if (c.options.otherNames === "variables" && looksLikeVariable(name)) return;
  const longer = subscripted(name, c.vocabulary);
  if (longer === null && isUnit(name)) throw new Refusal(refusals.unit(at, name));
  throw new Refusal(refusals.unknownName(at, c.written(token), longer));
}

/** A comparison in a subscript, as in δ_{x>0}: an indicator to who writes it, and no name of a variable. */
const comparing = /_[\s\S]*(?:[<>≤≥≠]|!=|\\(?:leqslant|geqslant|leq?|geq?|lt|gt|neq?)(?![A-Za-z]))/;

/** \mathrm{d}x, where the upright letter is the sign of a differential. */
const isUpright = (c: Cursor, { to }: Token): boolean =>
  /\\(?:mathrm|text|textrm) *\{? *d *\}?$/.test(c.source.text.slice(Math.max(0, to - 20), to));

/**
 * ∂L/∂h_t, dL/dh_t, \frac{\partial L}{\partial h_t}, where the question has a name for it; null where none of it is
 * written here.
 */
export function derivative(c: Cursor): Expression | null {
  if (c.vocabulary.derivatives.size === 0) return null;
  const first = c.token;
  const braces = c.is("frac");
  const upper = differential(c, braces ? 2 : 0);
  if (upper === null) return null;
  const lower = differential(c, upper.next + (braces ? 2 : 1));
  const between = c.ahead(upper.next);
  if (lower === null || between.kind !== "mark" || between.text !== (braces ? "}" : "/")) return null;
  const name = c.vocabulary.derivatives.get(`${upper.name}|${lower.name}`);
  if (name === undefined) return null;
  for (let taken = 0; taken < lower.next + (braces ? 1 : 0); taken += 1) c.take();
  return c.node({ kind: "symbol", name, at: c.since(first) });
}

/** ∂h_t or dh_t, `offset` tokens ahead: what is differentiated, and the offset after it. */
function differential(c: Cursor, offset: number): { readonly name: string; readonly next: number } | null {
  const [sign, operand] = [c.ahead(offset), c.ahead(offset + 1)];
  const isSign = (sign.kind === "mark" && sign.text === "∂") || (sign.kind === "symbol" && sign.name === "d");
  if (isSign) return operand.kind === "symbol" ? { name: operand.name, next: offset + 2 } : null;
  if (sign.kind !== "symbol" || sign.known || !sign.name.startsWith("d")) return null;
  return { name: sign.name.slice(1), next: offset + 1 };
}
