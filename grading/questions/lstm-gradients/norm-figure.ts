import type { Figure } from "../../figure";
import { type BlockNumbers, runLstm } from "../../layers/lstm";
import { runRecurrent } from "../../layers/recurrent-run";
import { random } from "../../random";
import { words } from "../words";

const [units, length, forgetBias] = [8, 40, 2];

/**
 * ‖∂L/∂c_t‖ of an LSTM and ‖∂L/∂h_t‖ of a simple recurrent layer against the distance T - t, L the sum of h_T: from one
 * backward pass each, over the same inputs. Weights are uniform in ±1/√n, as frameworks start them.
 */
export function normFigure(seed: number): Figure {
  const drawn = random(`gradient-norms/${seed}`);
  const bound = 1 / Math.sqrt(units);
  const uniform = (size: number): number => (drawn.integer(-1_000_000, 1_000_000) / 1_000_000) * size;
  const list = (count: number, size: number): number[] => Array.from({ length: count }, () => uniform(size));
  const block = (bias: number): BlockNumbers => ({
    W: list(units, bound).map((first) => [first, ...list(units - 1, bound)]),
    U: list(units, bound).map((first) => [first, ...list(units - 1, bound)]),
    b: list(units, 0).map(() => bias),
  });
  const inputs = list(length, 1).map((first) => [first, ...list(units - 1, 1)]);
  const zeros = list(units, 0);
  const lossWeights = inputs.map((_, t) => zeros.map(() => (t === length - 1 ? 1 : 0)));
  const lstm = runLstm({
    parameters: { i: block(0), f: block(forgetBias), o: block(0), c: block(0) },
    inputs,
    h0: zeros,
    c0: zeros,
    lossWeights,
  });
  const recurrent = runRecurrent({ parameters: block(0), inputs, h0: zeros, lossWeights });
  const norms = (steps: readonly (readonly number[])[]): readonly number[] =>
    steps.map((step) => Math.hypot(...step)).toReversed();
  const series = [
    { name: words("LSTM, cell state", "LSTM，单元状态"), norms: norms(lstm.gradients.c) },
    { name: words("simple recurrent layer", "简单循环层"), norms: norms(recurrent.gradients.h) },
  ];
  const [slow, fast] = series.map((each) => (each.norms.at(-1) ?? 0).toExponential(1));
  return {
    beside: { solutionOf: "vanishing" },
    title: words("Size of the gradient against distance from the loss", "梯度的大小与到损失的距离"),
    description: words(
      `Measured in a backward pass over ${length} steps with ${units} units and forget biases of ${forgetBias}, on a logarithmic scale. After ${length - 1} steps the LSTM's cell still has a gradient of ${slow}, the simple recurrent layer ${fast}.`,
      `在 ${length} 步、${units} 个单元、遗忘门偏置为 ${forgetBias} 的一次反向传播中测得，对数刻度。经过 ${length - 1} 步后，LSTM 单元状态的梯度仍有 ${slow}，简单循环层为 ${fast}。`,
    ),
    picture: { kind: "gradient-norms", series },
  };
}
