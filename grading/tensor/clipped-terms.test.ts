import { describe, expect, test } from "vitest";
import { rational } from "../expression/rational";
import { clipped, clippedTwice } from "./clipping";
import { enclosureArithmetic as intervals, strictEnclosure } from "./enclosure";
import { add, entrywise, map, minus, numberTerm, type Term } from "./term";
import { textOf } from "./text";
import { step } from "./thresholds";

const u: Term = { kind: "symbol", name: "u", shape: { rows: "n", columns: "1" } };
const number = (n: bigint): Term => numberTerm({ n, d: 1n });
const ones: Term = { kind: "ones", shape: u.shape };
const relu = (term: Term): Term => entrywise([term, step("side", term)]);
const text = (term: Term | null): string | null => (term === null ? null : textOf(term));
const clip = (low: bigint, high: bigint): Term => clipped(u, rational(low), rational(high));

describe("a clipped quantity is low + relu(u - low) - relu(u - high)", () => {
  test("without a zero that is taken away", () => {
    const plain = add([entrywise([number(0n), ones]), relu(u), minus(relu(add([u, number(-1n)])))]);
    expect(text(clip(0n, 1n))).toBe(text(plain));
    expect(text(clip(-1n, 0n))).toBe(
      text(add([entrywise([number(-1n), ones]), relu(add([u, number(1n)])), minus(relu(u))])),
    );
  });

  test("and the upper bound alone where that is below the lower one", () => {
    expect(text(clip(2n, 1n))).toBe(text(entrywise([number(1n), ones])));
    expect(text(clip(1n, 1n))).not.toBe(text(entrywise([number(1n), ones])));
  });

  test("in every order of the larger and the smaller of two", () => {
    const [zero, one] = [number(0n), number(1n)];
    const orders = [
      clippedTwice("max", zero, map("min", one, u)),
      clippedTwice("max", map("min", u, one), zero),
      clippedTwice("min", one, map("max", zero, u)),
      clippedTwice("min", map("max", u, zero), one),
      clippedTwice("min", one, relu(u)),
    ];
    for (const each of orders) expect(text(each)).toBe(text(clip(0n, 1n)));
    // The wrong way round, the outer bound is what is left.
    expect(text(clippedTwice("max", number(2n), map("min", one, u)))).toBe(text(entrywise([number(2n), ones])));
    expect(text(clippedTwice("min", number(-1n), map("max", zero, u)))).toBe(text(entrywise([number(-1n), ones])));
  });

  test("and is no clipping without a number outside and one inside", () => {
    for (const none of [
      clippedTwice("max", u, map("min", u, u)),
      clippedTwice("max", number(0n), u),
      clippedTwice("max", number(0n), map("max", number(1n), u)),
      clippedTwice("min", number(0n), map("min", number(1n), u)),
      clippedTwice("max", number(0n), map("min", number(1n), number(2n))),
      clippedTwice("max", number(0n), map("min", u, number(1n), u)),
    ])
      expect(none).toBeNull();
  });
});

describe("what an enclosure is certain of", () => {
  const range = (low: number, high: number) => ({ low, high });

  test("it is not 0 where both ends are on one side", () => {
    expect([range(1, 2), range(-2, -1), range(1e-300, 1)].map(intervals.nonzero)).toEqual([true, true, true]);
    expect(
      [range(0, 2), range(-2, 0), range(-1, 1), range(0, 0), range(Number.NaN, Number.NaN)].map(intervals.nonzero),
    ).toEqual(Array(5).fill(false));
  });

  test("a quotient has bounds only where the divisor is not 0", () => {
    for (const below of [range(0, 1), range(-1, 0), range(-1, 1)])
      expect(Number.isNaN(intervals.divide(range(1, 1), below).low)).toBe(true);
    const { low, high } = intervals.divide(range(1, 1), range(-4, -2));
    expect([low <= -0.5, low > -0.5001, high >= -0.25, high < -0.2499]).toEqual([true, true, true, true]);
  });

  test("a jump has the value that is written at 0, and any between without one", () => {
    expect(strictEnclosure.apply("above", [range(-1, 0)])).toEqual(range(-1, -1));
    expect(strictEnclosure.apply("atLeast", [range(0, 1)])).toEqual(range(1, 1));
    expect(strictEnclosure.apply("above", [range(0, 1)])).toEqual(range(-1, 1));
    expect(strictEnclosure.apply("atLeast", [range(-1, 0)])).toEqual(range(-1, 1));
    expect(strictEnclosure.apply("side", [range(0, 0)])).toEqual(range(-1, 1));
    expect(intervals.apply("above", [range(0, 0)])).toEqual(range(-1, 1));
    for (const name of ["side", "above", "atLeast"] as const)
      expect([intervals.apply(name, [range(1, 2)]), intervals.apply(name, [range(-2, -1)])]).toEqual([
        range(1, 1),
        range(-1, -1),
      ]);
    expect([intervals.apply("step", [range(1, 2)]), intervals.apply("step", [range(-2, -1)])]).toEqual([
      range(1, 1),
      range(0, 0),
    ]);
    expect(Number.isNaN(intervals.apply("step", [range(0, 1)]).low)).toBe(true);
    expect(Number.isNaN(intervals.apply("sign", [range(0, 1)]).low)).toBe(true);
  });

  test("logarithms, roots and artanh have none at the ends of where they are defined", () => {
    const isNone = (name: "ln" | "sqrt" | "artanh", low: number, high: number): boolean =>
      Number.isNaN(intervals.apply(name, [range(low, high)]).low);
    expect([isNone("ln", 0, 1), isNone("ln", 1e-9, 1), isNone("sqrt", -1e-9, 1), isNone("sqrt", 0, 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([isNone("artanh", -1, 0), isNone("artanh", 0, 1), isNone("artanh", -0.5, 0.5)]).toEqual([true, true, false]);
  });

  test("the larger and the smaller of several are those of their ends", () => {
    expect(intervals.apply("max", [range(0, 5), range(1, 2)])).toEqual(range(1, 5));
    expect(intervals.apply("min", [range(0, 5), range(1, 2)])).toEqual(range(0, 2));
  });
});
