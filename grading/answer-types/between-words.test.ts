import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

function outcome(
  answer: string,
  gradient: readonly string[] | null,
  corners: readonly (readonly string[])[],
  accept = "gradient",
): string {
  const reference = { gradient, ...(corners.length > 0 && { subgradients: corners }) };
  const result = grade({ id: 1, type: "gradient", answer, reference, accept });
  if (!result.ok) throw new Error(result.error);
  return (result.answer as { readonly outcome: string }).outcome;
}

const intervals: readonly ((low: string, high: string) => string)[] = [
  (low, high) => `${low}到${high}之间的任意值`,
  (low, high) => `任意 ${low} 到 ${high} 之间的值`,
  (low, high) => `${low}和${high}之间的任意数`,
  (low, high) => `介于${low}和${high}之间`,
  (low, high) => `大于等于${low}且小于等于${high}的任意数`,
  (low, high) => `[${low}, ${high}]中的任意值`,
  (low, high) => `任意值属于[${low},${high}]`,
  (low, high) => `${low}~${high}`,
  (low, high) => `从${low}到${high}`,
  (low, high) => `any number from ${low} to ${high}`,
  (low, high) => `any value between ${low} and ${high} (inclusive)`,
];

test("all numbers between two, in words, are subgradients where both ends are, and all of them where the ends are the corners", () => {
  const end = fc.integer({ min: -4, max: 8 });
  fc.assert(
    fc.property(end, end, fc.nat(intervals.length - 1), (a, b, i) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const text = intervals[i]?.(`${low / 4}`, `${high / 4}`) ?? "";
      const corners = [["0"], ["1"]];
      const isWithin = low >= 0 && high <= 4;
      expect([text, outcome(text, null, corners, "subgradient")]).toEqual([text, isWithin ? "correct" : "incorrect"]);
      const isAll = low === 0 && high === 4;
      expect([text, outcome(text, null, corners, "subdifferential")]).toEqual([text, isAll ? "correct" : "incorrect"]);
    }),
  );
});

describe("a parameter's range may be told in words", () => {
  const corners = [
    ["1", "0", "0"],
    ["0", "1", "0"],
  ];
  const ranges = [
    "t 为 # 到 1 之间的任意数",
    "t 取 [#,1] 中任意值",
    "where t is between # and 1",
    "t between # and 1",
    "其中 t 在 # 和 1 之间",
  ];
  test.each(ranges)("(t, 1-t, 0), %s", (range) => {
    expect(outcome(`(t, 1-t, 0), ${range.replace("#", "0")}`, null, corners, "subgradient")).toBe("correct");
    expect(outcome(`(t, 1-t, 0), ${range.replace("#", "-1")}`, null, corners, "subgradient")).toBe("incorrect");
  });
});

describe("that there is no gradient may be said of the place", () => {
  test.each([
    "在0处不可导",
    "在原点处不可导",
    "在点 (1,1) 处不可导",
    "在(1,1)处梯度不存在",
    "在 x=(2,2) 处不可导",
    "argmax 不可导",
    "左右导数不相等",
    "不能求梯度",
    "不可导点",
    "no unique gradient",
    "it has a kink, so it is not differentiable",
  ])("%s", (text) => {
    expect(outcome(text, null, [["0"], ["1"]])).toBe("correct");
    expect(outcome(text, ["1"], [])).toBe("incorrect");
  });

  test.each([
    "在0处可导",
    "在0处不是不可导",
    "在(1,1)处不一定不可导",
    "不在0处不可导",
    "左右导数相等",
    "任意",
    "在0处",
  ])("but not %s", (text) => {
    expect(outcome(text, null, [["0"], ["1"]])).toBe("invalid");
  });
});

describe("unit vectors and zero in words", () => {
  const positions = [
    "第#位为 1 的独热向量",
    "除第#个分量为1外全为0",
    "unit vector in direction #",
    "在第#个位置为1，其余位置为0",
  ];
  test.each(positions)("%s", (words) => {
    for (const place of [1, 2, 3]) {
      const gradient = [1, 2, 3].map((each) => (each === place ? "1" : "0"));
      expect(outcome(words.replace("#", `${place}`), gradient, [])).toBe("correct");
      expect(outcome(words.replace("#", `${(place % 3) + 1}`), gradient, [])).toBe("incorrect");
    }
  });

  test.each(["处处为0", "全部为零", "各分量均为零", "(0, …, 0)", "(0,0,...,0)^T", "（0，\\dots，0）"])(
    "%s is zero",
    (text) => {
      expect(outcome(text, ["0", "0", "0"], [])).toBe("correct");
      expect(outcome(text, ["0", "1", "0"], [])).toBe("incorrect");
    },
  );
});
