import { integer } from "../../answer-types/integer";
import { number } from "../../answer-types/number";
import { number as constant } from "../../autodiff/made";
import { rational } from "../../expression/rational";
import { bottleneck as layers, stackParameters } from "../../layers/blocks";
import { type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { parameters } from "./layer";
import type { Numbers } from "./numbers";

/** The bottleneck 1×1, K×K, 1×1 against the K×K layer that it replaces. No biases. */
export function bottleneckParts({ bottleneck }: Numbers): readonly Part[] {
  const { channels: c, middle: m, kernel: k } = bottleneck;
  const total = stackParameters(layers(c, m, [k, k]));
  const one = (channelsIn: number, channelsOut: number, side: number): bigint =>
    parameters({ kernel: [side, side], channelsIn, channelsOut, bias: false });
  const direct = one(c, c, k);
  const chain = tex`${c} \to ${m} \to ${m} \to ${c}`;
  const given = {
    en: tex`A bottleneck $${chain}$ consists of a $1 \times 1$, a $${k} \times ${k}$ and a $1 \times 1$ convolution, all without biases.`,
    zh: tex`瓶颈结构 $${chain}$ 由 $1 \times 1$、$${k} \times ${k}$、$1 \times 1$ 三个卷积组成，均不含偏置。`,
  };
  const bottleneckSum = tex`$$${c} \cdot ${m} + ${k}^2 \cdot ${m}^2 + ${m} \cdot ${c} = ${one(c, m, 1)} + ${one(m, m, k)} + ${one(m, c, 1)} = ${total}$$`;
  const inBottleneck = part({
    id: "bottleneck-weights",
    type: integer,
    prompt: words(`${given.en} How many weights does it have in all?`, `${given.zh}它一共有多少个权重？`),
    format: wholeNumber,
    points: 0.25,
    key: { value: total },
    options: {},
    misconceptions: [
      wrong(
        "one-by-one-free",
        ["1×1 layers left out", "漏了 1×1 层"],
        [
          "A 1×1 kernel is small, but is it free? Count the weights of the first layer.",
          "1×1 卷积核很小，但它没有权重吗？数一数第一层的权重。",
        ],
        { value: one(m, m, k) },
      ),
      wrong(
        "last-layer-forgotten",
        ["one 1×1 layer left out", "漏了一个 1×1 层"],
        [
          "How many layers does the bottleneck have? Add up the weights of each of them.",
          "瓶颈结构有几层？把每一层的权重加起来。",
        ],
        { value: one(c, m, 1) + one(m, m, k) },
      ),
      wrong(
        "middle-not-reduced",
        ["the middle layer at full width", "中间层仍用了原宽度"],
        [
          "How many channels does the middle layer read, and how many does it write?",
          "中间层读入多少个通道，输出多少个通道？",
        ],
        { value: one(c, m, 1) + one(c, c, k) + one(m, c, 1) },
      ),
      wrong(
        "kernel-side-not-squared",
        ["kernel side not squared", "核边长没有平方"],
        [
          "Your middle kernel is a line. How many positions does a square window cover?",
          "你的中间卷积核是一条线。正方形窗口覆盖多少个位置？",
        ],
        {
          value: one(c, m, 1) + parameters({ kernel: [k], channelsIn: m, channelsOut: m, bias: false }) + one(m, c, 1),
        },
      ),
    ],
    hints: [
      words("Treat the three layers one by one.", "把三层分开来算。"),
      words(
        tex`A $1 \times 1$ layer from $a$ to $b$ channels is an $a \times b$ matrix.`,
        tex`从 $a$ 个通道到 $b$ 个通道的 $1 \times 1$ 层就是一个 $a \times b$ 矩阵。`,
      ),
    ],
    solution: prose(words("The three layers, one after the other:", "三层依次相加："), bottleneckSum),
  });
  const inDirect = part({
    id: "direct-weights",
    type: integer,
    prompt: words(
      tex`How many weights does the direct $${k} \times ${k}$ convolution from ${c} to ${c} channels have, without biases?`,
      tex`直接用 $${k} \times ${k}$ 卷积从 ${c} 个通道到 ${c} 个通道（不含偏置），有多少个权重？`,
    ),
    format: wholeNumber,
    points: 0.25,
    key: { value: direct },
    options: {},
    misconceptions: [
      wrong(
        "input-channels-forgotten",
        ["one channel count only", "只乘了一次通道数"],
        [
          "How many channels does one kernel span, and how many kernels are there?",
          "一个卷积核覆盖多少个通道？又有多少个卷积核？",
        ],
        { value: one(1, c, k) },
      ),
      wrong(
        "kernel-side-not-squared",
        ["kernel side not squared", "核边长没有平方"],
        [
          "Your kernel is a line. How many positions does a square window cover?",
          "你的卷积核是一条线。正方形窗口覆盖多少个位置？",
        ],
        { value: parameters({ kernel: [k], channelsIn: c, channelsOut: c, bias: false }) },
      ),
      wrong(
        "reduced-width",
        ["the bottleneck's width", "用了瓶颈的宽度"],
        ["Between which widths does the direct layer map?", "直接卷积是在哪两个宽度之间映射？"],
        { value: one(m, m, k) },
      ),
    ],
    hints: [
      words(
        "One kernel first: its window times the channels that it reads.",
        "先看一个卷积核：窗口大小乘以它读取的通道数。",
      ),
      words("Then as many kernels as output channels.", "再乘以卷积核的个数，即输出通道数。"),
    ],
    solution: prose(tex`$$${k}^2 \cdot ${c} \cdot ${c} = ${direct}$$`),
  });
  const ratio = part({
    id: "weights-ratio",
    type: number,
    prompt: words(
      tex`${given.en} What is the ratio of its weights to those of the direct $${k} \times ${k}$ convolution from ${c} to ${c} channels (bottleneck divided by direct)?`,
      tex`${given.zh}它的权重数与从 ${c} 个通道到 ${c} 个通道的直接 $${k} \times ${k}$ 卷积的权重数之比（瓶颈除以直接）是多少？`,
    ),
    format: words(
      "A number: a fraction such as 3/7, or a decimal with at least three significant digits.",
      "一个数：分数（例如 3/7），或至少三位有效数字的小数。",
    ),
    points: 0.25,
    key: ratioKey(total, direct),
    follows: {
      parts: [inBottleneck, inDirect],
      key: ({ wrong: own }) => {
        const divisor = own(inDirect) ?? direct;
        return divisor === 0n ? null : ratioKey(own(inBottleneck) ?? total, divisor);
      },
    },
    options: { approximate: true },
    misconceptions: [
      wrong(
        "ratio-turned",
        ["ratio turned round", "比值颠倒"],
        ["Which of the two is to be divided by which?", "题目要求谁除以谁？"],
        { value: constant(rational(direct, total)), tolerance: { relative: rational(1n, 200n) } },
      ),
      wrong(
        "saving",
        ["the share that is saved", "给出了节省的比例"],
        ["This is the part that is saved. What is asked for?", "这是节省掉的部分。题目问的是什么？"],
        { value: constant(rational(direct - total, direct)), tolerance: { relative: rational(1n, 200n) } },
      ),
      wrong(
        "widths-only",
        ["ratio of the widths", "宽度之比"],
        [
          "You compared the widths. Do the weights grow in proportion to the width?",
          "你比较的是宽度。权重数与宽度成正比吗？",
        ],
        { value: constant(rational(BigInt(m), BigInt(c))), tolerance: { relative: rational(1n, 200n) } },
      ),
      wrong(
        "one-by-one-free",
        ["1×1 layers left out", "漏了 1×1 层"],
        ["Are the weights of the two 1×1 layers in your numerator?", "你的分子里包含两个 1×1 层的权重吗？"],
        { value: constant(rational(one(m, m, k), direct)), tolerance: { relative: rational(1n, 200n) } },
      ),
    ],
    hints: [
      words("You have both counts from the two parts before.", "前两问已经给出这两个数。"),
      words("Divide, then cancel common factors if you like.", "相除，再约去公因数即可。"),
    ],
    solution: prose(
      tex`$$\frac{${total}}{${direct}} = ${fraction(total, direct)} \approx ${(Number(total) / Number(direct)).toPrecision(4)}$$`,
    ),
  });
  return [inBottleneck, inDirect, ratio];
}

const ratioKey = (above: bigint, below: bigint) => ({
  value: constant(rational(above, below)),
  tolerance: { relative: rational(1n, 200n) },
});

function fraction(n: bigint, d: bigint): string {
  const lowest = rational(n, d);
  return lowest.d === 1n ? `${lowest.n}` : tex`\frac{${lowest.n}}{${lowest.d}}`;
}
