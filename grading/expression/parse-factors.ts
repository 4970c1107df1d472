import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { startsFactor } from "./factor-start";
import * as messages from "./messages";
import * as notes from "./notes";
import { isCondition } from "./parse-conditions";
import { isIndicator } from "./parse-indicator";
import { signed } from "./parse-power";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { startsSpacedEntry } from "./spaced-entries";
import { isTimesLetter } from "./times-letter";

/** (x > 0) as a factor or a term is 1 or 0. */
export function counted(c: Cursor, parts: Expression[]): Expression[] {
  if (c.options.piecewise !== true || !parts.some(isCondition)) return parts;
  return parts.map((e) => (isCondition(e) ? c.node({ kind: "indicator", condition: e, at: e.at }) : e));
}

/** Factors as one product, or the only one as it is. */
export function bundle(c: Cursor, factors: Expression[]): Expression {
  const [first] = factors;
  if (factors.length === 1 && first !== undefined) return first;
  const last = factors.at(-1);
  const at = { from: first?.at.from ?? 0, to: last?.at.to ?? 0 };
  return c.node({ kind: "multiply", factors: counted(c, factors), at });
}

/** Factors side by side without a sign: 2x, n d, 2(a+b)(c+d). */
export function chain(c: Cursor): Expression[] {
  return beside(c, [signed(c)]);
}

/** The factors given and those that follow them, up to where `ends` says that they end. */
export function beside(
  c: Cursor,
  factors: Expression[],
  ends: (c: Cursor, factors: readonly Expression[]) => boolean = never,
): Expression[] {
  while (startsFactor(c, c.token)) {
    const { token, last } = c;
    if (startsSpacedEntry(c) || isTimesLetter(c) || ends(c, factors)) break;
    if (token.kind === "number" && last !== undefined && !isIndicator(c)) {
      if (!isNumberFactor(c, factors)) throw new Refusal(side(c));
      if (last.kind !== "mark") {
        const after = c.ahead(1);
        c.note(notes.numberFactor, c.at(last, after), `${c.written(last)} ${c.written(token)}${c.written(after)}…`);
      }
    }
    factors.push(c.grammar.power(c));
  }
  return factors;
}

const never = (): boolean => false;

/**
 * n 2^n, x² 2^n, (n - 1)2^n, 3!7!: a number that is itself raised or a factorial, set off from a name or from a power by a space,
 * a bracket or a sign. Without them, and where it is neither, a lost sign is more likely (x2 for x²).
 */
function isNumberFactor(c: Cursor, factors: readonly Expression[]): boolean {
  const { token, last } = c;
  const after = c.ahead(1);
  if (after.kind !== "mark" || !(after.text === "^" || after.text === "!")) return false;
  if (last?.kind === "mark" && closers.has(last.text)) return true;
  if (!(token.space || (c.latex && after.text === "^"))) return false;
  return last?.kind !== "number" || (token.space && factors.at(-1)?.kind === "power");
}

const closers: ReadonlySet<string> = new Set([")", "!", "}"]);

function side(c: Cursor): ReturnType<typeof refusals.missingOperator> {
  const { token, last } = c;
  if (last === undefined) return messages.empty();
  const joined = c.source.text.slice(last.from, token.to);
  if (last.kind === "number" && token.kind === "number" && !token.space && joined.includes(".")) {
    return refusals.decimalComma(c.at(last, token), joined);
  }
  return refusals.missingOperator(c.at(last, token), c.written(last), c.written(token));
}
