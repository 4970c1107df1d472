import { describe, expect, test } from "vitest";
import { withoutProse } from "./order-prose";

/** What is left of a text, without the blanks that stand for words. */
function left(text: string, names: readonly string[] = ["n", "d", "k"]): string {
  const found = withoutProse(text, names);
  if (!("text" in found)) return `! ${found.code}`;
  expect([text, found.text.length]).toEqual([text, text.length]);
  return found.text.trim();
}

describe("a sentence around an order is left out", () => {
  test.each([
    "Time: O(n^2 d)",
    "so it is O(n^2 d)",
    "I think it should be O(n^2 d).",
    "the running time is O(n^2 d)",
    "The computational complexity of self-attention is O(n^2 d)",
    "it requires O(n^2 d) operations per layer",
    "the number of operations is O(n^2 d)",
    "roughly O(n^2 d) in the worst case",
    "O(n^2 d) for each layer, where n is the sequence length and d the model dimension",
    "O(n^2 d) (self-attention)",
    "maximum path length: O(n^2 d)",
    "=> O(n^2 d)",
    "• O(n^2 d) ✓",
    "Der Aufwand liegt in O(n^2 d)",
    "etwa O(n^2 d) Operationen pro Schicht",
    "计算量为 O(n^2 d)",
    "因此复杂度大约是O(n^2 d)",
    "最坏情况下为 O(n^2 d)",
    "at most O(n^2 d)",
    "O(n^2 d) at most",
    "O(n^2 d) steps at most.",
    "it takes no more than O(n^2 d) steps",
    "the time is bounded by O(n^2 d)",
    "至多 O(n^2 d)",
    "时间复杂度不超过 O(n^2 d)",
  ])("%s", (text) => {
    expect(left(text)).toBe("O(n^2 d)");
  });

  test.each([
    "O(n^2 d)，其中 n 是序列长度，d 为维度。",
    "O(n^2 d), 其中n表示序列长度和d表示模型维度",
    "O(n^2 d) comparisons",
  ])("with what its names stand for: %s", (text) => {
    expect(left(text)).toBe("O(n^2 d)");
  });

  test("the index of a sum is no word", () => {
    expect(left("sum_{i=1}^n i")).toBe("sum_{i=1}^n i");
    expect(left("O(\\sum_{i = 1}^n \\log i) operations")).toBe("O(\\sum_{i = 1}^n \\log i)");
    expect(left("∑_{i=1}^n i steps")).toBe("∑_{i=1}^n i");
    expect(left("O(n), I think")).toBe("O(n)");
  });

  test("around an order without O too", () => {
    for (const text of [
      "grows like n^2 d",
      "scales with n^2 d",
      "proportional to n^2 d",
      "正比于 n^2 d",
      "about n^2 d steps",
    ])
      expect(left(text)).toBe("n^2 d");
  });
});

describe("what may change what is said stays, and the text is asked for again", () => {
  test.each([
    "not O(n^2 d)",
    "it is not O(n)",
    "less than O(n)",
    "at least O(n)",
    "O(n) at least",
    "O(n) if at most",
    "O(n) not at most",
    "不是O(n)",
    "最多O(n)",
    "O(n) if d is small",
    "O(n) where d is constant",
    "O(n)，其中 d 是常数",
    "O(n)，其中 n 是 d",
    "O(n) where n is d",
    "O(n) with d operations",
    "O(d^2) per step",
    "O(d^2) for each token",
    "n steps with d operations",
    "n layers of d operations",
    "time(n)",
    "cost^2",
    "(n-1)!",
    "n!",
    "O(n) to O(d)",
  ])("%s", (text) => {
    expect(
      left(text)
        .replace(/^it is|^是/, "")
        .trim(),
    ).not.toMatch(/^(?:O\((?:n|d\^2|n\^2 d)\)|n|\(n-1\))$/);
  });

  test("a word that is a product of the names of a question is that product", () => {
    expect(left("is", ["i", "s"])).toBe("is");
    expect(left("to n", ["t", "o", "n"])).toBe("to n");
    expect(left("as n", ["a", "s", "n"])).toBe("as n");
  });
});

describe("words for an order", () => {
  test("in the one variable that there is", () => {
    expect(left("linear in n", ["n"])).toBe("n");
    expect(left("quadratic in n.", ["n"])).toBe("n^2");
    expect(left("logarithmic in n", ["n"])).toBe("log(n)");
    expect(left("linear in n", ["n", "d"])).toBe("! order-in-words");
    expect(left("linear in d", ["n"])).toBe("! order-in-words");
  });

  test.each([
    "const",
    "a constant",
    "is constant",
    "konstant",
    "constant path length",
    "constant number of operations",
    "常数复杂度",
  ])("%s is 1", (text) => {
    expect(left(text)).toBe("1");
  });

  test("a square is that of the letter before it; of two letters it may be that of both", () => {
    expect(left("n的平方d").replace(/\s/g, "")).toBe("n^2d");
    expect(left("n的三次方")).toBe("n^3");
    expect(left("n的阶乘")).toBe("n!");
    expect(left("n² mal d").replace(/\s/g, "")).toBe("n²*d");
    for (const text of ["nd的平方", "nd平方", "nd的三次方", "nd的阶乘"]) expect(left(text)).toBe(text);
  });
});
