import type { Random } from "../../random";
import { pool } from "./overlapping";

/** The numbers of one variant. Positions count from 0 here. */
export interface Numbers {
  /** Four whole numbers, all different. */
  readonly unique: readonly number[];
  /** Four whole numbers, two of which are the maximum. */
  readonly tie: readonly number[];
  /** Five whole numbers, three of which are the maximum. */
  readonly wideTie: readonly number[];
  /** For argmax: again a point with one maximum, not at the first place, and one with a tie. */
  readonly argmaxUnique: readonly number[];
  readonly argmaxTie: readonly number[];
  /** Max pooling of width 3 and stride 2 over seven entries; what arrives from above at the three outputs. */
  readonly pooled: readonly number[];
  readonly arriving: readonly number[];
  /** The point of log-sum-exp is the logarithms of these. */
  readonly exponentials: readonly number[];
  /** The component asked with temperature, from 1. */
  readonly component: number;
}

export function drawNumbers(random: Random): Numbers {
  return {
    unique: drawUnique(random),
    tie: tied(random, 4, 2),
    wideTie: tied(random, 5, 3),
    argmaxUnique: drawArgmax(random),
    argmaxTie: tied(random, 4, 2),
    ...drawPooling(random),
    exponentials: drawExponentials(random),
    component: random.integer(1, 3),
  };
}

function distinct(random: Random, count: number, low: number, high: number): readonly number[] {
  const all = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  return random.shuffle(all).slice(0, count);
}

/** The others differ from each other and lie below the maximum, which is not 0. */
function tied(random: Random, count: number, ties: number): readonly number[] {
  const maximum = random.integer(3, 9);
  const below = distinct(random, count - ties, -4, maximum - 1);
  return random.shuffle([...below, ...new Array<number>(ties).fill(maximum)]);
}

function drawArgmax(random: Random): readonly number[] {
  for (;;) {
    const at = distinct(random, 4, -4, 9);
    // With the maximum first, its position 1 would look like the 1 of a one-hot vector.
    if (at[0] !== Math.max(...at)) return at;
  }
}

/**
 * Drawn until one entry is the maximum of two windows (so that its gradients add up) and every slip gives another vector.
 * Entries differ from each other, so every window has one maximum; what arrives is never 0.
 */
function drawPooling(random: Random): Pick<Numbers, "pooled" | "arriving"> {
  for (;;) {
    const pooled = distinct(random, 7, -4, 9);
    const arriving = random.shuffle([-3, -2, -1, 1, 2, 3, 4, 5]).slice(0, 3);
    const { gradient, maxima, slips } = pool(pooled, arriving);
    const shared = new Set(maxima.map(({ place }) => place)).size === 2;
    const vectors = [gradient, ...Object.values(slips)].map(String);
    if (shared && new Set(vectors).size === vectors.length) return { pooled, arriving };
  }
}

/** Different, and none of them 1: the logarithm of 1 would be 0. */
function drawExponentials(random: Random): readonly number[] {
  return random.shuffle([2, 3, 4, 5, 6, 7]).slice(0, 3);
}

/** The maximum is neither 0 nor 1, so that putting the value for the slope is never right by chance. */
function drawUnique(random: Random): readonly number[] {
  for (;;) {
    const at = distinct(random, 4, -4, 9);
    if (Math.max(...at) > 1) return at;
  }
}
