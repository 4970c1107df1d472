import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

type Domains = Readonly<Record<string, Domain>>;
const positive: Domains = { x: { kind: "positive" }, y: { kind: "positive" } };
const whole: Domains = { n: { kind: "integer" } };
const counted: Domains = { n: { kind: "integer", min: { n: 1n, d: 1n } } };
const real: Domains = {};

const both = (answer: string, key: string, domains: Domains, wanted: string): void => {
  expect(relation(answer, key, domains)).toBe(wanted);
  expect(relation(key, answer, domains)).toBe(wanted);
};

describe("logarithms are taken apart as far as they are, and no further", () => {
  test.each([
    ["ln(12)*x", "2*x*ln(2)+x*ln(3)", real],
    ["ln(1/18)*x", "-x*ln(2)-2*x*ln(3)", real],
    ["ln(2*1000003)*x", "x*ln(2)+x*ln(1000003)", real],
    ["ln(x^2)", "2*ln(|x|)", real],
    ["ln(x^2+2*x+1)", "2*ln(|x+1|)", real],
    ["ln(sqrt(x))", "ln(x)/2", real],
    ["ln(x^2+x)", "ln(x)+ln(x+1)", positive],
    ["ln(1+x/y)", "ln(x+y)-ln(y)", positive],
    ["ln(1-1/(1+exp(x)))", "x-ln(1+exp(x))", real],
    ["ln(max(x,2))", "max(ln(x),ln(2))", positive],
    ["ln(max(x,2)^3*y)", "3*ln(max(x,2))+ln(y)", positive],
  ] as const)("%s is %s", (answer, key, domains) => both(answer, key, domains, "equal"));

  test.each([
    ["ln(1000003)*x", "x*ln(1000002)", real],
    ["ln(x^2)", "2*ln(x)", real],
    ["ln(x*y)", "ln(x)+ln(y)", real],
    ["ln(x^2+x)", "ln(x)+ln(x+2)", positive],
    ["ln(1+x/y)", "ln(x+y)+ln(y)", positive],
    ["ln(max(x,2))", "ln(|x-2|)", real],
    ["ln(max(x,2))", "ln(x-2)", real],
    ["ln(min(x,2)+1)", "ln(x-1)", positive],
  ] as const)("%s is not %s", (answer, key, domains) => both(answer, key, domains, "different"));
});

describe("of negative numbers there are powers with odd denominators", () => {
  test.each([
    ["x^(2/3)", "|x|^(2/3)"],
    ["x^(124/457)", "|x|^(124/457)"],
    ["x^(1002/2003)", "|x|^(1002/2003)"],
    ["x^(1001/2003)", "sign(x)*|x|^(1001/2003)"],
    ["x^(1001/2003)*x^(1/3)", "x^(5006/6009)"],
    ["x^(1001/2004)*x^(1/2)", "x^(2003/2004)"],
  ])("%s is %s", (answer, key) => both(answer, key, real, "equal"));

  test.each([
    ["x^(1/3)", "|x|^(1/3)"],
    ["x^(123/457)", "|x|^(123/457)"],
    ["x^(1001/2003)", "|x|^(1001/2003)"],
    ["x^(1001/2004)", "|x|^(1001/2004)"],
    ["x^(1002/2003)", "-|x|^(1002/2003)"],
  ])("%s is not %s", (answer, key) => both(answer, key, real, "different"));
});

describe("whole powers follow the parity of their exponents", () => {
  test.each([
    ["(-2)^(3*n)", "(-8)^n", whole],
    ["(-2)^(2*n+1)", "-2*4^n", whole],
    ["(-1)^(n^2+n)", "1", whole],
    ["(-1)^(n^2)", "(-1)^n", whole],
    ["(-1)^(n*(n-1)/2)", "(-1)^(n*(n+1)/2)*(-1)^n", whole],
    ["(-x)^n", "(-1)^n*x^n", whole],
    ["(x^2)^(n/2)", "|x|^n", whole],
    ["0^n", "0", counted],
  ] as const)("%s is %s", (answer, key, domains) => both(answer, key, domains, "equal"));

  test.each([
    ["(-2)^(2*n+1)", "2*4^n", whole],
    ["(-1)^(n*(n+1)/2)", "1", whole],
    ["(-1)^(n*(n+1)/2)", "(-1)^n", whole],
    ["(x^2)^(n/2)", "x^n", whole],
    ["0^n", "0", whole],
  ] as const)("%s is not %s", (answer, key, domains) => both(answer, key, domains, "different"));
});

describe("the logarithm of what is 1 by an identity is 0", () => {
  test.each([
    ["ln(sin(x)^2 + cos(x)^2)", "0"],
    ["ln(sigmoid(x) + sigmoid(-x)) + x", "x"],
    ["(sin(x)^2 + cos(x)^2)^n", "1"],
    ["ln(2*(cosh(x)^2 - sinh(x)^2))", "ln(2)"],
  ])("%s is %s", (a, b) => expect([relation(a, b), relation(b, a)]).toEqual(["equal", "equal"]));

  test.each([
    ["ln(1.000000000001*(sin(x)^2 + cos(x)^2))", "0"],
    ["ln(cosh(x)^2 + sinh(x)^2)", "0"],
    ["(sin(x)^2 + 2*cos(x)^2)^n", "1"],
  ])("%s is not %s", (a, b) => expect([relation(a, b), relation(b, a)]).toEqual(["different", "different"]));
});
