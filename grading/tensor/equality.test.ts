import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../expression/expression";
import { nowhere } from "../expression/expression";
import { toText } from "../expression/print";
import { elaborateKey } from "./elaborate-key";
import { compareInFields } from "./equality";
import { type Point, type Value, value } from "./plain-evaluation.for-tests";
import { readTensorFormula, type TensorFormulaOptions } from "./read";
import { symbolTable } from "./symbols";
import type { Term } from "./term";

const options: TensorFormulaOptions = {
  symbols: {
    s: { shape: [] },
    a: { shape: ["n"] },
    b: { shape: ["n"] },
    x: { shape: ["m"] },
    y: { shape: ["m"] },
    W: { shape: ["n", "m"] },
    Z: { shape: ["n", "m"] },
    U: { shape: ["n", "n"] },
    V: { shape: ["n", "n"] },
    M: { shape: ["m", "m"] },
  },
};
const table = symbolTable(options.symbols);

/** A point with sizes n and m, its entries within (-1, 1) from a linear congruential generator. */
function point(n: number, m: number, seed: number): Point {
  let state = seed;
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state / 2147483648) * 2 - 1;
  };
  const length = (axis: string | undefined): number => (axis === "n" ? n : axis === "m" ? m : 1);
  const values = Object.entries(options.symbols).map(([name, { shape }]) => {
    const rows = Array.from({ length: length(shape[0]) }, () => Array.from({ length: length(shape[1]) }, next));
    return [name, rows] as const;
  });
  const known = new Map<string, Value>(values);
  return (name) => known.get(name) ?? [];
}

type Axis = "1" | "n" | "m";

const at = nowhere;
const sym = (name: string): Expression => ({ kind: "symbol", name, at });
const num = (n: number): Expression => ({ kind: "number", value: { n: BigInt(n), d: 1n }, at });
const add = (...terms: readonly Expression[]): Expression => ({ kind: "add", terms, at });
const negate = (argument: Expression): Expression => ({ kind: "negate", argument, at });
const mul = (...factors: readonly Expression[]): Expression => ({ kind: "multiply", factors, at });
const had = (...factors: readonly Expression[]): Expression => ({ kind: "hadamard", factors, at });
const tr = (argument: Expression): Expression => ({ kind: "transpose", argument, at });
const fn = (
  name: "tanh" | "sigmoid" | "exp" | "sum" | "trace" | "diag" | "outer",
  ...args: readonly Expression[]
): Expression => ({
  kind: "call",
  name,
  arguments: args,
  at,
});
const square = (base: Expression): Expression => ({ kind: "power", base, exponent: num(2), elementwise: true, at });

/** A random tree of the shape rows×columns. */
function tree(rows: Axis, columns: Axis, depth: number): fc.Arbitrary<Expression> {
  const leaves = Object.entries(options.symbols).filter(
    ([, { shape }]) => (shape[0] ?? "1") === rows && (shape[1] ?? "1") === columns,
  );
  const turnedLeaves = Object.entries(options.symbols).filter(
    ([, { shape }]) => (shape[0] ?? "1") === columns && (shape[1] ?? "1") === rows,
  );
  const leaf = fc.constantFrom(...leaves.map(([name]) => sym(name)), ...turnedLeaves.map(([name]) => tr(sym(name))));
  if (depth === 0)
    return rows === "1" && columns === "1" ? fc.oneof(leaf, fc.integer({ min: 1, max: 5 }).map(num)) : leaf;
  const same = tree(rows, columns, depth - 1);
  const choices: fc.Arbitrary<Expression>[] = [
    leaf,
    fc.tuple(same, same).map((terms) => add(...terms)),
    fc.tuple(same, same).map(([p, q]) => add(p, negate(q))),
    fc.tuple(same, same).map((factors) => had(...factors)),
    same.map((p) => add(num(1), negate(p))),
    same.map(square),
    fc.tuple(tree("1", "1", 0), same).map((factors) => mul(...factors)),
    tree(columns, rows, depth - 1).map(tr),
    same.map((p) => fn("tanh", p)),
    same.map((p) => fn("sigmoid", p)),
  ];
  for (const inner of ["1", "n", "m"] as const) {
    if (inner === "1" && (rows === "1" || columns === "1")) continue;
    choices.push(
      fc.tuple(tree(rows, inner, depth - 1), tree(inner, columns, depth - 1)).map((factors) => mul(...factors)),
    );
  }
  if (rows === "n" && columns === "n") choices.push(tree("n", "1", depth - 1).map((p) => fn("diag", p)));
  if (rows === "1" && columns === "1") {
    choices.push(tree("n", "n", depth - 1).map((p) => fn("trace", p)));
    choices.push(tree("n", "m", depth - 1).map((p) => fn("sum", p)));
  }
  return fc.oneof(...choices);
}

const anyShape = fc.constantFrom<readonly [Axis, Axis]>(["n", "m"], ["n", "1"], ["n", "n"], ["m", "n"], ["1", "1"]);
const anyTree = anyShape.chain(([rows, columns]) => tree(rows, columns, 3));
const anyPair = anyShape.chain(([rows, columns]) => fc.tuple(tree(rows, columns, 2), tree(rows, columns, 2)));

function term(e: Expression): Term {
  const meant = elaborateKey(e, table);
  if (meant.kind === "refused") throw new Error(meant.feedback.message.en);
  return meant;
}

const relation = (a: Expression, b: Expression): string => compareInFields(term(a), term(b), "test").relation;

/** Whether the oracle finds the two equal at three random sizes, up to rounding. */
function closeEverywhere(a: Expression, b: Expression): boolean {
  return [point(2, 3, 7), point(4, 2, 8), point(3, 5, 9)].every((where) => {
    const [p, q] = [value(a, where).flat(), value(b, where).flat()];
    return p.length === q.length && p.every((u, i) => Math.abs(u - (q[i] ?? Number.NaN)) <= 1e-9 * (1 + Math.abs(u)));
  });
}

const runs = { numRuns: 400 };

describe("comparing tensor formulas", () => {
  it("finds every formula equal to itself", () => {
    fc.assert(
      fc.property(anyTree, (e) => {
        expect(["equal", "open"]).toContain(relation(e, e));
      }),
      runs,
    );
  });

  it("agrees with plain floating-point evaluation on random pairs", () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const found = relation(a, b);
        if (found === "equal") expect(closeEverywhere(a, b)).toBe(true);
        if (found === "apart") expect(closeEverywhere(a, b)).toBe(false);
      }),
      runs,
    );
  });

  const nm = tree("n", "m", 2);
  const mn = tree("m", "n", 2);
  const column = tree("n", "1", 2);
  it.each<[string, fc.Arbitrary<readonly [Expression, Expression]>]>([
    ["(AB)ᵀ = BᵀAᵀ", fc.tuple(nm, mn).map(([a, b]) => [tr(mul(a, b)), mul(tr(b), tr(a))])],
    ["A(B + C) = AB + AC", fc.tuple(nm, mn, mn).map(([a, b, c]) => [mul(a, add(b, c)), add(mul(a, b), mul(a, c))])],
    ["diag(a) b = a ⊙ b", fc.tuple(column, column).map(([a, b]) => [mul(fn("diag", a), b), had(a, b)])],
    ["a ⊙ b = b ⊙ a", fc.tuple(nm, nm).map(([a, b]) => [had(a, b), had(b, a)])],
    ["tr(AB) = tr(BA)", fc.tuple(nm, mn).map(([a, b]) => [fn("trace", mul(a, b)), fn("sum", had(a, tr(b)))])],
    [
      "tanh a = 2σ(2a) − 1",
      column.map((a) => [fn("tanh", a), add(mul(num(2), fn("sigmoid", mul(num(2), a))), num(-1))]),
    ],
    [
      "σ(a)σ(−a) = σ(a)(1 − σ(a))",
      column.map((a) => {
        const s = fn("sigmoid", a);
        return [had(s, fn("sigmoid", negate(a))), had(s, add(num(1), negate(s)))];
      }),
    ],
    [
      "e^(a + b) = e^a ⊙ e^b",
      fc.tuple(column, column).map(([a, b]) => [fn("exp", add(a, b)), had(fn("exp", a), fn("exp", b))]),
    ],
  ])("knows that %s", (_, pairs) => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(["equal", "open"]).toContain(relation(a, b));
      }),
      { numRuns: 100 },
    );
  });

  it("knows that AB and BA differ", () => {
    expect(relation(mul(sym("U"), sym("V")), mul(sym("V"), sym("U")))).toBe("apart");
  });

  it("is not taken in by identities of small matrices", () => {
    // Cayley–Hamilton for 2×2: U² − tr(U) U + ½(tr(U)² − tr(U²)) I = 0, taken with V for I.
    const [u, v] = [sym("U"), sym("V")];
    const t = fn("trace", u);
    const half: Expression = { kind: "number", value: { n: 1n, d: 2n }, at };
    const rest = mul(half, add(mul(t, t), negate(fn("trace", mul(u, u)))));
    expect(relation(mul(add(mul(u, u), negate(mul(t, u)), rest), v), mul(num(0), v))).toBe("apart");
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])("tells the sum of a spread scalar from %i times it", (times) => {
    const spread = fn("sum", add(sym("s"), sym("a")));
    expect(relation(spread, add(mul(num(times), sym("s")), fn("sum", sym("a"))))).toBe("apart");
  });
});

describe("printing a tensor formula", () => {
  it("gives text that reads back to the same formula", () => {
    fc.assert(
      fc.property(anyTree, (e) => {
        const reading = readTensorFormula(toText(e), options);
        if (!reading.ok) throw new Error(`${toText(e)}: ${reading.feedback[0].message.en}`);
        expect(["equal", "open"]).toContain(compareInFields(reading.value.term, term(e), "test").relation);
      }),
      runs,
    );
  });
});
