import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const given: Readonly<Record<string, Domain>> = { t: { kind: "positive" } };

describe("within a cell, what stands in a logarithm, a root or an exponential is what its cases are there", () => {
  test.each([
    ["max(x,y) + t*ln(1 + e^(-|x-y|/t))", "t*ln(e^(x/t) + e^(y/t))"],
    ["max(x,y) + t*ln(e^((x-max(x,y))/t) + e^((y-max(x,y))/t))", "t*ln(e^(x/t) + e^(y/t))"],
    ["max(0,x) + ln(1 + e^(-t*|x|))/t", "ln(1 + e^(t*x))/t"],
    ["min(x,y) - t*ln(1 + e^(-|x-y|/t))", "-t*ln(e^(-x/t) + e^(-y/t))"],
    ["max(x,0) - x*z + t*ln(1 + e^(-|x|/t))", "t*ln(1 + e^(x/t)) - x*z"],
    ["t*ln(1 + e^(|x|/t))", "|x| + t*ln(1 + e^(-|x|/t))"],
    ["z*sqrt(t^2*(1 + |x|)^2)", "t*z + t*z*|x|"],
  ])("%s is %s", (answer, key) => expect(relation(answer, key, given)).toBe("equal"));

  test.each([
    ["max(x,y) + ln(1 + e^(-|x-y|/t))", "t*ln(e^(x/t) + e^(y/t))"],
    ["max(x,y) + t*ln(1 + e^(-(x-y)/t))", "t*ln(e^(x/t) + e^(y/t))"],
    ["min(x,y) + t*ln(1 + e^(-|x-y|/t))", "t*ln(e^(x/t) + e^(y/t))"],
    ["max(0,x) - ln(1 + e^(-t*|x|))/t", "ln(1 + e^(t*x))/t"],
    ["max(x,y) + t*ln(1 + e^(|x-y|/t))", "t*ln(e^(x/t) + e^(y/t))"],
    ["z*sqrt(t^2*(1 - |x|)^2)", "t*z - t*z*|x|"],
  ])("%s is not %s", (answer, key) => expect(relation(answer, key, given)).toBe("different"));
});
