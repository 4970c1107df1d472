import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { equivalence } from "../equivalence";
import { expression, relation } from "./relation.for-tests";

const counted: Readonly<Record<string, Domain>> = { n: { kind: "integer", min: { n: 1n, d: 1n } } };

describe("what begins alike and grows alike is equal", () => {
  test.each([
    ["∏_{i=1}^{n} (1+1/i)", "n+1"],
    ["∏_{i=1}^{n} ((i+x)/(i+x-1))", "(x+n)/x"],
    ["∏_{i=1}^{n} (1-1/(i+1)^2)", "(n+2)/(2*(n+1))"],
    ["∑_{i=1}^{n} 1/(i*(i+1))", "n/(n+1)"],
    ["∑_{i=1}^{n} i*i!", "(n+1)!-1"],
    ["∏_{i=1}^{n} cos(x*2^(i-1))", "sin(2^n*x)/(2^n*sin(x))"],
  ])("%s is %s", (answer, key) => {
    const found = equivalence(expression(key), new Map(Object.entries(counted)))(expression(answer));
    expect(found).toMatchObject({ relation: "equal", method: "induction" });
    expect(relation(key, answer, counted)).toBe("equal");
  });

  test.each([
    ["∏_{i=1}^{n} (1+1/i)", "2*n"],
    ["∏_{i=1}^{n} (1+1/i)", "n+1+(n-1)*(n-2)"],
    ["∑_{i=1}^{n} 1/(i*(i+1))", "(n+1)/(n+3)"],
    ["∑_{i=1}^{n} i*i!", "(n+1)!-2"],
  ])("%s is not %s, which begins or goes on otherwise", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("different");
    expect(relation(key, answer, counted)).toBe("different");
  });
});

/** All differ from what they are held against: at n = 5001 by 1 at least, at n = 2 by Γ(√2)·Γ(2√2). */
describe("what begins with 0 is not proved equal by growing alike", () => {
  test.each([
    ["∑_{i=1}^{n} max(i-5000,0)", "0"],
    ["∑_{i=1}^{n} max(i-5000,0)^2", "∑_{i=1}^{n} (i-i)"],
    ["∑_{i=1}^{n} floor(i/5000)", "0"],
    ["(n-1)*∏_{i=1}^{n} gamma(i*sqrt(2))", "2*(n-1)*∏_{i=1}^{n} gamma(i*sqrt(2))"],
  ])("as %s, for which 0 grows by every factor, is not %s", (answer, key) => {
    expect(relation(answer, key, counted)).not.toBe("equal");
    expect(relation(key, answer, counted)).not.toBe("equal");
  });

  test("nor is what differs from some number on alone", () => {
    expect(relation("∑_{i=1}^{n} 1/(i*(i+1))", "n/(n+1)+max(n-5000,0)", counted)).not.toBe("equal");
    expect(relation("∏_{i=1}^{n} (1+1/i)", "n+1+max(n-5000,0)", counted)).not.toBe("equal");
  });
});
