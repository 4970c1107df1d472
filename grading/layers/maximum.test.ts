import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { float64 } from "../autodiff/float64";
import { column, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import {
  add,
  compare,
  equals,
  integer,
  multiply,
  one,
  type Rational,
  rational,
  toNumber,
  zero,
} from "../expression/rational";
import { argmaxGradient, maxGradient } from "./maximum";
import { maxPoolingBackward } from "./pooling";
import { smoothMaximum } from "./smooth-maximum";
import { softmax } from "./softmax";

const entries = fc.array(
  fc
    .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 3 }))
    .map(([n, d]) => rational(BigInt(n), BigInt(d))),
  { minLength: 1, maxLength: 6 },
);

const largest = (xs: readonly Rational[]): Rational => xs.reduce((a, b) => (compare(a, b) >= 0 ? a : b));

/** (max(x + h·direction) - max(x))/h for an h so small that no order of different entries changes: exact one-sided slope. */
function slope(at: readonly Rational[], direction: readonly Rational[]): Rational {
  const h = rational(1n, 10n ** 9n);
  const moved = at.map((x, i) => add(x, multiply(h, direction[i] ?? zero)));
  const [a, b] = [largest(moved), largest(at)];
  return rational((a.n * b.d - b.n * a.d) * 10n ** 9n, a.d * b.d);
}

describe("the gradient of max", () => {
  it("is the one-hot vector whose products are the exact one-sided slopes, and does not exist where those differ", () => {
    fc.assert(
      fc.property(entries, (at) => {
        const found = maxGradient(at);
        const units = at.map((_, i) => at.map((_, j) => (i === j ? one : zero)));
        const minus = units.map((unit) => unit.map((x) => rational(-x.n, x.d)));
        const smooth = units.every((unit, i) =>
          equals(slope(at, unit), rational(-slope(at, minus[i] ?? []).n, slope(at, minus[i] ?? []).d)),
        );
        expect(found.differentiable).toBe(smooth);
        expect(found.gradient).toEqual(smooth ? units.map((unit) => slope(at, unit)) : null);
        expect(found.value).toEqual(largest(at));
        expect(found.active).toEqual(at.flatMap((x, i) => (equals(x, largest(at)) ? [i + 1] : [])));
      }),
    );
  });

  it("has at a tie the corners of the subdifferential: each supports max from below", () => {
    fc.assert(
      fc.property(entries, entries, (at, other) => {
        const y = at.map((_, i) => other[i % other.length] ?? zero);
        for (const corner of maxGradient(at).corners) {
          const rise = corner.reduce(
            (sum, g, i) => add(sum, multiply(g, add(y[i] ?? zero, rational(-(at[i]?.n ?? 0n), at[i]?.d ?? 1n)))),
            zero,
          );
          expect(compare(largest(y), add(largest(at), rise))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("tells apart numbers that doubles cannot", () => {
    const close = [rational(10n ** 30n + 1n, 10n ** 30n), one];
    expect(maxGradient(close).active).toEqual([1]);
  });

  it("is refused for no numbers at all", () => {
    expect(() => maxGradient([])).toThrow(RangeError);
  });
});

describe("the gradient of argmax", () => {
  it("is the zero vector where one entry is largest, and does not exist at a tie", () => {
    fc.assert(
      fc.property(entries, (at) => {
        const { active, gradient, differentiable, value, corners } = argmaxGradient(at);
        expect(corners.length).toBe(active.length === 1 ? 1 : 0);
        expect(differentiable).toBe(active.length === 1);
        expect(gradient).toEqual(active.length === 1 ? at.map(() => zero) : null);
        expect(value).toEqual(integer(active[0] ?? 0));
      }),
    );
  });
});

describe("max pooling", () => {
  it("sends each upstream gradient to the window's largest entry, as plain loops do", () => {
    const image = fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(
        image,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(0, 1),
        (xs, k, stride, given) => {
          const padding = k >= 2 ? given : 0;
          const [height, width] = [5, 6];
          const [rows, columns] = [height, width].map((each) => Math.floor((each + 2 * padding - k) / stride) + 1);
          const [expected, outputs] = [new Array<number>(30).fill(0), [] as number[]];
          for (let place = 0; place < (rows ?? 0) * (columns ?? 0); place += 1) {
            let best = -1;
            for (let tap = 0; tap < k * k; tap += 1) {
              const i = Math.floor(place / (columns ?? 1)) * stride + Math.floor(tap / k) - padding;
              const j = (place % (columns ?? 1)) * stride + (tap % k) - padding;
              if (i < 0 || j < 0 || i >= height || j >= width) continue;
              if (best < 0 || (xs[i * width + j] ?? 0) > (xs[best] ?? 0)) best = i * width + j;
            }
            outputs.push(xs[best] ?? 0);
            expected[best] = (expected[best] ?? 0) + place + 1;
          }
          const upstream = tensor(
            [1, rows ?? 0, columns ?? 0],
            outputs.map((_, i) => integer(i + 1)),
          );
          const run = maxPoolingBackward(
            { kernel: [k, k], stride, padding },
            tensor([1, height, width], xs.map(integer)),
            upstream,
          );
          expect(run.output.data.map(toNumber)).toEqual(outputs);
          expect(run.gradient?.data.map(toNumber)).toEqual(expected);
        },
      ),
    );
  });

  it("has no derivative where a window has a tie", () => {
    const x = tensor([1, 4], [1, 1, 2, 3].map(integer));
    const run = maxPoolingBackward({ kernel: [2] }, x, tensor([1, 2], [one, one]));
    expect(run.gradient).toBeNull();
    expect(run.active).toEqual([[0, 1], [3]]);
  });

  it("refuses padding in which a window could stand alone", () => {
    const x = tensor([1, 4], [1, 5, 2, 3].map(integer));
    expect(() => maxPoolingBackward({ kernel: [2], padding: 2 }, x, x)).toThrow("at most half of the pooling kernel");
  });

  it("refuses an upstream gradient of another shape", () => {
    const x = tensor([1, 4], [1, 5, 2, 3].map(integer));
    expect(() => maxPoolingBackward({ kernel: [2] }, x, column([one]))).toThrow(RangeError);
  });
});

describe("the smooth maximum", () => {
  it("has softmax(x/τ) as its gradient and lies between the maximum and τ ln n above it", () => {
    const point = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(point, fc.double({ min: 0.05, max: 20, noNaN: true }), (at, tau) => {
        const { value, gradient } = smoothMaximum(at, tau);
        at.forEach((x, i) => {
          // 1/Σ exp((y - x)/τ): softmax without a shift.
          const share = 1 / at.reduce((sum, y) => sum + Math.exp((y - x) / tau), 0);
          expect(gradient[i]).toBeCloseTo(share, 9);
        });
        const top = Math.max(...at);
        expect(value).toBeGreaterThanOrEqual(top - 1e-9);
        expect(value).toBeLessThanOrEqual(top + tau * Math.log(at.length) + 1e-9);
      }),
    );
  });

  it("does not overflow at entries whose exponentials do, and neither does softmax", () => {
    expect(smoothMaximum([1000, 0])).toEqual({ value: 1000, gradient: [1, 0] });
    expect(softmax(tensorAlgebra(float64), tensor([2, 2], [1000, 1000, -1000, -2000])).data).toEqual([0.5, 0.5, 1, 0]);
  });
});
