import type { FunctionName } from "../expression/expression";
import type { Span } from "../verdict";
import { clipped, clippedTwice } from "./clipping";
import { constantOf } from "./constants";
import { extreme } from "./extremes";
import { notATensor, notSquare, notVectors, type Operand, type Refusal, refuse, unequalShapes } from "./refusal";
import { isScalar, isSquare, isVector, sameShape } from "./shape";
import {
  add,
  diag,
  diagonal,
  entrywise,
  fits,
  inverse,
  map,
  minus,
  numberTerm,
  power,
  product,
  quotient,
  type Term,
  total,
  transpose,
} from "./term";
import { positivePartOf, step } from "./thresholds";

/** A function applied to terms whose shapes are known. */
export function called(name: FunctionName, operands: readonly Operand[], at: Span): Term | Refusal {
  const [first, second, third] = operands;
  if (first === undefined) return notATensor(name, at);
  const u = first.term;
  switch (name) {
    case "outer":
    case "dot": {
      if (second === undefined || third !== undefined) return wrongCount(name, 2, at);
      for (const each of [first, second]) if (!isVector(each.term.shape)) return notVectors(name, each);
      const [a, b] = [asColumn(u), asColumn(second.term)];
      if (name === "outer") return product(a, transpose(b));
      return sameShape(a.shape, b.shape) ? total(entrywise([a, b])) : unequalShapes("⊙", first, second, at);
    }
    case "max":
    case "min":
      if (second === undefined) return isScalar(u.shape) ? u : extreme(name, u, "all");
      if (third === undefined) {
        const twice = clippedTwice(name, u, second.term);
        if (twice !== null) return twice;
      }
      // relu in its other spelling: max(x, 0) = x ⊙ step(x), min(x, 0) = x ⊙ step(−x).
      if (second !== undefined && third === undefined && isZero(second.term)) return kinked(name, u);
      if (second !== undefined && third === undefined && isZero(u)) return kinked(name, second.term);
      for (const each of operands) {
        if (!fits(u.shape, each.term.shape)) return unequalShapes("+", first, each, at);
      }
      return map(name, ...operands.map((each) => each.term));
    case "clip": {
      if (second === undefined || third === undefined) return wrongCount(name, 3, at);
      const [lower, upper] = [constantOf(second.term), constantOf(third.term)];
      if (lower !== null && upper !== null) return clipped(u, lower, upper);
      const low = called("max", [first, second], at);
      return low.kind === "refused" ? low : called("min", [{ ...first, term: low }, third], at);
    }
    case "log":
      if (third !== undefined) return wrongCount(name, 2, at);
      if (second === undefined) return logarithm(u);
      if (!isScalar(second.term.shape)) return unequalShapes("/", first, second, at);
      return quotient(map("ln", u), map("ln", second.term));
    default:
      return second === undefined ? single(name, first, at) : wrongCount(name, 1, at);
  }
}

function single(name: FunctionName, operand: Operand, at: Span): Term | Refusal {
  const u = operand.term;
  switch (name) {
    case "exp":
    case "sigmoid":
    case "tanh":
    case "sinh":
    case "cosh":
    case "sech":
    case "coth":
    case "csch":
    case "sqrt":
    case "sin":
    case "cos":
    case "erf":
    case "arctan":
    case "artanh":
      return map(name, u);
    case "tan":
      return quotient(map("sin", u), map("cos", u));
    case "sign": {
      const base = positivePartOf(u);
      return base === null ? map(name, u) : step("above", base);
    }
    // What has a sign or a step in it is written by them, so that relu(x) = x ⊙ step(x) is known.
    case "relu":
      return entrywise([u, step("side", u)]);
    case "step":
      return step("side", u);
    case "abs":
      return entrywise([u, map("sign", u)]);
    case "ln":
      return logarithm(u);
    case "softplus":
      return map("ln", add([one, map("exp", u)]));
    case "silu":
      return entrywise([u, map("sigmoid", u)]);
    case "softmax": {
      const exponentials = map("exp", u);
      if (isVector(u.shape)) return quotient(exponentials, total(exponentials));
      // Of a matrix, each row is normalised, as in attention.
      const { columns } = u.shape;
      const down: Term = { kind: "ones", shape: { rows: columns, columns: "1" } };
      return quotient(exponentials, product(product(exponentials, down), transpose(down)));
    }
    case "logsumexp":
      return map("ln", total(map("exp", u)));
    case "diag":
      if (isVector(u.shape)) return diag(u);
      return isSquare(u.shape) ? diagonal(u) : notSquare({ en: "diag", zh: "diag " }, operand);
    case "trace":
      return isSquare(u.shape) ? total(diagonal(u)) : notSquare({ en: "The trace", zh: "迹" }, operand);
    case "inverse":
      if (isScalar(u.shape)) return power(u, -1);
      return isSquare(u.shape) ? inverse(u) : notSquare({ en: "An inverse", zh: "求逆" }, operand);
    case "sum":
      return isScalar(u.shape) ? u : total(u);
    case "mean":
      return quotient(total(u), entrywise([sizeOf(u.shape.rows), sizeOf(u.shape.columns)]));
    case "norm":
      return map("sqrt", total(power(u, 2)));
    case "cbrt":
    case "conj":
    case "Re":
    case "Im":
    case "arg":
    case "root":
    case "cot":
    case "sec":
    case "csc":
    case "arcsin":
    case "arccos":
    case "arccot":
    case "arsinh":
    case "arcosh":
    case "argmax":
    case "argmin":
    case "floor":
    case "ceil":
    case "round":
    case "factorial":
    case "binomial":
    case "mod":
    case "gcd":
    case "lcm":
    case "det":
    case "outer":
    case "dot":
    case "max":
    case "min":
    case "clip":
    case "log":
      return notATensor(name, at);
  }
}

const isZero = (term: Term): boolean => term.kind === "number" && term.value.n === 0n;

const kinked = (name: "max" | "min", u: Term): Term => entrywise([u, step("side", name === "max" ? u : minus(u))]);

const one = numberTerm({ n: 1n, d: 1n });

/** ln e^u = u, and ln σ(u) = −ln(1 + e^(−u)). */
function logarithm(u: Term): Term {
  const [inner] = u.kind === "map" ? u.arguments : [];
  if (u.kind !== "map" || inner === undefined) return map("ln", u);
  if (u.name === "exp") return inner;
  return u.name === "sigmoid" ? minus(map("ln", add([one, map("exp", minus(inner))]))) : map("ln", u);
}

const asColumn = (term: Term): Term => (term.shape.columns === "1" ? term : transpose(term));

const sizeOf = (dimension: string): Term =>
  dimension === "1" ? numberTerm({ n: 1n, d: 1n }) : { kind: "size", dimension, shape: { rows: "1", columns: "1" } };

const wrongCount = (name: string, count: number, at: Span): Refusal =>
  refuse(
    "tensor:arguments",
    `${name} takes ${count === 1 ? "one argument" : `${count} arguments`} here.`,
    `${name} 在这里需要 ${count} 个参数。`,
    at,
  );
