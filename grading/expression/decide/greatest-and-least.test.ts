import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("the least is the opposite of the greatest of opposites, whatever is compared", () => {
  // ln(1 + e^x) lies above x everywhere, so that both are ln(1 + e^x).
  test.each([
    ["-min(-softplus(x), -x)", "max(softplus(x), x)", "max(softplus(x), x) + 1"],
    ["-min(-softplus(2x-x), -x)", "max(softplus(x), x)", "-max(-softplus(x), -x)"],
    ["-min(-Γ(x), -erf(x), -y)", "max(y, max(erf(x), Γ(x)))", "-min(-Γ(x), erf(x), -y)"],
  ])("%s is %s and not %s", (answer, key, other) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(other, key)).toBe("different");
  });
});

describe("what is compared with a logarithm of something positive is decided by powers of e", () => {
  // max(a, b) + min(a, b) = a + b and |a| = max(a, 0) + max(-a, 0), for whatever a and b.
  test.each([
    ["max(ln(x^2+1), 1) + min(1, ln(x^2+1))", "1 + ln(x^2+1)", "ln(x^2+1)"],
    ["relu(ln(x^2+1)-7) + relu(7-ln(x^2+1))", "|ln(x^2+1)-7|", "ln(x^2+1)-7"],
    ["relu(softplus(x)-y) - relu(y-softplus(x))", "softplus(x)-y", "softplus(x)+y"],
    // Where y and z are 0, and there alone, the sign is not -1 but 0.
    ["relu(x)*sign(-ln(z^2+1)-y^2)", "relu(x)*sign(-y^2-ln(z^2+1))", "-relu(x)"],
  ])("%s is %s and not %s", (answer, key, other) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(other, key)).not.toBe("equal");
  });
});
