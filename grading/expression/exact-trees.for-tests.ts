import fc from "fast-check";
import { type Expression, type FunctionName, nowhere } from "./expression";
import {
  absolute,
  add,
  compare,
  divide,
  floor,
  multiply,
  negate,
  power,
  type Rational,
  rational,
  sign,
} from "./rational";

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom("x", "y", "z").map((name): Expression => ({ kind: "symbol", name, at: nowhere })),
  fc
    .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .map(([n, d]): Expression => ({ kind: "number", value: rational(BigInt(n), BigInt(d)), at: nowhere })),
);
const one =
  (name: FunctionName) =>
  (argument: Expression): Expression => ({
    kind: "call",
    name,
    arguments: [argument],
    at: nowhere,
  });
const two =
  (name: FunctionName) =>
  ([a, b]: [Expression, Expression]): Expression => ({
    kind: "call",
    name,
    arguments: [a, b],
    at: nowhere,
  });
/** Trees for the properties: rational functions, with cases where asked for, in three variables. */
export const tree = (depth: number, cases: boolean): fc.Arbitrary<Expression> => {
  if (depth === 0) return leaf;
  const part = tree(depth - 1, cases);
  const pair = fc.tuple(part, part);
  const smooth: fc.Arbitrary<Expression>[] = [
    leaf,
    pair.map((terms): Expression => ({ kind: "add", terms, at: nowhere })),
    pair.map((factors): Expression => ({ kind: "multiply", factors, at: nowhere })),
    pair.map(([numerator, denominator]): Expression => ({ kind: "divide", numerator, denominator, at: nowhere })),
    part.map((argument): Expression => ({ kind: "negate", argument, at: nowhere })),
    fc.tuple(part, fc.integer({ min: 0, max: 3 })).map(
      ([base, n]): Expression => ({
        kind: "power",
        base,
        exponent: { kind: "number", value: rational(BigInt(n)), at: nowhere },
        at: nowhere,
      }),
    ),
  ];
  const split: fc.Arbitrary<Expression>[] = [
    part.map(one("abs")),
    part.map(one("relu")),
    part.map(one("sign")),
    pair.map(two("max")),
    pair.map(two("min")),
  ];
  return fc.oneof(...smooth, ...(cases ? split : []));
};

/** The value by exact fractions, straight from the tree; null where there is none. */
export function value(e: Expression, at: ReadonlyMap<string, Rational>): Rational | null {
  const all = (parts: readonly Expression[], how: (a: Rational, b: Rational) => Rational): Rational | null => {
    let total: Rational | null = null;
    for (const part of parts) {
      const next = value(part, at);
      if (next === null) return null;
      total = total === null ? next : how(total, next);
    }
    return total;
  };
  switch (e.kind) {
    case "symbol":
      return at.get(e.name) ?? null;
    case "number":
      return e.value;
    case "add":
      return all(e.terms, add);
    case "multiply":
      return all(e.factors, multiply);
    case "negate": {
      const inner = value(e.argument, at);
      return inner === null ? null : negate(inner);
    }
    case "divide": {
      const [n, d] = [value(e.numerator, at), value(e.denominator, at)];
      return n === null || d === null || d.n === 0n ? null : divide(n, d);
    }
    case "power": {
      const base = value(e.base, at);
      return base === null || e.exponent.kind !== "number" ? null : power(base, Number(e.exponent.value.n));
    }
    case "call": {
      const args = e.arguments.map((each) => value(each, at));
      const [a, b = rational(0n)] = args;
      if (a === undefined || a === null || b === null) return null;
      if (e.name === "abs") return absolute(a);
      if (e.name === "relu") return a.n > 0n ? a : rational(0n);
      if (e.name === "sign") return rational(BigInt(sign(a)));
      if (e.name === "max") return compare(a, b) > 0 ? a : b;
      if (e.name === "min") return compare(a, b) < 0 ? a : b;
      if (e.name === "floor") return rational(floor(a));
      return null;
    }
    default:
      return null;
  }
}

const coordinate = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 }))
  .map(([n, d]) => rational(BigInt(n), BigInt(d)));
/** Values of the three variables. */
export const point = fc.tuple(coordinate, coordinate, coordinate).map(
  ([x, y, z]) =>
    new Map([
      ["x", x],
      ["y", y],
      ["z", z],
    ]),
);
