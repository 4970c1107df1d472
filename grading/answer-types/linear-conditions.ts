import type { Expression } from "../expression/expression";
import * as Q from "../expression/rational";
import { read } from "../expression/read";
import { pieces } from "./bracketed";
import { type Affine, type Constraint, fixed, plus, scaled } from "./linear-system";

/** "0 <= a <= 1", "a, b >= 0 and a + b = 1", "λ ∈ [0, 1]". */
export function constraintsOf(text: string): readonly Constraint[] | null {
  const constraints: Constraint[] = [];
  let waiting: string[] = [];
  for (const piece of pieces(
    text,
    /^(?:,|，|;|；|、|\band\b|且|和|并且|\\land(?![A-Za-z])|\\wedge(?![A-Za-z])|∧|&|\\quad|\\ )/u,
  )) {
    const words = piece.replace(/\\[,;!]/g, " ").trim();
    if (words === "") continue;
    if (/^\\?[\p{L}][\p{L}\d_{}]*$/u.test(words)) {
      waiting.push(words);
      continue;
    }
    const names = waiting;
    waiting = [];
    const head = /^\\?[\p{L}][\p{L}\d_{}]*/u.exec(words)?.[0];
    const all =
      names.length === 0 || head === undefined
        ? [words]
        : [words, ...names.map((name) => name + words.slice(head.length))];
    for (const each of all) {
      const found = constraintOf(each);
      if (found === null) return null;
      constraints.push(...found);
    }
  }
  return waiting.length > 0 || constraints.length === 0 || constraints.length > 20 ? null : constraints;
}

function constraintOf(text: string): readonly Constraint[] | null {
  const [, name, open, low, high, close] =
    /^(.*?)\s*(?:∈|\\in(?![A-Za-z])|\bin\b|属于)\s*(?:\\left\s*)?([[(（［])\s*([^,，]+)[,，]\s*([^\])）］]+?)\s*(?:\\right\s*)?([\])）］])\s*$/su.exec(
      text,
    ) ?? [];
  if (name !== undefined && low !== undefined && high !== undefined) {
    const [from, to] = [/[[［]/.test(open ?? "") ? "<=" : "<", /[\]］]/.test(close ?? "") ? "<=" : "<"];
    return constraintOf(`${low} ${from} ${name} ${to} ${high}`);
  }
  const reading = read(text, { otherNames: "variables", piecewise: true });
  if (!reading.ok || reading.value.kind !== "compare") return null;
  const { operands, comparators } = reading.value;
  const result: Constraint[] = [];
  for (const [i, comparator] of comparators.entries()) {
    const [left, right] = [operands[i], operands[i + 1]].map((e) => (e === undefined ? null : affineOf(e)));
    if (left === null || right === null || left === undefined || right === undefined) return null;
    const rising = plus(right, left, Q.minusOne);
    switch (comparator) {
      case "<=":
      case "<":
        result.push({ form: rising, kind: comparator === "<" ? "more" : "least" });
        break;
      case ">=":
      case ">":
        result.push({ form: scaled(rising, Q.minusOne), kind: comparator === ">" ? "more" : "least" });
        break;
      case "=":
        result.push({ form: rising, kind: "zero" });
        break;
      case "!=":
        return null;
    }
  }
  return result;
}

/** An expression as an affine form of its names; null where it is none. */
export function affineOf(e: Expression): Affine | null {
  switch (e.kind) {
    case "number":
      return fixed(e.value);
    case "symbol":
      return { factors: new Map([[e.name, Q.one]]), constant: Q.zero };
    case "negate": {
      const inner = affineOf(e.argument);
      return inner === null ? null : scaled(inner, Q.minusOne);
    }
    case "add":
      return e.terms.map(affineOf).reduce((sum, term) => (sum === null || term === null ? null : plus(sum, term)));
    case "multiply":
      return e.factors.map(affineOf).reduce((product, factor) => {
        if (product === null || factor === null) return null;
        if (product.factors.size === 0) return scaled(factor, product.constant);
        return factor.factors.size === 0 ? scaled(product, factor.constant) : null;
      });
    case "divide": {
      const [above, below] = [affineOf(e.numerator), affineOf(e.denominator)];
      if (above === null || below === null || below.factors.size > 0 || Q.isZero(below.constant)) return null;
      return scaled(above, Q.divide(Q.one, below.constant));
    }
    default:
      return null;
  }
}
