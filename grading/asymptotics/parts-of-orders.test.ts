import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const names = ["n", "d", "k"];
type Row = readonly [answer: string, reference: string, expected: string, assume?: readonly string[]];
const named = ([answer, reference, expected, assume = []]: Row) => ({ answer, reference, expected, assume });

describe("rounding, the larger of two and absolute values have the order of what is left of them", () => {
  const rows: readonly Row[] = [
    ["ceil(7/2) n", "n", "equal"],
    ["floor(7/2) n", "n", "equal"],
    ["round(1/3) + n", "n", "equal"],
    ["ceil(1/3) n", "n", "equal"],
    ["ceil(-1/2) + n", "n", "equal"],
    // Rounded up it is at least 1; rounded down it is 0 for many sizes.
    ["ceil(n/d)", "n/d + 1", "equal"],
    ["floor(1/n) + d", "d", "undecided"],
    ["max(0, n)", "n", "equal"],
    ["max(n-n, d)", "d", "equal"],
    ["min(n-n, d)", "d", "order-zero"],
    ["2^max(n, d)", "2^(n+d)", "lower"],
    ["2^max(n, d)", "max(2^n, 2^d)", "equal"],
    ["2^min(n, d)", "min(2^n, 2^d)", "equal"],
    ["2^abs(n-d)", "2^n", "incomparable"],
    ["abs(n-d)", "n", "incomparable"],
  ];
  test.each(rows.map(named))("$answer against $reference: $expected", ({ answer, reference, expected, assume }) => {
    expect(relation(answer, reference, names, assume)).toBe(expected);
  });
});

describe("powers, roots and logarithms of constants, negative numbers and nothing", () => {
  const rows: readonly Row[] = [
    ["(-n)^2", "n^2", "equal"],
    ["(-n)^3", "n", "order-negative"],
    ["(-n)^(1/2)", "n", "order-negative"],
    ["root(-n, 2)", "n", "order-negative"],
    ["root(n, 0-2)", "1/sqrt(n)", "equal"],
    ["root(n, 3)", "n^(1/3)", "equal"],
    ["root(n, k)", "n^(1/k)", "equal", ["k constant"]],
    ["root(n, d)", "1", "undecided"],
    ["log(n, n)", "1", "equal"],
    ["log(n, d)", "log(n)/log(d)", "equal"],
    ["log(n, 1)", "n", "order-division-by-zero"],
    ["log(n, 1/2)", "n", "order-negative"],
    ["log(1/n)", "n", "order-negative"],
    ["(n-n)^(-1)", "1", "order-division-by-zero"],
    ["1/(n-n)", "1", "order-division-by-zero"],
    ["(n-n)^2 + n", "n", "equal"],
    ["(n+d)^0", "1", "equal"],
    // An even power is that of the size, an odd one is not.
    ["(d-n)^2", "n^2", "equal", ["d <= sqrt(n)"]],
    ["(d-n)^12", "n^12", "equal", ["d <= sqrt(n)"]],
    ["(n-d)^4", "n^4", "equal", ["d <= sqrt(n)"]],
    ["(d-n)^3", "n^3", "order-negative", ["d <= sqrt(n)"]],
    ["(n-d)^2", "n", "incomparable"],
    ["(n+d)^12", "n^12 + d^12", "equal"],
    ["(n+d)^(-2)", "1/(n^2+d^2)", "equal"],
    ["k^600 n", "n", "equal", ["k constant"]],
    ["2^600 n", "n", "equal"],
    ["3^(1/3) n", "n", "equal"],
    ["n^1000", "n^999", "upper"],
  ];
  test.each(rows.map(named))("$answer against $reference: $expected", ({ answer, reference, expected, assume }) => {
    expect(relation(answer, reference, names, assume)).toBe(expected);
  });
});

describe("exponentials by their bases", () => {
  const rows: readonly Row[] = [
    ["pi^n", "3^n", "upper"],
    ["e^n", "3^n", "lower"],
    ["(3/2)^n", "2^n", "lower"],
    ["(2/3)^n", "1", "lower"],
    ["0.5^n", "2^(-n)", "equal"],
    ["sqrt(2)^n", "2^(n/2)", "equal"],
    ["(1+1/n)^n", "1", "equal"],
    ["(1-1/n)^n", "1", "equal"],
    ["n^(1/log(n))", "1", "equal"],
    ["n^(1/log(log(n)))", "n", "lower"],
    ["2^(n^d)", "n", "upper"],
    ["2^(2^(2^(2^n)))", "n", "upper"],
    ["log(log(log(log(log(log(log(log(n))))))))", "n", "lower"],
    // A prime of seven digits is not looked for.
    ["1000003^n", "2^n", "undecided"],
  ];
  test.each(rows.map(named))("$answer against $reference: $expected", ({ answer, reference, expected, assume }) => {
    expect(relation(answer, reference, names, assume)).toBe(expected);
  });
});

describe("factorials of multiples and fractions", () => {
  const rows: readonly Row[] = [
    ["0! n", "n", "equal"],
    ["3! n", "n", "equal"],
    ["(1/2)! n", "n", "equal"],
    ["(n/2)!", "(n/2)^(n/2) sqrt(n) e^(-n/2)", "equal"],
    ["(2n)!", "4^n n!^2/sqrt(n)", "equal"],
    ["k! n", "n", "equal", ["k constant"]],
    ["(n^2)!", "n!", "upper"],
    ["sqrt(n)!", "n!", "lower"],
    ["(1/n)!", "1", "undecided"],
  ];
  test.each(rows.map(named))("$answer against $reference: $expected", ({ answer, reference, expected, assume }) => {
    expect(relation(answer, reference, names, assume)).toBe(expected);
  });
});

describe("sums and products by their terms and ends", () => {
  const rows: readonly Row[] = [
    ["sum(1, i, 1, n)", "n", "equal"],
    ["sum(d, i, 1, 5)", "d", "equal"],
    ["sum(5, i, 1, 0) + n", "n", "equal"],
    ["sum(1/i, i, 1, n)", "log(n)", "equal"],
    ["sum(d^i, i, 1, n)", "d^n", "equal"],
    ["sum(-i, i, 1, n) + n^3", "n^3", "equal"],
    ["sum(i/d, i, 1, n)", "n^2/d", "equal"],
    ["sum(i!, i, 1, n)", "n!", "equal"],
    ["sum(log(i), i, 1, n)", "n log(n)", "equal"],
    ["sum(i^k, i, 1, n)", "n^(k+1)", "equal", ["k constant"]],
    ["sum(k^i, i, 1, n)", "k^n", "equal", ["k constant"]],
    ["prod(i, i, 1, n)", "n!", "equal"],
    ["sum(i, i, n, d)", "n", "undecided"],
    ["sum(i^d, i, 1, n)", "n^(d+1)", "undecided"],
    ["sum(1/(i+d), i, 1, n)", "log(n)", "undecided"],
    ["sum(i, i, 1, sqrt(n))", "n", "equal"],
    // Up to n/d there is no term where d is above n, and the closed form would say n/d + n²/d².
    ["sum(i, i, 1, n/d)", "n^2/d^2", "undecided"],
    ["sum(i, i, 1, n/d)", "n/d + n^2/d^2", "undecided"],
    ["sum(i, i, 1, 1/n)", "1", "undecided"],
    ["sum(i, i, 1, n/d)", "n^2/d^2", "equal", ["d <= n"]],
  ];
  test.each(rows.map(named))("$answer against $reference: $expected", ({ answer, reference, expected, assume }) => {
    expect(relation(answer, reference, names, assume)).toBe(expected);
  });
});

/** Along n = 10^4 and 10^8 the values of both sides keep their ratio. */
describe("differences of which the leading terms cancel", () => {
  test.each<[string, string, (n: number) => number, (n: number) => number]>([
    ["cbrt(n+1) - cbrt(n)", "n^(-2/3)", (n) => Math.cbrt(n) * Math.expm1(Math.log1p(1 / n) / 3), (n) => n ** (-2 / 3)],
    ["n sqrt(n+1) - n sqrt(n)", "sqrt(n)", (n) => n / (Math.sqrt(n + 1) + Math.sqrt(n)), Math.sqrt],
    ["n - sqrt(n^2-1)", "1/n", (n) => 1 / (n + Math.sqrt(n * n - 1)), (n) => 1 / n],
    ["-log(n) + log(n+1)", "1/n", (n) => Math.log1p(1 / n), (n) => 1 / n],
    ["log_2(n+1) - log_2(n)", "1/n", (n) => Math.log1p(1 / n) / Math.LN2, (n) => 1 / n],
    [
      "n^(-1/2) - (n+1)^(-1/2)",
      "n^(-3/2)",
      (n) => -Math.expm1(-Math.log1p(1 / n) / 2) / Math.sqrt(n),
      (n) => n ** -1.5,
    ],
    ["root(n+1, 4) - root(n, 4)", "n^(-3/4)", (n) => n ** 0.25 * Math.expm1(Math.log1p(1 / n) / 4), (n) => n ** -0.75],
    ["(sqrt(n+1) - sqrt(n))/n", "n^(-3/2)", (n) => 1 / n / (Math.sqrt(n + 1) + Math.sqrt(n)), (n) => n ** -1.5],
    ["sqrt(n+1)/n - sqrt(n)/n", "n^(-3/2)", (n) => 1 / n / (Math.sqrt(n + 1) + Math.sqrt(n)), (n) => n ** -1.5],
    ["sqrt(n^2+n) - n", "1", (n) => n / (Math.sqrt(n * n + n) + n), () => 1],
  ])("%s is of the order %s", (answer, reference, mine, theirs) => {
    const [first = 0, second = 0] = [1e4, 1e8].map((n) => mine(n) / theirs(n));
    expect(second / first).toBeCloseTo(1, 2);
    expect(relation(answer, reference, names)).toBe("equal");
    expect(relation(`(${answer})*log(n)`, reference, names)).toBe("upper");
  });

  test("are of the order that they have only where they are positive, and not told for higher roots", () => {
    expect(relation("sqrt(n) - sqrt(n+1)", "1", names)).toBe("order-negative");
    expect(relation("(n+1)^(-1/2) - n^(-1/2)", "n^(-3/2)", names)).toBe("order-negative");
    expect(relation("root(n+1, 5) - root(n, 5)", "n^(-4/5)", names)).toBe("undecided");
    expect(relation("log_2(n+1) - log(n)", "log(n)", names)).toBe("equal");
  });
});
