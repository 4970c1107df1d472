import { size } from "../autodiff/tensor";
import { interpolate } from "./interpolate";
import { evaluate, type Polynomial } from "./polynomial";
import { lstmBlocks } from "./recurrent";

/** Shapes of the tensors of one LSTM layer, state of size n and input of size m: W [n, m], U [n, n], b [n, 1] of each block. */
function shapes(n: number, m: number): readonly (readonly number[])[] {
  return lstmBlocks.flatMap(() => [
    [n, m],
    [n, n],
    [n, 1],
  ]);
}

/** Number of parameters as a polynomial in n and m, from the shapes of the layer's tensors. */
export function lstmParameterCount(): Polynomial {
  return interpolate(["n", "m"], ({ n = 1, m = 1 }) =>
    BigInt(shapes(n, m).reduce((sum, shape) => sum + size(shape), 0)),
  );
}

/** Number of parameters, exact at any size. */
export function lstmParameters(sizes: { readonly n: bigint | number; readonly m: bigint | number }): bigint {
  return evaluate(lstmParameterCount(), sizes).n;
}
