import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const counted = { n: { kind: "integer", min: { n: 1n, d: 1n } } } as const;

describe("a sum of n terms counts what all of them have in common n times", () => {
  test.each([
    // The mean square less the square of the mean is the mean squared deviation.
    [
      "\\frac1n\\sum_{k=1}^n (x_k-\\frac1n\\sum_{j=1}^n x_j)^2",
      "\\frac1n\\sum_{k=1}^n x_k^2-(\\frac1n\\sum_{j=1}^n x_j)^2",
    ],
    ["\\sum_{k=1}^n\\sum_{j=1}^n (x_k-x_j)^2", "2n\\sum_{k=1}^n x_k^2-2(\\sum_{k=1}^n x_k)^2"],
    ["\\sum_{k=1}^n (a x_k+b-y_k)", "a\\sum_{k=1}^n x_k+n b-\\sum_{k=1}^n y_k"],
    ["\\sum_{k=0}^{n-1} (x_k-c)^2", "\\sum_{k=0}^{n-1} x_k^2-2c\\sum_{k=0}^{n-1} x_k+n c^2"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("equal");
    expect(relation(key, answer, counted)).toBe("equal");
  });

  test.each([
    [
      "\\frac1{n-1}\\sum_{k=1}^n (x_k-\\frac1n\\sum_{j=1}^n x_j)^2",
      "\\frac1n\\sum_{k=1}^n x_k^2-(\\frac1n\\sum_{j=1}^n x_j)^2",
    ],
    ["\\sum_{k=1}^n\\sum_{j=1}^n (x_k-x_j)^2", "n\\sum_{k=1}^n x_k^2-(\\sum_{k=1}^n x_k)^2"],
    ["\\sum_{k=1}^n (a x_k+b)", "a\\sum_{k=1}^n x_k+b"],
    ["\\sum_{k=0}^n (x_k-c)", "\\sum_{k=0}^n x_k-n c"],
    ["\\sum_{k=1}^n x_k^2", "(\\sum_{k=1}^n x_k)^2"],
    ["\\sum_{k=1}^n x_k y_k", "\\frac1n\\sum_{k=1}^n x_k\\sum_{k=1}^n y_k"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, counted)).not.toBe("equal");
  });
});

describe("a root of what counts is known by what it is taken of", () => {
  test.each([
    ["\\sum_{k=1}^n k^{1/2}", "\\sum_{i=1}^n \\sqrt{i}"],
    ["\\sum_{i=0}^{n-1} \\sqrt{i+1}", "\\sum_{i=1}^n \\sqrt{i}"],
    ["\\sum_{k=1}^{n-1} \\sqrt{k}+\\sqrt{n}", "\\sum_{i=1}^n \\sqrt{i}"],
    ["\\sum_{k=0}^{n} \\sqrt{k}", "\\sum_{i=1}^n \\sqrt{i}"],
    ["\\sum_{k=1}^{n} 1/(\\sqrt{k}+\\sqrt{k+1})", "\\sqrt{n+1}-1"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("equal");
  });

  test.each([
    ["\\sum_{i=0}^{n-1} \\sqrt{i}", "\\sum_{i=1}^n \\sqrt{i}"],
    ["-\\sum_{i=1}^{n} \\sqrt{i}", "\\sum_{i=1}^n \\sqrt{i}"],
    ["\\sqrt{\\sum_{i=1}^{n} i}", "\\sum_{i=1}^n \\sqrt{i}"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("different");
  });
});
