import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const counted = { n: { kind: "integer", min: { n: 1n, d: 1n } } } as const;

describe("sums are equal whose terms are, by whatever proof", () => {
  test.each([
    ["\\sum_{k=1}^n relu(x_k)", "\\sum_{k=1}^n x_k[x_k>0]"],
    ["\\sum_{i=1}^n max(x_i,0)", "\\frac12\\sum_{k=1}^n (x_k+|x_k|)"],
    ["\\frac1n\\sum_{i=1}^n max(0,1-y_i*f_i)", "\\frac1n\\sum_{i=1}^n (1-y_i*f_i)[y_i*f_i<1]"],
    ["\\sum_{i=1}^n (max(z_i,0)-z_i*y_i+\\ln(1+e^{-|z_i|}))", "\\sum_{i=1}^n (\\ln(1+e^{z_i})-y_i*z_i)"],
    ["\\sum_{k=1}^n |x_k|^2", "\\sum_{k=1}^n x_k^2"],
    [
      "\\sum_{k=1}^n \\lfloor k/2\\rfloor+\\lfloor (k+1)/2\\rfloor",
      "\\lfloor (k+1)/2\\rfloor+\\sum_{j=1}^n \\lfloor j/2\\rfloor",
    ],
    ["\\prod_{k=1}^n max(x_k,0)", "\\prod_{k=1}^n x_k[x_k>0]"],
    // k is never below 1.
    ["\\sum_{k=1}^n |k|*max(x_k,0)", "\\sum_{k=1}^n k*relu(x_k)"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("equal");
    expect(relation(key, answer, counted)).toBe("equal");
  });

  test.each([
    ["\\frac1n\\sum_{i=1}^n max(0,1-y_i*f_i)", "\\frac1n\\sum_{i=1}^n (1-y_i*f_i)[y_i*f_i<0]"],
    ["\\sum_{k=1}^n relu(x_k)", "\\sum_{k=1}^n x_k[x_k<0]"],
    ["\\sum_{k=0}^n relu(x_k)", "\\sum_{k=1}^n x_k[x_k>0]"],
    ["\\prod_{k=1}^n max(x_k,0)", "2\\prod_{k=1}^n x_k[x_k>0]"],
    ["\\sum_{k=1}^n |x_k|^3", "\\sum_{k=1}^n x_k^3"],
    // Where k is below 0, they differ.
    ["\\sum_{k=-2}^n |k|*max(x_k,0)", "\\sum_{k=-2}^n k*relu(x_k)"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, counted)).not.toBe("equal");
  });
});
