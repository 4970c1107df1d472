import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  W: { shape: ["n", "m"] },
  x: { shape: ["m"] },
  u: { shape: ["n"] },
  d: { shape: ["n"] },
  a: { shape: [] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("a step function that stands twice in a product", () => {
  // By the two cases u > 0 and u < 0.
  it.each([
    ["step(u) .* step(u)", "step(u)", "step(u) .* step(d)"],
    ["relu(u) .* step(u)", "relu(u)", "u"],
    ["relu(u).^2", "u .* relu(u)", "u.^2"],
    ["relu(u).^3", "u.^2 .* relu(u)", "u.^3"],
    ["W' * (relu(W*x) .* [W*x > 0])", "W' * relu(W*x)", "W' * W * x"],
    ["d .* (u > 0) .* (u > 0) .* (u > 0)", "d .* step(u)", "d"],
    ["relu(u) .* step(u) ./ (1 + u.^2)", "relu(u) ./ (1 + u.^2)", "relu(u)"],
  ])("stands once: %s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  // By the cases u > 0, u = 0 and u < 0.
  it.each([
    ["|u| .* (u > 0)", "relu(u)", "|u|"],
    ["|u| .* (u >= 0)", "relu(u)", "u .* (u < 0)"],
    ["|u| .* step(u)", "relu(u)", "u"],
    ["|u| .* (u < 0)", "relu(-u)", "u .* (u < 0)"],
    ["|-u| .* (u < 0)", "relu(-u)", "relu(u)"],
    ["|u - d| .* (u > d)", "relu(u - d)", "relu(d - u)"],
    ["|W*x| .* (W*x > 0)", "relu(W*x)", "W*x"],
  ])("makes a modulus beside it idle: %s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it("does not make a sign idle where both count at the edge", () => {
    for (const answer of ["sign(u) .* (u >= 0)", "sign(u) .* (u > 0)"])
      expect(outcome(answer, "(u >= 0)")).not.toBe("correct");
    expect(outcome("sign(u) .* (u < 0)", "(u < 0)")).toBe("incorrect");
  });

  it("is not one with another edge, and a sign squared is not one where it may be 0", () => {
    expect(outcome("step(u) .* step(u - 1)", "step(u)")).toBe("incorrect");
    expect(outcome("(1 + sign(u)).^2", "2 * (1 + sign(u))")).toBe("incorrect");
    expect(outcome("step(a) .* step(a) .* u", "step(a) u")).toBe("correct");
  });
});
