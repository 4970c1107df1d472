import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  w: { shape: ["n"] },
  c: { shape: ["m"] },
  t: { shape: ["b"] },
  X: { shape: ["b", "n"] },
  Y: { shape: ["b", "m"] },
  G: { shape: ["b", "m"] },
  W: { shape: ["n", "m"] },
  A: { shape: ["n", "n"] },
};
const graded = (answer: string, reference: string) => tensorVerdict(answer, reference, symbols);
const outcome = (answer: string, reference: string): string => graded(answer, reference).outcome;

describe("a sum over the rows of matrices", () => {
  // Held against loops over the rows in NumPy, at sizes of which no two are alike.
  it.each([
    ["\\sum_i G_i", "G'*ones(b)", "-G'*ones(b)"],
    ["sum_i G_{i,:}", "G'*ones(b)", "-G'*ones(b)"],
    ["\\sum_{i=1}^{b} G_i^T", "G'*ones(b)", "G'*ones(b)/b"],
    ["\\frac{1}{b}\\sum_{i=1}^b G_{i,:}", "G'*ones(b)/b", "G'*ones(b)"],
    ["\\sum_i X_{i,:}^T G_{i,:}", "X'*G", "X'*Y"],
    ["\\sum_i X_i^\\top G_i", "X'*G", "G'*X"],
    ["\\sum_i X_i G_i^\\top", "X'*G", "2*X'*G"],
    ["\\sum_i G_i X_i^\\top", "G'*X", "X'*G"],
    ["\\frac1b\\sum_i X_{i,:}^\\top(X_{i,:}W-Y_{i,:})", "X'*(X*W-Y)/b", "X'*(X*W-Y)"],
    ["\\sum_i (w^\\top X_i-t_i)X_i", "X'*(X*w-t)", "2*X'*(X*w-t)"],
    ["\\sum_i (\\sigma(w^\\top X_i)-t_i)X_i", "X'*(sigmoid(X*w)-t)", "X'*(X*w-t)"],
    ["\\sum_i \\|W^\\top X_i-Y_i\\|^2", "sum((X*W-Y).^2)", "sum(X*W-Y)"],
    ["\\sum_i t_i W^\\top X_i", "W'*X'*t", "W'*X'*ones(b)"],
    ["\\sum_i (X_i^\\top w) W^\\top X_i", "W'*X'*X*w", "W'*X'*ones(b)"],
    ["\\sum_i t_iX_iX_i^\\top", "X'*diag(t)*X", "X'*X"],
    ["\\sum_i (G_i\\odot Y_i\\odot(1-Y_i))", "(G.*Y.*(1-Y))'*ones(b)", "(G.*Y)'*ones(b)"],
    ["\\sum_i X_i^\\top W G_i", "sum((X*W).*G)", "sum(G)"],
    ["\\sum_i \\tanh(W^\\top X_i+c)", "tanh(X*W+ones(b)*c')'*ones(b)", "tanh(X*W)'*ones(b)"],
    ["\\sum_i W\\,\\mathrm{diag}(c)\\,G_i", "W*diag(c)*G'*ones(b)", "W*G'*ones(b)"],
    ["\\sum_i 1[t_i>0] X_i", "X'*step(t)", "X'*step(-t)"],
    ["-\\sum_i t_i\\log\\sigma(w^\\top X_i)", "-t'*log(sigmoid(X*w))", "t'*log(sigmoid(X*w))"],
    ["\\sum_j A_{:,j}", "A*ones(n)", "A'*ones(n)"],
    ["\\sum_i A_{i,:}", "A'*ones(n)", "A*ones(n)"],
  ])("is a product of matrices: %s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it("is none of what is taken of a row as a whole, such as its largest entry", () => {
    for (const answer of ["\\sum_i \\max(X_i)", "\\sum_i \\min(X_{i,:})", "\\sum_i \\mathrm{softmax}(X_i)"])
      expect(outcome(answer, "max(X)*ones(b)")).toBe("invalid");
    expect(outcome("\\sum_i 1[X_i > 0]", "(X>0)'*ones(b)")).toBe("correct");
  });

  it("is for a person where it is a row of numbers that a column has as well", () => {
    for (const answer of ["\\sum_i (X_{i,:} w - t_i) X_{i,:}", "\\sum_i X_{i,:} (X_{i,:} w - t_i)"]) {
      expect(outcome(answer, "X'*(X*w-t)")).toBe("undecided");
      expect(outcome(answer, "(X*w-t)'*X")).toBe("correct");
      expect(outcome(answer, "X'*(X*w+t)")).toBe("incorrect");
    }
  });

  it("is for a person where rows and columns of a square matrix may be meant", () => {
    expect(outcome("\\sum_i A_i", "A'*ones(n)")).toBe("undecided");
    expect(outcome("\\sum_i A_i", "A*ones(n)")).toBe("undecided");
    expect(outcome("\\sum_j G_j", "G*ones(m)")).toBe("undecided");
    expect(outcome("\\sum_{j=1}^m G_j", "G*ones(m)")).toBe("correct");
  });

  it("is for a person where it is right only if X_i lies along the row", () => {
    expect(outcome("\\sum_i G_i^\\top G_i", "sum(G.^2)")).toBe("correct");
    expect(outcome("\\sum_i G_i^\\top G_i", "G'*G")).toBe("undecided");
    expect(outcome("\\sum_i G_{i,:}^\\top G_{i,:}", "G'*G")).toBe("correct");
  });

  it.each([
    "\\sum_{i=1}^m G_{i,:}",
    "\\sum_{i=2}^b G_i",
    "G_i",
    "\\prod_i G_i",
    "\\sum_i G_i X_j",
    "\\sum_i G_{i,:} + X_{j,:}",
  ])("is asked back where an index runs over another axis or a part of one: %s", (answer) =>
    expect(outcome(answer, "X'*G")).toBe("invalid"),
  );
});

describe("a message about a sum over entries", () => {
  it.each(["\\sum_i X_{ij} G_{ik}", "\\sum_i X_i^T G_i"])("names no empty words: %s", (answer) => {
    const said = graded(answer, "X").feedback.map(({ message }) => message.en);
    expect(said.at(-1)).toMatch(/^Your formula is n×m/);
  });
});

describe("entries that adjoin", () => {
  it.each([
    ["A_{ij}w_iw_j", "w'*A*w", "w'*w"],
    ["w_iA_{ij}w_j", "w'*A*w", "-w'*A*w"],
    ["w_j\\delta_{ij}-w_iw_j", "diag(w)-w*w'", "w*w'-diag(w)"],
    ["\\sum_{i,j}A_{ij}w_iw_j", "w'*A*w", "w'*A'*A*w"],
  ])("are told apart where a name begins: %s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it("may have p for a name, which is an index too", () => {
    const of = (answer: string) => tensorVerdict(answer, "diag(p)-p*p'", { p: { shape: ["n"] } }).outcome;
    expect(of("\\delta_{ij}p_j-p_ip_j")).toBe("correct");
    expect(of("p_ip_j-p_j\\delta_{ij}")).toBe("incorrect");
  });
});
