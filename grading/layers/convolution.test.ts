import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counting } from "../autodiff/counting";
import { float64 } from "../autodiff/float64";
import { tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { bottleneck, direct, invertedBottleneck, largestCheaperBottleneck, separable, stackParameters } from "./blocks";
import { type Convolution, convolutionLayer } from "./convolution";
import {
  convolutionParameters,
  multiplyAccumulates,
  outputShape,
  receptiveField,
  stackCounts,
} from "./convolution-counts";
import { convolve } from "./convolve";

interface Drawn {
  readonly groups: number;
  readonly inPerGroup: number;
  readonly outPerGroup: number;
  readonly axes: readonly { kernel: number; stride: number; padding: number; dilation: number; length: number }[];
  readonly bias: boolean;
}

const axis = fc.record({
  kernel: fc.integer({ min: 1, max: 3 }),
  stride: fc.integer({ min: 1, max: 3 }),
  padding: fc.integer({ min: 0, max: 2 }),
  dilation: fc.integer({ min: 1, max: 2 }),
  length: fc.integer({ min: 5, max: 7 }),
});

const drawn: fc.Arbitrary<Drawn> = fc.record({
  groups: fc.integer({ min: 1, max: 3 }),
  inPerGroup: fc.integer({ min: 1, max: 2 }),
  outPerGroup: fc.integer({ min: 1, max: 2 }),
  axes: fc.array(axis, { minLength: 1, maxLength: 3 }),
  bias: fc.boolean(),
});

const described = ({ groups, inPerGroup, outPerGroup, axes, bias }: Drawn): Convolution => ({
  channelsIn: groups * inPerGroup,
  channelsOut: groups * outPerGroup,
  kernel: axes.map((each) => each.kernel),
  stride: axes.map((each) => each.stride),
  padding: axes.map((each) => each.padding),
  dilation: axes.map((each) => each.dilation),
  groups,
  bias,
});

/** All index vectors below the sizes. */
const grid = (sizes: readonly number[]): number[][] =>
  sizes.reduce<number[][]>(
    (found, length) => found.flatMap((each) => Array.from({ length }, (_, i) => [...each, i])),
    [[]],
  );

const flat = (index: readonly number[], sizes: readonly number[]): number =>
  index.reduce((sum, each, i) => sum * (sizes[i] ?? 0) + each, 0);

/** The definition of a convolution as plain loops: values, and one count for every product. */
function byLoops(
  { groups, inPerGroup, outPerGroup, axes, bias }: Drawn,
  weight: number[],
  offsets: number[],
  input: number[],
) {
  const lengths = axes.map((each) => each.length);
  const places = axes.map(({ length, kernel, stride, padding, dilation }) => {
    let count = 0;
    for (let start = -padding; start + dilation * (kernel - 1) <= length - 1 + padding; start += stride) count += 1;
    return count;
  });
  const kernel = axes.map((each) => each.kernel);
  let products = 0;
  const output = grid([groups * outPerGroup, ...places]).map(([out = 0, ...place]) => {
    let sum = bias ? (offsets[out] ?? 0) : 0;
    for (const [within = 0, ...tap] of grid([inPerGroup, ...kernel])) {
      const channel = Math.floor(out / outPerGroup) * inPerGroup + within;
      const at = axes.map((each, i) => (place[i] ?? 0) * each.stride + (tap[i] ?? 0) * each.dilation - each.padding);
      const inside = at.every((each, i) => each >= 0 && each < (lengths[i] ?? 0));
      const x = inside ? (input[flat([channel, ...at], [groups * inPerGroup, ...lengths])] ?? 0) : 0;
      sum += x * (weight[flat([out, within, ...tap], [0, inPerGroup, ...kernel])] ?? 0);
      products += 1;
    }
    return sum;
  });
  return { output, products, shape: [groups * outPerGroup, ...places] };
}

describe("a convolution", () => {
  it("has the values, the shape and the count that plain loops have, in 1, 2 and 3 dimensions", () => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.integer({ min: -4, max: 4 })), (layer, stream) => {
        const take = (count: number): number[] => [...stream.take(count)];
        const kernelSize = layer.axes.reduce((product, each) => product * each.kernel, 1);
        const [cin, cout] = [layer.groups * layer.inPerGroup, layer.groups * layer.outPerGroup];
        const weight = take(cout * layer.inPerGroup * kernelSize);
        const offsets = take(cout);
        const lengths = layer.axes.map((each) => each.length);
        const input = take(lengths.reduce((product, each) => product * each, cin));
        const expected = byLoops(layer, weight, offsets, input);
        const description = described(layer);
        const { arithmetic, tally } = counting(float64);
        const weights = tensor([cout, layer.inPerGroup, ...layer.axes.map((each) => each.kernel)], weight);
        const output = convolve(
          tensorAlgebra(arithmetic),
          convolutionLayer(description),
          layer.bias ? { weight: weights, bias: tensor([cout], offsets) } : { weight: weights },
          tensor([cin, ...lengths], input),
        );
        expect(output.data.map((each) => each + 0)).toEqual(expected.output.map((each) => each + 0));
        expect(output.shape).toEqual(expected.shape);
        expect(outputShape(description, [cin, ...lengths])).toEqual(expected.shape.map(BigInt));
        expect(tally().multiplyAccumulates).toBe(BigInt(expected.products));
        expect(multiplyAccumulates(description, [cin, ...lengths])).toBe(BigInt(expected.products));
        expect(convolutionParameters(description)).toBe(BigInt(weight.length + (layer.bias ? cout : 0)));
      }),
      { numRuns: 150 },
    );
  });

  it("is counted exactly beyond what doubles hold", () => {
    const layer = { channelsIn: 10n ** 30n, channelsOut: 3, kernel: [5, 5], padding: 2, bias: true };
    expect(convolutionParameters(layer)).toBe(75n * 10n ** 30n + 3n);
    expect(multiplyAccumulates(layer, [10n ** 30n, 10n ** 12n, 1])).toBe(75n * 10n ** 42n);
  });

  it("has the counts of ResNet-50's first layer and bottleneck, as published", () => {
    const first = { channelsIn: 3, channelsOut: 64, kernel: [7, 7], stride: 2, padding: 3 };
    expect(outputShape(first, [3, 224, 224])).toEqual([64n, 112n, 112n]);
    expect(multiplyAccumulates(first, [3, 224, 224])).toBe(118013952n);
    expect(stackParameters(bottleneck(256, 64, [3, 3]))).toBe(69632n);
  });

  it.each([
    [{ channelsIn: 4, channelsOut: 6, kernel: [3], groups: 3 }, "groups 3 does not divide channelsIn 4"],
    [{ channelsIn: 6, channelsOut: 4, kernel: [3], groups: 3 }, "groups 3 does not divide channelsOut 4"],
    [{ channelsIn: 1, channelsOut: 1, kernel: [3], stride: 0 }, "stride must be at least 1, not 0"],
    [{ channelsIn: 1, channelsOut: 1, kernel: [3], padding: -1 }, "padding must be at least 0, not -1"],
    [{ channelsIn: 1, channelsOut: 1, kernel: [0] }, "kernel must be at least 1, not 0"],
    [{ channelsIn: 1, channelsOut: 1, kernel: [3], dilation: 0 }, "dilation must be at least 1, not 0"],
    [{ channelsIn: 0, channelsOut: 1, kernel: [3] }, "channelsIn must be at least 1, not 0"],
    [{ channelsIn: 1.5, channelsOut: 1, kernel: [3] }, "channelsIn must be a whole number, not 1.5"],
    [{ channelsIn: 1, channelsOut: 1, kernel: [3, 3], stride: [1] }, "stride has 1 sizes, the kernel 2"],
    [{ channelsIn: 1, channelsOut: 1, kernel: [] }, "kernel has 1, 2 or 3 sizes"],
  ] as const)("that is impossible is refused by what is impossible: %j", (description, message) => {
    expect(() => convolutionLayer(description)).toThrow(message);
  });

  it("names the layer of a stack that does not fit", () => {
    const stack = [direct(3, 8, [3, 3]), direct(4, 8, [3, 3])];
    expect(() => stackCounts(stack, [3, 9, 9])).toThrow("layers[1]: channelsIn is 4, but layers[0] gives 8 channels");
    expect(() => stackCounts([{ channelsIn: 1, channelsOut: 1, kernel: [4], dilation: 2 }], [1, 6])).toThrow(
      "layers[0]: kernel 4 (it spans 7 with dilation 2) is larger than the padded input 6",
    );
    expect(() => stackCounts([direct(3, 8, [3, 3])], [3, 9])).toThrow("kernel has 2 dimensions, but the input has 1");
  });
});

describe("the receptive field of a stack", () => {
  it("is the number of inputs that a middle output depends on, found by walking back tap by tap", () => {
    const layer = fc.record({
      kernel: fc.integer({ min: 1, max: 4 }),
      stride: fc.integer({ min: 1, max: 3 }),
      dilation: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 4 }), (stack) => {
        let seen = new Set([0]);
        for (const { kernel, stride, dilation } of [...stack].reverse()) {
          seen = new Set(
            [...seen].flatMap((at) => Array.from({ length: kernel }, (_, tap) => at * stride + tap * dilation)),
          );
        }
        const field = Math.max(...seen) - Math.min(...seen) + 1;
        const layers = stack.map(({ kernel, ...rest }) => ({
          channelsIn: 1,
          channelsOut: 1,
          kernel: [kernel],
          ...rest,
        }));
        expect(receptiveField(layers)).toEqual([BigInt(field)]);
      }),
    );
  });

  it("does not grow with a 1×1 layer of stride 1", () => {
    const stack = [direct(3, 8, [3, 3]), direct(8, 8, [5, 5])];
    expect(receptiveField([...stack, { channelsIn: 8, channelsOut: 2, kernel: [1, 1] }])).toEqual(
      receptiveField(stack),
    );
  });
});

describe("blocks of layers", () => {
  it("have the weights that their papers count", () => {
    expect(stackParameters(separable(32, 64, [3, 3]))).toBe(32n * 9n + 32n * 64n);
    expect(stackParameters(invertedBottleneck(24, 6, [3, 3]))).toBe(2n * 24n * 144n + 9n * 144n);
  });

  it("find the widest bottleneck that is cheaper than the direct layer, as trying every width does", () => {
    for (let channels = 1; channels <= 40; channels += 1) {
      for (const k of [1, 2, 3, 5]) {
        let widest = 0;
        while (2 * channels * (widest + 1) + k * k * (widest + 1) ** 2 < k * k * channels * channels) widest += 1;
        expect(largestCheaperBottleneck(channels, [k, k])).toBe(BigInt(widest));
      }
    }
  });
});
