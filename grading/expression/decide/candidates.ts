import { type Domain, domainOf } from "../domain";
import { absolute, add, compare, multiply, type Rational, rational, toText } from "../rational";
import type { Point } from "./enclosure";
import { withMembers } from "./members";

const simple: readonly Rational[] = [
  rational(2n),
  rational(3n),
  rational(1n),
  rational(-1n),
  rational(5n),
  rational(-2n),
  rational(0n),
  rational(1n, 2n),
  rational(-3n),
  rational(7n),
  rational(-1n, 2n),
  rational(10n),
  rational(1n, 3n),
  rational(-10n),
  rational(100n),
  rational(-100n),
  rational(1n, 10n),
  rational(1000n),
  rational(-1000n),
  rational(4n),
  rational(9n),
  rational(1n, 4n),
  rational(11n),
  rational(-7n),
  rational(10n ** 6n),
  rational(-(10n ** 6n)),
  rational(1n, 1000n),
  // Just below a whole number, where two ways to round part.
  rational(9n, 10n),
  rational(-9n, 10n),
  // Between whole numbers from 1 on, where ⌊x⌋ is no longer 0.
  rational(5n, 2n),
  rational(-5n, 2n),
];

/** Points to try by hand, the simplest first: small whole numbers, simple fractions, both signs, then other magnitudes. */
export function candidates(domains: ReadonlyMap<string, Domain>): readonly Point[] {
  const names = [...domains.keys()].sort();
  if (names.length === 0) return [new Map()];
  const said = names.map((name) => textOf(name, domainOf(domains, name))).join("\n");
  const before = known.get(said);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const made = pointsOf(names, domains);
  known.set(said, made);
  return made;
}

/** What was made for such domains before: a set asks for the points of its members again and again. */
const known = new Map<string, readonly Point[]>();
const mostKnown = 64;

const textOf = (name: string, { kind, min, max }: Domain): string =>
  [name, kind, ...[min, max].map((end) => (end === undefined ? "" : toText(end)))].join("\t");

function pointsOf(names: readonly string[], domains: ReadonlyMap<string, Domain>): readonly Point[] {
  const choices = names.map((name) => allowed(domainOf(domains, name)));
  const points: Point[] = [];
  const seen = new Set<string>();
  for (let k = 0; k < simple.length; k += 1) {
    // Different variables get different values, then equal ones, so that order and ties are both met.
    for (const stride of names.length === 1 ? [0] : [1, 0, 2]) {
      const point = new Map<string, Rational>();
      for (const [i, name] of names.entries()) {
        const list = choices[i] ?? [];
        const value = list[(k + i * stride) % list.length];
        if (value !== undefined) point.set(name, value);
      }
      const whole = withMembers(point);
      const key = [...whole.values()].map(({ n, d }) => `${n}/${d}`).join();
      if (point.size === names.length && !seen.has(key)) points.push(whole);
      seen.add(key);
    }
  }
  return points;
}

function allowed(domain: Domain): readonly Rational[] {
  const fits = simple.filter((value) => within(domain, value));
  const ends = [domain.min, domain.max].filter((value) => value !== undefined).filter((value) => within(domain, value));
  const between =
    domain.min !== undefined && domain.max !== undefined
      ? [2n, 3n, 4n, 5n].map((d) => part(domain.min ?? rational(0n), domain.max ?? rational(0n), d))
      : domain.min !== undefined
        ? [1n, 2n, 3n, 4n, 7n].map((n) => add(domain.min ?? rational(0n), rational(n)))
        : domain.max !== undefined
          ? [1n, 2n, 3n, 4n, 7n].map((n) => add(domain.max ?? rational(0n), rational(-n)))
          : [];
  const all = [...fits, ...between.filter((value) => within(domain, value)), ...ends];
  return all.length > 0 ? all : [rational(0n)];
}

const part = (low: Rational, high: Rational, d: bigint): Rational =>
  add(low, rational((high.n * low.d - low.n * high.d) * 1n, high.d * low.d * d));

export function within(domain: Domain, value: Rational): boolean {
  if (domain.min !== undefined && compare(value, domain.min) < 0) return false;
  if (domain.max !== undefined && compare(value, domain.max) > 0) return false;
  switch (domain.kind) {
    case "positive":
      return value.n > 0n;
    case "nonnegative":
      return value.n >= 0n;
    case "integer":
      return value.d === 1n;
    case "real":
    case "complex":
      return true;
  }
}

/** Points near a given one, for when two sides happen to meet exactly there. */
export function around(point: Point, domains: ReadonlyMap<string, Domain>): readonly Point[] {
  const points: Point[] = [point];
  const moved = (step: (value: Rational, index: number) => Rational): void => {
    const made = new Map([...point].map(([name, value], index) => [name, step(value, index)] as const));
    for (const [name, value] of made) if (!within(domainOf(domains, name), value)) return;
    points.push(made);
  };
  for (const n of [1n, 2n, 3n]) {
    moved((value) => add(value, rational(n)));
    moved((value) => add(value, rational(-n)));
    moved((value, index) => add(value, rational(n * BigInt(index + 1))));
    moved((value, index) => add(value, rational(-n * BigInt(index + 1))));
    moved((value, index) => add(value, rational(index % 2 === 0 ? n : -n, 4n)));
    moved((value) => multiply(value, rational(n + 1n)));
    moved((value, index) => add(value, rational(absolute(value).n * n + 1n, value.d * 16n * BigInt(index + 1))));
  }
  return points;
}
