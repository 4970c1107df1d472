import type { Cursor } from "./cursor";
import type { Expression, List } from "./expression";
import { startsFactor } from "./factor-start";
import * as messages from "./messages";
import * as notes from "./notes";
import { method } from "./parse-method";
import { converted } from "./parse-program-cases";
import { divide, type Rational, rational } from "./rational";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { namesIn } from "./walk";

/** A factor that may carry its own minus: 2*-3. */
export function signed(c: Cursor): Expression {
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
export function power(c: Cursor): Expression {
  c.enter();
  const first = c.token;
  const signedHere = afterSign(c);
  let base = c.grammar.operand(c);
  for (;;) {
    const { token } = c;
    if (token.kind !== "mark") break;
    if (token.text === ".") {
      const called = converted(c, base, first) ?? method(c, base, first);
      if (called === null) break;
      base = called;
      continue;
    }
    if (token.text === "^" && base.kind !== "number" && takeRaisedPlus(c)) {
      base = c.node({ kind: "call", name: "relu", arguments: [base], at: c.since(first) });
      continue;
    }
    if (token.text === "^" || (token.text === ".^" && c.options.tensors === true)) {
      c.take();
      if (conjugates(c)) {
        base = c.node({ kind: "call", name: "conj", arguments: [base], at: c.since(first) });
        continue;
      }
      if (transposes(c, base)) {
        base = transposed(c, base, first);
        continue;
      }
      const inverse = inverseTransposed(c);
      if (inverse !== null) {
        base = c.node({ kind: "power", base, exponent: inverse, at: c.since(first) });
        base = c.node({ kind: "transpose", argument: base, at: c.since(first) });
        continue;
      }
      if (degrees(c)) {
        base = radians(c, base, first);
        continue;
      }
      const elementwise = token.text === ".^" || hadamardPower(c);
      const exponentFirst = c.token;
      const exponent = exponentOf(c);
      if (signedHere && (base.kind === "number" || base.kind === "symbol")) c.note(notes.minusPower, c.since(first));
      if (exponent.kind === "power" && !bracketed(c, exponentFirst)) c.note(notes.powerTower, c.since(first));
      const at = c.since(first);
      base = c.node(
        elementwise ? { kind: "power", base, exponent, elementwise: true, at } : { kind: "power", base, exponent, at },
      );
      noteShortExponent(c, exponentFirst);
    } else if (token.text === "!") {
      c.take();
      if (c.is("!")) throw new Refusal(refusals.doubleFactorial(c.since(first)));
      base = c.node({ kind: "call", name: "factorial", arguments: [base], at: c.since(first) });
    } else if (token.text === "%" || token.text === "‰") {
      c.take();
      if (startsFactor(c, c.token)) throw new Refusal(refusals.remainder(c.at(token)));
      if (!saysPercent(c, token, base)) throw new Refusal(refusals.percentOrComment(c.at(token)));
      base = percent(c, base, first, token.text === "%" ? 100n : 1000n);
    } else if ((token.text === "'" || token.text === "⊤") && (c.options.tensors === true || base.kind === "list")) {
      c.take();
      base = transposed(c, base, first);
    } else if (token.text === "_" && takePositivePart(c)) {
      base = c.node({ kind: "call", name: "relu", arguments: [base], at: c.since(first) });
    } else if (token.text === "[" && !token.space && isIndexed(c, base)) {
      throw new Refusal(refusals.index(c.at(token)));
    } else break;
  }
  c.leave();
  return base;
}

/** [1 - y t]_+ and (x)_{+}, as books write the positive part of what stands in brackets; x_+ may be a name. */
function takePositivePart(c: Cursor): boolean {
  const { token } = c;
  if (token.space || !")]".includes(c.source.text.charAt(token.from - 1))) return false;
  const isMark = (ahead: number, text: string): boolean => {
    const next = c.ahead(ahead);
    return next.kind === "mark" && next.text === text && !next.space;
  };
  const length = isMark(1, "+") ? 2 : isMark(1, "{") && isMark(2, "+") && isMark(3, "}") ? 4 : 0;
  for (let i = 0; i < length; i += 1) c.take();
  return length > 0;
}

/** x^+ and [1 - y t]^{+}, where nothing follows that could be the exponent, as 2 does in x^+-2; among matrices it is another inverse. */
function takeRaisedPlus(c: Cursor): boolean {
  if (c.options.tensors === true) return false;
  const isMark = (ahead: number, texts: string): boolean => {
    const next = c.ahead(ahead);
    return next.kind === "mark" && texts.includes(next.text);
  };
  const inBraces = isMark(1, "{") && isMark(2, "+") && isMark(3, "}");
  const after = c.ahead(2);
  const isLast = isMark(1, "+") && (after.kind === "end" || isMark(2, "*/)]},;|") || (isMark(2, "+-") && after.space));
  const length = inBraces ? 4 : isLast ? 2 : 0;
  for (let i = 0; i < length; i += 1) c.take();
  return length > 0;
}

/** (1, 2, 3)[0], x[1] and x[i] are entries and no multiples; n[n + 1] is one. */
function isIndexed(c: Cursor, base: Expression): boolean {
  if (base.kind === "list") return true;
  const [inside, close] = [c.ahead(1), c.ahead(2)];
  const isPlace = inside.kind === "number" || inside.kind === "symbol";
  return base.kind === "symbol" && c.options.tensors !== true && isPlace && close.kind === "mark" && close.text === "]";
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
  if (first !== last || (first.kind !== "number" && first.kind !== "symbol")) return;
  if (token.kind === "symbol" && !token.space && !c.latex)
    c.note(notes.powerFactor, c.at(first, token), c.written(first));
  const below = c.ahead(1);
  if (first.kind === "number" && token.kind === "mark" && token.text === "/" && below.kind === "number") {
    if (looksLikeFraction(first.value, below.value)) c.note(notes.powerSlash, c.at(first, below), c.written(first));
  }
}

/** x^1/2 and x^2/3 may be meant as roots; nobody writes the exponent 1 of x^2/2 and x^4/12 so. */
const looksLikeFraction = (upper: Rational, lower: Rational): boolean =>
  upper.d === 1n && lower.d === 1n && upper.n > 0n && upper.n < lower.n && divide(upper, lower).n === upper.n;

/** The exponent after ^: a group in braces, or one signed factor; towers are read from the top. */
function exponentOf(c: Cursor): Expression {
  const { token } = c;
  if (token.kind === "mark" && token.text === "{") {
    c.take();
    if (c.is("}")) throw new Refusal(refusals.emptyPlace(c.at(token)));
    if (c.options.tensors === true) c.accept("⊙");
    const value = c.inside(token, "{", "}", false, () => c.grammar.sum(c));
    if (!c.is("^") || (c.options.tensors === true && isTurnNext(c))) return value;
    const after = c.take();
    const exponent = exponentOf(c);
    c.note(notes.powerTower, c.at(token, after));
    return c.node({ kind: "power", base: value, exponent, at: c.since(token) });
  }
  if (token.kind === "mark" && token.text === "+") c.take();
  if (c.latex && token.kind === "number" && token.text.length > 1) c.note(notes.latexExponent, c.at(token), token.text);
  return signed(c);
}

/** z^* and z^{*}, where a variable is complex; z^*2 may be a power with a slip in it. */
function conjugates(c: Cursor): boolean {
  if (c.options.complex !== true) return false;
  const braced = c.is("{");
  const [star, after] = [c.ahead(braced ? 1 : 0), c.ahead(braced ? 2 : 1)];
  if (star.kind !== "mark" || star.text !== "*") return false;
  if (braced ? after.kind !== "mark" || after.text !== "}" : after.kind === "number") return false;
  for (let count = braced ? 3 : 1; count > 0; count -= 1) c.take();
  return true;
}

/** ^T, ^{T}, ^\top, ^⊤, ^', where vectors and matrices are meant. */
function transposes(c: Cursor, base: Expression): boolean {
  if (c.options.tensors !== true && base.kind !== "list") return false;
  const braced = c.is("{");
  const sign = c.ahead(braced ? 1 : 0);
  if (!isTransposeSign(sign)) return false;
  if (braced) {
    const closing = c.ahead(2);
    if (closing.kind !== "mark" || closing.text !== "}") return false;
    c.take();
    c.take();
  }
  c.take();
  return true;
}

/** Whether ^T stands next: the T of A^{-1}^T turns A^{-1}, and is no exponent of -1. */
function isTurnNext(c: Cursor): boolean {
  const next = c.ahead(1);
  return isTransposeSign(next.kind === "mark" && next.text === "{" ? c.ahead(2) : next);
}

/** A list turned: a row becomes a column, a matrix its transpose; of anything else the transpose as a node. */
function transposed(c: Cursor, base: Expression, first: Cursor["token"]): Expression {
  const at = c.since(first);
  if (base.kind !== "list") return c.node({ kind: "transpose", argument: base, at });
  const rows = base.items.filter((item): item is List => item.kind === "list");
  if (rows.length === 0) return { ...base, written: base.written === "column" ? "row" : "column", at };
  const [top] = rows;
  if (
    top === undefined ||
    rows.length < base.items.length ||
    rows.some((row) => row.items.length !== top.items.length)
  ) {
    return c.node({ kind: "transpose", argument: base, at });
  }
  const items = top.items.map((_, column): Expression => {
    const turned = rows.flatMap((row) => row.items.slice(column, column + 1));
    return c.node({ kind: "list", items: turned, written: "row", at });
  });
  return { ...base, items, at };
}

/** The -1 of ^{-T}, the transposed inverse; null where something else stands there. */
function inverseTransposed(c: Cursor): Expression | null {
  if (c.options.tensors !== true) return null;
  const offset = c.is("{") ? 1 : 0;
  const [minus, sign, closing] = [c.ahead(offset), c.ahead(offset + 1), c.ahead(offset + 2)];
  if (minus.kind !== "mark" || minus.text !== "-" || !isTransposeSign(sign)) return null;
  if (offset === 1 && !(closing.kind === "mark" && closing.text === "}")) return null;
  for (let count = 0; count < 2 + 2 * offset; count += 1) c.take();
  const one = c.node({ kind: "number", value: rational(1n), at: c.at(sign) });
  return c.node({ kind: "negate", argument: one, at: c.at(minus, sign) });
}

const isTransposeSign = (token: Cursor["token"]): boolean =>
  (token.kind === "mark" && (token.text === "⊤" || token.text === "'")) ||
  (token.kind === "symbol" && (token.name === "T" || (token.name === "t" && !token.known)));

/** x^{\odot 2}, x^{\circ 2}: a power entry by entry. Takes the sign, and leaves the brace. */
function hadamardPower(c: Cursor): boolean {
  if (c.options.tensors !== true || !c.is("{")) return false;
  const sign = c.ahead(1);
  return sign.kind === "mark" && sign.text === "⊙";
}

/** 30^\circ, 30°: an angle, which is a number. Takes the sign, where no product of arrays has it. */
function degrees(c: Cursor): boolean {
  const isBraced = c.is("{");
  const sign = isBraced ? c.ahead(1) : c.token;
  if (c.options.tensors === true || sign.kind !== "mark" || sign.text !== "⊙" || /odot|⊙/.test(c.written(sign)))
    return false;
  const close = c.ahead(2);
  if (isBraced && !(close.kind === "mark" && close.text === "}")) return false;
  for (let taken = isBraced ? 3 : 1; taken > 0; taken -= 1) c.take();
  return true;
}

/** A number of degrees: that many times π/180. */
function radians(c: Cursor, base: Expression, first: Cursor["token"]): Expression {
  const at = c.since(first);
  const half = c.node({ kind: "number", value: { n: 180n, d: 1n }, at });
  const degree = c.node({
    kind: "divide",
    numerator: c.node({ kind: "constant", name: "pi", at }),
    denominator: half,
    at,
  });
  return c.node({ kind: "multiply", factors: [base, degree], at });
}

/** x% may be x/100 or a sign left over, as it begins a comment in LaTeX, where the percent sign is \%. */
const saysPercent = (c: Cursor, token: Cursor["token"], base: Expression): boolean =>
  base.kind === "number" || c.written(token) !== "%" || (!c.latex && namesIn(base).length === 0);

function percent(c: Cursor, base: Expression, first: Cursor["token"], whole: bigint): Expression {
  const at = c.since(first);
  if (base.kind === "number") {
    const { n, d } = base.value;
    return c.node({ kind: "number", value: rational(n, d * whole), text: c.writtenSince(first), at });
  }
  const denominator = c.node({ kind: "number", value: { n: whole, d: 1n }, at });
  return c.node({ kind: "divide", numerator: base, denominator, at });
}
