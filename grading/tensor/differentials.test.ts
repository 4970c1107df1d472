import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  X: { shape: ["N", "k"] },
  Z: { shape: ["N", "h"] },
  dZ: { shape: ["N", "h"] },
  dh_t: { shape: ["n"] },
  h_t: { shape: ["n"] },
  x: { shape: ["m"] },
};
const withFactor = { ...symbols, d: { shape: [] } };

describe("an upright d before a letter", () => {
  it.each([
    ["X^\\top \\mathrm{d}\\mathbf{Z}", "X' * dZ", "X' * (d * Z)"],
    ["X^\\top\\,\\mathrm{d}Z", "X' * dZ", "X' * (d * Z)"],
    ["X^{T}\\text{d}\\boldsymbol{Z}", "X' * dZ", "X' * (d * Z)"],
    ["\\mathrm d Z", "dZ", "d * Z"],
    ["\\mathrm{d}h_t\\, x^\\top", "dh_t * x'", "d * h_t * x'"],
    ["\\mathrm{d}\\mathbf{h}_{t}\\, x^\\top", "dh_t * x'", "d * h_t * x'"],
  ])("belongs to the name that the two make: %s is %s and not %s", (answer, reference, other) => {
    expect(tensorVerdict(answer, reference, withFactor).outcome).toBe("correct");
    expect(tensorVerdict(answer, other, withFactor).outcome).toBe("incorrect");
    expect(tensorVerdict(answer, reference, symbols).outcome).toBe("correct");
  });

  it("is a factor where there is no such name, and in italics with a sign or a gap", () => {
    expect(tensorVerdict("\\mathrm{d} X", "d * X", withFactor).outcome).toBe("correct");
    expect(tensorVerdict("d \\cdot \\mathbf{Z}", "d * Z", withFactor).outcome).toBe("correct");
    expect(tensorVerdict("d Z", "d * Z", withFactor).outcome).toBe("correct");
  });

  it("in italics before a bold letter is asked back where d is given, and else belongs to the name", () => {
    const { outcome, feedback } = tensorVerdict("X^T d\\mathbf{Z}", "X' * dZ", withFactor);
    expect([outcome, feedback[0]?.code]).toEqual(["invalid", "tensor:differential"]);
    expect(tensorVerdict("X^T d\\mathbf{Z}", "X' * dZ", symbols).outcome).toBe("correct");
    expect(tensorVerdict("X^T d\\mathbf{Z}", "-X' * dZ", symbols).outcome).toBe("incorrect");
  });
});
