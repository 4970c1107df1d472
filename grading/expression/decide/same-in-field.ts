import type { FieldSpace } from "./field";
import { Lane, scramble } from "./lane";
import { lanesFor, type Profile } from "./lanes";
import { isSquareModulo } from "./primes";

/** One side of a comparison, prepared. */
export interface Side {
  readonly field: FieldSpace;
  readonly profile: Profile;
}

export const nobodyBelow: ReadonlySet<string> = new Set();

/**
 * Whether two sides are equal as formal expressions: "equal" is wrong with a chance below 2^-60; "unlike" means that no rule
 * known here makes them equal, which is no proof that they differ. The signs say which branch each `choose` takes.
 *
 * The lanes are drawn from a hash of both sides, so they do not depend on what was compared before, and nobody who does not
 * already know the key can aim at them; who knows it needs about 2^60 attempts to find a pair that errs.
 */
export function sameInField(
  a: Side,
  b: Side,
  aSigns: number[],
  bSigns: number[],
  below: ReadonlySet<string>,
): "equal" | "unlike" | "unknown" {
  const plan = lanesFor(a.profile, b.profile);
  if (plan === null || plan.count > 96) return "unknown";
  const rules = {
    tied: a.profile.tied || b.profile.tied,
    hasRoots: a.profile.hasRoots || b.profile.hasRoots,
    below,
  };
  const roots = a.profile.roots.length + b.profile.roots.length;
  let attempts = 8 + 6 * 2 ** Math.min(roots, 4);
  // A field that lacks a root is passed over at little cost.
  let fields = mostFields;
  let agreed = 0;
  let seed = scramble(a.profile.hash, b.profile.hash);
  while (agreed < plan.count) {
    seed = scramble(seed, agreed + 1 + fields);
    const chain = plan.pool[(seed >>> 0) % plan.pool.length];
    if (chain === undefined) return "unknown";
    const [p = 3] = chain.primes;
    if (fields > 0 && !(hasSquareRoots(a.profile.surds, p) && hasSquareRoots(b.profile.surds, p))) {
      fields -= 1;
      continue;
    }
    const lane = new Lane(chain, scramble(seed, 0x5bd1e995), rules);
    const x = a.field.evaluate(lane, aSigns);
    const y = Number.isNaN(x) ? x : b.field.evaluate(lane, bSigns);
    if (x === y) agreed += 1;
    else if (!Number.isNaN(x) && !Number.isNaN(y)) return "unlike";
    else {
      // A pole, or a number without a root in this field: another point is taken.
      attempts -= 1;
      if (attempts < 0) return "unknown";
    }
  }
  return "equal";
}

/** Most fields that are passed over in one comparison. */
const mostFields = 512;

function hasSquareRoots(numbers: ReadonlySet<number>, p: number): boolean {
  for (const n of numbers) if (!isSquareModulo(n % p, p)) return false;
  return true;
}
