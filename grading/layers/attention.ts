import type { Algebra } from "../autodiff/algebra";
import { entry } from "../autodiff/tensor";
import { integer, one, rational, zero } from "../expression/rational";
import { softmax } from "./softmax";

/** What attention proper takes: one row a position, [n, d] each. */
export interface Rows<V> {
  readonly queries: V;
  readonly keys: V;
  readonly values: V;
}

/** [n, d], and the attention weights where the layer forms them: [heads, n, n], or [n, 1, r] in a neighbourhood. */
export interface Attended<V> {
  readonly output: V;
  readonly weights?: V;
}

/** The d×d projections of one attention layer. */
export interface Projections<V> {
  readonly query: V;
  readonly key: V;
  readonly value: V;
  /** Only multi-head attention has it. */
  readonly output?: V;
}

/** Any attention between its projections: queries, keys and values from x [n, d], and the output's own where it has one. */
export function projected<V>(
  algebra: Algebra<V>,
  { query, key, value, output }: Projections<V>,
  attend: (rows: Rows<V>) => Attended<V>,
  x: V,
): Attended<V> {
  const rows = {
    queries: algebra.matmul(x, query),
    keys: algebra.matmul(x, key),
    values: algebra.matmul(x, value),
  };
  const attended = attend(rows);
  return output === undefined ? attended : { ...attended, output: algebra.matmul(attended.output, output) };
}

/** softmax(Q Kᵀ/√w) V in each of `heads` slices of width w = d/heads (Vaswani et al. 2017). Throws RangeError where heads does not divide d. */
export function selfAttention<V>(algebra: Algebra<V>, rows: Rows<V>, heads = 1): Attended<V> {
  const [n = 0, d = 0] = algebra.shape(rows.queries);
  if (d % heads !== 0) throw new RangeError(`${heads} heads do not divide the width ${d}`);
  const width = d / heads;
  // [heads, n, width]: a choice of entries, which computes nothing.
  const places = Array.from({ length: heads }, (_, head) =>
    Array.from({ length: n * width }, (_, i) => Math.floor(i / width) * d + head * width + (i % width)),
  ).flat();
  const split = (a: V): V => algebra.gather(a, places, [heads, n, width]);
  const { output, weights } = attend(algebra, split(rows.queries), split(rows.keys), split(rows.values));
  return { output: algebra.scatter(output, places, [n, d]), weights };
}

/** Self-attention in which a position sees the r positions around it; beyond the ends there is nothing to see. */
export function restrictedAttention<V>(algebra: Algebra<V>, rows: Rows<V>, r: number): Attended<V> {
  const [n = 0, d = 0] = algebra.shape(rows.queries);
  const seen = Array.from({ length: n * r }, (_, i) => Math.floor(i / r) - Math.floor((r - 1) / 2) + (i % r));
  const mask = algebra.constants(
    [n, 1, r],
    seen.map((at) => (at < 0 || at >= n ? zero : one)),
  );
  // A place beyond an end repeats the last one, and its weight is then masked away.
  const inside = seen.map((at) => Math.min(Math.max(at, 0), n - 1));
  const places = inside.flatMap((at) => Array.from({ length: d }, (_, j) => at * d + j));
  const near = (a: V): V => algebra.gather(a, places, [n, r, d]);
  const queries = algebra.reshape(rows.queries, [n, 1, d]);
  const { output, weights } = attend(algebra, queries, near(rows.keys), near(rows.values), mask);
  return { output: algebra.reshape(output, [n, d]), weights };
}

/**
 * φ(Q) (φ(K)ᵀ V) with rows divided by φ(Q) Σ φ(k): no n×n matrix is ever formed (Katharopoulos et al. 2020; the positive
 * feature map φ is softplus here).
 */
export function linearAttention<V>(algebra: Algebra<V>, rows: Rows<V>): Attended<V> {
  const [queries, keys] = [algebra.apply("softplus", rows.queries), algebra.apply("softplus", rows.keys)];
  const [, d = 0] = algebra.shape(keys);
  const mixed = algebra.matmul(queries, algebra.matmul(algebra.transpose(keys), rows.values));
  const total = algebra.transpose(algebra.sumTo(keys, [1, d]));
  return { output: algebra.divide(mixed, algebra.matmul(queries, total)) };
}

/** Scaled dot-product attention on […, p, w], […, q, w], […, q, w]. */
function attend<V>(
  algebra: Algebra<V>,
  queries: V,
  keys: V,
  values: V,
  mask?: V,
): { readonly output: V; readonly weights: V } {
  const width = entry(algebra.shape(queries), algebra.shape(queries).length - 1);
  const scale = algebra.apply("sqrt", algebra.constant(rational(1n, integer(width).n)));
  const scores = algebra.multiply(algebra.matmul(queries, algebra.transpose(keys)), scale);
  const weights = softmax(algebra, scores, mask === undefined ? {} : { mask });
  return { output: algebra.matmul(weights, values), weights };
}
