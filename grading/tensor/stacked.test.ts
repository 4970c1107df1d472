import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  W: { shape: ["n", "m"] },
  A: { shape: ["n", "n"] },
  B: { shape: ["n", "n"] },
  X: { shape: ["N", "m"] },
  Y: { shape: ["N", "m"] },
  x: { shape: ["n"] },
  y: { shape: ["n"] },
  v: { shape: ["m"] },
  r: { shape: ["N"] },
  s: { shape: [] },
};
const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

/** Row i of X is xᵢᵀ: ∑ᵢ xᵢxᵢᵀ is XᵀX, and so on, by writing the entries out. */
describe("a sum over the rows of a matrix is one of matrices", () => {
  it.each([
    ["∑_i r_i X_{i,:}", "X' r", "X' (2 r)"],
    ["∑_{i=1}^N X_{i,:}' X_{i,:}", "X'*X", "X'*Y"],
    ["∑_{i=1}^N (X_{i,:} v)^2", "sum((X*v).^2)", "sum(X*v)"],
    ["∑_{i=1}^N r_i X_{i,:} v", "r' X v", "r' Y v"],
    ["∑_{i=1}^N (X_{i,:} v - r_i) X_{i,:}'", "X'*(X*v - r)", "X'*(X*v + r)"],
    ["∑_{i=1}^N X_{i,:}' / N", "X' * ones(N) / N", "X' * ones(N)"],
    ["∑_{i=1}^N X_{i,:}' / r_i", "X' * (1 ./ r)", "X' * r"],
    ["∑_{i=1}^N (X_{i,:} .* Y_{i,:})", "(X .* Y)' * ones(N)", "(X + Y)' * ones(N)"],
    ["∑_{i=1}^N norm(X_{i,:})^2", "sum(sum(X.^2))", "sum(sum(X))"],
    [
      "∑_{i=1}^N (X_{i,:} - v')' (X_{i,:} - v')",
      "(X - ones(N)*v')'*(X - ones(N)*v')",
      "(X + ones(N)*v')'*(X - ones(N)*v')",
    ],
    ["∑_{i=1}^N v' X_{i,:}' X_{i,:}", "(X'*X*v)'", "(X'*Y*v)'"],
    ["∑_{i=1}^N s X_{i,:}' X_{i,:}", "s X'*X", "X'*X"],
    ["∑_{i=1}^N s r_i", "s sum(r)", "sum(r)"],
    ["∑_{i=1}^N r_i r_i", "r' r", "sum(r)"],
    ["∑_{i=1}^N exp(X_{i,:} v)", "sum(exp(X*v))", "exp(sum(X*v))"],
    ["∑_{i=1}^N -X_{i,:}'", "-X' ones(N)", "X' ones(N)"],
    ["∑_{i=1}^N (X_{i,:}' Y_{i,:})'", "Y'*X", "X'*Y"],
    ["∑_{i=1}^N r_i (X_{i,:}' Y_{i,:})", "X'*diag(r)*Y", "X'*Y"],
    ["∑_{i=1}^N (X_{i,:} Y_{i,:}') X_{i,:}'", "X' * ((X .* Y) * ones(m))", "X' * ((X .* X) * ones(m))"],
    ["∑_{i=1}^N X_{i,:}' (X_{i,:} Y_{i,:}')", "X' * ((X .* Y) * ones(m))", "X' * ((X .* X) * ones(m))"],
    ["∑_{i=1}^N (X_{i,:} - 1)'", "X' ones(N) - N ones(m)", "X' ones(N) + N ones(m)"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it("is for a person where it may be read with rows or with columns", () => {
    expect(outcome("∑_{i=1}^N X_{i,:}' X_{i,:} v", "X'*X*v")).toBe("undecided");
    expect(outcome("∑_{i=1}^N X_{i,:}' X_{i,:} v", "X'*Y*v")).toBe("incorrect");
  });
});

describe("entries with indices make up matrices", () => {
  it.each([
    ["∑_i ∑_j -W_{ij} v_j x_i", "-x' W v", "x' W v"],
    ["∑_i -x_i", "-sum(x)", "sum(x)"],
    ["∑_i (x_i + y_i)", "sum(x + y)", "sum(x - y)"],
    ["(∑_j W_{ij} v_j)^2", "(W*v).^2", "W*v"],
    ["∑_k A_{ik} B_{kj} x_k", "A*diag(x)*B", "A*B"],
    ["A_{ii} x_i", "diag(A) .* x", "A*x"],
    ["W_{ij} x_i v_j", "diag(x)*W*diag(v)", "W"],
    ["x_i v_j", "x*v'", "v*x'"],
    ["A_{ij} + s", "A + s*ones(n)*ones(n)'", "A"],
    ["δ_{ij} - x_i y_j", "eye(n) - x*y'", "eye(n) - y*x'"],
    ["x_i (δ_{ij} - x_j)", "diag(x) - x*x'", "diag(x) + x*x'"],
    ["e^{x_i} / ∑_j e^{x_j}", "softmax(x)", "exp(x)"],
    ["∑_j A_{ij} A_{jk}", "A*A", "A*A'"],
    ["A_{ji}", "A'", "A"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });
});

describe("functions and constants entry by entry", () => {
  it.each([
    ["log_2(x)", "ln(x)/ln(2)", "ln(x)"],
    ["log(x, 2)", "ln(x)/ln(2)", "ln(x)"],
    ["log(s, sum(x))", "ln(s)/ln(sum(x))", "ln(sum(x))/ln(s)"],
    ["max(x, y)", "max(y, x)", "min(x, y)"],
    ["min(s, sum(x))", "-max(-s, -sum(x))", "max(s, sum(x))"],
    ["π x", "pi*x", "3*x"],
    ["e x", "exp(1)*x", "2 x"],
    ["e^(x)", "exp(x)", "x"],
    ["coth(x) .* tanh(x)", "ones(n)", "tanh(x)"],
    ["csch(x) .* sinh(x) .* y", "y", "x"],
    ["sech(x).^2", "1 - tanh(x).^2", "1 - tanh(x)"],
    ["relu(x) .* relu(x) .* sign(x)", "relu(x).^2", "x.^2"],
    ["(x .* sign(x)) ./ y", "|x| ./ y", "x ./ y"],
    ["x.^0", "ones(n)", "x"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });
});
