import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

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

describe("an answer's own sum excuses it where that is shorter than empty", () => {
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
