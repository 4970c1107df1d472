import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational, toText } from "../rational";
import { countedDomains } from "./counted-domains";
import { expression, relation } from "./relation.for-tests";

/** "n integer from 0", for each name of which something is known. */
const counted = (texts: readonly string[], given: Readonly<Record<string, Domain>> = {}): string =>
  [
    ...countedDomains(
      new Map(Object.entries(given)),
      texts.map((text) => expression(text)),
    ),
  ]
    .map(([name, { kind, min, max }]) =>
      [name, kind, min && `from ${toText(min)}`, max && `to ${toText(max)}`].filter(Boolean).join(" "),
    )
    .join(", ");

describe("a bound counts from where its sum is empty", () => {
  test.each([
    ["\\sum_{k=1}^n k", "n integer from 0"],
    ["\\sum_{k=0}^{n-1} k", "n integer from 0"],
    ["\\sum_{k=0}^{n+2} k", "n integer from -3"],
    ["\\sum_{k=1}^{1+n} k", "n integer from -1"],
    ["\\sum_{k=-3}^{n} k", "n integer from -4"],
    ["\\prod_{k=2}^{n} k", "n integer from 1"],
    ["x+\\sum_{k=1}^{n} \\sum_{j=3}^{n} j", "n integer from 2"],
    ["\\sum_{k=3}^{n} k+\\sum_{k=1}^{n} k", "n integer from 2"],
    ["\\sum_{k=1}^{n} \\sum_{j=1}^{k} j", "n integer from 0"],
    ["\\sum_{k=1}^{n} k+\\sum_{k=1}^{m-1} k", "n integer from 0, m integer from 1"],
    ["(-1)^n x", "n integer"],
    ["(-1)^n+\\sum_{k=1}^n k", "n integer from 0"],
    ["\\sum_{k=1}^{2n} k", "n integer from 0"],
    ["\\sum_{k=2}^{2n} k", "n integer from 1"],
    ["\\sum_{k=1}^{3n-2} k", "n integer from 1"],
    ["\\sum_{k=0}^{1+2n} k", "n integer from -1"],
    ["\\sum_{k=1}^{n/2} k", ""],
    ["\\sum_{k=1}^{-2n} k", ""],
    ["\\sum_{k=1}^{n m} k", ""],
    ["\\sum_{k=1}^{n+m} k", ""],
    ["\\sum_{k=1}^{n+m+1} k", ""],
    ["\\sum_{k=m}^{n} k", "m integer, n integer"],
    ["\\prod_{k=t+1}^{T} k", "t integer, T integer"],
    ["\\sum_{i=1}^{n} \\sum_{k=i}^{m} k", "n integer from 0"],
    ["\\sum_{i=1}^{n} \\sum_{k=m}^{i} k", "n integer from 0"],
    ["\\sum_{k=1/2}^{n} k", ""],
    ["\\sum_{k=1}^{n+1/2} k", ""],
    ["x+1", ""],
  ])("%s: %s", (text, found) => expect(counted([text])).toBe(found));

  test("of several formulas the last start counts, and what a part says stands", () => {
    const sum = "\\sum_{k=1}^n k";
    expect(counted([sum, "\\sum_{k=4}^n k"])).toBe("n integer from 3");
    expect(counted(["\\sum_{k=4}^n k", sum])).toBe("n integer from 3");
    expect(counted([sum], { n: { kind: "integer" } })).toBe("n integer from 0");
    expect(counted([sum], { n: { kind: "real", max: rational(9n) } })).toBe("n integer from 0 to 9");
    expect(counted([sum], { n: { kind: "real", max: rational(0n) } })).toBe("n integer from 0 to 0");
    expect(counted([sum], { n: { kind: "real", max: rational(-1n) } })).toBe("n real to -1");
    expect(counted([sum], { n: { kind: "real", min: rational(-5n) } })).toBe("n real from -5");
    expect(counted([sum], { n: { kind: "positive" } })).toBe("n positive");
    expect(counted([sum], { n: { kind: "nonnegative" } })).toBe("n nonnegative");
    expect(counted(["(-1)^n"], { n: { kind: "positive" } })).toBe("n positive");
    expect(counted(["(-1)^n"], { n: { kind: "real", min: rational(1n) } })).toBe("n integer from 1");
    expect(counted(["(-1)^n"], { z: { kind: "complex" } })).toBe("z complex");
    expect(counted([sum], { z: { kind: "complex" } })).toBe("z complex, n integer from 0");
  });
});

describe("what a key sums up to is a count, though the part says nothing of it", () => {
  // Both sides agree for n = 0, 1, 2, …: checked by hand as telescoping and geometric sums; at n = -3 the closed form is not 0.
  test.each([
    ["n/(n+1)", "sum_{k=1}^{n} 1/(k(k+1))"],
    ["(1-r^(n+1))/(1-r)", "sum_{k=0}^{n} r^k"],
    ["2^n-1", "sum_{k=0}^{n-1} 2^k"],
    ["max(n,0)", "sum_{k=1}^{n} 1"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(answer, key, { n: { kind: "integer" } })).toBe("equal");
  });

  test.each([
    ["n/(n+2)", "sum_{k=1}^{n} 1/(k(k+1))"],
    ["2^n", "sum_{k=0}^{n-1} 2^k"],
    ["n(n-1)/2", "sum_{k=1}^{n} k"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
  });
});

describe("what an answer alone sums up to excuses it and proves nothing", () => {
  test.each([
    ["sum_{k=1}^{n} 1/(k(k+1))", "n/(n+1)"],
    ["x + 0*sum_{k=1}^{x} 1", "|x|"],
    ["sum_{k=1}^{x} 1", "max(x,0)"],
  ])("%s is not proved to be %s", (answer, key) => {
    expect(["undecided", "different"]).toContain(relation(answer, key));
  });

  test("and what differs among counts too is different", () => {
    expect(relation("sum_{k=1}^{n} 1/(k(k+1))", "n/(n+2)")).toBe("different");
  });
});

describe("an answer's own sum excuses it where the key has none and n is no number of terms", () => {
  // (1 + 1)^n for n = 0, 1, 2, …, by the binomial theorem; at n = -1 one is empty, and the other 1/2.
  test("∑ C(n, k) against 2^n", () => {
    expect(relation("\\sum_{k=0}^{n} C(n,k)", "2^n")).not.toBe("different");
    expect(relation("\\sum_{k=0}^{n} C(n,k)", "2^n+1")).toBe("different");
    expect(relation("\\sum_{k=0}^{n} 1", "n+1-(n-2)(n-1)n")).toBe("different");
    // A part that names -1 means it.
    expect(relation("\\sum_{k=0}^{n} 1", "|n|+1", { n: { kind: "integer", min: { n: -1n, d: 1n } } })).toBe(
      "different",
    );
  });
});

describe("what no one means by a range between two names refutes nobody", () => {
  // ∏_{k=t+1}^T has T - t factors where T >= t.
  test.each([
    ["u^(T-t)", "\\prod_{k=t+1}^{T} u", "u^(T-t+1)"],
    ["u^(T-t)*\\prod_{k=t+1}^{T} h_k", "\\prod_{k=t+1}^{T} u h_k", "u*\\prod_{k=t+1}^{T} h_k"],
    ["\\prod_{k=t+1}^{T} u/h_k", "u^(T-t)/\\prod_{k=t+1}^{T} h_k", "\\prod_{k=t}^{T} u/h_k"],
    ["(T-t)*c", "\\sum_{k=t+1}^{T} c", "(T-t-1)*c"],
  ])("%s is %s and not %s", (answer, key, other) => {
    const counts = {
      t: { kind: "integer", min: { n: 1n, d: 1n } },
      T: { kind: "integer", min: { n: 1n, d: 1n } },
    } as const;
    for (const domains of [{}, counts]) {
      expect(relation(answer, key, domains)).toBe("equal");
      expect(relation(key, answer, domains)).not.toBe("different");
      expect(relation(other, key, domains)).toBe("different");
    }
  });

  test("also where nothing is proved", () => {
    // Both have ln 1 + … for T >= t; at T = t - 2 one is 0 and the other is not.
    const [left, right] = ["\\sum_{k=t}^{T} √k*√(k+1)", "√t*√(t+1)+\\sum_{k=t+1}^{T} √k*√(k+1)"];
    const from = { t: { kind: "positive" } } as const;
    expect(relation(left, right, from)).not.toBe("different");
  });
});

describe("an answer's own sum excuses it where that that is shorter than empty", () => {
  test.each([
    ["1+\\sum_{k=2}^{n} \\sqrt{k}", "\\sum_{k=1}^{n} \\sqrt{k}"],
    ["1+2^2+\\sum_{k=3}^{n} k^2*|\\sin k|/|\\sin k|", "\\sum_{k=1}^{n} k^2"],
  ])("%s against %s", (answer, key) => {
    expect(relation(answer, key)).not.toBe("different");
  });

  test("and not where it is empty", () => {
    expect(relation("2+\\sum_{k=2}^{n} \\sqrt{k}", "\\sum_{k=1}^{n} \\sqrt{k}")).toBe("different");
    expect(relation("\\sum_{k=1}^{n-1} \\sqrt{k}", "\\sum_{k=1}^{n} \\sqrt{k}")).toBe("different");
    // A part that names 0 means it.
    const from0 = { n: { kind: "integer", min: { n: 0n, d: 1n } } } as const;
    expect(relation("1+\\sum_{k=2}^{n} \\sqrt{k}", "\\sum_{k=1}^{n} \\sqrt{k}", from0)).toBe("different");
  });
});

// Labels by the values at n = 1, 2, 3: (-1) + 1 + … is 0 over 2n terms, and 2n(2n + 1)/2 is 1 + … + 2n.
describe("a sum of 2n terms is one of whole n, which half of a whole number does not refute", () => {
  test.each([
    ["0", "\\sum_{k=1}^{2n} (-1)^k"],
    ["\\sum_{k=1}^{2n} (-1)^{k+1}", "\\sum_{k=1}^{2n} (-1)^k"],
    ["n(2n+1)", "\\sum_{k=1}^{2n} k"],
    ["1/4 + \\sum_{k=2}^{2n} 1/(k+3)", "\\sum_{k=1}^{2n} 1/(k+3)"],
    ["a_1 + \\sum_{k=2}^{2n} a_k", "\\sum_{k=1}^{2n} a_k"],
  ])("%s for %s", (answer, key) => {
    expect(relation(answer, key)).not.toBe("different");
    expect(relation(`${answer} + n`, key)).toBe("different");
  });
});
