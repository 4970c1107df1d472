import { type Statement, statement } from "../statements";
import { tex } from "../words";

/** What is said of the three layers in general. $n$ is the sequence length, $d$ the width, $k$ the kernel width. */
export const generalStatements: readonly Statement[] = [
  statement(
    "attention-forgets-width",
    false,
    [
      tex`The time of a self-attention layer is $\Theta(n^2)$ whatever the width $d$ is.`,
      tex`无论宽度 $d$ 是多少，自注意力层的时间复杂度都是 $\Theta(n^2)$。`,
    ],
    [
      tex`Each of the $n^2$ scores is an inner product of two vectors of length $d$: $n^2 d$.`,
      tex`$n^2$ 个得分中的每一个都是两个 $d$ 维向量的内积，因此是 $n^2 d$。`,
    ],
    ["What does one attention score cost to compute?", "计算一个注意力得分需要多少次乘法？"],
  ),
  statement(
    "recurrent-constant-step",
    false,
    [
      tex`Each step of a recurrent layer costs $O(1)$, whatever the width $d$ is.`,
      tex`无论宽度 $d$ 是多少，循环层每一步的代价都是 $O(1)$。`,
    ],
    [
      tex`A step multiplies vectors by $d \times d$ matrices: $\Theta(d^2)$.`,
      tex`每一步都要用 $d \times d$ 的矩阵乘向量，代价为 $\Theta(d^2)$。`,
    ],
    ["What is multiplied by what in one step, and of which sizes?", "每一步中是什么乘以什么？它们的大小如何？"],
  ),
  statement(
    "one-convolution-suffices",
    false,
    [
      tex`A single convolution layer of kernel width $k < n$ lets any two positions influence each other.`,
      tex`核宽 $k < n$ 的单个卷积层就能让任意两个位置相互影响。`,
    ],
    [
      "One layer reaches only k neighbouring positions; further ones need a stack.",
      "一层只能覆盖 k 个相邻位置；更远的位置需要堆叠多层。",
    ],
    ["Which inputs does one output of such a layer read?", "这样一层的一个输出读取哪些输入？"],
  ),
  statement(
    "attention-path-one",
    true,
    [
      "In a self-attention layer, information passes between any two positions in a constant number of steps.",
      "在自注意力层中，任意两个位置之间的信息传递只需常数步。",
    ],
    ["Every position attends to every other one directly.", "每个位置都直接关注其他所有位置。"],
    ["Which positions does one position read in full attention?", "在完整的自注意力中，一个位置读取哪些位置？"],
  ),
  statement(
    "recurrence-sequential",
    true,
    [
      tex`A recurrent layer needs $\Theta(n)$ sequential operations: step $t$ waits for step $t-1$.`,
      tex`循环层需要 $\Theta(n)$ 次顺序操作：第 $t$ 步必须等待第 $t-1$ 步。`,
    ],
    [
      tex`$h_t$ is a function of $h_{t-1}$, so the steps cannot run at the same time.`,
      tex`$h_t$ 依赖于 $h_{t-1}$，各步无法同时进行。`,
    ],
    ["Can the last hidden state be computed before the one before it?", "最后一个隐状态能先于前一个隐状态算出来吗？"],
  ),
  statement(
    "weights-memory",
    true,
    [
      tex`One head's attention weights are $n \times n$ numbers, however large $d$ is.`,
      tex`无论 $d$ 多大，一个注意力头的权重矩阵都是 $n \times n$ 个数。`,
    ],
    ["There is one weight for each pair of positions.", "每一对位置对应一个权重。"],
    [
      "For what is there one attention weight: a pair of positions, or a component?",
      "注意力权重是每对位置一个，还是每个分量一个？",
    ],
  ),
  statement(
    "dilation-logarithmic",
    true,
    [
      tex`With dilations $1, k, k^2, \dots$ the number of convolution layers needed to join positions at distance $n$ grows like $\log_k n$.`,
      tex`若膨胀率依次为 $1, k, k^2, \dots$，连接相距 $n$ 的两个位置所需的卷积层数按 $\log_k n$ 增长。`,
    ],
    [
      tex`$L$ layers reach $(k-1)(1 + k + \dots + k^{L-1}) = k^L - 1$ positions away.`,
      tex`$L$ 层可以到达 $(k-1)(1 + k + \dots + k^{L-1}) = k^L - 1$ 的距离。`,
    ],
    ["By which factor does each further layer multiply the reach?", "每增加一层，可达距离乘以多少？"],
  ),
  statement(
    "attention-always-cheaper",
    false,
    ["Self-attention is cheaper than recurrence at every sequence length.", "无论序列多长，自注意力都比循环层便宜。"],
    [
      tex`$n^2 d$ passes $n d^2$ once $n$ exceeds $d$ (up to constants).`,
      tex`当 $n$ 超过 $d$（忽略常数）时，$n^2 d$ 就超过 $n d^2$。`,
    ],
    ["Divide the two orders by each other: what decides which is larger?", "把两个复杂度相除：大小由什么决定？"],
  ),
  statement(
    "restricted-keeps-path",
    false,
    [
      tex`Restricting attention to $r$ neighbours lowers the cost and keeps the longest path between two positions at 1.`,
      tex`把注意力限制在 $r$ 个邻居内既降低了代价，又使两个位置间的最长路径仍为 1。`,
    ],
    [tex`Far positions now meet only through about $n/r$ layers.`, tex`相距较远的位置现在要经过约 $n/r$ 层才能相遇。`],
    [
      "Can the first position still read the last one within a single layer?",
      "第一个位置还能在一层之内读到最后一个位置吗？",
    ],
  ),
  statement(
    "order-without-positions",
    false,
    [
      "Self-attention without positional encodings still tells apart two orders of the same tokens.",
      "没有位置编码的自注意力也能区分同一组词元的两种排列顺序。",
    ],
    [
      "It treats its input as a set: permuting the inputs permutes the outputs in the same way.",
      "它把输入当作集合：输入重排，输出只是同样地重排。",
    ],
    ["Does the score of two positions depend on where they stand?", "两个位置的得分与它们所处的位置有关吗？"],
  ),
  statement(
    "convolution-quadratic",
    false,
    [
      tex`For fixed $k$ and $d$, the time of a convolution layer grows with the square of $n$.`,
      tex`当 $k$ 和 $d$ 固定时，卷积层的时间随 $n$ 的平方增长。`,
    ],
    [
      tex`It does the same $k d^2$ work at each of the $n$ positions: linear in $n$.`,
      tex`它在 $n$ 个位置上各做 $k d^2$ 的计算，关于 $n$ 是线性的。`,
    ],
    ["What does one more position add to the work?", "每增加一个位置，计算量增加多少？"],
  ),
  statement(
    "parallel-positions",
    true,
    [
      "The outputs of a convolution layer and of a self-attention layer can be computed at all positions at once.",
      "卷积层和自注意力层在所有位置上的输出可以同时计算。",
    ],
    ["No output waits for another output of the same layer.", "同一层的输出之间互不等待。"],
    [
      "Does any output of these layers need another output of the same layer?",
      "这些层的某个输出需要同一层的其他输出吗？",
    ],
  ),
];
