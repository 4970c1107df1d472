import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";
import { approximate, isKnown, pointOf, printed } from "./print-point";
import type { Moment, Term } from "./term";

const symbols = { x: { shape: ["n"] }, W: { shape: ["n", "m"] } };

describe("an approximate value", () => {
  const six = approximate(6);
  it("shows no digits but those that are known", () => {
    expect(six({ low: 0.12345678, high: 0.12345679 })).toBe("≈ 0.123457");
    expect(six({ low: 3.74e-13, high: 3.78e-13 })).toBe("≈ 3.76e-13");
    expect(six({ low: 2, high: 2 })).toBe("2");
  });

  it("that may be 0 is 0, and never has the other sign", () => {
    expect(six({ low: -3e-16, high: 1e-16 })).toBe("≈ 0");
    // ln(1 + e^-600) is about 1e-261.
    const { evidence } = tensorVerdict("softplus(-600 - x' x)", "600 + x' x", symbols);
    expect(evidence.counterexample?.answer).toBe("≈ 0");
  });
});

describe("a point", () => {
  it("names the lengths that no symbol of it shows", () => {
    const { evidence } = tensorVerdict("ones_m' * ones_m", "2", symbols);
    const { at = {}, answer } = evidence.counterexample ?? {};
    expect(at["m"]).toBe(answer);
    expect(tensorVerdict("x + ones_n", "x", symbols).evidence.counterexample?.at).not.toHaveProperty("n");
  });
});

describe("a matrix in a line", () => {
  const entries = [1, 2, 3, 4, 5, 6];
  it("is a number, a column with semicolons, a row with commas, or rows in brackets", () => {
    const text = (rows: number, columns: number): string =>
      printed({ rows, columns, entries: entries.slice(0, rows * columns) }, String);
    expect(text(1, 1)).toBe("1");
    expect(text(3, 1)).toBe("[1; 2; 3]");
    expect(text(1, 3)).toBe("[1, 2, 3]");
    expect(text(2, 3)).toBe("[[1, 2, 3], [4, 5, 6]]");
    expect(text(3, 2)).toBe("[[1, 2], [3, 4], [5, 6]]");
  });
});

describe("a value is known where its bounds are close beside its size", () => {
  it("to a millionth", () => {
    expect(isKnown({ low: 1000, high: 1000.001 })).toBe(true);
    expect(isKnown({ low: 1000, high: 1000.002 })).toBe(false);
    expect(isKnown({ low: -1000.001, high: -1000 })).toBe(true);
    expect(isKnown({ low: 0, high: 1 })).toBe(false);
    expect(isKnown({ low: 0, high: 9e-7 })).toBe(true);
    expect(approximate(6)({ low: 0, high: 1 })).toBe("?");
  });
});

describe("a point names what was drawn", () => {
  const one = { rows: 1, columns: 1, entries: [{ n: 1n, d: 2n }] };
  const symbol = (name: string, time?: Moment, rows = "1"): Term => ({
    kind: "symbol",
    name,
    shape: { rows, columns: "1" },
    ...(time === undefined ? {} : { time }),
  });
  const at = (offset: number): Moment => ({ variable: "t", offset });
  const drawn = new Map([
    ["s", one],
    ["h@3", one],
    ["h@2", one],
  ]);

  it("by the moments that stand in the formulas", () => {
    const found = pointOf([symbol("s"), symbol("h", at(0)), symbol("h", at(-1))], new Map([["t", 3]]), drawn);
    expect(found).toEqual({ s: "1/2", h_t: "1/2", "h_{t-1}": "1/2" });
  });

  it("and by their numbers where a sum runs through them, with the length of the time", () => {
    const summed: Term = {
      kind: "reduce",
      operator: "sum",
      index: "k",
      from: { variable: null, offset: 2 },
      to: at(0),
      body: symbol("h", { variable: "k", offset: 0 }),
      shape: { rows: "1", columns: "1" },
    };
    const sizes = new Map([
      ["t", 3],
      [" steps", 4],
    ]);
    expect(pointOf([summed, symbol("s")], sizes, drawn)).toEqual({ s: "1/2", h_3: "1/2", h_2: "1/2", t: "3" });
    // A number that no symbol's axis shows is told, and one that shows is not.
    const ones: Term = { kind: "ones", shape: { rows: "n", columns: "1" } };
    expect(pointOf([ones, symbol("s")], new Map([["n", 2]]), new Map([["s", one]]))).toEqual({ s: "1/2", n: "2" });
    expect(pointOf([ones, symbol("x", undefined, "n")], new Map([["n", 2]]), new Map())).toEqual({});
  });
});
