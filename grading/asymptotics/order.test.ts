import { describe, expect, test } from "vitest";
import { toText } from "../expression/print";
import { expression, relation } from "./order.for-tests";
import { orderOf } from "./order-of";
import { readAssumptions } from "./read-assumptions";

describe("an order is equal to every other way to write it", () => {
  test.each([
    ["max(n,m)", "n+m"],
    ["x^2+y^2", "x y+x^2+y^2"],
    ["n log(n d)", "n log n + n log d"],
    ["log(n!)", "n log n"],
    ["n^{1.5}", "n sqrt(n)"],
    ["sqrt(n^2+d)", "n+sqrt(d)"],
    ["n^2-n", "n^2"],
    ["(n+1)^2-n^2", "n"],
    ["4^{n/2}", "2^n"],
    ["n!", "sqrt(n) n^n exp(-n)"],
    ["(n+1)!/n!", "n"],
    ["binomial(n,2)", "n^2"],
    ["log_2(n^2) - log_2 n", "log n"],
    ["log_k n", "log(n)/log(k)"],
    ["2^{log_2 n}", "n"],
    ["ceil(n/2)", "n"],
    ["n^{1/n}", "1"],
    ["min(n,d) max(n,d)", "n d"],
    ["sum_{i=1}^n i", "n^2"],
    ["sum_{i=1}^n 1/i", "log n"],
    ["sum_{i=1}^n 2^i", "2^n"],
    ["log(n+d)", "max(log n, log d)"],
    ["n d (n+d)", "n^2 d + n d^2"],
    ["2^n + n^100", "2^n"],
    ["log(n^2 d / log n)", "log n + log d"],
    ["x*y", "(x*y*(x+y))/(x+y)"],
    ["max(n, 0)", "n"],
    ["(n - n^2)/(1 - n)", "n"],
    ["abs(n - n^2)", "n^2"],
    ["min(n, d)", "1/(1/n + 1/d)"],
    ["exp(2 log n)", "n^2"],
    ["n^(log d)", "d^(log n)"],
    ["prod_{i=1}^n i", "n!"],
    ["cbrt(n^2)", "n^(2/3)"],
  ])("%s = %s", (a, b) => {
    const names = ["n", "d", "m", "k", "x", "y"];
    expect(relation(a, b, names)).toBe("equal");
  });
});

describe("a direction in which a bound fails is never missed", () => {
  test.each([
    ["k log n", "n log k", "incomparable"],
    ["n^2 d", "n d^2", "incomparable"],
    ["n^2", "n^2 d", "lower"],
    ["n^2 log d", "n^2 d", "lower"],
    ["n^2 d + n d^2", "n^2 d", "upper"],
    ["2^n", "3^n", "lower"],
    ["n!", "n^n", "lower"],
    ["min(n,d)", "n", "lower"],
    ["n log(d)^3", "n + d", "incomparable"],
    ["n^n", "d^n", "incomparable"],
    ["ceil(n/k)", "n/k", "upper"],
    ["n + d", "n log d", "incomparable"],
    ["log(n)^2", "log(n)*log(d) + log(d)^2", "incomparable"],
    // Only along paths such as d = n·(log n)^(1/2), which no power of one parameter follows.
    ["n d", "n^2 + d^2/log d", "incomparable"],
    // Here none fails: where log d is as large as log n the product of the two terms is enough, and else n is far larger.
    ["n d", "n^2/log(n) + d^2*log(d)", "lower"],
    // Only where z is exponential in x, and x exponential in y.
    ["z log z", "x log(x)^2 + y^2 z log(z)/log(x) + x y^2 z/log(y)", "incomparable"],
  ])("%s against %s: %s", (a, b, expected) => {
    expect(relation(a, b, ["n", "d", "k", "x", "y", "z"])).toBe(expected);
  });
});

describe("what is assumed of the variables is used", () => {
  test.each([
    ["n/k", "n", "k constant", "equal"],
    ["n^2 d", "n^2 d + n d^2", "d <= n", "equal"],
    ["min(n,d)", "n", "n <= d", "equal"],
    ["n log n", "n log d", "d = n^2", "equal"],
    ["n^5", "n^2 d + n d^2", "d = n^2", "equal"],
    ["n d", "d^2", "n = d", "equal"],
    ["2 n r + n - r^2 - r", "n r", "r < n", "equal"],
    ["n d - n^2/2", "n d", "n <= d", "equal"],
    ["log(d)", "n", "d = 2^n", "equal"],
    ["n log n", "n log d", "n <= d", "lower"],
    ["ceil(n/k)", "n/k", "k <= n", "equal"],
    ["n^2", "n d", "n^2 <= d", "lower"],
    ["n + k", "n", "1 <= k <= n", "equal"],
    ["n d r", "n d", "r 为常数", "equal"],
  ])("%s against %s where %s: %s", (a, b, assumption, expected) => {
    expect(relation(a, b, ["n", "d", "k", "r"], [assumption])).toBe(expected);
  });

  test("assumptions chain: from r <= n and n <= d follows r <= d", () => {
    expect(relation("d + r", "d", ["n", "d", "r"], ["r <= n", "n <= d"])).toBe("equal");
    expect(relation("log(d)/log(r) + 1", "log(d)/log(r)", ["n", "d", "r"], ["r <= n", "n <= d"])).toBe("equal");
  });

  test("an assumption that cannot be read is refused, never ignored", () => {
    for (const text of ["k is nice", "n < ", "d <= n + k", "n != d", "n^2 <= n", "n log n <= n"]) {
      expect(readAssumptions(["n", "d", "k"], [text]).ok, text).toBe(false);
    }
  });
});

describe("zero, negative and unreadable orders say why", () => {
  test.each([
    ["n - n", "invalid: order-zero"],
    ["n - n^2", "invalid: order-negative"],
    ["n d - n^2", "invalid: order-negative"],
    ["sin(n)", "invalid: order-not-an-order"],
    ["n/(d-d)", "invalid: order-division-by-zero"],
    ["n^2 + d^2 - 3 n d", "invalid: order-negative"],
    ["(n - max(n, d)/2) d", "invalid: order-negative"],
    ["log(1 + n/d)", "undecided: order-beyond"],
    ["log(n/d)", "invalid: order-negative"],
    ["min(n, 0)", "invalid: order-zero"],
    ["n^d - n^d", "invalid: order-zero"],
  ])("%s: %s", (text, expected) => {
    expect(relation(text, "n", ["n", "d"])).toBe(expected);
  });
});

test("exact counts are reduced to their leading order", () => {
  const names = ["n", "d", "k"];
  const shown = (text: string): string => {
    const order = orderOf(expression(text, names));
    return "outcome" in order ? order.feedback.code : toText(order);
  };
  expect(shown("2 n^2 d + 3 n d")).toBe("n^2*d");
  expect(shown("n^2 d + 4 n d^2 - n d")).toBe("n^2*d + n*d^2");
  expect(shown("k n d^2 - n d")).toBe("k*n*d^2");
  expect(shown("7")).toBe("1");
});
