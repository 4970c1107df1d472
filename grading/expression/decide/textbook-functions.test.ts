import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational } from "../rational";
import { relation } from "./relation.for-tests";

const positive: Domain = { kind: "positive" };
const unit: Domain = { kind: "real", min: rational(-1n), max: rational(1n) };

describe("roots, logarithms and circular functions by the formulas of textbooks", () => {
  test.each<readonly [string, string, string, Readonly<Record<string, Domain>>]>([
    ["norm(x,y)", "sqrt(x^2+y^2)", "|x|+|y|", {}],
    ["hypot(x,y)", "sqrt(x^2+y^2)", "x+y", {}],
    ["logsigmoid(x)", "-ln(1+exp(-x))", "ln(1+exp(-x))", {}],
    ["ln(x^2+1)-ln(1/(x^2+1))", "2ln(x^2+1)", "ln(x^2+1)", {}],
    ["ln(sqrt(x^2+1)+x)", "-ln(sqrt(x^2+1)-x)", "ln(sqrt(x^2+1)-x)", {}],
    ["ln(sqrt(x^2+1)-1)+ln(sqrt(x^2+1)+1)", "ln(x^2)", "ln(x)", {}],
    ["ln(3+2sqrt(2))", "2ln(1+sqrt(2))", "ln(1+sqrt(2))", {}],
    ["ln(2+sqrt(3))", "-ln(2-sqrt(3))", "ln(2-sqrt(3))", {}],
    ["sqrt(3+2sqrt(2))", "1+sqrt(2)", "1-sqrt(2)", {}],
    ["sqrt(3-2sqrt(2))", "sqrt(2)-1", "1-sqrt(2)", {}],
    ["sqrt(2-sqrt(3))", "(sqrt(6)-sqrt(2))/4*2", "(sqrt(6)+sqrt(2))/2", {}],
    ["cbrt(8)", "2", "3", {}],
    ["72^(1/2)", "6sqrt(2)", "3sqrt(2)", {}],
    ["(-8)^(1/3)", "-2", "2", {}],
    ["(x^70)^(1/70)", "x", "2x", { x: positive }],
    ["sin(arcsin(x))", "x", "2x", { x: unit }],
    ["cos(arccos(x))", "x", "-x", { x: unit }],
    ["sin(2arctan(x))", "2x/(1+x^2)", "x/(1+x^2)", {}],
    ["cos(3x)", "4cos(x)^3-3cos(x)", "3cos(x)", {}],
    ["sin(x+pi/6)", "sin(x)sqrt(3)/2+cos(x)/2", "sin(x)/2+cos(x)sqrt(3)/2", {}],
    ["cos(pi/12)", "(sqrt(6)+sqrt(2))/4", "(sqrt(6)-sqrt(2))/4", {}],
    ["cos(pi/5)", "(1+sqrt(5))/4", "(1-sqrt(5))/4", {}],
    ["tan(x)", "sin(x)/cos(x)", "cos(x)/sin(x)", {}],
    ["sin(x)^4+cos(x)^4", "1-sin(2x)^2/2", "1", {}],
    ["sin(5x)", "16sin(x)^5-20sin(x)^3+5sin(x)", "sin(x)", {}],
    ["sin(x)^10", "(126-210cos(2x)+120cos(4x)-45cos(6x)+10cos(8x)-cos(10x))/512", "1", {}],
    ["cos(sqrt(2)x)^2", "(1+cos(2sqrt(2)x))/2", "1", {}],
    ["sinh(2x)", "2sinh(x)cosh(x)", "sinh(x)", {}],
    ["erf(0)", "0", "1", {}],
    ["erf(-x)", "-erf(x)", "erf(x)", {}],
    ["sqrt(x^2)", "|x|", "x", {}],
  ])("%s is %s and not %s", (formula, same, other, domains) => {
    expect([relation(formula, same, domains), relation(same, formula, domains)]).toEqual(["equal", "equal"]);
    expect([relation(formula, other, domains), relation(other, formula, domains)]).toEqual(["different", "different"]);
  });
});
