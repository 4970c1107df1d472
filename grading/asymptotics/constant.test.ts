import fc from "fast-check";
import { expect, test } from "vitest";
import * as Q from "../expression/rational";
import {
  approximation,
  asRational,
  atom,
  exponentialOfConstant,
  fromRational,
  inverseOf,
  logarithm,
  minus,
  plus,
  powerOf,
  ratio,
  scaled,
  signOf,
  sizeToPower,
  times,
} from "./constant";

const small = fc
  .tuple(fc.bigInt({ min: 1n, max: 200n }), fc.bigInt({ min: 1n, max: 60n }))
  .map(([n, d]) => Q.rational(n, d));

test("logarithms of rationals have the value and the laws of logarithms", () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      const [lnA, lnB, lnAB] = [logarithm(a), logarithm(b), logarithm(Q.multiply(a, b))];
      if (lnA === null || lnB === null || lnAB === null) throw new Error("a logarithm is missing");
      expect(approximation(lnA)).toBeCloseTo(Math.log(Q.toNumber(a)), 9);
      // ln(ab) - ln a - ln b is the empty sum, not only a small number.
      expect(minus(lnAB, plus(lnA, lnB)).parts).toEqual([]);
      expect(signOf(lnA)).toBe(Q.compare(a, Q.one));
    }),
  );
});

test("roots multiply back to the rational they are of", () => {
  fc.assert(
    fc.property(small, fc.bigInt({ min: 2n, max: 5n }), (a, degree) => {
      const root = powerOf(a, Q.rational(1n, degree));
      if (root === null) throw new Error("a root is missing");
      let product = fromRational(Q.one);
      for (let i = 0n; i < degree; i += 1n) product = times(product, root);
      expect(asRational(product)).toEqual(a);
      const inverse = inverseOf(root);
      expect(inverse && asRational(times(root, inverse))).toEqual(Q.one);
    }),
  );
});

test("an exponential undoes a logarithm, and a power of a constant has its value", () => {
  fc.assert(
    fc.property(small, small, (a, power) => {
      const log = logarithm(a);
      const back = log === null ? null : exponentialOfConstant(log);
      expect(back && asRational(back)).toEqual(a);
      const size = log === null || log.parts.length !== 1 ? null : sizeToPower(log, power);
      if (log !== null && size !== null) {
        const expected = Math.abs(approximation(log)) ** Q.toNumber(power);
        expect(approximation(size) / expected).toBeCloseTo(1, 6);
      }
    }),
  );
  expect(exponentialOfConstant(times(atom("pi"), atom("ln 2")))).toBeNull();
});

test("a sign is told only where it is certain", () => {
  const [two, three] = [logarithm(Q.integer(2)), logarithm(Q.integer(3))];
  if (two === null || three === null) throw new Error("a logarithm is missing");
  expect(signOf(minus(three, two))).toBe(1);
  expect(signOf(minus(two, three))).toBe(-1);
  expect(signOf(minus(two, two))).toBe(0);
  expect(signOf(minus(atom("$k"), atom("pi")))).toBe("unknown");
  expect(signOf(plus(atom("$k"), atom("pi")))).toBe(1);
  // 1.0000000000001 and 1 are too close for floating point to tell their logarithms' multiples apart.
  const near = logarithm(Q.rational(10n ** 13n + 1n, 10n ** 13n));
  if (near !== null) expect(["unknown", 1]).toContain(signOf(near));
});

test("a ratio of constants is found exactly where it is rational", () => {
  const two = logarithm(Q.integer(2)) ?? fromRational(Q.one);
  const eight = logarithm(Q.integer(8)) ?? fromRational(Q.one);
  expect(ratio(eight, two)).toEqual(Q.integer(3));
  expect(ratio(scaled(two, Q.rational(2n, 3n)), eight)).toEqual(Q.rational(2n, 9n));
  expect(ratio(two, fromRational(Q.one))).toBeNull();
});
