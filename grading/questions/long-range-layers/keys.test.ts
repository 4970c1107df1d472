import { describe, expect, it } from "vitest";
import { random } from "../../random";
import { drawNumbers } from "./numbers";
import { longRangeLayers } from "./question";

const seeds = Array.from({ length: 40 }, (_, i) => `keys-${i}`);

function drawn(seed: string) {
  const { parts } = longRangeLayers.draw(random(seed));
  const key = (id: string): string => parts.find((part) => part.id === id)?.answer.text ?? "no such part";
  const grade = (id: string, text: string) => parts.find((part) => part.id === id)?.grade(text).outcome;
  return { numbers: drawNumbers(random(seed)), key, grade };
}

/** Multiply-accumulates of a p×q by q×r product, one by one. */
function product(p: number, q: number, r: number): number {
  let count = 0;
  for (let i = 0; i < p; i += 1) for (let j = 0; j < r; j += 1) count += q;
  return count;
}

const loops = {
  attention: (n: number, d: number): number => product(n, d, n) + product(n, n, d),
  recurrent: (n: number, d: number): number => n * (product(d, d, 1) + product(d, d, 1)),
  convolution: (n: number, d: number, k: number): number => n * product(d, d * k, 1),
  separable: (n: number, d: number, k: number): number => n * d * k + n * product(d, d, 1),
};

/** Fewest layers after which one output depends on two inputs so far apart, by walking the windows back. */
function layersUntilMet(distance: number, k: number, dilated: boolean): number {
  let [layers, span] = [0, 0];
  while (span < distance) {
    const taps = Array.from({ length: k }, (_, tap) => tap * (dilated ? k ** layers : 1));
    span += Math.max(...taps);
    layers += 1;
  }
  return layers;
}

describe("the keys of A6.4 agree with loops", () => {
  it.each(seeds)("for %s", (seed) => {
    const { numbers, key } = drawn(seed);
    const { n, d, k } = numbers.sizes;
    expect(key("work-self-attention")).toBe(`${loops.attention(n, d)}`);
    expect(key("work-recurrent")).toBe(`${loops.recurrent(n, d)}`);
    expect(key("work-convolution")).toBe(`${loops.convolution(n, d, k)}`);
    const costs = [
      ["A", loops.attention(n, d)],
      ["B", loops.recurrent(n, d)],
      ["C", loops.convolution(n, d, k)],
      ["D", loops.separable(n, d, k)],
    ] as const;
    const [cheapest] = [...costs].sort((a, b) => a[1] - b[1]);
    expect(key("cheapest-layer")).toBe(cheapest?.[0]);

    const { equal, stack } = numbers;
    let length = 1;
    while (loops.attention(length, equal.d) < loops.convolution(length, equal.d, equal.k)) length += 1;
    expect(loops.attention(length, equal.d)).toBe(loops.convolution(length, equal.d, equal.k));
    expect(key("equal-cost-length")).toBe(`${length}`);

    expect(key("layers-contiguous")).toBe(`${layersUntilMet(stack.distance, stack.k, false)}`);
    expect(key("layers-dilated")).toBe(`${layersUntilMet(stack.distance, stack.k, true)}`);
  });

  it("and the orders with Table 1 of Vaswani et al. (2017) and with what follows from it", () => {
    const { grade } = drawn("orders");
    const table = {
      "time-self-attention": "n^2 d",
      "time-self-attention-projections": "n^2 d + n d^2",
      "time-recurrent": "n d^2",
      "time-convolution": "k n d^2",
      "time-separable-convolution": "k n d + n d^2",
      "time-restricted-attention": "r n d",
      "sequential-self-attention": "1",
      "sequential-recurrent": "n",
      "sequential-convolution": "1",
      "sequential-separable-convolution": "1",
      "sequential-restricted-self-attention": "1",
      "path-self-attention": "1",
      "path-recurrent": "n",
      "path-convolution-contiguous": "n/k",
      "path-convolution-dilated": "log_k n",
      "path-restricted-attention": "n/r",
      "memory-attention-weights": "n^2",
    };
    for (const [id, order] of Object.entries(table)) expect(grade(id, `O(${order})`), id).toBe("correct");
  });
});
