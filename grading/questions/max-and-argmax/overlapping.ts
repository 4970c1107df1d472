import { gradients } from "../../autodiff/backward";
import { differentiable, variable } from "../../autodiff/differentiable";
import { exact } from "../../autodiff/exact";
import { entry, tensor } from "../../autodiff/tensor";
import { tensorAlgebra } from "../../autodiff/tensor-algebra";
import { integer, toNumber } from "../../expression/rational";
import { take } from "../../layers/maximum";
import { maxPoolingBackward } from "../../layers/pooling";

/** Max pooling of width 3 and stride 2 over seven entries, and what comes back through it. */
export interface Pooled {
  readonly gradient: readonly number[];
  /** Position, from 0, and value of each window's maximum. */
  readonly maxima: readonly { readonly place: number; readonly value: number }[];
  /** What people find who get one rule wrong. */
  readonly slips: {
    readonly overwritten: readonly number[];
    readonly ones: readonly number[];
    readonly toAll: readonly number[];
    readonly first: readonly number[];
    readonly timesValue: readonly number[];
  };
}

export const windows: readonly (readonly number[])[] = [0, 2, 4].map((start) => [start, start + 1, start + 2]);

const algebra = tensorAlgebra(exact);

/** Throws RangeError where a window has a tie: there is no gradient then. */
export function pool(x: readonly number[], arriving: readonly number[]): Pooled {
  const input = tensor([1, x.length], x.map(integer));
  const { gradient, active } = maxPoolingBackward(
    { kernel: [3], stride: 2 },
    input,
    tensor([1, 3], arriving.map(integer)),
  );
  if (gradient === null) throw new RangeError("pool: a window has a tie");
  const places = active.map((each) => entry(each, 0));
  /** The way back where other entries are taken for the maxima, or something else arrives. */
  const back = (chosen: readonly number[], from: readonly number[]): readonly number[] => {
    const at = variable(tensor([x.length], x.map(integer)));
    const seed = { at: take(differentiable(algebra), at, chosen), gradient: tensor([from.length], from.map(integer)) };
    return gradients(algebra, [seed], [at]).flatMap(({ data }) => data.map(toNumber));
  };
  const spread = arriving.flatMap((each) => [each, each, each]);
  return {
    gradient: gradient.data.map(toNumber),
    maxima: places.map((place) => ({ place, value: entry(x, place) })),
    slips: {
      overwritten: x.map((_, i) => (places.includes(i) ? entry(arriving, places.lastIndexOf(i)) : 0)),
      ones: back(places, [1, 1, 1]),
      toAll: back(windows.flat(), spread),
      first: back([0, 2, 4], arriving),
      timesValue: back(
        places,
        arriving.map((each, i) => each * entry(x, entry(places, i))),
      ),
    },
  };
}
