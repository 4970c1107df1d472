import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { exactFunction } from "./constant-function";
import type { FunctionName } from "./expression";
import { rational, toText } from "./rational";

const value = (name: FunctionName, ...given: readonly (readonly [bigint, bigint])[]): string | null => {
  const found = exactFunction(
    name,
    given.map(([n, d]) => rational(n, d)),
  );
  return found === null ? null : toText(found);
};
const whole = (n: bigint | number): readonly [bigint, bigint] => [BigInt(n), 1n];

/** Pascal's triangle. */
const rows: bigint[][] = [[1n]];
for (let n = 1; n <= 40; n += 1)
  rows.push(Array.from({ length: n + 1 }, (_, k) => (rows[n - 1]?.[k - 1] ?? 0n) + (rows[n - 1]?.[k] ?? 0n)));

describe("binomial coefficients", () => {
  test("are those of Pascal's triangle, and 0 beside it", () => {
    for (const [n, row] of rows.entries()) {
      for (const [k, entry] of row.entries()) expect(value("binomial", whole(n), whole(k))).toBe(`${entry}`);
      expect([value("binomial", whole(n), whole(-1)), value("binomial", whole(n), whole(n + 1))]).toEqual(["0", "0"]);
    }
  });

  test("of a long row are worked out from its nearer end, as far as factorials are", () => {
    const n = 1_000_000n;
    expect(value("binomial", whole(n), whole(2))).toBe(`${(n * (n - 1n)) / 2n}`);
    expect(value("binomial", whole(n), whole(n - 2n))).toBe(`${(n * (n - 1n)) / 2n}`);
    const most = limits.factorial;
    expect(value("binomial", whole(n), whole(most))).not.toBeNull();
    expect(value("binomial", whole(n), whole(n - BigInt(most)))).not.toBeNull();
    expect(value("binomial", whole(n), whole(most + 1))).toBeNull();
    expect(value("binomial", whole(n), whole(n - BigInt(most + 1)))).toBeNull();
    expect(value("binomial", whole(10n ** 12n), whole(1))).toBe(`${10n ** 12n}`);
    expect(value("binomial", whole(10n ** 12n + 1n), whole(1))).toBeNull();
  });

  test("have whole numbers, the upper one not negative", () => {
    expect(value("binomial", [1n, 2n], whole(1))).toBeNull();
    expect(value("binomial", whole(3), [1n, 2n])).toBeNull();
    expect(value("binomial", whole(-1), whole(1))).toBeNull();
    expect(value("binomial", whole(3))).toBeNull();
  });
});

describe("a logarithm to any base is exact where it is a whole number", () => {
  test.each([
    [whole(2)],
    [whole(10)],
    [[1n, 2n] as const],
    [[3n, 2n] as const],
    [[2n, 3n] as const],
    [[1n, 10n] as const],
  ])("of the powers of %s", ([n, d]) => {
    for (let k = 0n; k < 30n; k += 1n) {
      expect(value("log", [n ** k, d ** k], [n, d])).toBe(`${k}`);
      expect(value("log", [d ** k, n ** k], [n, d])).toBe(`${-k}`);
      expect(value("log", [n ** k * 7n, d ** k], [n, d])).toBeNull();
    }
  });

  test.each([
    ["no base", whole(0), whole(2)],
    ["a negative number", whole(-8), whole(2)],
    ["the base 1", whole(8), whole(1)],
    ["the base 0", whole(8), whole(0)],
    ["a negative base", whole(4), whole(-2)],
  ])("and of %s it has none", (_, x, base) => expect(value("log", x, base)).toBeNull());

  test("as far as powers are worked out", () => {
    const most = BigInt(limits.exponent);
    expect(value("log", whole(2n ** most), whole(2))).toBe(`${most}`);
    expect(value("log", whole(2n ** (most + 2n)), whole(2))).toBeNull();
  });
});

describe("the other functions of fractions are exact", () => {
  const between = Array.from({ length: 41 }, (_, i) => BigInt(i - 20));
  test("floor, ceil and the absolute value", () => {
    for (const n of between) {
      const halves = Number(n) / 2;
      expect(value("floor", [n, 2n])).toBe(`${Math.floor(halves)}`);
      expect(value("ceil", [n, 2n])).toBe(`${Math.ceil(halves) + 0}`);
      expect(value("abs", whole(n))).toBe(`${n < 0n ? -n : n}`);
    }
  });

  test("max, min, mod, gcd and lcm", () => {
    const divisors = (a: bigint, b: bigint): bigint[] =>
      Array.from({ length: 20 }, (_, i) => BigInt(i + 1)).filter((each) => a % each === 0n && b % each === 0n);
    for (const a of between)
      for (const b of between) {
        const [x, y] = [whole(a), whole(b)];
        expect(value("max", x, y)).toBe(`${Math.max(Number(a), Number(b))}`);
        expect(value("min", x, y)).toBe(`${Math.min(Number(a), Number(b))}`);
        // The remainder has the sign of the divisor, and differs from the number by a multiple of it.
        const rest = value("mod", x, y);
        if (b === 0n) expect(rest).toBeNull();
        else {
          const r = BigInt(rest ?? "");
          expect([(a - r) % b, r === 0n || (b > 0n ? r > 0n && r < b : r < 0n && r > b)]).toEqual([0n, true]);
        }
        const common = a === 0n && b === 0n ? 0n : (divisors(a, b).at(-1) ?? 0n);
        expect(value("gcd", x, y)).toBe(`${common}`);
        const product = a * b;
        expect(value("lcm", x, y)).toBe(`${product === 0n ? 0n : (product < 0n ? -product : product) / common}`);
      }
    expect([value("mod", [1n, 2n], whole(2)), value("gcd", [1n, 2n]), value("lcm", whole(2), [1n, 3n])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("roots of powers, of a whole degree below 64, and ln 1 and e^0", () => {
    for (let k = 1n; k < 12n; k += 1n) {
      expect(value("root", [3n ** k, 2n ** k], whole(k))).toBe("3/2");
      expect(value("root", [3n ** k * 5n, 2n ** k], whole(k))).toBe(k === 1n ? "15/2" : null);
    }
    expect(value("root", whole(2n ** 63n), whole(63))).toBe("2");
    expect(value("root", whole(2n ** 64n), whole(64))).toBeNull();
    expect([value("root", whole(4), whole(0)), value("root", whole(4), whole(-2)), value("root", whole(4))]).toEqual([
      null,
      null,
      null,
    ]);
    expect([value("sqrt", [9n, 4n]), value("sqrt", whole(2)), value("cbrt", [27n, 8n])]).toEqual(["3/2", null, "3/2"]);
    expect([value("ln", whole(1)), value("ln", whole(2)), value("exp", whole(0)), value("exp", whole(1))]).toEqual([
      "0",
      null,
      "1",
      null,
    ]);
    expect([value("log", whole(1)), value("sin", whole(0)), value("max")]).toEqual(["0", null, null]);
  });
});
