import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { random } from "../random";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";
import { edits } from "./edits";
import { compareInFields } from "./equality";
import { evaluate } from "./evaluate";
import { selfContained } from "./field-instance";
import { equalByAlgebra } from "./matrix-algebra";
import { isShownBy, type Point, type Value, value } from "./plain-evaluation.for-tests";
import { readTensorFormula } from "./read";
import { withParts } from "./rebuild";
import { sameShape } from "./shape";
import { symbolTable } from "./symbols";
import { add, children, inverse, minus, product, type Term, transpose } from "./term";

const symbols = {
  A: { shape: ["n", "n"] },
  B: { shape: ["n", "n"] },
  M: { shape: ["k", "k"] },
  U: { shape: ["n", "k"] },
  V: { shape: ["k", "n"] },
  X: { shape: ["n", "d"] },
  u: { shape: ["n"] },
  v: { shape: ["n"] },
  y: { shape: ["n"] },
  w: { shape: ["d"] },
  lam: { shape: [] },
};

/** Identities of inverses with their names in books, each a right answer and its key. */
const identities: readonly (readonly [string, string, string])[] = [
  ["push-through", "X'*inv(X*X' + lam*eye(n))*y", "inv(X'*X + lam*eye(d))*X'*y"],
  ["push-through of a product", "A*inv(eye(n)+B*A)", "inv(eye(n)+A*B)*A"],
  ["ridge regression by the residual", "(X' - X'*X*inv(X'*X + lam*eye(d))*X')*y/lam", "inv(X'*X + lam*eye(d))*X'*y"],
  ["Sherman and Morrison", "inv(A) - inv(A)*u*v'*inv(A)/(1+v'*inv(A)*u)", "inv(A+u*v')"],
  ["Woodbury", "inv(A) - inv(A)*U*inv(inv(M)+V*inv(A)*U)*V*inv(A)", "inv(A+U*M*V)"],
  ["Woodbury of the identity", "eye(n) - U*inv(eye(k)+V*U)*V", "inv(eye(n)+U*V)"],
  ["the parallel sum", "inv(A)*inv(inv(A)+inv(B))*inv(B)", "inv(A+B)"],
  ["Hua", "A - inv(inv(A)+inv(inv(B)-A))", "A*B*A"],
  ["the projection onto columns", "X*inv(X'*X)*X'*X*inv(X'*X)*X'", "X*inv(X'*X)*X'"],
  ["its symmetry", "(X*inv(X'*X)*X')'", "X*inv(X'*X)*X'"],
  ["a step of Newton's method", "w - inv(X'*X)*X'*(X*w-y)", "inv(X'*X)*X'*y"],
  ["a product of inverses", "inv(A*B)*A", "inv(B)"],
  ["a difference of inverses", "inv(A)*(B-A)*inv(B)", "inv(A) - inv(B)"],
];

function read(text: string): Term {
  const reading = readTensorFormula(text, { symbols });
  if (!reading.ok) throw new Error(reading.feedback[0].message.en);
  return reading.value.term;
}

/** Entries within (-1, 1) on axes of different lengths, n above d and k. */
function pointOf(seed: string): Point {
  const sizes: Readonly<Record<string, number>> = { n: 4, d: 3, k: 2 };
  const values = new Map<string, Value>();
  return (name) => {
    const [, axis = ""] = /^I_\{?([a-z])\}?$/.exec(name) ?? [];
    const length = sizes[axis] ?? 0;
    if (length > 0) return Array.from({ length }, (_, i) => Array.from({ length }, (__, j) => Number(i === j)));
    const known = values.get(name);
    if (known !== undefined) return known;
    const shape: readonly string[] = Object.entries(symbols).find(([each]) => each === name)?.[1].shape ?? [];
    const [rows = 1, columns = 1] = shape.map((each) => sizes[each] ?? 1);
    const draw = random(`${seed}/${name}`);
    const entry = (): number => draw.integer(-999, 999) / 1000;
    const drawn = Array.from({ length: rows }, () => Array.from({ length: columns }, entry));
    values.set(name, drawn);
    return drawn;
  };
}

describe("identities of inverses", () => {
  it.each(identities)("%s: %s is %s, exactly and for every size", (_, answer, reference) => {
    expect(equalByAlgebra(read(answer), read(reference))).toBe(true);
    expect(tensorVerdict(answer, reference, symbols).outcome).toBe("correct");
    expect(tensorVerdict(reference, answer, symbols).outcome).toBe("correct");
  });

  it.each<readonly [string, string]>([
    ["X*inv(X'*X + lam*eye(d))*X'*y", "inv(X*X' + lam*eye(n))*y"],
    ["X'*inv(X*X' - lam*eye(n))*y", "inv(X'*X + lam*eye(d))*X'*y"],
    ["A*inv(eye(n)+A*B)", "inv(eye(n)+A*B)*A"],
    ["A*inv(eye(n)-B*A)", "inv(eye(n)+A*B)*A"],
    ["inv(A) - inv(A)*v*u'*inv(A)/(1+v'*inv(A)*u)", "inv(A+u*v')"],
    ["inv(A) + inv(A)*u*v'*inv(A)/(1+v'*inv(A)*u)", "inv(A+u*v')"],
    ["inv(A) - inv(A)*u*v'*inv(A)/(1-v'*inv(A)*u)", "inv(A+u*v')"],
    ["inv(A) - inv(A)*u*v'*inv(A)/(1+v'*inv(A)'*u)", "inv(A+u*v')"],
    ["inv(A) - inv(A)*U*inv(M+V*inv(A)*U)*V*inv(A)", "inv(A+U*M*V)"],
    ["inv(A) - inv(A)*U*inv(inv(M)-V*inv(A)*U)*V*inv(A)", "inv(A+U*M*V)"],
    ["eye(n) - U*inv(eye(k)+V*U)*V", "inv(eye(n)-U*V)"],
    ["inv(inv(A)+inv(B))", "inv(A+B)"],
    ["A - inv(inv(A)+inv(inv(B)-A))", "A*B*B"],
    ["X*inv(X'*X)*X'*y", "y"],
    ["w + inv(X'*X)*X'*(X*w-y)", "inv(X'*X)*X'*y"],
    ["inv(A)*(A-B)*inv(B)", "inv(A) - inv(B)"],
    ["inv(inv(B)+B')", "inv(inv(B)'+B')"],
    ["inv(inv(B)*inv(B))", "inv(inv(B)*inv(B'))"],
    ["inv(inv(B)-A)", "inv(inv(B')-A)"],
  ])("%s is not %s, at a point where doubles say so too", (answer, reference) => {
    expect(equalByAlgebra(read(answer), read(reference))).toBe(false);
    const { outcome, evidence } = tensorVerdict(answer, reference, symbols);
    expect(outcome).toBe("incorrect");
    const { counterexample } = evidence;
    if (counterexample === undefined) throw new Error("no counterexample");
    expect(isShownBy(counterexample, answer, reference, symbols)).toBe(true);
  });

  it.each(identities)("%s: doubles agree", (_, ...texts) => {
    const [p = [], q = []] = texts.map((text) => {
      const reading = readTensorFormula(text, { symbols });
      if (!reading.ok) throw new Error(reading.feedback[0].message.en);
      return value(reading.value.expression, pointOf("identities")).flat();
    });
    expect(p.length).toBe(q.length);
    p.forEach((x, i) => {
      expect(Math.abs(x - (q[i] ?? Number.NaN))).toBeLessThan(1e-6 * (1 + Math.abs(x)));
    });
  });
});

/** Terms in doubles: what `edits` makes of a key has no text to be read. */
function plainly(term: Term, seed: string): readonly number[] {
  const point = pointOf(seed);
  const arithmetic = {
    zero: 0,
    one: 1,
    nothing: Number.NaN,
    constant: ({ n, d }: { readonly n: bigint; readonly d: bigint }) => Number(n) / Number(d),
    add: (a: number, b: number) => a + b,
    multiply: (a: number, b: number) => a * b,
    divide: (a: number, b: number) => a / b,
    nonzero: (a: number) => Math.abs(a) > 1e-9,
    apply: () => Number.NaN,
  };
  const sizes = new Map([
    ["n", 4],
    ["d", 3],
    ["k", 2],
  ]);
  const symbol = (name: string, _: number | null, rows: number, columns: number) => ({
    rows,
    columns,
    entries: point(name).flat(),
  });
  return evaluate(term, selfContained({ arithmetic, sizes, symbol })).entries;
}

describe("one thing changed in a key", () => {
  it.each(identities)("is never taken for %s where doubles see a difference", (_, answer, reference) => {
    const given = read(answer);
    for (const { term } of edits(read(reference), symbolTable(symbols))) {
      if (!sameShape(term.shape, given.shape)) continue;
      const [p, q] = [plainly(given, "edits"), plainly(term, "edits")];
      const isClose = p.every((x, i) => Math.abs(x - (q[i] ?? Number.NaN)) < 1e-6 * (1 + Math.abs(x)));
      if (equalByAlgebra(given, term)) expect(isClose).toBe(true);
      if (!isClose) expect(compareInFields(given, term, "edits").relation).not.toBe("equal");
    }
  });
});

const square = { rows: "n", columns: "n" };
const leaf = fc.constantFrom<Term>(
  { kind: "symbol", name: "A", shape: square },
  { kind: "symbol", name: "B", shape: square },
  { kind: "identity", shape: square },
);

function tree(depth: number): fc.Arbitrary<Term> {
  if (depth === 0) return leaf;
  const part = tree(depth - 1);
  return fc.oneof(
    leaf,
    fc.tuple(part, part).map(([a, b]) => product(a, b)),
    fc.tuple(part, part).map(([a, b]) => add([a, b])),
    fc.tuple(part, part).map(([a, b]) => add([a, minus(b)])),
    part.map(transpose),
    part.map(inverse),
    part.map(inverse),
  );
}

/** All terms that one wrong or right step makes of a term: a swap, a transpose, an inverse pair put in. */
function steps(term: Term): readonly Term[] {
  const own: Term[] = [transpose(term), product(product(term, term), inverse(term))];
  if (term.kind === "product") {
    const { left, right } = term;
    own.push(product(right, left), transpose(product(transpose(right), transpose(left))));
  }
  if (term.kind === "inverse") {
    const { argument } = term;
    own.push(transpose(inverse(transpose(argument))), product(term, product(argument, term)), inverse(inverse(term)));
    if (argument.kind === "product") own.push(product(inverse(argument.right), inverse(argument.left)));
    if (argument.kind === "product") own.push(product(inverse(argument.left), inverse(argument.right)));
  }
  const inside = children(term).flatMap((part, i) =>
    steps(part).map((other) => withParts(term, children(term).with(i, other))),
  );
  return [...own, ...inside];
}

it("random formulas with inverses are proved equal only where doubles agree", () => {
  let proved = 0;
  const pair = tree(3).chain((term) => fc.tuple(fc.constant(term), fc.constantFrom(...steps(term))));
  fc.assert(
    fc.property(pair, ([a, b]) => {
      if (!equalByAlgebra(a, b)) return;
      const [p, q] = [plainly(a, "random"), plainly(b, "random")];
      // Nearly singular matrices say nothing in doubles.
      if (![...p, ...q].every((x) => Math.abs(x) < 1e4)) return;
      proved += 1;
      p.forEach((x, i) => {
        expect(Math.abs(x - (q[i] ?? Number.NaN))).toBeLessThan(1e-4 * (1 + Math.abs(x)));
      });
    }),
    { numRuns: 1500, seed: 1 },
  );
  expect(proved).toBeGreaterThan(300);
});
