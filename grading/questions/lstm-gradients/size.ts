import { size } from "../../autodiff/tensor";
import type { Expression } from "../../expression/expression";
import { interpolate } from "../../layers/interpolate";
import { lstmShape } from "../../layers/lstm-parameters";
import { toExpression } from "../../layers/polynomial";
import { lstmBlocks } from "../../layers/recurrent";

/** What a slip counts in place of the whole layer. */
export interface Counted {
  /** 4 unless given. */
  readonly blocks?: number;
  readonly letters?: readonly ("W" | "U" | "b")[];
  /** Recurrent weights of the input's size. */
  readonly recurrentFromInput?: boolean;
}

/** Parameters of an LSTM with n units and m inputs, from the shapes of the layer's tensors. */
export function parameterCount(n: number, m: number, counted: Counted = {}): bigint {
  const { blocks = 4, letters = ["W", "U", "b"], recurrentFromInput = false } = counted;
  const shapes = lstmBlocks
    .slice(0, blocks)
    .flatMap((block) =>
      letters.map((letter) => (letter === "U" && recurrentFromInput ? [m, m] : lstmShape(`${letter}_${block}`, n, m))),
    );
  return shapes.reduce((sum, shape) => sum + BigInt(size(shape)), 0n);
}

/** The same as a formula in n and m, interpolated from small layers. */
export const parameterFormula = (counted: Counted = {}): Expression =>
  toExpression(interpolate(["n", "m"], ({ n = 1, m = 1 }) => parameterCount(n, m, counted)));
