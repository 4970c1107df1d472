import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";
import { withMaskedCases } from "./cases-in-arrays";

const symbols = {
  z: { shape: ["n"] },
  d: { shape: ["n"] },
  x: { shape: ["n"] },
  w: { shape: ["n"] },
  t: { shape: [] },
  X: { shape: ["b", "n"] },
};
const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("a value by cases", () => {
  it.each([
    ["\\begin{cases}d & z>0\\\\0&\\text{otherwise}\\end{cases}", "d.*(z>0)", "d.*(z<=0)"],
    ["\\begin{cases}d, & \\text{if } z>0,\\\\0,&\\text{if } z\\le 0.\\end{cases}", "d.*(z>0)", "d.*(z<=0)"],
    ["\\begin{cases}d_i & z_i>0\\\\0&\\text{其他}\\end{cases}", "d.*(z>0)", "z.*(d>0)"],
    ["\\begin{cases}d & z\\geq 0\\\\ 0& z<0\\end{cases}", "d.*(z>=0)", "d"],
    ["\\begin{cases}d & z\\le 1\\\\ 0& z > 1\\end{cases}", "d.*(z<=1)", "d.*(z>1)"],
    ["\\begin{cases}d & z \\ge 1 \\\\ 0& \\text{otherwise}\\end{cases}", "d.*(z>=1)", "d.*(z<=1)"],
    ["d if z>0 else 0", "d.*(z>0)", "d.*(z<=0)"],
    ["0 if z>0 else d", "d.*(z<=0)", "d.*(z>0)"],
    ["-t*x if t*w'*x < 1 else 0", "-t*x*(t*(w'*x)<1)", "t*x*(t*(w'*x)<1)"],
  ])("is a mask times each value: %s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it.each([
    "\\begin{cases}d & z>0\\\\0&z<0\\end{cases}",
    "\\begin{cases}d & z>0\\\\0&x\\le 0\\end{cases}",
    "\\begin{cases}d & z>0\\\\0&z\\ge 0\\end{cases}",
    "\\begin{cases}d & z>0\\end{cases}",
    "d if z else 0",
    "d if z>0",
    "d if z>0 else x if x>0 else 0",
  ])("is asked back where two cases do not share out all values: %s", (answer) => {
    expect(withMaskedCases(answer).text).toBe(answer);
    expect(outcome(answer, "d")).toBe("invalid");
  });

  it("is looked for in bounded time", () => {
    for (const piece of ["a if ", " else ", "\\begin{cases}", "& z>0 \\\\", "\\text{if}", "if else "]) {
      const started = performance.now();
      withMaskedCases(piece.repeat(Math.floor(999 / piece.length)));
      expect(performance.now() - started).toBeLessThan(100);
    }
  });
});

describe("how many entries an array has", () => {
  it.each([
    ["X.sum()/X.size", "sum(X)/(b*n)", "sum(X)/b"],
    ["X.sum()/X.numel()", "sum(X)/(b*n)", "sum(X)/n"],
    ["x.sum()/x.size", "sum(x)/n", "sum(x)"],
    ["X.T @ X / X.size(0)", "X'*X/b", "X'*X/n"],
  ])("is its size: %s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });
});
