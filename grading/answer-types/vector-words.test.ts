import { describe, expect, test } from "vitest";
import { oneHotPosition, withoutGradientLead, withoutUnitAccents, zeroComponents } from "./vector-words";

test("a one-hot vector is known by its position, in either language", () => {
  for (const text of [
    "one-hot at 2",
    "one_hot 2",
    "onehot(2)",
    "One hot vector at position 2",
    "one-hot vector with 1 at index 2",
    "one-hot, 1 in component 2",
    "one-hot with a 1 at entry #2.",
    "one-hot in position 2",
    "one hot ( 2 )",
    "独热向量，第2个分量为1",
    "独热：第 2 个元素是 1",
    "只有第二个分量为1",
    "第 2 个分量为 1，其余为 0",
    "第2个位置是1，其他都为0。",
    "第二位为1；其它分量均为0",
    "第2维是1，余下全是0",
    "独热，只有 第 2 个为 1",
    "the second unit vector",
    "2nd standard basis vector.",
    "second one-hot vector",
    "der zweite Einheitsvektor",
    "zweiter Einheitsvektor",
    "2. Einheitsvektor",
    "第二个单位向量",
    "第2个标准基向量。",
    "1 at position 2 and 0 elsewhere",
    "a 1 in the second component, zeros elsewhere",
    "all zeros except a 1 in the 2nd entry",
    "one in coordinate 2",
  ])
    expect([text, oneHotPosition(text)]).toEqual([text, 2]);
  expect(["第一", "第五", "第九"].map((word) => oneHotPosition(`${word}个分量为1`))).toEqual([1, 5, 9]);
  expect(oneHotPosition("one-hot at 123")).toBe(123);
  for (const text of [
    "one-hot",
    "one-hot at 1234",
    "one-hot at x",
    "not one-hot at 2",
    "one-hot at 2 or 3",
    "第 2 个分量为 2",
    "第2个分量为1，其余为1",
    "不是第2个分量为1",
    "第2个分量为10",
    "第2个分量为1 0",
    "第2个分量为1.5",
    "two-hot at 2",
    "the second vector",
    "second unit",
    "not the second unit vector",
    "the second unit vectors",
    "2 at position 1 and 0 elsewhere",
    "1 at position 2 and 1 elsewhere",
    "1 at position 2 and 3",
    "第二个向量",
    "第二个单位",
  ])
    expect([text, oneHotPosition(text)]).toEqual([text, null]);
});

test("a vector of zeros is known by its words, with as many components as are said", () => {
  for (const text of [
    "zero vector",
    " The zero  vector. ",
    "0 vector",
    "vector of zeros",
    "all zeros",
    "All components are 0.",
    "zero everywhere",
    "0 everywhere",
    "identically zero",
    "vanishes",
    "零向量",
    "0 向量。",
    "全 为 0",
    "各分量均为 0",
    "所有分量都是0",
  ])
    expect([text, zeroComponents(text)]).toEqual([text, "any"]);
  for (const text of [
    "zeros(3)",
    "np.zeros(3)",
    "numpy.zeros( 3 )",
    "torch.zeros(3)",
    "np.zeros((3,))",
    "np.zeros((3))",
    "zeros (3).",
    "0_3",
    "0_{3}",
  ])
    expect([text, zeroComponents(text)]).toEqual([text, 3]);
  for (const text of [
    "not the zero vector",
    "zero vectors",
    "non-zero",
    "np.zeros(3, 3)",
    "np.ones(3)",
    "np.zeros(1234)",
    "0_x",
    "does not vanish",
    "x np.zeros(3)",
    "不是零向量",
    "不全为0",
    "z e r o",
  ])
    expect([text, zeroComponents(text)]).toEqual([text, null]);
});

describe("what only says that a vector follows is left out", () => {
  test.each([
    [
      "∇f = (0, 1)",
      "\\nabla f(x) = (0, 1)",
      "\\frac{\\partial f}{\\partial x} = (0, 1)",
      "∂f/∂x = (0, 1)",
      "grad f = (0, 1)",
      "\\partial f = (0, 1)",
      "= (0, 1)",
      "∇f == (0, 1)",
    ],
    [
      "the gradient is (0, 1)",
      "Gradient: (0, 1)",
      "a subgradient is (0, 1)",
      "its derivative = (0, 1)",
      "the gradient vector is (0, 1)",
      "gradient：(0, 1)",
      "subgradient is (0, 1)",
    ],
    [
      "梯度为(0, 1)",
      "该点处的梯度是 (0, 1)",
      "其梯度 = (0, 1)",
      "此处梯度就是 (0, 1)",
      "此时的导数应为 (0, 1)",
      "在该点处次梯度等于 (0, 1)",
      "梯度向量：(0, 1)",
      "该点的梯度为 (0, 1)",
      "梯度: (0, 1)",
    ],
    [
      "the vector (0, 1)",
      "unit vector: (0, 1)",
      "one-hot vector (0, 1)",
      "basis vector (0, 1)",
      "vector (0, 1)",
      "the one hot vector (0, 1)",
      "单位向量 (0, 1)",
      "独热向量：(0, 1)",
      "标准基向量(0, 1)",
      "向量(0, 1)",
      "基向量: (0, 1)",
    ],
  ])("%s and others", (...texts) => {
    for (const text of texts) {
      const left = withoutGradientLead(text);
      expect([text, left.trim(), left.length]).toEqual([text, "(0, 1)", text.length]);
    }
  });

  test("before a unit vector too, and no word that turns the meaning", () => {
    for (const text of [
      "the unit vector e_2",
      "basis vector e_2",
      "unit vector: e_2",
      "one-hot vector e_2",
      "单位向量 e_2",
    ])
      expect([text, withoutGradientLead(text).trim()]).toEqual([text, "e_2"]);
    expect(withoutGradientLead("unit vector \\mathbf{e}_2").trim()).toBe("\\mathbf{e}_2");
    expect(withoutGradientLead("unit vector $\\hat{e}_2$").trim()).toBe("$\\hat{e}_2$");
    for (const text of [
      "the gradient is not (0, 1)",
      "gradient isn (0, 1)",
      "gradients (0, 1)",
      "no gradient: (0, 1)",
      "vectors (0, 1)",
      "a vector field",
      "梯度不是 (0, 1)",
      "vector e",
      "不是向量 (0, 1)",
      "x ∇f = (0, 1)",
    ])
      expect([text, withoutGradientLead(text)]).toEqual([text, text]);
    expect(withoutGradientLead("∇f =")).toBe("∇f =");
  });

  test("accents and bold type of unit vectors and of 0, at the same places", () => {
    for (const name of ["vec", "hat", "mathbf", "boldsymbol", "bm"]) {
      for (const text of [`\\${name}{e}`, `\\${name} {e}`, `\\${name}{ e }`, `\\${name} e`]) {
        const plain = withoutUnitAccents(`2${text}_2`);
        expect([text, plain.replaceAll(" ", ""), plain.length]).toEqual([text, "2e_2", text.length + 3]);
      }
      expect(withoutUnitAccents(`\\${name}{0}`).trim()).toBe("0");
    }
    for (const text of ["\\hat{x}_2", "\\vec exp", "\\bar{e}_2", "vec{e}_2"])
      expect(withoutUnitAccents(text)).toBe(text);
  });
});
