import { size } from "../autodiff/tensor";
import { interpolate } from "./interpolate";
import { lstmParameterNames } from "./lstm";
import { evaluate, type Polynomial } from "./polynomial";

/** Shape of a parameter by its name, state of size n and input of size m: W_* [n, m], U_* [n, n], b_* [n, 1]. */
export function lstmShape(name: string, n: number, m: number): readonly [number, number] {
  return [n, name.startsWith("W") ? m : name.startsWith("U") ? n : 1];
}

/** Number of parameters as a polynomial in n and m, from the shapes of the layer's tensors. */
export function lstmParameterCount(): Polynomial {
  return interpolate(["n", "m"], ({ n = 1, m = 1 }) =>
    BigInt(lstmParameterNames.reduce((sum, name) => sum + size(lstmShape(name, n, m)), 0)),
  );
}

/** Number of parameters, exact at any size. */
export function lstmParameters(sizes: { readonly n: bigint | number; readonly m: bigint | number }): bigint {
  return evaluate(lstmParameterCount(), sizes).n;
}
