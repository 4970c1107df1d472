import type { Reading } from "../answer-type";
import { unreadable } from "../answer-type";
import { limits } from "../limits";
import { type Characters, characters, unescaped } from "./characters";
import { check } from "./check";
import { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { refuseLostExponent } from "./lost-exponent";
import * as messages from "./messages";
import * as notes from "./notes";
import type { ReadOptions } from "./options";
import { grammar } from "./parse";
import { statements } from "./parse-statements";
import { toLatex } from "./print";
import { withRangeSums } from "./range-sums";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { scan } from "./scan";
import { withoutSurroundings } from "./surroundings";
import type { Token } from "./token";
import { type Vocabulary, vocabulary } from "./vocabulary";

export type { ReadOptions } from "./options";

/** Reads one answer. Pure; never throws; work linear in the length of the text, which is bounded. */
export function read(text: string, options: ReadOptions): Reading<Expression> {
  return reader(options)(text);
}

/** The same, prepared once for many answers to one question. */
export function reader(options: ReadOptions): (text: string) => Reading<Expression> {
  const known = vocabulary(options);
  return (text) => {
    if (text.length > limits.characters) return unreadable(messages.tooLong(text.length, limits.characters));
    try {
      return understood(text, known);
    } catch (problem) {
      if (problem instanceof Refusal) return unreadable(problem.feedback);
      throw problem;
    }
  };
}

function understood(typed: string, known: Vocabulary): Reading<Expression> {
  const mapped = characters(typed);
  const latex = isLatex(mapped.text, known.options.syntax ?? "auto");
  const source = latex ? unescaped(mapped) : withRangeSums(mapped);
  const { from, to } = withoutSurroundings(source.text, (known.options.values ?? "one") === "one");
  if (from >= to) return unreadable(messages.empty());
  refuseLostExponent(typed, source, from, to);
  const { tokens, respellings } = scan(source, from, to, known, latex);
  const cursor = new Cursor(source, tokens, known, latex, grammar);
  for (const { from: start, to: end, name, kind } of respellings) {
    cursor.note(kind === "subscript" ? notes.subscriptDigits : notes.letters, source.span(start, end), name);
  }
  const value = parsed(cursor);
  check(value, known.options);
  return { ok: true, value, readAs: toLatex(value), notes: cursor.notes };
}

/** The whole answer, or the equation that it is, whatever else was found wrong with its left side: ∂L/∂w = 2x, loss = 2x. */
function parsed(cursor: Cursor): Expression {
  try {
    return statements(cursor);
  } catch (problem) {
    if (!(problem instanceof Refusal) || !leftSides.has(problem.feedback.code) || cursor.speaksOfCases) throw problem;
    const sign = outerEqualsSign(cursor.tokens);
    const found = problem.feedback.at;
    if (sign === null || found === undefined || found.from >= cursor.at(sign).from) throw problem;
    throw new Refusal(refusals.equation(cursor.at(sign)));
  }
}

/** What may be wrong with the left side of an equation, where it names the quantity that was asked. */
const leftSides: ReadonlySet<string> = new Set([
  "unexpected",
  "derivative",
  "derivative-mark",
  "unknown-name",
  "words",
]);

/** The first = outside all brackets, where no index or condition stands. */
function outerEqualsSign(tokens: readonly Token[]): Token | null {
  let depth = 0;
  for (const token of tokens) {
    if (token.kind !== "mark") continue;
    if (token.text === "=" && depth === 0) return token;
    if ("([{".includes(token.text) || token.text === "\\{") depth += 1;
    else if (")]}".includes(token.text) || token.text === "\\}") depth -= 1;
  }
  return null;
}

function isLatex(text: Characters["text"], syntax: "auto" | "plain" | "latex"): boolean {
  return syntax === "latex" || (syntax === "auto" && text.includes("\\"));
}
