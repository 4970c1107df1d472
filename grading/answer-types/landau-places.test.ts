import { describe, expect, test } from "vitest";
import { read } from "../expression/read";
import { order } from "./order";
import { type OrderOptions, readOrder } from "./read-order";

const options: OrderOptions = { names: ["n", "d", "k"], assume: ["k constant"] };

/** How an answer stands to a reference, or the code of what keeps it from being read. */
function found(answer: string, reference: string): string {
  const [reading, key] = [readOrder(answer, options), read(reference, options)];
  if (!key.ok) throw new Error(reference);
  if (!reading.ok) return reading.feedback[0].code;
  return order.compare(reading.value, { value: key.value }, options).relation;
}

// Both directions by the definition: from f <= a·n and g <= b·d follows f + g <= max(a, b)·(n + d), and so on.
describe("sums, products, maxima, roots and logarithms of O's are the O of the same of what is inside", () => {
  test.each([
    ["O(n) + O(d)", "n + d"],
    ["O(n) + d", "n + d"],
    ["Θ(n) + O(d)", "n + d"],
    ["Ω(n) + Ω(d)", "n + d"],
    ["max(O(n), O(d))", "n + d"],
    ["O(O(n) + O(d))", "n + d"],
    ["O(n)·O(d)", "n d"],
    ["n O(d)", "n d"],
    ["min(O(n), O(d))", "min(n, d)"],
    ["O(n)^2", "n^2"],
    ["O(n)^(1/2)", "sqrt(n)"],
    ["O(n)^k", "n^k"],
    ["n log(O(n))", "n log n"],
    ["O(n^2)/n", "n"],
    ["Θ(n^2)/Θ(n)", "n"],
    ["O(n^2)/Θ(n)", "n"],
    ["O(n + d - 1)", "n + d"],
  ])("%s is of the order of %s", (answer, reference) => {
    expect(found(answer, reference)).toBe("equal");
    expect(found(answer, `${reference} * n`)).toBe("different");
  });
});

// f(n) = 1 is O(n), so that a quotient, a difference or a power of 2 with it in place of O(n) is not bounded as n would be.
describe("an O in a denominator, a difference or an exponent is asked back, whatever the right order is", () => {
  test.each([
    "sum_{i=O(n)}^{2n} 1",
    "O(n)/O(d)",
    "n/O(d)",
    "O(n^2)/O(n) + d",
    "1/Ω(n)",
    "Θ(n)/(n + O(d))",
    "O(n^2) - O(n)",
    "n^2 - O(n)",
    "2^O(n)",
    "n^{O(1)}",
    "O(n)^d",
    "O(n)^-1",
    "O(2)^n",
    "exp(O(n))",
    "O(n)!",
    "log_{O(1)} n",
    "O(n/O(d))",
    "floor(O(n))",
  ])("%s", (answer) => {
    for (const reference of ["n", "n/d", "2^n"]) expect(found(answer, reference)).toBe("order-class-within");
  });
});

test("a sum of O and Ω bounds from neither side, and is asked back", () => {
  for (const answer of ["O(n) + Ω(d)", "Ω(n)·O(d)", "max(O(n), Ω(d))"]) {
    expect(found(answer, "n + d"), answer).toBe("order-classes-mixed");
  }
});
