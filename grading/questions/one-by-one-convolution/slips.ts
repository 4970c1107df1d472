import { type Layer, type Model, outputSize, receptiveField } from "./layer";

type Says = readonly [name: readonly [en: string, zhCN: string], explanation: readonly [en: string, zhCN: string]];

export const biasForgotten: Says = [
  ["biases forgotten", "漏了偏置"],
  [
    "Only the weights are counted. Does the layer add anything after the products are summed?",
    "这里只数了权重。乘积求和之后，这一层还加了什么吗？",
  ],
];

export const biasCounted: Says = [
  ["biases counted", "计入了偏置"],
  [
    "The number includes something that this part leaves out. Read the condition again.",
    "这个数里包含了题目说不计的东西。请再看一遍条件。",
  ],
];

export const biasPerInputChannel: Says = [
  ["a bias for each input channel", "每个输入通道一个偏置"],
  ["Is a bias added to what the layer reads or to what it writes?", "偏置是加在这一层的输入上，还是加在它的输出上？"],
];

export const positionsCounted: Says = [
  ["weights counted once a position", "每个位置重复计数权重"],
  [
    "Are the weights different at every position of the feature map, or shared?",
    "特征图每个位置的权重是不同的，还是共享的？",
  ],
];

export const positionsForgotten: Says = [
  ["positions forgotten", "漏了输出位置数"],
  [
    "This is the number of weights. How often is each weight used while the layer runs?",
    "这是权重的个数。这一层运行时，每个权重被用了多少次？",
  ],
];

export const twicePerMultiplyAccumulate: Says = [
  ["floating-point operations in place of multiply-accumulates", "把乘加次数算成浮点运算次数"],
  [
    "Is a multiplication with its addition counted here as one operation or as two?",
    "这里一次乘法连同其后的加法，算一次运算还是两次？",
  ],
];

export const oneSideOnly: Says = [
  ["one side of the output only", "只算了输出的一条边"],
  ["A feature map has two sides. Did both enter your product?", "特征图有两条边。你的乘积中两条边都用上了吗？"],
];

/** Layers that people have in mind in place of the one asked: each changes one thing in the model. */
export function modelSlips(
  layer: Layer,
): readonly { readonly id: string; readonly says: Says; readonly layer: Layer }[] {
  return [
    {
      id: "input-channels-forgotten",
      says: [
        ["input channels forgotten", "漏了输入通道数"],
        [
          "Your kernel reads one channel only. How many channels does a kernel of a standard convolution span?",
          "你的卷积核只读一个通道。标准卷积的一个卷积核覆盖多少个通道？",
        ],
      ],
      layer: { ...layer, channelsIn: 1 },
    },
    {
      id: "output-channels-forgotten",
      says: [
        ["output channels forgotten", "漏了输出通道数"],
        ["This is one kernel. How many kernels does the layer need?", "这是一个卷积核的数量。这一层需要多少个卷积核？"],
      ],
      layer: { ...layer, channelsOut: 1 },
    },
    {
      id: "kernel-side-not-squared",
      says: [
        ["kernel side not squared", "核边长没有平方"],
        [
          "Your kernel is a line. How many positions does a square window cover?",
          "你的卷积核是一条线。正方形窗口覆盖多少个位置？",
        ],
      ],
      layer: { ...layer, kernel: layer.kernel.slice(0, 1) },
    },
  ];
}

/** A layer as its output's shape needs it. */
export interface Strided {
  readonly channelsIn: number;
  readonly channelsOut: number;
  readonly height: number;
  readonly width: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}

const sides = (layer: Strided): readonly number[] => outputSize([layer.height, layer.width], layer);

/** Channels, height and width of what a layer puts out. */
export const outputShape = (layer: Strided): readonly number[] => [layer.channelsOut, ...sides(layer)];

/** The shapes that people find where they get one thing wrong. */
export function shapeSlips(layer: Strided) {
  const { channelsIn, channelsOut, height, width } = layer;
  const right = sides(layer);
  return {
    inputSizeKept: [channelsOut, height, width],
    channelsKept: [channelsIn, ...right],
    channelsLast: [...right, channelsOut],
    paddingForgotten: outputShape({ ...layer, padding: 0 }),
    strideForgotten: outputShape({ ...layer, stride: 1 }),
    oneForgotten: [channelsOut, ...right.map((each) => each - 1)],
    roundedUp: [channelsOut, ...right.map((each) => each + 1)],
  };
}

type Stack = readonly { readonly kernel: number; readonly stride: number }[];

/** The receptive fields that people find where they get one rule of the recursion wrong. */
export function stackSlips(stack: Stack): Record<"stridesForgotten" | "oneByOneAdds" | "ownStride" | "sum", number> {
  // Each stride one layer earlier: so a layer's own stride widens its own window.
  const earlier = [{ kernel: 1, stride: stack[0]?.stride ?? 1 }].concat(
    stack.map(({ kernel }, i) => ({ kernel, stride: stack[i + 1]?.stride ?? 1 })),
  );
  return {
    stridesForgotten: receptiveField(stack.map(({ kernel }) => ({ kernel, stride: 1 }))),
    oneByOneAdds: receptiveField(stack.map((each) => (each.kernel === 1 ? { ...each, kernel: 2 } : each))),
    ownStride: receptiveField(earlier),
    sum: stack.reduce((sum, { kernel }) => sum + kernel, 0),
  };
}

/** The slips that a general formula can show. */
export function formulaSlips(
  model: Model,
): readonly { readonly id: string; readonly says: Says; readonly model: Model }[] {
  const changes: Readonly<Record<string, Model>> = {
    "input-channels-forgotten": { ...model, withoutInputChannels: true },
    "output-channels-forgotten": { ...model, withoutOutputChannels: true },
    "kernel-side-not-squared": { ...model, line: true },
  };
  const any: Layer = { kernel: [3, 3], channelsIn: 2, channelsOut: 3, bias: false };
  return modelSlips(any).map(({ id, says }) => ({ id, says, model: changes[id] ?? model }));
}
