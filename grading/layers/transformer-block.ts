import type { Algebra } from "../autodiff/algebra";
import { type Rational, rational } from "../expression/rational";
import { selfAttention } from "./attention";

/** Sizes of one block: width d, hidden width f of its feed-forward layer, and heads, which divide d. */
export interface BlockSizes {
  readonly d: number;
  readonly f: number;
  readonly heads: number;
  /** Whether the six matrices have biases; true unless given. Layer norms always have gain and offset. */
  readonly bias?: boolean;
}

/** The pieces of a block, in the order in which x passes them. */
export const blockPieces = ["attention", "norm-1", "feed-forward", "norm-2"] as const;
export type BlockPiece = (typeof blockPieces)[number];

/** One parameter of a block. Matrices multiply rows from the right: [in, out]. */
export interface BlockParameter {
  readonly piece: BlockPiece;
  readonly kind: "weight" | "bias" | "gain" | "offset";
  readonly name: string;
  readonly shape: readonly number[];
}

/**
 * The parameters of an encoder block (Vaswani et al. 2017): W_Q, W_K, W_V, W_O [d, d], whose columns the heads share out
 * among them; W_1 [d, f] and W_2 [f, d]; gain and offset [d] of two layer norms.
 */
export function blockParameters({ d, f, heads, bias = true }: BlockSizes): readonly BlockParameter[] {
  if (d % heads !== 0) throw new RangeError(`${heads} heads do not divide the width ${d}`);
  const linear = (piece: BlockPiece, name: string, from: number, to: number): readonly BlockParameter[] => [
    { piece, kind: "weight", name: `W_${name}`, shape: [from, to] },
    ...(bias ? [{ piece, kind: "bias", name: `b_${name}`, shape: [to] } as const] : []),
  ];
  const norm = (piece: BlockPiece, name: string): readonly BlockParameter[] => [
    { piece, kind: "gain", name: `gain_${name}`, shape: [d] },
    { piece, kind: "offset", name: `offset_${name}`, shape: [d] },
  ];
  return [
    ...["Q", "K", "V", "O"].flatMap((name) => linear("attention", name, d, d)),
    ...norm("norm-1", "1"),
    ...linear("feed-forward", "1", d, f),
    ...linear("feed-forward", "2", f, d),
    ...norm("norm-2", "2"),
  ];
}

/**
 * Runs the block on x [n, d] with the parameters given by name; a bias that is not there is left out:
 * y = norm_1(x + attention(x)), then norm_2(y + W_2 g(W_1 y)), g(z) = z σ(1.702 z), the sigmoid form of GELU.
 */
export function runBlock<V>(
  algebra: Algebra<V>,
  { heads }: Pick<BlockSizes, "heads">,
  parameters: ReadonlyMap<string, V>,
  x: V,
): V {
  const taken = (name: string): V => {
    const found = parameters.get(name);
    if (found === undefined) throw new RangeError(`the parameter ${name} is missing`);
    return found;
  };
  const linear = (name: string, rows: V): V => {
    const product = algebra.matmul(rows, taken(`W_${name}`));
    const bias = parameters.get(`b_${name}`);
    return bias === undefined ? product : algebra.add(product, bias);
  };
  const norm = (name: string, rows: V): V =>
    algebra.add(algebra.multiply(normalised(algebra, rows), taken(`gain_${name}`)), taken(`offset_${name}`));
  const { output } = selfAttention(
    algebra,
    { queries: linear("Q", x), keys: linear("K", x), values: linear("V", x) },
    heads,
  );
  const attended = norm("1", algebra.add(x, linear("O", output)));
  const hidden = linear("1", attended);
  const gate = algebra.apply("sigmoid", algebra.multiply(algebra.constant(rational(1702n, 1000n)), hidden));
  return norm("2", algebra.add(attended, linear("2", algebra.multiply(hidden, gate))));
}

const epsilon: Rational = rational(1n, 100_000n);

/** Each row with mean 0 and variance 1 (Ba et al. 2016). */
function normalised<V>(algebra: Algebra<V>, rows: V): V {
  const [n = 0, d = 0] = algebra.shape(rows);
  const mean = (a: V): V => algebra.multiply(algebra.sumTo(a, [n, 1]), algebra.constant(rational(1n, BigInt(d))));
  const centred = algebra.subtract(rows, mean(rows));
  const variance = mean(algebra.multiply(centred, centred));
  return algebra.divide(centred, algebra.apply("sqrt", algebra.add(variance, algebra.constant(epsilon))));
}
