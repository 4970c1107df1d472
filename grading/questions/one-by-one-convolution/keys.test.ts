import { describe, expect, it } from "vitest";
import { random } from "../../random";
import { drawNumbers } from "./numbers";
import { oneByOneConvolution } from "./question";

const seeds = Array.from({ length: 60 }, (_, i) => `keys-${i}`);

/** The numbers of a draw and its printed keys. */
function drawn(seed: string) {
  const { parts } = oneByOneConvolution.draw(random(seed));
  const key = (id: string): string => parts.find((part) => part.id === id)?.answer.text ?? "no such part";
  return { numbers: drawNumbers(random(seed)), key, parts };
}

/** Places of a window, by walking it over the padded input. */
function walked(length: number, kernel: number, stride: number, padding: number): number {
  let places = 0;
  for (let start = -padding; start + kernel <= length + padding; start += stride) places += 1;
  return places;
}

/** Input positions that output position 0 depends on, layer by layer from the last to the first. */
function seen(stack: readonly { readonly kernel: number; readonly stride: number }[]): number {
  let positions = new Set([0]);
  for (const { kernel, stride } of [...stack].reverse()) {
    positions = new Set([...positions].flatMap((at) => Array.from({ length: kernel }, (_, tap) => at * stride + tap)));
  }
  return Math.max(...positions) - Math.min(...positions) + 1;
}

describe("the keys of A6.1 agree with counting by hand", () => {
  it.each(seeds)("for %s", (seed) => {
    const { numbers, key } = drawn(seed);
    const { layer, strided, bottleneck, pixel, stack } = numbers;
    let weights = 0;
    for (let out = 0; out < layer.channelsOut; out += 1) {
      for (let row = 0; row < layer.kernel; row += 1) {
        for (let column = 0; column < layer.kernel; column += 1) weights += layer.channelsIn;
      }
    }
    expect(key("parameters-without-bias")).toBe(`${weights}`);
    expect(key("parameters-with-bias")).toBe(`${weights + layer.channelsOut}`);
    expect(key("multiply-accumulates")).toBe(`${weights * layer.height * layer.width}`);

    const sides = [strided.height, strided.width].map((side) =>
      walked(side, strided.kernel, strided.stride, strided.padding),
    );
    expect(key("output-shape")).toBe(`(${[strided.channelsOut, ...sides].join(", ")})`);
    expect(key("receptive-field")).toBe(`${seen(stack)}`);

    const { channels, middle, kernel } = bottleneck;
    const narrow = (m: number): number => channels * m + kernel * kernel * m * m + m * channels;
    const direct = kernel * kernel * channels * channels;
    expect(key("bottleneck-weights")).toBe(`${narrow(middle)}`);
    expect(key("direct-weights")).toBe(`${direct}`);
    const [above = "", below = "1"] = key("weights-ratio").split("/");
    expect(Number(above) * direct).toBe(Number(below) * narrow(middle));
    let largest = 0;
    while (narrow(largest + 1) < direct) largest += 1;
    expect(key("largest-middle")).toBe(`${largest}`);

    const output = pixel.weights.map(
      (row, i) => row.reduce((sum, weight, j) => sum + weight * (pixel.input[j] ?? 0), 0) + (pixel.bias[i] ?? 0),
    );
    expect(key("pixel-output")).toBe(`(${output.join(", ")})`);
  });

  it("and the formulas with the ones in every textbook", () => {
    const { parts } = drawn("formulas");
    const grade = (id: string, text: string) => parts.find((part) => part.id === id)?.grade(text).outcome;
    expect(grade("parameters-formula", "C_out (K^2 C_in + 1)")).toBe("correct");
    expect(grade("multiply-accumulates-formula", "H W K^2 C_in C_out")).toBe("correct");
  });
});
