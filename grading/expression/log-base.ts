import { activation } from "./activations";
import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { startsFactor } from "./factor-start";
import { Refusal } from "./refusal";
import { baseOrArgument } from "./refusals";
import type { Token } from "./token";

/** logk(n), logk n: of the two, the base is meant as often as the argument. `log` was taken, its argument comes next. */
export function refuseGluedBase(c: Cursor, log: Token): void {
  const [glued, next] = [c.token, c.ahead(1)];
  if (glued.kind !== "symbol" || glued.space) return;
  const called = next.kind === "mark" && next.text === "(";
  if (called ? next.space || isApplied(glued) : !(next.space && startsFactor(c, next))) return;
  throw new Refusal(baseOrArgument(c.at(log, glued), c.written(glued)));
}

/** \log\sigma(x), \log\Phi(x): a letter that is a function before a bracket, unless the question has a name spelled so, is no base. */
const isApplied = (token: Token & { readonly kind: "symbol" }): boolean =>
  !token.known && (token.name === "sigma" || activation(token.name) !== undefined);

/** `given` stood in the square brackets that `open` begins: Maple's log[k](n) is asked back; Log[k, n] is Mathematica's, with the base first, and log[n, k] nobody's. */
export function squareBracketed(c: Cursor, log: Token, open: Token, given: Expression[]): Expression[] {
  const [first, second] = given;
  if (first === undefined) return given;
  if (second !== undefined) return c.written(log) === "Log" ? [second, first, ...given.slice(2)] : given;
  const { token } = c;
  if (token.kind !== "mark" || token.text !== "(" || token.space) return given;
  const written = c.writtenSince(open).slice(1, -1).trim();
  throw new Refusal(baseOrArgument(c.since(log), /^\w+$/.test(written) ? written : `(${written})`));
}
