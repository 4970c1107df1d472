import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { read } from "./read";

const as = (text: string, names: readonly string[] = ["n"]): string => {
  const reading = read(text, { names, piecewise: true });
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
};

describe("Python's sum over a range", () => {
  test.each([
    ["sum(k**2 for k in range(1, n+1))", "sum(k^2, k, 1, (n+1)-1)"],
    ["sum([k**2 for k in range(1, n+1)])", "sum(k^2, k, 1, (n+1)-1)"],
    ["sum(k for k in range(n))", "sum(k, k, 0, n-1)"],
    ["1 + sum( (k+1)/2  for  k  in  range( 2*(n+1) ) )/n", "1 + sum((k+1)/2, k, 0, 2*(n+1)-1)/n"],
    ["math.prod(k for k in range(1, n))", "prod(k, k, 1, n-1)"],
  ])("%s ends one before its bound", (text, same) => expect(as(text)).toBe(as(same)));

  test.each([
    ["a step", "sum(k for k in range(0, n, 2))"],
    ["a condition", "sum(k for k in range(n) if k > 1)"],
    ["two of them", "sum(i*j for i in range(n) for j in range(n))"],
    ["another function", "max(k for k in range(n))"],
    ["a list that is not closed", "sum([k for k in range(n))"],
    ["brackets that are not closed", "sum(k for k in range(n)"],
    ["nothing before it", "k for k in range(n)"],
    ["no range", "sum(k for k in n)"],
  ])("%s is given back", (_, text) => expect(as(text)).toMatch(/^! /));

  test("what is wrong inside is shown at its place in the text as typed", () => {
    const places = ["sum(k*q for k in range(1, n+1))", "sum([k for k in range(1, n+q)])"].map((text) => {
      const reading = read(text, { names: ["n"], piecewise: true });
      return reading.ok ? null : text.slice(reading.feedback[0].at?.from, reading.feedback[0].at?.to);
    });
    expect(places).toEqual(["q", "q"]);
  });
});

describe("dots between terms", () => {
  test.each(["1+2+…+n", "1+2+...+n", "1+2+\\cdots+n", "1+2+\\ldots+n", "1*2*...*n", "1+2+\\dots+n"])(
    "%s: the terms are asked for",
    (text) => expect(as(text)).toBe("! ellipsis"),
  );
  test("a range between two ends is no value", () => expect(as("n..x", ["n", "x"])).toBe("! range"));
});

describe("a percent sign behind what is no number", () => {
  test.each(["x%", "\\frac{1}{2n}%", "\\frac{1}{2}%", "(1+n)%", "x/n%"])("%s is asked back", (text) =>
    expect(as(text, ["n", "x"])).toBe("! percent-or-comment"),
  );
  test.each([
    ["50%", "0.5"],
    ["(1/2)%", "1/2/100"],
    ["n\\%", "n/100"],
    ["n‰", "n/1000"],
  ])("%s is read", (text, value) => expect(as(text)).toBe(value));
});
