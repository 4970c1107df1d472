import { float64 } from "../../autodiff/float64";
import { size } from "../../autodiff/tensor";
import { tensorAlgebra } from "../../autodiff/tensor-algebra";
import type { Expression } from "../../expression/expression";
import { zero } from "../../expression/rational";
import { interpolate } from "../../layers/interpolate";
import { toExpression } from "../../layers/polynomial";
import { type Block, type LstmBlock, lstmBlocks, lstmStep } from "../../layers/recurrent";

/** What a slip counts in place of the whole layer. */
export interface Counted {
  /** 4 unless given. */
  readonly blocks?: number;
  readonly letters?: readonly ("W" | "U" | "b")[];
  /** Recurrent weights of the input's size. */
  readonly recurrentFromInput?: boolean;
}

/** Parameters of an LSTM with n units and m inputs, from the shapes of tensors with which one step runs. */
export function parameterCount(
  n: number,
  m: number,
  { blocks = 4, letters = ["W", "U", "b"], recurrentFromInput = false }: Counted = {},
): bigint {
  const algebra = tensorAlgebra(float64);
  const zeros = (shape: readonly number[]) => algebra.broadcastTo(algebra.constant(zero), shape);
  const block = (): Block<ReturnType<typeof zeros>> => ({ W: zeros([n, m]), U: zeros([n, n]), b: zeros([n, 1]) });
  const parameters = { i: block(), f: block(), o: block(), c: block() };
  // The step itself refuses tensors of shapes that do not fit.
  lstmStep(algebra, parameters, zeros([m, 1]), zeros([n, 1]), zeros([n, 1]));
  const counted = (name: LstmBlock): number =>
    letters.reduce((sum, letter) => {
      const shape = letter === "U" && recurrentFromInput ? [m, m] : parameters[name][letter].shape;
      return sum + size(shape);
    }, 0);
  return BigInt(lstmBlocks.slice(0, blocks).reduce((sum, name) => sum + counted(name), 0));
}

/** The same as a formula in n and m, interpolated from small layers. */
export const parameterFormula = (counted: Counted = {}): Expression =>
  toExpression(interpolate(["n", "m"], ({ n = 1, m = 1 }) => parameterCount(n, m, counted)));
