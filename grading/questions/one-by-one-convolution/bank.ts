import { type Statement, statement } from "../statements";
import { tex } from "../words";

/** What is said of convolutions in general: true or false without any number. */
export const generalStatements: readonly Statement[] = [
  statement(
    "kernel-single-channel",
    false,
    [
      "In a standard convolution, each kernel acts on a single input channel.",
      "在标准卷积中，每个卷积核只作用于单个输入通道。",
    ],
    [
      tex`A standard kernel spans all the input channels (its shape is $C_{\mathrm{in}} \times K \times K$) and sums over them. Only a depthwise convolution treats each channel alone.`,
      tex`标准卷积的一个卷积核覆盖所有输入通道（形状为 $C_{\mathrm{in}} \times K \times K$）并对它们求和；只有深度卷积才逐通道进行。`,
    ],
    [
      "Think of the shape of one kernel in a layer that reads an RGB image: how many numbers does it hold?",
      "想一想：读入 RGB 图像的一层里，一个卷积核的形状是什么？它有多少个数？",
    ],
  ),
  statement(
    "depthwise-single-channel",
    true,
    [
      "In a depthwise convolution each kernel acts on one channel alone; a 1×1 convolution after it mixes the channels.",
      "在深度卷积中每个卷积核只作用于一个通道；其后的 1×1 卷积把各通道混合起来。",
    ],
    [
      "That is the depthwise separable convolution: one step looks at neighbours, the other at channels.",
      "这正是深度可分离卷积：一步处理空间邻域，另一步处理通道。",
    ],
    [
      "Which of the two steps of a depthwise separable convolution lets one channel see another?",
      "深度可分离卷积的两步中，哪一步让一个通道看到另一个通道？",
    ],
  ),
  statement(
    "non-linear-alone",
    false,
    ["A 1×1 convolution by itself is a non-linear operation.", "1×1 卷积本身就是一种非线性运算。"],
    [
      tex`At each pixel it computes $Wx + b$, which is linear (affine). The non-linearity comes from the activation after it.`,
      tex`它在每个像素处计算 $Wx + b$，是线性（仿射）的；非线性来自其后的激活函数。`,
    ],
    [
      "Write down what the layer computes at one pixel: is there any function but sums and products?",
      "写出该层在一个像素处的计算：除了加法和乘法还有别的函数吗？",
    ],
  ),
  statement(
    "activation-adds-non-linearity",
    true,
    [
      "A 1×1 convolution followed by ReLU adds non-linearity without enlarging the receptive field.",
      "1×1 卷积后接 ReLU，可以增加非线性，而不扩大感受野。",
    ],
    [
      "The activation is non-linear, and a 1×1 kernel looks at no further pixel.",
      "激活函数是非线性的，而 1×1 卷积核不涉及其他像素。",
    ],
    [
      "Two things are claimed here: what does ReLU do, and which pixels does a 1×1 kernel read?",
      "这里有两个论断：ReLU 起什么作用？1×1 卷积核读取哪些像素？",
    ],
  ),
  statement(
    "mixes-neighbours",
    false,
    ["A 1×1 convolution combines the values of neighbouring pixels.", "1×1 卷积会融合相邻像素的值。"],
    [
      "It reads one pixel at a time and mixes only the channels of that pixel.",
      "它一次只读取一个像素，只混合该像素的各个通道。",
    ],
    ["How many pixels lie under a kernel of height 1 and width 1?", "高为 1、宽为 1 的卷积核覆盖多少个像素？"],
  ),
  statement(
    "weighted-sum-of-channels",
    true,
    [
      "Each output channel of a 1×1 convolution is a weighted sum of all input channels at the same pixel (plus a bias).",
      "1×1 卷积的每个输出通道都是同一像素处所有输入通道的加权和（再加偏置）。",
    ],
    [
      tex`Row $j$ of $W$ holds the weights of output channel $j$: $y_j = \sum_c W_{jc} x_c + b_j$.`,
      tex`$W$ 的第 $j$ 行就是第 $j$ 个输出通道的权重：$y_j = \sum_c W_{jc} x_c + b_j$。`,
    ],
    [
      "Write out one entry of the product of the weight matrix and the pixel's channel vector.",
      "把权重矩阵与该像素通道向量之积的一个分量写出来看看。",
    ],
  ),
  statement(
    "only-reduces",
    false,
    [
      "A 1×1 convolution can reduce the number of channels but cannot increase it.",
      "1×1 卷积只能减少通道数，不能增加通道数。",
    ],
    [
      "The number of kernels is free: more kernels than input channels increase it, as at the end of a bottleneck.",
      "卷积核的个数可以任选：多于输入通道数时通道数增加，例如瓶颈结构的最后一层。",
    ],
    [
      "What decides the number of output channels, and is there an upper bound on it?",
      "输出通道数由什么决定？它有上限吗？",
    ],
  ),
  statement(
    "two-collapse",
    true,
    [
      "Two 1×1 convolutions in a row with no activation between them can be replaced by a single 1×1 convolution.",
      "两个相继的 1×1 卷积，若中间没有激活函数，可以用一个 1×1 卷积代替。",
    ],
    [
      tex`$W_2(W_1 x + b_1) + b_2 = (W_2 W_1)x + (W_2 b_1 + b_2)$ is again a matrix times $x$ plus a bias.`,
      tex`$W_2(W_1 x + b_1) + b_2 = (W_2 W_1)x + (W_2 b_1 + b_2)$，仍是矩阵乘 $x$ 再加偏置。`,
    ],
    ["What is the composition of two affine maps?", "两个仿射映射的复合是什么？"],
  ),
  statement(
    "size-kept",
    true,
    [
      "A 1×1 convolution with stride 1 and no padding keeps the height and the width of the feature map.",
      "步长为 1、无填充的 1×1 卷积保持特征图的高和宽不变。",
    ],
    [
      tex`$\lfloor (H - 1)/1 \rfloor + 1 = H$, and the same for the width.`,
      tex`$\lfloor (H - 1)/1 \rfloor + 1 = H$，宽度同理。`,
    ],
    ["Put K = 1, S = 1 and P = 0 into the formula of the output size.", "把 K = 1、S = 1、P = 0 代入输出尺寸公式。"],
  ),
  statement(
    "parameters-grow-with-size",
    false,
    [
      "The number of parameters of a 1×1 convolution grows with the height and width of the feature map.",
      "1×1 卷积的参数量随特征图的高和宽增大而增大。",
    ],
    [
      "The same weights serve every pixel; only the number of multiplications grows.",
      "所有像素共享同一组权重；随之增大的只是乘法次数。",
    ],
    [
      "Are the weights shared between pixels, or does each pixel have its own?",
      "权重是各像素共享的，还是每个像素各有一份？",
    ],
  ),
  statement(
    "shared-dense-layer",
    true,
    [
      "A 1×1 convolution is one fully connected layer applied at every pixel with the same weights.",
      "1×1 卷积等价于在每个像素处应用同一个（权重共享的）全连接层。",
    ],
    [
      tex`Every pixel's channel vector $x$ is mapped to the same $Wx + b$.`,
      tex`每个像素的通道向量 $x$ 都经过同一个映射 $Wx + b$。`,
    ],
    [
      "Compare the formula of a fully connected layer with what happens at one pixel.",
      "把全连接层的公式与一个像素处的计算比较一下。",
    ],
  ),
  statement(
    "receptive-field-plus-one",
    false,
    [
      "Each further 1×1 layer enlarges the receptive field by one pixel.",
      "每增加一个 1×1 卷积层，感受野就扩大一个像素。",
    ],
    [
      tex`A layer adds $(K - 1)$ times the strides before it, and $K - 1 = 0$ here.`,
      tex`一层使感受野增加 $(K - 1)$ 乘以之前各层步长之积，而这里 $K - 1 = 0$。`,
    ],
    [
      "By how much does a layer with kernel side K enlarge the receptive field?",
      "核边长为 K 的一层会使感受野扩大多少？",
    ],
  ),
];
