import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  Q: { shape: ["n", "d"] },
  K: { shape: ["n", "d"] },
  V: { shape: ["n", "d"] },
  A: { shape: ["n", "n"] },
  F: { shape: ["n", "m"] },
  a: { shape: ["n"] },
  p: { shape: ["n"] },
  z: { shape: ["n"] },
  x: { shape: ["m"] },
  s: { shape: [] },
  t: { shape: [] },
};

function verdict(answer: string, reference: string): { readonly outcome: unknown; readonly code: unknown } {
  const graded = tensorVerdict(answer, reference, symbols);
  return { outcome: graded.outcome, code: graded.feedback[0]?.code };
}

const attention = "softmax(Q*K'/sqrt(d))*V";

describe("a call of a library", () => {
  it.each([
    ["nn.Softmax(dim=-1)(Q@K.T/d**0.5)@V", attention],
    ["np.linalg.multi_dot([A, F, x])", "A*F*x"],
    ["torch.chain_matmul(A, A, F)", "A*A*F"],
    ["tf.linalg.matvec(A, z)", "A*z"],
    ["torch.bmm(torch.softmax(Q@K.T/math.sqrt(d), -1), V)", attention],
    ["F.softmax(Q @ K.transpose(-2,-1) / math.sqrt(d), dim=-1) @ V", attention],
    ["a*np.where(z>0, 1, 0)", "a .* step(z)"],
    ["torch.where(z > 0, z, 0)", "max(z, 0)"],
    ["a * np.heaviside(z, 0)", "a .* step(z)"],
    ["torch.clamp(z, min=0)", "max(z, 0)"],
    ["z.clamp(min=0)", "max(z, 0)"],
    ["z.relu()", "max(z, 0)"],
    ["-a'*log_softmax(z)", "-a' * log(softmax(z))"],
    ["F.log_softmax(z, dim=0)", "log(softmax(z))"],
    ["(z - np.mean(z))/np.std(z)", "(z - mean(z)) / sqrt(mean((z - mean(z)).^2))"],
    ["torch.var(z, unbiased=False)", "mean((z - mean(z)).^2)"],
    ["np.linalg.matrix_power(A, 3)", "A * A * A"],
    ["np.linalg.norm(A, 'fro')**2", "trace(A' * A)"],
    ["torch.norm(z, p=2)**2", "z' * z"],
    ["scipy.special.softmax(A)", "exp(A) / sum(exp(A))"],
    ["scipy.special.softmax(z)", "softmax(z)"],
    ["scipy.special.softmax(A, axis=1)", "softmax(A)"],
    ["special.logsumexp(A)", "log(sum(exp(A)))"],
    ["np.dot(1, A)", "A"],
    ["F.T @ z", "F' * z"],
    ["F.T @ z / F.shape[0]", "F' * z / n"],
    ["F.T @ z / len(z)", "F' * z / n"],
    ["F @ x / F.shape[1]", "F * x / m"],
    ["A @ np.eye(A.shape[0]) @ z", "A * z"],
    ["(z - a).pow(2).sum()", "(z - a)' * (z - a)"],
    ["(A @ z - a).pow(2).sum().sqrt()", "norm(A * z - a)"],
    ["(A @ z).square().mean()", "z' * A' * A * z / n"],
    ["z.neg() * a", "-(z .* a)"],
    ["F.mse_loss(z, a)", "(z - a)' * (z - a) / n"],
    ["F.mse_loss(z, a, reduction='sum')", "(z - a)' * (z - a)"],
    ["torch.nn.functional.l1_loss(z, a)", "sum(abs(z - a)) / n"],
    ["F + np.tile(x, (n, 1))", "F + ones(n, 1) * x'"],
    ["F + x.expand(n, m)", "F + ones(n, 1) * x'"],
    ["sum(x.expand(n, -1))", "n sum(x)"],
    ["np.negative(z)", "-z"],
    ["torch.reciprocal(z)", "1 ./ z"],
    ["a * z.rsqrt()", "a ./ sqrt(z)"],
    ["torch.rsqrt(z)", "1 ./ sqrt(z)"],
    ["z.detach() * a.clone()", "z .* a"],
    ["A.sum().item()", "sum(A)"],
    ["A.diagonal() * z", "diag(A) .* z"],
    ["(A @ z[:, None]).ravel() * a", "(A * z) .* a"],
    ["(A @ z.reshape(-1, 1)).flatten() - a", "A * z - a"],
    ["(A @ z[:, None])[:, 0] * a", "(A * z) .* a"],
    ["np.squeeze(A @ z[:, None]) - a", "A * z - a"],
    ["z[None, :].reshape(-1)", "z"],
  ])("is what its documentation says: %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("correct");
  });

  it.each([
    ["nn.Softmax(dim=0)(Q@K.T/d**0.5)@V", attention],
    ["np.where(z > 0, 0, z)", "max(z, 0)"],
    ["(z - a).pow(2).sum()", "z' * z - a' * a"],
    ["z.rsqrt()", "sqrt(z)"],
    ["torch.reciprocal(z)", "-z"],
    ["z.neg()", "z"],
    ["A.diagonal()", "A * z"],
    ["(A @ z[:, None]).ravel()", "A' * z"],
    ["torch.where(z < 0, z, 0)", "max(z, 0)"],
    ["F.T @ z / F.shape[1]", "F' * z / n"],
    ["scipy.special.softmax(A)", "softmax(A)"],
    ["torch.dot(a, z.T)", "a * z'"],
    ["np.std(z)", "mean((z - mean(z)).^2)"],
    ["np.linalg.matrix_power(A, 2)", "A .* A"],
  ])("is nothing else: %s is not %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("incorrect");
  });

  it.each([
    ["torch.std(z)", "unknown-name"],
    ["z.var()", "unknown-name"],
    ["np.std2(z)", "unknown-name"],
    ["np.dot(F, 1)", "tensor:one-or-ones"],
    ["np.sat(z)", "unknown-name"],
    ["np.linalg.past(A)", "unknown-name"],
    ["np.where(z, a, 0)", "words"],
    ["z / z.shape[1]", "unexpected"],
    ["z / len(u)", "unknown-name"],
    ["(A@A)**(-1)", "tensor:division-by-matrix"],
  ])("that is not known for sure is refused, and never read letter by letter: %s", (answer, code) => {
    expect(verdict(answer, "z")).toEqual({ outcome: "invalid", code });
  });
});

describe("other signs", () => {
  it.each([
    ["(p-z) ⊘ (p⊙(1-p))", "(p-z) ./ (p .* (1-p))"],
    ["(p-z)\\oslash(p\\odot(1-p))", "(p-z) ./ (p .* (1-p))"],
    ["[z]_+", "max(z, 0)"],
    ["a ⊙ (z-p)_+", "a .* relu(z-p)"],
    ["(z.*z)*x.'", "(z.*z) * x'"],
    ["‖A‖²_F", "trace(A' * A)"],
    ["a⊙p⊙z⊗x", "(a .* p .* z) * x'"],
    ["a\\odot p\\odot z\\otimes x", "(a .* p .* z) * x'"],
    ["A ⊙ z⊗z", "A .* (z * z')"],
    ["a⨀p", "a .* p"],
  ])("are read: %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("correct");
  });

  it.each([
    ["p ⊘ z", "z ./ p"],
    ["[z]_+", "max(-z, 0)"],
    ["a⊙p⊙z⊗x", "(a .* p) * x'"],
    ["A ⊙ z⊗z", "(A * z) * z'"],
  ])("are no others: %s is not %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("incorrect");
  });

  it("ask back where a shape was written behind the formula", () => {
    expect(verdict("z x^T (n×m)", "z*x'")).toEqual({ outcome: "invalid", code: "tensor:shape-note" });
    expect(verdict("n m z", "n*m*z").outcome).toBe("correct");
  });
});

describe("σ before a bracket", () => {
  it("is asked back where it is also a given symbol, and is the function elsewhere", () => {
    const given = { sigma: { shape: [] }, z: { shape: ["n"] } };
    const code = (answer: string, names: Parameters<typeof tensorVerdict>[2]): unknown =>
      tensorVerdict(answer, "z", names).feedback[0]?.code;
    expect(code("1 - σ(z)", given)).toBe("tensor:sigma");
    expect(code("\\sigma\\left(z\\right)", given)).toBe("tensor:sigma");
    expect(code("z + 0 σ*(z)", given)).toBeUndefined();
    expect(code("z + 0 σ(z)", { z: { shape: ["n"] } })).toBeUndefined();
  });
});

describe("a symbol's name", () => {
  const graded = (name: string, answer: string): unknown => {
    const verdictOf = grade({
      type: "tensor-formula",
      answer,
      reference: `2*${name}`,
      symbols: { [name]: { shape: ["n"] }, other: { shape: ["n"] } },
    });
    return verdictOf.ok ? "outcome" in verdictOf.answer && verdictOf.answer.outcome : verdictOf.error;
  };

  it.each([
    ["δh_t", "\\delta h_t + δh_t"],
    ["ŷ", "\\hat{y} + ŷ"],
    ["\\hat{y}", "ŷ + \\hat y"],
    ["\\tilde{c}_t", "c̃_t + \\tilde{c}_t"],
    ["h_{t−1}", "h_{t-1} + h_{t−1}"],
    ["ℓ", "ℓ + ℓ"],
    ["W1", "W_1 + W₁"],
  ])("may be written as its author writes it: %s", (name, answer) => {
    expect(graded(name, answer)).toBe("correct");
    expect(graded(name, "2 other")).toBe("incorrect");
  });
});

describe("what has one axis alone", () => {
  it.each(["A.ravel()", "np.tanh(A)[:, 0]", "A.flatten() @ z.flatten()", "z[None, :][:, 0]", "z.ravel().T"])(
    "is asked back of a matrix, and where it is turned: %s",
    (answer) => {
      expect(verdict(answer, "z")).toEqual({ outcome: "invalid", code: "tensor:axes" });
    },
  );
});
