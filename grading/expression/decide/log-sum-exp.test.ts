import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const given: Readonly<Record<string, Domain>> = {
  n: { kind: "integer", min: { n: 1n, d: 1n } },
  t: { kind: "positive" },
};

const all = "\\sum_{j=1}^{n} e^{x_j}";

describe("what all terms of a sum of exponentials share comes out of its logarithm", () => {
  test.each([
    [`m + ln(\\sum_{j=1}^{n} e^{x_j-m})`, `ln(${all})`],
    [`ln(\\sum_{j=1}^{n} e^{x_j+m})`, `m + ln(${all})`],
    [`ln(\\sum_{j=1}^{n} e^{x_j-x_k})`, `ln(${all}) - x_k`],
    [`ln(\\sum_{j=1}^{n} e^{x_j-x_k})`, `-ln(e^{x_k}/${all})`],
    [`1/\\sum_{j=1}^{n} e^{x_j-x_k}`, `e^{x_k}/${all}`],
    ["t*ln(e^(a/t)+e^(b/t))", "a + t*ln(1+e^((b-a)/t))"],
    ["t*ln(e^(a/t)+e^(b/t))", "a + t*softplus((b-a)/t)"],
    ["t*ln(e^(a/t)+e^(b/t)+e^(c/t))", "c + t*ln(1+e^((a-c)/t)+e^((b-c)/t))"],
  ])("%s is %s", (answer, key) => expect(relation(answer, key, given)).toBe("equal"));
});

describe("and what they do not share stays", () => {
  test.each([
    [`m + ln(\\sum_{j=1}^{n} e^{x_j+m})`, `ln(${all})`],
    [`ln(\\sum_{j=1}^{n} e^{x_j+m})`, `n*m + ln(${all})`],
    [`ln(\\sum_{j=1}^{n} e^{x_j*m})`, `m*ln(${all})`],
    [`ln(\\sum_{j=1}^{n} e^{x_j-j})`, `ln(${all}) - j`],
    ["t*ln(e^(a/t)+e^(b/t))", "a + ln(1+e^((b-a)/t))"],
    ["t*ln(e^(a/t)+e^(b/t))", "a + t*ln(1+e^(b-a))"],
    ["t*ln(e^(a/t)+e^(b/s))", "a + t*ln(1+e^((b-a)/t))"],
    ["t*ln(e^(a/t)+e^(b/t))", "a + t*ln(1+e^((a-b)/t))"],
  ])("%s is not %s", (answer, key) => expect(relation(answer, key, given)).toBe("different"));
});
