import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, divide, fromNumber, multiply, type Rational, rational } from "../expression/rational";
import { apart, type Enclosure, enclosureArithmetic as intervals } from "./enclosure";
import type { MapName } from "./term";

const fraction = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => rational(n, d));

const holds = ({ low, high }: Enclosure, x: Rational): boolean =>
  compare(fromNumber(low), x) <= 0 && compare(x, fromNumber(high)) <= 0;

describe("an enclosure", () => {
  it("holds the exact result of every chain of sums, products and quotients", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        const [x, y, z] = [intervals.constant(a), intervals.constant(b), intervals.constant(c)];
        expect(holds(intervals.add(intervals.multiply(x, y), z), add(multiply(a, b), c))).toBe(true);
        if (c.n !== 0n) expect(holds(intervals.divide(intervals.add(x, y), z), divide(add(a, b), c))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it("is a single point on whole numbers, and only there", () => {
    const two = intervals.constant(rational(2n));
    expect(intervals.multiply(two, two)).toEqual({ low: 4, high: 4 });
    const tenth = intervals.constant(rational(1n, 10n));
    const ten = intervals.constant(rational(10n));
    const product = intervals.multiply(tenth, ten);
    expect(product.low).toBeLessThan(1);
    expect(product.high).toBeGreaterThan(1);
  });

  // e^x by its series in exact fractions: for |x| <= 2 the terms from the 40th on sum to less than 10^-30.
  const exponential = (x: Rational): Rational => {
    let [sum, term] = [rational(1n), rational(1n)];
    for (let k = 1n; k < 40n; k += 1n) {
      term = multiply(term, divide(x, rational(k)));
      sum = add(sum, term);
    }
    return sum;
  };

  it.each<[MapName, (e: Rational) => Rational]>([
    ["exp", (e) => e],
    ["sigmoid", (e) => divide(e, add(e, rational(1n)))],
    ["tanh", (e) => divide(add(multiply(e, e), rational(-1n)), add(multiply(e, e), rational(1n)))],
    ["sech", (e) => divide(multiply(e, rational(2n)), add(multiply(e, e), rational(1n)))],
  ])("of %s holds the value of its series", (name, of) => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), (n) => {
        const x = rational(BigInt(n), 100n);
        expect(holds(intervals.apply(name, [intervals.constant(x)]), of(exponential(x)))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("proves nothing where there is no value", () => {
    const none = intervals.divide(intervals.one, intervals.zero);
    expect(apart(none, intervals.one)).toBe(false);
    expect(apart(intervals.apply("ln", [intervals.zero]), intervals.one)).toBe(false);
    expect(apart(intervals.apply("step", [intervals.zero]), { low: 5, high: 5 })).toBe(false);
  });
});
