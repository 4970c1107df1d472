import { integer } from "../../answer-types/integer";
import { direct, largestCheaperBottleneck, bottleneck as layers, stackParameters } from "../../layers/blocks";
import { type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import type { Numbers } from "./numbers";

/** The largest middle width for which a bottleneck still has fewer weights than the direct layer. */
export function largestMiddlePart({ bottleneck: { channels: c, kernel: k } }: Numbers): Part {
  const replaced = stackParameters([direct(c, c, [k, k])]);
  const middle = Number(largestCheaperBottleneck(c, [k, k]));
  const weights = (m: number): bigint => stackParameters(layers(c, m, [k, k]));
  return part({
    id: "largest-middle",
    type: integer,
    prompt: words(
      tex`Let the bottleneck's middle width $m$ vary: ${c} → $m$ → $m$ → ${c}, kernel $${k} \times ${k}$ in the middle. What is the largest $m$ for which it has fewer weights than the direct layer?`,
      tex`令瓶颈的中间宽度 $m$ 可变：${c} → $m$ → $m$ → ${c}，中间为 $${k} \times ${k}$ 卷积。使其权重数少于直接卷积的最大 $m$ 是多少？`,
    ),
    format: wholeNumber,
    points: 0.25,
    key: { value: BigInt(middle) },
    options: {},
    misconceptions: [
      wrong(
        "one-too-many",
        ["first width that no longer saves", "第一个不再节省的宽度"],
        ["Put your number into the count: is the bottleneck still smaller there?", "把你的数代入：此时瓶颈还更小吗？"],
        { value: BigInt(middle + 1) },
      ),
      wrong(
        "one-by-one-free",
        ["1×1 layers taken as free", "把 1×1 层当作没有代价"],
        [
          "Compare the whole bottleneck with the direct layer, not its middle layer alone.",
          "要用整个瓶颈与直接卷积比较，而不只是中间层。",
        ],
        { value: BigInt(c - 1) },
      ),
      wrong(
        "kernel-side-not-squared",
        ["kernel side not squared", "核边长没有平方"],
        [
          "Your kernels are lines. How many positions does a square window cover?",
          "你的卷积核是一条线。正方形窗口覆盖多少个位置？",
        ],
        { value: largestCheaperBottleneck(c, [k]) },
      ),
    ],
    hints: [
      words(
        tex`Write both counts with $m$ as the unknown: an inequality of second degree.`,
        tex`以 $m$ 为未知数写出两个权重数：得到一个二次不等式。`,
      ),
      words("Solve it, round down, then check your m and m + 1.", "解出后向下取整，再检验 m 和 m + 1。"),
    ],
    solution: prose(
      words("The condition is", "条件是"),
      tex`$$2 \cdot ${c}\, m + ${k ** 2}\, m^2 < ${k ** 2} \cdot ${c}^2 = ${replaced}$$`,
      words(
        tex`The positive root of the equation is $m = \dfrac{-${c} + \sqrt{${c}^2 + ${k ** 2} \cdot ${replaced}}}{${k ** 2}} \approx ${((-c + Math.sqrt(c * c + k * k * Number(replaced))) / (k * k)).toFixed(2)}$.`,
        tex`方程的正根为 $m = \dfrac{-${c} + \sqrt{${c}^2 + ${k ** 2} \cdot ${replaced}}}{${k ** 2}} \approx ${((-c + Math.sqrt(c * c + k * k * Number(replaced))) / (k * k)).toFixed(2)}$。`,
      ),
      words(
        tex`Check: $m = ${middle}$ gives $${weights(middle)} < ${replaced}$, and $m = ${middle + 1}$ gives $${weights(middle + 1)} \ge ${replaced}$. So $m = ${middle}$.`,
        tex`检验：$m = ${middle}$ 时为 $${weights(middle)} < ${replaced}$，$m = ${middle + 1}$ 时为 $${weights(middle + 1)} \ge ${replaced}$。所以 $m = ${middle}$。`,
      ),
    ),
  });
}
