import { describe, expect, test } from "vitest";
import { fromNumber } from "../expression/rational";
import { type Enclosure, enclosureArithmetic as intervals } from "./enclosure";
import type { MapName } from "./term";

type Known = (x: number) => number;
const real = Number.NEGATIVE_INFINITY;

/** Each function by the platform's own or by its definition, with the open or closed interval on which it is real. */
const functions: readonly (readonly [name: MapName, of: Known, low: number, high: number])[] = [
  ["exp", Math.exp, real, -real],
  ["tanh", Math.tanh, real, -real],
  ["sinh", Math.sinh, real, -real],
  ["cosh", Math.cosh, real, -real],
  ["arctan", Math.atan, real, -real],
  ["sigmoid", (x) => 1 / (1 + Math.exp(-x)), real, -real],
  ["softplus", (x) => Math.log1p(Math.exp(x)), real, -real],
  ["sech", (x) => 1 / Math.cosh(x), real, -real],
  ["sin", Math.sin, real, -real],
  ["cos", Math.cos, real, -real],
  ["ln", Math.log, 0, -real],
  ["sqrt", Math.sqrt, 0, -real],
  ["artanh", Math.atanh, -1, 1],
];
const poles: readonly (readonly [name: MapName, of: Known])[] = [
  ["coth", (x) => 1 / Math.tanh(x)],
  ["csch", (x) => 1 / Math.sinh(x)],
];

const ends = [-30, -3, -1.25, -1, -0.75, -0.25, 0, 0.125, 0.5, 0.9375, 1, 1.5, 4, 30];
const pairs = ends.flatMap((low, i) => ends.slice(i).map((high): Enclosure => ({ low, high })));
const isNothing = ({ low, high }: Enclosure): boolean => Number.isNaN(low) || Number.isNaN(high);

/** Values between the ends, and the ends themselves. */
const within = ({ low, high }: Enclosure): readonly number[] =>
  [0, 0.1, 0.35, 0.5, 0.8, 1].map((share) => Math.min(high, low + share * (high - low)));

function holds(name: MapName, of: Known, given: Enclosure, found: Enclosure): void {
  for (const x of within(given)) {
    const [y, error] = [of(x), 1e-13 * Math.max(1, Math.abs(of(x)))];
    expect([name, given, x, found.low <= y + error && y - error <= found.high]).toEqual([name, given, x, true]);
  }
}

describe("the enclosure of a function holds its values on the whole interval", () => {
  test.each(functions)("%s", (name, of, low, high) => {
    for (const given of pairs) {
      const found = intervals.apply(name, [given]);
      const isInside = given.low > low && given.high < high;
      if (isInside) expect([name, given, isNothing(found)]).toEqual([name, given, false]);
      if (given.low < low || given.high > high) expect([name, given, isNothing(found)]).toEqual([name, given, true]);
      if (!isNothing(found)) holds(name, of, given, found);
    }
  });

  test.each(poles)("%s, and nothing where 0 is within", (name, of) => {
    for (const given of pairs) {
      const found = intervals.apply(name, [given]);
      if (given.low > 0 || given.high < 0) holds(name, of, given, found);
      else expect([name, given, isNothing(found)]).toEqual([name, given, true]);
    }
  });

  test("narrow intervals have narrow enclosures", () => {
    for (const [name, of, low, high] of functions)
      for (const x of ends.filter((each) => each > low && each < high)) {
        const found = intervals.apply(name, [intervals.constant(fromNumber(x))]);
        expect([name, x, found.high - found.low <= 1e-11 * Math.max(1, Math.abs(of(x)))]).toEqual([name, x, true]);
      }
  });
});

describe("a function that jumps is known apart from its jump", () => {
  const away = pairs.filter(({ low, high }) => low > 0 || high < 0);
  const at = pairs.filter(({ low, high }) => low <= 0 && high >= 0);
  test.each<readonly [MapName, below: number]>([
    ["sign", -1],
    ["side", -1],
    ["above", -1],
    ["atLeast", -1],
    ["step", 0],
  ])("%s is %i below 0 and 1 above", (name, below) => {
    for (const given of away) {
      const value = given.low > 0 ? 1 : below;
      expect([given, intervals.apply(name, [given])]).toEqual([given, { low: value, high: value }]);
    }
    for (const given of at) {
      const found = intervals.apply(name, [given]);
      expect([given, isNothing(found) || (found.low <= below && found.high >= 1)]).toEqual([given, true]);
    }
  });
});
