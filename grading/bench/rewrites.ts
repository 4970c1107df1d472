import { type Expression, type FunctionName, nowhere } from "../expression/expression";
import { rational } from "../expression/rational";
import { children } from "../expression/walk";
import type { Random } from "../random";

export const number = (n: number, d = 1): Expression => ({
  kind: "number",
  value: rational(BigInt(n), BigInt(d)),
  at: nowhere,
});
export const sum = (...terms: Expression[]): Expression => ({ kind: "add", terms, at: nowhere });
export const product = (...factors: Expression[]): Expression => ({ kind: "multiply", factors, at: nowhere });
export const over = (numerator: Expression, denominator: Expression): Expression => ({
  kind: "divide",
  numerator,
  denominator,
  at: nowhere,
});
export const minus = (argument: Expression): Expression => ({ kind: "negate", argument, at: nowhere });
export const call = (name: FunctionName, ...args: Expression[]): Expression => ({
  kind: "call",
  name,
  arguments: args,
  at: nowhere,
});
export const power = (base: Expression, n: number): Expression => ({
  kind: "power",
  base,
  exponent: number(n),
  at: nowhere,
});

/** A rule that changes how a part is written, or null where it does not apply. */
export type Rule = (e: Expression) => Expression | null;

const ofCall =
  (name: FunctionName, made: (u: Expression, v: Expression) => Expression): Rule =>
  (e) => {
    if (e.kind !== "call" || e.name !== name) return null;
    const [u, v = number(0)] = e.arguments;
    return u === undefined ? null : made(u, v);
  };

/** Identities, true wherever the formulas of the corpus have values. */
export const identities: readonly Rule[] = [
  (e) => (e.kind === "add" ? { ...e, terms: [...e.terms].reverse() } : null),
  (e) => (e.kind === "multiply" ? { ...e, factors: [...e.factors].reverse() } : null),
  (e) => (e.kind === "divide" ? product(e.numerator, over(number(1), e.denominator)) : null),
  (e) => (e.kind === "negate" ? product(number(-1), e.argument) : null),
  (e) =>
    e.kind === "power" && e.exponent.kind === "number" && e.exponent.value.n === 2n ? product(e.base, e.base) : null,
  (e) => {
    if (e.kind !== "multiply") return null;
    const at = e.factors.findIndex(({ kind }) => kind === "add");
    const chosen = e.factors[at];
    if (chosen?.kind !== "add") return null;
    const others = e.factors.filter((_, i) => i !== at);
    return sum(...chosen.terms.map((term) => product(...others, term)));
  },
  (e) => (e.kind === "symbol" ? sum(sum(e, number(7)), number(-7)) : null),
  (e) => (e.kind === "symbol" ? over(product(number(3), e), number(3)) : null),
  ofCall("sigmoid", (u) => over(call("exp", u), sum(number(1), call("exp", u)))),
  ofCall("sigmoid", (u) => over(sum(number(1), call("tanh", over(u, number(2)))), number(2))),
  ofCall("sigmoid", (u) => sum(number(1), minus(call("sigmoid", minus(u))))),
  ofCall("tanh", (u) => sum(product(number(2), call("sigmoid", product(number(2), u))), number(-1))),
  ofCall("tanh", (u) =>
    over(sum(call("exp", u), minus(call("exp", minus(u)))), sum(call("exp", u), call("exp", minus(u)))),
  ),
  ofCall("relu", (u) => over(sum(u, call("abs", u)), number(2))),
  ofCall("relu", (u) => call("max", number(0), u)),
  ofCall("relu", (u) => sum(u, call("relu", minus(u)))),
  ofCall("max", (u, v) => sum(u, call("relu", sum(v, minus(u))))),
  ofCall("max", (u, v) => over(sum(u, v, call("abs", sum(u, minus(v)))), number(2))),
  ofCall("min", (u, v) => minus(call("max", minus(u), minus(v)))),
  ofCall("abs", (u) => call("max", u, minus(u))),
  ofCall("abs", (u) => call("sqrt", power(u, 2))),
  ofCall("softplus", (u) => call("ln", sum(number(1), call("exp", u)))),
  ofCall("softplus", (u) => sum(u, call("softplus", minus(u)))),
  ofCall("exp", (u) => over(number(1), call("exp", minus(u)))),
  ofCall("exp", (u) => power(call("exp", over(u, number(2))), 2)),
  ofCall("ln", (u) => minus(call("ln", over(number(1), u)))),
  ofCall("ln", (u) => over(call("ln", power(u, 2)), number(2))),
  ofCall("sqrt", (u) => over(u, call("sqrt", u))),
  ofCall("sin", (u) => product(number(2), call("sin", over(u, number(2))), call("cos", over(u, number(2))))),
  ofCall("cos", (u) => sum(number(1), minus(product(number(2), power(call("sin", over(u, number(2))), 2))))),
];

/** The parts of a tree, the whole first. */
export const parts = (e: Expression): readonly Expression[] => [e, ...children(e).flatMap(parts)];

/** The tree with one part exchanged. */
export function exchange(e: Expression, old: Expression, made: Expression): Expression {
  if (e === old) return made;
  const of = (part: Expression): Expression => exchange(part, old, made);
  switch (e.kind) {
    case "add":
      return { ...e, terms: e.terms.map(of) };
    case "multiply":
      return { ...e, factors: e.factors.map(of) };
    case "negate":
      return { ...e, argument: of(e.argument) };
    case "divide":
      return { ...e, numerator: of(e.numerator), denominator: of(e.denominator) };
    case "power":
      return { ...e, base: of(e.base), exponent: of(e.exponent) };
    case "call":
      return { ...e, arguments: e.arguments.map(of) };
    default:
      return e;
  }
}

/** One of the rules applied at one place, both drawn; null where none applies. */
export function applied(e: Expression, rules: readonly Rule[], random: Random): Expression | null {
  const choices = parts(e).flatMap((part) =>
    rules.flatMap((rule) => {
      const made = rule(part);
      return made === null ? [] : [[part, made] as const];
    }),
  );
  const [first, ...rest] = choices;
  if (first === undefined) return null;
  const [part, made] = random.pick([first, ...rest]);
  return exchange(e, part, made);
}
