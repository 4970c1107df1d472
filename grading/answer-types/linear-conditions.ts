import type { Expression } from "../expression/expression";
import * as Q from "../expression/rational";
import { read } from "../expression/read";
import { pieces } from "./bracketed";
import { type Affine, type Constraint, fixed, plus, scaled } from "./linear-system";
import { listedBetween } from "./listed-between";

/** "0 <= a <= 1", "a, b >= 0 and a + b = 1", "λ ∈ [0, 1]". */
export function constraintsOf(text: string): readonly Constraint[] | null {
  const constraints: Constraint[] = [];
  let waiting: string[] = [];
  const listed = listedBetween(
    pieces(text, new RegExp(`^(?:[,，;；、]|${conjunction}|\\\\quad|\\\\ )`, "u")).flatMap((piece) => {
      const words = piece.replace(/\\[,;!]/g, " ").trim();
      return words === "" ? [] : [words];
    }),
    !new RegExp(conjunction, "u").test(text),
  );
  for (const words of listed ?? []) {
    if (/^\\?[\p{L}][\p{L}\d_{}]*$/u.test(words)) {
      waiting.push(words);
      continue;
    }
    const names = waiting;
    waiting = [];
    const said = names.every((name) => namesOf(words).includes(name)) ? [] : saidOfEach(names, words);
    if (said === null) return null;
    for (const each of [words, ...said]) {
      const found = constraintOf(each);
      if (found === null) return null;
      constraints.push(...found);
    }
  }
  return waiting.length > 0 || constraints.length === 0 || constraints.length > mostConstraints ? null : constraints;
}

const namesOf = (words: string): readonly string[] => words.match(/\\?\p{L}[\p{L}\d_{}]*/gu) ?? [];

/** "b >= 0", said of a too where "a, b >= 0" was written; null for "a, 2b >= 0" and "a, b + c = 1", which say no such thing of a. */
function saidOfEach(names: readonly string[], words: string): readonly string[] | null {
  const [, head] =
    /^(\\?\p{L}[\p{L}\d_{}]*)\s*(?:[<>=≤≥⩽⩾∈]|\\(?:[lg]e(?:q(?:slant)?)?|[lg]t|in)(?![A-Za-z])|in\b|属于)/u.exec(
      words,
    ) ?? [];
  return head === undefined ? null : names.map((name) => name + words.slice(head.length));
}

const conjunction = String.raw`\band\b|且|和|并且|\\land(?![A-Za-z])|\\wedge(?![A-Za-z])|∧|&`;
const mostConstraints = 20;

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
    const [left, right] = [operands[i], operands[i + 1]];
    if (left === undefined || right === undefined || comparator === "!=") return null;
    if (comparator === "=") {
      const [a, b] = [affineOf(left), affineOf(right)];
      if (a === null || b === null) return null;
      result.push({ form: plus(b, a, Q.minusOne), kind: "zero" });
      continue;
    }
    const isRising = comparator === "<" || comparator === "<=";
    const [small, large] = [largestOf(isRising ? left : right), affineOf(isRising ? right : left)];
    if (small === null || large === null) return null;
    const kind = comparator === "<" || comparator === ">" ? "more" : "least";
    for (const each of small) result.push({ form: plus(large, each, Q.minusOne), kind });
  }
  return result;
}

/** Most forms that a sum of absolute values is the largest of. */
const mostForms = 32;

/** Affine forms of which an expression is the largest: t and -t of |t|, four of |a| + |b|; null where it is none of that kind. */
function largestOf(e: Expression): readonly Affine[] | null {
  const affine = affineOf(e);
  if (affine !== null) return [affine];
  switch (e.kind) {
    case "call": {
      const each = e.arguments.map(largestOf);
      const known = each.filter((forms) => forms !== null);
      if (known.length < each.length) return null;
      if (e.name === "max") return known.flat();
      const [only] = known;
      return e.name === "abs" && only?.length === 1 ? only.flatMap((form) => [form, scaled(form, Q.minusOne)]) : null;
    }
    case "add":
      return e.terms.map(largestOf).reduce((sums, forms) => {
        if (sums === null || forms === null || sums.length * forms.length > mostForms) return null;
        return sums.flatMap((sum) => forms.map((form) => plus(sum, form)));
      });
    case "multiply": {
      const factors = e.factors.map((factor) => exactFactor(factor));
      const [rest, ...others] = e.factors.filter((_, i) => factors[i] === null);
      const by = factors.reduce<Q.Rational>((product, factor) => Q.multiply(product, factor ?? Q.one), Q.one);
      const forms = rest === undefined || others.length > 0 || by.n < 0n ? null : largestOf(rest);
      return forms === null ? null : forms.map((form) => scaled(form, by));
    }
    case "divide": {
      const [forms, by] = [largestOf(e.numerator), exactFactor(e.denominator)];
      return forms === null || by === null || by.n <= 0n
        ? null
        : forms.map((form) => scaled(form, Q.divide(Q.one, by)));
    }
    default:
      return null;
  }
}

function exactFactor(e: Expression): Q.Rational | null {
  const form = affineOf(e);
  return form !== null && form.factors.size === 0 ? form.constant : null;
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
