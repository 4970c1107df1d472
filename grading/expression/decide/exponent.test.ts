import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

/** A negative number has a power where the exponent is a whole number or a fraction with an odd denominator. */
describe("a constant exponent counts by its value, however it is written", () => {
  test.each([
    ["x^(ln(8)/ln(2))", "x^3"],
    ["x^(2*sin(pi/6))", "x"],
    ["x^(4*arctan(1)/pi)", "x"],
    ["x^(sqrt(3+2*sqrt(2))-sqrt(2)+1)", "x^2"],
    ["x^(cos(pi/7)-cos(2*pi/7)+cos(3*pi/7)+1/2)", "x"],
    ["x^(sqrt(2)*sqrt(2)/3)", "cbrt(x)^2"],
  ])("%s is %s", (answer, key) => expect(relation(answer, key)).toBe("equal"));

  test.each([
    ["x^(ln(8)/ln(2))", "abs(x)^3"],
    ["x^(2*sin(pi/6))", "abs(x)"],
    ["x^(sqrt(2)*sqrt(2)/3)", "cbrt(x)^4"],
    ["x^(1 + 1e-30)", "x"],
    ["x^(ln(8)/ln(2) + 1/10^9)", "x^3"],
  ])("%s is not %s", (answer, key) => expect(relation(answer, key)).toBe("different"));
});

describe("a negative base has hardly any values where the exponent moves or is irrational", () => {
  test.each(["a", "a + 1", "2*a", "1/a", "a^2", "sin(a)", "e^a", "pi", "sqrt(2)", "e", "ln(2)", "pi + 1"])(
    "x^(%s) is no x² on the reals",
    (exponent) => {
      expect(relation(`x^(${exponent})`, `x^(${exponent}) + 0*ln(x)`)).toBe("equal");
      expect(relation(`x^(${exponent})`, "x^2")).toBe("different");
      expect(relation(`x^(${exponent})`, `abs(x)^(${exponent})`)).toBe("different");
    },
  );
});

describe("where an exponent may be whole on a set with volume, a negative base is never said to have no value", () => {
  test.each([
    ["x^(abs(a)/a)", "x^sign(a)"],
    ["x^(abs(y)/abs(y))", "x"],
    ["x^(sin(x)*(1+sign(sin(x)))/2)", "x^relu(sin(x))"],
    ["x^(sin(y)^2+cos(y)^2+1)", "x^2"],
    ["x^(arctan(1/2)+arctan(1/3)-pi/4+2)", "x^2"],
    ["x^(sigmoid(ln(2*x)))", "x^(sigmoid(ln(abs(2*x))))"],
    ["x^(max(atanh(x),y))", "x^(max(ln((1+x)/(1-x))/2,y))"],
  ])("%s and %s", (answer, key) => {
    expect(relation(answer, key)).not.toBe("different");
    expect(relation(key, answer)).not.toBe("different");
  });

  test("and what differs for positive bases is still wrong", () => {
    expect(relation("x^(abs(a)/a)", "x^(-sign(a))")).toBe("different");
    expect(relation("x^(sin(y)^2+cos(y)^2+1)", "x^3")).toBe("different");
  });
});
