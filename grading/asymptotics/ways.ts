import type { Expression } from "../expression/expression";
import * as Q from "../expression/rational";
import type { Assumptions, Vague } from "./assumptions";
import { counted, type Remembered, recalled } from "./effort";
import { freshName } from "./made-name";
import type { Split } from "./split";
import { vagueName } from "./vague-name";
import { atMost, changed, minus, number, power, sum, symbol, times, type Way } from "./way";

/**
 * The ways to grow, taken apart by a split. Together they are all of them: a difference that is not bounded grows along a part
 * of every sequence of points. null where that cannot be written down.
 */
export function waysOf(split: Split, assumptions: Assumptions): readonly Way[] | null {
  const before = made.get(assumptions) ?? new Map<string, Remembered<readonly Way[] | null>>();
  made.set(assumptions, before);
  const key = keyOf(split);
  const known = before.get(key);
  if (known !== undefined) return recalled(known);
  const ways = counted(() => takenApart(split, assumptions));
  before.set(key, ways);
  return ways.value;
}

const made = new WeakMap<Assumptions, Map<string, Remembered<readonly Way[] | null>>>();

function keyOf(split: Split): string {
  switch (split.kind) {
    case "difference":
      return [split.name, Q.toText(split.power), Q.toText(split.factor), split.other.key].join("|");
    case "subset":
      return `${split.whole}|${split.part}`;
    case "pair":
      return `${split.first}||${split.second}`;
  }
}

function takenApart(split: Split, assumptions: Assumptions): readonly Way[] | null {
  switch (split.kind) {
    case "difference":
      return byDifference(split, assumptions);
    case "subset":
      return bySubset(split.whole, split.part, assumptions);
    case "pair":
      return byPair(split.first, split.second, assumptions);
  }
}

const known = (ways: readonly (Way | null)[]): readonly Way[] => ways.filter((way) => way !== null);

/** Most by which a difference of roots is raised to become one of whole powers. */
const highestRoot = 12n;

/**
 * name^power = factor·other, or one of the two is larger by a constant, or by something that grows. Both sides are raised to whole
 * powers first: sizes are whole numbers, so that n - d^2 is 0 or not below 1, while √n - d, which is 1/(2d) along n = d^2 + 1,
 * vanishes without being 0.
 */
function byDifference(split: Extract<Split, { kind: "difference" }>, before: Assumptions): readonly Way[] | null {
  const { name } = split;
  const [found, ...more] = split.other.powers;
  if (found === undefined || more.length > 0 || found.level > 0) return null;
  const root = (split.power.d * found.power.d) / Q.gcd(split.power.d, found.power.d);
  if (root > highestRoot) return null;
  const whole = (exponent: Q.Rational): Q.Rational => Q.multiply(exponent, Q.rational(root));
  const [exponent, only] = [whole(split.power), { ...found, power: whole(found.power) }];
  const factor = Q.power(split.factor, Number(root));
  if (!before.variables.has(name) || !before.variables.has(only.name)) return null;
  const mine = power(symbol(name), exponent);
  const theirs = times(factor, power(symbol(only.name), only.power));
  const isSame = Q.equals(exponent, only.power);
  // a <= by·b at every point, so that a^p is never above c·b^p where by^p <= c.
  const canExceed = (a: string, b: string, most: Q.Rational): boolean =>
    !(
      isSame && before.below.some(({ small, large, by }) => small === a && large === b && isWithin(by, exponent, most))
    );
  const equal = changed(before, { name, meaning: power(theirs, Q.divide(Q.one, exponent)) });
  return known([
    equal,
    ...(canExceed(name, only.name, factor) ? larger(name, exponent, Q.one, theirs, only.name, before) : []),
    ...(canExceed(only.name, name, Q.divide(Q.one, factor))
      ? larger(only.name, only.power, factor, mine, name, before)
      : []),
  ]);
}

/** Whether by^power <= most. */
function isWithin(by: Q.Rational, power: Q.Rational, most: Q.Rational): boolean {
  if (by.n <= by.d && most.n >= most.d) return true;
  if (power.n > 40n || power.d > 40n) return false;
  return Q.compare(Q.power(by, Number(power.n)), Q.power(most, Number(power.d))) <= 0;
}

/** factor·name^power = below + c, or below + u where u grows: u may be smaller or larger than what is below. */
function larger(
  name: string,
  exponent: Q.Rational,
  factor: Q.Rational,
  below: Expression,
  variable: string,
  before: Assumptions,
): readonly (Way | null)[] {
  const rest = freshName([...before.variables, ...before.constants]);
  const meaning = power(times(Q.divide(Q.one, factor), sum(below, symbol(rest))), Q.divide(Q.one, exponent));
  const [u, other] = [symbol(rest), power(symbol(variable), Q.one)];
  const reach = below.kind === "symbol" ? other : below;
  return [
    changed(before, { name, meaning, constant: rest }),
    changed(before, { name, meaning, grows: rest, facts: [atMost(u, reach)] }),
    changed(before, { name, meaning, grows: rest, facts: [atMost(reach, u)] }),
  ];
}

/** ln 2 < 7/10 and 2·ln 2 < 7/5: bounds of what ln binomial(n, k) has beside k·ln(n/k) - (ln k)/2. */
const [low, high] = [Q.rational(69n, 100n), Q.rational(7n, 5n)];

function bySubset(whole: string, part: string, before: Assumptions): readonly Way[] | null {
  if (!before.variables.has(whole) || !before.variables.has(part)) return null;
  const [n, k, rest] = [symbol(whole), symbol(part), freshName([...before.variables, ...before.constants])];
  const u = symbol(rest);
  const two = Q.integer(2);
  const isWithin = before.below.some(({ small, large }) => small === part && large === whole);
  const beyond = isWithin
    ? []
    : [
        changed(before, { name: part, meaning: sum(n, u), constant: rest }),
        changed(before, { name: part, meaning: sum(n, u), grows: rest, facts: [atMost(u, n)] }),
        changed(before, { name: part, meaning: sum(n, u), grows: rest, facts: [atMost(n, u)] }),
      ];
  // The ways that are known exactly come first: they may settle it alone.
  return known([
    changed(before, { name: part, meaning: n }),
    changed(before, { name: part, meaning: minus(n, u), constant: rest }),
    ...[1, 2, 3].map((c) => changed(before, { name: part, meaning: minus(n, number(Q.integer(c))) })),
    changed(before, { name: whole, meaning: times(two, k) }),
    changed(before, { facts: [atMost(times(two, k), n), atMost(power(k, two), n)] }),
    changed(before, {
      name: part,
      meaning: minus(n, u),
      grows: rest,
      facts: [atMost(times(two, u), n), atMost(power(u, two), n)],
    }),
    ...beyond,
    changed(before, { facts: [atMost(times(two, k), n)], vague: [{ ...vagueOf(part, whole, low, Q.one), whole }] }),
    changed(before, {
      name: part,
      meaning: minus(n, u),
      grows: rest,
      facts: [atMost(times(two, u), n)],
      vague: [{ ...vagueOf(rest, whole, low, Q.one), whole }],
    }),
  ]);
}

function byPair(first: string, second: string, before: Assumptions): readonly Way[] | null {
  if (!before.variables.has(first) || !before.variables.has(second)) return null;
  const side = (small: string, large: string): readonly (Way | null)[] => [
    changed(before, {
      facts: [atMost(symbol(small), symbol(large)), atMost(power(symbol(small), Q.integer(2)), symbol(large))],
    }),
    changed(before, {
      facts: [atMost(symbol(small), symbol(large))],
      vague: [vagueOf(small, large, Q.one, high)],
    }),
  ];
  return known([
    changed(before, { name: first, meaning: symbol(second) }),
    ...side(first, second),
    ...side(second, first),
  ]);
}

const vagueOf = (part: string, whole: string, from: Q.Rational, to: Q.Rational): Vague => ({
  name: vagueName(part, whole),
  variable: part,
  from,
  to,
});
