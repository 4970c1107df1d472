import { describe, expect, test } from "vitest";
import * as Q from "../expression/rational";
import { free } from "./assumptions";
import { fromRational, logarithm, type RealConstant, unit } from "./constant";
import { exponential, logarithmOf, type Monomial, product, raised, scale } from "./monomial";
import { along, type Course, compareLexicographically, findPath, holdsAlong, pathOfSpeeds, signAlong } from "./path";
import { readAssumptions } from "./read-assumptions";
import type { Form } from "./system";

const constant = (n: bigint, d = 1n): RealConstant => fromRational(Q.rational(n, d));
const ln = (n: bigint): RealConstant => logarithm(Q.integer(n)) ?? unit;
const form = (...terms: readonly (readonly [Monomial, RealConstant])[]): Form =>
  terms.map(([monomial, weight]) => ({ monomial, weight }));

const [n, d] = [scale("n"), scale("d")];
const [lnN, lnD] = [scale("n", 1), scale("d", 1)];

const power = (by: number, log?: number): Course =>
  log === undefined ? { kind: "power", power: by } : { kind: "power", power: by, log };
const path = (courses: Readonly<Record<string, Course>>): ReadonlyMap<string, Course> =>
  new Map(Object.entries(courses));

/** Scales 2^t, t, ln t, ln ln t, … */
const on = (...powers: readonly number[]): readonly number[] => Array.from({ length: 7 }, (_, i) => powers[i] ?? 0);

describe("a quantity along a path, by the scales 2^t, t, ln t, ln ln t", () => {
  test.each<
    [string, Monomial, Course, readonly { readonly factor: number; readonly powers: readonly number[] }[] | null]
  >([
    ["n = t", n, power(1), [{ factor: 1, powers: on(0, 1) }]],
    ["n = t²", n, power(2), [{ factor: 1, powers: on(0, 2) }]],
    ["n = √t", n, power(0.5), [{ factor: 1, powers: on(0, 0.5) }]],
    ["n² for n = t³", raised(n, Q.integer(2)), power(3), [{ factor: 1, powers: on(0, 6) }]],
    ["n = 2^t", n, { kind: "exp" }, [{ factor: 1, powers: on(1) }]],
    ["n = ln t", n, { kind: "log" }, [{ factor: 1, powers: on(0, 0, 1) }]],
    ["ln n = 2 ln t for n = t²", lnN, power(2), [{ factor: 2, powers: on(0, 0, 1) }]],
    ["ln n = t ln 2 for n = 2^t", lnN, { kind: "exp" }, [{ factor: Math.LN2, powers: on(0, 1) }]],
    ["ln n = ln ln t for n = ln t", lnN, { kind: "log" }, [{ factor: 1, powers: on(0, 0, 0, 1) }]],
    ["(ln n)² = 9 (ln t)² for n = t³", raised(lnN, Q.integer(2)), power(3), [{ factor: 9, powers: on(0, 0, 2) }]],
    ["ln ln n = ln ln t, up to a bounded term", scale("n", 2), power(2), [{ factor: 1, powers: on(0, 0, 0, 1) }]],
    [
      "ln n = ln t + 2 ln ln t for n = t (ln t)²",
      lnN,
      power(1, 2),
      [
        { factor: 1, powers: on(0, 0, 1) },
        { factor: 2, powers: on(0, 0, 0, 1) },
      ],
    ],
    ["n for n = t ln t is no single power", n, power(1, 1), null],
    ["(ln n)² for n = t ln t is no sum of two", raised(lnN, Q.integer(2)), power(1, 1), null],
    ["n, which stays fixed", n, { kind: "fixed" }, []],
    ["ln n, which stays fixed", lnN, { kind: "fixed" }, []],
    ["n², which is no plain scale, of what stays fixed", raised(n, Q.integer(2)), { kind: "fixed" }, null],
    ["n ln n for n = t", product(n, lnN), power(1), [{ factor: 1, powers: on(0, 1, 1) }]],
    ["n ln ln n, known up to a bounded factor alone", product(n, scale("n", 2)), power(1), null],
    ["e^n", exponential([{ monomial: n, weight: unit }]), power(1), null],
    [
      "the fifth logarithm of ln t, the last of the scales",
      scale("n", 4),
      { kind: "log" },
      [{ factor: 1, powers: on(0, 0, 0, 0, 0, 0, 1) }],
    ],
    ["a deeper one", scale("n", 5), { kind: "log" }, null],
  ])("%s", (_, quantity, course, expected) => expect(along(quantity, path({ n: course }))).toEqual(expected));

  test("a variable of which nothing is said stays fixed", () => {
    expect(along(n, path({ d: power(1) }))).toEqual([]);
    expect(along(product(n, d), path({ d: power(1) }))).toBeNull();
    expect(along(product(lnN, lnD), path({ d: power(1) }))).toBeNull();
  });
});

describe("whether a sum grows along a path", () => {
  const same = path({ n: power(1), d: power(1) });
  const square = path({ n: power(1), d: power(2) });
  test.each<[string, Form, ReadonlyMap<string, Course>, -1 | 0 | 1 | null]>([
    ["ln n - ln d along n = d", form([lnN, unit], [lnD, constant(-1n)]), same, 0],
    ["2 ln n - ln d along n = d", form([lnN, constant(2n)], [lnD, constant(-1n)]), same, 1],
    ["2 ln n - ln d along d = n²", form([lnN, constant(2n)], [lnD, constant(-1n)]), square, 0],
    ["ln n - ln d along d = n²", form([lnN, unit], [lnD, constant(-1n)]), square, -1],
    ["3 ln n - d", form([lnN, constant(3n)], [d, constant(-1n)]), same, -1],
    ["d - 100 ln n", form([lnN, constant(-100n)], [d, unit]), same, 1],
    [
      "n ln 2 - ln d along d = 2^t and n = t",
      form([n, ln(2n)], [lnD, constant(-1n)]),
      path({ n: power(1), d: { kind: "exp" } }),
      0,
    ],
    ["n - ln d along the same", form([n, unit], [lnD, constant(-1n)]), path({ n: power(1), d: { kind: "exp" } }), 1],
    [
      "n/2 - ln d along the same",
      form([n, constant(1n, 2n)], [lnD, constant(-1n)]),
      path({ n: power(1), d: { kind: "exp" } }),
      -1,
    ],
    ["1/n", form([raised(n, Q.minusOne), unit]), same, 0],
    ["1/n - 1/d along d = n", form([raised(n, Q.minusOne), unit], [raised(d, Q.minusOne), constant(-1n)]), same, 0],
    ["nothing", [], same, 0],
    ["what stays fixed", form([n, unit]), path({}), 0],
    ["n^2 along a path on which n stays fixed", form([raised(n, Q.integer(2)), unit]), path({}), null],
    [
      "k n, of which the constant k is not known",
      form([n, { parts: [{ factor: Q.one, atoms: [{ name: "$k", exponent: Q.one }] }] }]),
      same,
      null,
    ],
  ])("%s", (_, terms, course, expected) => expect(signAlong(terms, course)).toBe(expected));
});

test("scales are compared from the largest on, and those that are not named are not there", () => {
  expect(compareLexicographically(on(0, 2), on(0, 1, 5))).toBe(1);
  expect(compareLexicographically(on(0, 1, -1), on(0, 1))).toBe(-1);
  expect(compareLexicographically(on(0, 1), [0, 1])).toBe(0);
  expect(compareLexicographically([], on(0, 0, 0, 0, 0, 0, 1))).toBe(-1);
});

describe("the first of the simple paths on which something grows", () => {
  const names = ["n", "d"];
  const found = (forms: readonly Form[], assume: readonly string[] = []): Readonly<Record<string, Course>> | null => {
    const reading = readAssumptions(names, assume);
    if (!reading.ok) throw new Error(assume.join());
    const path = findPath(forms, reading.assumptions);
    return path === null ? null : Object.fromEntries(path);
  };
  const above = (a: Monomial, b: Monomial): Form => [
    ...logarithmOf(a),
    ...logarithmOf(b).map(({ monomial, weight }) => ({
      monomial,
      weight: { parts: weight.parts.map((part) => ({ ...part, factor: Q.negate(part.factor) })) },
    })),
  ];

  test("is the simplest: one variable grows and the other stays", () => {
    expect(found([above(n, d)])).toEqual({ n: power(1), d: { kind: "fixed" } });
    expect(found([above(d, n)])).toEqual({ n: { kind: "fixed" }, d: power(1) });
  });

  test("grows faster where that is needed", () => {
    expect(found([above(n, d), form([lnD, unit])])).toEqual({ n: power(2), d: power(1) });
    expect(found([form([lnN, constant(2n)], [d, constant(-1n)]), form([lnD, unit])])).toEqual({
      n: { kind: "exp" },
      d: power(1),
    });
  });

  test("keeps what is assumed", () => {
    expect(found([form([lnN, unit])], ["n <= d"])).toEqual({ n: power(1), d: power(1) });
    expect(found([above(n, d)], ["n <= d"])).toBeNull();
    expect(found([above(d, n)], ["n <= d"])).toEqual({ n: { kind: "fixed" }, d: power(1) });
    // Along d = n nothing of d = n + 1 is left in orders: it is not kept as written.
    expect(found([form([lnN, unit])], ["n + 1 <= d"])).toEqual({ n: power(1), d: power(2) });
  });

  test("holds every assumption as it is written, not only up to a constant factor", () => {
    const holds = (assume: string, courses: Readonly<Record<string, Course>>): boolean => {
      const reading = readAssumptions(names, [assume]);
      return reading.ok && holdsAlong(path(courses), reading.assumptions);
    };
    const both = { n: power(1), d: power(1) };
    expect([holds("n <= d", both), holds("n < d", both), holds("2n <= d", both)]).toEqual([true, false, false]);
    expect([holds("n <= 2d", both), holds("n <= d + 1", both), holds("n <= d - 1", both)]).toEqual([true, true, false]);
    expect(holds("2n <= d", { n: power(1), d: power(2) })).toBe(true);
    expect(holds("n <= d", { n: power(2), d: power(1) })).toBe(false);
    expect(holds("n <= d", { n: { kind: "fixed" }, d: power(1) })).toBe(true);
    expect(holdsAlong(path(both), free(names))).toBe(true);
  });
});

describe("the path of powers that a linear program found", () => {
  const speeds = (entries: Readonly<Record<string, bigint>>): ReadonlyMap<string, bigint> =>
    new Map(Object.entries(entries).map(([name, speed]) => [scale(name, 1).key, speed]));

  test("in lowest terms", () => {
    expect(pathOfSpeeds(speeds({ n: 6n, d: 9n }), ["n", "d", "k"])).toEqual(
      path({ n: power(2), d: power(3), k: { kind: "fixed" } }),
    );
    expect(pathOfSpeeds(speeds({ n: 0n, d: 4n }), ["n", "d"])).toEqual(path({ n: { kind: "fixed" }, d: power(1) }));
    expect(pathOfSpeeds(speeds({}), ["n"])).toEqual(path({ n: { kind: "fixed" } }));
  });

  test("where no power is above 20", () => {
    expect(pathOfSpeeds(speeds({ n: 1n, d: 20n }), ["n", "d"])).toEqual(path({ n: power(1), d: power(20) }));
    expect(pathOfSpeeds(speeds({ n: 1n, d: 21n }), ["n", "d"])).toBeNull();
  });
});
