import { describe, expect, it } from "vitest";
import { integer, rational } from "../expression/rational";
import {
  executedMultiplyAccumulates,
  layerMultiplyAccumulates,
  memoryCount,
  sequentialCount,
  timeCount,
} from "./costs";
import { cheaperLayer, equalCostLength } from "./crossing";
import { order, toText } from "./polynomial";
import { type SequenceLayer, sequenceLayers } from "./sequence-layers";

/** Products of a layer by plain loops over its definition, with no arrays and no engine. */
function byLoops(layer: SequenceLayer, n: number, d: number, k: number, r: number, h: number): number {
  let count = 0;
  const loop = (...sizes: number[]): void => {
    count += sizes.reduce((product, each) => product * each, 1);
  };
  /** Runs a body so often. */
  const times = (often: number, body: () => void): void => {
    for (let i = 0; i < often; i += 1) body();
  };
  const scoresAndValues = (width: number) => () => {
    loop(width);
    loop(width);
  };
  const inputAndState = (): void => {
    loop(d, d);
    loop(d, d);
  };
  switch (layer) {
    case "self-attention":
      times(n * n, scoresAndValues(d));
      return count;
    case "multi-head-self-attention":
      times(h * n * n, scoresAndValues(d / h));
      return count;
    case "restricted-self-attention":
      times(n * r, scoresAndValues(d));
      return count;
    case "linear-attention":
      times(n, () => {
        inputAndState();
        loop(d);
      });
      return count;
    case "recurrent":
      times(n, inputAndState);
      return count;
    case "lstm":
      times(4 * n, inputAndState);
      return count;
    case "convolution":
      times(n * k, () => loop(d, d));
      return count;
    case "separable-convolution":
      times(n, () => {
        times(k, () => loop(d));
        loop(d, d);
      });
      return count;
  }
}

describe("the cost of one layer", () => {
  it.each(sequenceLayers)("of %s is at sizes never interpolated what execution and plain loops count", (layer) => {
    for (const [n, d, k, r, h] of [
      [11, 6, 5, 7, 3],
      [1, 12, 1, 1, 4],
      [17, 8, 4, 9, 2],
    ] as const) {
      const expected = BigInt(byLoops(layer, n, d, k, r, h));
      expect(executedMultiplyAccumulates(layer, { n, d, k, r, h }, false)).toBe(expected);
      expect(layerMultiplyAccumulates(layer, { n, d, k, r, h })).toBe(expected);
    }
  });

  it("has with projections three more d×d products a position, four with several heads", () => {
    const sizes = { n: 1000, d: 512, h: 8 };
    for (const [layer, more] of [
      ["self-attention", 3n],
      ["multi-head-self-attention", 4n],
    ] as const) {
      const extra =
        layerMultiplyAccumulates(layer, sizes, { projections: true }) - layerMultiplyAccumulates(layer, sizes);
      expect(extra).toBe(more * 1000n * 512n ** 2n);
    }
  });

  it.each([
    ["self-attention", "n^2*d", "n^2", "1"],
    ["restricted-self-attention", "n*d*r", "n*r", "1"],
    ["multi-head-self-attention", "n^2*d", "n^2*h", "1"],
    ["linear-attention", "n*d^2", "n*d + d^2", "1"],
    ["recurrent", "n*d^2", "n*d", "n"],
    ["lstm", "n*d^2", "n*d", "n"],
    ["convolution", "n*d^2*k", "n*d", "1"],
    ["separable-convolution", "n*d^2 + n*d*k", "n*d", "1"],
  ] as const)("of %s has the orders of the published table", (layer, time, memory, sequential) => {
    expect(toText(order(timeCount(layer)))).toBe(time);
    expect(toText(order(memoryCount(layer).count))).toBe(memory);
    expect(toText(order(sequentialCount(layer)))).toBe(sequential);
  });

  it("is of order n²d + nd² for self-attention with its projections", () => {
    expect(toText(order(timeCount("self-attention", { projections: true })))).toBe("n^2*d + n*d^2");
  });
});

describe("two layers", () => {
  it("cost the same at the length found, and one more or less on either side", () => {
    const d = 48;
    expect(equalCostLength("self-attention", "recurrent", { d })).toEqual(integer(48));
    expect(equalCostLength("self-attention", "convolution", { d, k: 5 })).toEqual(integer(120));
    expect(equalCostLength("self-attention", "separable-convolution", { d, k: 5 })).toEqual(rational(53n, 2n));
    expect(cheaperLayer("self-attention", "recurrent", { n: 47, d })).toBe("self-attention");
    expect(cheaperLayer("self-attention", "recurrent", { n: 48, d })).toBe("equal");
    expect(cheaperLayer("self-attention", "recurrent", { n: 49, d })).toBe("recurrent");
  });

  it("are not compared where a size that one of them needs is missing", () => {
    expect(() => equalCostLength("self-attention", "convolution", { d: 4 })).toThrow("a size is missing: k");
    expect(() => cheaperLayer("self-attention", "convolution", { n: 4, d: 4 })).toThrow("a size is missing: k");
  });

  it("that never cost the same have no such length", () => {
    expect(equalCostLength("recurrent", "lstm", { d: 4 })).toBeUndefined();
    expect(equalCostLength("recurrent", "recurrent", { d: 4 })).toBeUndefined();
    // With its projections attention always costs more: 2n²d + 3nd² against 2nd².
    expect(equalCostLength("self-attention", "recurrent", { d: 4 }, { projections: true })).toBeUndefined();
  });
});
