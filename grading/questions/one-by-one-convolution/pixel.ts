import { vector } from "../../answer-types/vector";
import { type Part, part } from "../../part";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { numbers, pixelOutput } from "./layer";
import type { Numbers } from "./numbers";

/** What a 1×1 layer does to one pixel. */
export function pixelPart({ pixel }: Numbers): Part {
  const { input, neighbour, weights, bias } = pixel;
  const right = pixelOutput(weights, input, bias);
  const key = (entries: readonly number[]) => ({ value: numbers(entries) });
  const transposed = weights.map((_, i) => weights.map((row) => row[i] ?? 0));
  const diagonal = weights.map((row, i) => row.map((each, j) => (i === j ? each : 0)));
  const both = input.map((each, i) => each + (neighbour[i] ?? 0));
  const column = (entries: readonly number[]): string => tex`\begin{pmatrix} ${entries.join(tex` \\ `)} \end{pmatrix}`;
  const matrix = tex`\begin{pmatrix} ${weights.map((row) => row.join(" & ")).join(tex` \\ `)} \end{pmatrix}`;
  const lines = weights.map((row, i) => {
    const products = row.map((weight, j) => tex`${bracketed(weight)} \cdot ${input[j]}`).join(" + ");
    return tex`y_{${i + 1}} &= ${products} + ${bracketed(bias[i] ?? 0)} = ${right[i]}`;
  });
  return part({
    id: "pixel-output",
    type: vector,
    prompt: prose(
      words(
        tex`A $1 \times 1$ convolution from 3 to 3 channels has`,
        tex`一个从 3 个通道到 3 个通道的 $1 \times 1$ 卷积有`,
      ),
      tex`$$W = ${matrix}, \qquad b = ${column(bias)}$$`,
      words(
        tex`One pixel of its input has the channels $x = (${input.join(", ")})$, the pixel to its right has $(${neighbour.join(", ")})$. What does the layer put out at the first of the two pixels, before any activation?`,
        tex`输入中某像素的各通道为 $x = (${input.join(", ")})$，其右侧像素为 $(${neighbour.join(", ")})$。这一层在前一个像素处的输出（激活之前）是什么？`,
      ),
    ),
    format: words("Three numbers, such as (0.5, 0, -6).", "三个数，例如 (0.5, 0, -6)。"),
    points: 0.25,
    key: key(right),
    options: { length: 3, asked: { whole: ["y"], entries: ["y_1", "y_2", "y_3"] } },
    misconceptions: [
      wrong(
        "bias-forgotten",
        ["bias forgotten", "漏了偏置"],
        ["The products are there. What does the layer add to them?", "乘积部分有了。这一层还要加上什么？"],
        key(pixelOutput(weights, input, [0, 0, 0])),
      ),
      wrong(
        "transposed",
        ["rows and columns exchanged", "行列颠倒"],
        [
          "Which index of W stands for the output channel: the row or the column?",
          "W 的哪个下标对应输出通道：行还是列？",
        ],
        key(pixelOutput(transposed, input, bias)),
      ),
      wrong(
        "single-channel",
        ["each kernel on one channel", "每个核只作用于一个通道"],
        [
          "Your output channel reads one input channel. How many does a 1×1 kernel read?",
          "你的输出通道只读了一个输入通道。1×1 卷积核读取多少个通道？",
        ],
        key(pixelOutput(diagonal, input, bias)),
      ),
      wrong(
        "neighbour-mixed",
        ["neighbouring pixel mixed in", "混入了相邻像素"],
        ["How many pixels lie under a window of side 1?", "边长为 1 的窗口覆盖多少个像素？"],
        key(pixelOutput(weights, both, bias)),
      ),
      wrong(
        "rectified",
        ["ReLU applied", "用了 ReLU"],
        [
          "Negative values are gone. Is there an activation in what is asked?",
          "负值不见了。题目问的量里有激活函数吗？",
        ],
        key(right.map((each) => Math.max(each, 0))),
      ),
    ],
    hints: [
      words("Only one of the two pixels matters.", "两个像素中只有一个起作用。"),
      words(
        tex`It is a matrix times the channel vector, plus the bias: $y = Wx + b$.`,
        tex`就是矩阵乘通道向量再加偏置：$y = Wx + b$。`,
      ),
    ],
    solution: prose(
      words(
        tex`A $1 \times 1$ kernel reads no neighbour: at each pixel $y = Wx + b$.`,
        tex`$1 \times 1$ 卷积核不读取相邻像素：每个像素处 $y = Wx + b$。`,
      ),
      tex`$$\begin{aligned} ${lines.join(tex` \\ `)} \end{aligned}$$`,
    ),
  });
}

const bracketed = (value: number): string => (value < 0 ? `(${value})` : `${value}`);
