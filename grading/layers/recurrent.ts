import type { Algebra } from "../autodiff/algebra";
import { one } from "../expression/rational";

/** Weights of one affine map of input and state: W [n, m], U [n, n], b [n, 1]. */
export interface Block<V> {
  readonly W: V;
  readonly U: V;
  readonly b: V;
}

/** W x + U h + b: x [m, 1], h [n, 1]. */
export function preactivation<V>(algebra: Algebra<V>, { W, U, b }: Block<V>, x: V, h: V): V {
  return algebra.add(algebra.add(algebra.matmul(W, x), algebra.matmul(U, h)), b);
}

/** One step of the simple recurrent layer: h_t = tanh(W x_t + U h_{t-1} + b). */
export function recurrentStep<V>(algebra: Algebra<V>, block: Block<V>, x: V, h: V): V {
  return algebra.apply("tanh", preactivation(algebra, block, x, h), "h_t");
}

export const lstmBlocks = ["i", "f", "o", "c"] as const;
export type LstmBlock = (typeof lstmBlocks)[number];

/** Input, forget and output gate, and the candidate c. */
export type LstmParameters<V> = Readonly<Record<LstmBlock, Block<V>>>;

/** Everything that one step computes; all columns [n, 1]. */
export interface LstmStep<V> {
  /** Pre-activations. */
  readonly z: Readonly<Record<LstmBlock, V>>;
  readonly i: V;
  readonly f: V;
  readonly o: V;
  readonly candidate: V;
  readonly c: V;
  readonly h: V;
}

/**
 * One step of the LSTM: i, f, o = σ(W x_t + U h_{t-1} + b) each with its own W, U, b; c̃ = tanh(W_c x_t + U_c h_{t-1} + b_c);
 * c_t = f ⊙ c_{t-1} + i ⊙ c̃; h_t = o ⊙ tanh(c_t).
 */
export function lstmStep<V>(algebra: Algebra<V>, parameters: LstmParameters<V>, x: V, h: V, c: V): LstmStep<V> {
  const pre = (block: LstmBlock): V => algebra.named(preactivation(algebra, parameters[block], x, h), `z_${block}`);
  const z = { i: pre("i"), f: pre("f"), o: pre("o"), c: pre("c") };
  const i = algebra.apply("sigmoid", z.i, "i_t");
  const f = algebra.apply("sigmoid", z.f, "f_t");
  const o = algebra.apply("sigmoid", z.o, "o_t");
  const candidate = algebra.apply("tanh", z.c, "c_tilde_t");
  const cell = algebra.named(cellUpdate(algebra, f, c, i, candidate), "c_t");
  const output = algebra.multiply(o, algebra.apply("tanh", cell));
  return { z, i, f, o, candidate, c: cell, h: algebra.named(output, "h_t") };
}

/** The additive update that makes the cell path: c_t = f ⊙ c_{t-1} + i ⊙ c̃. */
export function cellUpdate<V>(algebra: Algebra<V>, f: V, previous: V, i: V, candidate: V): V {
  return algebra.add(algebra.multiply(f, previous), algebra.multiply(i, candidate));
}

/** Update gate z, reset gate r, candidate c. */
export type GruParameters<V> = Readonly<Record<"z" | "r" | "c", Block<V>>>;

/**
 * One step of the gated recurrent unit (Cho et al. 2014; signs as in Qiu's book): z, r = σ(W x_t + U h_{t-1} + b);
 * h̃ = tanh(W_c x_t + U_c (r ⊙ h_{t-1}) + b_c); h_t = z ⊙ h_{t-1} + (1 - z) ⊙ h̃.
 */
export function gruStep<V>(algebra: Algebra<V>, parameters: GruParameters<V>, x: V, h: V): V {
  const z = algebra.apply("sigmoid", preactivation(algebra, parameters.z, x, h), "z_t");
  const r = algebra.apply("sigmoid", preactivation(algebra, parameters.r, x, h), "r_t");
  const gated = algebra.multiply(r, h);
  const candidate = algebra.apply("tanh", preactivation(algebra, parameters.c, x, gated), "h_tilde_t");
  const kept = algebra.multiply(z, h);
  const fresh = algebra.multiply(algebra.subtract(algebra.constant(one), z), candidate);
  return algebra.add(kept, fresh);
}
