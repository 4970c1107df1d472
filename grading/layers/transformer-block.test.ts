import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { float64 } from "../autodiff/float64";
import { rows, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { toText } from "./polynomial";
import { blockParameters, runBlock } from "./transformer-block";
import { blockParameterCount, blockWork, blockWorkAt, executedBlockWork } from "./transformer-counts";

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 3 }),
  heads: fc.integer({ min: 1, max: 3 }),
  f: fc.integer({ min: 1, max: 7 }),
  n: fc.integer({ min: 1, max: 5 }),
  bias: fc.boolean(),
});

type Rows = readonly (readonly number[])[];

/** The block in plain loops, position by position and head by head; also how often a product was added to a sum. */
function loops(x: Rows, heads: number, take: (name: string) => Rows | undefined) {
  let work = 0;
  const linear = (input: Rows, name: string): number[][] => {
    const weight = take(`W_${name}`) ?? [];
    return input.map((row) =>
      (weight[0] ?? []).map((_, to) => {
        let sum = 0;
        for (const [from, each] of row.entries()) {
          sum += each * (weight[from]?.[to] ?? Number.NaN);
          work += 1;
        }
        return sum + (take(`b_${name}`)?.[0]?.[to] ?? 0);
      }),
    );
  };
  const norm = (input: Rows, name: string): number[][] =>
    input.map((row) => {
      const mean = row.reduce((a, b) => a + b, 0) / row.length;
      const variance = row.reduce((a, b) => a + (b - mean) ** 2, 0) / row.length;
      return row.map(
        (each, i) =>
          ((each - mean) / Math.sqrt(variance + 1e-5)) * (take(`gain_${name}`)?.[0]?.[i] ?? Number.NaN) +
          (take(`offset_${name}`)?.[0]?.[i] ?? Number.NaN),
      );
    });
  const [q, k, v] = [linear(x, "Q"), linear(x, "K"), linear(x, "V")];
  const d = x[0]?.length ?? 0;
  const width = d / heads;
  const mixed = x.map((_, t) => {
    const out: number[] = [];
    for (let head = 0; head < heads; head += 1) {
      const columns = Array.from({ length: width }, (_unused, i) => head * width + i);
      const scores = x.map((_unused, s) => {
        let sum = 0;
        for (const i of columns) {
          sum += (q[t]?.[i] ?? Number.NaN) * (k[s]?.[i] ?? Number.NaN);
          work += 1;
        }
        return Math.exp(sum / Math.sqrt(width));
      });
      const total = scores.reduce((a, b) => a + b, 0);
      for (const i of columns) {
        let sum = 0;
        for (const [s, score] of scores.entries()) {
          sum += (score / total) * (v[s]?.[i] ?? Number.NaN);
          work += 1;
        }
        out.push(sum);
      }
    }
    return out;
  });
  const plus = (a: Rows, b: Rows): number[][] => a.map((row, t) => row.map((each, i) => each + (b[t]?.[i] ?? 0)));
  const y = norm(plus(x, linear(mixed, "O")), "1");
  const hidden = linear(y, "1").map((row) => row.map((z) => z / (1 + Math.exp(-1.702 * z))));
  const output = norm(plus(y, linear(hidden, "2")), "2");
  return { output, work };
}

describe("a Transformer block", () => {
  it("computes what plain loops compute, with as many multiply-accumulates and parameters", () => {
    const entry = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(sizes, fc.infiniteStream(entry), ({ width, heads, f, n, bias }, stream) => {
        const d = width * heads;
        const draw = (count: number): number[] => Array.from({ length: count }, () => stream.next().value ?? 0);
        const described = { d, f, heads, bias };
        const parameters = new Map(
          blockParameters(described).map(({ name, shape }) => [
            name,
            tensor(shape, draw(shape.reduce((a, b) => a * b, 1))),
          ]),
        );
        const x = tensor([n, d], draw(n * d));
        const take = (name: string): Rows | undefined => {
          const found = parameters.get(name);
          return found === undefined ? undefined : found.shape.length === 1 ? [found.data] : rows(found);
        };
        const expected = loops(rows(x), heads, take);
        const output = rows(runBlock(tensorAlgebra(float64), described, parameters, x));
        for (const [t, row] of output.entries()) {
          for (const [i, each] of row.entries()) expect(each).toBeCloseTo(expected.output[t]?.[i] ?? Number.NaN, 6);
        }
        expect(executedBlockWork(n, described)).toBe(BigInt(expected.work));
        expect(blockWorkAt({ n, d, f })).toBe(BigInt(expected.work));
        let count = 0n;
        for (const { data } of parameters.values()) count += BigInt(data.length);
        expect(blockParameterCount(described)).toBe(count);
      }),
      { numRuns: 100 },
    );
  });

  it("takes 2n²d for attention and a multiply-accumulate for each weight at each position", () => {
    expect(toText(blockWork())).toBe("2*n^2*d + 4*n*d^2 + 2*n*d*f");
  });

  it("has 12d² + 13d parameters with f = 4d, as GPT-2's blocks do: 7,087,872 at d = 768", () => {
    expect(blockParameterCount({ d: 768, f: 3072, heads: 12 })).toBe(7_087_872n);
  });

  it("refuses heads that do not divide its width, and a missing parameter, by name", () => {
    expect(() => blockParameters({ d: 10, f: 4, heads: 3 })).toThrow("3 heads do not divide the width 10");
    const empty = new Map();
    expect(() => runBlock(tensorAlgebra(float64), { heads: 1 }, empty, tensor([1, 1], [1]))).toThrow("W_Q is missing");
  });
});
