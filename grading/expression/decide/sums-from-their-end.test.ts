import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const counted: Readonly<Record<string, Domain>> = {
  t: { kind: "integer", min: { n: 1n, d: 1n } },
  b: { kind: "nonnegative" },
};

describe("a sum whose terms change with its length is held against others from its end", () => {
  test.each([
    // A moving average of one value, also where the factor may be 0.
    ["∑_{k=1}^{t} (1-b)*b^(t-k)*g", "g*(1-b^t)", "g*(1-b^(t-1))"],
    ["∑_{k=0}^{t} (1-b)*b^(t-k)*g", "g*(1-b^(t+1))", "g*(1-b^t)"],
    // The same of values that change, unrolled in either direction.
    ["∑_{k=0}^{t-1} b^k*g_{t-k}", "∑_{k=1}^{t} b^(t-k)*g_k", "∑_{k=1}^{t} b^k*g_k"],
    ["∑_{k=0}^{t-1} g_{t-k}", "∑_{k=1}^{t} g_k", "∑_{k=1}^{t-1} g_k"],
    ["∑_{k=1}^{t} 1/(t-k+1)", "∑_{k=1}^{t} 1/k", "∑_{k=1}^{t-1} 1/k"],
    // Roots and logarithms have values only within the sum's range, and there everywhere.
    ["∑_{k=0}^{t} √(t-k)", "∑_{k=0}^{t} √k", "∑_{k=0}^{t+1} √k"],
    ["∑_{k=0}^{t} √(t-k)^2", "t*(t+1)/2", "t*(t-1)/2"],
    ["∑_{k=1}^{t} ln(t-k+1)", "ln(t!)", "ln((t+1)!)"],
  ])("%s is %s and not %s", (answer, key, other) => {
    expect(relation(answer, key, counted)).toBe("equal");
    expect(relation(key, answer, counted)).toBe("equal");
    expect(relation(answer, other, counted)).toBe("different");
  });

  test("a root that lacks values within the range is not taken for one that has them", () => {
    expect(relation("∑_{k=0}^{t+1} √(t-k)", "∑_{k=0}^{t} √k", counted)).not.toBe("equal");
  });
});
