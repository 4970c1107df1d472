import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../expression/read";
import { orderByCases } from "./cases";
import { isFailure } from "./failure";
import { readAssumptions } from "./read-assumptions";

function outcome(text: string, assume: readonly string[] = []): string {
  const names = ["n", "d", "r"];
  const reading = read(text, { names });
  const known = readAssumptions(names, assume);
  if (!reading.ok || !known.ok) throw new Error(text);
  const order = orderByCases(reading.value, known.assumptions);
  return isFailure(order) ? order.outcome : "order";
}

test("what is taken away may be as large as what is there only where a part is surely left", () => {
  expect(outcome("2 n^2 - n d", ["d <= n"])).toBe("order");
  expect(outcome("n^2 - n d", ["d <= n"])).toBe("undecided");
  expect(outcome("2 n^2 - n d - n d", ["d <= n"])).toBe("undecided");
  expect(outcome("3 n^2 - n d - d^2", ["d <= n"])).toBe("order");
  expect(outcome("2 n^2 - n d")).toBe("invalid");
  expect(outcome("2 n^2 - r^2", ["r <= d", "d <= n"])).toBe("order");
  expect(outcome("2 n log(n) - n log(d)", ["d <= n"])).toBe("order");
});

test("factors in what is assumed count, in both directions", () => {
  expect(outcome("n - d", ["d <= n/2"])).toBe("order");
  expect(outcome("n - d", ["2 d <= n"])).toBe("order");
  expect(outcome("n - d", ["3d/2 <= 3n/4"])).toBe("order");
  expect(outcome("n - d", ["d <= n", "d <= n/2"])).toBe("order");
  expect(outcome("n - d", ["d <= r/2", "r <= n"])).toBe("order");
  expect(outcome("3n - d", ["d <= 2n"])).toBe("order");
  expect(outcome("5 n^1.5 - d^1.5", ["d <= 2n"])).toBe("order");
  expect(outcome("4 n^1.5 - d^1.5", ["d <= 2n"])).not.toBe("invalid");
  expect(outcome("2n - d", ["d <= 2n"])).toBe("undecided");
  expect(outcome("2 n^1.5 - d^1.5", ["d <= 2n"])).not.toBe("order");
  expect(outcome("n - d", ["d <= 2n"])).toBe("invalid");
  expect(outcome("n log(n) - n log(d)", ["d <= 2n"])).not.toBe("order");
});

test("an even power is never negative, an odd one may be", () => {
  for (const power of [2, 8, 10, 100]) expect(outcome(`(n - d)^${power}`)).toBe("undecided");
  expect(outcome("(n - n^2)^10")).toBe("order");
  for (const power of [3, 9, 101]) expect(outcome(`(n - d)^${power}`)).toBe("invalid");
});

test("a difference is an order only where it stays positive at all large points", () => {
  const power = fc.integer({ min: 0, max: 3 });
  const factor = fc.integer({ min: 1, max: 4 });
  const monomial = fc.tuple(factor, power, power);
  const value = ([c, a, b]: readonly [number, number, number], n: number, d: number): number => c * n ** a * d ** b;
  fc.assert(
    fc.property(fc.array(monomial, { minLength: 1, maxLength: 3 }), monomial, (added, taken) => {
      const written = [
        ...added.map(([c, a, b]) => `${c} n^${a} d^${b}`).join(" + "),
        ` - ${taken[0]} n^${taken[1]} d^${taken[2]}`,
      ].join("");
      const found = outcome(written, ["d <= n"]);
      const sizes = [1e6, 1e9, 1e12];
      const points = sizes.flatMap((n) => [1e3, Math.sqrt(n), n / 2, n].map((d): [number, number] => [n, d]));
      const negative = points.some(
        ([n, d]) => added.reduce((sum, each) => sum + value(each, n, d), 0) < value(taken, n, d) * (1 - 1e-9),
      );
      if (negative) expect(found).not.toBe("order");
    }),
    { numRuns: 500 },
  );
});
