import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const readAs = (text: string, options: ReadOptions): string => {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : reading.feedback[0].code;
};

const lists: ReadOptions = { names: ["x"], values: "many" };

describe("what programs print around a value is left out, with all of its own brackets", () => {
  test.each([
    ["tensor(1., dtype=torch.float64, size=(1, 2)) + 1", {}, "1. + 1"],
    ["tensor([0., 1.], requires_grad=True, device=f(1, [2]))", lists, "(0., 1.)"],
    ["np.zeros(3, dtype=np.int64, order=C)", lists, "(0, 0, 0)"],
    ["np.full(2, x, dtype=float)", lists, "(x, x)"],
    ["np.full(2, fill_value=x, dtype=float)", lists, "(x, x)"],
    ["np.int64(-5)", {}, "-5"],
    ["np.int64(5/2)", {}, "unknown-name"],
    ["np.float64(0.5)", {}, "0.5"],
    ["np.float64(1, 2)", {}, "several-values"],
    ["diag(x)", lists, "diag(x)"],
    ["diag([x])", lists, "[[x]]"],
  ])("%s is %s", (text, options, expected) => {
    expect(readAs(text, options)).toBe(expected);
  });
});

describe("binomial coefficients as schools write them", () => {
  const names: ReadOptions = { names: ["n", "k"] };
  test.each([
    ["C_{n-1}^{2}", names, "binomial(n - 1, 2)"],
    ["C_{n+1}^{2}", names, "binomial(n + 1, 2)"],
    ["C_{2n+1}^{k}", names, "binomial(2*n + 1, k)"],
    ["C_{2n}^{n}", names, "binomial(2*n, n)"],
    ["C_{m}^{n}", names, "unknown-name"],
    ["nCk", names, "binomial(n, k)"],
    ["nC2", names, "binomial(n, 2)"],
    ["5C2", {}, "binomial(5, 2)"],
    ["nCm", names, "unknown-name"],
    ["2Ck", { names: ["C", "k"] }, "2*C*k"],
    ["2Ck", { names: ["k"] }, "unknown-name"],
    ["C(n, (k, 2))", names, "several-values"],
    ["C((n, k))", names, "unknown-name"],
    ["C(n + 1)", { names: ["n", "C"] }, "C*(n + 1)"],
  ])("%s with %j is %s", (text, options, expected) => {
    expect(readAs(text, options)).toBe(expected);
  });
});

describe("int is the floor, but of what is negative", () => {
  test.each([
    ["int(0)", "floor(0)"],
    ["int(5/2)", "floor(5/2)"],
    ["int(-5/2)", "negative-conversion"],
    ["int(1 - 3)", "negative-conversion"],
  ])("%s: %s", (text, expected) => {
    expect(readAs(text, {})).toBe(expected);
  });
});

describe("a word is taken apart into names, of which none is an ordinary word", () => {
  test.each([
    ["of", ["o", "f"], "o*f"],
    ["xe^x", ["x"], "x*e^x"],
    ["xe", ["x"], "unknown-name"],
    ["nloge", ["n"], "unknown-name"],
    ["iforx", ["i", "x"], "unknown-name"],
  ])("%s of %j: %s", (text, names, expected) => {
    expect(readAs(text, { names })).toBe(expected);
  });
});

test("one thing is said once, however often it is written", () => {
  for (const [text, code] of [
    ["1/2x + 1/2x", "slash-product"],
    ["-x^2 - -x^2 + (-x^2)", "minus-power"],
  ] as const) {
    const reading = read(text, { names: ["x"] });
    expect(reading.ok && reading.notes.map((note) => note.code)).toEqual([code]);
  }
});

test("signs of programs are refused as such", () => {
  for (const text of ["$ x", "x # 1", "x ? 1"]) expect([text, readAs(text, { names: ["x"] })]).toEqual([text, "code"]);
});
