import fc from "fast-check";
import { expect, it } from "vitest";
import { nowhere as at, type Expression } from "../expression/expression";
import { children } from "../expression/walk";
import { elaborateKey } from "./elaborate-key";
import { compareInFields } from "./equality";
import { value } from "./plain-evaluation.for-tests";
import { symbolTable } from "./symbols";

type Name = "exp" | "ln" | "sqrt" | "abs" | "sign" | "max" | "min" | "relu" | "sigmoid";

const symbols = { x: { shape: ["n"] }, y: { shape: ["n"] } };
const table = symbolTable(symbols);
const num = (n: number): Expression => ({ kind: "number", value: { n: BigInt(n), d: 1n }, at });
const add = (...terms: readonly Expression[]): Expression => ({ kind: "add", terms, at });
const negate = (argument: Expression): Expression => ({ kind: "negate", argument, at });
const had = (...factors: readonly Expression[]): Expression => ({ kind: "hadamard", factors, at });
const over = (numerator: Expression, denominator: Expression): Expression => ({
  kind: "divide",
  numerator,
  denominator,
  at,
});
const square = (base: Expression): Expression => ({ kind: "power", base, exponent: num(2), elementwise: true, at });
const fn = (name: Name, ...args: readonly Expression[]): Expression => ({ kind: "call", name, arguments: args, at });

const leaf = fc.constantFrom<Expression>({ kind: "symbol", name: "x", at }, { kind: "symbol", name: "y", at });

function tree(depth: number): fc.Arbitrary<Expression> {
  if (depth === 0) return leaf;
  const part = tree(depth - 1);
  const two = fc.tuple(part, part);
  const named = fc.constantFrom<Name>("exp", "ln", "sqrt", "abs", "sign", "relu", "sigmoid");
  return fc.oneof(
    leaf,
    two.map((terms) => add(...terms)),
    two.map(([a, b]) => add(a, negate(b))),
    two.map((factors) => had(...factors)),
    two.map(([a, b]) => over(a, b)),
    two.map(([a, b]) => fn("max", a, b)),
    part.map(square),
    part.map((a) => add(num(1), fn("exp", a))),
    part.map((a) => add(num(1), negate(a))),
    { weight: 3, arbitrary: fc.tuple(named, part).map(([name, a]) => fn(name, a)) },
  );
}

/** What laws make of an expression, the true ones and those that people take for true. */
function laws(e: Expression): readonly Expression[] {
  if (e.kind === "power")
    return [had(e.base, e.base), square(fn("abs", e.base)), fn("exp", had(num(2), fn("ln", e.base)))];
  if (e.kind === "hadamard") {
    const [a] = e.factors;
    const logarithms = fn("exp", add(...e.factors.map((each) => fn("ln", each))));
    return a === undefined ? [] : [logarithms, had(e, square(fn("sign", a))), had(e, over(fn("abs", a), fn("abs", a)))];
  }
  if (e.kind === "divide") return [had(e.numerator, fn("exp", negate(fn("ln", e.denominator))))];
  if (e.kind !== "call") return [];
  const [u = num(1), v = num(1)] = e.arguments;
  const parts = u.kind === "hadamard" ? u.factors : [];
  const quotient = u.kind === "divide" ? [u.numerator, u.denominator] : [];
  const [above = num(1), below = num(1)] = quotient;
  const split = (name: Name): readonly Expression[] => [
    ...(parts.length > 0 ? [had(...parts.map((each) => fn(name, each)))] : []),
    ...(quotient.length > 0 ? [over(fn(name, above), fn(name, below))] : []),
  ];
  switch (e.name) {
    case "ln":
      return [
        ...(parts.length > 0 ? [add(...parts.map((each) => fn("ln", each)))] : []),
        ...(quotient.length > 0 ? [add(fn("ln", above), negate(fn("ln", below)))] : []),
        ...(u.kind === "power" ? [had(num(2), fn("ln", u.base)), had(num(2), fn("ln", fn("abs", u.base)))] : []),
        over(fn("ln", square(u)), num(2)),
        negate(fn("ln", over(num(1), u))),
      ];
    case "sqrt":
      return [
        ...split("sqrt"),
        ...(u.kind === "power" ? [u.base, fn("abs", u.base)] : []),
        fn("exp", over(fn("ln", u), num(2))),
        over(u, e),
      ];
    case "abs":
      return [...split("abs"), fn("max", u, negate(u)), had(u, fn("sign", u)), fn("sqrt", square(u)), u];
    case "sign":
      return [...split("sign"), over(u, fn("abs", u)), fn("sign", had(num(2), u)), square(e), had(e, square(e))];
    case "max":
      return [over(add(u, v, fn("abs", add(u, negate(v)))), num(2)), fn("max", v, u), negate(fn("min", u, v))];
    case "relu":
      return [over(add(u, fn("abs", u)), num(2)), fn("sqrt", square(e)), u];
    case "sigmoid":
      return [fn("exp", negate(fn("ln", add(num(1), fn("exp", negate(u)))))), over(num(1), add(num(1), fn("exp", u)))];
    default:
      return [];
  }
}

const parts = (e: Expression): readonly Expression[] => [e, ...children(e).flatMap(parts)];

/** A point for each coordinate: zero, whole numbers of both signs, fractions. */
const coordinates: readonly (readonly [number, number])[] = [-2, -1, -0.3, 0, 0.2, 0.7, 1, 3].flatMap((x) =>
  [-1.5, -1, 0, 0.4, 1, 2].map((y) => [x, y] as const),
);
const point = (name: string): readonly (readonly number[])[] => coordinates.map(([x, y]) => [name === "x" ? x : y]);

it("what is found equal under the laws is equal in doubles, at kinks and for both signs too", () => {
  let equal = 0;
  const pair = tree(3).chain((e) => {
    const lawful = parts(e).flatMap(laws);
    return lawful.length === 0 ? fc.constant(null) : fc.tuple(fc.constantFrom(...parts(e)), fc.nat(99));
  });
  fc.assert(
    fc.property(pair, (drawn) => {
      if (drawn === null) return;
      const [a, choice] = drawn;
      const made = laws(a);
      const b = made[choice % Math.max(1, made.length)];
      if (b === undefined) return;
      const [s, t] = [elaborateKey(a, table), elaborateKey(b, table)];
      if (s.kind === "refused" || t.kind === "refused") return;
      if (compareInFields(s, t, "random").relation !== "equal") return;
      equal += 1;
      // In doubles 1/0 has a value; here nothing that is made of it has one.
      const tame = [...parts(a), ...parts(b)].map((each) => value(each, point).flat());
      const [p, q] = [value(a, point).flat(), value(b, point).flat()];
      p.forEach((x, i) => {
        if (!tame.every((values) => Math.abs(values[values.length === 1 ? 0 : i] ?? Number.NaN) < 1e5)) return;
        expect(Math.abs(x - (q[i] ?? Number.NaN))).toBeLessThan(1e-6 * (1 + Math.abs(x)));
      });
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect(equal).toBeGreaterThan(200);
});
