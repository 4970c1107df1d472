import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  A: { shape: ["n", "n"] },
  B: { shape: ["n", "n"] },
  W: { shape: ["m", "n"] },
  u: { shape: ["n"] },
  v: { shape: ["n"] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("an inner product", () => {
  it.each([
    "\\langle A, B\\rangle",
    "\\langle A, B\\rangle_F",
    "⟨A, B⟩_F",
    "⟨A,B⟩_{\\mathrm{F}}",
    "np.vdot(A, B)",
    "⟨A, B^T⟩ + ⟨A, B⟩ - tr(A B)",
  ])("of two matrices is the sum of the products of their entries: %s", (answer) => {
    expect(outcome(answer, "tr(A'*B)")).toBe("correct");
    expect(outcome(answer, "tr(A*B)")).toBe("incorrect");
  });

  it.each(["⟨u, A v⟩", "⟨A^T u, v⟩", "np.vdot(u, A @ v)", "\\langle v, A^\\top u \\rangle"])(
    "of two vectors is what it was: %s",
    (answer) => {
      expect(outcome(answer, "u'*A*v")).toBe("correct");
      expect(outcome(answer, "v'*A*u")).toBe("incorrect");
    },
  );

  it("may stand in the signs of comparisons, which compare nothing there", () => {
    expect(outcome("<u, A v>", "u'*A*v")).toBe("correct");
    expect(outcome("<u, A v>", "v'*A*u")).toBe("incorrect");
    expect(outcome("<A,B>_F", "tr(A'*B)")).toBe("correct");
    expect(outcome("v - 2<u,v>u/<u,u>", "v - 2*(u'*v)*u/(u'*u)")).toBe("correct");
    expect(outcome("(u<v)*u", "step(v-u).*u")).toBe("correct");
  });

  it("is read with its own brackets", () => {
    expect(outcome("⟨⟨u,v⟩u, v⟩", "(u'*v)^2")).toBe("correct");
    expect(outcome("\\langle u, v\\rangle u", "(u'*v)*u")).toBe("correct");
  });

  it.each(["⟨u⟩", "⟨u, v, v⟩", "⟨u, A⟩", "⟨A, W⟩", "dot(A, B)"])("of other things is asked back: %s", (answer) => {
    expect(outcome(answer, "u'*v")).toBe("invalid");
  });
});
