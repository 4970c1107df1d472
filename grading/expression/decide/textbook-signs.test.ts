import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const positive: Domain = { kind: "positive" };

describe("signs, cases and absolute values by the cases that a person would write down", () => {
  test.each<readonly [string, string, string, Readonly<Record<string, Domain>>]>([
    ["min(x+y, x-y)", "x-|y|", "x+|y|", {}],
    ["max(x+y, x+2y)", "x+max(y,2y)", "x+y", {}],
    ["max(2x+1,2y+1)", "2max(x,y)+1", "2min(x,y)+1", {}],
    ["sign(sqrt(x)-sqrt(y))", "sign(x-y)", "sign(y-x)", { x: positive, y: positive }],
    ["sign(x-sqrt(2)y)", "sign(x^2-2y^2)", "sign(x^2-y^2)", { x: positive, y: positive }],
    ["sign(1-x sqrt(y))", "sign(1-x^2 y)", "sign(1-x y)", { x: positive, y: positive }],
    ["sign(e^x-e^y)", "sign(x-y)", "sign(y-x)", {}],
    ["sign(x^3+y^3)", "sign(x+y)", "sign(x-y)", {}],
    ["sign(x^2-y^2)", "sign(x-y)sign(x+y)", "sign(x-y)", {}],
    ["sign(x^4-y^4)", "sign(x^2-y^2)", "sign(x-y)", {}],
    ["sign((x-y)^2)", "|sign(x-y)|", "sign(x-y)", {}],
    ["sign(-x^2-1)", "-1", "1", {}],
    ["sign(-e^x)", "-1", "1", {}],
    ["sign(e^x-1-x)", "|sign(x)|", "sign(x)", {}],
    ["sign(e^x-1)", "sign(x)", "-sign(x)", {}],
    ["sign(-x e^y)", "-sign(x)", "sign(x)", {}],
    ["sign(arctan(x))", "sign(x)", "sign(x-1)", {}],
    ["sign(x^(1/3))", "sign(x)", "-sign(x)", {}],
    ["sign(x/(1+y^2))", "sign(x)", "sign(y)", {}],
    ["sign(-1/x)", "-sign(x)", "sign(x)", {}],
    ["sign(-x y)", "-sign(x)sign(y)", "sign(x y)", {}],
    ["1 if x>0 else 0", "(1+sign(x))/2 if x!=0 else 0", "1 if x>=0 else 0", {}],
    ["x if x>y else y", "max(x,y)", "min(x,y)", {}],
    ["1[x>0]1[x<0]", "0", "1", {}],
    ["1[x>0 and y>0]", "1[x>0]1[y>0]", "1[x>0]", {}],
    ["1[not (x>0)]", "1[x<=0]", "1[x<0]", {}],
    ["1[x>0 or y>0]", "max(1[x>0],1[y>0])", "1[x>0]", {}],
    ["1[x=0]", "1-|sign(x)|", "0", {}],
    ["x 1[x=0]", "0", "1", {}],
    ["|x|^3", "x^2 |x|", "x^3", {}],
    ["max(x,-x)", "|x|", "x", {}],
    ["clip(x,0,1)", "min(max(x,0),1)", "x", {}],
    ["(x+|x|)^2/4", "max(x,0)^2", "x^2", {}],
    ["max(x,y)+min(x,y)", "x+y", "x-y", {}],
    ["max(x,y)*min(x,y)", "x*y", "x+y", {}],
    ["||x|-|y||", "max(|x|,|y|)-min(|x|,|y|)", "|x-y|", {}],
  ])("%s is %s and not %s", (formula, same, other, domains) => {
    expect([relation(formula, same, domains), relation(same, formula, domains)]).toEqual(["equal", "equal"]);
    expect([relation(formula, other, domains), relation(other, formula, domains)]).toEqual(["different", "different"]);
  });
});
