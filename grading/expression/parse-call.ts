import type { Cursor } from "./cursor";
import type { Expression, FunctionName } from "./expression";
import { startsFactor } from "./factor-start";
import { arity, inverseFunctions } from "./functions";
import { refuseGluedBase, squareBracketed } from "./log-base";
import * as notes from "./notes";
import { clip } from "./parse-clip";
import { diagonalMatrix } from "./parse-constant-array";
import { normCall } from "./parse-norm";
import { heaviside } from "./parse-program-cases";
import { separated } from "./parse-separated";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { FunctionVariant, Token } from "./token";

/** A function with what stands between its name and its argument: log_2, sin^2, sin^{-1}. */
export function application(c: Cursor): Expression {
  const token = c.take();
  if (token.kind !== "function") throw new Refusal(c.surprise("a function", "函数"));
  return applying(c, token, token.name, token.variant);
}

/** The same for a symbol that was taken and turns out to be a function: σ(z). */
export function applying(c: Cursor, token: Token, function_: FunctionName, variant: FunctionVariant): Expression {
  const written = c.written(token);
  let base: Expression | null = null;
  let exponent: Expression | null = null;
  for (;;) {
    if (base === null && c.is("_") && function_ === "log") {
      c.take();
      base = script(c);
    } else if (exponent === null && c.is("^")) {
      c.take();
      exponent = script(c);
    } else break;
  }
  if (c.is("'")) throw new Refusal(refusals.derivativeMark(c.at(c.token)));
  let name = function_;
  if (exponent !== null && isMinusOne(exponent)) {
    const inverse = inverseFunctions.get(name);
    if (inverse === undefined) throw new Refusal(refusals.derivativeMark(c.since(token)));
    c.note(notes.inverseFunction, c.since(token), written);
    name = inverse;
    exponent = null;
  }
  if (name === "clip" && exponent === null && c.is("(")) return clip(c, token, null);
  const open = c.token;
  const given = argumentsOf(c, token, name, written, base === null && exponent === null && variant === "usual");
  refuseUnclear(c, name, open);
  const diagonal = name === "diag" && variant === "usual" ? diagonalMatrix(c, c.since(token), given) : null;
  if (diagonal !== null && base === null && exponent === null) return diagonal;
  const stepped = name === "step" && exponent === null && written === "heaviside" ? heaviside(c, token, given) : null;
  if (stepped !== null) return stepped;
  const call = name === "norm" ? normCall(c, token, given) : applied(c, token, name, variant, base, given);
  if (exponent === null) return call;
  return c.node({ kind: "power", base: call, exponent, at: c.since(token) });
}

/** sqrt[3](x), where 3 may be the degree, and \sin{x}^2, which prints as sin x². */
function refuseUnclear(c: Cursor, name: FunctionName, open: Token): void {
  if (open.kind !== "mark") return;
  const { token } = c;
  const goesOn = token.kind === "mark" && (token.text === "(" || token.text === "{") && !token.space;
  if (name === "sqrt" && open.text === "[" && goesOn) throw new Refusal(refusals.rootDegree(c.at(open, token)));
  const holds = c.source.text.slice(open.to).trimStart();
  if (c.latex && name !== "conj" && open.text === "{" && c.is("^") && !/^(?:\\left\s*)?[([]/.test(holds))
    throw new Refusal(refusals.powerOfCall(c.at(token)));
}

/** A function of what it is given, and of the base that stands lowered at it. */
export function applied(
  c: Cursor,
  token: Token,
  name: FunctionName,
  variant: FunctionVariant,
  base: Expression | null,
  given: Expression[],
): Expression {
  const at = c.since(token);
  const [first] = given;
  const [fewest, most] = arity(name);
  const many = given.length + (base === null ? 0 : 1);
  if (many < fewest || many > most || (variant !== "usual" && given.length !== 1)) {
    throw new Refusal(
      refusals.argumentCount(at, c.written(token), fewest === most ? `${fewest}` : `${fewest}–${most}`, many),
    );
  }
  const number = (n: bigint): Expression => c.node({ kind: "number", value: { n, d: 1n }, at: c.at(token) });
  if (base !== null) return c.node({ kind: "call", name, arguments: [...given, base], at });
  if (variant === "usual" || first === undefined) return c.node({ kind: "call", name, arguments: given, at });
  switch (variant) {
    case "log2":
      return c.node({ kind: "call", name, arguments: [first, number(2n)], at });
    case "log10":
      return c.node({ kind: "call", name, arguments: [first, number(10n)], at });
    case "lg":
      c.note(notes.logBase, c.at(token), c.written(token));
      return c.node({ kind: "call", name, arguments: [first, number(10n)], at });
    case "log1p": {
      const shifted = c.node({ kind: "add", terms: [number(1n), first], at: first.at });
      return c.node({ kind: "call", name, arguments: [shifted], at });
    }
    case "expm1": {
      const grown = c.node({ kind: "call", name, arguments: [first], at });
      return c.node({ kind: "add", terms: [grown, c.node({ kind: "negate", argument: number(1n), at })], at });
    }
  }
}

/** What stands raised or lowered at a function's name: a group, or one number or name. */
function script(c: Cursor): Expression {
  const { token } = c;
  if (token.kind === "mark" && (token.text === "{" || token.text === "(")) {
    c.take();
    return c.inside(token, token.text, token.text === "{" ? "}" : ")", false, () => c.grammar.sum(c));
  }
  if (token.kind === "mark" && token.text === "-") {
    c.take();
    return c.node({ kind: "negate", argument: script(c), at: c.since(token) });
  }
  c.take();
  if (token.kind === "number") return c.node({ kind: "number", value: token.value, text: token.text, at: c.at(token) });
  if (token.kind === "symbol") return c.node({ kind: "symbol", name: token.name, at: c.at(token) });
  if (token.kind === "constant") return c.node({ kind: "constant", name: token.name, at: c.at(token) });
  throw new Refusal(c.surprise("a number or a name", "数或变量名"));
}

const isMinusOne = (e: Expression): boolean =>
  e.kind === "negate" && e.argument.kind === "number" && e.argument.value.n === 1n && e.argument.value.d === 1n;

/** `plain`: nothing stands between the name and the arguments. */
function argumentsOf(c: Cursor, owner: Token, name: FunctionName, written: string, plain: boolean): Expression[] {
  const { token } = c;
  const mayHaveBase = plain && name === "log";
  if (mayHaveBase) refuseGluedBase(c, owner);
  if (token.kind === "mark") {
    const closing = closings.get(token.text);
    if (closing !== undefined) {
      c.take();
      if (c.is(closing)) {
        const next = c.ahead(1);
        if (next.kind !== "mark" || next.text !== "(" || next.space || token.text !== "(")
          throw new Refusal(refusals.noArgument(c.at(owner), written));
        // nn.ReLU()(x): PyTorch's modules are made before they are called.
        c.take();
        return argumentsOf(c, owner, name, written, false);
      }
      const first = c.token;
      const given = c.inside(token, token.text, closing, true, () => compared(c, owner, name, first, entries(c)));
      return mayHaveBase && token.text === "[" ? squareBracketed(c, owner, token, given) : given;
    }
  }
  if (!startsFactor(c, token) && !c.is("-")) throw new Refusal(refusals.noArgument(c.at(owner), written));
  return compared(c, owner, name, token, [bare(c, name)]);
}

const isCommand = (c: Cursor, token: Token): boolean => c.written(token).startsWith("\\");

const comparing: ReadonlySet<FunctionName> = new Set<FunctionName>(["max", "min", "gcd", "lcm"]);

/** What functions of several values are given: max(a b) and max a b are as likely a pair without its comma as a product, but for LaTeX's spaces. */
function compared(c: Cursor, owner: Token, name: FunctionName, first: Token, given: Expression[]): Expression[] {
  const [only] = given;
  if (given.length !== 1 || only?.kind !== "multiply" || !comparing.has(name) || isCommand(c, owner)) return given;
  const written = c.writtenSince(first);
  if (spaced.test(written)) throw new Refusal(refusals.commasLeftOut(only.at, written));
  return given;
}

/** Two factors with nothing but a space between them. */
const spaced = /[\p{L}\p{N})\]}]\s+[\p{L}\p{N}([{\\]/u;

const closings: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["\\{", "\\}"],
]);

/** Arguments separated by commas, or by the semicolons of spreadsheets; the caller has opened the bracket. */
export function entries(c: Cursor): Expression[] {
  // \max{(0, x)}: the braces group for LaTeX what stands in brackets.
  const open = c.token;
  if (c.latex && c.last?.kind === "mark" && c.last.text === "{" && isGrouped(c))
    return c.inside(c.take(), open.kind === "mark" ? open.text : "(", ")", true, () => entries(c));
  if (c.innermost !== undefined) return separated(c);
  const items = [c.grammar.statement(c)];
  while (c.accept(",")) items.push(c.grammar.statement(c));
  return items;
}

/** Whether round brackets begin here and end just before a brace. */
function isGrouped(c: Cursor): boolean {
  if (!c.is("(")) return false;
  for (let depth = 0, i = 0; ; i += 1) {
    const token = c.ahead(i);
    if (token.kind === "end") return false;
    if (token.kind !== "mark") continue;
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (depth > 0) continue;
    const next = c.ahead(i + 1);
    return next.kind === "mark" && next.text === "}";
  }
}

/**
 * An argument without brackets: the factors side by side, up to a sign, a bracket or another function, as in print:
 * sin 2x, log log n, 2 sin x cos x; sin x y is sin(xy), and says so.
 */
function bare(c: Cursor, name: FunctionName): Expression {
  const first = c.token;
  const negative = c.accept("-");
  const factors: Expression[] = [c.grammar.power(c)];
  const only = name === "sqrt" || name === "cbrt";
  // max x e^x may be a pair without its comma.
  const ends = (): boolean => !comparing.has(name) && isExponential(c, factors);
  while (!only && followsBare(c) && !ends()) {
    factors.push(c.grammar.power(c));
  }
  const at = c.since(first);
  const [single] = factors;
  if (factors.length > 1 || c.is("(") || c.is("/") || isExponential(c, factors))
    c.note(notes.bareArgument, at, c.writtenSince(first));
  const value = factors.length === 1 && single !== undefined ? single : c.node({ kind: "multiply", factors, at });
  return negative ? c.node({ kind: "negate", argument: value, at }) : value;
}

/** e^x behind a variable is another function, as exp(x) is: sin x e^x. */
function isExponential(c: Cursor, factors: readonly Expression[]): boolean {
  const [{ token }, next] = [c, c.ahead(1)];
  return (
    token.kind === "constant" &&
    token.name === "e" &&
    next.kind === "mark" &&
    next.text === "^" &&
    factors.some(({ kind }) => kind !== "number" && kind !== "constant")
  );
}

function followsBare(c: Cursor): boolean {
  const { token } = c;
  if (token.kind === "symbol" || token.kind === "constant") return true;
  return token.kind === "mark" && (token.text === "frac" || token.text === "sqrt" || token.text === "√");
}
