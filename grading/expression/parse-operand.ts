import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { startsFactor } from "./factor-start";
import * as notes from "./notes";
import { latexArgument } from "./parse-argument";
import { application } from "./parse-call";
import { where } from "./parse-cases";
import { indicator } from "./parse-indicator";
import { chosenBetween } from "./parse-known-call";
import { angled, bracket, environment, group } from "./parse-list";
import { barred } from "./parse-norm";
import { numberLiteral, vulgar, vulgarFractions } from "./parse-number";
import { numeral } from "./parse-numeral";
import { isSpreadsheetIf } from "./parse-program-cases";
import { reduction } from "./parse-reduction";
import { derivative, isDerivative, symbol } from "./parse-symbol";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

/** A number, a name, a call, or something in brackets. */
export function operand(c: Cursor): Expression {
  const { token } = c;
  switch (token.kind) {
    case "number":
      return chosenBetween(c, token, numeral(c, token, c.last, numberLiteral(c)));
    case "symbol":
      return chosenBetween(c, token, symbol(c));
    case "constant":
      c.take();
      // PI() of a spreadsheet.
      if (token.name === "pi" && c.is("(") && isClosing(c.ahead(1))) {
        c.take();
        c.take();
      }
      return c.node({ kind: "constant", name: token.name, at: c.since(token) });
    case "function":
      return application(c);
    case "mark":
      return marked(c, token.text);
    case "word":
      return spoken(c, token.text);
    case "end":
      throw new Refusal(c.surprise("a number, a name or a bracket", "数、变量名或括号"));
  }
}

const isClosing = (token: Token): boolean => token.kind === "mark" && token.text === ")";

function spoken(c: Cursor, word: string): Expression {
  const { token } = c;
  const next = c.ahead(1);
  if (c.options.piecewise === true && word === "undefined") {
    c.take();
    return c.node({ kind: "undefined", at: c.at(token) });
  }
  if (isSpreadsheetIf(c)) {
    c.take();
    return where(c, token);
  }
  if (c.options.piecewise === true && word === "where" && next.kind === "mark" && next.text === "(") {
    c.take();
    return where(c, token);
  }
  return refuse(c);
}

function marked(c: Cursor, mark: string): Expression {
  const { token } = c;
  switch (mark) {
    case "(":
    case "[":
      return bracket(c, mark);
    case "{":
    case "\\{":
      return group(c, mark);
    case "|":
    case "‖":
    case "lvert":
    case "lVert":
      return barred(c, mark);
    case "⌊":
    case "⌈": {
      c.take();
      const argument = c.inside(token, mark, mark === "⌊" ? "⌋" : "⌉", false, () => c.grammar.sum(c));
      return c.node({ kind: "call", name: mark === "⌊" ? "floor" : "ceil", arguments: [argument], at: c.since(token) });
    }
    case "<":
    case "⟨":
      return (c.options.values ?? "one") === "one" ? refuse(c) : angled(c, mark);
    case "∅":
      if ((c.options.values ?? "one") === "one") return refuse(c);
      c.take();
      return c.node({ kind: "set", items: [], at: c.at(token) });
    case "√":
    case "∛":
    case "∜":
      return radical(c, mark);
    case "sqrt": {
      c.take();
      const degree = c.is("[") ? c.inside(c.take(), "[", "]", false, () => c.grammar.sum(c)) : null;
      const argument = latexArgument(c);
      if (degree === null) return c.node({ kind: "call", name: "sqrt", arguments: [argument], at: c.since(token) });
      return c.node({ kind: "call", name: "root", arguments: [argument, degree], at: c.since(token) });
    }
    case "frac": {
      const known = derivative(c);
      if (known !== null) return known;
      const mixed = afterWholeNumber(c);
      c.take();
      const numerator = latexArgument(c);
      const denominator = latexArgument(c);
      if (denominator.kind === "number" && c.last?.kind === "number" && c.last.text.length > 1) {
        throw new Refusal(refusals.bracesMissing(c.at(c.last), c.last.text));
      }
      if (isDerivative(c, numerator, denominator)) throw new Refusal(refusals.derivative(c.since(token)));
      if (mixed && isProper(numerator, denominator)) throw new Refusal(refusals.mixedNumber(c.since(token)));
      return c.node({ kind: "divide", numerator, denominator, at: c.since(token) });
    }
    case "binom": {
      c.take();
      const pair = [latexArgument(c), latexArgument(c)];
      return c.node({ kind: "call", name: "binomial", arguments: pair, at: c.since(token) });
    }
    case "∑":
    case "∏":
      return reduction(c, mark);
    case "𝟙":
      if (c.options.piecewise !== true) return refuse(c);
      c.take();
      return indicator(c, token) ?? refuse(c);
    case "∄":
      if (c.options.piecewise !== true) return refuse(c);
      c.take();
      return c.node({ kind: "undefined", at: c.at(token) });
    case "∂":
      return derivative(c) ?? refuse(c);
    default:
      if (vulgarFractions.has(mark)) return vulgar(c, mark);
      if (mark.startsWith("begin:")) return environment(c);
      return refuse(c);
  }
}

/** Whether the token before is a whole number that is a factor of its own, no exponent or subscript: 2\frac{1}{2}. */
function afterWholeNumber(c: Cursor): boolean {
  const { last, secondLast: before } = c;
  if (last?.kind !== "number" || last.text.includes(".")) return false;
  return before === undefined || (before.kind === "mark" && "+-*/([{,;=<>&".includes(before.text));
}

/** A fraction of two whole numbers below 1, as the second half of a mixed number is. */
const isProper = (numerator: Expression, denominator: Expression): boolean =>
  numerator.kind === "number" &&
  denominator.kind === "number" &&
  numerator.value.d === 1n &&
  denominator.value.d === 1n &&
  numerator.value.n < denominator.value.n;

function refuse(c: Cursor): never {
  throw new Refusal(c.surprise("a number, a name or a bracket", "数、变量名或括号"));
}

/** √x, √2, √(x+1): the sign reaches over the next number, name or bracket only. */
function radical(c: Cursor, mark: string): Expression {
  const token = c.take();
  c.enter();
  const argument = operand(c);
  c.leave();
  const inBrackets = c.last?.kind === "mark" && c.last.text === ")";
  if (c.is("^") && !inBrackets) throw new Refusal(refusals.ambiguousPower(c.since(token)));
  const at = c.since(token);
  if (!inBrackets && !c.token.space && startsFactor(c, c.token)) c.note(notes.radicalReach, at, c.writtenSince(token));
  if (mark === "√") return c.node({ kind: "call", name: "sqrt", arguments: [argument], at });
  if (mark === "∛") return c.node({ kind: "call", name: "cbrt", arguments: [argument], at });
  const four = c.node({ kind: "number", value: { n: 4n, d: 1n }, at });
  return c.node({ kind: "call", name: "root", arguments: [argument, four], at });
}
