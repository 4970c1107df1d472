import fc from "fast-check";
import { expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const names = ["n", "d"];

test("a product of differences is below a power exactly where one of them can vanish under the assumption", () => {
  const whole = fc.integer({ min: 1, max: 3 });
  const most = fc.constantFrom(["d <= n", 1], ["d <= n/2", 1 / 2], ["d <= 2n", 2], ["2d <= 3n", 3 / 2]);
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 2 }), most, (factors, [assume, limit]) => {
      const product = factors.map(([a, b]) => `abs(${a}*d - ${b}*n)`).join("*");
      // Along d = (b/a)·n a factor is 0, elsewhere each is of the order n.
      const canVanish = factors.some(([a, b]) => b / a <= Number(limit));
      const expected = canVanish ? "lower" : "equal";
      expect(relation(product, `n^${factors.length}`, names, [String(assume)])).toBe(expected);
      // What is of the order n^2 in itself hides where the others vanish.
      expect(relation(`${product} + n^2`, "n^2", names, [String(assume)])).toBe("equal");
    }),
    { numRuns: 60 },
  );
});
