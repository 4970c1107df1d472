import type { Cursor } from "./cursor";
import type { Expression, Quotient } from "./expression";
import { startsFactor } from "./factor-start";
import { isLetterCode } from "./names";
import * as notes from "./notes";
import { beside, bundle } from "./parse-factors";
import { signed } from "./parse-power";
import { isDerivative, isDifferential } from "./parse-symbol";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { isTimesLetter } from "./times-letter";
import type { Token } from "./token";

/**
 * What follows a slash: the quotient, and the factors after it where the fraction is a coefficient. Factors side by side stand
 * below the slash, 1/2x and a/bc, as in print. A space is the only sign in a line of text of where a fraction bar ends, so
 * that what it sets off stands beside the fraction: 1/√(2π) e^x, 1/n log n, 1/2σ² (x-μ)². Nor does a sum or product sign
 * stand below a slash without brackets, unless it begins there: 1/n∑ x. `over` is the last factor above.
 */
export function fraction(c: Cursor, numerator: Expression, over: Expression | undefined, first: Token): Expression[] {
  const slash = c.last ?? first;
  const lower = c.token;
  const head = signed(c);
  if (c.last?.kind === "mark" && (c.last.text === "%" || c.last.text === "‰"))
    throw new Refusal(refusals.slashPercent(c.since(first), c.writtenSince(first)));
  const shaped = c.options.tensors === true;
  const after = c.token;
  const runsOn = !shaped && head.kind === "number" && !after.space;
  if (runsOn && startsFactor(c, after) && isFunctionLike(c, after, over?.kind === "number")) ask(c, first, slash);
  const single = !shaped && (head.kind === "symbol" || head.kind === "number");
  if (slash.space && lower.space && single && !isDifferential(c, numerator)) refuseEvenSpaces(c, first, slash);
  let spaced: number | undefined;
  const factors = beside(c, [head], (at, before) => {
    if (shaped && isSetOff(at)) spaced ??= before.length;
    if (at.is("∑") || at.is("∏")) return true;
    if (shaped) return before.length === 1 && isSingle(lower) && isSetOff(at) && at.token.kind !== "number";
    if (isOpenCall(before.at(-1)) && isSetOff(at)) ask(at, first, slash);
    return endsFraction(at, before, numerator);
  });
  // Nothing is divided by a list: 1/3 (1, 1, 1) has a fraction before it, with or without the space.
  const list = factors.findIndex(({ kind }) => kind === "list");
  if (runsOn && factors.length > 1 && list !== 1 && after.kind === "mark" && after.text === "(")
    ask(c, first, slash, after);
  const below = factors.slice(0, list > 0 ? list : factors.length);
  const denominator = bundle(c, below);
  if (isDerivative(c, numerator, denominator)) throw new Refusal(refusals.derivative(c.since(first)));
  if (below.length > 1) c.note(notes.slashProduct, c.since(first), c.writtenSince(first));
  // How far the denominator of 1/n Xᵀx reaches, only shapes can say.
  const elementwise = slash.kind === "mark" && slash.text === "./";
  const open =
    shaped && !elementwise && below.length > 1 ? { open: true, ...reach(spaced, slash.space && lower.space) } : {};
  const sign = elementwise ? { elementwise } : {};
  const quotient = c.node({ kind: "divide", numerator, denominator, ...open, ...sign, at: c.since(first) });
  const rest = beside(c, factors.slice(below.length));
  if (rest.length > 0) c.note(notes.slashCoefficient, c.since(first), c.writtenSince(first));
  return [quotient, ...rest];
}

const reach = (before: number | undefined, even: boolean): Pick<Quotient, "before" | "even"> =>
  before === undefined ? {} : { before, even };

/** A number or a bracket, after which a space ends the fraction also where shapes tell the rest: 1/2 X, 1/(n d) X. */
const isSingle = (lower: Token): boolean => lower.kind === "number" || (lower.kind === "mark" && lower.text === "(");

/** Whether the factor that begins here stands beside the fraction, rather than below its slash. */
function endsFraction(c: Cursor, factors: readonly Expression[], numerator: Expression): boolean {
  const last = factors.at(-1);
  // x/x^T x: nothing is divided by a transpose, which begins a product.
  if (last === undefined || last.kind === "transpose" || !isSetOff(c)) return false;
  // dy/d x is a derivative, which is refused as such.
  return !(isDifferential(c, numerator) && isDifferential(c, last));
}

/** Whether a space that says something stands here. In LaTeX, one after a command only ends the command's name: 1/\pi r. */
function isSetOff(c: Cursor): boolean {
  const { token, last } = c;
  if (!token.space || last === undefined) return false;
  if (!c.latex) return true;
  const { text } = c.source;
  const command = text.charAt(last.from) === "\\" && isLetterCode(text.charCodeAt(last.to - 1));
  return !(command && text.slice(last.to, token.from).trim() === "");
}

const roots: ReadonlySet<string> = new Set(["sqrt", "cbrt", "root", "√", "∛", "∜"]);

/** A call without brackets, after which a space tells nothing: 1/sin x cos x, 1/ln 2 ln x. */
function isOpenCall(e: Expression | undefined): boolean {
  if (e === undefined) return false;
  if (e.kind === "power") return e.base.at.to === e.at.to && isOpenCall(e.base);
  return e.kind === "call" && !roots.has(e.name) && e.arguments[0]?.at.to === e.at.to;
}

/** a / b c and 1 / 2 √x, where spaces stand everywhere and so tell nothing. Throws Refusal. */
function refuseEvenSpaces(c: Cursor, first: Token, slash: Token): void {
  const { token } = c;
  const isRoot =
    (token.kind === "mark" && roots.has(token.text)) || (token.kind === "function" && roots.has(token.name));
  if (!isRoot && token.kind !== "symbol" && token.kind !== "constant") return;
  if (isSetOff(c) && !isTimesLetter(c)) ask(c, first, slash);
}

function ask(c: Cursor, first: Token, slash: Token, token = c.token): never {
  const [upper, lower] = [c.source.text.slice(first.from, slash.from), c.source.text.slice(slash.to, token.from)];
  throw new Refusal(refusals.slashReach(c.at(first, token), upper.trim(), lower.trim(), c.written(token)));
}

/**
 * 1/2‖x‖², 1/2sin x and x/2(1 + tanh x): people mean the fraction as often as the product below it, and no style guide is on their
 * side. So with 4/3πr³, but x/2π is as clear in print as 1/2x.
 */
function isFunctionLike(c: Cursor, token: Token, overNumber: boolean): boolean {
  switch (token.kind) {
    case "function":
      return true;
    case "constant": {
      if (!overNumber) return false;
      const next = c.ahead(1);
      return token.name === "pi" || (token.name === "e" && next.kind === "mark" && next.text === "^");
    }
    case "mark":
      return ["|", "‖", "lvert", "lVert", "√", "∛", "∜", "sqrt"].includes(token.text);
    default:
      return false;
  }
}
