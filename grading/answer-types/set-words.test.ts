import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";

function outcome(answer: string, subgradients: readonly (readonly string[])[], accept: string): unknown {
  const verdict = grade({ type: "gradient", answer, reference: { gradient: null, subgradients }, accept });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

const tie = [
  ["1", "0", "0"],
  ["0", "0", "1"],
];
const other = [
  ["1", "0", "0"],
  ["0", "1", "0"],
];
const kink = [["-1"], ["1"]];

describe("a set of subgradients with words that say that all of it is meant", () => {
  it.each([
    "任意 (λ,0,1-λ)，其中 0≤λ≤1",
    "任意(λ,0,1-λ)，0≤λ≤1",
    "任取 (t,0,1-t), t∈[0,1]",
    "所有 (t,0,1-t)，t∈[0,1]",
    "any (t,0,1-t) with 0<=t<=1",
    "every vector (t,0,1-t) with t in [0,1]",
    "形如 (t,0,1-t) 的向量，0≤t≤1",
    "conv({e_1, e_3})",
    "Conv(e1,e3)",
    "convex hull {e1,e3}",
    "[e1,e3] 线段",
    "连接 e1 和 e3 的线段",
    "凸组合 (1,0,0), (0,0,1)",
    "凸组合 (t,0,1-t)，0≤t≤1",
  ])("is read: %s", (answer) => {
    for (const accept of ["subgradient", "subdifferential"]) {
      expect(outcome(answer, tie, accept)).toBe("correct");
      expect(outcome(answer, other, accept)).toBe("incorrect");
    }
  });

  it.each([
    "任意 g 满足 -1≤g≤1",
    "任意c，|c|<=1",
    "any g with |g|<=1",
    "所有 |g|≤1 的 g",
    "c where -1<=c<=1",
    "对任意 c∈[-1,1]",
  ])("is read of one component: %s", (answer) => {
    expect(outcome(answer, kink, "subdifferential")).toBe("correct");
    expect(outcome(answer, [["-1"], ["2"]], "subdifferential")).toBe("incorrect");
    expect(outcome(answer, [["0"], ["1"]], "subgradient")).toBe("incorrect");
  });

  it.each(["任意 (λ,0,1-λ)，其中 0≤λ≤2", "any (t,0,1-t) with -1<=t<=1", "conv({e_1, e_2})", "凸包{e1,e2,e3}"])(
    "is wrong where it holds more: %s",
    (answer) => expect(outcome(answer, tie, "subgradient")).toBe("incorrect"),
  );

  it.each(["任意 (λ,0,1-λ)", "任意", "any", "any (t,0,1-t)"])("is asked back where it says no range: %s", (answer) =>
    expect(outcome(answer, tie, "subdifferential")).toBe("invalid"),
  );
});
