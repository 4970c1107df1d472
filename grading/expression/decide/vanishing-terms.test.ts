import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { lower } from "./lower";
import { expression } from "./relation.for-tests";
import { hasSteps, isDiscrete, vanishesWidely } from "./vanishing";

const domains: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ["n", { kind: "integer" }],
  ["p", { kind: "positive" }],
]);
const root = (text: string) => lower(expression(text), domains).root;
const widely = (text: string): boolean => vanishesWidely(root(text));

describe("what may be 0 on a set with volume", () => {
  test.each(
    "relu(x);x+|x|;|x|-x;floor(x);floor(x)/7;relu(x)^2;sqrt(relu(x));arctan(relu(x));erf(relu(x));x*relu(y);relu(x)+relu(y);max(x,0)*max(y,0);1[x>0];1[x>0]*y;sign(floor(x));min(x,0);max(x,y)-x;max(x,y)-y;|x-1|+|x+1|-2;floor(x)+1;floor(x)-floor(y);step(x)*x;clip(x,0,1);clip(x,0,1)-1;x*1[y>0]-x;floor(2x)-2floor(x);relu(relu(x)-1);cbrt(x+|x|);(x-|x|)/2;|floor(x)|;e^(relu(x))-1;ln(1+relu(x));1-cos(relu(x));2^(min(x,0))-1".split(
      ";",
    ),
  )("%s", (text) => expect(widely(text)).toBe(true));

  test.each(
    "x;x^2;|x|;x-y;sin(x);e^x-1;x+|x|+1;relu(x)+1;|x|+|y|;x^2+relu(y);sqrt(x);max(x,1);p;|x|+x^2;1/relu(x);x-floor(x);n;n-2;(-1)^n+1;|n|-n;relu(n);max(x,y);|x|-|y|/2;x*|x|;sign(x);ln|x|;relu(x)-y;max(x,y)+x;|x-1|+|x+1|-1;e^(relu(x))".split(
      ";",
    ),
  )("not %s", (text) => expect(widely(text)).toBe(false));
});

describe("whole parts and whole numbers in a term", () => {
  test.each([
    ["floor(x)", true, true],
    ["x-floor(x)", true, true],
    ["relu(x)", false, false],
    ["x", false, false],
    ["n", false, true],
    ["x+n", false, true],
    ["floor(n/2)", false, true],
    ["floor(x)*n", true, true],
    ["\\sum_{k=1}^n relu(x_k)", true, true],
    ["\\sum_{k=1}^n x_k", false, true],
    ["\\sum_{k=1}^m x_k^2", false, true],
    ["gcd(n,2)", false, true],
    ["2", false, false],
  ])("%s jumps: %s; it is discrete: %s", (text, jumps, discrete) => {
    expect([hasSteps(root(text)), isDiscrete(root(text))]).toEqual([jumps, discrete]);
  });
});
