import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const positive: Readonly<Record<string, Domain>> = { x: { kind: "positive" }, y: { kind: "positive" } };

/** A gap at one point is filled; a quotient that lacks a value on a half-line is no whole function. */
describe("what is 0 on a set with volume cannot be cancelled", () => {
  const wide: readonly (readonly [string, string])[] = [
    ["relu(x)/relu(x)", "1"],
    ["max(x,0)^2/max(x,0)", "max(x,0)"],
    ["(x+abs(x))^2/(x+abs(x))", "x+abs(x)"],
    ["(sqrt(x^2)-x)/(sqrt(x^2)-x)", "1"],
    ["1/(1/max(x,0))", "max(x,0)"],
    ["ln(relu(x))-ln(relu(x))", "0"],
    ["sin(x)*relu(x)/relu(x)", "sin(x)"],
    ["y*step(x)/step(x)", "y"],
    ["clip(x,0,1)/clip(x,0,1)", "1"],
    ["x/(sign(x)+1)", "x/2"],
    ["relu(x)*relu(x)^(-1)", "1"],
    ["relu(x-1)/relu(x-1)", "1"],
  ];
  for (const [quotient, without] of wide) {
    test(`${quotient} is not ${without}`, () => {
      expect(relation(quotient, without)).toBe("different");
      expect(relation(without, quotient)).toBe("different");
      expect(relation(quotient, quotient)).toBe("equal");
    });
  }

  test.each([
    ["floor(x)/floor(x)", "1"],
    ["(ceil(x)^2-1)/(ceil(x)-1)", "ceil(x)+1"],
    ["cot(relu(x))*tan(relu(x))", "1"],
  ])("nor is %s proved to be %s", (quotient, without) => {
    expect(relation(quotient, without)).not.toBe("equal");
    expect(relation(without, quotient)).not.toBe("equal");
  });
});

describe("what is 0 at single points alone can", () => {
  test.each([
    ["x/abs(x)", "sign(x)"],
    ["abs(x)/abs(x)", "1"],
    ["abs(x)*x/abs(x)", "x"],
    ["(x-abs(y))/(x-abs(y))", "1"],
    ["max(x,y)^2/max(x,y)", "max(x,y)"],
    ["(1+sign(x)*x)^2/(1+abs(x))", "1+abs(x)"],
    ["(abs(x)+abs(y))^2/(abs(x)+abs(y))", "abs(x)+abs(y)"],
    ["(x-floor(x))*y/(x-floor(x))", "y"],
    ["mod(x,2)/mod(x,2)", "1"],
    ["x*max(x,1)/max(x,1)", "x"],
  ])("%s is %s", (quotient, without) => expect(relation(quotient, without)).toBe("equal"));

  test("and what is 0 outside the domain alone", () => {
    expect(relation("relu(x)/relu(x)", "1", positive)).toBe("equal");
    expect(relation("relu(x)*y/relu(x)", "y", positive)).toBe("equal");
    expect(relation("relu(x-1)/relu(x-1)", "1", positive)).toBe("different");
  });
});

describe("what holds around whole numbers holds at them only where others lie near", () => {
  // Of the whole numbers from -1 to 1 only 0 lies inside, where both sides are π.
  test.each([
    ["arccos(2*floor(x)^2-1)", "2*arccos(floor(x))"],
    ["arccos(2*floor(x+y)^2-1)", "2*arccos(floor(x+y))"],
    ["z-arccos(2*ceil(x+y)^2-1)", "z-2*arccos(ceil(x+y))"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
    expect(relation(key, answer)).toBe("different");
  });

  test("whatever stands for the whole number", () => {
    const whole: Readonly<Record<string, Domain>> = { n: { kind: "integer" }, m: { kind: "integer" } };
    expect(relation("arccos(2*(n+3*m)^2-1)", "2*arccos(n+3*m)", whole)).not.toBe("equal");
    expect(relation("arccos(2*x^2-1)", "2*arccos(abs(x))")).toBe("equal");
  });
});
