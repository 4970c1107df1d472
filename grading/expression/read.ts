import type { Reading } from "../answer-type";
import { unreadable } from "../answer-type";
import { limits } from "../limits";
import { type Characters, characters } from "./characters";
import { check } from "./check";
import { Cursor } from "./cursor";
import type { Expression } from "./expression";
import * as messages from "./messages";
import { isDigitCode } from "./names";
import * as notes from "./notes";
import type { ReadOptions } from "./options";
import { grammar } from "./parse";
import { statements } from "./parse-statements";
import { toLatex } from "./print";
import { Refusal } from "./refusal";
import { scan } from "./scan";
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
  const source = characters(typed);
  const { from, to } = trimmed(source.text);
  if (from >= to) return unreadable(messages.empty());
  const latex = isLatex(source.text, known.options.syntax ?? "auto");
  const { tokens, respellings } = scan(source, from, to, known, latex);
  const cursor = new Cursor(source, tokens, known, latex, grammar);
  for (const { from: start, to: end, name, kind } of respellings) {
    cursor.note(kind === "subscript" ? notes.subscriptDigits : notes.letters, source.span(start, end), name);
  }
  const value = statements(cursor);
  check(value, known.options);
  return { ok: true, value, readAs: toLatex(value), notes: cursor.notes };
}

/** Without white space and without the signs that set mathematics off from text: $…$, \(…\), \[…\]. */
function trimmed(text: string): { from: number; to: number } {
  let [from, to] = [0, text.length];
  const blank = (at: number): boolean => text.charAt(at) === " " || text.charAt(at) === "\n";
  const shrink = (): void => {
    while (from < to && blank(from)) from += 1;
    while (to > from && blank(to - 1)) to -= 1;
  };
  shrink();
  // A full stop at the end of a sentence; 5. keeps its point.
  if (text.charAt(to - 1) === "." && !isDigitCode(text.charCodeAt(to - 2)) && text.charAt(to - 2) !== ".") to -= 1;
  shrink();
  for (const [open, close] of wrappings) {
    if (
      to - from >= open.length + close.length &&
      text.startsWith(open, from) &&
      text.startsWith(close, to - close.length)
    ) {
      from += open.length;
      to -= close.length;
      shrink();
      break;
    }
  }
  return { from, to };
}

const wrappings = [
  ["$$", "$$"],
  ["$", "$"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
] as const;

function isLatex(text: Characters["text"], syntax: "auto" | "plain" | "latex"): boolean {
  return syntax === "latex" || (syntax === "auto" && text.includes("\\"));
}
