import { describe, expect, test } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = { W: { shape: ["n", "m"] }, x: { shape: ["n"] }, v: { shape: ["m"] } };

describe("what NumPy makes of arrays is shown as a formula of matrices", () => {
  test.each([
    ["np.tanh(x) * W", "diag(tanh(x))*W", "\\operatorname{diag}\\left(\\tanh\\left(x\\right)\\right) W"],
    ["W * np.tanh(x)", "diag(tanh(x))*W", "\\operatorname{diag}\\left(\\tanh\\left(x\\right)\\right) W"],
    ["np.exp(x) @ W", "W'*exp(x)", "\\left(\\exp\\left(x\\right)^{\\top} W\\right)^{\\top}"],
    ["np.tanh(x) * v.T", "tanh(x)*v'", "\\tanh\\left(x\\right) v^{\\top}"],
    ["np.zeros((n, m)) + W", "W", "0 \\odot \\left(\\mathrm{ones}_{n} \\mathrm{ones}_{m}^{\\top}\\right) + W"],
    ["torch.full((n,), 3) * x", "3 x", "\\left(3 \\odot \\mathrm{ones}_{n}\\right) \\odot x"],
    ["np.zeros_like(W) + W", "W", "0 \\odot W + W"],
  ])("%s is %s, as %s", (answer, reference, shown) => {
    const { outcome, readAs } = tensorVerdict(answer, reference, symbols);
    expect([outcome, readAs]).toEqual(["correct", shown]);
  });
});
