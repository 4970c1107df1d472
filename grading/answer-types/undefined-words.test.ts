import { describe, expect, it } from "vitest";
import { saysUndefined } from "./undefined-words";

describe("sentences that there is no gradient", () => {
  it.each([
    "undefined at x=0",
    "the function is not differentiable at x",
    "There's no gradient.",
    "It can not be defined here",
    "并列最大值处不可导",
    "在尖点处不存在",
    "not differentiable at x = 0, because the left and right derivatives differ",
    "not differentiable at the origin",
    "The gradient is undefined at ties",
    "Not defined at (1,1,0)",
    "|x| is not differentiable at 0",
    "the partial derivatives do not exist",
    "The gradient does not exist because two entries attain the maximum.",
    "kink, not differentiable",
    "不可导，梯度不存在",
    "该点为尖点，不可导",
    "此处不可微，梯度未定义",
    "np.nan",
    "The gradient is torch.nan",
    "float('nan')",
    'float("nan")',
  ])("say so with the place, the reason or both: %s", (text) => expect(saysUndefined(text)).toBe(true));

  it.each([
    "undefined if x = 0",
    "undefined unless x1 = x2",
    "not undefined at x=0",
    "(np.nan, 1)",
    "not np.nan",
    "undefined at x=1 or x=2, else 1",
    "differentiable at x=0",
    "undefined at y",
    "并列最大值处可导",
    "非并列处不可导",
    "第一个最大值处不存在",
    "不可导，梯度存在",
    "kink, differentiable",
    "(1,0,0), not differentiable",
    "not differentiable, (1,0,0)",
    "wrong, undefined",
  ])("are not those that take it back or set a condition: %s", (text) => expect(saysUndefined(text)).toBe(false));
});

it("is said once where it is said in both languages, and only where both say it", () => {
  for (const text of [
    "未定义 (undefined)",
    "undefined/未定义",
    "undefined 未定义",
    "不存在（does not exist）",
    "does not exist，不存在",
  ])
    expect([text, saysUndefined(text)]).toEqual([text, true]);
  for (const text of [
    "x 未定义 (undefined)",
    "未定义 (undefined) 1",
    "可导 (undefined)",
    "未定义 (defined)",
    "未定义 (undefined) 吗 x",
  ])
    expect([text, saysUndefined(text)]).toEqual([text, false]);
});
