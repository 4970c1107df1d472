import { type PiecewiseKey, piecewise } from "../../answer-types/piecewise";
import { number, symbol } from "../../autodiff/made";
import { type Comparator, type Expression, nowhere } from "../../expression/expression";
import { integer, rational } from "../../expression/rational";
import { maxGradient } from "../../layers/maximum";
import { type Part, part } from "../../part";
import { wrong } from "../misconceptions";
import { once } from "../once";
import { prose, tex, words } from "../words";

const [component, others] = [symbol("x_i"), symbol("m")];

const when = (comparator: Comparator): Expression => ({
  kind: "compare",
  operands: [component, others],
  comparators: [comparator],
  at: nowhere,
});

/** A value for x_i above, below and equal to the largest of the others; null where there is none. */
const cases = (above: Expression | null, below: Expression | null, equal: Expression | null): PiecewiseKey => ({
  cases: [
    { when: when(">"), then: above },
    { when: when("<"), then: below },
    { when: when("="), then: equal },
  ],
});

/** ∂max/∂x_1 at a point; which of three orders x_1 and x_2 have is all that it depends on. */
function derivativeAt(first: number, second: number): Expression | null {
  const { gradient } = maxGradient([integer(first), integer(second)]);
  const [slope] = gradient ?? [];
  return slope === undefined ? null : number(slope);
}

const [zero, one, half] = [number(integer(0)), number(integer(1)), number(rational(1n, 2n))];

/** ∂max/∂x_i in general, by cases. */
export const generalPart = once(
  (): Part =>
    part({
      id: "max-general",
      type: piecewise,
      prompt: words(
        tex`Let $m = \max_{j \neq i} x_j$ be the largest of the **other** components. What is $\partial \max(x_1, \dots, x_D)/\partial x_i$ in general, for every $x$?`,
        tex`设 $m = \max_{j \neq i} x_j$ 为**其余**分量中的最大值。一般地，对任意 $x$，$\partial \max(x_1, \dots, x_D)/\partial x_i$ 是什么？`,
      ),
      format: words(
        'Cases in x_i and m, such as "2 if x_i > 3m; x_i if x_i < m; undefined otherwise", or LaTeX cases.',
        "用 x_i 和 m 分情况写出，例如“2 if x_i > 3m; x_i if x_i < m; undefined otherwise”，也可用 LaTeX cases。",
      ),
      points: 0.5,
      key: cases(derivativeAt(2, 1), derivativeAt(1, 2), derivativeAt(1, 1)),
      options: { names: ["x_i", "m"] },
      misconceptions: [
        wrong(
          "one-at-tie",
          ["1 at a tie", "并列处取 1"],
          [
            "At a tie, lower x_i a little: does the maximum fall with it?",
            "在并列处把 x_i 略微减小：最大值会随之减小吗？",
          ],
          cases(one, zero, one),
        ),
        wrong(
          "zero-at-tie",
          ["0 at a tie", "并列处取 0"],
          [
            "At a tie, raise x_i a little: does the maximum stay where it is?",
            "在并列处把 x_i 略微增大：最大值保持不变吗？",
          ],
          cases(one, zero, zero),
        ),
        wrong(
          "half-at-tie",
          ["1/2 at a tie", "并列处取 1/2"],
          [
            "At a tie, is the change of the maximum the same for raising x_i and for lowering it?",
            "在并列处，增大 x_i 与减小 x_i 引起的最大值变化相同吗？",
          ],
          cases(one, zero, half),
        ),
        wrong(
          "undefined-at-maximum",
          ["undefined wherever x_i is largest", "凡 x_i 最大处都写成不存在"],
          [
            "If x_i is the only largest component, what is max near that point?",
            "若 x_i 是唯一的最大分量，在该点附近 max 等于什么？",
          ],
          cases(null, zero, null),
        ),
        wrong(
          "turned-round",
          ["cases exchanged", "两种情况颠倒"],
          [
            "Which component moves the maximum: one above all others, or one below?",
            "哪个分量会改变最大值：高于其余分量的，还是低于的？",
          ],
          cases(zero, one, null),
        ),
      ],
      hints: [
        words("Three cases: x_i above m, below m, and equal to m.", "分三种情况：x_i 大于 m、小于 m、等于 m。"),
        words("In the third case compare the two one-sided derivatives.", "在第三种情况下比较两个单侧导数。"),
      ],
      solution: prose(
        words(
          tex`For $x_i > m$, max is $x_i$ nearby, with slope 1; for $x_i < m$ it does not depend on $x_i$. At $x_i = m$ the one-sided derivatives are 1 and 0.`,
          tex`当 $x_i > m$ 时，附近 max 就是 $x_i$，斜率为 1；当 $x_i < m$ 时它与 $x_i$ 无关。在 $x_i = m$ 处，两个单侧导数为 1 和 0。`,
        ),
        tex`$$\frac{\partial \max}{\partial x_i} = \begin{cases} 1 & x_i > m \\ 0 & x_i < m \\ \text{undefined} & x_i = m \end{cases}$$`,
      ),
    }),
);
