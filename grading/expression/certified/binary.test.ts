import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bitLength as length } from "../bit-length";
import { absolute, add as addExactly, compare as order, type Rational, rational, multiply as times } from "../rational";
import { add, type Binary, compare, divide, fixed, multiply, negate, rounded, sign, zero } from "./binary";
import { Arithmetic, absolute as absoluteOf, type Interval, isBelow, isNegative, isPositive } from "./interval";

const bits = 12;
/** Some longer than the bits that are kept, some far apart. */
const number: fc.Arbitrary<Binary> = fc.record({
  m: fc.oneof(fc.bigInt({ min: -40n, max: 40n }), fc.bigInt({ min: -(1n << 40n), max: 1n << 40n })),
  e: fc.oneof(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -90, max: 90 })),
});
const side = fc.constantFrom<-1 | 1>(-1, 1);

const exact = ({ m, e }: Binary): Rational => (e >= 0 ? rational(m << BigInt(e)) : rational(m, 1n << BigInt(-e)));
const minus = (a: Rational, b: Rational): Rational => addExactly(a, { n: -b.n, d: b.d });
const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** On its side of the value, no longer than asked for, and off by less than two units of its last place; exact where that is short. */
function expectRounded(made: Binary, value: Rational, direction: -1 | 1): void {
  const off = minus(exact(made), value);
  expect(order(off, rational(0n)) * direction).toBeGreaterThanOrEqual(0);
  expect(length(made.m)).toBeLessThanOrEqual(bits + 1);
  expect(order(times(absolute(off), rational(1n << BigInt(bits - 2))), absolute(value))).toBeLessThanOrEqual(0);
}

describe("binary numbers are rounded to the side asked for, and not far", () => {
  test("sums, products and quotients", () => {
    fc.assert(
      fc.property(number, number, side, (a, b, direction) => {
        const product = times(exact(a), exact(b));
        expectRounded(multiply(a, b, bits, direction), product, direction);
        if (b.m !== 0n) expectRounded(divide(a, b, bits, direction), over(exact(a), exact(b)), direction);
        const total = add(a, b, bits, direction);
        const sum = addExactly(exact(a), exact(b));
        expect(order(exact(total), sum) * direction).toBeGreaterThanOrEqual(0);
        // Where nearly all cancels, as many bits of the larger one are right as were kept of it.
        const size = [absolute(exact(a)), absolute(exact(b)), absolute(sum)].reduce((x, y) =>
          order(x, y) > 0 ? x : y,
        );
        const off = absolute(minus(exact(total), sum));
        expect(order(times(off, rational(1n << BigInt(bits - 2))), size)).toBeLessThanOrEqual(0);
        expectRounded(rounded(a.m, a.e, bits, direction), exact(a), direction);
      }),
      { numRuns: 400 },
    );
  });

  test("what is short stays exact", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -30n, max: 30n }), fc.bigInt({ min: 1n, max: 30n }), side, (n, d, direction) => {
        const [a, b] = [
          { m: n, e: 0 },
          { m: d, e: 3 },
        ];
        expect(exact(add(a, b, bits, direction))).toEqual(rational(n + 8n * d));
        expect(exact(multiply(a, b, bits, direction))).toEqual(rational(8n * n * d));
        expect(exact(divide({ m: n * d, e: 0 }, b, bits, direction))).toEqual(rational(n, 8n));
      }),
    );
    // 2^1000 and 1: the small one only says on which side the sum lies.
    const large = { m: 1n, e: 1000 };
    expect(compare(add(large, { m: 1n, e: 0 }, bits, -1), large)).toBe(0);
    expect(compare(add(large, { m: 1n, e: 0 }, bits, 1), large)).toBe(1);
    expect(compare(add({ m: -1n, e: 0 }, large, bits, -1), large)).toBe(-1);
    // No number is written out to be added to a far larger one, whichever comes first.
    const huge = { m: 5n, e: 2 ** 40 };
    for (const small of [
      { m: 1n, e: 0 },
      { m: 1n << 60n, e: -70 },
      { m: -3n, e: 7 },
    ]) {
      for (const direction of [-1, 1] as const) {
        const [there, back] = [add(huge, small, bits, direction), add(small, huge, bits, direction)];
        expect(compare(there, back)).toBe(0);
        expect(length(there.m)).toBeLessThanOrEqual(bits + 1);
        expect(compare(there, huge)).toBe(direction === sign(small) ? direction : 0);
      }
    }
    expect([compare(zero, zero), compare(zero, large), compare(large, zero)]).toEqual([0, -1, 1]);
  });

  test("order, sign and the length in bits are those of the numbers", () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(compare(a, b)).toBe(order(exact(a), exact(b)));
        expect(compare(a, a)).toBe(0);
        expect(compare({ m: a.m * 4n, e: a.e - 2 }, a)).toBe(0);
        expect(sign(a)).toBe(order(exact(a), rational(0n)));
        expect(exact(negate(a))).toEqual(rational(-exact(a).n, exact(a).d));
        if (a.m !== 0n) expect(length(a.m)).toBe(absolute({ n: a.m, d: 1n }).n.toString(2).length);
      }),
    );
  });

  test("fixed point is the floor or the ceiling, also of what is far too small for it, and nothing where it is long", () => {
    fc.assert(
      fc.property(number, side, (a, direction) => {
        const at = times(exact(a), rational(1n << 20n));
        const floor = at.n >= 0n ? at.n / at.d : -((-at.n + at.d - 1n) / at.d);
        const ceiling = floor * at.d === at.n ? floor : floor + 1n;
        expect(fixed(a, 20, direction)).toBe(direction === -1 ? floor : ceiling);
      }),
    );
    const tiny = -1_000_000;
    expect([-1n, 0n, 1n].map((m) => [fixed({ m, e: tiny }, 20, -1), fixed({ m, e: tiny }, 20, 1)])).toEqual([
      [-1n, 0n],
      [0n, 0n],
      [0n, 1n],
    ]);
    expect(fixed({ m: 1n, e: 1_000_000 }, 20, 1)).toBe(null);
  });
});

describe("intervals hold what their arithmetic makes of the numbers in them", () => {
  const to = new Arithmetic(bits);
  const interval = fc
    .tuple(number, number)
    .map(([a, b]): Interval => (compare(a, b) <= 0 ? { low: a, high: b } : { low: b, high: a }));
  const holds = ({ low, high }: Interval, value: Rational): boolean =>
    order(exact(low), value) <= 0 && order(value, exact(high)) <= 0;
  const points = ({ low, high }: Interval): Rational[] => {
    const [a, b] = [exact(low), exact(high)];
    const zero = rational(0n);
    return [a, b, over(addExactly(a, b), rational(2n)), ...(order(a, zero) <= 0 && order(zero, b) <= 0 ? [zero] : [])];
  };

  test("sums, differences, products, quotients, powers and absolute values", () => {
    fc.assert(
      fc.property(interval, interval, fc.constantFrom(-3n, -2n, -1n, 0n, 1n, 2n, 3n, 6n), (a, b, n) => {
        const [quotient, inverse, power] = [to.divide(a, b), to.inverse(b), to.power(a, n)];
        const spansZero = (x: Interval): boolean => sign(x.low) <= 0 && sign(x.high) >= 0;
        expect([quotient === null, inverse === null]).toEqual([spansZero(b), spansZero(b)]);
        expect(power === null).toBe(n < 0n && spansZero(a));
        for (const x of points(a)) {
          expect(holds(absoluteOf(a), absolute(x))).toBe(true);
          const size = rational(x.n ** (n < 0n ? -n : n), x.d ** (n < 0n ? -n : n));
          if (power !== null) expect(holds(power, n < 0n ? over(rational(1n), size) : size)).toBe(true);
          for (const y of points(b)) {
            expect(holds(to.add(a, b), addExactly(x, y))).toBe(true);
            expect(holds(to.subtract(a, b), minus(x, y))).toBe(true);
            expect(holds(to.multiply(a, b), times(x, y))).toBe(true);
            if (quotient !== null) expect(holds(quotient, over(x, y))).toBe(true);
          }
        }
        expect(isPositive(a)).toBe(order(exact(a.low), rational(0n)) > 0);
        expect(isNegative(a)).toBe(order(exact(a.high), rational(0n)) < 0);
        expect(isBelow(a, b)).toBe(order(exact(a.high), exact(b.low)) < 0);
      }),
      { numRuns: 200 },
    );
  });

  test("are as narrow as their ends: of products the corners, of an even power from 0 on, of |u| from 0 on", () => {
    const between = (low: bigint, high: bigint): Interval => ({ low: { m: low, e: 0 }, high: { m: high, e: 0 } });
    const ends = (x: Interval | null): unknown => x && [exact(x.low).n, exact(x.high).n];
    expect(ends(to.multiply(between(-2n, 3n), between(-5n, 7n)))).toEqual([-15n, 21n]);
    expect(ends(to.multiply(between(2n, 3n), between(5n, 7n)))).toEqual([10n, 21n]);
    expect(ends(to.multiply(between(-3n, -2n), between(5n, 7n)))).toEqual([-21n, -10n]);
    expect(ends(to.power(between(-3n, 2n), 4n))).toEqual([0n, 81n]);
    expect(ends(to.power(between(2n, 3n), 3n))).toEqual([8n, 27n]);
    expect(ends(absoluteOf(between(-3n, 2n)))).toEqual([0n, 3n]);
    expect(ends(absoluteOf(between(-2n, 3n)))).toEqual([0n, 3n]);
    expect(ends(absoluteOf(between(-3n, -2n)))).toEqual([2n, 3n]);
    expect(to.power(between(2n, 2n), 1n << 50n)).toBe(null);
    // Beyond 2^48 an exponent would not be exact any more.
    const large: Interval = { low: { m: 1n, e: 2 ** 46 }, high: { m: 1n, e: 2 ** 46 } };
    expect([to.power(large, 2n) === null, to.power(large, 9n), to.power(large, -9n)]).toEqual([false, null, null]);
  });

  test("of a fraction hold it, and are that alone where it is short and whole", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -99999n, max: 99999n }), fc.bigInt({ min: 1n, max: 99n }), (n, d) => {
        expect(holds(to.rational(rational(n, d)), rational(n, d))).toBe(true);
        const { low, high } = to.rational(rational(n % 2048n));
        expect([exact(low), exact(high)]).toEqual([rational(n % 2048n), rational(n % 2048n)]);
        expect(
          holds(to.fixed(n, 5, 3n), rational(n - 3n, 32n)) && holds(to.fixed(n, 5, 3n), rational(n + 3n, 32n)),
        ).toBe(true);
        expect(holds(to.fixed(n, 5, 0n, 7), rational(n * 4n))).toBe(true);
      }),
    );
  });
});
