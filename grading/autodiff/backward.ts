import { zero } from "../expression/rational";
import type { Algebra } from "./algebra";
import type { Variable } from "./differentiable";

/** An output and the gradient that arrives at it from outside. */
export interface Seed<V> {
  readonly at: Variable<V>;
  readonly gradient: V;
}

/**
 * Reverse-mode differentiation: the total derivatives of Σ ⟨gradient, at⟩ over the seeds with respect to each of `of`,
 * in one sweep. A variable that the seeds do not depend on gets zeros.
 */
export function gradients<V>(base: Algebra<V>, seeds: readonly Seed<V>[], of: readonly Variable<V>[]): V[] {
  const sums = new Map<Variable<V>, V>();
  const wanted = new Set(of);
  for (const { at, gradient } of seeds) {
    const before = sums.get(at);
    sums.set(at, before === undefined ? gradient : base.add(before, gradient));
  }
  for (const each of descending(seeds.map((seed) => seed.at))) {
    const gradient = sums.get(each);
    if (gradient === undefined) continue;
    // A gradient that nobody asked for is not needed again.
    if (!wanted.has(each)) sums.delete(each);
    for (const { from, pull } of each.edges) sums.set(from, pull(gradient, sums.get(from)));
  }
  return of.map((each) => sums.get(each) ?? base.broadcastTo(base.constant(zero), base.shape(each.value)));
}

/** Everything that the outputs were made from, each before what it was made from. */
function descending<V>(outputs: readonly Variable<V>[]): Variable<V>[] {
  const seen = new Set<Variable<V>>(outputs);
  const open = [...seen];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { from } of next.edges) {
      if (seen.has(from)) continue;
      seen.add(from);
      open.push(from);
    }
  }
  return [...seen].sort((a, b) => b.level - a.level);
}
