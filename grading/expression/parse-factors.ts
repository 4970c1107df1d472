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
import { isTimesLetter } from "./times-letter";

/** Whether entries of a list in square brackets stand here, which spaces may separate. */
export const spaced = (c: Cursor): boolean => c.innermost?.mark === "[" && c.innermost.separates;

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
    if (ends(c, factors) || isTimesLetter(c)) break;
    // In brackets, spaces may separate numbers, as in Matlab: [1 0 0].
    if (token.kind === "number" && last?.kind === "number" && token.space && spaced(c)) break;
    if (token.kind === "number" && last !== undefined && !isIndicator(c)) {
      if (!isSpacedPower(c, factors)) throw new Refusal(side(c));
      c.note(notes.numberFactor, c.at(last, c.ahead(1)), `${c.written(last)} ${c.written(token)}^…`);
    }
    factors.push(c.grammar.power(c));
  }
  return factors;
}

const never = (): boolean => false;

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
