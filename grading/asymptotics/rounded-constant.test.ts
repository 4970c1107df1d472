import { expect, test } from "vitest";
import * as Q from "../expression/rational";
import { approximation, asRational, atom, fromRational, logarithm, minus, nothing, scaled, unit } from "./constant";
import { roundedConstant } from "./rounded-constant";

const two = logarithm(Q.integer(2)) ?? unit;

test("a constant is rounded to a fraction on the side that was asked for, and close by", () => {
  for (const value of [two, atom("pi"), scaled(atom("e"), Q.rational(-7n, 3n)), minus(atom("pi"), atom("e"))]) {
    const [up, down] = [roundedConstant(value, "up"), roundedConstant(value, "down")].map(
      (each) => each && asRational(each),
    );
    if (up == null || down == null) throw new Error("not rounded");
    expect(Q.toNumber(up)).toBeGreaterThan(approximation(value));
    expect(Q.toNumber(down)).toBeLessThan(approximation(value));
    expect(Q.toNumber(up) - Q.toNumber(down)).toBeLessThanOrEqual(2 / 2 ** 14);
  }
});

test("what is a fraction stays one, and what has a symbol in it or is too large has none", () => {
  const third = fromRational(Q.rational(1n, 3n));
  expect([roundedConstant(third, "up"), roundedConstant(third, "down")]).toEqual([third, third]);
  expect(roundedConstant(nothing, "up")).toEqual(nothing);
  expect(roundedConstant(atom("$k"), "up")).toBeNull();
  expect(roundedConstant(scaled(atom("pi"), Q.integer(2n ** 24n)), "up")).not.toBeNull();
  expect(roundedConstant(scaled(atom("pi"), Q.integer(2n ** 25n)), "up")).toBeNull();
  expect(roundedConstant(scaled(atom("pi"), Q.integer(-(2n ** 25n))), "down")).toBeNull();
});
