import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { truth } from "./truth";

const answer = (request: unknown): unknown => {
  const found = truth(request);
  return found.ok ? found.answer : found.error;
};

const lstm = {
  engine: "lstm",
  parameters: {
    W_i: [[1, 0]],
    W_f: [[0, 1]],
    W_o: [[1, 1]],
    W_c: [[-1, 1]],
    U_i: [[0.5]],
    U_f: [[0.5]],
    U_o: [[0.5]],
    U_c: [[0.5]],
    b_i: [0],
    b_f: [1],
    b_o: [0],
    b_c: [0],
  },
  inputs: [
    [1, 2],
    [0, -1],
  ],
  h0: [0],
  c0: [0.5],
  lossWeights: [[1], [2]],
};

describe("the truth command", () => {
  it("counts a convolution's parameters, multiply-accumulates, shape and receptive field as decimal text", () => {
    const layers = [
      { channelsIn: 3, channelsOut: 64, kernel: [7, 7], stride: 2, padding: [3, 3], bias: true },
      { channelsIn: 64, channelsOut: 64, kernel: [3, 3], padding: 1, groups: 64 },
    ];
    expect(answer({ id: 1, engine: "convolution", input: [3, 224, 224], layers })).toEqual({
      parameters: `${7 * 7 * 3 * 64 + 64 + 9 * 64}`,
      multiplyAccumulates: `${112 * 112 * (7 * 7 * 3 * 64 + 9 * 64)}`,
      output: ["64", "112", "112"],
      receptiveField: ["11", "11"],
      layers: [
        { parameters: "9472", multiplyAccumulates: "118013952", output: ["64", "112", "112"] },
        { parameters: "576", multiplyAccumulates: "7225344", output: ["64", "112", "112"] },
      ],
    });
  });

  it("counts beyond what doubles hold, with sizes as text", () => {
    const big = `1${"0".repeat(40)}`;
    const layers = [{ channelsIn: big, channelsOut: big, kernel: [1] }];
    expect(answer({ engine: "convolution", input: [big, 1], layers })).toMatchObject({
      parameters: `1${"0".repeat(80)}`,
    });
  });

  it.each([
    [
      [{ channelsIn: 3, channelsOut: 8, kernel: [3] }],
      [3, 9, 9],
      "layers[0]: kernel has 1 dimensions, but the input has 2",
    ],
    [
      [{ channelsIn: 4, channelsOut: 8, kernel: [3, 3] }],
      [3, 9, 9],
      "layers[0]: channelsIn is 4, but the input has 3 channels",
    ],
    [
      [{ channelsIn: 3, channelsOut: 8, kernel: [11, 3] }],
      [3, 9, 9],
      "layers[0]: kernel 11 is larger than the padded input 9",
    ],
    [
      [{ channelsIn: 3, channelsOut: 8, kernel: [3, 3], groups: 2 }],
      [3, 9, 9],
      "layers[0]: groups 2 does not divide channelsIn 3",
    ],
    [
      [{ channelsIn: 3, channelsOut: 8, kernel: [3, 3], pad: 1 }],
      [3, 9, 9],
      'layers[0]: unknown field "pad"; allowed: channelsIn, channelsOut, kernel, stride, padding, dilation, groups, bias',
    ],
    [[], [3, 9, 9], "layers: must contain at least one layer"],
    [
      [{ channelsIn: 3, channelsOut: 8, kernel: [] }],
      [3, 9, 9],
      "layers[0].kernel: must be a list of 1, 2 or 3 whole numbers, such as [3, 3]",
    ],
    [
      [{ channelsIn: 3, channelsOut: 8, kernel: [3] }],
      [3],
      "input: must be a list [C, …spatial] of 2, 3 or 4 whole numbers, such as [3, 224, 224]",
    ],
    [[{ channelsIn: 3, channelsOut: 8, kernel: [3, 3] }], [3, 0, 9], "input: must contain sizes of at least 1"],
  ])("names what is impossible in %j on %j", (layers, input, message) => {
    expect(answer({ engine: "convolution", input, layers })).toBe(message);
  });

  it("gives value, gradient and active set of max and argmax, compared exactly", () => {
    expect(answer({ engine: "max", at: ["3", "1", "2"] })).toEqual({
      value: "3",
      differentiable: true,
      gradient: ["1", "0", "0"],
      active: [1],
    });
    expect(answer({ engine: "argmax", at: ["1", "3", "2"] })).toEqual({
      value: "2",
      differentiable: true,
      gradient: ["0", "0", "0"],
      active: [2],
    });
    expect(answer({ engine: "max", at: ["0.30", "3e-1", "-1"] })).toEqual({
      value: "0.30",
      differentiable: false,
      gradient: null,
      active: [1, 2],
    });
    expect(answer({ engine: "argmax", at: ["2", "2"] })).toEqual({
      value: "1",
      differentiable: false,
      gradient: null,
      active: [1, 2],
    });
    // 0.1 + 1e-30 and 0.1 are one double.
    expect(answer({ engine: "max", at: ["0.1", "0.100000000000000000000000000001"] })).toMatchObject({ active: [2] });
    expect(answer({ engine: "max", at: ["1e400", "9e399"] })).toMatchObject({ active: [1] });
  });

  it.each([["x"], [""], ["."], ["1e99999"], ["1/2"], ["1".repeat(401)], ["Infinity"], ["0x10"]])(
    "refuses %j as a decimal number, saying what is allowed",
    (text) => {
      expect(answer({ engine: "max", at: [text] })).toMatch(/^at\[0\]: must be a decimal number as text/);
    },
  );

  it("gives an LSTM's values and total derivatives in the contract's names", () => {
    const sigma = (x: number): number => 1 / (1 + Math.exp(-x));
    const h1 = sigma(3) * Math.tanh(sigma(3) * 0.5 + sigma(1) * Math.tanh(1));
    const found = answer(lstm);
    expect(found).toMatchObject({
      forward: {
        i: [[expect.closeTo(sigma(1), 14)], [expect.closeTo(sigma(0.5 * h1), 14)]],
        h: [[expect.closeTo(h1, 14)], expect.anything()],
      },
    });
    const keys = [...Object.keys(lstm.parameters), "h", "c", "x", "h0", "c0"].sort();
    expect(found).toHaveProperty("gradients");
    if (typeof found !== "object" || found === null || !("gradients" in found)) throw new Error("gradients");
    expect(Object.keys(found.gradients ?? {}).sort()).toEqual(keys);
    expect(found.gradients).toMatchObject({
      h: [[expect.any(Number)], [2]],
      x: [
        [expect.any(Number), expect.any(Number)],
        [expect.any(Number), expect.any(Number)],
      ],
    });
  });

  it.each([
    [{ ...lstm, c0: [1, 2] }, "c0: has length 2, must have 1 (n = 1, the length of h0)"],
    [{ ...lstm, inputs: [[1, 2], [1]] }, "inputs[1]: has length 1, must have 2 (m = 2, the length of inputs[0])"],
    [{ ...lstm, lossWeights: [[1]] }, "lossWeights: has length 1, must have 2 (one list for each of the inputs)"],
    [
      { ...lstm, parameters: { ...lstm.parameters, W_f: [[1]] } },
      "parameters.W_f[0]: has length 1, must have 2 (numbers: W_f is n×m = 1×2, n = 1, the length of h0, m = 2, the length of inputs[0])",
    ],
    [
      { ...lstm, parameters: { ...lstm.parameters, U_c: [[1], [1]] } },
      "parameters.U_c: has length 2, must have 1 (rows: it is n×n = 1×1, n = 1, the length of h0)",
    ],
    [{ ...lstm, inputs: [] }, "inputs: must contain at least one step"],
    [{ ...lstm, h0: ["0"] }, "h0[0]: must be a finite number"],
  ])("names the wrong shape in an LSTM request", (request, message) => {
    expect(answer(request)).toBe(message);
  });

  it("refuses an LSTM whose numbers leave the range of doubles, which JSON could not write", () => {
    const huge = { ...lstm, lossWeights: [[1e308], [1e308]], parameters: { ...lstm.parameters, U_o: [[1e308]] } };
    expect(answer(huge)).toMatch(/beyond the range of doubles/);
  });

  it("refuses an LSTM that would take longer than some seconds, before it runs", () => {
    const h0 = Array.from({ length: 3000 }, () => 0);
    expect(answer({ ...lstm, h0 })).toBe(
      "inputs: 72048000 multiply-accumulates are asked for, at most 50000000 are run",
    );
  });

  it("gives orders with the counts that they were derived from", () => {
    expect(answer({ engine: "complexity", layer: "self-attention" })).toMatchObject({
      time: { order: "n^2*d", count: "2*n^2*d" },
      memory: { order: "n^2", count: "n^2" },
      sequential: { order: "1" },
      path: { order: "1", count: "1" },
    });
    expect(answer({ engine: "complexity", layer: "self-attention", projections: true })).toMatchObject({
      time: { order: "n^2*d + n*d^2" },
    });
    expect(answer({ engine: "complexity", layer: "recurrent" })).toMatchObject({
      time: { order: "n*d^2", count: "2*n*d^2" },
      sequential: { order: "n" },
      path: { order: "n" },
    });
  });

  it("says which engines, layers and fields there are where another is asked for", () => {
    expect(answer({ engine: "gru" })).toBe("engine: must be one of convolution, max, argmax, lstm, complexity");
    expect(answer({ engine: "complexity", layer: "gru" })).toMatch(/^layer: must be one of self-attention, /);
    expect(answer({ engine: "max", at: ["1"], atol: 1 })).toBe('unknown field "atol"; allowed: id, engine, at');
    expect(answer([])).toBe("must be an object with engine: convolution, max, argmax, lstm, complexity");
  });

  it("never throws, whatever JSON it is asked", () => {
    const pieces = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(lstm, ["1"], [3, 9, 9], [{ channelsIn: 3, channelsOut: 3, kernel: [3, 3] }]),
    );
    const request = fc.record(
      {
        engine: fc.constantFrom("convolution", "max", "argmax", "lstm", "complexity"),
        at: pieces,
        input: pieces,
        layers: pieces,
        layer: pieces,
        parameters: pieces,
        inputs: pieces,
        h0: pieces,
        c0: pieces,
        lossWeights: pieces,
      },
      { requiredKeys: ["engine"] },
    );
    fc.assert(
      fc.property(fc.oneof(request, fc.jsonValue()), (each) => {
        const found = truth(each);
        expect(found.ok || found.error.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
