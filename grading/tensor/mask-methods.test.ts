import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";
import { withMaskMethods } from "./mask-methods";

const symbols = {
  x: { shape: ["n"] },
  y: { shape: ["n"] },
  d: { shape: ["n"] },
  X: { shape: ["b", "n"] },
  Z: { shape: ["b", "m"] },
  W: { shape: ["n", "m"] },
  G: { shape: ["b", "m"] },
};
const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("what PyTorch and NumPy write behind a mask or its array", () => {
  // What each method gives is said by the manuals of PyTorch and NumPy.
  it.each([
    ["d*x.gt(0)", "d .* step(x)", "d .* step(-x)"],
    ["d*x.le(0)", "d .* step(-x)", "d .* step(x)"],
    ["d * (x-y).gt(0)", "d .* step(x-y)", "d .* step(y-x)"],
    ["d*x.gt(y)", "d .* step(x-y)", "d .* step(y-x)"],
    ["d*x.gt(0).float()", "d .* step(x)", "d"],
    ["X.T @ (G * (X@W).gt(0))", "X'*(G .* step(X*W))", "X'*(G .* step(-X*W))"],
    ["d.masked_fill(x<=0, 0)", "d .* step(x)", "d .* step(-x)"],
    ["d.masked_fill(x.le(0), 0)", "d .* step(x)", "d .* step(-x)"],
    ["d.masked_fill((x-y).lt(0), 1)", "d .* (x>=y) + (x<y)", "d .* (x<y) + (x>=y)"],
    ["d.masked_fill((x<=0), 0.0)", "d .* step(x)", "d"],
    ["X.T @ G.masked_fill(X@W<=0,0)", "X'*(G .* step(X*W))", "X'*(G .* step(-X*W))"],
    ["d*(x>0).to(d.dtype)", "d .* step(x)", "d .* step(-x)"],
    ["d*(x>0).to(torch.float32)", "d .* step(x)", "x .* step(d)"],
    ["d*(x>0).type_as(d)", "d .* step(x)", "x .* step(x)"],
    ["d*(x>0).type(torch.FloatTensor)", "d .* step(x)", "x .* step(x)"],
    ["d.float()*(x>0).long()", "d .* step(x)", "x .* step(x)"],
    ["d*(x>0).astype('float32')", "d .* step(x)", "d .* x"],
    ["G*(1-(Z<=0))", "G .* step(Z)", "G .* step(-Z)"],
    ["(1-(Z<=0))*G", "G .* step(Z)", "G .* step(-Z)"],
    ["d*(relu(x)>0)", "d .* step(x)", "d .* step(-x)"],
    ["F.threshold(x,0,0)", "max(x,0)", "min(x,0)"],
    ["F.threshold(x,1,2)", "x.*(x>1)+2*(x<=1)", "x.*(x>1)"],
    ["d * x.clamp(min=0)", "d .* max(x,0)", "d .* min(x,0)"],
    ["d*int(x>0)", "d .* step(x)", "d .* step(-x)"],
    ["d*bool(x>0)", "d .* step(x)", "d"],
    ["d*~(x<=0)", "d .* step(x)", "d .* step(-x)"],
    ["d*np.logical_not(x<=0)", "d .* step(x)", "d .* step(-x)"],
    ["d*((x>0)&(y>0))", "d .* step(x) .* step(y)", "d .* step(x)"],
    ["d⊙χ_{x>0}", "d .* step(x)", "d .* step(-x)"],
    ["d\\odot\\chi_{\\{x>0\\}}", "d .* step(x)", "x .* step(d)"],
    ["x.clip(0)", "max(x,0)", "min(x,0)"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it("at the edge is told apart from a mask with the other value there", () => {
    expect(outcome("d*x.ge(0)", "d.*(x>=0)")).toBe("correct");
    expect(outcome("d*x.gt(0)", "d.*(x>=0)")).toBe("undecided");
  });

  it.each(["d.masked_fill(x, 0)", "d.masked_fill(x<=0)", "d.to(torch.int)", "x.gt()", "threshold(x,0,0)"])(
    "is refused where it depends on more, or is none of theirs: %s",
    (answer) => expect(outcome(answer, "d")).toBe("invalid"),
  );

  it("is looked for in bounded time, whatever stands in brackets", () => {
    for (const piece of [".gt(", "a.gt(1)", ".masked_fill((a(", ".to(", "x.gt((", "a.b."]) {
      const started = performance.now();
      withMaskMethods(piece.repeat(Math.floor(999 / piece.length)));
      expect(performance.now() - started).toBeLessThan(100);
    }
  });
});
