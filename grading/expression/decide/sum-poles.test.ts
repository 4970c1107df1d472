import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const counted = { n: { kind: "integer", min: { n: 1n, d: 1n } } } as const;

describe("a sum or product, one of whose terms has no value, has none", () => {
  test.each([
    ["\\sum_{k=0}^n 1/k", "\\sum_{k=1}^n 1/k"],
    ["\\sum_{k=0}^n 1/k^2", "\\sum_{k=1}^n 1/k^2"],
    ["\\sum_{k=0}^{n} \\ln k", "\\ln(n!)"],
    ["\\sum_{k=0}^n 1/k - \\sum_{k=0}^{n-1} 1/k", "1/n"],
    ["\\prod_{k=0}^n (1-1/k)", "1/n"],
    // Those up to n = 2 have values.
    ["\\prod_{k=1}^n (k-2)/(k-3)", "(2-n)/2"],
    ["\\sum_{k=1}^n 1/((k-3)(k-2))", "1/(2-n)-1/2"],
    // 1/(k²-4) has no value at k = 2, where no linear factor is written.
    ["\\sum_{k=1}^n 1/(k^2-4)", "\\sum_{k=3}^n 1/(k^2-4)-1/3"],
    ["\\sum_{k=1}^n 1/(k^2-3k+2)", "0"],
    // 0·ln 0 is taken for 0, and ln 0 beside it is not.
    ["\\sum_{k=0}^n (k*\\ln k+\\ln k)", "\\sum_{k=1}^n (k*\\ln k+\\ln k)"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("different");
  });
});

describe("a sum all of whose terms have values has one", () => {
  test.each([
    ["\\sum_{k=0}^{n-1} 1/(k+1)", "\\sum_{k=1}^n 1/k"],
    ["\\sum_{k=1}^n \\ln k", "\\ln(n!)"],
    ["\\sum_{k=1}^n 1/(k(k+1))", "n/(n+1)"],
    ["\\prod_{k=2}^n (1-1/k)", "1/n"],
    ["\\sum_{k=0}^n 1/(x+k)", "1/x+\\sum_{k=1}^n 1/(x+k)"],
    ["\\sum_{k=0}^n k*x^{k-1}", "\\sum_{k=1}^n k*x^{k-1}"],
    // 0/0 at k = 3 is a gap that can be filled.
    ["\\sum_{k=1}^n (k-3)/(k-3)", "n"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("equal");
  });

  test("from where its terms have values on", () => {
    const from4 = { n: { kind: "integer", min: { n: 4n, d: 1n } } } as const;
    expect(relation("\\sum_{k=4}^n 1/((k-3)(k-2))", "1-1/(n-2)", from4)).toBe("equal");
  });

  test("also where people take 0·ln 0 for 0, which nobody is refused for", () => {
    expect(relation("\\sum_{k=0}^n k \\ln k", "\\sum_{k=1}^n k \\ln k", counted)).not.toBe("different");
    expect(relation("\\sum_{k=0}^n k (\\ln k)^2", "\\sum_{k=1}^n k (\\ln k)^2", counted)).not.toBe("different");
  });
});
