import { describe, expect, test } from "vitest";
import * as Q from "../expression/rational";
import { fromRational, logarithm, unit } from "./constant";
import {
  combined,
  commonPart,
  constantMonomial,
  difference,
  exponential,
  logarithmOf,
  type Monomial,
  partOf,
  product,
  quotient,
  raised,
  scale,
  variablesOf,
  type Weighted,
} from "./monomial";

const [n, d] = [scale("n"), scale("d")];
const [lnN, lnD] = [scale("n", 1), scale("d", 1)];
const two = logarithm(Q.integer(2)) ?? unit;
const to = (monomial: Monomial, n: bigint, d = 1n): Monomial => raised(monomial, Q.rational(n, d));
const times = (monomial: Monomial, n: bigint, d = 1n): Weighted => ({
  monomial,
  weight: fromRational(Q.rational(n, d)),
});
const twoToN = exponential([{ monomial: n, weight: two }]);

/** By key, as equal monomials have one. */
const plain = (terms: readonly Weighted[]): readonly string[] =>
  terms
    .map(({ monomial, weight }) => `${weight.parts.map(({ factor }) => Q.toText(factor)).join()} ${monomial.key}`)
    .sort();

describe("equal monomials have one key, and others another", () => {
  test("whatever the order in which they were made", () => {
    expect(product(n, product(d, lnN)).key).toBe(product(lnN, product(d, n)).key);
    expect(product(twoToN, n).key).toBe(product(n, twoToN).key);
    expect(product(n, n).key).toBe(to(n, 2n).key);
    expect(product(to(n, 1n, 2n), to(n, 1n, 2n)).key).toBe(n.key);
    expect(product(twoToN, twoToN).key).toBe(to(twoToN, 2n).key);
  });

  test("and n, n², ln n, ln ln n, d, 2^n, 4^n, 2^d and their products are all unlike", () => {
    const all = [
      constantMonomial,
      n,
      to(n, 2n),
      to(n, -1n),
      lnN,
      scale("n", 2),
      d,
      product(n, d),
      product(n, lnN),
      twoToN,
      to(twoToN, 2n),
      exponential([{ monomial: d, weight: two }]),
      exponential([{ monomial: to(n, 2n), weight: two }]),
      product(twoToN, n),
    ];
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });
});

test("what is divided by itself is 1, and 1 is no factor", () => {
  for (const each of [n, product(n, lnD), product(twoToN, to(n, 3n))]) {
    expect(quotient(each, each)).toEqual(constantMonomial);
    expect([product(each, constantMonomial), product(constantMonomial, each)]).toEqual([each, each]);
    expect(to(to(each, 3n), 1n, 3n)).toEqual(each);
    expect(to(each, 0n)).toEqual(constantMonomial);
  }
  expect(quotient(product(n, d), n).key).toBe(d.key);
});

test("ln(n² · ln d · 2^n) is 2 ln n + ln ln d + n ln 2", () => {
  const terms = logarithmOf(product(product(to(n, 2n), lnD), twoToN));
  expect(plain(terms)).toEqual(plain([times(lnN, 2n), times(scale("d", 2), 1n), { monomial: n, weight: two }]));
  expect(logarithmOf(constantMonomial)).toEqual([]);
});

test("terms of one monomial are added, and those that cancel are gone", () => {
  expect(plain(combined([times(n, 2n), times(d, 1n), times(n, 3n)]))).toEqual(plain([times(n, 5n), times(d, 1n)]));
  expect(combined([times(n, 2n), times(n, -2n)])).toEqual([]);
  expect(combined([times(n, 0n)])).toEqual([]);
  expect(combined([times(n, 1n)])).toEqual([times(n, 1n)]);
  expect(plain(difference([times(n, 2n)], [times(n, 1n), times(d, 1n)]))).toEqual(plain([times(n, 1n), times(d, -1n)]));
});

test("the names in a monomial are those in its powers and in its exponents", () => {
  expect(
    [...variablesOf(product(product(n, scale("k", 2)), exponential([{ monomial: d, weight: two }])))].sort(),
  ).toEqual(["d", "k", "n"]);
  expect([...variablesOf(constantMonomial)]).toEqual([]);
});

test("what monomials share are the lowest of the powers that all have, above 0", () => {
  expect(commonPart([product(to(n, 2n), d), product(to(n, 3n), lnD)]).key).toBe(to(n, 2n).key);
  expect(commonPart([product(to(n, 3n), d), product(n, d)]).key).toBe(product(n, d).key);
  expect(commonPart([n, lnN]).key).toBe("");
  expect(commonPart([n, d]).key).toBe("");
  expect(commonPart([to(n, -1n), to(n, -2n)]).key).toBe("");
  expect(commonPart([n, to(n, -1n)]).key).toBe("");
  expect(commonPart([product(twoToN, n), product(twoToN, n)]).key).toBe(n.key);
  expect(commonPart([]).key).toBe("");
});

test("the part with a variable holds its powers, its logarithms and its exponentials", () => {
  const whole = product(product(product(to(n, 2n), lnN), d), twoToN);
  expect(partOf(whole, "n").key).toBe(product(product(to(n, 2n), lnN), twoToN).key);
  expect(partOf(whole, "d").key).toBe(d.key);
  expect(partOf(whole, "k").key).toBe("");
});
