import "server-only";

type Essays = readonly [string, ...string[]];

/** A few sentences in place of an essay, under the part's id: two nearly alike, one off the point, as in any class. A person grades them. */
const essays: Readonly<Record<string, Essays>> = {
  roles: [
    "它在每个位置上混合各通道的信息，可以升维或降维，参数很少。",
    "它在每个位置混合各通道的信息，可以升维或者降维，参数很少",
    "它改变通道数，混合各通道的信息；后面接激活函数时增加非线性，而且参数很少。",
    "It mixes the channels at each position and changes how many there are, at little cost.",
    "It is a fully connected layer applied at every pixel; with an activation it adds depth without widening the receptive field.",
    "参数共享使得每个位置用同样的权重，因此参数量与输入的空间大小无关。",
  ],
  relaxations: [
    "argmax 的输出是分段常数，梯度几乎处处为零；常用 softmax 加温度来近似。",
    "argmax 的输出是分段常数，梯度几乎处处为零，常用带温度的 softmax 来近似",
    "argmax 不可导，所以无法反向传播；可以用 Gumbel-softmax 或直通估计（straight-through）。",
    "Its gradient is zero wherever it exists, so nothing flows back. Softmax with a temperature, or the straight-through estimator.",
    "One can treat the choice as an action and use REINFORCE, at the price of a large variance.",
    "argmax 返回位置，max 返回数值。",
  ],
  vanishing: [
    "单元状态按加法更新，沿单元的梯度只乘以遗忘门，遗忘门接近 1 时不会衰减。",
    "单元状态用加法更新，沿单元的梯度只乘遗忘门，遗忘门接近 1 时就不会衰减",
    "门可以学会保持开启，但遗忘门小于 1 时梯度仍会指数衰减；经过 h 的路径仍可能爆炸。",
    "The gradient along the cell is scaled by the forget gate, which can stay near one; it vanishes more slowly, not never.",
    "Because of the gates there is no repeated multiplication by U and tanh' along the cell; clipping is still needed against explosion.",
    "LSTM 有三个门，所以参数更多，训练更慢。",
  ],
  compare: [
    "自注意力任意两个位置一步相连，可以并行，但计算量随长度平方增长。",
    "自注意力任意两个位置一步就能相连，可以并行，但计算量随长度的平方增长",
    "循环层每一步都依赖上一步，不能并行，路径长度为 O(n)；卷积要堆叠多层才能看到远处。",
    "Self-attention joins any two positions in one step at n² d; recurrence takes n steps of d² each and cannot run in parallel.",
    "Convolution is local: about n/k layers, or log_k n with dilation, and k times the cost of recurrence, but parallel.",
    "自注意力没有参数，所以最快。",
  ],
};

const other: Essays = [
  "见课堂笔记第三页。",
  "见课堂笔记的第三页",
  "我认为两种情况都可能，要看初始化。",
  "It depends on the initialisation; in general both can happen.",
  "By the chain rule, and because the layer is linear.",
  "不确定，先写到这里。",
];

export const essaysOf = (part: string): Essays => essays[part] ?? other;
