import { counting } from "../autodiff/counting";
import { float64 } from "../autodiff/float64";
import { size } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { zero } from "../expression/rational";
import { interpolate } from "./interpolate";
import { evaluate, type Polynomial } from "./polynomial";
import { type BlockParameter, type BlockSizes, blockParameters, runBlock } from "./transformer-block";

/** Number of parameters of one block, or of those that `counted` keeps, from the shapes of its own tensors. */
export function blockParameterCount(
  sizes: BlockSizes,
  counted: (parameter: BlockParameter) => boolean = () => true,
): bigint {
  return blockParameters(sizes)
    .filter(counted)
    .reduce((sum, { shape }) => sum + BigInt(size(shape)), 0n);
}

/** Multiply-accumulates of one execution on n positions, counted one by one. The work is as large as the count. */
export function executedBlockWork(n: number, sizes: BlockSizes): bigint {
  const { arithmetic, tally } = counting(float64);
  const algebra = tensorAlgebra(arithmetic);
  const zeros = (shape: readonly number[]) => algebra.broadcastTo(algebra.constant(zero), shape);
  const parameters = new Map(blockParameters(sizes).map(({ name, shape }) => [name, zeros(shape)]));
  runBlock(algebra, sizes, parameters, zeros([n, sizes.d]));
  return tally().multiplyAccumulates;
}

let known: Polynomial | undefined;

/** The same as a polynomial in n, d and f, from exact executions; the number of heads does not enter. */
export function blockWork(): Polynomial {
  known ??= interpolate(["n", "d", "f"], ({ n = 1, d = 1, f = 1 }) => executedBlockWork(n, { d, f, heads: 1 }));
  return known;
}

/** Multiply-accumulates of one block on n positions, at any size. */
export const blockWorkAt = (sizes: { readonly n: number; readonly d: number; readonly f: number }): bigint =>
  evaluate(blockWork(), sizes).n;
