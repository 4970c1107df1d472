import type { SequenceLayer } from "./sequence-layers";

/** Whether attention's d×d projections are part of the layer; false unless given. Other layers have none. */
export interface CostOptions {
  readonly projections?: boolean;
}

/** The same function, with its results kept: there are eight layers, each with and without projections, and no more. */
export function perLayer<T>(
  derive: (layer: SequenceLayer, projections: boolean) => T,
): (layer: SequenceLayer, options?: CostOptions) => T {
  const known = new Map<string, T>();
  return (layer, { projections = false } = {}) => {
    const key = `${layer} ${projections}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const derived = derive(layer, projections);
    known.set(key, derived);
    return derived;
  };
}
