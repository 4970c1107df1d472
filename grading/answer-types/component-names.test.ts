import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";
import { withoutComponentNames } from "./component-names";

function outcome(answer: string, gradient: readonly string[]): unknown {
  const verdict = grade({ type: "gradient", answer, reference: { gradient } });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

describe("components behind their names", () => {
  it.each([
    "dx1=0, dx2=1, dx3=-2",
    "∂f/∂x1=0, ∂f/∂x2=1, ∂f/∂x3=-2",
    "∂f/∂x_1 = 0，∂f/∂x_2 = 1，∂f/∂x_3 = -2",
    "df/dx_1 = 0; df/dx_2 = 1; df/dx_3 = -2",
    "\\frac{\\partial f}{\\partial x_1}=0,\\frac{\\partial f}{\\partial x_2}=1,\\frac{\\partial f}{\\partial x_3}=-2",
    "∂max/∂x1=0\n∂max/∂x2=1\n∂max/∂x3=-2",
    "g1=0,g2=1,g3=-2",
    "x1: 0, x2: 1, x3: -2",
    "x2: 1, x1: 0, x3: -2",
    "x1的偏导为0，x2的偏导为1，x3的偏导为-2",
    "(∂f/∂x1,∂f/∂x2,∂f/∂x3)=(0,1,-2)",
  ])("are a gradient: %s", (answer) => {
    expect(outcome(answer, ["0", "1", "-2"])).toBe("correct");
    expect(outcome(answer, ["1", "0", "-2"])).toBe("incorrect");
    expect(outcome(answer, ["0", "1", "2"])).toBe("incorrect");
    expect(outcome(answer, ["0", "1"])).toBe("invalid");
  });

  it.each(["x1=0, x2=1", "x1: 0, x1: 1", "x1: 0, x3: 1", "x1: 0", "0, 1", "x1: 0, 1", "dx1=0, dx2=1, dx3=2"])(
    "are read only where each has its own and none may be a point's: %s",
    (text) => expect(withoutComponentNames(text, 2)).toBeNull(),
  );
});
