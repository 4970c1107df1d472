import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("multiples of π are seen in an angle whose numerator is a sum", () => {
  test.each([
    ["sin(pi*(x+1)/2)", "cos(pi*x/2)", "-cos(pi*x/2)"],
    ["sin((2*pi*x+pi)/2)", "cos(pi*x)", "sin(pi*x)"],
    ["cos(pi*(T-t)/T)", "-cos(pi*t/T)", "cos(pi*t/T)"],
    ["cos((pi*T-pi*t)/T)", "-cos(pi*t/T)", "-cos(pi*t/T)+10^(-9)"],
    ["sin((x+pi*T)/T)", "-sin(x/T)", "sin(x/T)"],
    ["cos(pi*(T+t)/(2*T))", "-sin(pi*t/(2*T))", "sin(pi*t/(2*T))"],
    ["sin(pi*(x+1)/2+pi*(y-1)/2)", "sin(pi*(x+y)/2)", "cos(pi*(x+y)/2)"],
    ["tan(pi*(x+1)/4)", "(1+tan(pi*x/4))/(1-tan(pi*x/4))", "(1-tan(pi*x/4))/(1+tan(pi*x/4))"],
    // A schedule after w steps of warm-up, read from its end.
    ["1+cos(pi*(t-w)/(T-w))", "1-cos(pi*(T-t)/(T-w))", "1+cos(pi*(T-t)/(T-w))"],
  ])("%s is %s and not %s", (answer, key, other) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(answer, other)).toBe("different");
  });
});
