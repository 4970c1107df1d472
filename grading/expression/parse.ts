import type { Cursor, Grammar } from "./cursor";
import type { Expression } from "./expression";
import { startsFactor } from "./factor-start";
import * as messages from "./messages";
import * as notes from "./notes";
import { conditional } from "./parse-cases";
import { condition, isCondition } from "./parse-conditions";
import { operand } from "./parse-operand";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";

export const grammar: Grammar = { sum, term, power, operand, condition, statement };

/** A value, or where cases are read a condition or "a if c else b". */
function statement(c: Cursor): Expression {
  const first = c.token;
  const value = condition(c);
  return c.options.piecewise === true && c.isWord("if") ? conditional(c, first, value) : value;
}

/** a + b - c. */
function sum(c: Cursor): Expression {
  const first = c.token;
  const terms: Expression[] = [];
  let negative = c.accept("-");
  if (!negative) c.accept("+");
  for (;;) {
    const start = c.last !== undefined && negative ? c.last : c.token;
    const value = term(c);
    terms.push(negative ? c.node({ kind: "negate", argument: value, at: c.since(start) }) : value);
    negative = c.is("-");
    if (!negative && !c.is("+")) break;
    subscriptDifference(c);
    c.take();
    if (c.is("+")) throw new Refusal(c.surprise("a number, a name or a bracket", "数、变量名或括号"));
  }
  const [only] = terms;
  return terms.length === 1 && only !== undefined ? only : c.node({ kind: "add", terms, at: c.since(first) });
}

/** Where h_t - 1 stands and h_{t-1} is a name, says that the difference was read. */
function subscriptDifference(c: Cursor): void {
  const { last, token } = c;
  const next = c.ahead(1);
  if (last?.kind !== "symbol" || token.space || next.kind !== "number") return;
  const cut = last.name.lastIndexOf("_");
  if (cut < 0) return;
  const meant = `${last.name.slice(0, cut)}_{${last.name.slice(cut + 1)}${c.written(token)}${next.text}}`;
  if (c.vocabulary.names.has(meant)) c.note(notes.subscriptMinus, c.at(last, next), meant);
}

/**
 * a * b / c, from left to right. What is multiplied without a sign binds tighter than / and *, as in printed
 * mathematics (style guides of the AMS and APS): 1/2x is 1/(2x), a/bc is a/(bc). The one exception is a fraction of
 * two whole numbers that a space sets off from what follows: 1/2 x is (1/2) x.
 */
function term(c: Cursor): Expression {
  const first = c.token;
  let value: Expression | null = null;
  let factors: Expression[] = chain(c, false);
  let kind: "multiply" | "hadamard" = "multiply";
  let slash = false;
  const close = (): Expression => {
    const [only] = factors;
    if (factors.length === 1 && only !== undefined) return only;
    return c.node({ kind, factors: factors.map((each) => counted(c, each)), at: c.since(first) });
  };
  for (;;) {
    const { token } = c;
    if (token.kind !== "mark") break;
    const { text } = token;
    if (text === "*" || (text === "@" && c.options.tensors === true)) {
      c.take();
      if (kind === "hadamard" && factors.length > 1) factors = [close()];
      kind = "multiply";
      factors.push(...chain(c, false));
    } else if (text === "⊙" && c.options.tensors === true) {
      c.take();
      if (kind === "multiply" && factors.length > 1) factors = [close()];
      kind = "hadamard";
      factors.push(bundle(c, chain(c, false)));
    } else if (text === "/" || (text === "./" && c.options.tensors === true)) {
      if (slash) c.note(notes.slashes, c.since(first));
      c.take();
      value = close();
      factors = fraction(c, value, first);
      kind = "multiply";
      slash = true;
      continue;
    } else break;
    slash = false;
  }
  return close();
}

/** What follows a slash: the quotient, and the factors after it where the fraction is a coefficient. */
function fraction(c: Cursor, numerator: Expression, first: Cursor["token"]): Expression[] {
  const { token } = c;
  const following = c.ahead(1);
  const whole =
    numerator.kind === "number" && numerator.value.d === 1n && token.kind === "number" && token.value.d === 1n;
  if (whole && following.space && following.kind !== "number" && startsFactor(c, following)) {
    const denominator = power(c);
    const quotient = c.node({ kind: "divide", numerator, denominator, at: c.since(first) });
    const rest = chain(c, true);
    c.note(notes.slashCoefficient, c.since(first), c.writtenSince(first));
    return [quotient, ...rest];
  }
  const factors = chain(c, false);
  const denominator = bundle(c, factors);
  if (factors.length > 1) c.note(notes.slashProduct, c.since(first), c.writtenSince(first));
  return [c.node({ kind: "divide", numerator, denominator, at: c.since(first) })];
}

/** (x > 0) as a factor is 1 or 0. */
function counted(c: Cursor, e: Expression): Expression {
  return isCondition(e) ? c.node({ kind: "indicator", condition: e, at: e.at }) : e;
}

function bundle(c: Cursor, factors: Expression[]): Expression {
  const [first] = factors;
  if (factors.length === 1 && first !== undefined) return first;
  const last = factors.at(-1);
  const at = { from: first?.at.from ?? 0, to: last?.at.to ?? 0 };
  return c.node({ kind: "multiply", factors: factors.map((each) => counted(c, each)), at });
}

/** Factors side by side without a sign: 2x, n d, 2(a+b)(c+d). */
function chain(c: Cursor, continued: boolean): Expression[] {
  const factors: Expression[] = continued ? [] : [signed(c)];
  while (startsFactor(c, c.token)) {
    const { token, last } = c;
    if (token.kind === "number" && last !== undefined) throw new Refusal(side(c));
    factors.push(power(c));
  }
  return factors;
}

function side(c: Cursor): ReturnType<typeof refusals.missingOperator> {
  const { token, last } = c;
  if (last === undefined) return messages.empty();
  if (last.kind === "number" && token.kind === "number" && !token.space) {
    return refusals.decimalComma(c.at(last, token), c.source.text.slice(last.from, token.to));
  }
  return refusals.missingOperator(c.at(last, token), c.written(last), c.written(token));
}

/** A factor that may carry its own minus: 2*-3. */
function signed(c: Cursor): Expression {
  const first = c.token;
  let minuses = 0;
  while (c.accept("-")) minuses += 1;
  if (minuses > 2)
    throw new Refusal(messages.unexpected(c.at(first), "---", "a number, a name or a bracket", "数、变量名或括号"));
  let value = power(c);
  for (; minuses > 0; minuses -= 1) value = c.node({ kind: "negate", argument: value, at: c.since(first) });
  return value;
}

/** A factor with its powers, factorials, percent signs and transposes. */
function power(c: Cursor): Expression {
  c.enter();
  const first = c.token;
  const signedHere = afterSign(c);
  let base = operand(c);
  for (;;) {
    const { token } = c;
    if (token.kind !== "mark") break;
    if (token.text === "^" || (token.text === ".^" && c.options.tensors === true)) {
      c.take();
      if (transposes(c)) {
        base = c.node({ kind: "transpose", argument: base, at: c.since(first) });
        continue;
      }
      const exponentFirst = c.token;
      const exponent = exponentOf(c);
      if (signedHere && (base.kind === "number" || base.kind === "symbol")) c.note(notes.minusPower, c.since(first));
      if (exponent.kind === "power" && !bracketed(c, exponentFirst)) c.note(notes.powerTower, c.since(first));
      const at = c.since(first);
      base = c.node(
        token.text === ".^"
          ? { kind: "power", base, exponent, elementwise: true, at }
          : { kind: "power", base, exponent, at },
      );
      noteShortExponent(c, exponentFirst);
    } else if (token.text === "!") {
      c.take();
      if (c.is("!")) throw new Refusal(refusals.doubleFactorial(c.since(first)));
      base = c.node({ kind: "call", name: "factorial", arguments: [base], at: c.since(first) });
    } else if (token.text === "%") {
      c.take();
      if (startsFactor(c, c.token)) throw new Refusal(refusals.remainder(c.at(token)));
      base = percent(c, base, first);
    } else if ((token.text === "'" || token.text === "⊤") && c.options.tensors === true) {
      c.take();
      base = c.node({ kind: "transpose", argument: base, at: c.since(first) });
    } else break;
  }
  c.leave();
  return base;
}

/** Whether a minus stands before the next token that has nothing to subtract from. */
function afterSign(c: Cursor): boolean {
  const { last, secondLast: before } = c;
  if (last?.kind !== "mark" || last.text !== "-") return false;
  return before === undefined || (before.kind === "mark" && ["(", "[", ",", ";", "*", "/", "{"].includes(before.text));
}

const bracketed = (c: Cursor, token: Cursor["token"]): boolean =>
  token.kind === "mark" && (token.text === "{" || token.text === "(") && c.last?.kind === "mark";

/** x^2y and x^1/2: says how far the exponent goes. */
function noteShortExponent(c: Cursor, first: Cursor["token"]): void {
  const { token, last } = c;
  if (first !== last || first.kind !== "number") return;
  if (token.kind === "symbol" && !token.space) c.note(notes.powerFactor, c.at(first, token), c.written(first));
  if (token.kind === "mark" && token.text === "/" && c.ahead(1).kind === "number") {
    c.note(notes.powerSlash, c.at(first, c.ahead(1)), c.written(first));
  }
}

/** The exponent after ^: a group in braces, or one signed factor; towers are read from the top. */
function exponentOf(c: Cursor): Expression {
  const { token } = c;
  if (token.kind === "mark" && token.text === "{") {
    c.take();
    const value = c.inside(token, "{", "}", false, () => c.grammar.sum(c));
    if (!c.is("^")) return value;
    const after = c.take();
    const exponent = exponentOf(c);
    c.note(notes.powerTower, c.at(token, after));
    return c.node({ kind: "power", base: value, exponent, at: c.since(token) });
  }
  if (token.kind === "mark" && token.text === "+") c.take();
  return signed(c);
}

/** ^T, ^{T}, ^\top, ^⊤, ^', where vectors and matrices are meant. */
function transposes(c: Cursor): boolean {
  if (c.options.tensors !== true) return false;
  const braced = c.is("{");
  const sign = c.ahead(braced ? 1 : 0);
  const is =
    (sign.kind === "mark" && (sign.text === "⊤" || sign.text === "'")) ||
    (sign.kind === "symbol" && (sign.name === "T" || sign.name === "t") && !(sign.name === "t" && sign.known));
  if (!is) return false;
  if (braced) {
    const closing = c.ahead(2);
    if (closing.kind !== "mark" || closing.text !== "}") return false;
    c.take();
    c.take();
  }
  c.take();
  return true;
}

function percent(c: Cursor, base: Expression, first: Cursor["token"]): Expression {
  const at = c.since(first);
  if (base.kind === "number") {
    const { n, d } = base.value;
    const hundredth = { kind: "number", value: reduced(n, d * 100n), text: c.writtenSince(first), at } as const;
    return hundredth;
  }
  const hundred = c.node({ kind: "number", value: { n: 100n, d: 1n }, at });
  return c.node({ kind: "divide", numerator: base, denominator: hundred, at });
}

function reduced(n: bigint, d: bigint): { n: bigint; d: bigint } {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { n: 0n, d: 1n } : { n: n / a, d: d / a };
}
