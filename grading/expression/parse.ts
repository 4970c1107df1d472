import type { Cursor, Grammar } from "./cursor";
import type { Expression } from "./expression";
import { isRemainder, startsFactor } from "./factor-start";
import * as messages from "./messages";
import * as notes from "./notes";
import { conditional } from "./parse-cases";
import { condition, isCondition } from "./parse-conditions";
import { isIndicator } from "./parse-indicator";
import { operand } from "./parse-operand";
import { power, signed } from "./parse-power";
import { isDerivative } from "./parse-symbol";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { isTimesLetter } from "./times-letter";
import type { Token } from "./token";

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
    if (spaced(c) && c.token.space && !c.ahead(1).space) throw new Refusal(refusals.spacedSign(c.at(c.token)));
    c.take();
    if (c.is("+")) throw new Refusal(c.surprise("a number, a name or a bracket", "数、变量名或括号"));
  }
  const [only] = terms;
  const value =
    terms.length === 1 && only !== undefined
      ? only
      : c.node({ kind: "add", terms: counted(c, terms), at: c.since(first) });
  return c.is("over") || c.is("choose") ? split(c, value, first) : value;
}

/** {a \over b} and {n \choose k}: what stands before the command, against all that follows it in the group. */
function split(c: Cursor, before: Expression, first: Token): Expression {
  const isFraction = c.is("over");
  c.take();
  c.enter();
  const after = sum(c);
  c.leave();
  const at = c.since(first);
  return isFraction
    ? c.node({ kind: "divide", numerator: before, denominator: after, at })
    : c.node({ kind: "call", name: "binomial", arguments: [before, after], at });
}

/** Whether entries of a list in square brackets stand here, which spaces may separate. */
const spaced = (c: Cursor): boolean => c.innermost?.mark === "[" && c.innermost.separates;

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
 * mathematics (style guides of the AMS and APS): 1/2x is 1/(2x), a/bc is a/(bc). The one exception is a number or a
 * bracket below the slash that a space sets off from what follows: 1/2 x is (1/2) x, 1/(2π) e^x is (1/(2π)) e^x. A sum or product sign is
 * never below a slash without brackets, unless it begins there: 1/n ∑ x is (1/n) ∑ x.
 */
function term(c: Cursor): Expression {
  const first = c.token;
  let factors = chain(c);
  let kind: "multiply" | "hadamard" = "multiply";
  let slashes = 0;
  for (;;) {
    const operator = operatorAt(c);
    if (operator === null) return together(c, kind, factors, first);
    if (operator === "/" && slashes > 0) c.note(notes.slashes, c.since(first));
    slashes = operator === "/" ? slashes + 1 : 0;
    if (operator === "*" && kind === "multiply") {
      c.take();
      factors.push(...chain(c));
      continue;
    }
    const before = together(c, kind, factors, first);
    c.take();
    kind = operator === "⊙" ? "hadamard" : "multiply";
    switch (operator) {
      case "*":
        factors = [before, ...chain(c)];
        break;
      case "⊙":
        // a ⊙ b ⊙ c is one product of three.
        factors = before.kind === "hadamard" && factors.length > 1 ? factors : [before];
        factors.push(bundle(c, chain(c)));
        break;
      case "/":
        factors = fraction(c, before, first);
        break;
      case "mod": {
        const divisor = bundle(c, chain(c));
        factors = [c.node({ kind: "call", name: "mod", arguments: [before, divisor], at: c.since(first) })];
      }
    }
  }
}

/** The sign between two factors that stands here, or null. */
function operatorAt(c: Cursor): "*" | "⊙" | "/" | "mod" | null {
  const { token } = c;
  if (token.kind !== "mark") return isRemainder(c, token) ? "mod" : isTimesLetter(c) ? "*" : null;
  const { tensors } = c.options;
  switch (token.text) {
    case "*":
    case "/":
    case "mod":
      return token.text;
    case "@":
      return tensors === true ? "*" : null;
    case "⊙":
      return tensors === true ? "⊙" : null;
    case "./":
      return tensors === true ? "/" : null;
    default:
      return null;
  }
}

/** The factors so far as one product. */
function together(c: Cursor, kind: "multiply" | "hadamard", factors: Expression[], first: Token): Expression {
  const [only] = factors;
  if (factors.length === 1 && only !== undefined) return only;
  return c.node({ kind, factors: counted(c, factors), at: c.since(first) });
}

/** What follows a slash: the quotient, and the factors after it where the fraction is a coefficient. */
function fraction(c: Cursor, numerator: Expression, first: Token): Expression[] {
  const { token } = c;
  const elementwise = c.last?.kind === "mark" && c.last.text === "./";
  const following = c.ahead(1);
  const bracket = token.kind === "mark" && token.text === "(";
  const numbered = token.kind === "number" && following.space && following.kind !== "number";
  if (bracket || (numbered && startsFactor(c, following))) {
    const denominator = power(c);
    if (bracket && !(c.token.space && c.token.kind !== "number" && startsFactor(c, c.token)))
      return below(c, numerator, beside(c, [denominator], true), first, elementwise);
    if (isTimesLetter(c)) return [c.node({ kind: "divide", numerator, denominator, at: c.since(first) })];
    const quotient = c.node({ kind: "divide", numerator, denominator, at: c.since(first) });
    const rest = beside(c, []);
    c.note(notes.slashCoefficient, c.since(first), c.writtenSince(first));
    return [quotient, ...rest];
  }
  return below(c, numerator, beside(c, [signed(c)], true), first, elementwise);
}

/** The quotient by factors that stand below the slash. */
function below(
  c: Cursor,
  numerator: Expression,
  factors: Expression[],
  first: Token,
  elementwise: boolean,
): Expression[] {
  // Nothing is divided by a list: 1/3 (1, 1, 1) has a fraction before it, with or without the space.
  const list = factors.findIndex(({ kind }) => kind === "list");
  if (list > 0) {
    const denominator = bundle(c, factors.slice(0, list));
    c.note(notes.slashCoefficient, c.since(first), c.writtenSince(first));
    return [c.node({ kind: "divide", numerator, denominator, at: c.since(first) }), ...factors.slice(list)];
  }
  const denominator = bundle(c, factors);
  if (isDerivative(c, numerator, denominator)) throw new Refusal(refusals.derivative(c.since(first)));
  if (factors.length > 1) c.note(notes.slashProduct, c.since(first), c.writtenSince(first));
  // How far the denominator of 1/n Xᵀx reaches, only shapes can say.
  const open = c.options.tensors === true && !elementwise && factors.length > 1 ? { open: true } : {};
  const quotient = c.node({ kind: "divide", numerator, denominator, ...open, at: c.since(first) });
  if (!c.is("∑") && !c.is("∏")) return [quotient];
  const rest = beside(c, []);
  c.note(notes.slashCoefficient, c.since(first), c.writtenSince(first));
  return [quotient, ...rest];
}

/** (x > 0) as a factor or a term is 1 or 0. */
function counted(c: Cursor, parts: Expression[]): Expression[] {
  if (c.options.piecewise !== true || !parts.some(isCondition)) return parts;
  return parts.map((e) => (isCondition(e) ? c.node({ kind: "indicator", condition: e, at: e.at }) : e));
}

function bundle(c: Cursor, factors: Expression[]): Expression {
  const [first] = factors;
  if (factors.length === 1 && first !== undefined) return first;
  const last = factors.at(-1);
  const at = { from: first?.at.from ?? 0, to: last?.at.to ?? 0 };
  return c.node({ kind: "multiply", factors: counted(c, factors), at });
}

/** Factors side by side without a sign: 2x, n d, 2(a+b)(c+d). */
function chain(c: Cursor): Expression[] {
  return beside(c, [signed(c)]);
}

/** `below` says that the factors stand below a slash, where a sign of sum or product begins what is beside the fraction. */
function beside(c: Cursor, factors: Expression[], below = false): Expression[] {
  while (startsFactor(c, c.token)) {
    const { token, last } = c;
    if ((below && (c.is("∑") || c.is("∏"))) || isTimesLetter(c)) break;
    // In brackets, spaces may separate numbers, as in Matlab: [1 0 0].
    if (token.kind === "number" && last?.kind === "number" && token.space && spaced(c)) break;
    if (token.kind === "number" && last !== undefined && !isIndicator(c)) {
      if (!isSpacedPower(c, factors)) throw new Refusal(side(c));
      c.note(notes.numberFactor, c.at(last, c.ahead(1)), `${c.written(last)} ${c.written(token)}^…`);
    }
    factors.push(power(c));
  }
  return factors;
}

/**
 * n 2^n, x² 2^n: a number that is raised, set off by a space from a name or from a power. Without the space, and where it is not
 * raised, a lost sign is more likely (x2 for x²).
 */
function isSpacedPower(c: Cursor, factors: readonly Expression[]): boolean {
  const { token, last } = c;
  const raised = c.ahead(1);
  if (!(token.space || c.latex) || raised.kind !== "mark" || raised.text !== "^") return false;
  return last?.kind !== "number" || (token.space && factors.at(-1)?.kind === "power");
}

function side(c: Cursor): ReturnType<typeof refusals.missingOperator> {
  const { token, last } = c;
  if (last === undefined) return messages.empty();
  const joined = c.source.text.slice(last.from, token.to);
  if (last.kind === "number" && token.kind === "number" && !token.space && joined.includes(".")) {
    return refusals.decimalComma(c.at(last, token), joined);
  }
  return refusals.missingOperator(c.at(last, token), c.written(last), c.written(token));
}
