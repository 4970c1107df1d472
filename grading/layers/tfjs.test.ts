import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Algebra } from "../autodiff/algebra";
import { gradients } from "../autodiff/backward";
import { differentiable, type Variable, variable } from "../autodiff/differentiable";
import { float64 } from "../autodiff/float64";
import { entry, type Shape, size, type Tensor, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { random } from "../random";
import { selfAttention } from "./attention";
import { convolutionLayer } from "./convolution";
import { convolve } from "./convolve";
import { averagePool, maxPool } from "./pooling";
import { type LstmParameters, lstmStep } from "./recurrent";
import { logSumExp, softmax } from "./softmax";

/** TensorFlow.js on its plain JavaScript backend: another implementation of the same layers, in single precision. */
beforeAll(async () => {
  await tf.setBackend("cpu");
  await tf.ready();
});

const draw = random("tfjs");
const one = (low: number, high: number): number => draw.integer(low, high);
const drawTensor = (shape: Shape): Tensor<number> =>
  tensor(
    shape,
    Array.from({ length: size(shape) }, () => one(-2000, 2000) / 1000),
  );

type Run = <V>(algebra: Algebra<V>, ...inputs: readonly V[]) => V;
type Theirs = (...inputs: tf.Tensor[]) => tf.Tensor;

/** Values, and the gradients of a random weighting of them by every input, must agree to single precision. */
function agree(inputs: readonly Tensor<number>[], ours: Run, theirs: Theirs): void {
  const base = tensorAlgebra(float64);
  const variables = inputs.map((each): Variable<Tensor<number>> => variable(each));
  const y = ours(differentiable(base), ...variables);
  const weights = drawTensor(y.value.shape);
  const found = gradients(base, [{ at: y, gradient: weights }], variables);
  tf.tidy(() => {
    const args = inputs.map((each) => tf.tensor([...each.data], [...each.shape]));
    const value = theirs(...args);
    expect(value.shape).toEqual(y.value.shape);
    close(y.value.data, [...value.dataSync()]);
    const pulled = tf.grads((...xs: tf.Tensor[]) => theirs(...xs))(
      args,
      tf.tensor([...weights.data], [...weights.shape]),
    );
    pulled.forEach((gradient, i) => {
      expect(gradient.shape).toEqual(entry(inputs, i).shape);
      close(entry(found, i).data, [...gradient.dataSync()]);
    });
  });
}

function close(ours: readonly number[], theirs: readonly number[]): void {
  expect(ours.length).toBe(theirs.length);
  const scale = Math.max(1, ...ours.map(Math.abs));
  const worst = Math.max(0, ...ours.map((x, i) => Math.abs(x - (theirs[i] ?? Number.NaN))));
  expect(worst / scale).toBeLessThan(2e-5);
}

const trials = Array.from({ length: 60 }, (_, i) => i);

describe("values and gradients agree with TensorFlow.js", () => {
  it("for convolutions in two dimensions with stride and padding", () => {
    for (const _ of trials) {
      const [cin, cout, k, l] = [one(1, 3), one(1, 3), one(1, 3), one(1, 3)];
      const [stride, padding, height, width] = [one(1, 2), one(0, 2), one(4, 7), one(4, 7)];
      const layer = convolutionLayer({
        channelsIn: cin,
        channelsOut: cout,
        kernel: [k, l],
        stride,
        padding,
        bias: true,
      });
      agree(
        [drawTensor([cin, height, width]), drawTensor([cout, cin, k, l]), drawTensor([cout])],
        (algebra, x, weight, bias) => convolve(algebra, layer, present(weight, bias), given(x)),
        (x, weight, bias) => {
          const padded = tf.pad(given(x), [
            [0, 0],
            [padding, padding],
            [padding, padding],
          ]);
          const image = tf.transpose(padded, [1, 2, 0]).as3D(height + 2 * padding, width + 2 * padding, cin);
          const kernel = tf.transpose(given(weight), [2, 3, 1, 0]).as4D(k, l, cin, cout);
          return tf.transpose(tf.add(tf.conv2d(image, kernel, stride, "valid"), given(bias)), [2, 0, 1]);
        },
      );
    }
  });

  it("for dilated convolutions in one dimension, whose kernel is written out with its zeros", () => {
    for (const _ of trials) {
      const [cin, cout, k, dilation, padding, length] = [
        one(1, 3),
        one(1, 3),
        one(1, 3),
        one(1, 3),
        one(0, 2),
        one(7, 10),
      ];
      const layer = convolutionLayer({ channelsIn: cin, channelsOut: cout, kernel: [k], dilation, padding });
      const spread = dilation * (k - 1) + 1;
      agree(
        [drawTensor([cin, length]), drawTensor([cout, cin, k])],
        (algebra, x, weight) => convolve(algebra, layer, { weight: given(weight) }, given(x)),
        (x, weight) => {
          const zeros = tf.tensor2d(
            Array.from({ length: k }, (_, tap) =>
              Array.from({ length: spread }, (_, at) => (at === tap * dilation ? 1 : 0)),
            ),
          );
          const written = tf.matMul(given(weight).reshape([cout * cin, k]), zeros).reshape([cout, cin, spread]);
          const padded = tf.pad(given(x), [
            [0, 0],
            [padding, padding],
          ]);
          const line = tf.transpose(padded, [1, 0]).as2D(length + 2 * padding, cin);
          return tf.transpose(
            tf.conv1d(line, tf.transpose(written, [2, 1, 0]).as3D(spread, cin, cout), 1, "valid"),
            [1, 0],
          );
        },
      );
    }
  });

  it("for convolutions in three dimensions", () => {
    for (const _ of trials.slice(0, 20)) {
      const [cin, cout, k, stride, length] = [one(1, 2), one(1, 2), one(1, 3), one(1, 2), one(3, 5)];
      const layer = convolutionLayer({ channelsIn: cin, channelsOut: cout, kernel: [k, k, k], stride });
      agree(
        [drawTensor([cin, length, length, length]), drawTensor([cout, cin, k, k, k])],
        (algebra, x, weight) => convolve(algebra, layer, { weight: given(weight) }, given(x)),
        (x, weight) => {
          const block = tf.transpose(given(x), [1, 2, 3, 0]).as4D(length, length, length, cin);
          const kernel = tf.transpose(given(weight), [2, 3, 4, 1, 0]).as5D(k, k, k, cin, cout);
          return tf.transpose(tf.conv3d(block, kernel, stride, "valid"), [3, 0, 1, 2]);
        },
      );
    }
  });

  it("for depthwise convolutions, the extreme of groups", () => {
    for (const _ of trials) {
      const [channels, k, padding, length] = [one(1, 4), one(1, 3), one(0, 1), one(3, 6)];
      const layer = convolutionLayer({
        channelsIn: channels,
        channelsOut: channels,
        kernel: [k, k],
        padding,
        groups: channels,
      });
      agree(
        [drawTensor([channels, length, length]), drawTensor([channels, 1, k, k])],
        (algebra, x, weight) => convolve(algebra, layer, { weight: given(weight) }, given(x)),
        (x, weight) => {
          const padded = tf.pad(given(x), [
            [0, 0],
            [padding, padding],
            [padding, padding],
          ]);
          const image = tf.transpose(padded, [1, 2, 0]).as3D(length + 2 * padding, length + 2 * padding, channels);
          const kernel = tf.transpose(given(weight), [2, 3, 0, 1]).as4D(k, k, channels, 1);
          return tf.transpose(tf.depthwiseConv2d(image, kernel, 1, "valid"), [2, 0, 1]);
        },
      );
    }
  });

  it("for max and average pooling", () => {
    for (const _ of trials) {
      const [channels, k, stride, length] = [one(1, 3), one(1, 3), one(1, 3), one(4, 7)];
      const image = (x: tf.Tensor): tf.Tensor3D => tf.transpose(x, [1, 2, 0]).as3D(length, length, channels);
      const x = drawTensor([channels, length, length]);
      agree(
        [x],
        (algebra, input) => maxPool(algebra, { kernel: [k, k], stride }, given(input)).output,
        (input) => tf.transpose(tf.maxPool(image(given(input)), k, stride, "valid"), [2, 0, 1]),
      );
      agree(
        [x],
        (algebra, input) => averagePool(algebra, { kernel: [k, k], stride }, given(input)),
        (input) => tf.transpose(tf.avgPool(image(given(input)), k, stride, "valid"), [2, 0, 1]),
      );
    }
  });

  it("for softmax and log-sum-exp along the last axis", () => {
    for (const _ of trials) {
      const x = drawTensor([one(1, 4), one(1, 6)]);
      agree(
        [x],
        (algebra, input) => softmax(algebra, given(input)),
        (input) => tf.softmax(given(input)),
      );
      agree(
        [x],
        (algebra, input) => logSumExp(algebra, given(input)),
        (input) => tf.logSumExp(given(input), -1, true),
      );
    }
  });

  it("for self-attention", () => {
    for (const _ of trials.slice(0, 30)) {
      const [n, d] = [one(1, 5), one(1, 4)];
      agree(
        [drawTensor([n, d]), drawTensor([n, d]), drawTensor([n, d])],
        (algebra, q, k, v) => selfAttention(algebra, { queries: given(q), keys: given(k), values: given(v) }).output,
        (q, k, v) => tf.matMul(tf.softmax(tf.div(tf.matMul(given(q), given(k), false, true), Math.sqrt(d))), given(v)),
      );
    }
  });

  it("for the LSTM cell, whose gates TensorFlow keeps in one matrix in the order i, candidate, f, o", () => {
    for (const _ of trials) {
      const [n, m] = [one(1, 3), one(1, 3)];
      const blocks = Array.from({ length: 4 }, () => [
        drawTensor([n, m]),
        drawTensor([n, n]),
        drawTensor([n, 1]),
      ]).flat();
      const inputs = [drawTensor([m, 1]), drawTensor([n, 1]), drawTensor([n, 1]), ...blocks];
      agree(
        inputs,
        <V>(algebra: Algebra<V>, ...all: readonly V[]): V => {
          const [x, h, c, ...rest] = all;
          const block = (i: number) => ({
            W: entry(rest, 3 * i),
            U: entry(rest, 3 * i + 1),
            b: entry(rest, 3 * i + 2),
          });
          const parameters: LstmParameters<V> = { i: block(0), c: block(1), f: block(2), o: block(3) };
          const step = lstmStep(algebra, parameters, given(x), given(h), given(c));
          return algebra.concat([step.h, step.c]);
        },
        (x, h, c, ...rest) => {
          const part = (which: number): tf.Tensor =>
            tf.concat(
              [0, 1, 2, 3].map((i) => entry(rest, 3 * i + which)),
              0,
            );
          const kernel = tf.transpose(tf.concat([part(0), part(1)], 1)).as2D(m + n, 4 * n);
          const [cell, output] = tf.basicLSTMCell(
            tf.scalar(0),
            kernel,
            part(2)
              .reshape([4 * n])
              .as1D(),
            given(x).reshape([1, m]).as2D(1, m),
            given(c).reshape([1, n]).as2D(1, n),
            given(h).reshape([1, n]).as2D(1, n),
          );
          return tf.concat([given(output).reshape([n, 1]), given(cell).reshape([n, 1])], 0);
        },
      );
    }
  });
});

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("an input is missing");
  return value;
}

const present = <V>(weight: V | undefined, bias: V | undefined) => ({ weight: given(weight), bias: given(bias) });
