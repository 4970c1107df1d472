import { type Domain, domainOf } from "../domain";
import { type Decision, feasible } from "./cells";
import type { Polynomial } from "./polynomial";

/**
 * Which signs the variables have where two sides are compared. A field knows no order, but squares are to it what positive
 * numbers are to the reals, so that roots behave as theirs do where every variable is drawn with the right sign.
 */
export interface Orientation {
  readonly below: ReadonlySet<string>;
  /** Those of both signs. */
  readonly either: ReadonlySet<string>;
  /** What else has a known sign there. */
  readonly decisions: readonly Decision[];
}

const nobody: ReadonlySet<string> = new Set();
const nothing: readonly Decision[] = [];

/** For constants. */
export const noOrientation: Orientation = { below: nobody, either: nobody, decisions: nothing };

/** The signs of the variables on their domains, and in the cell of the decisions. */
export function orientation(
  domains: ReadonlyMap<string, Domain>,
  decisions: readonly Decision[] = nothing,
): Orientation {
  let [below, either]: [Set<string> | null, Set<string> | null] = [null, null];
  for (const [name, domain] of domains) {
    const decided = decisions.find(({ on }) => soleVariable(on.polynomial) === name)?.sign ?? 0;
    if (decided === 0 && isUpward(domain)) continue;
    if (decided === -1 || (domain.max !== undefined && domain.max.n <= 0n)) below = (below ?? new Set()).add(name);
    else if (decided === 0) either = (either ?? new Set()).add(name);
  }
  return below === null && either === null && decisions.length === 0
    ? noOrientation
    : { below: below ?? nobody, either: either ?? nobody, decisions };
}

/** The same where some of the variables of both signs are seen to have one of them only. */
export function narrowed(given: Orientation, domains: ReadonlyMap<string, Domain>): Orientation {
  const { decisions } = given;
  if (given.either.size === 0 || decisions.length === 0) return given;
  const [below, either] = [new Set(given.below), new Set(given.either)];
  for (const name of given.either) {
    const domain = domainOf(domains, name);
    const zero = { n: 0n, d: 1n };
    const within = (part: Domain): boolean => feasible(decisions, new Map([...domains, [name, part]])).kind !== "empty";
    if (!within({ ...domain, max: zero })) either.delete(name);
    else if (!within({ ...domain, min: zero })) {
      either.delete(name);
      below.add(name);
    }
  }
  return { below, either, decisions };
}

const isUpward = ({ kind, min }: Domain): boolean =>
  kind === "positive" || kind === "nonnegative" || kind === "complex" || (min !== undefined && min.n >= 0n);

/** The variable that a polynomial is, or "" where it is none. */
export function soleVariable(polynomial: Polynomial): string {
  if (polynomial.size !== 1) return "";
  for (const { powers } of polynomial.values()) {
    const [only] = powers;
    if (powers.length === 1 && only?.exponent === 1 && only.atom.term.kind === "variable") return only.atom.key;
  }
  return "";
}
