import { evaluate } from "./field";
import { type Lane, lanesFor, type Profile, scramble } from "./lanes";
import type { Lowered } from "./lower";

/** One side of a comparison, prepared. */
export interface Side {
  readonly lowered: Lowered;
  readonly profile: Profile;
  /** The sign of what each `choose` depends on, by id; 2 where it is open. */
  readonly signs: Int8Array;
}

export const nobodyBelow: ReadonlySet<string> = new Set();

/**
 * Whether two sides are equal as formal expressions: "equal" is wrong with a chance below 2^-60; "unlike" means that no rule
 * known here makes them equal, which is no proof that they differ.
 *
 * The lanes are drawn from a hash of both sides, so they do not depend on what was compared before, and nobody who does not
 * already know the key can aim at them; who knows it needs about 2^60 attempts to find a pair that errs.
 */
export function sameInField(a: Side, b: Side, below: ReadonlySet<string>): "equal" | "unlike" | "unknown" {
  const plan = lanesFor(a.profile, b.profile);
  if (plan === null || plan.count > 96) return "unknown";
  const shared = {
    tied: a.profile.tied || b.profile.tied,
    hasRoots: a.profile.hasRoots || b.profile.hasRoots,
    below,
  };
  const [left, right] = [buffer(a), buffer(b)];
  const roots = a.profile.roots.length + b.profile.roots.length;
  let attempts = 8 + 6 * 2 ** Math.min(roots, 6);
  let agreed = 0;
  let seed = scramble(a.profile.hash, b.profile.hash);
  while (agreed < plan.count) {
    seed = scramble(seed, agreed + 1);
    const chain = plan.pool[(seed >>> 0) % plan.pool.length];
    if (chain === undefined) return "unknown";
    const lane: Lane = { chain, seed: scramble(seed, 0x5bd1e995) };
    const x = evaluate({ ...a, ...shared }, lane, left);
    const y = evaluate({ ...b, ...shared }, lane, right);
    if (Number.isNaN(x) || Number.isNaN(y)) {
      // A pole, or a number without a root in this field: another point is taken.
      attempts -= 1;
      if (attempts < 0) return "unknown";
      continue;
    }
    if (x !== y) return "unlike";
    agreed += 1;
  }
  return "equal";
}

const buffer = ({ lowered, profile }: Side): Float64Array =>
  new Float64Array(lowered.terms.list.length * (profile.depth + 1));
