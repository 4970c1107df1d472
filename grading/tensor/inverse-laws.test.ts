import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  A: { shape: ["n", "n"] },
  B: { shape: ["n", "n"] },
  W: { shape: ["n", "m"] },
  x: { shape: ["n"] },
  y: { shape: ["n"] },
  s: { shape: [] },
  q: { shape: [] },
};
const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

/** By the laws of inverses; within a logarithm or a root no field sees them. */
describe("inverses within a logarithm, a root or beside a sign", () => {
  it.each([
    ["ln(x' inv(A*B) x)", "ln(x' inv(B)*inv(A) x)", "ln(x' inv(A)*inv(B) x)"],
    ["sqrt(x' inv(A*B) x)", "sqrt(x' inv(B)*inv(A) x)", "sqrt(x' inv(A)*inv(B) x)"],
    ["ln(x' inv(A') y)", "ln(x' inv(A)' y)", "ln(x' inv(A) y)"],
    ["ln(x' inv(inv(A)) x)", "ln(x' A x)", "ln(x' inv(A) x)"],
    ["ln(x' inv(eye(n)) x)", "ln(x' x)", "ln(x' A x)"],
    ["ln(y' inv(diag(x)) y)", "ln(y' (y ./ x))", "ln(y' (y .* x))"],
    ["ln(x' inv(A^2) x)", "ln(x' inv(A)^2 x)", "ln(x' inv(A) x)"],
    ["ln(x' inv(s*A) x)", "ln(x' inv(A) x / s)", "ln(x' inv(A) x * s)"],
    ["ln(x' inv(A/s) x)", "ln(s * (x' inv(A) x))", "ln(x' inv(A) x / s)"],
    ["ln(x' inv(A + B) x)", "ln(x' inv(B + A) x)", "ln(x' inv(A - B) x)"],
    ["sign(x) .* (inv(A)^2 * x)", "sign(x) .* (inv(A*A) * x)", "sign(x) .* (inv(A)*x)"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(reference, answer)]).toEqual(["correct", "correct"]);
    expect(outcome(answer, other)).toBe("incorrect");
  });
});

/** By A A⁻¹ = A⁻¹ A = I, and numbers beside matrices. */
describe("inverses of matrices and of numbers among matrices", () => {
  it.each([
    ["A*inv(A)", "eye(n)", "A"],
    ["inv(eye(n) + W*W')*W", "W*inv(eye(m) + W'*W)", "W"],
    ["inv(eye(n) + x*x')*x", "x/(1 + x'*x)", "x/(1 + 2*x'*x)"],
    ["inv(A)*(s+q)^3*x", "(s+q)^3*inv(A)*x", "inv(A)*x"],
    ["inv(A)*sum(x .* y)", "(x' y)*inv(A)", "inv(A)"],
    ["inv(A)*sum(x.^2)", "(x'*x)*inv(A)", "inv(A)*sum(x)"],
    ["inv(A)*sum(sum(B))", "(ones(n)'*B*ones(n))*inv(A)", "inv(A)*sum(x)"],
    ["sum(x')*inv(A)", "inv(A)*(ones(n)'*x)", "inv(A)"],
    ["inv(s)*x", "x/s", "x*s"],
    ["(s + q)^(-1) * x", "x/(s+q)", "x/s"],
    ["(1 + x'*y)^(-2) * x", "x/(1 + y'*x)^2", "x"],
    ["(A*B)^2*x", "A*B*A*B*x", "A*A*B*B*x"],
    ["A^0*x", "x", "A*x"],
    ["trace(A*B)", "trace(B*A)", "trace(A)*trace(B)"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(reference, answer)]).toEqual(["correct", "correct"]);
    expect(outcome(answer, other)).toBe("incorrect");
  });
});
