import type { Algebra } from "../autodiff/algebra";
import { counting } from "../autodiff/counting";
import { float64 } from "../autodiff/float64";
import { depths, measured } from "../autodiff/measured";
import { size } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { zero } from "../expression/rational";
import { interpolate } from "./interpolate";
import { type CostOptions, perLayer } from "./per-layer";

export type { CostOptions };

import { evaluate, type Polynomial, polynomial } from "./polynomial";
import { runLayer, type SequenceLayer, type Sizes, variablesOf } from "./sequence-layers";

/** Multiply-accumulates of one layer as a polynomial in its sizes, from exact executions on counting numbers. */
export const timeCount = perLayer(
  (layer, projections): Polynomial =>
    fromExecutions(layer, (sizes) => executedMultiplyAccumulates(layer, sizes, projections)),
);

/** Multiply-accumulates of one execution, counted one by one. The work is as large as the count. */
export function executedMultiplyAccumulates(layer: SequenceLayer, sizes: Sizes, projections: boolean): bigint {
  const { arithmetic, tally } = counting(float64);
  const algebra = tensorAlgebra(arithmetic);
  runLayer(algebra, layer, sizes, projections, input(algebra, sizes));
  return tally().multiplyAccumulates;
}

/** Multiply-accumulates of one layer at given sizes, of any size. Throws RangeError where a size that it needs is missing. */
export function layerMultiplyAccumulates(
  layer: SequenceLayer,
  sizes: Readonly<Record<string, bigint | number>>,
  options: CostOptions = {},
): bigint {
  return evaluate(timeCount(layer, options), sizes).n;
}

/**
 * Numbers that one layer must remember: its attention weights where it forms them, else the results of all its
 * operations, which back-propagation needs.
 */
export const memoryCount = perLayer((layer): { readonly of: "weights" | "results"; readonly count: Polynomial } => {
  let of: "weights" | "results" = "results";
  const count = fromExecutions(layer, (sizes) => {
    let results = 0;
    const plain = tensorAlgebra(float64);
    const algebra = measured(plain, (result) => {
      results += size(result.shape);
      return result;
    });
    const { weights } = runLayer(algebra, layer, sizes, false, input(algebra, sizes));
    if (weights === undefined) return BigInt(results);
    of = "weights";
    return BigInt(size(algebra.shape(weights)));
  });
  return { of, count };
});

/** The longest chain of array operations of which each waits for the one before, however many run at once. */
export const sequentialCount = perLayer(
  (layer, projections): Polynomial =>
    fromExecutions(layer, (sizes) => {
      const { output } = runLayer(depths, layer, sizes, projections, input(depths, sizes));
      return BigInt(Math.max(...output.data));
    }),
);

const input = <V>(algebra: Algebra<V>, { n, d }: Sizes): V => algebra.broadcastTo(algebra.constant(zero), [n, d]);

/** Heads must divide the width, so that executions choose the width w of one head; d = w·h is put back afterwards. */
export function fromExecutions(layer: SequenceLayer, count: (sizes: Sizes) => bigint): Polynomial {
  const variables = variablesOf(layer);
  const fitted = interpolate(variables, ({ n = 1, d = 1, k, r, h }) =>
    count({
      n,
      d: d * (h ?? 1),
      ...(k === undefined ? {} : { k }),
      ...(r === undefined ? {} : { r }),
      ...(h === undefined ? {} : { h }),
    }),
  );
  if (!variables.includes("h")) return fitted;
  const [d, h] = [variables.indexOf("d"), variables.indexOf("h")];
  const terms = fitted.terms.map(({ coefficient, exponents }) => ({
    coefficient,
    exponents: exponents.map((each, i) => (i === h ? each - (exponents[d] ?? 0) : each)),
  }));
  return polynomial(variables, terms);
}
