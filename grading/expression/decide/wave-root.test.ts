import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const both = (answer: string, key: string): readonly string[] => [relation(answer, key), relation(key, answer)];

describe("the root of a square of sines and cosines is its size", () => {
  test.each([
    ["sqrt(1+sin(2x))", "|sin(x)+cos(x)|"],
    ["sqrt(1-sin(x))", "|sin(x/2)-cos(x/2)|"],
    ["sqrt(2-2cos(x))", "2|sin(x/2)|"],
    ["sqrt(1-2*sin(x+y)*cos(x+y))", "|sin(x+y)-cos(x+y)|"],
    ["sqrt(1+cos(x/2))", "sqrt(2)*|cos(x/4)|"],
  ])("%s is %s", (answer, key) => expect(both(answer, key)).toEqual(["equal", "equal"]));

  // At x = y = 1 they differ: the angles are no multiples of one another.
  test.each([
    ["sqrt(1-2*sin(x/(1+y))*cos(x))", "|sin(x/(1+y))-cos(x/(1+y))|"],
    ["sqrt(1-2*sin(x/(1+y))*cos(x))", "|sin(x)-cos(x)|"],
    ["sqrt(1+2*sin(x)*cos(x y))", "|sin(x)+cos(x)|"],
    ["sqrt(1+2*sin(x)*cos(x+1))", "|sin(x)+cos(x)|"],
    ["sqrt(1+2*sin(x)*cos(x+y))", "|sin(x)+cos(x)|"],
    ["sqrt(1+2*sin(x+y)*cos(x+2y))", "|sin(x+y)+cos(x+y)|"],
  ])("%s is not %s", (answer, key) => expect(both(answer, key)).not.toContain("equal"));
});
