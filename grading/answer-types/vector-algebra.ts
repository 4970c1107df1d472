import { type Expression, nowhere } from "../expression/expression";
import { one, type Rational, zero } from "../expression/rational";
import { type Feedback, feedback } from "../verdict";

/**
 * What a tree stands for where a vector is asked: lists, unit vectors e_i, and their linear combinations become lists of
 * entries. Row and column notation mean the same vector here.
 */
export type VectorValue =
  | { readonly kind: "scalar"; readonly entry: Expression }
  | { readonly kind: "vector"; readonly entries: readonly (Expression | null)[] }
  | { readonly kind: "undefined" }
  | { readonly kind: "refused"; readonly feedback: Feedback };

const number = (value: Rational): Expression => ({ kind: "number", value, at: nowhere });

export function vectorValue(tree: Expression, size: number): VectorValue {
  switch (tree.kind) {
    case "undefined":
      return { kind: "undefined" };
    case "transpose":
      return vectorValue(tree.argument, size);
    case "list":
      return listValue(tree, size);
    case "symbol": {
      const position = /^e_(\d{1,3})$/.exec(tree.name)?.[1];
      if (position === undefined) return { kind: "scalar", entry: tree };
      const hot = Number(position);
      return { kind: "vector", entries: Array.from({ length: size }, (_, i) => number(i + 1 === hot ? one : zero)) };
    }
    case "negate":
      return each(vectorValue(tree.argument, size), (entry) => ({ kind: "negate", argument: entry, at: tree.at }));
    case "add":
      return tree.terms.map((term) => vectorValue(term, size)).reduce((sum, term) => sumOf(sum, term, tree));
    case "multiply":
      return tree.factors
        .map((factor) => vectorValue(factor, size))
        .reduce((product, factor) => productOf(product, factor, tree));
    case "divide": {
      const denominator = vectorValue(tree.denominator, size);
      if (denominator.kind === "refused") return denominator;
      if (denominator.kind !== "scalar") return refused(tree, "A vector cannot be divided by.", "不能除以向量。");
      const below = denominator.entry;
      return each(vectorValue(tree.numerator, size), (entry) => ({
        kind: "divide",
        numerator: entry,
        denominator: below,
        at: tree.at,
      }));
    }
    default:
      return holdsVector(tree)
        ? refused(tree, "Only sums and multiples of vectors are read here.", "这里只能使用向量的加减和数乘。")
        : { kind: "scalar", entry: tree };
  }
}

function listValue(tree: Extract<Expression, { kind: "list" }>, size: number): VectorValue {
  const only = tree.items.length === 1 ? tree.items[0] : undefined;
  // [[0, 1, 0]] is a row, written as a matrix.
  if (only !== undefined && only.kind === "list") return vectorValue(only, size);
  const entries: (Expression | null)[] = [];
  for (const item of tree.items) {
    // [[0], [1], [0]] is a column, written as a matrix.
    const inner = item.kind === "list" && item.items.length === 1 ? item.items[0] : item;
    const value = vectorValue(inner ?? item, size);
    if (value.kind === "refused") return value;
    if (value.kind === "vector")
      return refused(item, "A vector was expected, this is a matrix.", "这里需要向量，您给出的是矩阵。");
    entries.push(value.kind === "scalar" ? value.entry : null);
  }
  return { kind: "vector", entries };
}

function each(value: VectorValue, change: (entry: Expression) => Expression): VectorValue {
  if (value.kind === "scalar") return { kind: "scalar", entry: change(value.entry) };
  if (value.kind !== "vector") return value;
  return { kind: "vector", entries: value.entries.map((entry) => (entry === null ? null : change(entry))) };
}

function sumOf(a: VectorValue, b: VectorValue, tree: Expression): VectorValue {
  if (a.kind === "refused") return a;
  if (b.kind === "refused") return b;
  if (a.kind === "undefined" || b.kind === "undefined") return besideUndefined(tree);
  if (a.kind === "scalar" && b.kind === "scalar") return { kind: "scalar", entry: plus(a.entry, b.entry, tree) };
  if (a.kind === "scalar" || b.kind === "scalar") {
    return refused(tree, "A number and a vector cannot be added.", "数与向量不能相加。");
  }
  if (a.entries.length !== b.entries.length) {
    const [m, n] = [a.entries.length, b.entries.length];
    return refused(tree, `Vectors of ${m} and ${n} entries cannot be added.`, `${m} 维与 ${n} 维向量不能相加。`);
  }
  const entries = a.entries.map((entry, i) => {
    const other = b.entries[i] ?? null;
    return entry === null || other === null ? null : plus(entry, other, tree);
  });
  return { kind: "vector", entries };
}

function productOf(a: VectorValue, b: VectorValue, tree: Expression): VectorValue {
  if (a.kind === "refused") return a;
  if (b.kind === "refused") return b;
  if (a.kind === "undefined" || b.kind === "undefined") return besideUndefined(tree);
  if (a.kind === "scalar") return each(b, (entry) => times(a.entry, entry, tree));
  if (b.kind === "scalar") return each(a, (entry) => times(entry, b.entry, tree));
  return refused(tree, "Two vectors cannot be multiplied here.", "这里两个向量不能相乘。");
}

const plus = (a: Expression, b: Expression, tree: Expression): Expression => ({
  kind: "add",
  terms: [a, b],
  at: tree.at,
});

function times(a: Expression, b: Expression, tree: Expression): Expression {
  return { kind: "multiply", factors: [a, b], at: tree.at };
}

function refused(tree: Expression, en: string, zhCN: string): VectorValue {
  return { kind: "refused", feedback: feedback("not-a-vector", en, zhCN, tree.at) };
}

/** "undefined (1, 0, 0)" are two answers, and no product. */
const besideUndefined = (tree: Expression): VectorValue =>
  refused(tree, "Write “undefined” alone, or a vector alone.", "请只写“不存在”，或只写一个向量。");

/** Whether a vector hides in a place where only numbers may stand, such as inside a function. */
function holdsVector(tree: Expression): boolean {
  switch (tree.kind) {
    case "list":
    case "set":
    case "undefined":
    case "cases":
    case "growth":
    case "compare":
    case "and":
    case "or":
    case "not":
      return true;
    case "symbol":
      return /^e_\d{1,3}$/.test(tree.name);
    case "call":
      return tree.arguments.some(holdsVector);
    case "power":
      return holdsVector(tree.base) || holdsVector(tree.exponent);
    case "hadamard":
      return tree.factors.some(holdsVector);
    default:
      return false;
  }
}
