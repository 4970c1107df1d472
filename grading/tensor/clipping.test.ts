import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = { x: { shape: ["n"] }, y: { shape: ["n"] }, d: { shape: ["n"] }, s: { shape: [] } };
const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

/** A clipped value as its manual says it, and as others write it. */
const clip = (u: number, low: number, high: number): number => Math.min(Math.max(u, low), high);
const points = [-3, -2, -1.5, -1, -0.25, 0, 0.5, 1, 1.75, 2, 4];

describe("a value between two bounds", () => {
  it.each([
    ["np.clip(x,0,1)", 0, 1],
    ["x.clip(0,1)", 0, 1],
    ["torch.clamp(x,min=0,max=1)", 0, 1],
    ["torch.clamp(x,-1,1)", -1, 1],
    ["F.hardtanh(x)", -1, 1],
    ["max(min(x,1),-1)", -1, 1],
    ["min(2,max(x,1/2))", 0.5, 2],
  ])("%s is one formula in every spelling, and no other", (answer, low, high) => {
    const others: readonly (readonly [string, (u: number) => number])[] = [
      [`min(max(x,${low}),${high})`, (u) => Math.min(Math.max(u, low), high)],
      [`max(${low},min(${high},x))`, (u) => Math.max(low, Math.min(high, u))],
      [`${low}+relu(x-(${low}))-relu(x-(${high}))`, (u) => low + Math.max(u - low, 0) - Math.max(u - high, 0)],
      [
        `(abs(x-(${low}))-abs(x-(${high}))+(${low})+(${high}))/2`,
        (u) => (Math.abs(u - low) - Math.abs(u - high) + low + high) / 2,
      ],
      [`min(max(x,${high}),${low})`, (u) => Math.min(Math.max(u, high), low)],
      [`max(min(x,${low}),${high})`, (u) => Math.max(Math.min(u, low), high)],
      [`max(x,${low})`, (u) => Math.max(u, low)],
      [`min(x,${high})`, (u) => Math.min(u, high)],
      ["x", (u) => u],
    ];
    for (const [text, value] of others) {
      const isSame = points.every((u) => value(u) === clip(u, low, high));
      expect([text, outcome(answer, text)]).toEqual([text, isSame ? "correct" : "incorrect"]);
    }
  });

  it("may have arrays for bounds", () => {
    expect(outcome("np.clip(x,y,1)", "min(max(x,y),1)")).toBe("correct");
    expect(outcome("np.clip(x,y,1)", "max(x,y)")).toBe("incorrect");
    expect(outcome("np.clip(s,0,1)", "min(max(s,0),1)")).toBe("correct");
  });
});

describe("a mask of a function that rises", () => {
  it.each([
    ["(exp(x)>1).*d", "d .* step(x)", "d .* step(x-1)"],
    ["(sigmoid(x)>1/2).*d", "d .* step(x)", "d .* step(x-1/2)"],
    ["(sigmoid(x)>0.5).*d", "d .* step(x)", "d .* step(-x)"],
    ["d .* (exp(x)>exp(y))", "d .* step(x-y)", "d .* step(y-x)"],
    ["d .* (tanh(x)>=tanh(y))", "d .* step(x-y)", "d .* step(y-x)"],
    ["(x.^3>0).*d", "d .* step(x)", "d"],
    ["(x.^2>=0).*d", "d", "d .* step(x)"],
    ["(exp(x)>0).*d", "d", "d .* step(x)"],
    ["d⊙sign(relu(x))", "d .* step(x)", "d .* sign(x)"],
  ])("is that of what rises: %s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it.each([
    ["(exp(x)>2).*d", "d .* step(x)"],
    ["(x.^2>1).*d", "d"],
    ["(sigmoid(x)>0.4).*d", "d .* step(x)"],
    ["(cos(x)>=0).*d", "d"],
  ])("is no mask with another edge: %s is not %s", (answer, other) => expect(outcome(answer, other)).toBe("incorrect"));

  it("and its opposite are nowhere 1 together, but where both hold at the edge", () => {
    expect(outcome("d .* (x>y).*(y>x)", "0*d")).toBe("correct");
    expect(outcome("d .* (x>0).*(x<0)", "0*d")).toBe("correct");
    expect(outcome("d .* (x>0).*(x<1)", "0*d")).toBe("incorrect");
    expect(outcome("d .* (x>=0).*(x<=0)", "0*d")).toBe("undecided");
  });
});
