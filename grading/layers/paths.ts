import { type Distances, distances } from "../autodiff/measured";
import type { Tensor } from "../autodiff/tensor";
import { runLayer, type SequenceLayer, type Sizes } from "./sequence-layers";

/** What an executed stack shows of the ways between positions. */
export interface Connectivity {
  /** Fewest layers after which more layers connect no further pair of positions. */
  readonly layers: number;
  /** Over the connected pairs, the longest of the shortest dependency paths, in array operations. */
  readonly longestPath: number;
  /** Connected pairs (input position, output position). */
  readonly pairs: number;
}

/**
 * Runs a stack of one kind of layer on numbers that carry their distances from every position, until more layers connect
 * no further pair. `dilated`: layer l (from 0) has dilation k^l. The work grows with n² times the layers: for small n.
 */
export function connectivity(layer: SequenceLayer, sizes: Sizes, dilated = false): Connectivity {
  const { n, d, k = 1 } = sizes;
  const start: Tensor<Distances> = {
    shape: [n, d],
    data: Array.from({ length: n * d }, (_, i) => new Map([[Math.floor(i / d), 0]])),
  };
  let found: Connectivity = { layers: 0, longestPath: 0, pairs: n };
  let current = start;
  for (let layers = 1; layers <= n; layers += 1) {
    const dilation = dilated ? k ** (layers - 1) : 1;
    current = runLayer(distances, layer, { ...sizes, dilation }, false, current).output;
    const shortest = pairsOf(current, d);
    if (layers > 1 && shortest.size === found.pairs) break;
    found = { layers, longestPath: Math.max(...shortest.values()), pairs: shortest.size };
  }
  return found;
}

/** For each connected pair, the length of its shortest path. */
function pairsOf({ data }: Tensor<Distances>, d: number): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  data.forEach((each, i) => {
    for (const [source, distance] of each) {
      const pair = `${source} ${Math.floor(i / d)}`;
      pairs.set(pair, Math.min(distance, pairs.get(pair) ?? distance));
    }
  });
  return pairs;
}
