import type { FunctionName } from "../expression/expression";
import { call, minus, number, over, power, product, type Rule, sum } from "./rewrites";

const swap =
  (from: FunctionName, to: FunctionName): Rule =>
  (e) =>
    e.kind === "call" && e.name === from ? { ...e, name: to } : null;

/** Mistakes that students make, and some that are made to deceive. Whether the value changes is checked afterwards. */
export const mistakes: readonly Rule[] = [
  (e) => (e.kind === "add" ? { ...e, terms: e.terms.map((term, i) => (i === 1 ? minus(term) : term)) } : null),
  (e) => (e.kind === "add" && e.terms.length > 2 ? { ...e, terms: e.terms.slice(1) } : null),
  (e) => (e.kind === "multiply" && e.factors.length > 2 ? { ...e, factors: e.factors.slice(1) } : null),
  (e) => (e.kind === "number" && e.value.d === 1n ? number(Number(e.value.n) + 1) : null),
  (e) => (e.kind === "divide" ? over(e.denominator, e.numerator) : null),
  (e) => (e.kind === "power" ? e.base : null),
  (e) => (e.kind === "symbol" ? power(e, 2) : null),
  (e) => (e.kind === "symbol" ? minus(e) : null),
  (e) => (e.kind === "symbol" ? sum(e, product(over(number(1), number(10 ** 9)), e)) : null),
  (e) => (e.kind === "symbol" ? sum(e, call("relu", sum(e, number(-20)))) : null),
  (e) => (e.kind === "symbol" ? call("abs", e) : null),
  (e) => (e.kind === "symbol" ? call("max", e, number(-15)) : null),
  swap("sigmoid", "tanh"),
  swap("tanh", "sigmoid"),
  swap("relu", "softplus"),
  swap("max", "min"),
  swap("min", "max"),
  swap("ln", "exp"),
  swap("sin", "cos"),
  (e) => (e.kind === "call" && (e.name === "relu" || e.name === "abs") ? (e.arguments[0] ?? null) : null),
  (e) => (e.kind === "call" && e.name === "sqrt" ? (e.arguments[0] ?? null) : null),
  (e) => (e.kind === "call" && e.name === "exp" ? call("exp", minus(e.arguments[0] ?? e)) : null),
];
