import type { Cursor, Grammar } from "./cursor";
import type { Expression } from "./expression";
import { isRemainder } from "./factor-start";
import * as notes from "./notes";
import { conditional, ternary } from "./parse-cases";
import { condition } from "./parse-conditions";
import { bundle, chain, counted } from "./parse-factors";
import { fraction } from "./parse-fraction";
import { operand } from "./parse-operand";
import { power } from "./parse-power";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { spaced, startsSignedEntry } from "./spaced-entries";
import { isTimesLetter } from "./times-letter";
import type { Token } from "./token";

export const grammar: Grammar = { sum, term, power, operand, condition, statement };

/** A value, or where cases are read a condition or "a if c else b". */
function statement(c: Cursor): Expression {
  const first = c.token;
  const value = ternary(c, first, condition(c));
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
    if (startsSignedEntry(c)) {
      c.note(notes.spacedEntries, c.at(c.token, c.ahead(1)));
      break;
    }
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
  if (c.isWord("choose")) return chosen(c, value, first);
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

/** n choose k in words. How far each side reaches is clear only where nothing but a name, a number or a bracket stands there. */
function chosen(c: Cursor, before: Expression, first: Token): Expression {
  const word = c.token;
  c.take();
  const after = power(c);
  const isAlone = c.token.kind === "end" || c.is(")") || c.is("]") || c.is("}") || c.is(",");
  const isPlain = /^(?:\([^()]*\)|\d*|\d*\\?[\p{L}_\d{}]+)$/u.test(c.source.text.slice(first.from, word.from).trim());
  if (!isAlone || !isPlain) throw new Refusal(refusals.chooseReach(c.at(word)));
  return c.node({ kind: "call", name: "binomial", arguments: [before, after], at: c.since(first) });
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
 * mathematics (style guides of the AMS and APS): 1/2x is 1/(2x), a/bc is a/(bc). What stands below a slash is told in
 * parse-fraction.ts.
 */
function term(c: Cursor): Expression {
  const first = c.token;
  const lead = leadOf(c);
  let factors = chain(c);
  let kind: "multiply" | "hadamard" = "multiply";
  let slashes = 0;
  for (;;) {
    const operator = operatorAt(c);
    if (operator === null) return together(c, kind, factors, first);
    if (
      lead !== null &&
      ((operator === "//" && lead.unary) || (operator === "mod" && (lead.unary || c.options.key !== true)))
    )
      throw new Refusal(refusals.remainderReach(c.since(lead.token), c.writtenSince(lead.token)));
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
        factors = fraction(c, before, factors.at(-1), first);
        break;
      case "//":
        factors = [floored(c, before, first)];
        break;
      case "mod": {
        const divisor = bundle(c, chain(c));
        factors = [c.node({ kind: "call", name: "mod", arguments: [before, divisor], at: c.since(first) })];
      }
    }
  }
}

/** The sign right before a term, and whether nothing stands before that: -a, but not b - a. */
function leadOf(c: Cursor): { readonly token: Token; readonly unary: boolean } | null {
  const { last, secondLast } = c;
  if (last?.kind !== "mark" || (last.text !== "-" && last.text !== "+")) return null;
  const opens =
    secondLast?.kind === "mark" && ["(", "[", "{", ",", ";", "=", "<", ">", "<=", ">="].includes(secondLast.text);
  return { token: last, unary: secondLast === undefined || opens };
}

/** a//b, as Python has it: the quotient rounded down. */
function floored(c: Cursor, numerator: Expression, first: Token): Expression {
  const denominator = bundle(c, chain(c));
  const at = c.since(first);
  const quotient = c.node({ kind: "divide", numerator, denominator, at });
  c.note(notes.floorDivision, at, c.writtenSince(first));
  return c.node({ kind: "call", name: "floor", arguments: [quotient], at });
}

/** The sign between two factors that stands here, or null. */
function operatorAt(c: Cursor): "*" | "⊙" | "/" | "//" | "mod" | null {
  const { token } = c;
  if (token.kind !== "mark") return isRemainder(c, token) ? "mod" : isTimesLetter(c) ? "*" : null;
  const { tensors } = c.options;
  switch (token.text) {
    case "*":
    case "/":
    case "mod":
      return token.text;
    case "//":
      return tensors === true ? null : "//";
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
