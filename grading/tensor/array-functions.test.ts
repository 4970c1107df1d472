import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  X: { shape: ["N", "k"] },
  W: { shape: ["k", "h"] },
  Z: { shape: ["N", "h"] },
  G: { shape: ["N", "h"] },
  x: { shape: ["m"] },
  d: { shape: ["n"] },
  e: { shape: ["n"] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("functions of arrays of several libraries", () => {
  // What the calls give is said by the manuals of NumPy, PyTorch, TensorFlow and Julia.
  it.each([
    ["tf.matmul(X, G, transpose_a=True)", "X' * G", "-X' * G"],
    ["tf.linalg.matmul(G, W, transpose_b=True)", "G * W'", "2 * G * W'"],
    ["tf.reduce_sum(G, axis=0)", "G' * ones(N)", "G' * ones(N) / N"],
    ["tf.reduce_mean(G, axis=1)", "G * ones(h) / h", "G * ones(h)"],
    ["np.expand_dims(d, 1) @ np.expand_dims(x, 0)", "d * x'", "x * d'"],
    ["np.expand_dims(d, axis=-1) * x", "d * x'", "2 * d * x'"],
    ["torch.unsqueeze(d, 1) @ torch.unsqueeze(x, 0)", "d * x'", "e * x'"],
    ["np.reshape(d, (-1, 1)) @ np.reshape(x, (1, -1))", "d * x'", "e * x'"],
    ["(d * e)[..., None] * x[None, ...]", "(d .* e) * x'", "d * x'"],
    ["np.multiply.outer(d, x)", "d * x'", "x * d'"],
    ["G * np.greater(Z, 0)", "G .* step(Z)", "G .* step(-Z)"],
    ["G * torch.gt(Z, 0)", "G .* step(Z)", "G .* step(-Z)"],
    ["G * np.less_equal(Z, 0)", "G .* step(-Z)", "G .* step(Z)"],
    ["np.multiply(G, Z > 0)", "G .* step(Z)", "Z .* step(G)"],
    ["np.multiply(G, np.int64(Z > 0))", "G .* step(Z)", "G"],
    ["G .* double(Z > 0)", "G .* step(Z)", "G .* step(-Z)"],
    ["torch.where(Z > 0, G, torch.zeros_like(G))", "G .* step(Z)", "G .* step(-Z)"],
    ["(np.ones_like(d) - d) * e", "(1 - d) .* e", "(d - 1) .* e"],
    ["torch.addcmul(d, e, d)", "d + e .* d", "d .* e + e"],
    ["torch.sub(d, e).mul(d)", "(d - e) .* d", "(e - d) .* d"],
    ["(G - Z).div(N)", "(G - Z) / N", "(Z - G) / N"],
    ["d.add(e).sub(d * e)", "d + e - d .* e", "d + e"],
    ["X @ W / np.sqrt(X.size(-1))", "X * W / sqrt(k)", "X * W / sqrt(N)"],
    ["d .* (1 .- tanh.(e).^2) .+ e", "d .* (1 - tanh(e).^2) + e", "d .* (1 - tanh(e).^2) - e"],
    ["G .* (Z .> 0)", "G .* step(Z)", "G .* step(-Z)"],
    ["G .* Int.(Z .> 0)", "G .* step(Z)", "G .* step(-Z)"],
    ["sum(G, dims=1)'", "G' * ones(N)", "-G' * ones(N)"],
    ["sum(G, dims=2)", "G * ones(h)", "-G * ones(h)"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it.each([
    "tf.matmul(X, G, adjoint_a=True)",
    "np.expand_dims(X, 0) @ W",
    "np.expand_dims(d, 2)",
    "greater(Z, 0)",
    "torch.addcmul(d, e, d, value=2)",
    "d.add(e, alpha=2)",
    "np.reshape(X, (1, -1))",
  ])("is refused where it depends on more: %s", (answer) => {
    expect(outcome(answer, "d")).toBe("invalid");
  });

  it("leaves decimals before a sign alone", () => {
    expect(outcome("1.-d", "1 - d")).toBe("correct");
    expect(outcome("d .* 2. + e", "2 d + e")).toBe("correct");
  });
});
