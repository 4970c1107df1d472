import { type Distances, distances } from "../autodiff/measured";
import type { Tensor } from "../autodiff/tensor";
import { runLayer, type SequenceLayer, type Sizes } from "./sequence-layers";

/** For each output position of one layer, the input positions on which it depends by a single array operation. */
export function directLinks(layer: SequenceLayer, sizes: Sizes): readonly (readonly number[])[] {
  const { n, d } = sizes;
  const start: Tensor<Distances> = {
    shape: [n, d],
    data: Array.from({ length: n * d }, (_, i) => new Map([[Math.floor(i / d), 0]])),
  };
  const { data } = runLayer(distances, layer, sizes, false, start).output;
  const shortest = Math.min(...data.flatMap((each) => [...each.values()]));
  return Array.from({ length: n }, (_, position) => {
    const reached = data.slice(position * d, (position + 1) * d).flatMap((each) => [...each]);
    return [...new Set(reached.flatMap(([source, distance]) => (distance === shortest ? [source] : [])))].sort(
      (a, b) => a - b,
    );
  });
}
