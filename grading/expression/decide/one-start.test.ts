import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const whole: Domain = { kind: "integer", min: { n: 1n, d: 1n } };

/** Members of a family, made up but fixed. */
const a = (k: number): number => ((k * 37 + 11) % 13) - 6.5;
const sum = (from: number, to: number, f: (k: number) => number): number => {
  let total = 0;
  for (let k = from; k <= to; k += 1) total += f(k);
  return total;
};
const product = (from: number, to: number, f: (k: number) => number): number => {
  let total = 1;
  for (let k = from; k <= to; k += 1) total *= f(k);
  return total;
};

type Value = (t: number, T: number) => number;
interface Case {
  readonly key: string;
  readonly answer: string;
  readonly keyAt: Value;
  readonly answerAt: Value;
}
const pair = (key: string, answer: string, keyAt: Value, answerAt: Value): Case => ({ key, answer, keyAt, answerAt });

/** Ranges that none of the pairs begins behind its end. */
const ranges = [1, 2, 3].flatMap((t) => [t + 1, t + 2, t + 5].map((T) => [t, T] as const));
const isNear = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * (1 + Math.abs(x));

const between: Value = (t, T) => sum(t, T, a);
const through: Value = (t, T) => product(t, T, a);

describe("a sum or product that is split is what its parts are, as written out by hand", () => {
  test.each([
    pair("\\sum_{k=t}^T a_k", "a_t + \\sum_{k=t+1}^T a_k", between, (t, T) => a(t) + sum(t + 1, T, a)),
    pair("\\sum_{k=t}^T a_k", "\\sum_{k=t}^{T-1} a_k + a_T", between, (t, T) => sum(t, T - 1, a) + a(T)),
    pair(
      "\\sum_{k=t}^T a_k",
      "a_t + a_T + \\sum_{k=t+1}^{T-1} a_k",
      between,
      (t, T) => a(t) + a(T) + sum(t + 1, T - 1, a),
    ),
    pair(
      "\\sum_{k=t+1}^T a_k",
      "\\sum_{k=1}^T a_k - \\sum_{k=1}^t a_k",
      (t, T) => sum(t + 1, T, a),
      (t, T) => sum(1, T, a) - sum(1, t, a),
    ),
    pair(
      "\\sum_{k=0}^T a_k",
      "\\sum_{k=0}^t a_k + \\sum_{k=t+1}^T a_k",
      (_, T) => sum(0, T, a),
      (t, T) => sum(0, t, a) + sum(t + 1, T, a),
    ),
    pair("\\prod_{k=t}^T a_k", "a_t \\prod_{k=t+1}^T a_k", through, (t, T) => a(t) * product(t + 1, T, a)),
    pair("\\prod_{k=t}^T a_k", "a_T \\prod_{k=t}^{T-1} a_k", through, (t, T) => a(T) * product(t, T - 1, a)),
  ])("$key is $answer", ({ key, answer, keyAt, answerAt }) => {
    for (const [t, T] of ranges) expect(isNear(keyAt(t, T), answerAt(t, T))).toBe(true);
    for (const domains of [{}, { t: whole, T: whole }]) {
      expect(relation(answer, key, domains)).toBe("equal");
      expect(relation(key, answer, domains)).toBe("equal");
    }
  });

  test("also where its terms have values from 1 on alone", () => {
    const [key, answer] = ["\\sum_{k=t}^T \\sqrt{k}", "\\sqrt{t} + \\sum_{k=t+1}^T \\sqrt{k}"];
    for (const [t, T] of ranges)
      expect(isNear(sum(t, T, Math.sqrt), Math.sqrt(t) + sum(t + 1, T, Math.sqrt))).toBe(true);
    expect(relation(answer, key, { t: whole, T: whole })).toBe("equal");
  });

  test.each([
    pair("\\sum_{k=t}^T a_k", "a_{t-1} + \\sum_{k=t+1}^T a_k", between, (t, T) => a(t - 1) + sum(t + 1, T, a)),
    pair(
      "\\sum_{k=t}^T a_k",
      "a_t + a_{t+1} + \\sum_{k=t+1}^T a_k",
      between,
      (t, T) => a(t) + a(t + 1) + sum(t + 1, T, a),
    ),
    pair(
      "\\sum_{k=1}^T a_k",
      "\\sum_{k=1}^t a_k + \\sum_{k=t}^T a_k",
      (_, T) => sum(1, T, a),
      (t, T) => sum(1, t, a) + sum(t, T, a),
    ),
    pair("\\prod_{k=t}^T a_k", "\\prod_{k=t+1}^T a_k", through, (t, T) => product(t + 1, T, a)),
  ])("$key is not $answer", ({ key, answer, keyAt, answerAt }) => {
    expect(ranges.some(([t, T]) => !isNear(keyAt(t, T), answerAt(t, T)))).toBe(true);
    for (const domains of [{}, { t: whole, T: whole }]) {
      expect(relation(answer, key, domains)).toBe("different");
      expect(relation(key, answer, domains)).toBe("different");
    }
  });
});

describe("the first terms of a sum may be written before it", () => {
  test.each([
    ["\\sum_{k=1}^n x_k", "x_1 + \\sum_{k=2}^n x_k"],
    ["\\sum_{k=0}^n x_k", "x_0 + x_1 + \\sum_{k=2}^n x_k"],
  ])("%s is %s where a part says nothing of n", (key, answer) => {
    expect(relation(answer, key)).toBe("equal");
  });

  test("but not where a part has a sum of no terms at all, which has no first one", () => {
    const counted: Domain = { kind: "integer", min: { n: 0n, d: 1n } };
    expect(relation("x_1 + \\sum_{k=2}^n x_k", "\\sum_{k=1}^n x_k", { n: counted })).toBe("different");
  });

  test("an answer's own sum does not say that its bounds are in order, nor that there is a first term", () => {
    expect(relation("n - m + 0\\cdot\\sum_{k=m}^n 1", "|n-m|")).not.toBe("equal");
    expect(relation("\\max(n,1) + 0\\cdot\\sum_{k=2}^n 1", "\\sum_{k=1}^n 1")).not.toBe("equal");
    expect(relation("n + 0\\cdot\\sum_{k=1}^n 1", "|n|")).not.toBe("equal");
  });

  test("nor is a sum split where one of its parts has a term without a value, or a product by a factor that is 0", () => {
    const key = "\\sum_{k=m+1}^n 1/(k-3)";
    expect(relation("\\sum_{k=1}^n 1/(k-3) - \\sum_{k=1}^m 1/(k-3)", key, { m: whole, n: whole })).not.toBe("equal");
    const factors = "\\prod_{k=m}^n (k-3)";
    expect(
      relation("\\frac{\\prod_{k=1}^n (k-3)}{\\prod_{k=1}^{m-1} (k-3)}", factors, { m: whole, n: whole }),
    ).not.toBe("equal");
  });
});

describe("the first term may be written before a sum whose index is shifted, where nothing is said of n", () => {
  test.each([
    ["a_1 + \\sum_{i=1}^{n-1} a_{i+1}", "\\sum_{k=1}^n a_k"],
    ["a_0 + \\sum_{s=0}^{n-1} a_{s+1}", "\\sum_{k=0}^n a_k"],
    ["|a_1| + \\sum_{i=1}^{n} |a_{i+1}|", "\\sum_{k=1}^{n+1} |a_k|"],
    ["2*a_2 + \\sum_{s=2}^{n} (s+1)*a_{s+1}", "\\sum_{k=2}^{n+1} k*a_k"],
    ["1/4 + \\sum_{t=1}^{n} 1/(t+4)", "\\sum_{k=1}^{n+1} 1/(k+3)"],
  ])("%s is %s", (answer, key) => expect(relation(answer, key)).toBe("equal"));

  test.each([
    ["2*a_1 + \\sum_{i=1}^{n-1} a_{i+1}", "\\sum_{k=1}^n a_k"],
    ["a_2 + \\sum_{i=1}^{n-1} a_{i+1}", "\\sum_{k=1}^n a_k"],
    ["a_1 + \\sum_{i=1}^{n-1} a_i", "\\sum_{k=1}^n a_k"],
    ["a_1 + \\sum_{i=1}^{n} a_{i+1}", "\\sum_{k=1}^n a_k"],
    ["a_1 - \\sum_{i=1}^{n-1} a_{i+1}", "\\sum_{k=1}^n a_k"],
  ])("%s is not %s", (answer, key) => expect(relation(answer, key)).toBe("different"));

  test("nor is a product one where a factor between is 0", () => {
    expect(relation("\\frac{\\prod_{k=0}^{n-1} (k-2)}{\\prod_{k=0}^{m-2} (k-2)}", "\\prod_{k=m}^n (k-3)")).not.toBe(
      "equal",
    );
  });
});
