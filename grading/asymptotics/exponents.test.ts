import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("a root in an exponent is smaller than what it is of", () => {
  test.each([
    ["2^(n + sqrt(n))", "log(n)^(sqrt(n))", "upper"],
    ["2^n", "log(n)^(sqrt(n))", "upper"],
    ["n^(sqrt(n))", "2^n", "lower"],
    ["n^(sqrt(n))", "log(n)^n", "lower"],
    ["2^(n^1.5)", "2^(n^2)", "lower"],
    ["2^(n^1.5)", "n^n", "upper"],
    ["e^(n^(2/3))", "e^n", "lower"],
    ["sqrt(n)!", "n^n", "lower"],
    ["exp(sqrt(log(n) * log(log(n))))", "n", "lower"],
    ["exp(sqrt(log(n) * log(log(n))))", "log(n)", "upper"],
    ["2^(sqrt(n))", "n^(log(n))", "upper"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n"])).toBe(expected);
  });
});

describe("in one variable, towers, factorials and powers with a constant have one order of growth", () => {
  test.each([
    ["2^(2^n)", "n", "upper"],
    ["2^(2^n)", "n!", "upper"],
    ["2^(2^n)", "2^(n^2)", "upper"],
    ["2^(2^n)", "4^(2^n)", "lower"],
    ["2^(2^n)", "2^(3^n)", "lower"],
    ["2^(2^n)", "2^(2^n + n)", "lower"],
    ["n^(2^n)", "2^(2^n)", "upper"],
    ["n^(2^n)", "2^(3^n)", "lower"],
    ["n!", "n^n", "lower"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n"])).toBe(expected);
  });

  test.each([
    ["n^k", "2^n", "lower"],
    ["2^n", "n^k", "upper"],
    ["n^k", "n!", "lower"],
    ["log(n)^k", "n", "lower"],
    ["binomial(n, k)", "2^n", "lower"],
    ["k^n", "n^n", "lower"],
    ["k^n", "n^k", "upper"],
    ["n^(k-1)", "n^k", "lower"],
    ["n^k + n^(k-1)", "n^k", "equal"],
    ["n^k/n", "n^(k-1)", "equal"],
    ["n^(k-1) log(n)", "n^(k-1)", "upper"],
    ["n^(k-1)", "n^k/log(n)", "lower"],
    ["log(n)^(k-1)", "log(n)^k", "lower"],
    // Whether k is above 1 or 2 is not known.
    ["n^(k-1)", "1", "undecided"],
    ["n^(2k-1)", "n^k", "undecided"],
    ["n^k", "n^2", "undecided"],
    ["k^n", "2^n", "undecided"],
  ])("%s against %s is %s where k is constant", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "k"], ["k constant"])).toBe(expected);
  });
});

describe("constants in exponents are kept exactly", () => {
  test.each([
    ["2^n - 2^(n-1)", "2^n", "equal"],
    ["e^(n+1) - e^n", "e^n", "equal"],
    ["2^n - 2^(n+1)", "2^n", "order-negative"],
    ["2^n - 2*2^(n-1)", "2^n", "order-zero"],
    ["2^((log_2(n))^2)", "n^(log_2(n))", "equal"],
    ["2^((log_2(n))^2)", "n^(log_3(n))", "upper"],
    ["n^(1/sqrt(log_2(n)))", "2^(sqrt(log_2(n)))", "equal"],
    ["2^(2^n)", "2^(2^(n+1))", "lower"],
    ["2^(2^(n+1))", "4^(2^n)", "equal"],
    ["2^(2^(n+1/2) * 2^(n+1/2))", "4^(4^n)", "equal"],
    // A sum under a logarithm is known up to what stays bounded only.
    ["(n + 1)^n", "n^n", "equal"],
    ["2^(n*log_2(2*n))", "2^n*n^n", "equal"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n"])).toBe(expected);
  });
});

/** base^(c·n^p), whose logarithm is c·n^p·(ln n)^q·(ln ln n)^r, or c·n^p·k·ln 2 for the base 2^k. */
const bases = [
  { text: "2", times: 1, place: [0, 0] },
  { text: "8", times: 3, place: [0, 0] },
  { text: "n", times: 1, place: [1, 0] },
  { text: "log(n)", times: 1, place: [0, 1] },
] as const;
const powers = ["1/3", "1/2", "2/3", "3/4", "1", "3/2", "2"] as const;
const value = (fraction: string): number => {
  const [n = 1, d = 1] = fraction.split("/").map(Number);
  return n / d;
};
const factor = fc.record({
  base: fc.constantFrom(...bases),
  power: fc.constantFrom(...powers),
  times: fc.constantFrom(1, 2),
});
type Factor = typeof factor extends fc.Arbitrary<infer T> ? T : never;

const written = (factors: readonly Factor[]): string =>
  factors.map(({ base, power, times }) => `${base.text}^(${times}*n^(${power}))`).join("*");

/** The logarithm as a sum over scales n^p·(ln n)^q·(ln ln n)^r; the largest scale that is left decides. */
function exactly(a: readonly Factor[], b: readonly Factor[]): string {
  const sums = new Map<string, { readonly place: readonly number[]; sum: number }>();
  for (const [factors, sign] of [
    [a, 1],
    [b, -1],
  ] as const) {
    for (const { base, power, times } of factors) {
      const place = [value(power), ...base.place];
      const before = sums.get(place.join()) ?? { place, sum: 0 };
      sums.set(place.join(), { place, sum: before.sum + sign * times * base.times });
    }
  }
  const left = [...sums.values()].filter(({ sum }) => sum !== 0);
  left.sort(({ place: p }, { place: q }) => {
    const at = p.findIndex((each, i) => each !== q[i]);
    return (q[at] ?? 0) - (p[at] ?? 0);
  });
  const [first] = left;
  return first === undefined ? "equal" : first.sum > 0 ? "upper" : "lower";
}

test("products of exponentials with fractional powers stand as the largest scale of their logarithms says", () => {
  const factors = fc.array(factor, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(factors, factors, (a, b) => {
      expect(relation(written(a), written(b), ["n"])).toBe(exactly(a, b));
    }),
    { numRuns: 400 },
  );
});

test("with a product of powers as the exponent, a bound holds exactly where no power is larger", () => {
  const exponent = fc.tuple(fc.constantFrom(...powers), fc.constantFrom(...powers));
  const text = ([a, b]: readonly [string, string]): string => `2^(x^(${a})*y^(${b}))`;
  fc.assert(
    fc.property(exponent, exponent, (p, q) => {
      const above = p.some((power, i) => value(power) > value(q[i] ?? "1"));
      const below = p.some((power, i) => value(power) < value(q[i] ?? "1"));
      const expected = above ? (below ? "incomparable" : "upper") : below ? "lower" : "equal";
      expect(relation(text(p), text(q), ["x", "y"])).toBe(expected);
    }),
    { numRuns: 100 },
  );
});
