import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

// Labels by hand: max(a, b) = a + relu(b - a), relu(u) = u·1[u > 0] = u·1[u >= 0], cos x = 1 - 2 sin²(x/2), log2(x)·ln 2 = ln x.
describe("conditions on equal or opposite values are one, however they are written", () => {
  test.each([
    ["max(x^2, 1 - 2*sin(x/2)^2)", "x^2 + relu(cos(x) - x^2)"],
    ["relu(log(m, 2))", "log(m)/log(2)*1[-log(m) < 0]"],
    ["ln(3) + x + max(0, 2*g - (ln(3) + x))", "max(ln(3) + x, 2*g)"],
    ["max(log(b/3), relu(b - g))", "ln(b/3) + relu((b - g + |b - g|)/2 - log(b/3, 2)*log(2))"],
    ["relu(exp(3/2)/(1 + exp(1.5))/(4 + a) - b) + b", "max(b, sigmoid(1.5)/(4 + a))"],
    ["cos(4 - m)*(1 - 1[2*sin((4 - m)/2)^2 - 1 >= 0])", "relu(cos(4 - m))"],
  ])("%s is %s", (a, b) => expect([relation(a, b), relation(b, a)]).toEqual(["equal", "equal"]));

  test.each([
    ["max(x^2, 1 - 2*sin(x/2)^2)", "x^2 + relu(cos(x)*1.000000000001 - x^2)"],
    ["max(x^2, 1 - 2*sin(x/2)^2)", "x^2 - relu(cos(x) - x^2)"],
    ["ln(3) + x + max(0, 2*g - (ln(3) + x))", "max(ln(3.000000000001) + x, 2*g)"],
    ["cos(4 - m)*(1 - 1[2*sin((4 - m)/2)^2 - 1 <= 0])", "relu(cos(4 - m))"],
    ["max(b, sigmoid(1.5)/(4 + a))", "relu(exp(1.5)/(2 + exp(1.5))/(4 + a) - b) + b"],
  ])("%s is not %s", (a, b) => expect([relation(a, b), relation(b, a)]).toEqual(["different", "different"]));
});

describe("where a condition's border is no rational number, what is 0 on it is known by its factor", () => {
  test.each([
    ["relu(x - sqrt(2))", "(x - sqrt(2))*1[x > sqrt(2)]"],
    ["relu(x - ln(2))", "(x - ln(2))*1[x > ln(2)]"],
    ["relu(ln(x/2))", "ln(x/2)*1[ln(x/2) > 0]"],
    ["relu(ln(x/2))", "ln(x/2)*1[x > 2]"],
    ["relu(x - pi)*y", "(x - pi)*y*1[x >= pi]"],
  ])("%s is %s", (a, b) => expect([relation(a, b), relation(b, a)]).toEqual(["equal", "equal"]));

  test.each([
    ["relu(x - sqrt(2))", "(x - sqrt(2))*1[x > 1.41421356237]"],
    ["relu(x - sqrt(2)) + 1", "(x - sqrt(2))*1[x > sqrt(2)] + 1[x != 3]"],
    ["relu(x - ln(2))", "(x - ln(2))*1[x > ln(3)]"],
    ["relu(x - 2) + 1", "(x - 2)*1[x > 2] + 1[x != 2]"],
  ])("%s is not %s", (a, b) => expect([relation(a, b), relation(b, a)]).toEqual(["different", "different"]));

  test("a jump at such a border is not called equal", () => {
    expect(relation("1[x > sqrt(2)]", "1[x >= sqrt(2)]")).not.toBe("equal");
    expect(relation("relu(x - sqrt(2)) + 1[x = sqrt(2)]", "(x - sqrt(2))*1[x > sqrt(2)]")).not.toBe("equal");
  });
});
