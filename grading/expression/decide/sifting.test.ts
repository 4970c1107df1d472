import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const whole = (min: bigint, max?: bigint): Domain => ({
  kind: "integer",
  min: { n: min, d: 1n },
  ...(max === undefined ? {} : { max: { n: max, d: 1n } }),
});
const positive: Domain = { kind: "positive" };

describe("a sum over 1[k = n] is its term at n", () => {
  const domains = { n: whole(1n, 3n), K: whole(3n), p_k: positive, p_n: positive };
  test.each([
    ["\\sum_{k=1}^K 1[k=n]", "1"],
    ["\\sum_{k=1}^K y_k 1[n=k]", "y_n"],
    ["\\sum_{k=1}^3 y_k 1[k=n]", "y_n"],
    ["-\\sum_{k=1}^K 1[k=n] \\log p_k", "-\\log p_n"],
    ["\\sum_{k=0}^K k^2 \\cdot 1[k=n+1-1]", "n^2"],
  ])("%s is %s where n is one of the places", (sifted, value) => {
    expect(relation(sifted, value, domains)).toBe("equal");
    expect(relation(value, sifted, domains)).toBe("equal");
  });

  test("and nothing else", () => {
    expect(relation("\\sum_{k=1}^K 1[k=n]", "2", domains)).toBe("different");
    expect(relation("\\sum_{k=1}^K k 1[k=n]", "n+1", domains)).toBe("different");
    expect(relation("\\sum_{k=1}^3 y_k 1[k=n]", "y_{n+1}", domains)).not.toBe("equal");
  });

  test("which is not claimed where n may lie elsewhere, or another term has no value", () => {
    expect(relation("\\sum_{k=1}^K 1[k=n]", "1", { n: whole(1n), K: whole(3n) })).not.toBe("equal");
    expect(relation("\\sum_{k=0}^K 1[k=n]/k", "1/n", domains)).not.toBe("equal");
    expect(relation("\\sum_{k=1}^K 1[k=n]", "1", { n: { kind: "real" }, K: whole(3n) })).not.toBe("equal");
  });

  test("of a place that no range holds nothing is said", () => {
    const open = { p_k: positive, p_n: positive };
    expect(relation("-\\sum_{k=1}^K 1[k=n] \\log p_k", "-\\log p_n", open)).toBe("undecided");
    for (const [sum, value] of [
      ["\\sum_{k=1}^K y_k 1[k=n]", "y_n"],
      ["\\sum_{k=1}^3 y_k 1[k=n]", "y_n"],
      ["\\sum_{k=1}^K y_k \\delta_{kn}", "y_n"],
    ] as const)
      for (const domains of [{}, { n: whole(1n) }, { n: whole(1n), K: whole(1n) }])
        expect([relation(sum, value, domains), relation(value, sum, domains)]).toEqual(["undecided", "undecided"]);
  });

  test("nor where the comparison stands within a term: ∑ (p_k - 1[k = n]) is ∑ p_k - 1 where n is a place", () => {
    const open = { n: whole(1n) };
    for (const [inside, outside] of [
      ["\\sum_{k=1}^K (p_k - 1[k=n])", "\\sum_{k=1}^K p_k - 1"],
      ["\\sum_{k=1}^K p_k 1[k≠n]", "\\sum_{k=1}^K p_k - p_n"],
    ] as const) {
      expect(relation(inside, outside, open)).not.toBe("different");
      expect(relation(outside, inside, open)).not.toBe("different");
      expect(relation(inside, "\\sum_{k=1}^K p_k", open)).toBe("different");
      expect(relation(inside, outside.replace("-", "+"), open)).toBe("different");
    }
  });

  test("nor of a term without a value that 1[k = n] leaves out, such as 0·ln(-1)", () => {
    expect(relation("-\\sum_{k=1}^K 1[k=n] \\log p_k", "-\\log p_n", { n: whole(1n), K: whole(1n) })).toBe("undecided");
  });

  test("while another value at one of the places is a wrong one", () => {
    const counted = { n: whole(1n), K: whole(1n) };
    for (const domains of [{}, counted])
      for (const wrong of ["2*y_n", "y_n + 1", "0", "K"])
        expect([wrong, relation(wrong, "\\sum_{k=1}^K y_k 1[k=n]", domains)]).toEqual([wrong, "different"]);
    expect(relation("y_1", "\\sum_{k=1}^K y_k 1[k=n]", counted)).toBe("different");
    expect(relation("\\sum_{j=1}^{5}\\sum_{k=1}^{3} 1[k=j]", "3")).toBe("equal");
    expect(relation("\\sum_{j=1}^{5}\\sum_{k=1}^{3} 1[k=j]", "5")).toBe("different");
  });
});
