import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";
import { approximate } from "./print-point";

const symbols = { x: { shape: ["n"] }, W: { shape: ["n", "m"] } };

describe("an approximate value", () => {
  const six = approximate(6);
  it("shows no digits but those that are known", () => {
    expect(six({ low: 0.12345678, high: 0.12345679 })).toBe("≈ 0.123457");
    expect(six({ low: 3.74e-13, high: 3.78e-13 })).toBe("≈ 3.76e-13");
    expect(six({ low: 2, high: 2 })).toBe("2");
  });

  it("that may be 0 is 0, and never has the other sign", () => {
    expect(six({ low: -3e-16, high: 1e-16 })).toBe("≈ 0");
    // ln(1 + e^-600) is about 1e-261.
    const { evidence } = tensorVerdict("softplus(-600 - x' x)", "600 + x' x", symbols);
    expect(evidence.counterexample?.answer).toBe("≈ 0");
  });
});

describe("a point", () => {
  it("names the lengths that no symbol of it shows", () => {
    const { evidence } = tensorVerdict("ones_m' * ones_m", "2", symbols);
    const { at = {}, answer } = evidence.counterexample ?? {};
    expect(at["m"]).toBe(answer);
    expect(tensorVerdict("x + ones_n", "x", symbols).evidence.counterexample?.at).not.toHaveProperty("n");
  });
});
