import { describe, expect, test } from "vitest";
import { profile, turningSigns } from "./lanes";
import { lower } from "./lower";
import { expression, relation } from "./relation.for-tests";

/** A part too small for doubles: no point tells two of these apart, so that only a proof may call them equal. */
const beside = (part: string): string => `1 + 10^(-25) (${part})`;

/** A point has one sign for each variable, by which it sees x and |x| as one or not: other names are other points. */
const letters = ["a", "b", "c", "g", "h", "s", "t", "u", "v", "w", "x", "y"];
const pairs = letters.flatMap((a) => letters.filter((b) => b !== a).map((b) => [a, b] as const));
/** |a|, by powers whose exponents add up to 1. */
const size = (a: string, by: string): string => `e^(${by}*ln|${a}|)*e^((1-${by})*ln|${a}|)`;

describe("a variable of either sign is not its absolute value, which a logarithm in an exponent knows of it", () => {
  test("whatever it is called", () => {
    const taken = pairs.filter(
      ([a, by]) =>
        relation(beside(size(a, by)), beside(a)) === "equal" || relation(beside(a), beside(size(a, by))) === "equal",
    );
    expect(taken).toEqual([]);
  });

  test("nor are two of them together", () => {
    const taken = pairs.filter(
      ([a, b]) => relation(beside(`${size(a, "k")}*${size(b, "k")}`), beside(`${a}*${b}`)) === "equal",
    );
    expect(taken).toEqual([]);
  });

  test("and where it is positive it is", () => {
    for (const [a, by] of pairs.slice(0, 12)) {
      expect(relation(beside(size(a, by)), beside(a), { [a]: { kind: "positive" } })).toBe("equal");
      expect(relation(beside(size(a, by)), beside(`|${a}|`))).toBe("equal");
    }
  });

  test("of two, three, four and five variables, all of whose signs are looked at", () => {
    const whole = { n: { kind: "integer" } } as const;
    for (const names of ["xy", "xyz", "xyzw", "xyzwv"].map((each) => [...each])) {
      const product = names.join("*");
      expect(relation(`(${product})^n`, names.map((each) => `${each}^n`).join("*"), whole)).toBe("equal");
      // Wrong where one of them alone is below 0.
      for (const a of names) {
        const others = names.filter((each) => each !== a).map((each) => `${each}^n`);
        const wrong = [`|${a}|^n`, ...others].join("*");
        expect(relation(beside(`(${product})^n`), beside(wrong), whole)).not.toBe("equal");
      }
    }
  });

  test("and where these are too many, nothing is proved", () => {
    const of = (text: string) => profile(lower(expression(text), new Map()));
    const turning = (names: string) => {
      const known = of([...names].map((each) => size(each, "y")).join("*"));
      return turningSigns(known, known, new Set([...names, "y"]));
    };
    expect(turning("x")).toEqual(["x"]);
    expect(turning("abcgh")).toEqual(["a", "b", "c", "g", "h"]);
    expect(turning("abcghs")).toBeNull();
  });
});
