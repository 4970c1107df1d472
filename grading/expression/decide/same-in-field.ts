import type { Domain } from "../domain";
import type { FieldSpace } from "./field";
import { Lane, type Rules, scramble } from "./lane";
import { type Lanes, lanesFor, type Profile, turningSigns } from "./lanes";
import { Conditions } from "./ordered-fields";
import { narrowed, type Orientation } from "./orientation";
import { type Chain, isSquareModulo } from "./primes";
import { Radicands } from "./radicands";

/** One side of a comparison, prepared. */
export interface Side {
  readonly field: FieldSpace;
  readonly profile: Profile;
}

type Answer = "equal" | "unlike" | "unknown";

/** Most fields that are passed over in one comparison. */
const mostFields = 512;
/** Points at which the radicands are looked at before two of them are called dependent. */
const mostRows = 24;
/** Most products of radicands that may be squares, since each doubles the points that are needed. */
const mostDependent = 4;
/** Most terms times points where the sums that are positive must be squares. */
const mostOrdered = 400_000;

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
  signs: Orientation,
  domains: ReadonlyMap<string, Domain>,
): Answer {
  const hasRoots = a.profile.hasRoots || b.profile.hasRoots;
  const tied = a.profile.tied || b.profile.tied;
  const { below, either } = hasRoots || tied ? narrowed(signs, domains) : signs;
  const plan = lanesFor(a.profile, b.profile);
  const turning = turningSigns(a.profile, b.profile, either);
  if (plan === null || turning === null) return "unknown";
  const comparison = new InFields([a, b], [aSigns, bSigns], { tied, hasRoots, below, either, turning }, plan);
  const first = comparison.decide(null);
  if (
    first !== "unlike" ||
    a.profile.roots.length + b.profile.roots.length === 0 ||
    a.profile.circle ||
    b.profile.circle
  )
    return first;
  // The roots of squares have the right signs only where what is positive is a square.
  const conditions = new Conditions([a, b], signs.decisions);
  return conditions.count === 0 ? first : comparison.decide(conditions);
}

/** Two sides at random points of random fields. */
class InFields {
  readonly #sides: readonly [Side, Side];
  readonly #signs: readonly [number[], number[]];
  readonly #rules: Rules;
  readonly #pool: readonly Chain[];
  readonly #chance: number;
  readonly #few: number;

  constructor(sides: readonly [Side, Side], signs: readonly [number[], number[]], rules: Rules, plan: Lanes) {
    this.#sides = sides;
    this.#signs = signs;
    this.#rules = rules;
    this.#pool = plan.pool;
    this.#chance = plan.chance;
    this.#few = plan.count * 2 ** rules.turning.length;
  }

  decide(conditions: Conditions | null): Answer {
    const [a, b] = this.#sides;
    const radicands = new Radicands(this.#sides);
    if (radicands.count > 24) return "unknown";
    let attempts = this.#attempts(conditions, radicands);
    let fields = conditions === null ? mostFields : 32 * mostFields;
    let agreed = 0;
    let needed = this.#few;
    const squares = new Set([...a.profile.surds, ...b.profile.surds, ...(conditions?.primes() ?? [])]);
    let seed = scramble(a.profile.hash, b.profile.hash);
    for (let drawn = 1; agreed < needed; drawn += 1) {
      seed = scramble(seed, drawn);
      const chain = this.#pool[(seed >>> 0) % this.#pool.length];
      if (chain === undefined) return "unknown";
      const [p = 3] = chain.primes;
      if (fields > 0 && !hasSquareRoots(squares, p)) {
        fields -= 1;
        if (fields === 0 && conditions !== null) return "unknown";
        continue;
      }
      const lane = new Lane(chain, scramble(seed, 0x5bd1e995), this.#rules, agreed);
      const x = a.field.evaluate(lane, this.#signs[0]);
      const noting = radicands.count > 0 && radicands.seen < mostRows;
      const y = Number.isNaN(x) && !noting ? x : b.field.evaluate(lane, this.#signs[1]);
      if (noting) radicands.note(lane);
      if (Number.isNaN(x) || Number.isNaN(y) || conditions?.hold(lane) === false) {
        // A pole, or a number without a root in this field: another point is taken.
        attempts -= 1;
        if (attempts < 0) return "unknown";
      } else if (x !== y) return "unlike";
      else agreed += 1;
      if (agreed === needed && needed === this.#few && radicands.count > 0) {
        const dependent = this.#dependent(radicands, seed);
        if (dependent > mostDependent) return "unknown";
        if (dependent === 0) continue;
        // A formula that is wrong for one choice of signs in 2^dependent fails in so many of all points.
        needed = Math.max(needed, Math.ceil(61 / -Math.log2(1 - (1 - this.#chance) / 2 ** dependent)));
        attempts += needed * 2 ** (radicands.count + 2);
      }
    }
    return "equal";
  }

  #attempts(conditions: Conditions | null, radicands: Radicands): number {
    const [a, b] = this.#sides;
    const chances = Math.min(4, radicands.count) + Math.min(3, this.#rules.either.size);
    const few = 8 + 6 * 2 ** chances;
    if (conditions === null) return few;
    const size = a.profile.levels.length + b.profile.levels.length;
    return Math.min(few * 2 ** conditions.count, Math.floor(mostOrdered / size));
  }

  /** How many products of radicands are squares; further points are looked at until that is sure. */
  #dependent(radicands: Radicands, start: number): number {
    const [a, b] = this.#sides;
    let seed = start;
    for (let found = radicands.dependent(); ; found = radicands.dependent()) {
      if (found === 0 || radicands.seen >= mostRows) return found;
      for (let i = 0; i < 6; i += 1) {
        seed = scramble(seed, 0x2545f491 + i);
        const chain = this.#pool[(seed >>> 0) % this.#pool.length];
        if (chain === undefined) return found;
        const lane = new Lane(chain, scramble(seed, 0x68e31da4), this.#rules, i);
        a.field.evaluate(lane, this.#signs[0]);
        b.field.evaluate(lane, this.#signs[1]);
        radicands.note(lane);
      }
    }
  }
}

function hasSquareRoots(numbers: ReadonlySet<number>, p: number): boolean {
  for (const n of numbers) if (!isSquareModulo(n % p, p)) return false;
  return true;
}
