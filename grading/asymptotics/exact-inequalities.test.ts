import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAssumptions } from "./read-assumptions";
import { compared, relation as relationUnder } from "./relation.for-tests";
import { type Witness, witness } from "./witness";

const names = ["n", "d", "k", "m"];

const relation = (answer: string, reference: string, ...assume: readonly string[]): string =>
  relationUnder(answer, reference, names, assume);

function witnesses(answer: string, reference: string, ...assume: readonly string[]): readonly Witness[] {
  const result = compared(answer, reference, names, assume);
  if (result.kind !== "different") return [];
  const seen = [result.above, result.below].flatMap((each) => (each === undefined ? [] : [witness(each)]));
  return seen.filter((each) => each !== null);
}

describe("an inequality holds as written within exponents, and not only up to a constant factor", () => {
  test.each([
    ["2^n + 2^d", "2^d", "n <= d", "equal"],
    ["2^d", "2^n + 2^d", "n < d", "equal"],
    ["max(2^n, 2^d)", "2^d", "1 <= n <= d", "equal"],
    ["2^n + 2^d", "2^d", "n <= d + 1", "equal"],
    ["2^n + 2^d", "2^d", "n <= 2d", "upper"],
    ["2^n + 2^d", "2^(d/2)", "n <= d", "upper"],
    ["2^n", "2^d", "n <= d", "lower"],
    ["2^n", "2^(d/2)", "n <= d", "incomparable"],
    ["2^(n+d)", "4^d", "n <= d", "lower"],
    ["2^n", "4^d", "n <= 2d", "lower"],
    ["2^n", "3^d", "n <= 2d", "incomparable"],
    ["2^n + 4^d", "4^d", "n/2 <= d", "equal"],
    ["4^n + 2^d", "2^d", "2n <= d", "equal"],
    ["5^n + 2^d", "2^d", "2n <= d", "upper"],
    ["n + 2^d", "n", "d <= log_2(n)", "equal"],
    ["n + 3^d", "n", "d <= log_2(n)", "upper"],
    ["n + 4^d", "n", "d <= log_2(n)/2", "equal"],
    ["n + e^d", "n", "d <= ln(n)", "equal"],
    ["n*2^n + d*2^d", "d*2^d", "n <= d", "equal"],
    ["2^(n-d)", "2^d", "d <= n/2", "upper"],
    ["2^n + 3^d", "3^d", "n <= d", "equal"],
    ["3^n + 2^d", "2^d", "n <= d", "upper"],
    ["2^n + 3^d", "3^d", "n <= d*log_2(3)", "equal"],
    ["2^n + 2^d", "2^d", "max(n, m) <= d", "equal"],
    ["2^n + 2^m", "2^d", "n + m <= d", "lower"],
  ])("%s against %s where %s is %s", (answer, reference, assume, expected) => {
    expect(relation(answer, reference, assume)).toBe(expected);
  });

  test.each([
    ["d", "n", "log(d) <= log(n)", "lower"],
    ["d", "n^2", "log(d) <= 2 log(n)", "lower"],
    ["d", "n^1.9", "log(d) <= 2 log(n)", "incomparable"],
    ["d", "n^2/log(n)", "log(d) <= 2 log(n) - log(log(n))", "lower"],
    ["d", "n^2/log(n)^2", "log(d) <= 2 log(n) - log(log(n))", "incomparable"],
    ["d", "sqrt(n)", "log_2(d) <= log_2(n)/2", "lower"],
    ["n + d", "n", "log(d) <= log(n)", "equal"],
    ["d", "n", "log(d) <= sqrt(log(n))", "lower"],
    ["d", "e^n", "log(d) <= n", "lower"],
  ])("of logarithms too: %s against %s where %s is %s", (answer, reference, assume, expected) => {
    expect(relation(answer, reference, assume)).toBe(expected);
  });

  test("inequalities chain, and a base may be any constant", () => {
    expect(relation("2^n + 2^d", "2^d", "n <= m", "m <= d")).toBe("equal");
    expect(relation("2^n + 2^d", "2^d", "n <= m", "m <= 2d")).toBe("upper");
    expect(relation("k^n + k^d", "k^d", "k constant", "n <= d")).toBe("equal");
  });

  test("what follows from an inequality by other laws than those of sums is left to a person, not called different", () => {
    for (const [answer, reference, assume] of [
      ["2^n + 2^d", "2^d", "sqrt(n) <= sqrt(d)"],
      ["2^n + 2^d", "2^d", "log(n) <= log(d)"],
      ["n! + d!", "d!", "n <= d"],
      ["n^n + d^d", "d^d", "n <= d"],
      ["2^(n^2) + 2^(d^2)", "2^(d^2)", "n <= d"],
      ["2^(n k) + 2^(d k)", "2^(d k)", "n <= d"],
    ] as const) {
      expect(["undecided", "equal"], `${answer} where ${assume}`).toContain(relation(answer, reference, assume));
    }
  });

  test("O and Ω leave room for any constant factor", () => {
    expect(relation("2^n + 2^d", "2^d", "n = O(d)")).toBe("upper");
    expect(relation("n + d", "d", "n = O(d)")).toBe("equal");
    expect(relation("floor(n/k)", "n/k", "k <= n")).toBe("equal");
    expect(relation("floor(n/k)", "n/k", "k = O(n)")).toBe("lower");
    expect(relation("floor(2n/k)", "n/k", "k = O(n)")).toBe("lower");
    expect(relation("floor(k/n)", "k/n", "k >= n")).toBe("equal");
    expect(relation("floor(k/n)", "k/n", "k = Ω(n)")).toBe("lower");
  });

  test("assumptions that no growing variables fulfil as written are refused", () => {
    for (const assume of [["n <= d", "2d <= n"], ["n <= d", "d <= log_2(n)"], ["k = 3", "k = 4"], ["n + 1 <= n"]]) {
      expect(readAssumptions(names, assume).ok, assume.join("; ")).toBe(false);
    }
    for (const assume of [
      ["n <= d", "d <= n"],
      ["n <= d", "d <= n + 1"],
      ["n <= d", "d <= 2n"],
      ["k = 3", "k <= 4"],
    ]) {
      expect(readAssumptions(names, assume).ok, assume.join("; ")).toBe(true);
    }
  });
});

describe("a path that is shown fulfils what is assumed as written", () => {
  test("n = d is shown where n <= d allows it, and not where 2n <= d or n < d does not", () => {
    const [over] = witnesses("3^n + 2^d", "2^d", "n <= d");
    expect(over?.at).toEqual({ n: "t", d: "t" });
    for (const assume of ["2n <= d", "n < d", "n + 1 <= d"]) {
      for (const { at } of [...witnesses("n d", "n^2", assume), ...witnesses("3^n + 2^d", "2^d", assume)]) {
        expect(at["n"] === at["d"], `${assume}: ${JSON.stringify(at)}`).toBe(false);
      }
    }
  });
});

/** base^(a·n + b·d)·n^p·d^q. */
interface Term {
  readonly base: number;
  readonly a: number;
  readonly b: number;
  readonly p: number;
  readonly q: number;
}

interface Point {
  readonly n: number;
  readonly d: number;
}

const text = (terms: readonly Term[]): string =>
  terms.map(({ base, a, b, p, q }) => `${base}^(${a}*n + ${b}*d)*n^${p}*d^${q}`).join(" + ");

/** ln f - ln g, up to ln of how many terms there are. Exponents are subtracted first, so that nothing cancels badly. */
function distance(f: readonly Term[], g: readonly Term[], { n, d }: Point): number {
  const quotient = (x: Term, y: Term): number => {
    const [own, other] = [Math.log(x.base), Math.log(y.base)];
    const exponent = (own * x.a - other * y.a) * n + (own * x.b - other * y.b) * d;
    return exponent + (x.p - y.p) * Math.log(n) + (x.q - y.q) * Math.log(d);
  };
  return Math.max(...f.map((x) => Math.min(...g.map((y) => quotient(x, y)))));
}

type Curve = (t: number) => number;
const below: readonly Curve[] = [
  (t) => t,
  (t) => t - 1,
  (t) => t - Math.log(t),
  ...[1 / 2, 1, 3 / 2, 2, 3, 4].map(
    (by): Curve =>
      (t) =>
        t - by * Math.log2(t),
  ),
  (t) => t - Math.sqrt(t),
  ...[-3, -2, -1, -1 / 2, 1 / 2, 1, 2, 3].map(
    (by): Curve =>
      (t) =>
        t / 2 + by * Math.log2(t),
  ),
  ...Array.from(
    { length: 23 },
    (_, i): Curve =>
      (t) =>
        ((i + 1) * t) / 24,
  ),
  Math.sqrt,
  (t) => Math.log(t) ** 2,
  ...[1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1, 4 / 3, 3 / 2, 2, 3, 4].map(
    (by): Curve =>
      (t) =>
        by * Math.log2(t),
  ),
  // Where 4^n n and d² balance, 2^n n d exceeds both by √n.
  ...[1 / 2, 1, 2].flatMap((by) =>
    [-2, -1, -1 / 2, 1 / 2, 1, 2].map(
      (more): Curve =>
        (t) =>
          by * Math.log2(t) + more * Math.log2(Math.log2(t)),
    ),
  ),
  (t) => Math.log(t),
  (t) => Math.log(t) / Math.log(3),
  () => 9,
];

/** Ways to grow that fulfil the assumption literally: one of the two grows, and the other is at most what it allows. */
const assumed: readonly { readonly assume: string; readonly paths: readonly ((t: number) => Point)[] }[] = [
  { assume: "n <= d", paths: below.map((by) => (t) => ({ n: by(t), d: t })) },
  { assume: "n <= 2d", paths: below.map((by) => (t) => ({ n: by(2 * t), d: t })) },
  { assume: "2n <= d", paths: below.map((by) => (t) => ({ n: by(t / 2), d: t })) },
  { assume: "d <= log_2(n)", paths: below.map((by) => (t) => ({ n: t, d: by(Math.log2(t)) })) },
];

/** Whether ln(f/g) is above 1 and rises by more than `step` from one point to the next: a root of a logarithm rises by 0.11. */
function growth(f: readonly Term[], g: readonly Term[], path: (t: number) => Point, step: number): boolean {
  const values = [2 ** 24, 2 ** 32, 2 ** 40].map((t) => distance(f, g, path(t)));
  const [first = 0, second = 0, third = 0] = values;
  return third > 1 && second - first > step && third - second > step;
}
const surely = 0.2;
const perhaps = 0.05;

const term = fc.record({
  base: fc.constantFrom(2, 2, 2, 2, 2, 3),
  a: fc.constantFrom(0, 0, 1, 1, 2),
  b: fc.constantFrom(0, 0, 1, 1, 2),
  p: fc.constantFrom(0, 0, 1, 2),
  q: fc.constantFrom(0, 0, 1, 2),
});
const sum = fc.array(term, { minLength: 1, maxLength: 3 });

test("no verdict is contradicted along paths that fulfil an inequality literally", () => {
  let decided = 0;
  let asked = 0;
  fc.assert(
    fc.property(fc.constantFrom(...assumed), sum, sum, ({ assume, paths }, f, g) => {
      const isAbove = paths.some((path) => growth(f, g, path, surely));
      const isBelow = paths.some((path) => growth(g, f, path, surely));
      const found = relation(text(f), text(g), assume);
      asked += 1;
      if (found !== "undecided" && found !== "different") decided += 1;
      const claim = `${text(f)} against ${text(g)} where ${assume}: ${found}`;
      if (["equal", "lower"].includes(found)) expect(isAbove, claim).toBe(false);
      if (["equal", "upper"].includes(found)) expect(isBelow, claim).toBe(false);
      // With one base the ways along which two sums part have simple proportions, and are among those that are looked at.
      if ([...f, ...g].some(({ base }) => base !== 2)) return;
      const mayBeAbove = isAbove || paths.some((path) => growth(f, g, path, perhaps));
      const mayBeBelow = isBelow || paths.some((path) => growth(g, f, path, perhaps));
      if (["upper", "incomparable"].includes(found)) expect(mayBeAbove, claim).toBe(true);
      if (["lower", "incomparable"].includes(found)) expect(mayBeBelow, claim).toBe(true);
      if (found === "different") expect(mayBeAbove || mayBeBelow, claim).toBe(true);
    }),
    { numRuns: 600 },
  );
  expect(decided / asked).toBeGreaterThan(0.9);
});
