import { vector } from "../../answer-types/vector";
import { number } from "../../autodiff/made";
import { entry } from "../../autodiff/tensor";
import { integer } from "../../expression/rational";
import { type Part, part } from "../../part";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import type { Numbers } from "./numbers";
import { pool, windows } from "./overlapping";

/** The chain rule through max: pooling over windows that overlap. */
export function poolingPart({ pooled, arriving }: Numbers): Part {
  const { gradient: right, maxima, slips } = pool(pooled, arriving);
  const key = (entries: readonly number[]) => ({ value: entries.map((each) => number(integer(each))) });
  const lines = maxima.map(
    ({ place, value }, i) =>
      tex`y_{${i + 1}} &= \max(${windows[i]?.map((each) => entry(pooled, each)).join(", ")}) = x_{${place + 1}} = ${value}`,
  );
  return part({
    id: "pooling-backward",
    type: vector,
    prompt: words(
      tex`Max pooling with width 3 and stride 2 maps $x = (${pooled.join(", ")})$ to $y_1 = \max(x_1, x_2, x_3)$, $y_2 = \max(x_3, x_4, x_5)$, $y_3 = \max(x_5, x_6, x_7)$. From above arrives $\partial L/\partial y = (${arriving.join(", ")})$. What is $\partial L/\partial x$?`,
      tex`宽度为 3、步长为 2 的最大汇聚把 $x = (${pooled.join(", ")})$ 映射为 $y_1 = \max(x_1, x_2, x_3)$，$y_2 = \max(x_3, x_4, x_5)$，$y_3 = \max(x_5, x_6, x_7)$。上层传来 $\partial L/\partial y = (${arriving.join(", ")})$。求 $\partial L/\partial x$。`,
    ),
    format: words("Seven numbers, such as (1, 1, 0, -8, 0, 2, 6).", "七个数，例如 (1, 1, 0, -8, 0, 2, 6)。"),
    points: 0.25,
    key: key(right),
    options: { length: pooled.length, asked: { whole: ["∂L/∂x", "dL/dx", "x.grad"] } },
    misconceptions: [
      wrong(
        "overwritten",
        ["one window overwrites another", "后一个窗口覆盖了前一个"],
        [
          "One entry serves two windows. What does the chain rule do with two paths to the same variable?",
          "有一个分量被两个窗口使用。同一变量有两条路径时，链式法则怎么做？",
        ],
        key(slips.overwritten),
      ),
      wrong(
        "ones-in-place-of-gradient",
        ["what arrives is left out", "漏了上层传来的梯度"],
        ["You gave the derivative of y. How does ∂L/∂y enter?", "你给出的是 y 的导数。∂L/∂y 如何参与计算？"],
        key(slips.ones),
      ),
      wrong(
        "to-all-entries",
        ["passed to every entry of the window", "传给窗口内所有分量"],
        ["Which entry of a window alone decides its maximum?", "窗口内哪个分量决定了最大值？"],
        key(slips.toAll),
      ),
      wrong(
        "first-entry",
        ["passed to the first entry of each window", "传给每个窗口的第一个分量"],
        ["Where in its window does each maximum stand?", "每个最大值在各自窗口的什么位置？"],
        key(slips.first),
      ),
      wrong(
        "times-value",
        ["multiplied by the value", "乘上了分量的值"],
        ["What is the slope of y with respect to the entry that attains it?", "y 对取到最大值的那个分量的斜率是多少？"],
        key(slips.timesValue),
      ),
    ],
    hints: [
      words("Find the maximum of each window first, and where it stands.", "先找出每个窗口的最大值及其位置。"),
      words(
        "An entry that is the maximum of two windows receives from both.",
        "同时是两个窗口最大值的分量会从两处得到梯度。",
      ),
    ],
    solution: prose(
      tex`$$\begin{aligned} ${lines.join(tex` \\ `)} \end{aligned}$$`,
      words(
        "Each output passes its gradient to the one entry that it equals; gradients that meet in one entry add up:",
        "每个输出把梯度传给与它相等的那个分量；汇到同一分量的梯度相加：",
      ),
      tex`$$\frac{\partial L}{\partial x} = (${right.join(", ")})$$`,
    ),
  });
}
