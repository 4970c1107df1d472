import { describe, expect, test } from "vitest";
import { type Height, heightOf, stepsOfTime, sum } from "./height";
import {
  add,
  diag,
  entrywise,
  inverse,
  largest,
  map,
  numberTerm,
  power,
  product,
  quotient,
  type Term,
  total,
  transpose,
} from "./term";

const symbol = (name: string, rows: string, columns = "1"): Term => ({
  kind: "symbol",
  name,
  shape: { rows, columns },
});
const number = (n: bigint, d = 1n): Term => numberTerm({ n, d });
const over = (operator: "sum" | "product", body: Term): Term => ({
  kind: "reduce",
  operator,
  index: "t",
  from: { variable: null, offset: 1 },
  to: { variable: "T", offset: 0 },
  body,
  shape: body.shape,
});

const sizes = new Map([
  ["n", 4],
  ["m", 8],
  ["k", 2],
  [stepsOfTime, 16],
]);
const A = symbol("A", "n", "m");
const B = symbol("B", "m", "n");
const K = symbol("K", "k", "k");
const [x, y, z] = [symbol("x", "n"), symbol("y", "n"), symbol("z", "n")];
const [s, r] = [symbol("s", "1"), symbol("r", "1")];
const ones: Term = { kind: "ones", shape: { rows: "n", columns: "m" } };
const scale: Term = { kind: "size", dimension: "n", shape: { rows: "1", columns: "1" } };

function height(term: Term): readonly [degree: number, bits: number, degreeBelow: number, bitsBelow: number] {
  const { degree, bits, degreeBelow, bitsBelow } = heightOf(term, sizes, { degree: 0 });
  return [degree, bits, degreeBelow, bitsBelow];
}

const inside = (term: Term): number => {
  const found = { degree: 0 };
  heightOf(term, sizes, found);
  return found.degree;
};

function close(found: readonly number[], expected: readonly number[]): void {
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 9);
}

describe("degree and bits of one entry, written out as a quotient of two polynomials", () => {
  // With n = 4, m = 8, k = 2 and 16 moments.
  test.each<[string, Term, readonly [number, number, number, number]]>([
    ["1", number(1n), [0, 0, 0, 0]],
    ["-8/16", number(-8n, 16n), [0, 3, 0, 4]],
    ["2^60, beyond doubles: at least its bits", number(2n ** 60n), [0, 61, 0, 0]],
    ["n, of which one more is allowed for", scale, [0, Math.log2(5), 0, 0]],
    ["an entry of ones", ones, [0, 0, 0, 0]],
    ["x", x, [1, 0, 0, 0]],
    ["x + y", add([x, y]), [1, 1, 0, 0]],
    ["x + 3y", add([x, entrywise([number(3n), y])]), [1, 2, 0, 0]],
    ["x ⊙ y ⊙ z", entrywise([x, y, z]), [3, 0, 0, 0]],
    ["AB, a sum of 8 products", product(A, B), [2, 3, 0, 0]],
    ["diag(x) A, one product", product(diag(x), A), [2, 0, 0, 0]],
    ["A diag(w), one product", product(A, diag(symbol("w", "m"))), [2, 0, 0, 0]],
    ["Aᵀ", transpose(A), [1, 0, 0, 0]],
    ["the sum of 32 entries", total(A), [1, 5, 0, 0]],
    ["(AB)³", power(product(A, B), 3), [6, 9, 0, 0]],
    ["x⁻²", power(x, -2), [0, 0, 2, 0]],
    ["x / y", quotient(x, y), [1, 0, 1, 0]],
    ["x/y + z = (x + zy)/y", add([quotient(x, y), z]), [2, 1, 1, 0]],
    ["z + x/y", add([z, quotient(x, y)]), [2, 1, 1, 0]],
    ["(x/y)/(z/x) = x²/(yz)", quotient(quotient(x, y), quotient(z, x)), [2, 0, 2, 0]],
    ["the sum of the four x/s, over s", total(quotient(x, s)), [1, 2, 1, 0]],
    ["the sum of the four x/y, over all four y", total(quotient(x, y)), [4, 2, 4, 0]],
    ["the sum of the four x s⁻¹", total(entrywise([x, power(s, -1)])), [1, 2, 1, 0]],
    ["the sum of the four y⁻¹", total(power(y, -1)), [3, 2, 4, 0]],
    ["K², a sum of two products", { kind: "matrix-power", base: K, exponent: 2, shape: K.shape }, [2, 2, 0, 0]],
    ["a cofactor of K over its determinant, at most", inverse(K), [2, 2, 2, 2]],
    ["the sum of the four entries of K⁻¹, over one determinant", total(inverse(K)), [2, 4, 2, 2]],
    ["a sum over 16 moments", over("sum", s), [1, 4, 0, 0]],
    ["a product over 16 moments", over("product", entrywise([number(2n), s])), [16, 16, 0, 0]],
    ["ln(x), a variable of its own", map("ln", entrywise([x, x])), [1, 0, 0, 0]],
    ["the largest entry", largest(A, "all"), [1, 0, 0, 0]],
    ["e^u, above and below the line", map("exp", s), [2, 1, 2, 1]],
    ["e^(4u), a fourth power", map("exp", entrywise([number(4n), s])), [8, 1, 8, 1]],
    ["e^(u/4), of which e^u is a fourth power", map("exp", entrywise([number(1n, 4n), s])), [8, 1, 8, 1]],
  ])("%s", (_, term, expected) => close(height(term), expected));
});

test("the degrees of what functions are given are added up", () => {
  expect(inside(add([x, y]))).toBe(0);
  expect(inside(map("exp", entrywise([x, x])))).toBe(2);
  expect(inside(map("max", quotient(x, y), entrywise([x, x, x])))).toBe(5);
  expect(inside(largest(quotient(entrywise([x, x]), y), "all"))).toBe(3);
  expect(inside(map("exp", map("ln", entrywise([x, x]))))).toBe(3);
  expect(inside(add([map("exp", s), map("exp", entrywise([s, r]))]))).toBe(3);
});

test("a sum of fractions has one denominator for all entries only where each of them has", () => {
  const shared = (term: Term): boolean => heightOf(term, sizes, { degree: 0 }).shared;
  expect([x, quotient(x, s), inverse(K), map("exp", s), add([x, quotient(y, s)])].map(shared)).toEqual(
    Array(5).fill(true),
  );
  expect(
    [quotient(x, y), power(x, -1), map("exp", x), add([x, quotient(x, y)]), add([quotient(x, y), x])].map(shared),
  ).toEqual(Array(5).fill(false));
});

test("coefficients too large for doubles stay infinite, and do not turn into NaN", () => {
  const endless: Height = { degree: 1, bits: Number.POSITIVE_INFINITY, degreeBelow: 0, bitsBelow: 0, shared: true };
  expect(sum(endless, endless).bits).toBe(Number.POSITIVE_INFINITY);
});
