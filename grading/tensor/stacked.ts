import { type Expression, nowhere } from "../expression/expression";
import { isComparison } from "./comparisons";
import { turned } from "./indexed";
import type { Dimension, Shape } from "./shape";
import { holdsSlice, type Slices, symbolOf } from "./slices";
import { byEntries, isNumber, product, rowSums, spread, transposed } from "./stacked-products";

/**
 * What has one value for each step i of an index: a row or a column, as the matrix whose row i it is; a number, as the column of all
 * of them; and u_i v_iᵀ, as the two matrices.
 */
export type Stacked =
  | { readonly kind: "row" | "column" | "number"; readonly rows: Expression }
  | { readonly kind: "outer"; readonly left: Expression; readonly right: Expression }
  /** The same at each step. */
  | { readonly kind: "fixed"; readonly value: Expression; readonly shape: Shape };

export interface Surroundings {
  readonly slices: Slices;
  readonly index: string;
  readonly range: Dimension;
  /** Whether X_{i,:} is a row, or as in some books a column of the same entries. */
  readonly lies: "row" | "column";
  /** The shape of what holds no slice; null where it has none. */
  readonly shapeOf: (e: Expression) => Shape | null;
}

/** The value of an expression at each step; null where it is no formula of slices. */
export function stacked(e: Expression, around: Surroundings): Stacked | null {
  if (!holdsSlice(e, around.slices)) {
    const shape = around.shapeOf(e);
    return shape === null ? null : { kind: "fixed", value: e, shape };
  }
  switch (e.kind) {
    case "symbol": {
      const slice = around.slices.get(e.name);
      if (slice === undefined || slice.index !== around.index || slice.range !== around.range) return null;
      const whole = symbolOf(slice.of);
      if (slice.isEntry) return { kind: "number", rows: whole };
      return slice.along === "rows" ? { kind: around.lies, rows: whole } : { kind: "column", rows: turned(whole) };
    }
    case "negate":
      return mapped(stacked(e.argument, around), (rows) => ({ ...e, argument: rows }));
    case "transpose":
      return transposed(stacked(e.argument, around));
    case "add":
      return sum(e.terms, around);
    case "multiply": {
      // Numbers stand anywhere: y_i Wᵀ x_i is a number times Wᵀ x_i.
      const factors = e.factors.map((factor) => stacked(factor, around));
      const isOne = (value: Stacked | null): boolean => value?.kind === "number";
      const arrays = factors.filter((value) => !isOne(value));
      return [...arrays, ...factors.filter(isOne)].reduce((a, b) => product(a, b, around));
    }
    case "hadamard":
      return e.factors.map((factor) => stacked(factor, around)).reduce((a, b) => byEntries(a, b, around));
    case "divide": {
      const below = stacked(e.denominator, around);
      const inverse = (value: Expression): Expression => ({
        kind: "divide",
        numerator: one,
        denominator: value,
        at: nowhere,
      });
      if (below?.kind === "number") return product(stacked(e.numerator, around), mapped(below, inverse), around);
      if (below?.kind !== "fixed" || !isNumber(below.shape)) return null;
      return mapped(stacked(e.numerator, around), (rows) => ({ ...e, numerator: rows }));
    }
    case "power": {
      const base = stacked(e.base, around);
      const isByEntries = base?.kind === "number" || e.elementwise === true;
      return isByEntries ? mapped(base, (rows) => ({ ...e, base: rows, elementwise: true })) : null;
    }
    case "call": {
      const [argument, ...others] = e.arguments;
      if (argument === undefined || (others.length > 0 && !isComparison(e))) return null;
      const value = stacked(argument, around);
      if (e.name === "norm") return norm(value, around);
      return byEach.has(e.name) || isComparison(e)
        ? mapped(value, (rows) => ({ ...e, arguments: [rows, ...others] }))
        : null;
    }
    default:
      return null;
  }
}

/** Functions that are applied to each entry alone. */
const byEach: ReadonlySet<string> = new Set(
  "exp ln log sigmoid tanh sinh cosh sqrt sin cos sign erf arctan relu step abs softplus silu".split(" "),
);

const one: Expression = { kind: "number", value: { n: 1n, d: 1n }, at: nowhere };
function mapped(value: Stacked | null, change: (rows: Expression) => Expression): Stacked | null {
  if (value === null || value.kind === "outer") return null;
  return value.kind === "fixed" ? { ...value, value: change(value.value) } : { ...value, rows: change(value.rows) };
}

function norm(value: Stacked | null, around: Surroundings): Stacked | null {
  if (value?.kind !== "row" && value?.kind !== "column") return null;
  const sums = rowSums(value.rows, value.rows, around);
  return sums === null
    ? null
    : { kind: "number", rows: { kind: "call", name: "sqrt", arguments: [sums], at: nowhere } };
}

function sum(terms: readonly Expression[], around: Surroundings): Stacked | null {
  const values = terms.map((term) => stacked(term, around));
  // A number is added to each entry of an array, as 1 in 1 − y.
  const numbers = values.flatMap((value) => (value?.kind === "fixed" && isNumber(value.shape) ? [value.value] : []));
  const arrays = values
    .filter((value) => !(value?.kind === "fixed" && isNumber(value.shape)))
    .map((value) => spread(value, around.range));
  const known = arrays.filter((value) => value !== null);
  const [first] = known;
  if (first === undefined || known.length < arrays.length || known.some(({ kind }) => kind !== first.kind)) return null;
  return { ...first, rows: { kind: "add", terms: [...known.map(({ rows }) => rows), ...numbers], at: nowhere } };
}
