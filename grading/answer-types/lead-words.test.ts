import { describe, expect, test } from "vitest";
import { read } from "../expression/read";
import { order } from "./order";
import { readGradient } from "./read-gradient";
import { readOrder } from "./read-order";

const names = ["n", "d", "k", "x"];

function judged(answer: string, reference: string): string {
  const [mine, key] = [readOrder(answer, { names }), read(reference, { names })];
  if (!key.ok) throw new Error(reference);
  if (!mine.ok) return "invalid";
  return order.compare(mine.value, { value: key.value }, { names }).relation;
}

describe("words that only introduce an order are left out", () => {
  test.each([
    "答案：O(n²d)",
    "答：$O(n^2 d)$",
    "答案是 O(n²d)",
    "所以答案为O(n²d)。",
    "所以是O(n²d)",
    "即 O(n²d)",
    "Answer: O(n^2 d)",
    "The answer is O(n^2 d).",
    "So, it is O(n^2 d)",
    "It is O(n^2 d)",
    "自注意力：O(n²d)",
    "自注意力的复杂度为O(n²d)",
    "self-attention: O(n²d)",
    "T = O(n^2 d)",
    "T(n) = O(n^2 d)",
    "~ n^2 d",
    "O(n²d)次乘法",
    "O(n^2 d) operations",
    "O(n^2 d) operations per layer",
    "O(n²d)（不含投影）",
    "O(n^2 d);",
    "O(n^2 d),",
    "2n²d = O(n²d)",
    "O(2n²d)=O(n²d)",
    "n(n-1)/2 * d = Θ(n^2 d)",
    "{\\cal O}(n^2 d)",
  ])("%s", (text) => {
    expect(judged(text, "n^2*d")).toBe("equal");
    expect(judged(text, "n^2*d^2")).toBe("different");
  });

  test.each([
    "not O(n)",
    "不是 O(n)",
    "并非 O(n)",
    "答案不是 O(n)",
    "答案：不是O(n)",
    "the answer is not O(n)",
    "it is not O(n)",
    "it isn't O(n)",
    "是不是O(n)",
    "大于O(n)",
    "至少是O(n)",
    "O(n) 不对",
    "O(n)（错误）",
    "O(n)次数未知",
    "O(n) or O(n^2)",
    "self-attention: O(n), RNN: O(n)",
    "O(n) = O(n^2)",
    "O(n^2) = O(n)",
    "n^2 = O(n)",
    "O(n) = n",
    "答案",
  ])("%s is not read, since its words may turn its meaning", (text) => {
    expect(judged(text, "n")).toBe("invalid");
  });

  test("what looks like a word or a mark may be mathematics", () => {
    expect(judged("n!", "n!")).toBe("equal");
    expect(judged("n!", "n")).toBe("different");
    expect(readOrder("so", { names: ["s", "o"] }).ok).toBe(true);
    expect(readOrder("o(n+k)", { names: ["o", "n", "k"] }).ok).toBe(true);
  });

  test("a small o is told from a large one", () => {
    for (const text of ["o(n²d)", "答案：o(n^2)", "ω(n)", "\\omega(n)"]) {
      const reading = readOrder(text, { names });
      expect(reading.ok ? text : reading.feedback[0].code).toBe("order-strict");
    }
  });

  test("places are those in the answer as typed", () => {
    const reading = readOrder("答案：O(n q)", { names });
    expect(reading.ok ? null : reading.feedback[0].at).toEqual({ from: 7, to: 8 });
  });
});

const vectorOf = (text: string): string => {
  const reading = readGradient(text, { size: 3 });
  return reading.ok ? reading.readAs : "invalid";
};

describe("words that only introduce a vector are left out", () => {
  test.each([
    "梯度为(0,1,0)",
    "梯度：(0,1,0)",
    "梯度=(0,1,0)",
    "该点处的梯度为 (0,1,0)",
    "gradient = (0,1,0)",
    "The gradient is (0,1,0)",
    "答案：(0,1,0)",
    "Answer: (0,1,0)",
    "The answer is e_2",
    "\\vec{e}_2",
    "\\hat{e}_2",
    "\\mathbf{e}_{2}",
    "单位向量 e_2",
    "unit vector e_2",
    "e_2 = (0,1,0)",
    "(0,1,0) = e_2",
    "第二维为1",
    "第 2 维为1，其他为0",
  ])("%s", (text) => {
    expect(vectorOf(text)).toBe(vectorOf("(0,1,0)"));
  });

  test.each([
    "\\vec{0}",
    "0向量",
    "零",
    "全是0",
    "都是 0",
    "np.zeros(3)",
    "zeros(3)",
    "梯度为0",
    "梯度为零向量",
    "all components are 0",
  ])("%s is the zero vector", (text) => {
    expect(vectorOf(text)).toBe(vectorOf("(0,0,0)"));
  });

  test.each([
    "梯度不为(0,1,0)",
    "梯度不是 (0,1,0)",
    "gradient is not (0,1,0)",
    "the answer is not (0,1,0)",
    "不是零向量",
    "不全为0",
    "梯度不为0",
    "np.zeros(2)",
    "e_1 = (0,1,0)",
    "第一维不为1",
  ])("%s is not read", (text) => {
    expect(vectorOf(text)).toBe("invalid");
  });
});

describe("sentences that there is no gradient", () => {
  const undefinedText = "\\text{undefined}";
  test.each([
    "在此点不可微",
    "因为有两个最大值，所以不可导",
    "a tie, so undefined",
    "在 x1 = x2 处不可导",
    "x1=x2时不可导",
    "不可导，次梯度存在",
    "cannot be differentiated",
    "不可導",
    "未定義",
    "無定義",
    "梯度为不存在",
    "答案：不存在",
    "the gradient is undefined",
    "no derivative exists",
    "undefined because two entries are equal",
    "does not exist since the max is attained twice",
    "not differentiable (x_1 = x_2)",
    "undefined (tie)",
    "undefined, since x1 and x2 are tied",
    "不存在，因为x1和x2都是最大值",
    "undefined, because there is a kink at x1 = x2",
    "not differentiable: the maximum is not unique, so it does not exist",
    "the left and right derivatives differ, so undefined",
    "不可导（x1=x2）",
    "不可导，因为最大值不唯一",
    "不存在（有两个最大值）",
    "max is not differentiable",
    "函数不可导",
  ])("%s", (text) => {
    expect(vectorOf(text)).toBe(undefinedText);
  });

  test.each([
    "并非不可导",
    "不是不存在",
    "答案不是不存在",
    "not undefined",
    "a tie, so not undefined",
    "因为有并列，所以可导",
    "x1=x2时可导",
    "当 x1=x2 时不可导，否则 e_1",
    "次梯度存在",
    "不可导，次梯度不存在",
    "not unique, so e_1",
    "undefined (1,0,0)",
    "undefined, (1,0,0)",
    "不可导 (1,0,0)",
    "no gradient (1/2,1/2,0)",
    "undefined (e_1)",
    "undefined (0)",
    "undefined (two)",
    "undefined (it is there)",
    "undefined (we have it)",
    "undefined (x1)",
    "undefined because e1 and e2",
    "不存在（但梯度为(1,0,0)）",
    "不存在（梯度为 e_1）",
    "undefined since the gradient is (1,0,0)",
    "undefined since it is e_2",
    "undefined (this is wrong, it is (0,1,0))",
    "not differentiable (false)",
    "不可导（错误）",
    "不可导（不对）",
    "不可导（梯度存在）",
    "不可导（可导）",
    "undefined (not)",
    "undefined (right)",
    "does not exist (it exists)",
    "undefined because it is differentiable",
    "there is no max",
    "there is no function",
    "没有函数",
    "x1 not x2 处不可导",
    "the gradient is defined, so it does not exist",
    "不可导（其他点），此处 (0,1,0)",
    "不可导（其他点）",
  ])("%s says no such thing", (text) => {
    expect(vectorOf(text)).not.toBe(undefinedText);
  });
});
