import { describe, expect, test } from "vitest";
import { allAxes, anyAxis, type Genericity, genericityOf, overTime } from "./genericity";
import {
  add,
  diag,
  diagonal,
  entrywise,
  inverse,
  largest,
  type Moment,
  map,
  numberTerm,
  power,
  product,
  quotient,
  type Term,
  total,
  transpose,
} from "./term";

const symbol = (name: string, rows: string, columns = "1", time?: Moment): Term => ({
  kind: "symbol",
  name,
  shape: { rows, columns },
  ...(time === undefined ? {} : { time }),
});
const ones = (rows: string, columns = "1"): Term => ({ kind: "ones", shape: { rows, columns } });
const size = (dimension: string): Term => ({ kind: "size", dimension, shape: { rows: "1", columns: "1" } });
const matrixPower = (base: Term, exponent: number): Term => ({
  kind: "matrix-power",
  base,
  exponent,
  shape: base.shape,
});
const over = (index: string, operator: "sum" | "product", body: Term): Term => ({
  kind: "reduce",
  operator,
  index,
  from: { variable: null, offset: 1 },
  to: { variable: "T", offset: 0 },
  body,
  shape: body.shape,
});

const X = symbol("X", "n", "m");
const A = symbol("A", "n", "n");
const x = symbol("x", "n");
const y = symbol("y", "n");
const w = symbol("w", "m");
const s = symbol("s", "1");
const number = (n: bigint): Term => numberTerm({ n, d: 1n });

type Plain = Readonly<Record<string, number>>;
const indices = (term: Term): Plain => Object.fromEntries(genericityOf(term).indices);
const leaks = (term: Term): Plain => Object.fromEntries(genericityOf(term).leaks);
const varies = (term: Term): readonly string[] => [...genericityOf(term).varies].sort();
const isEnclosed = (term: Term): Genericity["enclosed"] => genericityOf(term).enclosed;

describe("summation indices along each axis are counted as they are written", () => {
  test.each<[string, Term, Plain]>([
    ["Xw has one along m", product(X, w), { m: 1 }],
    ["xᵀXw has one along each", product(product(transpose(x), X), w), { n: 1, m: 1 }],
    ["s·x has none", product(s, x), {}],
    ["1ᵀX1 as a total has one along each", total(X), { n: 1, m: 1 }],
    ["a sum of x has none along the axis of length 1", total(x), { n: 1 }],
    ["(Xw)³ has three", power(product(X, w), 3), { m: 3 }],
    ["(Xw)⁻² has two", power(product(X, w), -2), { m: 2 }],
    ["Xw ⊙ Xw has two", entrywise([product(X, w), product(X, w)]), { m: 2 }],
    ["Xw + x has one, the larger count", add([product(X, w), x]), { m: 1 }],
    ["Xw / 1ᵀx has both", quotient(product(X, w), total(x)), { m: 1, n: 1 }],
    ["A³ has two", matrixPower(A, 3), { n: 2 }],
    ["A¹ has none", matrixPower(A, 1), {}],
    ["(A·A)² has three", matrixPower(product(A, A), 2), { n: 3 }],
    ["A⁻¹ has as many as symbols are written, along any axis", inverse(A), { [anyAxis]: 1 }],
    ["(3A + Aᵀ)⁻¹ has three", inverse(add([entrywise([number(3n), A]), transpose(A)])), { [anyAxis]: 3 }],
    ["(A²)⁻¹ has two, and that of A²", inverse(matrixPower(A, 2)), { n: 1, [anyAxis]: 2 }],
    ["max(Xw) has that of Xw and two more", largest(product(X, w), "all"), { m: 1, [anyAxis]: 2 }],
    ["exp(Xw) has that of Xw", map("exp", product(X, w)), { m: 1 }],
    ["max(Xw, x ⊙ Xw) has all of both", map("max", product(X, w), entrywise([x, product(X, w)])), { m: 2 }],
    ["∑_t x has one over time", over("t", "sum", x), { [overTime]: 1 }],
  ])("%s", (_, term, expected) => expect(indices(term)).toEqual(expected));
});

describe("a size hides in a coefficient where a sum runs over what does not vary", () => {
  test.each<[string, Term, Plain]>([
    ["1ᵀ1 is n", product(transpose(ones("n")), ones("n")), { n: 1, [allAxes]: 1 }],
    ["n itself", size("n"), { n: 1, [allAxes]: 1 }],
    ["the length 1 of a scalar is none", size("1"), {}],
    ["1ᵀx is a sum", product(transpose(ones("n")), x), {}],
    ["xᵀ1 is a sum", product(transpose(x), ones("n")), {}],
    ["the total of ones is n m", total(ones("n", "m")), { n: 1, m: 1, [allAxes]: 2 }],
    ["the total of X is none", total(X), {}],
    ["the total of x 1ᵀ is m·sum x", total(product(x, transpose(ones("m")))), { m: 1, [allAxes]: 1 }],
    ["the total of 1 wᵀ is n·sum w", total(product(ones("n"), transpose(w))), { n: 1, [allAxes]: 1 }],
    ["the total of x + 1 is sum x + n", total(add([x, ones("n")])), { n: 1, [allAxes]: 1 }],
    ["the total of x + y is a sum", total(add([x, y])), {}],
    ["the total of x ⊙ 1 is a sum", total(entrywise([x, ones("n")])), {}],
    ["the total of x ⊙ 1/x is n", total(entrywise([x, quotient(number(1n), x)])), { n: 1, [allAxes]: 1 }],
    ["the total of x / y may be n", total(quotient(x, y)), { n: 1, [allAxes]: 1 }],
    ["the total of x / s is a sum", total(quotient(x, s)), {}],
    ["the total of X / s is a sum", total(quotient(X, s)), {}],
    ["the total of s x / s is a sum over s", total(quotient(entrywise([s, x]), s)), {}],
    ["the total of x² is a sum", total(power(x, 2)), {}],
    ["the total of x⁰ is n", total(power(x, 0)), { n: 1, [allAxes]: 1 }],
    ["the total of x⁻¹ counts as n", total(power(x, -1)), { n: 1, [allAxes]: 1 }],
    ["the total of exp(x) counts as n", total(map("exp", x)), { n: 1, [allAxes]: 1 }],
    ["(1ᵀ1)³ is n³", power(product(transpose(ones("n")), ones("n")), 3), { n: 3, [allAxes]: 3 }],
    ["(1 1ᵀ)³ is n² 1 1ᵀ", matrixPower(ones("n", "n"), 3), { n: 2, [allAxes]: 2 }],
    ["A³ has none", matrixPower(A, 3), {}],
    ["n + m has one of each, and one in all", add([size("n"), size("m")]), { n: 1, m: 1, [allAxes]: 1 }],
    ["n·m has two in all", entrywise([size("n"), size("m")]), { n: 1, m: 1, [allAxes]: 2 }],
    ["the total of diag(1) counts both axes", total(diag(ones("n"))), { n: 2, [allAxes]: 2 }],
    ["the total of diag(x) is a sum", total(diag(x)), {}],
    ["the total of the diagonal of X is a sum", total(diagonal(A)), {}],
    ["the total of the diagonal of 1 1ᵀ is n", total(diagonal(ones("n", "n"))), { n: 1, [allAxes]: 1 }],
    ["A·A⁻¹·1 may be 1", total(product(A, inverse(A))), { n: 3, [allAxes]: 3 }],
    ["∑_t x is T·x", over("t", "sum", x), { [overTime]: 1, [allAxes]: 1 }],
    ["∑_t h_t is a sum", over("t", "sum", symbol("h", "n", "1", { variable: "t", offset: -1 })), {}],
    [
      "∑_t h_u is a multiple",
      over("t", "sum", symbol("h", "n", "1", { variable: "u", offset: 0 })),
      {
        [overTime]: 1,
        [allAxes]: 1,
      },
    ],
    [
      "∑_t h_3 is a multiple",
      over("t", "sum", symbol("h", "n", "1", { variable: null, offset: 3 })),
      {
        [overTime]: 1,
        [allAxes]: 1,
      },
    ],
  ])("%s", (_, term, expected) => expect(leaks(term)).toEqual(expected));
});

describe("the axes on which every monomial depends", () => {
  test.each<[string, Term, readonly string[]]>([
    ["both of X", X, ["column", "row"]],
    ["the rows of a column", x, ["row"]],
    ["the columns of a row", transpose(x), ["column"]],
    ["none of a number, a scalar, ones and the identity", add([number(2n), s]), []],
    ["the identity is mostly 0", { kind: "identity", shape: { rows: "n", columns: "n" } }, []],
    ["the outer ones of a product", product(X, w), ["row"]],
    ["Xᵀ has them exchanged", transpose(product(x, transpose(ones("m")))), ["column"]],
    ["and back", transpose(product(ones("n"), transpose(w))), ["row"]],
    ["a diagonal matrix depends on both where its column does", diag(x), ["column", "row"]],
    ["a total on none", total(X), []],
    ["an inverse on none for certain", inverse(A), []],
    ["a product over time on none", over("t", "product", x), []],
    [
      "a sum over time on what is summed",
      over("t", "sum", symbol("h", "n", "1", { variable: "t", offset: 0 })),
      ["row"],
    ],
    [
      "time itself, for what is not summed over it",
      symbol("h", "n", "1", { variable: "t", offset: 0 }),
      ["row", "time t"],
    ],
    [
      "time is kept through products and totals",
      total(product(A, symbol("h", "n", "1", { variable: "t", offset: 0 }))),
      ["time t"],
    ],
  ])("%s", (_, term, expected) => expect(varies(term)).toEqual(expected));
});

test("a difference is over a common denominator where sums are divided by, or a size stands in a function", () => {
  const enclosing = [
    quotient(s, total(x)),
    quotient(s, size("n")),
    power(total(x), -1),
    inverse(A),
    largest(x, "all"),
    map("exp", entrywise([size("n"), s])),
    add([x, quotient(x, total(x))]),
    add([quotient(x, total(x)), x]),
    entrywise([s, quotient(s, total(x))]),
    total(quotient(x, total(x))),
    transpose(quotient(x, total(x))),
    power(quotient(s, total(x)), 2),
    over("t", "sum", quotient(s, total(x))),
  ];
  expect(enclosing.map(isEnclosed)).toEqual(enclosing.map(() => true));
  const open = [
    quotient(total(x), s),
    power(total(x), 2),
    power(s, -1),
    map("exp", product(X, w)),
    map("ln", x),
    add([x, y]),
    total(X),
    matrixPower(A, 3),
  ];
  expect(open.map(isEnclosed)).toEqual(open.map(() => false));
});
