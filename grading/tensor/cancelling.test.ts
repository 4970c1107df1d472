import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  U: { shape: ["n", "n"] },
  W: { shape: ["n", "m"] },
  y: { shape: ["n"] },
  f_t: { shape: ["n"] },
  s: { shape: [] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("a sum of what cancels is the length of an axis, or of time", () => {
  it.each([
    "trace(U*inv(U)) s",
    "trace(inv(U)*U) s",
    "trace(inv(U')*U') s",
    "trace(inv(U*U)*U*U) s",
    "sum(U .* inv(U)') s",
    "ones(n)' inv(U)*U ones(n) s",
    "sum(y .* (1./y)) s",
    "y' (1./y) s",
    "y' * y.^(-1) s",
    "sum(y./y) s",
    "sum((y .* y) ./ y.^2) s",
    "sum(W .* W ./ (W .* W)) s",
    "s sum(tanh(y) ./ tanh(y))",
    "s sum_{k=1}^T (f_k' f_k/(f_k' f_k))",
  ])("and no number, at whatever sizes it is tried: %s", (reference) => {
    for (let c = 1; c <= 15; c += 1) expect(outcome(`${c} s`, reference)).toBe("incorrect");
  });

  it.each([
    ["n s", "trace(U*inv(U)) s"],
    ["n s", "y' (1./y) s"],
    ["n m s", "sum(W ./ W) s"],
  ])("which is right: %s for %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });
});
