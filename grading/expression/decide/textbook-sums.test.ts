import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational } from "../rational";
import { relation } from "./relation.for-tests";

const whole: Domain = { kind: "integer" };
const positive: Domain = { kind: "positive" };
const from0: Domain = { kind: "integer", min: rational(0n) };
const from1: Domain = { kind: "integer", min: rational(1n) };
const from2: Domain = { kind: "integer", min: rational(2n) };

describe("sums, products and whole numbers by the formulas of textbooks", () => {
  test.each<readonly [string, string, string, Readonly<Record<string, Domain>>]>([
    ["\\sum_{k=0}^{n} exp(k x)", "(exp((n+1)x)-1)/(exp(x)-1)", "(exp(n x)-1)/(exp(x)-1)", { n: from1, x: positive }],
    ["\\sum_{k=0}^{n-1} 1/r^k", "(1-r^(-n))/(1-1/r)", "(1-r^n)/(1-r)", { n: from1, r: positive }],
    ["\\sum_{k=0}^{n-1} 3/r^k", "3(1-r^(-n))/(1-1/r)", "(1-r^(-n))/(1-1/r)", { n: from1, r: positive }],
    ["\\sum_{k=0}^{\\infty} (sin(x)/2)^k", "1/(1-sin(x)/2)", "1/(1+sin(x)/2)", {}],
    ["floor(n/2)+floor((n+1)/2)", "n", "n+1", { n: whole }],
    ["floor(x)+floor(-x)", "floor(-x)+floor(x)", "0", {}],
    ["ceil(x)", "-floor(-x)", "floor(x)", {}],
    ["floor(floor(x)/2)", "floor(x/2)", "floor(x)/2", {}],
    ["floor(2n/2)", "n", "n+1", { n: whole }],
    ["floor(n^2/4)", "n^2/4-(1-(-1)^n)/8", "n^2/4", { n: whole }],
    ["floor((2n+1)/2)", "n", "n+1", { n: whole }],
    ["mod(n,3)", "n-3floor(n/3)", "n", { n: whole }],
    ["(-1)^(n^2)", "(-1)^n", "1", { n: whole }],
    ["(-1)^(n(n+1))", "1", "-1", { n: whole }],
    ["sin(n pi)", "0", "1", { n: whole }],
    ["cos(n pi)", "(-1)^n", "1", { n: whole }],
    ["cos(2 n pi + x)", "cos(x)", "-cos(x)", { n: whole }],
    ["sin(n pi/2)^2", "(1-(-1)^n)/2", "1", { n: whole }],
    ["n(n+1)/2 - floor(n(n+1)/2)", "0", "1/2", { n: whole }],
    ["binomial(n,2)", "n(n-1)/2", "n(n+1)/2", { n: whole }],
    ["binomial(n,k)+binomial(n,k+1)", "binomial(n+1,k+1)", "binomial(n+1,k)", { n: whole, k: whole }],
    ["n!/(n-1)!", "n", "n+1", { n: from1 }],
    ["(n+1)!", "(n+1) n!", "n n!", { n: from0 }],
    ["\\sum_{k=1}^{n} k", "n(n+1)/2", "n(n-1)/2", { n: whole }],
    ["\\sum_{k=1}^{n} k^2", "n(n+1)(2n+1)/6", "n(n+1)/2", { n: from1 }],
    ["\\sum_{k=1}^{n} \\sum_{j=1}^{k} 1", "n(n+1)/2", "n^2", { n: from1 }],
    ["\\sum_{k=1}^{n} \\sum_{j=1}^{k} \\sum_{i=1}^{j} 1", "n(n+1)(n+2)/6", "n^3", { n: from1 }],
    ["\\prod_{k=1}^{n} k", "n!", "(n+1)!", { n: from1 }],
    ["\\prod_{k=1}^{n} 2^k", "2^(n(n+1)/2)", "2^n", { n: from1 }],
    ["\\prod_{k=1}^{n} x", "x^n", "n x", { n: from1 }],
    ["\\prod_{k=1}^{n} e^x", "e^(n x)", "e^x", { n: from1 }],
    ["\\prod_{k=1}^{3} x", "x^3", "x^2", {}],
    ["\\sum_{k=1}^{n} x_k - \\sum_{k=1}^{n-1} x_k", "x_n", "x_1", { n: from2 }],
    ["\\sum_{i=1}^{n} 2x_i", "2\\sum_{j=1}^{n} x_j", "\\sum_{j=1}^{n} x_j", {}],
    ["\\sum_{i=1}^{n} |2x_i|", "2\\sum_{j=1}^{n} |x_j|", "\\sum_{j=1}^{n} x_j", {}],
    ["\\prod_{i=1}^{n} exp(x_i)", "exp(\\sum_{i=1}^{n} x_i)", "\\sum_{i=1}^{n} exp(x_i)", {}],
  ])("%s is %s and not %s", (formula, same, other, domains) => {
    expect([relation(formula, same, domains), relation(same, formula, domains)]).toEqual(["equal", "equal"]);
    expect([relation(formula, other, domains), relation(other, formula, domains)]).toEqual(["different", "different"]);
  });
});
