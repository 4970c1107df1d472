import type { Random } from "../../random";
import { receptiveField } from "./layer";
import { outputShape, shapeSlips, stackSlips } from "./slips";

/** The numbers of one variant. */
export interface Numbers {
  /** One K×K layer from `channelsIn` to `channelsOut` channels with `height` × `width` output positions. */
  readonly layer: {
    readonly kernel: number;
    readonly channelsIn: number;
    readonly channelsOut: number;
    readonly height: number;
    readonly width: number;
  };
  /** A strided layer whose output shape is asked. */
  readonly strided: {
    readonly channelsIn: number;
    readonly channelsOut: number;
    readonly height: number;
    readonly width: number;
    readonly kernel: number;
    readonly stride: number;
    readonly padding: number;
  };
  readonly bottleneck: { readonly channels: number; readonly middle: number; readonly kernel: number };
  /** One pixel with three channels, its right neighbour, and the weights (row by row) and biases of a 1×1 layer. */
  readonly pixel: {
    readonly input: readonly number[];
    readonly neighbour: readonly number[];
    readonly weights: readonly (readonly number[])[];
    readonly bias: readonly number[];
  };
  /** Kernel side and stride of each layer, from the input on. */
  readonly stack: readonly { readonly kernel: number; readonly stride: number }[];
}

export function drawNumbers(random: Random): Numbers {
  return {
    layer: drawLayer(random),
    strided: drawStrided(random),
    bottleneck: drawBottleneck(random),
    pixel: drawPixel(random),
    stack: drawStack(random),
  };
}

/** Different channel counts and different sides, so that no slip gives the right number by chance. */
function drawLayer(random: Random): Numbers["layer"] {
  const [channelsIn = 16, channelsOut = 32] = random.shuffle([12, 16, 20, 24, 32, 40, 48, 64]);
  const [height = 14, width = 20] = random.shuffle([14, 15, 18, 21, 28, 30, 35, 42, 56]);
  return { kernel: random.pick([3, 5]), channelsIn, channelsOut, height, width };
}

/** Drawn again until rounding down matters on both sides and every slip gives another shape. */
function drawStrided(random: Random): Numbers["strided"] {
  for (;;) {
    const [channelsIn = 3, channelsOut = 24] = random.shuffle([3, 6, 8, 24, 48, 64]);
    const [height = 28, width = 40] = random.shuffle([25, 28, 30, 32, 35, 40, 44, 50, 56, 60]);
    const [kernel, stride] = [random.pick([3, 5, 7]), random.pick([2, 3])];
    const layer = { channelsIn, channelsOut, height, width, kernel, stride, padding: random.integer(1, 3) };
    const shapes = [outputShape(layer), ...Object.values(shapeSlips(layer))].map(String);
    const rounds = [height, width].every((side) => (side + 2 * layer.padding - kernel) % stride !== 0);
    if (rounds && layer.padding < kernel / 2 && new Set(shapes).size === shapes.length) return layer;
  }
}

/** A quarter of the channels in the middle: widths at which no slip counts what another one does. */
function drawBottleneck(random: Random): Numbers["bottleneck"] {
  const channels = random.pick([96, 128, 160, 192, 224, 256]);
  return { channels, middle: channels / 4, kernel: random.pick([3, 5]) };
}

/** Drawn again until the right output has a negative entry (so that a needless ReLU shows) and is not a slip's output. */
function drawPixel(random: Random): Numbers["pixel"] {
  const row = (): number[] => [0, 1, 2].map(() => random.integer(-3, 3));
  for (;;) {
    const pixel = {
      input: [0, 1, 2].map(() => random.integer(1, 5)),
      neighbour: [0, 1, 2].map(() => random.integer(1, 5)),
      weights: [row(), row(), row()],
      bias: [0, 1, 2].map(() => random.pick([-3, -2, -1, 1, 2, 3])),
    };
    const dot = (a: readonly number[], b: readonly number[]): number =>
      a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0);
    const right = pixel.weights.map((weights, i) => dot(weights, pixel.input) + (pixel.bias[i] ?? 0));
    const transposed = [0, 1, 2].map(
      (i) =>
        dot(
          pixel.weights.map((weights) => weights[i] ?? 0),
          pixel.input,
        ) + (pixel.bias[i] ?? 0),
    );
    const offDiagonal = pixel.weights.every((weights, i) => weights.some((each, j) => i !== j && each !== 0));
    const differs = right.some((each, i) => each !== transposed[i]);
    if (right.some((each) => each < 0) && right.some((each) => each > 0) && offDiagonal && differs) return pixel;
  }
}

/** Two 1×1 layers between three larger ones, one stride of 2; drawn again until every slip gives another number. */
function drawStack(random: Random): Numbers["stack"] {
  for (;;) {
    const strided = random.pick([0, 2]);
    const sides = [random.pick([3, 5, 7]), 1, random.pick([3, 5, 7]), 1, random.pick([3, 5, 7])];
    const stack = sides.map((kernel, i) => ({ kernel, stride: i === strided ? 2 : 1 }));
    const fields = [receptiveField(stack), ...Object.values(stackSlips(stack))];
    if (new Set(fields).size === fields.length) return stack;
  }
}
