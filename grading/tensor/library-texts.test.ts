import { describe, expect, test } from "vitest";
import { normAlong, withLibraryCalls, withPlainMethods } from "./library-calls";
import { symbolTable } from "./symbols";

const table = symbolTable({ A: { shape: ["n", "m"] }, x: { shape: ["m"] } });

/** By the manuals of NumPy 2, SciPy and PyTorch 2; what depends on a setting that was not typed stays as it is. */
describe("calls of libraries in printed mathematics", () => {
  test.each([
    ["np.where(z > 0, a, b)", "((z > 0)⊙(a)+(1-(z > 0))⊙(b))"],
    ["where(z, a, b)", "where(z, a, b)"],
    ["np.where(z>0, a)", "np.where(z>0, a)"],
    ["log_softmax(x)", "log(softmax(x))"],
    ["F.log_softmax(x, dim=1)", "log(softmax(x,dim=1))"],
    ["log_softmax()", "log_softmax()"],
    ["torch.bmm(A, B)", "((A)@(B))"],
    ["torch.bmm(A)", "torch.bmm(A)"],
    ["np.linalg.multi_dot([A, B, C])", "((A)@(B)@(C))"],
    ["np.linalg.multi_dot(A, B)", "np.linalg.multi_dot(A, B)"],
    ["torch.chain_matmul(A, B)", "((A)@(B))"],
    ["np.linalg.multi_dot([A])", "np.linalg.multi_dot([A])"],
    ["np.heaviside(x, 0.5)", "((1+sign(x))/2)"],
    ["np.heaviside(x, 2)", "np.heaviside(x, 2)"],
    ["heaviside(x)", "heaviside(x)"],
    ["torch.clamp(x, min=0)", "relu(x)"],
    ["torch.clamp(x, 0)", "relu(x)"],
    ["torch.clamp(x, 1)", "torch.clamp(x, 1)"],
    ["F.threshold(x, 0, 0)", "((x>0)⊙(x)+(1-(x>0))⊙(0))"],
    ["threshold(x, 0, 0)", "threshold(x, 0, 0)"],
    ["F.threshold(x, 1, y)", "((x>1)⊙(x)+(1-(x>1))⊙(y))"],
    ["np.var(x)", "(mean(((x)-mean(x)).^2))"],
    ["np.std(x)", "sqrt(mean(((x)-mean(x)).^2))"],
    ["np.var(X, axis=0)", "(mean(((X)-mean(X,axis=0,keepdims=True)).^2,axis=0))"],
    ["np.var(X, 0)", "(mean(((X)-mean(X,axis=0,keepdims=True)).^2,axis=0))"],
    ["np.var(X, axis=0, keepdims=True)", "(mean(((X)-mean(X,axis=0,keepdims=True)).^2,axis=0,keepdims=True))"],
    ["torch.var(X)", "torch.var(X)"],
    ["torch.var(X, unbiased=False)", "(mean(((X)-mean(X)).^2))"],
    ["torch.var(X, dim=1, unbiased=False)", "(mean(((X)-mean(X,dim=1,keepdims=True)).^2,dim=1))"],
    ["np.var(X, ddof=1)", "np.var(X, ddof=1)"],
    ["np.var(X, ddof=0)", "(mean(((X)-mean(X)).^2))"],
    ["np.linalg.norm(X, axis=1)", "sqrt(sum((X).^2,axis=1))"],
    ["np.linalg.norm(X, 2, axis=1)", "sqrt(sum((X).^2,axis=1))"],
    ["np.linalg.norm(X, 1, axis=1)", "np.linalg.norm(X, 1, axis=1)"],
    ["np.linalg.norm(x)", "np.linalg.norm(x)"],
    ["np.transpose(A)", "np.transpose(A)"],
    ["np.transpose(A, (1,0))", "(A).T"],
    ["np.transpose(A, 0, 1)", "(A).T"],
    ["np.swapaxes(A, 0, 1)", "(A).T"],
    ["np.transpose(A, 0, 1, 2)", "np.transpose(A, 0, 1, 2)"],
    ["np.transpose(A, 2, 0, 1)", "np.transpose(A, 2, 0, 1)"],
    ["np.swapaxes(A, 0, 0)", "np.swapaxes(A, 0, 0)"],
    ["F.linear(x, W)", "((x)@(W).T)"],
    ["F.linear(x, W.T, b)", "((x)@W+(b))"],
    ["F.linear(x)", "F.linear(x)"],
    ["t(W)", "t(W)"],
    ["torch.t(W)", "(W).T"],
    ["torch.addmm(c, A, B)", "((c)+(A)@(B))"],
    ["addmm(c, A, B)", "addmm(c, A, B)"],
    ["torch.addmm(c, A)", "torch.addmm(c, A)"],
    ["torch.addr(C, x, y)", "((C)+outer((x),(y)))"],
    ["np.linalg.matrix_power(A, 3)", "((A)@(A)@(A))"],
    ["np.linalg.matrix_power(A, 6)", "np.linalg.matrix_power(A, 6)"],
    ["np.linalg.matrix_power(A, 0)", "np.linalg.matrix_power(A, 0)"],
    ["np.linalg.matrix_power(A, 2, 1)", "np.linalg.matrix_power(A, 2, 1)"],
    ["nn.Softmax(dim=1)(x)", "softmax(x, 1)"],
    ["nn.ReLU()(x)", "relu(x)"],
    ["torch.nn.LogSoftmax(dim=0)(x)", "log(softmax(x,0))"],
    ["scipy.special.softmax(x)", "(exp(x)/sum(exp(x)))"],
    ["special.logsumexp(x)", "log(sum(exp(x)))"],
    ["special.softmax(x, axis=1)", "special.softmax(x, axis=1)"],
    ["torch.dot(x, y)", "dot(x, y)"],
    ["np.where(z > 0, np.where(z > 1, a, b), c)", "((z > 0)⊙(((z > 1)⊙(a)+(1-(z > 1))⊙(b)))+(1-(z > 0))⊙(c))"],
    ["np.where(z > 0, a, b", "np.where(z > 0, a, b"],
    ["mywhere(a>0,b,c)", "mywhere(a>0,b,c)"],
  ])("%s is %s", (typed, text) => expect(withLibraryCalls(typed, table).text).toBe(text));

  test("the value of a step at its jump decides how it is written", () => {
    const [zero, one] = ["np.heaviside(x, 0)", "np.heaviside(x, 1)"].map(
      (typed) => withLibraryCalls(typed, table).text,
    );
    expect(zero).not.toBe(one);
    expect([zero, one].some((text) => text?.includes("heaviside"))).toBe(false);
  });

  test("a place in what was written is one in what was typed", () => {
    const typed = "2 + np.where(z > 0, a, b)";
    const { text, back } = withLibraryCalls(typed, table);
    expect(back({ from: 0, to: 1 })).toEqual({ from: 0, to: 1 });
    const at = back({ from: text.indexOf("a"), to: text.length });
    expect(typed.slice(at.from, at.to)).toBe("np.where(z > 0, a, b)");
  });
});

describe("methods that stand for another one or for a call", () => {
  test.each([
    ["z.clamp(min=0)", "z.relu()"],
    ["z.clamp(0)", "z.relu()"],
    ["z.clamp_min(0.)", "z.relu()"],
    ["z.clamp(min=1)", "z.clamp(min=1)"],
    ["X.norm(dim=1)", "X.pow(2).sum(dim=1).sqrt()"],
    ["X.norm(2, dim=1)", "X.pow(2).sum(dim=1).sqrt()"],
    ["X.norm(1, dim=1)", "X.norm(1, dim=1)"],
    ["X.norm(dim=1, keepdim=True)", "X.pow(2).sum(dim=1,keepdim=True).sqrt()"],
    ["X.norm()", "X.norm()"],
    ["X.var()", "var(X)"],
    ["X.var(axis=1)", "np.var(X,axis=1)"],
    ["X.std(dim=1)", "std(X,dim=1)"],
    ["np.exp(X).var(0)", "np.exp(X).var(0)"],
    ["np.var(X)", "np.var(X)"],
    ["torch.norm(X, dim=1)", "torch.norm(X, dim=1)"],
    ["(a.norm(dim=1)).norm(dim=0)", "(a.pow(2).sum(dim=1).sqrt()).pow(2).sum(dim=0).sqrt()"],
  ])("%s is %s", (typed, text) => expect(withPlainMethods(typed).text).toBe(text));
});

test.each<[string, string | null]>([
  ["X,axis=1", "sqrt(sum((X).^2,axis=1))"],
  ["X,2,axis=1", "sqrt(sum((X).^2,axis=1))"],
  ["X,ord=2,dim=0", "sqrt(sum((X).^2,dim=0))"],
  ["X,1,axis=1", null],
  ["X,2,2,axis=1", null],
  ["X,keepdims=True", null],
  ["X,axis=1,keepdims=True", "sqrt(sum((X).^2,axis=1,keepdims=True))"],
  ["X", null],
])("the norm of %s is %s", (items, text) => expect(normAlong(items.split(","))).toBe(text));
