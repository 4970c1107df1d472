import type { Span } from "../verdict";
import type { Cursor } from "./cursor";
import type { Expression, GrowthClass } from "./expression";
import { nearestName } from "./hint";
import { looksLikeVariable } from "./names";
import { applying } from "./parse-call";
import { indicator, kronecker } from "./parse-indicator";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { isUnit } from "./segment";
import type { Token } from "./token";

/** A name of the question; one that it does not know is a variable or refused, as the options say. */
export function symbol(c: Cursor): Expression {
  const token = c.take();
  if (token.kind !== "symbol") throw new Refusal(c.surprise("a name", "变量名"));
  if (!token.known) {
    const meant = applied(c, token);
    if (meant !== null) return meant;
    admit(c, token, token.name);
  }
  return c.node({ kind: "symbol", name: token.name, at: c.at(token) });
}

const growthClasses: ReadonlyMap<string, GrowthClass["class"]> = new Map([
  ["O", "O"],
  ["Theta", "Theta"],
  ["theta", "Theta"],
  ["Omega", "Omega"],
]);

/** σ(z) and O(n), where the letters are no names of the question. */
function applied(c: Cursor, token: Token & { kind: "symbol" }): Expression | null {
  const bracketed = c.is("(") || c.is("[");
  if (token.name === "sigma" && (bracketed || c.options.otherNames !== "variables")) {
    return applying(c, token, "sigmoid", "usual");
  }
  const pair = c.options.piecewise === true ? kronecker(token.name) : null;
  if (pair !== null) {
    const operands = pair.map((name): Expression => c.node(indexed(name, c.at(token))));
    const condition = c.node({ kind: "compare", operands, comparators: ["="], at: c.at(token) });
    return c.node({ kind: "indicator", condition, at: c.at(token) });
  }
  if (token.name === "I" && c.options.piecewise === true && (bracketed || c.is("\\{") || c.is("{"))) {
    return indicator(c, token);
  }
  const growth = growthClasses.get(token.name);
  if (c.options.growth !== true || growth === undefined || !bracketed) return null;
  const open = c.take();
  const mark = open.kind === "mark" && open.text === "[" ? "]" : ")";
  const argument = c.inside(open, mark === "]" ? "[" : "(", mark, false, () => c.grammar.sum(c));
  return c.node({ kind: "growth", class: growth, argument, at: c.since(token) });
}

function indexed(name: string, at: Span): Expression {
  const digits = /^[0-9]+$/.test(name);
  return digits ? { kind: "number", value: { n: BigInt(name), d: 1n }, text: name, at } : { kind: "symbol", name, at };
}

function admit(c: Cursor, token: Token, name: string): void {
  const at = c.at(token);
  const hint = nearestName(name, c.vocabulary);
  if (hint !== null) throw new Refusal(refusals.unknownName(at, c.written(token), hint));
  if (c.options.otherNames === "variables" && looksLikeVariable(name)) return;
  if (isUnit(name)) throw new Refusal(refusals.unit(at, name));
  throw new Refusal(refusals.unknownName(at, c.written(token), null));
}

/** ∂L/∂h_t and \frac{\partial L}{\partial h_t}, where the question has a name for them; null where none is written here. */
export function derivative(c: Cursor): Expression | null {
  const first = c.token;
  const offsets = c.is("frac") ? [2, 3, 6, 7] : [0, 1, 3, 4];
  const [upperSign, upper, lowerSign, lower] = offsets.map((offset) => c.ahead(offset));
  if (upper?.kind !== "symbol" || lower?.kind !== "symbol") return null;
  const isSign = (token: Token | undefined): boolean =>
    token !== undefined &&
    ((token.kind === "mark" && token.text === "∂") || (token.kind === "symbol" && token.name === "d"));
  if (!isSign(upperSign) || !isSign(lowerSign)) return null;
  const name = c.vocabulary.derivatives.get(`${upper.name}|${lower.name}`);
  if (name === undefined) return null;
  const length = c.is("frac") ? 9 : 5;
  for (let taken = 0; taken < length; taken += 1) c.take();
  return c.node({ kind: "symbol", name, at: c.since(first) });
}
