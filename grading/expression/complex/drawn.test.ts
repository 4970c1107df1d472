import fc from "fast-check";
import { expect, test } from "vitest";
import type { Domains } from "../domain";
import { equivalence } from "../equivalence";
import type { Expression } from "../expression";
import { read } from "../read";
import { type Float, floatAt } from "./floats.for-tests";

const names = ["z", "w", "x"];
const domains: Domains = new Map([
  ["z", { kind: "complex" }],
  ["w", { kind: "complex" }],
]);
/** Null where a constant part has no value, which is refused. */
const treeOf = (text: string): Expression | null => {
  const reading = read(text, { names, complex: true });
  return reading.ok ? reading.value : null;
};

const leaf = fc.constantFrom("z", "z", "w", "x", "i", "2", "-1", "(1+i)");
const unary = fc.constantFrom("conj", "Re", "Im", "abs", "exp", "ln", "sqrt", "arg", "sin", "cos");
const binary = fc.constantFrom("+", "-", "*", "/");
const grown = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    inner,
    fc.tuple(unary, inner).map(([f, u]) => `${f}(${u})`),
    fc.tuple(inner, binary, inner).map(([u, sign, v]) => `((${u})${sign}(${v}))`),
    fc.tuple(inner, fc.constantFrom("2", "(-1)", "(1/2)", "(3/2)", "i", "w")).map(([u, q]) => `(${u})^${q}`),
  );
const small = grown(leaf);
const formula = grown(small);

/** Laws of complex numbers, true ones and those that books warn of, in A and B. */
const laws = fc.constantFrom<readonly [string, string]>(
  ["ln(A*B)", "ln(A)+ln(B)"],
  ["sqrt(A*B)", "sqrt(A)*sqrt(B)"],
  ["sqrt(A^2)", "A"],
  ["sqrt(A)^2", "A"],
  ["ln(exp(A))", "A"],
  ["exp(ln(A))", "A"],
  ["conj(A*B)", "conj(A)*conj(B)"],
  ["conj(ln(A))", "ln(conj(A))"],
  ["conj(sqrt(A))", "sqrt(conj(A))"],
  ["abs(A*B)", "abs(A)*abs(B)"],
  ["abs(A)^2", "A*conj(A)"],
  ["abs(A)^2", "A^2"],
  ["arg(A*B)", "arg(A)+arg(B)"],
  ["arg(conj(A))", "-arg(A)"],
  ["ln(A)", "ln(abs(A))+i*arg(A)"],
  ["sqrt(1/A)", "1/sqrt(A)"],
  ["A^(3/2)", "A*sqrt(A)"],
  ["A^(3/2)", "sqrt(A^3)"],
  ["(A^B)^2", "A^(2*B)"],
  ["A^B", "exp(B*ln(A))"],
  ["exp(i*arg(A))", "A/abs(A)"],
  ["arg(sqrt(A))", "arg(A)/2"],
  ["ln(-A)", "ln(A)+i*pi"],
  ["ln(2*A)", "ln(2)+ln(A)"],
  ["sqrt(A)", "(A+abs(A))/sqrt(2*(Re(A)+abs(A)))"],
  ["arg(A)", "-arg(1/A)"],
  ["sqrt(i)*sqrt(A)", "sqrt(i*A)"],
);
const pair = fc.oneof(
  fc.tuple(laws, formula, small).map(([sides, a, b]) => sides.map((side) => filled(side, a, b))),
  fc.tuple(laws, small, small, unary).map(([sides, a, b, f]) => sides.map((side) => `${f}(${filled(side, a, b)})`)),
  fc.tuple(formula, formula),
);
const filled = (law: string, a: string, b: string): string =>
  law.replaceAll(/[AB]/g, (letter) => `(${letter === "A" ? a : b})`);

const whole = fc.integer({ min: -3, max: 3 });
const wild = fc.double({ min: -6, max: 6, noNaN: true });
/** On the axes, where the cuts are, as often as off them. */
const number = fc.oneof(
  fc.record({ re: whole, im: fc.constantFrom(0, 0, 1, -1, 2, -3) }),
  fc.record({ re: wild, im: wild }),
);
const points = fc.array(fc.record({ z: number, w: number, x: whole.map((re) => ({ re, im: 0 })) }), {
  minLength: 24,
  maxLength: 24,
});

test("a verdict agrees with plain complex doubles", () => {
  fc.assert(
    fc.property(pair, points, ([key = "z", answer = "z"], at) => {
      const [a, b] = [treeOf(key), treeOf(answer)];
      if (a === null || b === null) return;
      const found = equivalence(a, domains)(b);
      if (found.relation === "equal") for (const point of at) expectClose(a, b, new Map(Object.entries(point)));
      if (found.relation === "different") {
        const values = new Map<string, Float>();
        for (const [name, text] of Object.entries(found.counterexample.at)) {
          const coordinate = treeOf(text);
          if (coordinate !== null) values.set(name, floatAt(coordinate, new Map()));
        }
        const [x, y] = [floatAt(a, values), floatAt(b, values)];
        if (x.unsure || y.unsure) return;
        expect(Math.hypot(x.re - y.re, x.im - y.im)).toBeGreaterThan(0);
      }
    }),
    { numRuns: 250, seed: 11 },
  );
}, 120_000);

function expectClose(
  a: Expression,
  b: Expression,
  at: ReadonlyMap<string, { readonly re: number; readonly im: number }>,
): void {
  const [x, y] = [floatAt(a, at), floatAt(b, at)];
  const size = Math.max(1, Math.hypot(x.re, x.im));
  if (x.unsure || y.unsure || !Number.isFinite(x.re + x.im + y.re + y.im) || size > 1e6) return;
  expect(Math.hypot(x.re - y.re, x.im - y.im)).toBeLessThan(1e-5 * size);
}
