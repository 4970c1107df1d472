import { type Statement, statement } from "../statements";
import { tex } from "../words";

/** What is said of max, argmax and their smooth relatives. */
export const generalStatements: readonly Statement[] = [
  statement(
    "argmax-undefined-at-maximiser",
    false,
    [
      tex`Where the maximum is unique, $\partial \arg\max / \partial x_i$ is undefined for the $i$ at which it is attained.`,
      tex`当最大值唯一时，$\arg\max$ 对取得最大值的那个 $x_i$ 的偏导数无定义。`,
    ],
    [
      "A small change of any component leaves the index as it is, so the function is constant there and every partial derivative is 0.",
      "任一分量的微小变化都不改变下标，函数在该点附近是常数，所有偏导数都是 0。",
    ],
    [
      "Change the largest component by a very small amount: does the index change?",
      "把最大的分量改变一点点：下标会变吗？",
    ],
  ),
  statement(
    "argmax-zero",
    true,
    [
      tex`Where the maximum is unique, the gradient of $\arg\max$ is the zero vector.`,
      tex`当最大值唯一时，$\arg\max$ 的梯度是零向量。`,
    ],
    ["The index is locally constant.", "下标在该点附近是常数。"],
    ["What does the graph of the index look like near such a point?", "在这样的点附近，下标作为函数的图像是什么样子？"],
  ),
  statement(
    "tie-all-ones",
    false,
    [
      tex`Where several components are the maximum, $\partial \max / \partial x_i = 1$ for each of them.`,
      tex`当有多个分量同为最大值时，对其中每个 $x_i$ 都有 $\partial \max / \partial x_i = 1$。`,
    ],
    [
      tex`Raising one of them raises the maximum, lowering it does not: the two one-sided derivatives are 1 and 0, so no partial derivative exists.`,
      tex`增大其中一个会使最大值增大，减小它则不会：两个单侧导数分别为 1 和 0，因此偏导数不存在。`,
    ],
    [
      "Compare the two one-sided derivatives with respect to one of the tied components.",
      "对其中一个并列分量，比较左右两个单侧导数。",
    ],
  ),
  statement(
    "max-subdifferential",
    true,
    [
      "Max is convex, so it has at least one subgradient at every point, also at a tie.",
      "max 是凸函数，因此在每一点（包括并列处）都至少有一个次梯度。",
    ],
    [
      "A convex function that is finite everywhere has a non-empty subdifferential everywhere.",
      "处处有限的凸函数在每一点的次微分都非空。",
    ],
    ["What do you know of convex functions at points where they have a kink?", "凸函数在不可导的尖点处有什么性质？"],
  ),
  statement(
    "subgradient-sum",
    true,
    [
      "The entries of every subgradient of max are non-negative and sum to 1.",
      "max 的任一次梯度的各分量非负且和为 1。",
    ],
    [
      "The subdifferential is the convex hull of unit vectors of the maximisers.",
      "次微分是各最大分量对应单位向量的凸包。",
    ],
    [
      "Which vectors span the subdifferential, and what do their convex combinations have in common?",
      "次微分由哪些向量张成？它们的凸组合有什么共同点？",
    ],
  ),
  statement(
    "even-split",
    true,
    [
      tex`At $x = (1, 2, 2, 1)$ the vector $(0, \tfrac12, \tfrac12, 0)$ is a subgradient of max.`,
      tex`在 $x = (1, 2, 2, 1)$ 处，$(0, \tfrac12, \tfrac12, 0)$ 是 max 的一个次梯度。`,
    ],
    [
      tex`It is $\tfrac12 e_2 + \tfrac12 e_3$, a convex combination of the tied unit vectors.`,
      tex`它等于 $\tfrac12 e_2 + \tfrac12 e_3$，是并列单位向量的凸组合。`,
    ],
    ["Is it a convex combination of the unit vectors of the maximisers?", "它是不是各最大分量对应单位向量的凸组合？"],
  ),
  statement(
    "tied-sum-subgradient",
    false,
    [
      tex`At $x = (1, 2, 2, 1)$ the vector $(0, 1, 1, 0)$ is a subgradient of max.`,
      tex`在 $x = (1, 2, 2, 1)$ 处，$(0, 1, 1, 0)$ 是 max 的一个次梯度。`,
    ],
    [
      tex`With $v = (0,1,1,0)$ the inequality $\max y \ge \max x + v \cdot (y - x)$ fails for $y = (1,3,3,1)$: $3 < 2 + 2$.`,
      tex`取 $v = (0,1,1,0)$，不等式 $\max y \ge \max x + v \cdot (y - x)$ 在 $y = (1,3,3,1)$ 处不成立：$3 < 2 + 2$。`,
    ],
    [
      "Try the subgradient inequality at a point where both tied components are raised by 1.",
      "把两个并列分量都加 1，检验次梯度不等式。",
    ],
  ),
  statement(
    "framework-means-differentiable",
    false,
    [
      "A framework returns a vector for the gradient of max at a tie, so max is differentiable there.",
      "深度学习框架在并列处也会返回一个向量作为 max 的梯度，所以 max 在该处可导。",
    ],
    [
      "The framework picks one subgradient; different frameworks pick different ones.",
      "框架只是选取了一个次梯度；不同框架的选择也不同。",
    ],
    ["Do all frameworks return the same vector there?", "所有框架在该处返回的向量都一样吗？"],
  ),
  statement(
    "temperature-limit",
    true,
    [
      tex`As $\tau \to 0^+$, the gradient of $\tau \ln \sum_j e^{x_j/\tau}$ tends to a one-hot vector where the maximum is unique.`,
      tex`当 $\tau \to 0^+$ 且最大值唯一时，$\tau \ln \sum_j e^{x_j/\tau}$ 的梯度趋于一个 one-hot 向量。`,
    ],
    [
      tex`The gradient is $\mathrm{softmax}(x/\tau)$; all its mass goes to the largest component.`,
      tex`梯度是 $\mathrm{softmax}(x/\tau)$，其全部质量集中到最大的分量。`,
    ],
    [
      "What happens to the ratio of two softmax entries when the temperature falls?",
      "温度降低时，softmax 两个分量之比如何变化？",
    ],
  ),
  statement(
    "lse-gradient-simplex",
    true,
    [
      "The gradient of log-sum-exp has entries strictly between 0 and 1 that sum to 1 (for two or more components).",
      "log-sum-exp 的梯度各分量严格介于 0 和 1 之间且和为 1（分量不少于两个时）。",
    ],
    ["It is the softmax of x.", "它就是 x 的 softmax。"],
    ["Which well-known function is the gradient of log-sum-exp?", "log-sum-exp 的梯度是哪个常见的函数？"],
  ),
  statement(
    "argmax-passes-nothing",
    true,
    [
      "Gradient descent receives no information through argmax: where its gradient exists it is zero.",
      "梯度无法通过 argmax 传递信息：在其梯度存在之处梯度为零。",
    ],
    ["Every chain through it is multiplied by the zero vector.", "任何经过它的链式乘积都要乘以零向量。"],
    ["Which factor does the chain rule put where argmax stands?", "链式法则在 argmax 处放上的因子是什么？"],
  ),
  statement(
    "straight-through-exact",
    false,
    [
      "The straight-through estimator computes the true gradient of the loss through argmax.",
      "直通估计器（straight-through）算出的是损失经过 argmax 的真实梯度。",
    ],
    [
      "It replaces the true gradient, which is zero, by another one: a biased but useful direction.",
      "真实梯度为零；它用另一个（有偏但有用的）方向来代替。",
    ],
    [
      "What is the true gradient, and what does the estimator put in its place?",
      "真实的梯度是什么？估计器用什么代替了它？",
    ],
  ),
  statement(
    "argmax-continuous-at-tie",
    false,
    [tex`At a tie, $\arg\max$ is continuous but not differentiable.`, tex`在并列处，$\arg\max$ 连续但不可导。`],
    [
      "It jumps from one index to another there, so it is not even continuous.",
      "它在该处从一个下标跳到另一个下标，连连续都不是。",
    ],
    [
      "Raise one of the tied components a little, then another: how far apart are the two values?",
      "先把一个并列分量略微增大，再换另一个：函数值相差多少？",
    ],
  ),
  statement(
    "max-continuous-at-tie",
    true,
    ["At a tie, max is continuous but not differentiable.", "在并列处，max 连续但不可导。"],
    [
      tex`$|\max x - \max y| \le \max_i |x_i - y_i|$, yet the one-sided derivatives differ.`,
      tex`$|\max x - \max y| \le \max_i |x_i - y_i|$，但单侧导数不相等。`,
    ],
    [
      "Can a tiny change of x make a jump in the maximum? And what of its slope?",
      "x 的微小变化会使最大值跳变吗？斜率呢？",
    ],
  ),
];
