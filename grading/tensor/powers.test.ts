import { describe, expect, it } from "vitest";
import { tensorFormula, tensorFormulaKey } from "../answer-types/tensor-formula";

const symbols = {
  A: { shape: ["n", "n"] },
  H: { shape: ["m", "n"] },
  X: { shape: ["m", "d"] },
  x: { shape: ["n"] },
};

function graded(answer: string, reference: string): readonly string[] {
  const key = tensorFormula.read(reference, { symbols });
  if (!key.ok) throw new Error(reference);
  const reading = tensorFormula.read(answer, { symbols });
  if (!reading.ok) return ["invalid", reading.feedback[0].code];
  const { relation } = tensorFormula.compare(reading.value, tensorFormulaKey(key.value), { symbols });
  return [relation, ...reading.notes.map(({ code }) => code)];
}

describe("a power of a matrix that is not square", () => {
  it.each([
    ["1 - H^2", "1 - H.^2"],
    ["X^T (1 - H^{2})", "X' * (1 - H .* H)"],
    ["sum((X - 1)^2)", "sum((X - 1).^2)"],
    ["H^3", "H .* H .* H"],
  ])("has one meaning, and the reading says which: %s", (answer, reference) => {
    expect(graded(answer, reference)).toEqual(["equal", "tensor:power-of-entries"]);
  });

  it("is the matrix power where there is one, and an inverse never", () => {
    expect(graded("A^2", "A * A")).toEqual(["equal"]);
    expect(graded("A^2", "A .* A")[0]).toBe("different");
    expect(graded("1 - H^2", "1 - H")[0]).toBe("different");
    expect(graded("H^{-1}", "H")).toEqual(["invalid", "shape:not-square"]);
  });
});

describe("a power of a square matrix that may be meant in two ways", () => {
  it.each(["A**2", "(A)**3", "A**2 x", "sum(A**2)", "(1 - tanh(A))^2"])("is asked back: %s", (answer) => {
    for (const reference of ["A * A", "A .* A"]) {
      expect(graded(answer, reference)).toEqual(["invalid", "tensor:power-or-entries"]);
    }
  });

  it.each([
    ["A^2 x", "A * A * x", "equal"],
    ["np.sum(A**2)", "sum(A .* A)", "equal"],
    ["A**2 @ x", "A * A * x", "different"],
    ["tanh(A)^2", "tanh(A) .* tanh(A)", "equal"],
    ["x**2", "x .* x", "equal"],
    ["sum(x)**2", "sum(x) * sum(x)", "equal"],
    ["(1 - A)^2", "(1 - A) * (1 - A)", "equal"],
  ])("and else is read: %s is %s: %s", (answer, reference, expected) => {
    expect(graded(answer, reference)[0]).toBe(expected);
  });
});

describe("the value of a function of a square matrix", () => {
  it.each(["exp(A)^{-1}", "\\sigma(A)^{-1} x", "(tanh(A))^(-2)"])(
    "has an inverse and reciprocals, and is asked back: %s",
    (answer) => {
      expect(graded(answer, "x")).toEqual(["invalid", "tensor:division-by-matrix"]);
    },
  );

  it.each([
    ["exp(A).^{-1}", "exp(-A)"],
    ["1 ./ exp(A)", "exp(-A)"],
    ["A ./ exp(A)", "A .* exp(-A)"],
    ["A ⊘ exp(A)", "A .* exp(-A)"],
    ["(A \\oslash \\exp(A)) x", "(A .* exp(-A)) * x"],
    ["exp(A) ./ (exp(A) * ones(n) * ones(n)')", "softmax(A)"],
    ["exp(x)^{-1}", "exp(-x)"],
    ["exp(H)^{-1}", "exp(-H)"],
  ])("is divided by where the sign says so, and where there is no inverse: %s is %s", (answer, reference) => {
    expect(graded(answer, reference)[0]).toBe("equal");
    expect(graded(answer, `2 * (${reference})`)[0]).toBe("different");
  });
});

describe("an exponent", () => {
  it.each([
    ["x^{1+1}", "x .* x"],
    ["x.^(4/2)", "x .* x"],
    ["A^{3-1}", "A * A"],
    ["A^{-(2-1)}", "inv(A)"],
    ["sum(x)^{6/3}", "sum(x) * sum(x)"],
  ])("is the whole number that its numbers make: %s is %s", (answer, reference) => {
    expect(graded(answer, reference)[0]).toBe("equal");
    expect(graded(answer, `2 * (${reference})`)[0]).toBe("different");
  });

  it("does not take away a root of what may be negative, as √u has no value there", () => {
    expect(graded("sqrt(x)^2", "x")[0]).toBe("undecided");
    expect(graded("x", "sqrt(x).^2")[0]).toBe("undecided");
    expect(graded("norm(x)^2", "x' * x")[0]).toBe("equal");
    expect(graded("sqrt(exp(x))^2", "exp(x)")[0]).toBe("equal");
    expect(graded("sqrt(x' x)^4", "(x' x)^2")[0]).toBe("equal");
    expect(graded("1/(sqrt(x)^2 .* sqrt(x))", "1/sqrt(x)^3")[0]).toBe("equal");
  });
});

describe("a transpose right behind an inverse", () => {
  it.each(["A^{-1}^T", "A^{-1}ᵀ", "A^{-1}^{\\top}", "A^{-1}^{\\mathsf T}", "A^{T}^{-1}"])("turns it: %s", (answer) => {
    expect(graded(answer, "inv(A)'")).toEqual(["equal"]);
    expect(graded(answer, "inv(A)")[0]).toBe("different");
  });
});

describe("the root of an exponential", () => {
  it.each([
    ["x .* sqrt(exp(x))", "x .* exp(x/2)"],
    ["\\sqrt{e^{x}}", "exp(0.5 x)"],
    ["1 ./ sqrt(exp(x))", "exp(-x/2)"],
    ["sqrt(exp(2 x))", "exp(x)"],
  ])("halves its exponent: %s is %s", (answer, reference) => {
    expect(graded(answer, reference)).toEqual(["equal"]);
    expect(graded(answer, `2 * (${reference})`)[0]).toBe("different");
  });
});
