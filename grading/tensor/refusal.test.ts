import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  X: { shape: ["n", "d"] },
  W: { shape: ["d", "q"] },
  V: { shape: ["h", "d"] },
  w: { shape: ["d"] },
  y: { shape: ["n"] },
  p: { shape: ["n"] },
  c: { shape: ["h"] },
  lam: { shape: [] },
};

function said(answer: string): readonly [outcome: unknown, message: string | undefined] {
  const graded = tensorVerdict(answer, "y", symbols);
  return [graded.outcome, graded.feedback.at(-1)?.message.en];
}

describe("a refusal", () => {
  it.each([
    ["diag(V w + c > 0) w", "diag(V w + c > 0) (h×h) times w (d×1)"],
    ["1[V w + c > 0] ⊙ w", "1[V w + c > 0] (h×1) ⊙ w (d×1)"],
    ["y ⊗ p ⊗ y", "y ⊗ p (n×n)"],
    ["np.dot(X, W) + y", "np.dot(X, W) (n×q) + y (n×1)"],
    ["y.sum() + X @ y", "X (n×d) times y (n×1)"],
    ["\\mathbf{1}[y > 0] + w", "\\mathbf{1}[y > 0] (n×1) + w (d×1)"],
  ])("has the student's own words: %s", (answer, words) => {
    const [outcome, message] = said(answer);
    expect(outcome).toBe("invalid");
    expect(message).toContain(words);
  });

  it("calls a difference one", () => {
    expect(said("y - p p^T")[1]).toBe("y (n×1) - p p^T (n×n): both sides of - need the same shape.");
  });

  it.each([
    ["(X X^T + lam I)^{-1} X^T y", "(X X^T + lam I)^{-1} (n×n) times X^T (d×n)"],
    ["X^T (X^T X + lam I)^{-1} y", "X^T (d×n) times (X^T X + lam I)^{-1} (d×d)"],
    ["(I - 1 1^T/n) y * y", "(I - 1 1^T/n) y (n×1) times y (n×1)"],
  ])("is about the shapes that do not fit, not about an I whose length was open: %s", (answer, words) => {
    const [outcome, message] = said(answer);
    expect(outcome).toBe("invalid");
    expect(message).toContain(words);
  });

  it("asks for the lengths where there are too many to be found", () => {
    const { feedback } = tensorVerdict("(I - 1 1^T/n) y * y / norm((I - 1 1^T/n) y)", "y", symbols);
    expect(feedback[0]?.code).toBe("tensor:size-unknown");
  });

  it("speaks of a product only where its factors were typed", () => {
    expect(said("np.multiply(X, y)")).toEqual(["incorrect", "Your formula is n×d, but n×1 is asked for."]);
  });
});
