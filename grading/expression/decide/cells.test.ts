import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { compare, integer, multiply, type Rational, rational, sign, subtract, zero } from "../rational";
import { type Decision, feasible, gapsOnLine } from "./cells";
import { narrowed, orientation, soleVariable } from "./orientation";
import {
  addPolynomials,
  atomPolynomial,
  constantPolynomial,
  multiplyPolynomials,
  type Polynomial,
  scalePolynomial,
} from "./polynomial";
import type { Switch } from "./switches";
import { anySign, emptyTerms, variableTerm } from "./term";

const terms = emptyTerms(100_000, false);
const variable = (name: string, kind: Domain["kind"] = "real"): Polynomial => {
  const term = variableTerm(terms, name, { kind });
  return atomPolynomial({ key: name, term });
};
const number = (value: bigint | Rational): Polynomial =>
  constantPolynomial(typeof value === "bigint" ? integer(value) : value);
const times = (a: Polynomial, b: Polynomial): Polynomial => {
  const made = multiplyPolynomials(a, b);
  if (made === null) throw new RangeError("too long");
  return made;
};
const minus = (a: Polynomial, b: Polynomial): Polynomial => addPolynomials(a, scalePolynomial(b, integer(-1n)));
const on = (polynomial: Polynomial): Switch => ({ key: "", polynomial, signs: anySign });
const decided = (polynomial: Polynomial, s: -1 | 0 | 1): Decision => ({ on: on(polynomial), sign: s });
const domains = (given: Readonly<Record<string, Domain>>): ReadonlyMap<string, Domain> =>
  new Map(Object.entries(given));

const root = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.constantFrom(1, 2))
  .map(([n, d]) => rational(BigInt(n), BigInt(d)));
const signs = fc.constantFrom<-1 | 0 | 1>(-1, 0, 1);
const line = fc.constantFrom<Domain>(
  { kind: "real" },
  { kind: "positive" },
  { kind: "nonnegative" },
  { kind: "integer" },
  { kind: "real", min: rational(-1n), max: rational(3n, 2n) },
  { kind: "integer", min: rational(0n) },
  { kind: "real", max: zero },
);

const isIn = ({ kind, min, max }: Domain, x: Rational): boolean =>
  (kind !== "positive" || x.n > 0n) &&
  (kind !== "nonnegative" || x.n >= 0n) &&
  (kind !== "integer" || x.d === 1n) &&
  (min === undefined || compare(x, min) >= 0) &&
  (max === undefined || compare(x, max) <= 0);

/** All quarters from -6 to 6: with roots at halves, at least one lies in each root, gap and end. */
const quarters = Array.from({ length: 49 }, (_, i) => rational(BigInt(i - 24), 4n));

describe("signs of polynomials in one variable hold somewhere exactly where a point among and between their roots fulfils them", () => {
  test("products of linear factors", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(root, { minLength: 1, maxLength: 2 }), signs), { minLength: 1, maxLength: 3 }),
        line,
        (given, domain) => {
          const x = variable("x", domain.kind);
          const decisions = given.map(([roots, s]) =>
            decided(roots.map((each) => minus(x, number(each))).reduce(times), s),
          );
          const holds = (at: Rational): boolean =>
            isIn(domain, at) &&
            given.every(([roots, s]) => sign(roots.map((each) => subtract(at, each)).reduce(multiply)) === s);
          const found = feasible(decisions, domains({ x: domain }));
          expect(found.kind).toBe(quarters.some(holds) ? "point" : "empty");
          if (found.kind === "point") expect(holds(found.at.get("x") ?? zero)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("at an irrational root it is not known, and beside it there are points", () => {
    const x = variable("x");
    const two = minus(times(x, x), number(2n));
    expect(feasible([decided(two, 0)], domains({ x: { kind: "real" } })).kind).toBe("unknown");
    expect(feasible([decided(two, 0)], domains({ x: { kind: "integer" } })).kind).toBe("empty");
    expect(
      feasible([decided(two, 0), decided(minus(x, number(1n)), -1)], domains({ x: { kind: "positive" } })).kind,
    ).toBe("empty");
    expect(feasible([decided(two, 0), decided(minus(x, number(1n)), 1)], domains({ x: { kind: "real" } })).kind).toBe(
      "unknown",
    );
    expect(
      feasible(
        [decided(two, 0), decided(minus(times(x, times(x, x)), scalePolynomial(x, integer(2n))), 0)],
        domains({}),
      ).kind,
    ).toBe("unknown");
    for (const s of [-1, 1] as const) expect(feasible([decided(two, s)], domains({})).kind).toBe("point");
  });

  test("gaps hold the conditions and no wall, and none is left out", () => {
    fc.assert(
      fc.property(
        fc.array(root, { minLength: 1, maxLength: 3 }),
        root,
        fc.constantFrom<-1 | 1>(-1, 1),
        (walls, edge, s) => {
          const x = variable("x");
          const gaps = gapsOnLine(
            [decided(minus(x, number(edge)), s)],
            walls.map((each) => on(minus(x, number(each)))),
            "x",
            { kind: "real" },
          );
          const cuts = [edge, ...walls];
          const holds = (at: Rational): boolean =>
            sign(subtract(at, edge)) === s && !walls.some((each) => compare(each, at) === 0);
          expect(gaps?.every((gap) => gap.every(holds))).toBe(true);
          // Between two points that both hold lies a cut, or they are of one gap.
          const cell = (at: Rational): string => cuts.map((each) => sign(subtract(at, each))).join();
          expect(new Set(gaps?.map(([at]) => cell(at ?? zero)))).toEqual(new Set(quarters.filter(holds).map(cell)));
          for (const gap of gaps ?? []) expect(new Set(gap.map(cell)).size).toBe(1);
        },
      ),
      { numRuns: 100 },
    );
    expect(gapsOnLine([], [on(variable("y"))], "x", { kind: "real" })).toBe(null);
  });
});

describe("signs of linear forms in two variables", () => {
  const small = fc.integer({ min: -2, max: 2 }).map(BigInt);
  const plane = fc.constantFrom<Domain>(
    { kind: "real" },
    { kind: "positive" },
    { kind: "integer" },
    { kind: "nonnegative", max: rational(3n, 2n) },
    { kind: "real", min: rational(-1n) },
  );
  test("a point fulfils them, and nothing is empty that holds a point", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(small, small, small, signs), { minLength: 1, maxLength: 4 }),
        plane,
        plane,
        (given, first, second) => {
          const [x, y] = [variable("x", first.kind), variable("y", second.kind)];
          const form = (a: bigint, b: bigint, c: bigint): Polynomial =>
            addPolynomials(addPolynomials(scalePolynomial(x, integer(a)), scalePolynomial(y, integer(b))), number(c));
          const used = given.filter(([a, b]) => a !== 0n && b !== 0n);
          if (used.length === 0) return;
          const found = feasible(
            used.map(([a, b, c, s]) => decided(form(a, b, c), s)),
            domains({ x: first, y: second }),
          );
          const holds = (u: Rational, v: Rational): boolean =>
            isIn(first, u) &&
            isIn(second, v) &&
            used.every(
              ([a, b, c, s]) =>
                sign(subtract(multiply(integer(a), u), subtract(multiply(integer(-b), v), integer(c)))) === s,
            );
          const some = quarters.some((u) => quarters.some((v) => holds(u, v)));
          if (some) expect(found.kind).not.toBe("empty");
          if (found.kind === "point") expect(holds(found.at.get("x") ?? zero, found.at.get("y") ?? zero)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("products count as unknowns of their own, with the signs of their factors", () => {
    const [x, y, p] = [variable("x"), variable("y"), variable("p", "positive")];
    const all = domains({ x: { kind: "real" }, y: { kind: "real" }, p: { kind: "positive" } });
    const square = times(x, x);
    expect(feasible([decided(addPolynomials(square, times(y, y)), -1)], all).kind).toBe("empty");
    expect(feasible([decided(addPolynomials(addPolynomials(square, p), times(p, p)), 0)], all).kind).toBe("empty");
    expect(feasible([decided(addPolynomials(times(x, p), y), -1)], all).kind).not.toBe("empty");
    expect(feasible([decided(addPolynomials(times(p, square), times(y, y)), 0)], all).kind).not.toBe("empty");
    const n = variable("n", "integer");
    const whole = domains({ n: { kind: "integer" }, m: { kind: "integer" } });
    const gap = [
      decided(minus(n, variable("m", "integer")), 1),
      decided(minus(minus(n, variable("m", "integer")), number(1n)), -1),
    ];
    expect(feasible(gap, whole).kind).toBe("empty");
  });
});

describe("where two sides are compared, each variable has the signs that its domain and the cell leave it", () => {
  const zeroMax: Domain = { kind: "real", max: zero };
  test("by the domain", () => {
    const { below, either } = orientation(
      domains({
        a: { kind: "real" },
        b: { kind: "positive" },
        c: { kind: "nonnegative" },
        d: zeroMax,
        e: { kind: "real", min: zero },
        f: { kind: "real", max: rational(1n) },
        g: { kind: "real", min: rational(-1n) },
        h: { kind: "integer", max: rational(-2n) },
        z: { kind: "complex" },
      }),
    );
    expect([[...below].sort(), [...either].sort()]).toEqual([
      ["d", "h"],
      ["a", "f", "g"],
    ]);
    const none = orientation(domains({ b: { kind: "positive" } }));
    expect([none.below.size, none.either.size, none.decisions.length]).toEqual([0, 0, 0]);
  });

  test("by what is decided of the variable itself, and by nothing else", () => {
    const [x, y] = [variable("x"), variable("y")];
    const real = domains({ x: { kind: "real" }, y: { kind: "real" } });
    const signsOf = (decisions: readonly Decision[]): readonly unknown[] => {
      const { below, either } = orientation(real, decisions);
      return [[...below], [...either]];
    };
    expect(signsOf([decided(x, -1)])).toEqual([["x"], ["y"]]);
    expect(signsOf([decided(x, 1)])).toEqual([[], ["y"]]);
    expect(signsOf([decided(times(x, x), 1)])).toEqual([[], ["x", "y"]]);
    expect(signsOf([decided(times(x, y), -1)])).toEqual([[], ["x", "y"]]);
    expect(signsOf([decided(minus(x, number(1n)), -1)])).toEqual([[], ["x", "y"]]);
    expect([x, times(x, x), times(x, y), minus(x, y), number(2n), new Map()].map(soleVariable)).toEqual([
      "x",
      "",
      "",
      "",
      "",
      "",
    ]);
  });

  test("by what follows from the decisions together", () => {
    const [x, y] = [variable("x"), variable("y")];
    const real = domains({ x: { kind: "real" }, y: { kind: "real" } });
    const signsOf = (decisions: readonly Decision[], on = real): readonly unknown[] => {
      const { below, either } = narrowed(orientation(on, decisions), on);
      return [[...below], [...either]];
    };
    // x > 1; x < -1; x < 1 says nothing; x + y > 0 with y < 0 says x > 0.
    expect(signsOf([decided(minus(x, number(1n)), 1)])).toEqual([[], ["y"]]);
    expect(signsOf([decided(addPolynomials(x, number(1n)), -1)])).toEqual([["x"], ["y"]]);
    expect(signsOf([decided(minus(x, number(1n)), -1)])).toEqual([[], ["x", "y"]]);
    expect(signsOf([decided(addPolynomials(x, y), 1), decided(y, -1)])).toEqual([["y"], []]);
    expect(signsOf([decided(addPolynomials(x, y), -1), decided(y, 1)])).toEqual([["x"], []]);
    const bounded = domains({ x: { kind: "real" }, y: { kind: "real", min: rational(2n) } });
    expect(signsOf([decided(minus(x, y), 1)], bounded)).toEqual([[], []]);
    expect(signsOf([])).toEqual([[], ["x", "y"]]);
  });
});
