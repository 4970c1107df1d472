import { describe, expect, test } from "vitest";
import { stepsOfTime } from "./height";
import { chooseSizes, handSizes } from "./sizes";
import { add, entrywise, type Moment, power, product, type Term, total } from "./term";

const symbol = (name: string, rows: string, columns = "1", time?: Moment): Term => ({
  kind: "symbol",
  name,
  shape: { rows, columns },
  ...(time === undefined ? {} : { time }),
});
const size = (dimension: string): Term => ({ kind: "size", dimension, shape: { rows: "1", columns: "1" } });
const matrixPower = (base: Term, exponent: number): Term => ({
  kind: "matrix-power",
  base,
  exponent,
  shape: base.shape,
});

const X = symbol("X", "n", "m");
const A = symbol("A", "n", "n");
const x = symbol("x", "n");
const [n, m] = [size("n"), size("m")];

/** The sizes that are tried, without the number of steps that sums over time run through. */
function tried(a: Term, b: Term = a, descending = false): readonly Readonly<Record<string, number>>[] {
  return chooseSizes(a, b, descending).trials.map((sizes) =>
    Object.fromEntries([...sizes].filter(([axis]) => axis !== stepsOfTime)),
  );
}

describe("sizes at which agreement is a proof", () => {
  test("no axis is shorter than 3, and no two are of one length", () => {
    expect(tried(x)).toEqual([{ n: 3 }]);
    expect(tried(X)).toEqual([{ m: 3, n: 4 }]);
    expect(tried(X, X, true)).toEqual([{ n: 3, m: 4 }]);
    expect(tried(x, symbol("y", "k"))).toEqual([{ k: 3, n: 4 }]);
  });

  test("an axis is as long as there are indices along it: those of the sums and those that are free", () => {
    // (A^5)_ij sums over four indices beside i and j.
    expect(tried(matrixPower(A, 5))).toEqual([{ n: 6 }]);
    expect(tried(matrixPower(A, 3), matrixPower(A, 5))).toEqual([{ n: 6 }]);
    expect(tried(power(total(x), 4))).toEqual([{ n: 4 }]);
    // Over a common denominator the degrees add.
    expect(tried(power(total(x), -4))).toEqual([{ n: 8 }]);
  });

  test("they are a proof as long as no axis would be longer than 10", () => {
    expect(chooseSizes(matrixPower(A, 9), A).complete).toBe(true);
    expect(chooseSizes(matrixPower(A, 10), A).complete).toBe(false);
    expect(tried(matrixPower(A, 9), A)).toEqual([{ n: 10 }]);
    expect(tried(matrixPower(A, 10), A)).toEqual([{ n: 10 }]);
  });

  test("a polynomial in the sizes is looked at in as many of them as its degree asks for", () => {
    expect(tried(n)).toEqual([{ n: 3 }, { n: 4 }]);
    expect(tried(power(n, 2))).toEqual([{ n: 3 }, { n: 4 }, { n: 5 }]);
    expect(tried(n, power(n, 2))).toHaveLength(3);
    // a + bn + cm is known from three points, a + bn + cm + dnm from four; m keeps away from all that n takes.
    expect(tried(add([n, m]))).toEqual([
      { m: 3, n: 5 },
      { m: 3, n: 6 },
      { m: 4, n: 5 },
    ]);
    expect(tried(entrywise([n, m]))).toEqual([
      { m: 3, n: 5 },
      { m: 3, n: 6 },
      { m: 4, n: 5 },
      { m: 4, n: 6 },
    ]);
  });

  test("twelve points are looked at and no more, and then they are no proof", () => {
    expect([tried(power(n, 11)).length, chooseSizes(power(n, 11), n).complete]).toEqual([12, true]);
    expect([tried(power(n, 12)).length, chooseSizes(power(n, 12), n).complete]).toEqual([12, false]);
  });

  test("an axis whose length is written is that long, unless it is too long to be tried", () => {
    expect(tried(symbol("x", "4"))).toEqual([{}]);
    expect(tried(symbol("x", "12"))).toEqual([{}]);
    expect(tried(symbol("x", "13"))).toEqual([{ 13: 3 }]);
    expect(tried(product(symbol("B", "4", "n"), x))).toEqual([{ n: 3 }]);
  });
});

describe("sizes that a person can check by hand", () => {
  const plain = (terms: readonly [Term, Term]): readonly Readonly<Record<string, number>>[] =>
    handSizes(...terms).map((sizes) => Object.fromEntries([...sizes].filter(([axis]) => axis !== stepsOfTime)));

  test("come smallest first, and differ between the axes", () => {
    expect(plain([X, x])).toEqual([
      { n: 2, m: 1 },
      { n: 2, m: 3 },
      { n: 1, m: 2 },
      { n: 3, m: 2 },
    ]);
    expect(plain([x, x]).map(({ n: length }) => length)).toEqual([2, 2, 1, 3]);
    expect(plain([symbol("x", "4"), symbol("y", "13")])).toEqual([{ 13: 1 }, { 13: 3 }, { 13: 2 }, { 13: 2 }]);
  });

  test("a fourth axis is of another length than the first three", () => {
    const four = plain([X, symbol("Y", "p", "q")]);
    expect(four.map((sizes) => Object.keys(sizes).sort().join(""))).toEqual(["mnpq", "mnpq", "mnpq", "mnpq"]);
    expect(four[0]).toEqual({ q: 2, p: 1, n: 3, m: 4 });
  });

  test("a moment lies behind all that is written before it, and the last one beyond, once even and once odd", () => {
    const h = symbol("h", "n", "1", { variable: "t", offset: -2 });
    const times = plain([h, symbol("h", "n", "1", { variable: "T", offset: 0 })]);
    expect(times.map(({ t }) => t)).toEqual([3, 3, 3, 3]);
    const last = times.map(({ T }) => T ?? 0);
    expect(last.every((step) => step > 3)).toBe(true);
    expect([new Set(last).size, (last[1] ?? 0) - (last[0] ?? 0)]).toEqual([2, 1]);
  });
});
