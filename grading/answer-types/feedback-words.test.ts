import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

interface Told {
  readonly outcome: string;
  readonly feedback: readonly { readonly code: string; readonly message: { en: string; "zh-CN": string } }[];
  readonly evidence: Readonly<Record<string, unknown>>;
}

const isTold = (answer: object): answer is Told => "outcome" in answer && "feedback" in answer && "evidence" in answer;

function told(type: string, answer: string, reference: unknown, more: object = {}): Told {
  const result = grade({ id: 1, type, answer, reference, ...more });
  if (!result.ok || !isTold(result.answer)) throw new Error(JSON.stringify(result));
  return result.answer;
}

const kink = {
  gradient: null,
  subgradients: [
    ["1", "0"],
    ["0", "1"],
  ],
};
const nine = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

describe("what is said of a wrong answer, in English and in Chinese", () => {
  test.each<[string, string, unknown, string, string]>([
    ["set", "{}", ["x"], "One member is missing.", "还缺 1 个元素。"],
    ["set", "{x, y}", ["x"], "One of these does not belong.", "有 1 个不属于该集合。"],
    [
      "set",
      "{2x, y/2}",
      ["x", "y"],
      "2 of these do not belong, and 2 members are missing.",
      "有 2 个不属于该集合，还缺 2 个元素。",
    ],
    [
      "set",
      "{1, 3}",
      ["1", "2"],
      "One of these does not belong, and one member is missing.",
      "有 1 个不属于该集合，还缺 1 个元素。",
    ],
    ["vector", "(1, 5)", ["1", "2"], "Entry 2 is not right.", "第 2 项不正确。"],
    ["vector", "(7, 5, 3)", ["1", "2", "3"], "These entries are not right: 1, 2.", "这些项不正确：1, 2。"],
    [
      "vector",
      "(10, 20, 30, 40, 50, 60, 70, 80, 9)",
      nine,
      "These entries are not right: 1, 2, 3, 4, 5, 6, 7, 8.",
      "这些项不正确：1, 2, 3, 4, 5, 6, 7, 8。",
    ],
    [
      "vector",
      "(10, 20, 30, 40, 50, 60, 70, 80, 91)",
      nine,
      "These entries are not right: 1, 2, 3, 4, 5, 6, 7, 8, ….",
      "这些项不正确：1, 2, 3, 4, 5, 6, 7, 8 等。",
    ],
    ["vector", "(3, 2, 1)", ["1", "2", "3"], "The values are right, but in reverse order.", "数值都对，但顺序颠倒了。"],
    ["vector", "(2, 1, 3)", ["1", "2", "3"], "The values are right, but not in this order.", "数值都对，但顺序不对。"],
    [
      "matrix",
      "[[1,2],[0,1]]",
      [
        ["1", "0"],
        ["2", "1"],
      ],
      "This is the transpose: rows and columns are exchanged.",
      "这是转置：行与列颠倒了。",
    ],
    [
      "matrix",
      "[[1,0],[0,1]]",
      [
        ["1", "0"],
        ["2", "1"],
      ],
      "Entry (2,1) is not right.",
      "第 (2,1) 项不正确。",
    ],
    [
      "matrix",
      "[[1],[2]]",
      [["1", "2"]],
      "A matrix of shape 1×2 was expected, this one is 2×1. Is it transposed?",
      "应为 1×2 矩阵，所给的是 2×1 矩阵。是否写成了转置？",
    ],
    ["gradient", "(0, 1)", { gradient: ["0", "3"] }, "Not right in component 2.", "第 2 个分量不对。"],
    [
      "gradient",
      "0",
      { gradient: null },
      "The gradient does not exist at this point: the function is not differentiable here.",
      "该点处梯度不存在：函数在该点不可导。",
    ],
    [
      "gradient",
      "(1/2, 1/2)",
      kink,
      "This is a subgradient, but the gradient itself does not exist at this point: several pieces meet here.",
      "这是一个次梯度，但该点处梯度本身不存在：几个分段在此相接。",
    ],
    ["order", "k n d^2", "n d^2", "A factor k is too many.", "多了因子 k。"],
    ["order", "n", "n log n", "A factor log(n) is missing.", "缺少因子 log(n)。"],
    ["order", "n k", "n d", "A factor d is missing, and a factor k is too many.", "缺少因子 d，并且多了因子 k。"],
    ["order", "n", "1", "Let n grow: your order is n, the true order 1.", "令 n 增大：你的阶是 n，真正的阶是 1。"],
    [
      "order",
      "d",
      "d/n",
      "Keep d fixed and let n grow: your order is 1, the true order 1/n.",
      "固定 d，令 n 增大：你的阶是 1，真正的阶是 1/n。",
    ],
    [
      "integer",
      "1/2",
      "3",
      "A whole number is asked, but the value of this answer (0.5) is not whole.",
      "这里需要一个整数，但该答案的值 (0.5)不是整数。",
    ],
  ])("%s %s for %j: %s %s", (type, answer, reference, en, zh) => {
    const { feedback } = told(type, answer, reference);
    expect(feedback.map(({ message }) => message)).toContainEqual({ en, "zh-CN": zh });
  });
});

describe("what is never said", () => {
  test("what a number of a list would be: its counterexample is the key", () => {
    for (const [type, answer, reference] of [
      ["vector", "(1, 5)", ["1", "2"]],
      ["matrix", "[[1, 5]]", [["1", "2"]]],
      ["set", "{1, 5}", ["1", "2"]],
    ] as const) {
      const { outcome, evidence } = told(type, answer, reference);
      expect([outcome, evidence["counterexample"]]).toEqual(["incorrect", undefined]);
    }
  });
  test("but a formula of a list that fails is shown where it does, though a number before it is wrong as well", () => {
    const { evidence } = told("vector", "(5, x + 1)", ["1", "x"]);
    expect(evidence).toMatchObject({ counterexample: { at: { x: expect.anything() } } });
  });
  test("a slip of one entry as one of all, where others are wrong for another reason", () => {
    const said = told("vector", "(-7, 5)", ["7", "3"]).feedback.map(({ code, message }) => [code, message.en]);
    expect(said).toContainEqual(["slip:sign", "Entry 1: The size is right; look at the sign again."]);
    const shared = told("vector", "(-7, -3)", ["7", "3"]).feedback.map(({ code, message }) => [code, message.en]);
    expect(shared).toContainEqual(["slip:sign", "The size is right; look at the sign again."]);
  });
});
