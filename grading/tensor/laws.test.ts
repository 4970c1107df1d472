import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";
import { isShownBy } from "./plain-evaluation.for-tests";

const column = { shape: ["n"] };
const symbols = {
  s: { shape: [] },
  m: { shape: [] },
  p: column,
  q: column,
  x: column,
  y: column,
  z: column,
  w: column,
  A: { shape: ["n", "n"] },
  B: { shape: ["n", "n"] },
  C: { shape: ["n", "n"] },
  X: { shape: ["n", "d"] },
  u: { shape: ["d"] },
  lam: { shape: [] },
};

function knows(pairs: readonly (readonly [string, string])[]): void {
  it.each(pairs)("%s is %s", (answer, reference) => {
    expect(tensorVerdict(answer, reference, symbols).outcome).toBe("correct");
    expect(tensorVerdict(reference, answer, symbols).outcome).toBe("correct");
  });
}

function tellsApart(pairs: readonly (readonly [string, string])[]): void {
  it.each(pairs)("%s is not %s, at a point where doubles say so too", (answer, reference) => {
    const { outcome, evidence } = tensorVerdict(answer, reference, symbols);
    expect(outcome).toBe("incorrect");
    const { counterexample } = evidence;
    if (counterexample === undefined) throw new Error("no counterexample");
    expect(isShownBy(counterexample, answer, reference, symbols)).toBe(true);
  });
}

function leavesOpen(pairs: readonly (readonly [string, string])[]): void {
  it.each(pairs)("whether %s is %s is left to a person", (answer, reference) => {
    expect(tensorVerdict(answer, reference, symbols).outcome).toBe("undecided");
    expect(tensorVerdict(reference, answer, symbols).outcome).toBe("undecided");
  });
}

describe("logarithms of what is positive", () => {
  knows([
    ["log(softmax(x))", "x - log(sum(exp(x)))"],
    ["log(exp(x)/sum(exp(x)))", "x - logsumexp(x)"],
    ["exp(x - logsumexp(x))", "softmax(x)"],
    ["sum(y)*logsumexp(x) - y'*x", "-y'*log(softmax(x))"],
    ["m + log(sum(exp(x - m)))", "logsumexp(x)"],
    ["z + log(1+exp(-z))", "log(1+exp(z))"],
    ["-log(1-sigmoid(z))", "log(1+exp(z))"],
    ["z - log(sigmoid(z))", "log(1+exp(z))"],
    ["w'*z - log(1+exp(w'*z))", "log(sigmoid(w'*z))"],
    ["log(exp(x).*(1+x.^2))", "x + log(1+x.^2)"],
    ["exp(2*log(1+x.^2))", "(1+x.^2).^2"],
    ["exp(log(x)/2)", "sqrt(x)"],
  ]);
  tellsApart([
    ["log(softmax(x))", "x + log(sum(exp(x)))"],
    ["log(softmax(x))", "x - 2*log(sum(exp(x)))"],
    ["exp(x - logsumexp(-x))", "softmax(x)"],
    ["sum(x)*logsumexp(x) - y'*x", "-y'*log(softmax(x))"],
    ["m - log(sum(exp(x - m)))", "logsumexp(x)"],
    ["-z + log(1+exp(-z))", "log(1+exp(z))"],
    ["z + log(1+exp(z))", "log(1+exp(z))"],
    ["log(1-sigmoid(z))", "log(1+exp(z))"],
    ["log(exp(x).*(1+x.^2))", "x .* log(1+x.^2)"],
    ["exp(2*log(1+x.^2))", "2*(1+x.^2)"],
    ["exp(log(x)/2)", "x/2"],
  ]);
});

describe("logarithms of p and 1 - p", () => {
  knows([
    ["log(p) - log(1-p)", "log(p./(1-p))"],
    ["-log((1-p)./p)", "log(p./(1-p))"],
    ["-log(1./p-1)", "log(p./(1-p))"],
    ["log(p-p.^2)", "log(p) + log(1-p)"],
    ["0.5*(log(1+x)-log(1-x))", "artanh(x)"],
    ["1/2*log((1+x)./(1-x))", "artanh(x)"],
  ]);
  tellsApart([
    ["log(p) + log(1-p)", "log(p./(1-p))"],
    ["log((1-p)./p)", "log(p./(1-p))"],
    ["log(p+p.^2)", "log(p) + log(1-p)"],
    ["log((1+x)./(1-x))", "artanh(x)"],
    ["0.5*(log(1-x)-log(1+x))", "artanh(x)"],
    ["-y'*log(p)", "-y'*log(p) - (1-y)'*log(1-p)"],
    ["y'*log(p) + (1-y)'*log(1-p)", "-y'*log(p) - (1-y)'*log(1-p)"],
    ["-log(1+x'*y)", "-log(1-x'*y)"],
    ["1-x.^2", "sqrt(1-x.^2)"],
  ]);
});

describe("a logarithm of factors that may both be negative", () => {
  leavesOpen([
    ["log(p./q)", "log(p) - log(q)"],
    ["log(p.*q)", "log(p) + log(q)"],
    ["log(x.^2)", "2*log(x)"],
    ["exp(log(p) + log(q))", "p.*q"],
    ["log(x) + log((1-x).*exp(-log(x)))", "log(1-x)"],
  ]);
});

describe("roots and signs", () => {
  knows([
    ["sqrt(x'*x)*(x'*x)", "sqrt(x'*x)^3"],
    ["(x'*x)^(3/2)", "norm(x)^3"],
    ["x'*x/norm(x)", "norm(x)"],
    ["eye(n)/norm(x) - x*x'/norm(x)^3", "(eye(n) - x*x'/(x'*x))/sqrt(x'*x)"],
    ["sqrt(x.^2)", "abs(x)"],
    ["max(x,-x)", "abs(x)"],
    ["-min(x,-x)", "abs(x)"],
    ["max(x,y) + min(x,y)", "x + y"],
    ["x./abs(x)", "sign(x)"],
    ["sign(x).*abs(x)", "x"],
    ["abs(x).*abs(x)", "x.^2"],
  ]);
  tellsApart([
    ["sqrt(x'*x)*(x'*x)", "sqrt(x'*x)^5"],
    ["(x'*x)^(5/2)", "norm(x)^3"],
    ["x'*x/norm(x)^2", "norm(x)"],
    ["eye(n)/norm(x) - x*x'/norm(x)^2", "(eye(n) - x*x'/(x'*x))/sqrt(x'*x)"],
    ["eye(n)/norm(x) + x*x'/norm(x)^3", "(eye(n) - x*x'/(x'*x))/sqrt(x'*x)"],
    ["sqrt(x.^2)", "x"],
    ["max(x,-x)", "x"],
    ["min(x,-x)", "abs(x)"],
    ["max(x,y) - min(x,y)", "x + y"],
    ["abs(x)./x.^2", "sign(x)"],
    ["sign(x).*x", "x"],
    // Wrong at the kink alone.
    ["sign(x).^2", "1 + 0*x"],
  ]);
  leavesOpen([
    ["sqrt(p).*sqrt(q)", "sqrt(p.*q)"],
    ["sqrt(s)*sqrt(s)", "s"],
  ]);
});

describe("inverses", () => {
  knows([
    ["inv(X'*X + lam*I)*u", "inv(X'*X + lam*I)*u"],
    ["inv(lam*eye(d) + X'*X)*u", "inv(X'*X + lam*I)*u"],
    ["(u'*inv(X'*X + lam*I))'", "inv(X'*X + lam*I)*u"],
    ["inv(X*X')", "inv(X*X')"],
    ["inv(X'*X)", "inv(X'*X)"],
    ["inv(C)*inv(B)*inv(A)", "inv(A*B*C)"],
    ["inv(A')*B", "inv(A)'*B"],
    ["inv(inv(A))*B", "A*B"],
    ["inv(2*A)", "inv(A)/2"],
    ["A^-2", "inv(A)*inv(A)"],
    ["inv(diag(x))*y", "y./x"],
  ]);
  tellsApart([
    ["inv(X'*X - lam*I)*u", "inv(X'*X + lam*I)*u"],
    ["inv(X'*X + 2*lam*I)*u", "inv(X'*X + lam*I)*u"],
    ["inv(A)*inv(B)*inv(C)", "inv(A*B*C)"],
    ["inv(A)*B", "inv(A)'*B"],
    ["inv(A)*B", "A*B"],
    ["2*inv(A)", "inv(A)/2"],
    ["inv(A)", "inv(A)*inv(A)"],
    ["inv(diag(x))*y", "y.*x"],
  ]);

  it("of a matrix that has none anywhere are equal to nothing, not even to the same text", () => {
    expect(tensorVerdict("inv(x*x')*y", "inv(x*x')*y", symbols).outcome).toBe("undecided");
    expect(tensorVerdict("inv(inv(x*x'))*y", "x*x'*y", symbols).outcome).toBe("undecided");
  });
});
