import { describe, expect, test } from "vitest";
import { withoutProse } from "./order-prose";
import { readOrder } from "./read-order";

/** What is left of a text, without the blanks that stand for words. */
function left(text: string, names: readonly string[] = ["n", "d", "k"]): string {
  const found = withoutProse(text, names);
  if (!("text" in found)) return `! ${found.code}`;
  expect([text, found.text.length]).toEqual([text, text.length]);
  return found.text.trim();
}

describe("words around an order are left out, and places in it stay what they are", () => {
  test.each([
    ["the", "time", "space", "overall", "total"].flatMap((word) =>
      ["complexity", "cost", "order"].map((noun) => `${word} ${noun} is n^2 d`),
    ),
    [
      "the time complexity is n^2 d",
      "Time complexity: n^2 d",
      "complexity = n^2 d",
      "cost n^2 d",
      "  total cost: n^2 d",
      "= n^2 d",
      "∈ n^2 d",
      "\\in n^2 d",
    ],
    [
      "时间复杂度为 n^2 d",
      "空间复杂度是：n^2 d",
      "总的时间复杂度：n^2 d",
      "总计算代价为 n^2 d",
      "每层的复杂度为 n^2 d",
      "复杂度 = n^2 d",
      "阶为 n^2 d",
    ],
    ["T(n) = n^2 d", "T(n, d) = n^2 d", "T(n，d) \\in n^2 d", "T(n) ∈ n^2 d", "T (n)=n^2 d"],
    [
      "self-attention: n^2 d",
      "Self attention layer: n^2 d",
      "multi-head self-attention: n^2 d",
      "restricted self-attention: n^2 d",
      "linear selfattention: n^2 d",
      "attention: n^2 d",
      "convolution: n^2 d",
      "convolutional layer: n^2 d",
      "recurrent layer : n^2 d",
      "RNN: n^2 d",
      "LSTM： n^2 d",
    ],
    [
      "自注意力：n^2 d",
      "自注意力层: n^2 d",
      "多头自注意力：n^2 d",
      "受限自注意力层：n^2 d",
      "线性注意力机制：n^2 d",
      "卷积层：n^2 d",
      "可分离卷积：n^2 d",
      "循环层：n^2 d",
      "循环神经网络：n^2 d",
      "自注意力的时间复杂度为 n^2 d",
      "卷积层的复杂度：n^2 d",
    ],
    [
      "~ n^2 d",
      "∼ n^2 d",
      "≈ n^2 d",
      "≍ n^2 d",
      "∝ n^2 d",
      "\\sim n^2 d",
      "\\approx n^2 d",
      "\\asymp n^2 d",
      "\\propto n^2 d",
    ],
    [
      "n^2 d time",
      "n^2 d in time",
      "n^2 d space",
      "n^2 d time complexity",
      "n^2 d in total",
      "n^2 d per layer",
      "n^2 d operations",
      "n^2 d multiplications",
      "n^2 d FLOPs",
      "n^2 d operations per layer.",
    ],
    [
      "n^2 d 量级",
      "n^2 d级别",
      "n^2 d 数量级",
      "n^2 d 级",
      "n^2 d 阶",
      "n^2 d 的时间复杂度",
      "n^2 d 复杂度",
      "n^2 d 时间",
      "n^2 d 空间",
      "n^2 d 次",
      "n^2 d次乘法",
      "n^2 d 次加法",
      "n^2 d 次乘加",
      "n^2 d 次运算",
      "n^2 d 次操作",
      "n^2 d 次计算。",
    ],
    [
      "n^2 d（不含投影）",
      "n^2 d (不计投影)",
      "n^2 d（忽略线性投影矩阵）",
      "n^2 d（不包括投影层）",
      "n^2 d（包括投影）",
      "n^2 d（含投影）",
      "n^2 d（计入投影）",
      "n^2 d (without projections)",
      "n^2 d (excluding the projections)",
      "n^2 d (ignoring the projection)",
      "n^2 d (including projections)",
      "n^2 d (with the projections) time",
    ],
    ["n^2 d.", "n^2 d。", "n^2 d;", "n^2 d；", "n^2 d,", "n^2 d，", "n^2 d . "],
  ] as const)("%s and others", (...texts) => {
    for (const text of texts) expect([text, left(text)]).toEqual([text, "n^2 d"]);
  });

  test("a cost is named before its class", () => {
    for (const text of ["T = O(n)", "C=O(n)", "每层O(n)", "每层 O(n)"])
      expect([text, left(text)]).toEqual([text, "O(n)"]);
    for (const text of ["f = O(n)", "f ∈ O(n)", "T ∈ O(n)", "t=O(n)"])
      expect([text, left(text)]).toEqual([text, "O(n)"]);
    for (const [text, kept] of [
      ["$T = O(n)$", "$    O(n)$"],
      ["$$T(n) = O(n)$$", "$$       O(n)$$"],
      ["\\(T(n, d) \\in O(n)\\)", "\\(            O(n)\\)"],
    ] as const)
      expect([text, left(text)]).toEqual([text, kept]);
    // Of a name of the question, a class is a statement of its own.
    expect(left("f = O(n)", ["n", "f"])).toBe("f = O(n)");
    // Nor is a bound by a value, or a sum, a name before a class.
    for (const text of ["f = n", "f != O(n)", "f + O(n)"]) expect([text, left(text)]).toEqual([text, text]);
    for (const text of ["$T = \\Theta(n)", "T = \\mathcal{O}(n)", "T = Θ(n)", "T = \\mathrm{O}(n)"])
      expect(left(text)).toMatch(/^\\?[\p{L}{}]+\(n\)$/u);
  });

  test("what grows as nothing is 1, alone or as the whole of an O(…)", () => {
    for (const text of [
      "constant",
      "constant time",
      "Constant",
      "常数",
      "常数级",
      "常量级别",
      "常数时间",
      "常数阶",
      "constant.",
      "常数。",
    ])
      expect([text, left(text)]).toEqual([text, "1"]);
    for (const text of ["O(constant)", "O(常数)", "\\Theta( constant )", "Θ(常数 )."])
      expect(left(text)).toMatch(/\(\s*1\s*\)$/);
    expect(left("n constant")).toBe("n constant");
    expect(left("constant n")).toBe("constant n");
  });
});

describe("what is no word around an order stays", () => {
  test.each([
    "O(n) = n",
    "n!",
    "n time d",
    "timed",
    "n^2 + d",
    "steps n",
    "T n",
    "conv n",
    "n (with d)",
    "n^2 d operators",
  ])("%s", (text) => {
    expect(left(text)).toBe(text);
  });
});

describe("notations that do not say an order are named", () => {
  test.each([
    "Õ(n)",
    "O~(n)",
    "O ~ (n)",
    "Ō(n)",
    "\\tilde{O}(n)",
    "\\widetilde{O}(n)",
    "\\tilde O(n)",
    "\\tilde{\\mathcal{O}}(n)",
    "\\widetilde \\mathcal O(n)",
    "O*(n)",
    "O * (2^n)",
    "O^*(2^n)",
    "O^{*}(2^n)",
  ])("%s hides factors", (text) => expect(left(text)).toBe("! order-hides-factors"));

  test.each([
    "linear",
    "Linearithmic",
    "quadratic",
    "cubic time",
    "polynomial",
    "logarithmic complexity",
    "exponential",
    "factorial.",
    "quadratic in n",
    "linear time in n",
    "平方",
    "线性级",
    "立方阶",
    "多项式时间",
    "对数级别",
    "指数量级",
    "阶乘",
    "线性对数复杂度。",
  ])("%s is a word", (text) => expect(left(text)).toBe("! order-in-words"));

  test.each(["o(n)", "ω(n)", "\\omega(n)", "= o(n)", "$o(n)$", "o\\left(n\\right)", "o（n）", "ω (n)"])(
    "%s is strict",
    (text) => {
      const found = withoutProse(text, ["n"]);
      if ("text" in found) throw new Error(text);
      expect(found.code).toBe("order-strict");
      const { from, to } = found.at ?? { from: 0, to: 0 };
      expect(["o", "ω", "\\omega"]).toContain(text.slice(from, to));
      expect(found.message.en).toContain(
        text.includes("o(") || text.includes("o\\") || text.includes("o（") ? "slower" : "faster",
      );
    },
  );

  test("names of the question, other words and products are none of these", () => {
    expect(left("o(n)", ["o", "n"])).toBe("o(n)");
    expect(left("\\omega(n)", ["omega", "n"])).toBe("\\omega(n)");
    expect(left("O(n)*d")).toBe("O(n)*d");
    expect(left("linear n")).toBe("linear n");
    expect(left("cubics")).toBe("cubics");
    expect(left("{\\cal O}(n)")).toBe("O(n)");
    expect(left("\\cal O(n)")).toBe("O(n)");
  });
});

test("words within an order are signs, and what only counts or repeats it is left out", () => {
  for (const text of [
    "n squared times d",
    "order n squared times d",
    "n的平方乘以d",
    "n平方乘d",
    "n^2 d MACs",
    "n^2 d multiply-adds",
    "n^2 d sequential steps",
    "n^2 d 次顺序操作",
    "It takes n^2 d steps",
    "n^2 d \\text{ time}",
  ])
    expect([text, left(text).replace(/\s+/g, "")]).toEqual([text, expect.stringMatching(/^n\^2\*?d$/)]);
  for (const text of ["O(1) constant", "O(1)，常数", "O(1) (constant time)"]) expect(left(text)).toBe("O(1)");
  for (const text of ["O(n) (linear)", "O(n)，线性"]) expect(left(text)).toBe("O(n)");
});

test("a word that says something else than the order stays, and is refused with it", () => {
  for (const text of ["O(n^2) linear", "O(n) constant", "O(n) is not linear", "O(n^2)，线性"])
    expect(left(text)).toBe(text);
});

describe("braces around the bracket of a class", () => {
  test.each([
    ["\\mathcal{O}{(n^2)}", "\\mathcal{O}(n^2)"],
    ["\\mathcal{O}{\\left(\\frac{n}{d}\\right)}", "\\mathcal{O}\\left(\\frac{n}{d}\\right)"],
    ["\\Theta{(n d)}", "\\Theta(n d)"],
    ["O{(n(n+d))}", "O(n(n+d))"],
    ["2\\mathcal{O}{(n)} + d", "2\\mathcal{O}(n) + d"],
  ])("%s is %s", (braced, plain) => {
    const [reading, other] = [braced, plain].map((text) => readOrder(text, { names: ["n", "d"] }));
    expect(reading?.ok).toBe(true);
    expect(reading?.ok === true && reading.readAs).toBe(other?.ok === true && other.readAs);
  });

  test("hold one bracket and nothing beside it", () => {
    for (const text of ["O{(n)(d)}", "\\mathcal{O}{(n)d}", "\\mathcal{O}{n}"])
      expect([text, readOrder(text, { names: ["n", "d"] }).ok]).toEqual([text, false]);
  });
});
