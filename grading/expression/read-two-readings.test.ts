import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { read } from "./read";

const options = { names: ["n", "d", "k", "x", "y"] };

function outcome(text: string): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : reading.feedback[0].code;
}

describe("values that are compared need commas between them", () => {
  test.each(["max(0 x)", "max 0 x", "min x y", "max(x (y + 1))", "gcd n d"])("%s", (text) => {
    expect(outcome(text)).toBe("commas-left-out");
  });

  test.each([
    ["max(2 x, y)", "max(2*x, y)"],
    ["max(n*d)", "max(n*d)"],
    ["max(n d, k)", "max(n*d, k)"],
    ["max(2x)", "max(2*x)"],
    ["\\max\\left(n d\\right)", "max(n*d)"],
  ])("%s is %s", (text, meaning) => {
    expect(outcome(text)).toBe(meaning);
  });
});

describe("a sum or product that may stand within the product before it, or beside it", () => {
  const free = (text: string): string => {
    const reading = read(text, { otherNames: "variables" });
    return reading.ok ? toText(reading.value) : reading.feedback[0].code;
  };

  test.each([
    "∏_{k=1}^n a_k ∏_{k=1}^n b_k",
    "\\prod_{k=1}^n a_k/\\prod_{j=1}^n b_j",
    "c∏_{k=1}^n a_k * ∏_{j=1}^n b_j",
    "∏_{k=1}^n a_k ∑_{j=1}^n b_j",
    "∏_{i=1}^n e^{x_i}/∑_{j=1}^n e^{x_j}",
  ])("%s is asked back", (text) => {
    expect(free(text)).toBe("product-reach");
  });

  test.each([
    ["(∏_{k=1}^n a_k)(∏_{k=1}^n b_k)", "(prod_{k=1}^{n} a_k)*(prod_{k=1}^{n} b_k)"],
    ["∏_{i=1}^n x_i ∏_{j=1}^m y_{ij}", "prod_{i=1}^{n} x_i*(prod_{j=1}^{m} y_ij)"],
    ["∏_{i=1}^n ∑_{j=1}^m y_j", "prod_{i=1}^{n} sum_{j=1}^{m} y_j"],
    ["\\prod_{i=1}^n \\frac{x_i}{\\sum_{j=1}^n x_j}", "prod_{i=1}^{n} x_i/(sum_{j=1}^{n} x_j)"],
    // Either way the sum of the products is the product of the sums.
    ["∑_{i=1}^n a_i ∑_{j=1}^n b_j", "sum_{i=1}^{n} a_i*(sum_{j=1}^{n} b_j)"],
  ])("%s is read as %s", (text, meaning) => {
    expect(free(text)).toBe(meaning);
  });
});
