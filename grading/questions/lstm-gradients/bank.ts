import { type Statement, statement } from "../statements";
import { tex } from "../words";

/** What is said of the LSTM's parameters, its gradients and what it does against vanishing. */
export const generalStatements: readonly Statement[] = [
  statement(
    "four-gates",
    false,
    [
      "An LSTM has four gates: input, forget, output and the cell state.",
      "LSTM 有四个门：输入门、遗忘门、输出门和单元状态。",
    ],
    [
      tex`It has three gates. The fourth block computes the candidate $\tilde c_t$ with tanh; the cell state is what the gates act on.`,
      tex`门只有三个；第四块用 tanh 计算候选状态 $\tilde c_t$，而单元状态是门所作用的对象。`,
    ],
    ["Which of the four blocks end in a sigmoid?", "四个块中哪些以 sigmoid 结尾？"],
  ),
  statement(
    "no-recurrent-weights",
    false,
    [
      tex`The parameters of an LSTM are the matrices $W_i, W_f, W_o, W_c$ and the biases, and no others.`,
      tex`LSTM 的参数只有 $W_i, W_f, W_o, W_c$ 和各偏置，没有别的。`,
    ],
    [
      tex`Each block also has recurrent weights $U \in \mathbb{R}^{n \times n}$ that act on $h_{t-1}$.`,
      tex`每个块还有作用于 $h_{t-1}$ 的循环权重 $U \in \mathbb{R}^{n \times n}$。`,
    ],
    ["By which weights does a gate learn what the previous hidden state was?", "门通过哪些权重得知上一时刻的隐状态？"],
  ),
  statement(
    "single-step",
    false,
    [
      tex`$\partial L/\partial W_f$ is the contribution of the last step alone.`,
      tex`$\partial L/\partial W_f$ 只包含最后一个时刻的贡献。`,
    ],
    [
      "The same weights are used at every step, so the gradient is the sum of all steps' contributions.",
      "各时刻共享同一组权重，所以梯度是各时刻贡献之和。",
    ],
    ["How often is the matrix used in a sequence of T steps?", "在长度为 T 的序列中，这个矩阵被使用多少次？"],
  ),
  statement(
    "cell-from-next-step",
    true,
    [
      tex`$\partial L/\partial c_t$ has a term that arrives from step $t+1$ through $f_{t+1}$.`,
      tex`$\partial L/\partial c_t$ 中有一项来自 $t+1$ 时刻，经过 $f_{t+1}$ 传回。`,
    ],
    [
      tex`$c_{t+1} = f_{t+1} \odot c_t + \dots$, so $c_t$ acts on the loss through $c_{t+1}$ too.`,
      tex`$c_{t+1} = f_{t+1} \odot c_t + \dots$，因此 $c_t$ 也通过 $c_{t+1}$ 影响损失。`,
    ],
    ["By which two ways does the cell state reach the loss?", "单元状态通过哪两条路径影响损失？"],
  ),
  statement(
    "output-bias-by-forget",
    false,
    [
      tex`$\dfrac{\partial L}{\partial b_o} = \dfrac{\partial L}{\partial h_t}\dfrac{\partial h_t}{\partial f_t}\dfrac{\partial f_t}{\partial b_f}$.`,
      tex`$\dfrac{\partial L}{\partial b_o} = \dfrac{\partial L}{\partial h_t}\dfrac{\partial h_t}{\partial f_t}\dfrac{\partial f_t}{\partial b_f}$。`,
    ],
    [
      tex`The right side belongs to $b_f$; the output gate's bias acts through $o_t$.`,
      tex`右边是关于 $b_f$ 的；输出门的偏置是通过 $o_t$ 起作用的。`,
    ],
    [
      "Follow the bias of the output gate forward: which quantity does it change first?",
      "沿前向方向追踪输出门的偏置：它首先改变哪个量？",
    ],
  ),
  statement(
    "plain-products",
    false,
    [
      tex`In $\dfrac{\partial L}{\partial h_t}\dfrac{\partial h_t}{\partial i_t}\dfrac{\partial i_t}{\partial W_i}$ each factor is a column vector, and their matrix product is the gradient.`,
      tex`$\dfrac{\partial L}{\partial h_t}\dfrac{\partial h_t}{\partial i_t}\dfrac{\partial i_t}{\partial W_i}$ 中每个因子都是列向量，它们的矩阵乘积就是梯度。`,
    ],
    [
      tex`Two columns have no matrix product. The gradient is an elementwise product, times the row $x_t^{\mathsf T}$.`,
      tex`两个列向量没有矩阵乘积。梯度应是逐元素乘积，再乘以行向量 $x_t^{\mathsf T}$。`,
    ],
    [
      "Write the shapes of the factors under them: do they fit, and is the result n×m?",
      "把各因子的形状写在下面：能相乘吗？结果是 n×m 吗？",
    ],
  ),
  statement(
    "gates-near-one",
    true,
    [
      tex`Where the forget gate stays near 1, the gradient along the cell path is carried over many steps nearly unchanged.`,
      tex`当遗忘门一直接近 1 时，沿单元路径的梯度可以几乎不变地传过许多时刻。`,
    ],
    [
      tex`The factor along that path is $\prod_k f_k$, which stays near 1.`,
      tex`该路径上的因子是 $\prod_k f_k$，它保持接近 1。`,
    ],
    ["By what is the gradient multiplied at each step along the cell?", "沿单元路径每走一步，梯度乘以什么？"],
  ),
  statement(
    "vanishing-impossible",
    false,
    ["In an LSTM, gradients cannot vanish.", "LSTM 中梯度不可能消失。"],
    [
      "Where forget gates are well below 1, their product over many steps vanishes all the same.",
      "若遗忘门明显小于 1，多步连乘后梯度照样消失。",
    ],
    ["What is the product of fifty forget gates of 0.5?", "五十个 0.5 的遗忘门连乘是多少？"],
  ),
  statement(
    "exploding-impossible",
    false,
    [
      "In an LSTM, gradients cannot explode, because every gate is below 1.",
      "LSTM 中每个门都小于 1，所以梯度不可能爆炸。",
    ],
    [
      tex`Gradients also flow through $h_{t-1}$ and the matrices $U$, whose entries may be large; clipping is used with LSTMs too.`,
      tex`梯度还会经过 $h_{t-1}$ 和矩阵 $U$，而 $U$ 的元素可以很大；训练 LSTM 时也常用梯度截断。`,
    ],
    [
      "Is the cell the only way back in time, or do matrices lie on another way?",
      "单元路径是回到过去的唯一通路吗？其他通路上有矩阵吗？",
    ],
  ),
  statement(
    "additive-update",
    true,
    [
      "The cell state is updated by addition; the simple recurrent network passes its whole state through a matrix and tanh at each step.",
      "单元状态以加法方式更新；而简单循环网络在每一步都让整个状态经过矩阵和 tanh。",
    ],
    [
      tex`$c_t = f_t \odot c_{t-1} + i_t \odot \tilde c_t$ against $h_t = \tanh(U h_{t-1} + W x_t)$.`,
      tex`$c_t = f_t \odot c_{t-1} + i_t \odot \tilde c_t$，对比 $h_t = \tanh(U h_{t-1} + W x_t)$。`,
    ],
    ["Compare the two recurrences side by side.", "把两个递推式并排比较。"],
  ),
  statement(
    "forget-bias",
    true,
    [
      "A positive initial bias of the forget gate helps to keep gradients alive early in training.",
      "把遗忘门的偏置初始化为正数，有助于在训练初期保住梯度。",
    ],
    [
      tex`It puts $f_t = \sigma(\cdot)$ nearer to 1, so that the product along the cell path decays slowly.`,
      tex`这使 $f_t = \sigma(\cdot)$ 更接近 1，单元路径上的连乘衰减得更慢。`,
    ],
    ["Where does a positive bias move the output of a sigmoid?", "正的偏置把 sigmoid 的输出移向哪里？"],
  ),
  statement(
    "saturated-gate-flows",
    false,
    [
      "The further a gate is open or closed, the more gradient flows back into its own weights.",
      "门开得越大（或关得越紧），流回该门自身权重的梯度就越大。",
    ],
    [
      tex`The factor $\sigma(1-\sigma)$ is largest at $\sigma = \tfrac12$ and tends to 0 where the gate saturates.`,
      tex`因子 $\sigma(1-\sigma)$ 在 $\sigma = \tfrac12$ 时最大，门饱和时趋于 0。`,
    ],
    ["Where is the derivative of the sigmoid largest?", "sigmoid 的导数在何处最大？"],
  ),
  statement(
    "error-carousel",
    true,
    [
      tex`If $f_t = 1$ at every step, the gradient along the cell path passes unchanged (the constant error carousel).`,
      tex`若每一步都有 $f_t = 1$，沿单元路径的梯度原样传递（常量误差轭）。`,
    ],
    [tex`$\prod_k f_k = 1$.`, tex`$\prod_k f_k = 1$。`],
    ["Put the value 1 into the product along the cell path.", "把 1 代入单元路径上的连乘。"],
  ),
];
