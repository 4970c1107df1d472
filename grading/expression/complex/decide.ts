import type { Counterexample } from "../../verdict";
import { candidates } from "../decide/candidates";
import { equalByDerivatives } from "../decide/constant-difference";
import { decide } from "../decide/decide";
import { isNowhere } from "../decide/nowhere";
import { orientation } from "../decide/orientation";
import { type Lowering, type Prepared, prepare, sharedDomains } from "../decide/prepare";
import { byRegions } from "../decide/regions";
import { sameInField } from "../decide/same-in-field";
import type { Pair } from "../decide/separate";
import { type Domain, type Domains, domainOf } from "../domain";
import type { Expression } from "../expression";
import { isInteger } from "../rational";
import { children, namesIn } from "../walk";
import { type Place, valueAt } from "./evaluate";
import { ordered } from "./functions";
import type { Charts } from "./plane";
import { places } from "./points";
import { lowerPart } from "./split";
import { apart, type Value, valueText } from "./value";

/** Whether some variable is complex, so that formulas have complex values. */
export function hasComplex(domains: Domains): boolean {
  for (const { kind } of domains.values()) if (kind === "complex") return true;
  return false;
}

/** Most points that differ which are looked at for exact values. */
const mostDiffering = 8;

/** The simplest point at which two formulas are proved different, with both values; null where none is found. */
export function differingPlace(key: Expression, answer: Expression, domains: Domains): Counterexample | null {
  let first: Counterexample | null = null;
  let seen = 0;
  for (const place of places(domainsOf(key, answer, domains))) {
    const [left, right] = [valueAt(key, place), valueAt(answer, place)];
    if (left === null || right === null || !apart(left, right)) continue;
    const found = written(place, left, right);
    if (left.exact !== null && right.exact !== null) return found;
    first ??= found;
    seen += 1;
    if (seen >= mostDiffering) break;
  }
  return first;
}

/** Whether there is such a point. */
export function differSomewhere(key: Expression, answer: Expression, domains: Domains): boolean {
  return places(domainsOf(key, answer, domains)).some((place) => {
    const left = valueAt(key, place);
    const right = left === null ? null : valueAt(answer, place);
    return left !== null && right !== null && apart(left, right);
  });
}

function written(place: Place, key: Value, answer: Value): Counterexample {
  const at: Record<string, string> = {};
  for (const [name, value] of place) at[name] = valueText(value);
  return { at, answer: valueText(answer), reference: valueText(key) };
}

const domainsOf = (key: Expression, answer: Expression, domains: Domains): ReadonlyMap<string, Domain> =>
  new Map([...namesIn(key), ...namesIn(answer)].map((name) => [name, domainOf(domains, name)]));

/**
 * Whether two formulas are proved equal: their real parts and their imaginary parts are, as real formulas in a and b of z = a + bi. A
 * variable whose logarithm, argument or root is asked for is put as z = e^(s + it) with -π < t <= π, of which these are s + it, t and
 * e^((s + it)/2): what is equal for all s and t is equal on the branch cut too. Both sides are continuous where z goes to 0, or have no
 * value there.
 */
export function provedEqual(key: Expression, answer: Expression, domains: Domains): boolean {
  const charts = chartsOf([key, answer], domains);
  const real = (part: "real" | "imaginary", e: Expression): Prepared => {
    const lowering: Lowering = (expression, given, replaced) => lowerPart(part, expression, given, charts, replaced);
    return prepare(e, domains, undefined, lowering);
  };
  return (["real", "imaginary"] as const).every((part) => samePart(real(part, key), real(part, answer)));
}

/** Most terms of two parts that are compared in other ways than in fields. */
const mostTerms = 240;

/** The ways of `decide`, without its search for points at which the two differ: that was made before. */
function samePart(key: Prepared, answer: Prepared): boolean {
  const all = [...key.lowered.terms.list, ...answer.lowered.terms.list];
  if (key.lowered.terms.full || answer.lowered.terms.full) return false;
  const domains = sharedDomains(key, answer);
  const smooth = key.cases.length + answer.cases.length === 0 && !key.hasGaps && !answer.hasGaps;
  const formal = sameInField(key, answer, key.signs, answer.signs, orientation(domains), domains);
  if (smooth && formal === "equal") return true;
  if (all.length > mostTerms || isNowhere(key) || isNowhere(answer)) return false;
  if (domains.size === 0) return decide(key, answer).kind === "equal";
  const pair: Pair = { key, answer, domains, known: null };
  if (smooth) return equalByDerivatives(pair, key.signs, answer.signs, []);
  const [start = new Map()] = candidates(domains);
  return byRegions(pair, 0, false, start, decide).kind === "equal";
}

/** The complex variables whose logarithm, argument or root is asked for. */
function chartsOf(expressions: readonly Expression[], domains: Domains): Charts {
  const charts = new Map<string, "polar">();
  let hasCases = false;
  const visit = (e: Expression): void => {
    const on = turnedBy(e);
    if (on !== null && domainOf(domains, on).kind === "complex") charts.set(on, "polar");
    if (e.kind === "compare" || (e.kind === "call" && ordered.has(e.name))) hasCases = true;
    for (const child of children(e)) visit(child);
  };
  for (const each of expressions) visit(each);
  // At z = 0, which has no logarithm, cases may have a value of their own.
  return hasCases ? new Map() : charts;
}

/** z of ln z, arg z, √z, z^(1/2) and z^w; null elsewhere. */
function turnedBy(e: Expression): string | null {
  if (e.kind === "power") {
    const isWhole = e.exponent.kind === "number" && isInteger(e.exponent.value);
    return e.base.kind === "symbol" && !isWhole ? e.base.name : null;
  }
  if (e.kind !== "call") return null;
  const [on] = e.arguments;
  return turning.has(e.name) && on?.kind === "symbol" ? on.name : null;
}

const turning: ReadonlySet<string> = new Set(["ln", "log", "arg", "sqrt", "cbrt", "root"]);
