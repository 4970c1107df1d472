import { describe, expect, test } from "vitest";
import { add, floor, multiply, rational } from "../rational";
import { relation } from "./relation.for-tests";

describe("floors of multiples of one variable are compared piece by piece over a period", () => {
  test.each([
    ["floor(2x)", "floor(x)+floor(x+1/2)"],
    ["floor(3x)", "floor(x)+floor(x+1/3)+floor(x+2/3)"],
    ["floor(x)", "floor(x/2)+floor((x+1)/2)"],
    ["ceil(2x)", "ceil(x)+ceil(x-1/2)"],
    ["floor(2(x^2+1))", "floor(x^2+1)+floor(x^2+3/2)"],
    ["x*floor(2x)+y", "x*floor(x)+y+x*floor(x+1/2)"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
  });

  test.each([
    ["floor(3x)", "floor(x)+floor(x+1/3)+floor(x+1/2)"],
    ["floor(2x)", "floor(x)+floor(x+1/3)"],
    ["floor(2x)", "floor(x)+ceil(x-1/2)"],
    ["floor(2x)", "floor(x)+floor(x+1/2)+10^(-9)*floor(x/7)"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
  });

  test("no two sums of two floors are called equal that differ at some 12th part, nor different that do not", () => {
    const lines = [1n, 2n, 3n].flatMap((p) => [0n, 1n, 2n].map((q) => [rational(p), rational(q, 3n)] as const));
    const value = (k: bigint, of: readonly (typeof lines)[number][]): bigint =>
      of.reduce((sum, [p, q]) => sum + floor(add(multiply(p, rational(k, 36n)), q)), 0n);
    const text = (of: readonly (typeof lines)[number][]): string =>
      of.map(([p, q]) => `floor(${p.n}*x+${q.n}/${q.d})`).join("+");
    const pairs = lines.flatMap((a, i) => lines.slice(i).map((b) => [a, b] as const));
    const found = new Set<string>();
    for (const left of pairs.slice(0, 12))
      for (const right of pairs.slice(-12)) {
        const alike = Array.from({ length: 73 }, (_, k) => BigInt(k) - 36n).every(
          (k) => value(k, left) === value(k, right),
        );
        const verdict = relation(text(left), text(right));
        expect(verdict, `${text(left)} and ${text(right)}`).toBe(alike ? "equal" : "different");
        found.add(verdict);
      }
    expect(found).toContain("different");
  });
});
