import { describe, expect, test } from "vitest";
import { enclose } from "../decide/enclosure";
import type { Domains } from "../domain";
import { type Rational, rational, toNumber, zero } from "../rational";
import { compare, tree } from "./compare.for-tests";
import { valueAt } from "./evaluate";
import { type Float, floatAt } from "./floats.for-tests";
import type { Charts } from "./plane";
import { lowerPart } from "./split";
import { exactly } from "./value";

/** What each function is by textbooks, in e^w, ln, √ and arithmetic alone. */
const definitions: readonly (readonly [text: string, definition: string])[] = [
  ["tan(z)", "sin(z)/cos(z)"],
  ["cot(z)", "cos(z)/sin(z)"],
  ["sec(z)", "1/cos(z)"],
  ["csc(z)", "1/sin(z)"],
  ["sinh(z)", "(exp(z)-exp(-z))/2"],
  ["cosh(z)", "(exp(z)+exp(-z))/2"],
  ["tanh(z)", "(exp(z)-exp(-z))/(exp(z)+exp(-z))"],
  ["coth(z)", "(exp(z)+exp(-z))/(exp(z)-exp(-z))"],
  ["sech(z)", "2/(exp(z)+exp(-z))"],
  ["csch(z)", "2/(exp(z)-exp(-z))"],
  ["sigmoid(z)", "1/(1+exp(-z))"],
  ["silu(z)", "z/(1+exp(-z))"],
  ["softplus(z)", "ln(1+exp(z))"],
  ["arcsin(z)", "-i*ln(i*z+sqrt(1-z^2))"],
  ["arccos(z)", "pi/2+i*ln(i*z+sqrt(1-z^2))"],
  ["arctan(z)", "(i/2)*(ln(1-i*z)-ln(1+i*z))"],
  ["arsinh(z)", "ln(z+sqrt(z^2+1))"],
  ["arcosh(z)", "ln(z+sqrt(z+1)*sqrt(z-1))"],
  ["artanh(z)", "(ln(1+z)-ln(1-z))/2"],
  ["log(z)", "ln(z)"],
  ["log(z, w)", "ln(z)/ln(w)"],
  ["log_2(z)", "ln(z)/ln(2)"],
  ["sqrt(z)", "exp(ln(z)/2)"],
  ["cbrt(z)", "exp(ln(z)/3)"],
  ["root(z, 5)", "exp(ln(z)/5)"],
  ["z^w", "exp(w*ln(z))"],
  ["z^(-3)", "1/(z*z*z)"],
  ["z^(7/2)", "exp(7*ln(z)/2)"],
  ["z^0.3", "exp(3*ln(z)/10)"],
  ["2^z", "exp(z*ln(2))"],
  ["x^z", "exp(z*ln(x))"],
  ["i^z", "exp(i*pi*z/2)"],
  ["e^z", "exp(z)"],
  ["norm(z)", "abs(z)"],
  ["norm(z, w)", "sqrt(z*conj(z)+w*conj(w))"],
  ["mean(z, w, 1)", "(z+w+1)/3"],
  ["sum(z, w, i)", "z+w+i"],
  ["arg(z)", "Im(ln(z))"],
  ["arg(2z)", "Im(ln(z))"],
  ["Re(z w)", "(z*w+conj(z)*conj(w))/2"],
  ["Im(z w)", "(z*w-conj(z)*conj(w))/(2i)"],
  ["conj(z/w)", "conj(z)/conj(w)"],
  ["|z/w|", "sqrt(z*conj(z))/sqrt(w*conj(w))"],
  ["sum_{k=1}^{4} z^k/k", "z+z^2/2+z^3/3+z^4/4"],
  ["prod_{k=1}^{3} (z+k i)", "(z+i)*(z+2i)*(z+3i)"],
  ["1[|z| > 1000]", "0*z"],
  ["max(|z|, |w|, 100)", "100+0*z"],
  ["min(|z|, |w|, -1)", "-1+0*z"],
  ["sin(x + i)", "(exp(i*x-1)-exp(1-i*x))/(2i)"],
  ["cos(z + pi)", "-cos(z)"],
  ["e^(z + i pi/2)", "i*exp(z)"],
  ["sqrt(x)^3 z", "x*exp(ln(x)/2)*z"],
  ["ln(x) z", "ln(x)*z"],
  ["arcsin(x/100) z", "-i*ln(i*x/100+sqrt(1-x^2/10000))*z"],
];

/** Off the axes, in all four quarters, near 0 and far from it; x is real and not 0. */
const points = [
  { z: [3, 5, 2, 7], w: [-2, 3, 5, 4], x: [4, 3] },
  { z: [-7, 4, 1, 6], w: [1, 3, -8, 5], x: [-5, 2] },
  { z: [-2, 3, -5, 3], w: [-9, 4, -2, 7], x: [2, 9] },
  { z: [9, 7, -12, 5], w: [7, 2, 3, 8], x: [-1, 6] },
] as const;

const fraction = ([n, d]: readonly [number, number]): Rational => rational(BigInt(n), BigInt(d));
const domains: Domains = new Map([
  ["z", { kind: "complex" }],
  ["w", { kind: "complex" }],
]);
/** Within the bounds, which are narrow but where an argument is a name that nothing is known of. */
const holds = (low: number, high: number, value: number): boolean =>
  low <= value + 1e-9 * Math.max(1, Math.abs(value)) && high >= value - 1e-9 * Math.max(1, Math.abs(value));

type Coordinates = ReadonlyMap<string, Rational>;

/** Whether both parts of a formula, as real formulas of coordinates, lie around a value; and how wide they are. */
function expectParts(text: string, wanted: Float, charts: Charts, at: Coordinates, narrow: boolean): void {
  for (const [part, value] of [
    ["real", wanted.re],
    ["imaginary", wanted.im],
  ] as const) {
    const lowered = lowerPart(part, tree(text), domains, charts, new Map());
    if (lowered.terms.full) continue;
    const { state, low, high } = enclose(lowered, at);
    expect([text, part, state === "pole" || state === "gap"]).toEqual([text, part, false]);
    expect([text, part, low, high, holds(low, high, value)]).toEqual([text, part, low, high, true]);
    if (narrow) expect([text, part, high - low < 1e-7 * Math.max(1, Math.abs(value))]).toEqual([text, part, true]);
  }
}

const named = (point: (typeof points)[number], names: readonly [string, string, string, string]): Coordinates =>
  new Map([
    [names[0], fraction([point.z[0], point.z[1]])],
    [names[1], fraction([point.z[2], point.z[3]])],
    [names[2], fraction([point.w[0], point.w[1]])],
    [names[3], fraction([point.w[2], point.w[3]])],
    ["x", fraction(point.x)],
  ]);
const numberAt = (at: Coordinates, name: string): number => toNumber(at.get(name) ?? rational(0n));

/** Roots and arguments of z, which are known where z is given by its size and its turn. */
const ofTurns = new Set([
  "sqrt(z)",
  "cbrt(z)",
  "root(z, 5)",
  "z^(7/2)",
  "z^0.3",
  "arg(z)",
  "log_2(z)",
  "2^z",
  "arg(2z)",
]);

describe("a function of complex numbers is what its definition says", () => {
  test.each(definitions)("%s is %s, in a box and in its parts", (text, definition) => {
    for (const point of points) {
      const at = named(point, ["Re z", "Im z", "Re w", "Im w"]);
      const float = (name: string) => ({ re: numberAt(at, `Re ${name}`), im: numberAt(at, `Im ${name}`) });
      const floats = new Map([
        ["z", float("z")],
        ["w", float("w")],
        ["x", { re: numberAt(at, "x"), im: 0 }],
      ]);
      const value = (name: string) => exactly(at.get(`Re ${name}`) ?? zero, at.get(`Im ${name}`) ?? zero);
      const wanted = floatAt(tree(definition), floats);
      const box = valueAt(
        tree(text),
        new Map([
          ["z", value("z")],
          ["w", value("w")],
          ["x", exactly(at.get("x") ?? zero)],
        ]),
      )?.box;
      if (box !== undefined) {
        expect([text, holds(...box.real, wanted.re), holds(...box.imaginary, wanted.im)]).toEqual([text, true, true]);
      } else expect(open).toContain(text);
      expectParts(text, wanted, new Map(), at, false);
    }
  });

  test.each(definitions)("%s is %s where z is given by its size and its turn", (text, definition) => {
    for (const point of points) {
      const at = named(point, ["ln z", "arg z", "ln w", "arg w"]);
      const float = (name: string) => {
        const [size, turn] = [Math.exp(numberAt(at, `ln ${name}`)), numberAt(at, `arg ${name}`)];
        return { re: size * Math.cos(turn), im: size * Math.sin(turn) };
      };
      const floats = new Map([
        ["z", float("z")],
        ["w", float("w")],
        ["x", { re: numberAt(at, "x"), im: 0 }],
      ]);
      const charts: Charts = new Map([
        ["z", "polar"],
        ["w", "polar"],
      ]);
      expectParts(text, floatAt(tree(definition), floats), charts, at, ofTurns.has(text));
    }
  });

  test.each(definitions)("%s is %s by proof, and not its opposite", (text, definition) => {
    const found = compare(text, definition).relation;
    expect([text, found]).toEqual([text, unproved.has(text) ? "undecided" : "equal"]);
    expect([text, compare(text, `-(${definition}) + 1/7`).relation]).toEqual([text, "different"]);
  });
});

/** Whose boxes say nothing at some of the points. */
const open: readonly string[] = ["softplus(z)"];
/** Which no law proves so far. */
const unproved = new Set(["1[|z| > 1000]", "max(|z|, |w|, 100)", "sqrt(x)^3 z", "arcsin(x/100) z"]);
