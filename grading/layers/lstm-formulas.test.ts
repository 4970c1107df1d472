import { describe, expect, it } from "vitest";
import type { Expression } from "../expression/expression";
import { toNumber } from "../expression/rational";
import { random } from "../random";
import { lstmFormulas } from "./lstm-formulas";
import { lstmParameterCount, lstmParameters } from "./lstm-parameters";
import { evaluate } from "./polynomial";

type Matrix = readonly (readonly number[])[];

const draw = random("formulas");
const matrix = (n: number, m: number): Matrix =>
  Array.from({ length: n }, () => Array.from({ length: m }, () => draw.integer(-900, 900) / 1000));
const map = (f: (...xs: number[]) => number, ...all: Matrix[]): Matrix => {
  const height = Math.max(...all.map((each) => each.length));
  const width = Math.max(...all.map((each) => each[0]?.length ?? 0));
  const at = (a: Matrix, i: number, j: number): number =>
    a.length === 1 && a[0]?.length === 1 ? (a[0][0] ?? 0) : (a[i]?.[j] ?? 0);
  return Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (_, j) => f(...all.map((each) => at(each, i, j)))),
  );
};
const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, x, k) => sum + x * (b[k]?.[j] ?? 0), 0)));
const transposed = (a: Matrix): Matrix => (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));

/** A reading of matrix formulas of its own, as plain as can be. */
function matrixOf(e: Expression, symbols: Readonly<Record<string, Matrix>>): Matrix {
  const of = (each: Expression): Matrix => matrixOf(each, symbols);
  switch (e.kind) {
    case "number":
      return [[toNumber(e.value)]];
    case "symbol": {
      const found = symbols[e.name];
      if (found === undefined) throw new Error(`no symbol ${e.name}`);
      return found;
    }
    case "add":
      return map((...xs) => xs.reduce((a, b) => a + b), ...e.terms.map(of));
    case "negate":
      return map((x = 0) => -x, of(e.argument));
    case "hadamard":
      return map((...xs) => xs.reduce((a, b) => a * b), ...e.factors.map(of));
    case "multiply":
      return e.factors.map(of).reduce(product);
    case "transpose":
      return transposed(of(e.argument));
    case "power":
      return map((x = 0, y = 0) => x ** y, of(e.base), of(e.exponent));
    case "call":
      if (e.name !== "tanh") throw new Error(e.name);
      return map((x = 0) => Math.tanh(x), ...e.arguments.map(of));
    default:
      throw new Error(e.kind);
  }
}

const [n, m] = [3, 2];
const column = (): Matrix => matrix(n, 1);
const s = {
  delta_h_t: column(),
  delta_c_t: column(),
  "delta_{c_{t+1}}": column(),
  "f_{t+1}": column(),
  x_t: matrix(m, 1),
  "h_{t-1}": column(),
  "c_{t-1}": column(),
  i_t: column(),
  f_t: column(),
  o_t: column(),
  c_t: column(),
  c_tilde_t: column(),
  delta_i: column(),
  delta_f: column(),
  delta_o: column(),
  delta_c: column(),
};
const close = (found: Expression, expected: Matrix): void => {
  const value = matrixOf(found, s);
  expect([value.length, value[0]?.length]).toEqual([expected.length, expected[0]?.length]);
  for (const [i, x] of value.flat().entries()) expect(x).toBeCloseTo(expected.flat()[i] ?? Number.NaN, 12);
};

describe("the LSTM's gradients as formulas", () => {
  const formulas = lstmFormulas();
  const deltaC = map(
    (dh = 0, o = 0, c = 0, next = 0, f = 0) => dh * o * (1 - Math.tanh(c) ** 2) + next * f,
    s.delta_h_t,
    s.o_t,
    s.c_t,
    s["delta_{c_{t+1}}"],
    s["f_{t+1}"],
  );
  const deltaO = map((dh = 0, c = 0, o = 0) => dh * Math.tanh(c) * o * (1 - o), s.delta_h_t, s.c_t, s.o_t);
  const byCell = (dc: Matrix) => ({
    f: map((d = 0, c = 0, f = 0) => d * c * f * (1 - f), dc, s["c_{t-1}"], s.f_t),
    i: map((d = 0, g = 0, i = 0) => d * g * i * (1 - i), dc, s.c_tilde_t, s.i_t),
    c: map((d = 0, i = 0, g = 0) => d * i * (1 - g * g), dc, s.i_t, s.c_tilde_t),
    o: deltaO,
  });

  it("give the cell's total derivative that the course derives", () => close(formulas.deltaC, deltaC));

  it.each(["i", "f", "o", "c"] as const)("give the derivative by z_%s that the course derives", (name) => {
    close(formulas.deltaZ[name], byCell(deltaC)[name]);
    close(formulas.deltaZFromCell[name], byCell(s.delta_c_t)[name]);
  });

  it.each(["i", "f", "o", "c"] as const)(
    "give the contributions to W_%s, U and b: outer products and δz itself",
    (name) => {
      const delta = s[`delta_${name}`];
      close(formulas.parameters[name].W, product(delta, transposed(s.x_t)));
      close(formulas.parameters[name].U, product(delta, transposed(s["h_{t-1}"])));
      close(formulas.parameters[name].b, delta);
    },
  );

  it("send back along the cell path what the forget gate lets through", () =>
    close(
      formulas.deltaPreviousCell,
      map((d = 0, f = 0) => d * f, s.delta_c_t, s.f_t),
    ));

  it("take the author's names for what is given", () => {
    const named = lstmFormulas({ deltaH: "dh" });
    expect(JSON.stringify(named.deltaZ.o, (_, v: unknown) => (typeof v === "bigint" ? `${v}` : v))).toContain('"dh"');
  });
});

describe("the LSTM's parameters", () => {
  it("are 4(nm + n² + n), counted from its tensors", () => {
    for (const [a, b] of [
      [1, 1],
      [2, 5],
      [64, 32],
      [1024, 4096],
    ] as const) {
      const expected = 4n * (BigInt(a) * BigInt(b) + BigInt(a) ** 2n + BigInt(a));
      expect(lstmParameters({ n: a, m: b })).toBe(expected);
      expect(evaluate(lstmParameterCount(), { n: a, m: b }).n).toBe(expected);
    }
  });
});
