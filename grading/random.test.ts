import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "./random";

describe("seeded randomness", () => {
  test("the same seed draws the same numbers, on every machine and for ever", () => {
    const { bits } = random("one-by-one-convolution/1/seed");
    expect([bits(), bits(), bits(), bits()]).toMatchInlineSnapshot(`
      [
        2880798512,
        2794401947,
        1188089819,
        3606955353,
      ]
    `);
  });

  test("other seeds draw other numbers", () => {
    const first = new Set(Array.from({ length: 1000 }, (_, i) => random(`seed ${i}`).bits()));
    expect(first.size).toBe(1000);
  });

  test("integers stay within their bounds and reach both ends", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 5 }),
        (seed, low, width) => {
          const { integer } = random(seed);
          const drawn = Array.from({ length: 300 }, () => integer(low, low + width));
          expect(Math.min(...drawn)).toBe(low);
          expect(Math.max(...drawn)).toBe(low + width);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("each of six faces comes up about as often as the others", () => {
    const { integer } = random("dice");
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i += 1) {
      const face = integer(0, 5);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    // Chi-squared with 5 degrees of freedom exceeds 20.5 with probability 0.001; the seed is fixed, so this is no gamble.
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(20.5);
  });

  test("a shuffle keeps every item", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, items) => {
        const numerically = (a: number, b: number) => a - b;
        expect(random(seed).shuffle(items).sort(numerically)).toEqual([...items].sort(numerically));
      }),
    );
  });

  test("impossible bounds are refused with the numbers", () => {
    expect(() => random("x").integer(3, 2)).toThrow("integer(3, 2)");
    expect(() => random("x").integer(0.5, 2)).toThrow("integer(0.5, 2)");
  });
});
