import { describe, expect, it } from "vitest";
import { equals, integer, multiply, one, power, rational, subtract } from "../expression/rational";
import { layersNeeded } from "./layers-needed";
import { pathCount } from "./path-counts";
import { cellPathFactor, recurrentPathFactor } from "./path-factors";
import { connectivity } from "./paths";

/** Breadth-first search over positions: layers until each end knows the other, for windows given as offsets. */
function layersToConnect(n: number, offsets: (layer: number) => readonly number[]): number {
  const edges = (from: ReadonlySet<number>, layer: number): Set<number> =>
    new Set([...from].flatMap((at) => offsets(layer).map((by) => at + by)).filter((at) => at >= 0 && at < n));
  let reached: ReadonlySet<number> = new Set([n - 1]);
  for (let layers = 0; ; layers += 1) {
    if (reached.has(0)) return layers;
    reached = edges(reached, layers);
  }
}

const back = (k: number, dilation: number): number[] => Array.from({ length: k }, (_, tap) => -tap * dilation);

describe("paths between positions", () => {
  it("are as long in a stack of convolutions as breadth-first search finds", () => {
    for (const n of [2, 3, 6, 9, 12]) {
      for (const k of [2, 3, 4]) {
        expect(connectivity("convolution", { n, d: 1, k }).longestPath).toBe(layersToConnect(n, () => back(k, 1)));
        // Dilations grow outwards from the input; the search walks from the output, so any order gives the same set.
        const dilated = connectivity("convolution", { n, d: 1, k }, true);
        expect(dilated.layers).toBe(layersToConnect(n, (layer) => back(k, k ** layer)));
      }
    }
  });

  it("are as long in restricted attention as breadth-first search finds", () => {
    for (const n of [2, 5, 8, 11]) {
      for (const r of [3, 5]) {
        const window = Array.from({ length: r }, (_, i) => i - (r - 1) / 2);
        expect(connectivity("restricted-self-attention", { n, d: 1, r }).longestPath).toBe(
          layersToConnect(n, () => window),
        );
      }
    }
  });

  it("connect every pair in one layer of attention, and every earlier position in a recurrent one", () => {
    const n = 6;
    expect(connectivity("self-attention", { n, d: 2 })).toEqual({ layers: 1, longestPath: 1, pairs: n * n });
    expect(connectivity("linear-attention", { n, d: 2 }).pairs).toBe(n * n);
    expect(connectivity("recurrent", { n, d: 2 }).pairs).toBe((n * (n + 1)) / 2);
  });

  it.each([
    ["self-attention", "1"],
    ["multi-head-self-attention", "1"],
    ["linear-attention", "1"],
    ["restricted-self-attention", "n/r"],
    ["recurrent", "n"],
    ["lstm", "n"],
    ["convolution", "log(n)/log(k)"],
    ["separable-convolution", "log(n)/log(k)"],
  ] as const)("of %s have the order of the published table", (layer, order) => {
    expect(pathCount(layer).order.text).toBe(order);
  });

  it("are of order n/k where no layer is dilated", () => {
    expect(pathCount("convolution", { dilated: false })).toMatchObject({
      order: { text: "n/k" },
      count: "ceil((n-1)/(k-1))",
    });
  });
});

describe("the layers that two positions need to meet", () => {
  it("are as many as breadth-first search finds", () => {
    for (let n = 1; n <= 40; n += 1) {
      for (const k of [2, 3, 5]) {
        expect(layersNeeded(n, k, "contiguous")).toBe(BigInt(layersToConnect(n + 1, () => back(k, 1))));
        expect(layersNeeded(n, k, "dilated")).toBe(BigInt(layersToConnect(n + 1, (layer) => back(k, k ** layer))));
      }
    }
  });

  it("are refused for a kernel that reaches nothing", () => {
    expect(() => layersNeeded(5, 1, "dilated")).toThrow(RangeError);
  });
});

describe("factors along a path through time", () => {
  it("multiply the forget gates of the steps between", () => {
    const gates = [rational(9n, 10n), rational(1n, 2n), rational(4n, 5n)];
    expect(cellPathFactor(gates)).toEqual(rational(9n, 25n));
    expect(cellPathFactor([])).toEqual(one);
    expect(cellPathFactor(Array.from({ length: 100 }, () => rational(9n, 10n)))).toEqual(power(rational(9n, 10n), 100));
  });

  it("multiply u(1 - h²) of each step of a simple recurrent layer", () => {
    const [u, states] = [rational(3n, 2n), [rational(1n, 2n), rational(-4n, 5n)]];
    const expected = states.reduce((p, h) => multiply(p, multiply(u, subtract(integer(1), multiply(h, h)))), one);
    expect(equals(recurrentPathFactor(u, states), expected)).toBe(true);
  });
});
