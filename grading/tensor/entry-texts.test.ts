import { describe, expect, test } from "vitest";
import { withAdjoiningEntries } from "./adjoining-entries";
import { withBracketedEntries } from "./bracketed-entries";
import { isProgram, withLoweredIndices, withProgramIndices } from "./program-indices";
import { symbolTable } from "./symbols";

const table = symbolTable({
  A: { shape: ["n", "m"] },
  x: { shape: ["m"] },
  y: { shape: ["m"] },
  h_t: { shape: ["n"] },
  o_t: { shape: ["n"] },
  W_f: { shape: ["n", "m"] },
});
/** The names that stand for a symbol. */
const known: ReadonlySet<string> = new Set("o_{t} W_{f} h dh_{t} h_{t} h_{t-1} x W_f".split(" "));
const symbolNamed = (name: string): string | null => (known.has(name) ? name : null);

describe("an entry of a symbol in brackets has its index behind the symbol's own", () => {
  test.each([
    ["(o_t)_j", "o_{t,j}"],
    ["(W_f)_{ij}", "W_{f,ij}"],
    ["(W_f)_{i,j}", "W_{f,ij}"],
    ["[W_f]_{ij}", "W_{f,ij}"],
    ["(x)_i", "x_{i}"],
    ["2 (x)_i", "2 (x)_i"],
    ["softmax(x)_i", "softmax(x)_i"],
    ["(y)_i", "(y)_i"],
    ["\\left(x\\right)_i", "x_{i}"],
    ["(x)_{ijk}", "(x)_{ijk}"],
    ["(x)_in", "(x)_in"],
    ["(o_{t})_j", "o_{t,j}"],
    ["a + (x)_i", "a + x_{i}"],
  ])("%s is %s", (typed, text) => {
    expect(withBracketedEntries(typed, (name) => known.has(name)).text).toBe(text);
  });
});

describe("an index ends where the next entry begins", () => {
  test.each([
    ["x_iA_{ij}x_j", "x_i A_{ij}x_j"],
    ["x_iy_i", "x_i y_i"],
    ["x_iz_i", "x_iz_i"],
    ["x_i y_i", "x_i y_i"],
    ["x_nA_n", "x_nA_n"],
    ["q_iA_{ij}", "q_iA_{ij}"],
  ])("%s is %s", (typed, text) => expect(withAdjoiningEntries(typed, table).text).toBe(text));
});

describe("a step in square brackets is a subscript where that is given and the name alone is not", () => {
  test.each([
    ["dh[t]", "dh_{t}"],
    ["h[t-1]", "h[t-1]"],
    ["x[0]", "x[0]"],
    ["x[t]", "x[t]"],
    ["h[ t - 1 ]", "h[ t - 1 ]"],
    ["y[t]", "y[t]"],
    ["W[f]", "W_{f}"],
    ["h", "h"],
  ])("%s is %s", (typed, text) => expect(withProgramIndices(typed, symbolNamed).text).toBe(text));
});

describe("an index that is raised in brackets is lowered, unless it is a length, a moment or a number", () => {
  test.each([
    ["o_t^{(j)}", "o_{t,j}"],
    ["x^{(j)}", "x_{j}"],
    ["x^(j)", "x_{j}"],
    ["x^{(n)}", "x^{(n)}"],
    ["x^{(t)}", "x^{(t)}"],
    ["x^{(2)}", "x^{(2)}"],
    ["x^{j}", "x^{j}"],
    ["o_{t-1}^{(i)}", "o_{t-1,i}"],
  ])("%s is %s", (typed, text) => expect(withLoweredIndices(typed, table).text).toBe(text));
});

test("two stars and steps in brackets are what programs write, and entries by number are not", () => {
  expect(["x**2", "h[t]", "h[ t - 1 ]", "A[i]"].map(isProgram)).toEqual(Array(4).fill(true));
  expect(["x*y", "x[0]", "h[2]", "[t]", "x^2", "h[tt]"].map(isProgram)).toEqual(Array(6).fill(false));
});
