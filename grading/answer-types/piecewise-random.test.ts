import fc from "fast-check";
import { expect, test } from "vitest";
import { limits } from "../limits";
import { type PiecewiseKey, piecewise } from "./piecewise";
import { gradeMax } from "./piecewise.for-tests";

/** Linear conditions over x and y, evaluated in plain arithmetic: an oracle that knows nothing of regions. */
interface Linear {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly sign: "<" | "<=" | "=" | ">" | ">=";
}
const linear = fc.record({
  a: fc.integer({ min: -2, max: 2 }),
  b: fc.integer({ min: -1, max: 1 }),
  c: fc.integer({ min: -2, max: 2 }),
  sign: fc.constantFrom<Linear["sign"]>("<", "<=", "=", ">", ">="),
});
const value = fc.constantFrom<number | null>(0, 1, 2, null);
const cases = fc.record({
  branches: fc.array(fc.tuple(linear, value), { minLength: 1, maxLength: 2 }),
  otherwise: value,
});
type Drawn = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function holds({ a, b, c, sign }: Linear, x: number, y: number): boolean {
  const side = a * x + b * y + c;
  if (sign === "<") return side < 0;
  if (sign === "<=") return side <= 0;
  if (sign === "=") return side === 0;
  return sign === ">" ? side > 0 : side >= 0;
}

const evaluate = ({ branches, otherwise }: Drawn, x: number, y: number): number | null => {
  for (const [condition, then] of branches) if (holds(condition, x, y)) return then;
  return otherwise;
};

const shown = (each: number | null): string => (each === null ? "undefined" : `${each}`);
const condition = ({ a, b, c, sign }: Linear): string => `${a}*x + ${b}*y + ${c} ${sign} 0`;
/** A chain, so that earlier cases go before later ones as in the oracle. */
const chain = ({ branches, otherwise }: Drawn): string =>
  [...branches.map(([when, then]) => `${shown(then)} if ${condition(when)}`), shown(otherwise)].join(" else ");

/** The same conditions turned round: -2(ax + by + c) on the other side of 0. */
const turned = ({ branches, otherwise }: Drawn): Drawn => ({
  branches: branches.map(([{ a, b, c, sign }, then]) => [
    { a: -2 * a, b: -2 * b, c: -2 * c, sign: opposite(sign) },
    then,
  ]),
  otherwise,
});

function opposite(sign: Linear["sign"]): Linear["sign"] {
  if (sign === "=") return "=";
  return sign.startsWith("<") ? (sign === "<" ? ">" : ">=") : sign === ">" ? "<" : "<=";
}

const steps = Array.from({ length: 25 }, (_, i) => (i - 12) / 4);

test("two functions by cases are equal exactly where a grid of points finds no difference, or the difference is real", () => {
  fc.assert(
    fc.property(cases, cases, fc.boolean(), (first, second, same) => {
      const other = same ? turned(first) : second;
      const options = { names: ["x", "y"] };
      const [mine, reference] = [piecewise.read(chain(first), options), piecewise.read(chain(other), options)];
      if (!mine.ok || !reference.ok) throw new Error(`${chain(first)} | ${chain(other)}`);
      const key: PiecewiseKey = { cases: [], otherwise: reference.value.value };
      const found = piecewise.compare({ value: mine.value.value, isChain: true }, key, options);
      const differs = steps.some((x) => steps.some((y) => evaluate(first, x, y) !== evaluate(other, x, y)));
      if (differs) expect(found.relation).toBe("different");
      else if (found.relation !== "equal") {
        // The grid is coarse: the point that is shown must then differ itself.
        const at = found.evidence.counterexample?.at ?? {};
        const [x, y] = [fraction(at["x"]), fraction(at["y"])];
        expect(evaluate(first, x, y)).not.toBe(evaluate(other, x, y));
      }
    }),
    { numRuns: 250 },
  );
});

function fraction(text = "0"): number {
  const [n = "0", d = "1"] = text.split("/");
  return Number(n) / Number(d);
}

test("every sentence is short in both languages, and no text makes the grader throw", () => {
  const piece = fc.constantFrom(
    "1",
    "0",
    "if",
    "x_i",
    "m",
    ">",
    "<",
    "=",
    ";",
    "otherwise",
    "undefined",
    "else",
    "(",
    ")",
    "and",
    "1[",
    "]",
    "where(",
    ",",
    "+",
    "当",
    "时为",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      for (const { message } of gradeMax(pieces.join(" ")).feedback) {
        expect(message.en.length).toBeLessThanOrEqual(limits.sentence);
        expect(message["zh-CN"].length).toBeLessThanOrEqual(limits.sentence);
      }
    }),
    { numRuns: 500 },
  );
});
