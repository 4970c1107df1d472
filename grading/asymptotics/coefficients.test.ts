import { describe, expect, test } from "vitest";
import * as Q from "../expression/rational";
import { atom, fromRational, unit } from "./constant";
import { constantMonomial, scale } from "./monomial";
import {
  addSums,
  asConstant,
  type Coefficient,
  collected,
  constantSum,
  isOne,
  multiplyCoefficients,
  multiplySums,
  negateSum,
  oneSum,
  type Sum,
  signOfCoefficient,
  sumKey,
  term,
  zeroSum,
} from "./sum";

const constant = (n: bigint): Coefficient => fromRational(Q.rational(n));
const [n, d] = [scale("n"), scale("d")];

/** Known up to constant factors: between two positive constants, two negative ones, or somewhere between both. */
const ranges: readonly (readonly [Coefficient, readonly number[]])[] = [
  ["positive", [0.5, 3]],
  ["negative", [-3, -0.5]],
  ["bounded", [-3, 0, 3]],
  [constant(2n), [2]],
  [constant(-2n), [-2]],
];

/** Whether a value may be what a coefficient says. */
function allows(coefficient: Coefficient, value: number): boolean {
  const sign = signOfCoefficient(coefficient);
  return sign === "unknown" || sign === Math.sign(value);
}

describe("what is known of coefficients up to constant factors holds for all values that they may have", () => {
  test("of products, and says the sign wherever both signs are known", () => {
    for (const [a, values] of ranges) {
      for (const [b, others] of ranges) {
        const made = multiplyCoefficients(a, b);
        for (const x of values) for (const y of others) expect([a, b, allows(made, x * y)]).toEqual([a, b, true]);
        expect(signOfCoefficient(made) === "unknown").toBe(a === "bounded" || b === "bounded");
      }
    }
  });

  test("of sums, and says the sign where both have it", () => {
    for (const [a, values] of ranges) {
      for (const [b, others] of ranges) {
        const [only] = collected([
          { coefficient: a, monomial: n },
          { coefficient: b, monomial: n },
        ]);
        const made = only === undefined ? constant(0n) : only.coefficient;
        for (const x of values) for (const y of others) expect([a, b, allows(made, x + y)]).toEqual([a, b, true]);
        const areKnown = typeof a === "object" && typeof b === "object";
        const isSure = areKnown || (signOfCoefficient(a) === signOfCoefficient(b) && a !== "bounded");
        expect([a, b, signOfCoefficient(made) !== "unknown"]).toEqual([a, b, isSure]);
      }
    }
  });

  test("of opposites", () => {
    for (const [a, values] of ranges) {
      const [opposite] = negateSum(term(n, a));
      for (const x of values)
        expect([a, opposite !== undefined && allows(opposite.coefficient, -x)]).toEqual([a, true]);
      const [back] = negateSum(negateSum(term(n, a)));
      expect(back?.coefficient).toEqual(a);
    }
  });

  test("1 times anything is that, and 0 is nowhere hidden in a product", () => {
    for (const [a] of ranges) expect([multiplyCoefficients(unit, a), multiplyCoefficients(a, unit)]).toEqual([a, a]);
    expect(multiplyCoefficients(constant(0n), "positive")).toBe("bounded");
    expect(multiplyCoefficients("positive", constant(0n))).toBe("bounded");
  });
});

describe("sums of monomials", () => {
  test("nothing is added to a sum by 0, and 1 times it is the same", () => {
    const sum = addSums(term(n), term(d, "bounded"));
    expect([addSums(sum, zeroSum), addSums(zeroSum, sum)]).toEqual([sum, sum]);
    expect([multiplySums(sum, oneSum), multiplySums(oneSum, sum)]).toEqual([sum, sum]);
  });

  test("(n + d)(n - d) is n² - d², the middle terms gone", () => {
    const [sum, difference] = [addSums(term(n), term(d)), addSums(term(n), term(d, constant(-1n)))];
    const found = multiplySums(sum, difference);
    expect(sumKey(found)).toBe(
      sumKey(addSums(multiplySums(term(n), term(n)), negateSum(multiplySums(term(d), term(d))))),
    );
    expect(found).toHaveLength(2);
    expect(addSums(term(n), negateSum(term(n)))).toEqual(zeroSum);
    expect(addSums(term(n, "positive"), term(n, "negative"))).toHaveLength(1);
  });

  test("a sum has one name whatever the order of its terms, and another where a coefficient differs", () => {
    const terms: readonly Sum[] = [term(n), term(d, "positive"), term(constantMonomial, atom("pi"))];
    expect(sumKey(terms.reduce(addSums))).toBe(sumKey([...terms].reverse().reduce(addSums)));
    const names = [term(n), term(n, "positive"), term(n, "bounded"), term(n, constant(2n)), term(d), zeroSum, oneSum];
    expect(new Set(names.map(sumKey)).size).toBe(names.length);
    expect(sumKey(oneSum)).toBe("1");
  });

  test("1 is told from n, 2, 1 + n and a positive constant", () => {
    expect(isOne(oneSum)).toBe(true);
    const others = [zeroSum, term(n), constantSum(fromRational(Q.integer(2))), addSums(oneSum, term(n))];
    expect([...others, term(constantMonomial, "positive")].map(isOne)).toEqual(Array(5).fill(false));
  });

  test("a constant is told where nothing grows and its value is known", () => {
    expect(asConstant(zeroSum)).toEqual(fromRational(Q.zero));
    expect(asConstant(constantSum(atom("pi")))).toEqual(atom("pi"));
    expect(constantSum(fromRational(Q.zero))).toEqual(zeroSum);
    expect(asConstant(term(n))).toBeNull();
    expect(asConstant(addSums(oneSum, term(n)))).toBeNull();
    expect(asConstant(term(constantMonomial, "positive"))).toBeNull();
  });
});
