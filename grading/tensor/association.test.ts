import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  K: { shape: ["n", "n"] },
  S: { shape: ["n", "n"] },
  d: { shape: ["n"] },
  f: { shape: ["n"] },
  h: { shape: ["n"] },
  x: { shape: ["m"] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("⊙ and a matrix product without brackets, where shapes allow two orders", () => {
  it.each([
    ["K \\odot K S", "K .* (K*S)"],
    ["K^T d \\odot f", "(K'*d) .* f"],
    ["K .* K * S", "(K .* K) * S"],
  ])("are right where they are as they are read: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  it.each([
    ["K \\odot K S", "(K .* K) * S"],
    ["f^T \\odot h^T d", "(f .* h)' * d"],
    ["2 K .* K S + S", "2 (K .* K) * S + S"],
  ])("are for a person where they are right from left to right alone: %s", (answer, reference) => {
    const verdict = tensorVerdict(answer, reference, symbols);
    expect(verdict.outcome).toBe("undecided");
    expect(verdict.feedback.at(-1)?.code).toBe("tensor:left-to-right");
  });

  it.each([
    ["K^T d \\odot f", "K' * (d .* f)"],
    ["K \\odot (K S)", "(K .* K) * S"],
    ["K \\odot K S", "K * K * S"],
    ["K @ S * S", "K @ (S * S)"],
  ])("are wrong where no such order is right, or brackets were written: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });

  it("are read as shapes say where these allow one order", () => {
    expect(outcome("d ⊙ f x^T", "(d .* f) * x'")).toBe("correct");
  });
});
