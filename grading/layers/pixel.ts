import { exact } from "../autodiff/exact";
import { tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import type { Rational } from "../expression/rational";
import { pointwise } from "./blocks";
import { convolutionLayer } from "./convolution";
import { convolve } from "./convolve";

/**
 * What a 1×1 convolution gives at one pixel, from the executed layer: W x + b with W [C_out][C_in], x [C_in], b [C_out].
 * Exact. Throws RangeError where shapes do not fit.
 */
export function pixelOutput(
  W: readonly (readonly Rational[])[],
  x: readonly Rational[],
  b?: readonly Rational[],
): readonly Rational[] {
  const layer = convolutionLayer({ ...pointwise(x.length, W.length), bias: b !== undefined });
  const weight = tensor([W.length, x.length, 1, 1], W.flat());
  const parameters = b === undefined ? { weight } : { weight, bias: tensor([b.length], b) };
  return convolve(tensorAlgebra(exact), layer, parameters, tensor([x.length, 1, 1], x)).data;
}
