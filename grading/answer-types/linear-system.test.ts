import fc from "fast-check";
import { expect, test } from "vitest";
import * as Q from "../expression/rational";
import { constraintsOf } from "./linear-conditions";
import { type Affine, at, type Constraint, eliminated, plus, scaled, solution } from "./linear-system";

const small = fc.integer({ min: -2, max: 2 }).map((n) => Q.integer(BigInt(n)));
const form: fc.Arbitrary<Affine> = fc.tuple(small, small, small).map(([a, b, constant]) => ({
  factors: new Map([["a", a] as const, ["b", b] as const].filter(([, factor]) => !Q.isZero(factor))),
  constant,
}));
const system = fc.array(fc.record({ form, kind: fc.constantFrom<Constraint["kind"]>("zero", "least", "more") }), {
  minLength: 1,
  maxLength: 4,
});
const fulfils = (constraints: readonly Constraint[], point: ReadonlyMap<string, Q.Rational>): boolean =>
  constraints.every(({ form: each, kind }) => {
    const { factors, constant } = at(each, point);
    const sign = Q.sign(constant);
    return factors.size === 0 && (kind === "zero" ? sign === 0 : kind === "least" ? sign >= 0 : sign > 0);
  });
/** Thirds from -4 to 4, in both parameters. */
const thirds = Array.from({ length: 25 }, (_, i) => Q.rational(BigInt(i - 12), 3n));
const grid = thirds.flatMap((a) =>
  thirds.map(
    (b) =>
      new Map([
        ["a", a],
        ["b", b],
      ]),
  ),
);

test("a solution fulfils all constraints, and there is one where a point of a grid does", () => {
  fc.assert(
    fc.property(system, (constraints) => {
      const found = solution(constraints);
      expect(found).not.toBe("unknown");
      if (found === "none" || found === "unknown")
        expect(grid.some((point) => fulfils(constraints, point))).toBe(false);
      else expect(fulfils(constraints, new Map([["a", Q.zero], ["b", Q.zero], ...found]))).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("what is left after elimination holds exactly where the parameter taken out has a value", () => {
  fc.assert(
    fc.property(system, fc.constantFrom(...thirds), (constraints, a) => {
      const left = eliminated(constraints, "b") ?? [];
      expect(left.some(({ form: each }) => each.factors.has("b"))).toBe(false);
      const fixed = constraints.map(({ form: each, kind }) => ({ form: at(each, new Map([["a", a]])), kind }));
      expect(fulfils(left, new Map([["a", a]]))).toBe(solution(fixed) !== "none");
    }),
    { numRuns: 150 },
  );
});

test("sums and multiples of forms are those of their values", () => {
  fc.assert(
    fc.property(form, form, small, small, small, (f, g, times, a, b) => {
      const point = new Map([
        ["a", a],
        ["b", b],
      ]);
      const value = (each: Affine): Q.Rational => at(each, point).constant;
      expect(value(plus(f, g, times))).toEqual(Q.add(value(f), Q.multiply(times, value(g))));
      expect(value(scaled(f, times))).toEqual(Q.multiply(times, value(f)));
      expect([...plus(f, g, times).factors.values()].some(Q.isZero)).toBe(false);
    }),
  );
});

test("conditions that are not linear, or say nothing of a name, are none", () => {
  const said = (text: string): string | null =>
    constraintsOf(text)
      ?.map(({ form: { factors, constant }, kind }) => {
        const terms = [...factors].map(([name, factor]) => `${Q.toText(factor)}${name}`);
        return `${[...terms, Q.toText(constant)].join(" + ")} ${kind}`;
      })
      .join("; ") ?? null;
  expect(said("a >= 0")).toBe("1a + 0 least");
  expect(said("0 < a <= 1")).toBe("1a + 0 more; -1a + 1 least");
  expect(said("2(a - 1) = b/2")).toBe("1/2b + -2a + 2 zero");
  expect(said("a, b >= 0")).toBe("1b + 0 least; 1a + 0 least");
  expect(said("λ ∈ [0, 1)")).toBe("1lambda + 0 least; -1lambda + 1 more");
  expect(said("-a > -1")).toBe("-1a + 1 more");
  for (const text of [
    "",
    "a",
    "a, b",
    "a b >= 0",
    "a^2 >= 0",
    "1/a >= 0",
    "a/0 >= 1",
    "a != 1",
    "a ∈ [0]",
    "a is positive",
    "a >= 0, b",
    Array(21).fill("a >= 0").join(", "),
  ])
    expect([text, said(text)]).toEqual([text, null]);
});
