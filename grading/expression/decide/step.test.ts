import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const from = (n: bigint) => ({ kind: "integer", min: { n, d: 1n } }) as const;

describe("sums are equal that grow by equal steps, whatever proves these equal", () => {
  test.each([
    ["∑_{k=1}^n floor(k/2)", "floor(n^2/4)", 0n],
    ["∑_{k=1}^n ceil(k/2)", "floor((n+1)^2/4)", 0n],
    ["∑_{k=1}^n (-1)^k*k", "(-1)^n*floor((n+1)/2)", 0n],
    ["∑_{k=1}^n |k-3|", "n(n+1)/2-3n+6", 2n],
    ["∑_{k=5}^n floor(k/2)", "floor(n^2/4)-4", 4n],
    ["∑_{i=1}^n min(i,d)", "min(n,d)*(min(n,d)+1)/2+d*max(n-d,0)", 0n],
  ])("%s is %s", (answer, key, least) => {
    expect(relation(answer, key, { n: from(least), d: from(0n) })).toBe("equal");
  });

  test.each([
    ["∑_{k=1}^n floor(k/2)", "n^2/4", 0n],
    ["∑_{k=1}^n |k-3|", "n(n+1)/2-3n+6", 0n],
    // Shorter than empty below 4.
    ["∑_{k=5}^n floor(k/2)", "floor(n^2/4)-4", 0n],
    ["∑_{i=1}^n min(i,d)", "d*n-d*(d-1)/2", 0n],
    // The chain of steps breaks at the gap, behind which the two differ.
    ["0/(n-50)+∑_{k=1}^n floor(k/2)", "0/(n-50)+floor(n^2/4)+1[n>50]", 0n],
    // x_n is another number where n is.
    ["∑_{k=1}^n x_k", "n*x_n", 1n],
  ])("%s is not %s", (answer, key, least) => {
    expect(relation(answer, key, { n: from(least), d: from(0n) })).toBe("different");
  });

  test("of numbers that are not whole, min(i, d) is no closed form of the whole ones", () => {
    const key = "min(n,d)*(min(n,d)+1)/2+d*max(n-d,0)";
    expect(relation("∑_{i=1}^n min(i,d)", key, { n: from(0n), d: { kind: "positive" } })).toBe("different");
  });
});
