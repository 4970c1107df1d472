import { certainBounds } from "../expression/certified/bounds";
import { settled } from "../expression/certified/settle";
import { hasComplex } from "../expression/complex/decide";
import { counted, prepared, type Remembered, recalled, spend, withinBudget } from "../expression/decide/effort";
import type { Domains } from "../expression/domain";
import { differentAt, type Equality, equivalence } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import { toText } from "../expression/print";
import { compare, equals } from "../expression/rational";
import { whereAssumed } from "./assumed";
import { hasVariables } from "./constant-parts";
import { equalWithin, type TolerantKey, tolerantKey } from "./formula-tolerance";
import { nearComplex } from "./near-complex";
import { roundingReadings } from "./rounding-readings";
import { isGiven, near, type Tolerance } from "./tolerance";

/** Compares one value, a number or a formula, with its key; the key is prepared once. */
export type EntryComparison = (answer: Expression) => Equality;

/** In units of work: walks over both sides before anything is worked out; and where constants may move, their places and ranges. */
const perComparison = 100;
const perSearch = 300;

/** `assumed`: conditions that hold of every point that counts. */
export function entryComparison(
  given: Expression,
  domains: Domains,
  tolerance?: Tolerance,
  assumed: readonly Expression[] = [],
): EntryComparison {
  const everywhere = oneReading(given, domains, tolerance);
  const isTolerant = isGiven(tolerance);
  const compare = assumed.length === 0 ? everywhere : whereAssumed(given, domains, assumed, everywhere, isTolerant);
  const sameInEveryReading = roundingReadings<Equality>(given, (undecided) => ({
    relation: "undecided",
    method: undecided,
  }));
  return (answer) =>
    withinBudget(
      () => {
        spend(perComparison);
        return sameInEveryReading(answer, compare);
      },
      () => ({ relation: "undecided", method: "effort" }),
    );
}

/** Comparisons with the values of a key, made ready within one budget: a value for which that is not enough is known by its text alone. */
export function entryComparisons(
  values: readonly Expression[],
  domains: Domains,
  tolerance?: Tolerance,
  assumed?: readonly Expression[],
): readonly EntryComparison[] {
  const made = values.map(byText);
  prepared(
    () => {
      for (const [i, value] of values.entries()) made[i] = entryComparison(value, domains, tolerance, assumed);
    },
    () => {},
  );
  return made;
}

/** The same for a key of one value. */
export const keyComparison = (...key: Parameters<typeof entryComparison>): EntryComparison =>
  prepared(
    () => entryComparison(...key),
    () => byText(key[0]),
  );

const byText =
  (key: Expression): EntryComparison =>
  (answer) =>
    toText(answer) === toText(key)
      ? { relation: "equal", method: "identical" }
      : { relation: "undecided", method: "effort" };

function oneReading(given: Expression, domains: Domains, tolerance?: Tolerance): EntryComparison {
  const key = settled(given);
  const exact = equivalence(key, domains);
  const constant = !hasVariables(key);
  if (!isGiven(tolerance)) {
    return (other) => {
      const answer = settled(other);
      const equality = exact(answer);
      if (equality.relation !== "undecided" || !constant || hasVariables(answer)) return equality;
      switch (byBounds(answer, key)) {
        case "equal":
          return { relation: "equal", method: "exact-fractions" };
        case "different":
          return differentAt(key, answer, domains, new Map());
        case "undecided":
          return equality;
      }
    };
  }
  const made = (): TolerantKey => tolerantKey(key, domains, tolerance, exact);
  // Of a number it is asked for by formulas alone, which are rare there.
  const ready = constant ? null : made();
  let known: Remembered<TolerantKey> | null = null;
  const tolerant = (): TolerantKey => {
    if (ready !== null) return ready;
    if (known !== null) return recalled(known);
    known = counted(made);
    return known.value;
  };
  return (other) => {
    const answer = settled(other);
    const equality = exact(answer);
    if (equality.relation === "equal") return equality;
    spend(perSearch);
    if (!constant || hasVariables(answer)) return equalWithin(answer, tolerant(), equality);
    const asReal = near(answer, key, tolerance);
    switch (asReal === "undecided" && hasComplex(domains) ? nearComplex(answer, key, tolerance) : asReal) {
      case "within":
        return { relation: "equal", method: "tolerance" };
      case "beyond":
        return differentAt(key, answer, domains, new Map(), "tolerance");
      case "undecided":
        return { relation: "undecided", method: "tolerance" };
    }
  };
}

/** Two constants that doubles cannot tell apart, or cannot hold: by more digits, exactly where these are all. */
function byBounds(a: Expression, b: Expression): Equality["relation"] {
  for (const bits of [160, 1024]) {
    const [x, y] = [certainBounds(a, bits), certainBounds(b, bits)];
    if (x === null || y === null) {
      // The sign of a difference of long fractions is seen with more bits alone.
      if (bits === 160) continue;
      return "undecided";
    }
    if (x.high !== null && y.low !== null && compare(x.high, y.low) < 0) return "different";
    if (y.high !== null && x.low !== null && compare(y.high, x.low) < 0) return "different";
    // The bounds of one fraction are that fraction; no other value lies within those of another one that is equal.
    const ends = [x.low, x.high, y.low, y.high];
    const [first] = ends;
    if (first != null && ends.every((end) => end !== null && equals(end, first))) return "equal";
  }
  // Both have a value, so that one text has one.
  return toText(a) === toText(b) ? "equal" : "undecided";
}
