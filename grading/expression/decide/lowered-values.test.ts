import fc from "fast-check";
import { expect, test } from "vitest";
import { certainBounds } from "../certified/bounds";
import type { Domain } from "../domain";
import { type Expression, nowhere } from "../expression";
import { add, multiply, type Rational, rational, subtract, toNumber } from "../rational";
import { read } from "../read";
import { substituted } from "../substitute";
import { derivative } from "./derivative";
import { enclose } from "./enclosure";
import { type Lowered, lower } from "./lower";
import { negative, positive, type Term } from "./term";

/** x and y are real, p is positive, n is whole. */
const domains: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ["p", { kind: "positive" }],
  ["n", { kind: "integer" }],
]);

const leaf = fc.constantFrom("x", "x", "y", "p", "n", "2", "1/3", "(-3/2)", "pi", "sqrt(2)");
const unary = fc.constantFrom(
  ..."exp sin cos tan sinh cosh tanh coth sech csch arctan arccot arsinh sigmoid softplus silu relu sign abs erf".split(
    " ",
  ),
  ..."sqrt cbrt ln arcsin arccos arcosh artanh floor ceil cot sec csc 1/ (-1)* 2*".split(" "),
);
/** Of what has values only on a part of the line, an argument within it, or one that need not be. */
const binary = fc.constantFrom(
  "A+B",
  "A-B",
  "A*B",
  "A/(B)",
  "max(A,B)",
  "min(A,B)",
  "(A)^2",
  "(A)^3",
  "(A)^(-2)",
  "(A)^(1/3)",
  "(A)^(2/3)",
  "sqrt((A)^2)",
  "sqrt((A)^2+1)",
  "ln((A)^2+1)",
  "ln(abs(A))",
  "p^(A)",
  "2^(A)",
  "e^(ln(p)*(A))",
  "abs(A)^(3/2)",
  "abs(A)^0.1234",
  "sin(A+pi/3)",
  "cos((A)+n*pi)",
  "sin(2*arctan(A))",
  "cos(arcsin(tanh(A)))",
  "arcsin(sin(tanh(A)+4))",
  "(-1)^n*(A)",
  "(A)^n",
  "floor((A)+5/2)",
  "mod(A,3)",
  "sqrt(1-cos(A)^2)",
  "sqrt(1+sin(A))",
  "ln(e^(A)+e^(B))",
  "\\sum_{k=1}^{3} (A)^k/k",
  "\\prod_{k=1}^{2} (k+(A))",
  "logsumexp(A,B)",
  "norm(A,B)",
  "clip(A,-1,B)",
  "artanh(tanh(A)/2)",
  "arcosh(1+(A)^2)",
);
const grown = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(unary, inner).map(([f, u]) => `${f}(${u})`),
    fc.tuple(binary, inner, inner).map(([form, a, b]) => form.replaceAll("A", `(${a})`).replaceAll("B", `(${b})`)),
  );
const formula = fc.oneof(grown(leaf), grown(grown(leaf)), grown(grown(leaf)));

/** No simple fractions, so that hardly ever one of them is a zero or a pole. */
const number = fc.integer({ min: -37, max: 41 }).map((n) => rational(BigInt(7 * n + 3), 59n));
const point = fc
  .record({ x: number, y: number, p: number, n: fc.constantFrom(-7, -5, 5, 7, 11) })
  .map(({ x, y, p, n }) => ({ x, y, p: p.n < 0n ? { n: -p.n, d: p.d } : p, n: rational(BigInt(n)) }));

const treeOf = (text: string): Expression | null => {
  const reading = read(text, { names: ["x", "y", "p", "n"], otherNames: "variables", piecewise: true });
  return reading.ok ? reading.value : null;
};

/** Bounds of the value by interval arithmetic on the tree as it was read, which knows nothing of terms; null where there is none. */
function certain(
  e: Expression,
  at: Readonly<Record<string, Rational>>,
  bits = 160,
): readonly [Rational, Rational] | null {
  const place = new Map(
    Object.entries(at).map(([name, value]) => [name, { kind: "number", value, at: nowhere } as const]),
  );
  const bounds = certainBounds(substituted(e, place), bits);
  return bounds === null || bounds.low === null || bounds.high === null ? null : [bounds.low, bounds.high];
}

const isNone = (state: string): boolean => state === "pole" || state === "gap";

test("a formula and what it is rewritten to have the same values, and all that is known of a part holds there", () => {
  let [met, drawn] = [0, 0];
  fc.assert(
    fc.property(fc.array(formula, { minLength: 8, maxLength: 8 }), point, (texts, at) => {
      for (const text of texts) {
        const e = treeOf(text);
        const lowered = e === null ? null : lower(e, domains);
        if (e === null || lowered === null || lowered.terms.full || lowered.terms.rare) continue;
        drawn += 1;
        const place = new Map(Object.entries(at));
        const found = enclose(lowered, place);
        const value = certain(e, at);
        if (value !== null) {
          met += 1;
          const [low, high] = value.map(toNumber) as [number, number];
          const slack = 1e-12 * Math.abs(low);
          expect([text, found.state, isNone(found.state)]).toEqual([text, found.state, false]);
          expect([text, found.low <= high + slack, low - slack <= found.high]).toEqual([text, true, true]);
        }
        // Where a guard fails, as of arcosh below 1, what is known of the parts behind it need not hold.
        if (found.state === "value") expectKnown(text, lowered, place);
      }
    }),
    { numRuns: 40 },
  );
  // Of what has no value there, nothing is compared.
  expect(met).toBeGreaterThan(drawn / 2);
});

/** Each part lies within its own bounds, has one of its own signs, and is whole where it says so. */
function expectKnown(text: string, { terms, root }: Lowered, place: ReadonlyMap<string, Rational>): void {
  for (const term of terms.list) {
    if (term.id > root.id || term.kind === "rational" || term.kind === "undefined") continue;
    const { state, low, high } = enclose({ terms, root: term }, place);
    if (state !== "value") continue;
    const told = [text, term.id, term.kind];
    // The bounds of the part itself are among those of its value, so that wrong ones leave nothing between them.
    expect([...told, low <= high]).toEqual([...told, true]);
    if (low > 0) expect([...told, term.signs & positive]).toEqual([...told, positive]);
    if (high < 0) expect([...told, term.signs & negative]).toEqual([...told, negative]);
    if (term.integer && high - low < 0.4) expect([...told, Math.floor(high) >= low]).toEqual([...told, true]);
  }
}

test("a derivative is what quotients of small differences come near to", () => {
  let met = 0;
  fc.assert(
    fc.property(fc.array(formula, { minLength: 4, maxLength: 4 }), point, (texts, at) => {
      for (const text of texts) {
        const e = treeOf(text);
        const lowered = e === null ? null : lower(e, domains);
        if (e === null || lowered === null || lowered.terms.full || lowered.terms.rare) continue;
        const place = new Map(Object.entries(at));
        const taken = (choice: Term): Term | null => {
          const [on, below, , above] = choice.args;
          if (on === undefined) return null;
          const { low, high } = enclose({ terms: lowered.terms, root: on }, place);
          return (low > 0 ? above : high < 0 ? below : null) ?? null;
        };
        const made = derivative(lowered.terms, lowered.root, "x", taken);
        if (made === null || lowered.terms.full) continue;
        const step = rational(1n, 1n << 60n);
        const [after, before] = [
          certain(e, { ...at, x: add(at.x, step) }, 300),
          certain(e, { ...at, x: subtract(at.x, step) }, 300),
        ];
        const found = enclose({ terms: lowered.terms, root: made }, place);
        if (after === null || before === null || isNone(found.state)) continue;
        met += 1;
        const [least, most] = [subtract(after[0], before[1]), subtract(after[1], before[0])].map((rise) =>
          toNumber(multiply(rise, rational(1n << 59n))),
        ) as [number, number];
        const slack = 1e-9 * Math.max(1, Math.abs(least));
        expect([text, found.low - slack <= most, least <= found.high + slack]).toEqual([text, true, true]);
      }
    }),
    { numRuns: 40 },
  );
  expect(met).toBeGreaterThan(20);
});
