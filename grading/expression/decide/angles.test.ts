import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const unit: Readonly<Record<string, Domain>> = { x: { kind: "real", min: { n: -1n, d: 1n }, max: { n: 1n, d: 1n } } };

/** With a variable beside them, so that the angle itself must be known and no computing with constants helps. */
describe("angles of the textbook triangles are known", () => {
  test.each([
    ["arcsin(1/2)", "pi/6"],
    ["arcsin(sqrt(2)/2)", "pi/4"],
    ["arcsin(1/sqrt(2))", "pi/4"],
    ["arcsin(sqrt(3)/2)", "pi/3"],
    ["arcsin(1)", "pi/2"],
    ["arctan(1/sqrt(3))", "pi/6"],
    ["arctan(1)", "pi/4"],
    ["arctan(sqrt(3))", "pi/3"],
    ["arcsin(-1/2)", "-pi/6"],
    ["arctan(-sqrt(3))", "-pi/3"],
  ])("x·%s is x·%s, and nothing else", (angle, known) => {
    expect(relation(`x*${angle}`, `x*(${known})`)).toBe("equal");
    expect(relation(`x*${angle}`, `x*(${known}+10^(-9))`)).toBe("different");
  });
});

describe("a minus within an inverse function comes out of a sine and vanishes in a cosine", () => {
  test.each([
    ["sin(-arcsin(x))", "-x"],
    ["cos(-arcsin(x))", "sqrt(1-x^2)"],
    ["sin(-arctan(x))", "-x/sqrt(1+x^2)"],
    ["cos(-arctan(x))", "1/sqrt(1+x^2)"],
    ["tan(-arctan(x))", "-x"],
  ])("%s is %s and not its opposite", (answer, key) => {
    expect(relation(answer, key, unit)).toBe("equal");
    expect(relation(answer, `-(${key})`, unit)).toBe("different");
  });

  test("while a sine and a cosine of one angle are told apart", () => {
    expect(relation("sin(arcsin(x))", "sqrt(1-x^2)", unit)).toBe("different");
    expect(relation("cos(arctan(x))", "x/sqrt(1+x^2)", unit)).toBe("different");
  });
});
