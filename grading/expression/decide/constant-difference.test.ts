import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational } from "../rational";
import { relation } from "./relation.for-tests";

/** A part too small for doubles: no point tells two of these apart, so that only a proof may call them equal. */
const beside = (part: string): string => `1 + 10^(-25) (${part})`;
const between = (min: bigint, max: bigint, d = 1n): { readonly x: Domain } => ({
  x: { kind: "real", min: rational(min, d), max: rational(max, d) },
});
const above: { readonly x: Domain } = { x: { kind: "positive" } };
type Domains = Readonly<Record<string, Domain>>;

describe("functions with equal derivatives are equal where they are at one point of each piece", () => {
  test.each<readonly [string, string, Domains]>([
    ["arcsin(x)+arccos(x)", "pi/2", between(-1n, 1n)],
    ["arctan(x)+arctan(1/x)", "pi/2", above],
    ["arctan(x)+arctan(1/x)", "pi/2 sign(x)", {}],
    ["arctan(x)", "arcsin(x/sqrt(1+x^2))", {}],
    ["arctan(sinh(x))", "2arctan(tanh(x/2))", {}],
    ["arctan(sinh(x+y))", "2arctan(tanh((x+y)/2))", {}],
    ["2arctan(e^x)-pi/2", "arctan(sinh(x))", {}],
    ["arcsin(tanh(x))", "arctan(sinh(x))", {}],
    ["arcsin(2x/(1+x^2))", "2arctan(x)", between(-1n, 1n)],
    ["arccos((1-x^2)/(1+x^2))", "2arctan(x)", above],
    ["arccos(2x^2-1)", "2arccos(x)", between(0n, 1n)],
    ["arctan((1+x)/(1-x))", "arctan(x)+pi/4", between(-3n, 1n, 2n)],
    ["ln(x+sqrt(x^2-1))", "-ln(x-sqrt(x^2-1))", { x: { kind: "real", min: rational(1n) } }],
    ["artanh(x)", "ln((1+x)/(1-x))/2", {}],
    ["artanh(2x/(1+x^2))", "2artanh(x)", between(-1n, 1n, 2n)],
    ["arsinh(2x sqrt(1+x^2))", "2arsinh(x)", {}],
    ["erf(x)-erf(-x)", "2erf(x)", {}],
    ["erf(x^2)+arctan(x)+arctan(1/x)", "erf(x^2)+pi/2 sign(x)", {}],
    ["x*erf(x)+arctan(x)+arctan(1/x)", "x*erf(x)+pi/2", above],
  ])("%s is %s", (a, b, domains) => {
    expect(relation(a, b, domains)).toBe("equal");
    expect(relation(b, a, domains)).toBe("equal");
    expect(relation(beside(a), beside(b), domains)).toBe("equal");
  });

  test.each<readonly [string, string, Domains]>([
    ["arcsin(x)+arccos(x)", "pi/3", between(-1n, 1n)],
    ["arctan(x)+arctan(1/x)", "pi/2", {}],
    ["arctan(x)+arctan(1/x)", "-pi/2", {}],
    ["arctan(x)+arctan(1/x)", "pi/2", { x: { kind: "real", min: rational(-1n) } }],
    ["arctan(x)+arctan(1/x)", "pi/2", { x: { kind: "real", min: rational(-1n, 100n) } }],
    ["arctan(x-y)+arctan(1/(x-y))", "pi/2", {}],
    ["arctan(x-y)+arctan(1/(x-y))", "-pi/2", {}],
    ["arctan(x+y-3)+arctan(1/(x+y-3))", "-pi/2", {}],
    ["arctan(x+y+3)+arctan(1/(x+y+3))", "pi/2", {}],
    ["arctan(x)+arctan(1/x)+arctan(y)+arctan(1/y)", "pi", {}],
    ["arctan(x)+arctan(1/x)-arctan(y)-arctan(1/y)", "0", {}],
    ["arctan(x/y)+arctan(y/x)", "pi/2", {}],
    ["arctan(x y)+arctan(1/(x y))", "pi/2", {}],
    ["arctan(x^2-1)+arctan(1/(x^2-1))", "pi/2", {}],
    ["arctan(x^2-1)+arctan(1/(x^2-1))", "-pi/2", {}],
    ["arcsin(2x/(1+x^2))", "2arctan(x)", {}],
    ["arccos((1-x^2)/(1+x^2))", "2arctan(x)", {}],
    ["arccos(2x^2-1)", "2arccos(x)", {}],
    ["arctan((1+x)/(1-x))", "arctan(x)+pi/4", {}],
    ["arctan((1+x-y)/(1-x+y))", "arctan(x-y)+pi/4", {}],
    ["arctan(2x/(1-x^2))", "2arctan(x)", {}],
    ["artanh(2x/(1+x^2))", "2artanh(x)+1/7", {}],
    ["arsinh(x)", "ln(x+sqrt(x^2+1))+1/7", {}],
    ["arctan(sinh(x))", "2arctan(tanh(x/2))+pi", {}],
    ["erf(x)+erf(y)", "erf(x)+erf(-y)", {}],
    ["erf(x)+1/7", "-erf(-x)", {}],
    ["erf(x)+arctan(x)+arctan(1/x)", "erf(2x)+pi/2 sign(x)", {}],
    ["erf(x)+arctan(x)+arctan(1/x)", "pi/2 sign(x)+erf(x^2)", {}],
  ])("%s is not %s, be the difference ever so small", (a, b, domains) => {
    expect(relation(a, b, domains)).toBe("different");
    expect(relation(beside(a), beside(b), domains)).not.toBe("equal");
    expect(relation(beside(b), beside(a), domains)).not.toBe("equal");
  });
});
