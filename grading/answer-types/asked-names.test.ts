import { describe, expect, test } from "vitest";
import { toText } from "../expression/print";
import { type AskedNames, withoutAskedNames } from "./asked-names";
import { readVector } from "./read-vector";

function entries(text: string, asked: AskedNames): string {
  const reading = readVector(text, { length: 2, asked });
  return reading.ok ? reading.value.map(toText).join("; ") : `! ${reading.feedback[0].code}`;
}

const derivative: AskedNames = { whole: ["∂L/∂x", "x.grad"], entries: ["x_1", "x_2"] };
const state: AskedNames = { entries: ["i_1", "c_1"] };

describe("the part's own name for what it asks may stand before the answer", () => {
  test.each([
    ["∂L/∂x = (1, 2)", derivative],
    ["\\frac{\\partial L}{\\partial x} = (1, 2)", derivative],
    ["x.grad = [1, 2]", derivative],
    ["$∂L/∂x$ = (1, 2)", derivative],
    ["(x_1, x_2) = (1, 2)", derivative],
    ["x_1 = 1, x_2 = 2", derivative],
    ["x1=1；x2=2", derivative],
    ["(x₁ = 1, x₂ = 2)", derivative],
    ["（i_1，\\tilde c_1）=（1，2）", state],
    ["i_1 = 1, c̃_1 = 2", state],
    ["i_{1} = 1, \\tilde{c}_{1} = 2", state],
    ["i_1, c_1 = 1, 2", state],
  ])("%s", (text, asked) => {
    expect(entries(text, asked)).toBe("1; 2");
    expect(withoutAskedNames(text, asked)).toHaveLength(text.length);
  });
});

describe("every other equation is refused as one", () => {
  test.each([
    ["y = (1, 2)", derivative],
    ["∂L/∂w = (1, 2)", derivative],
    ["x_2 = 1, x_1 = 2", derivative],
    ["x_1 = 1, 2", derivative],
    ["x_1 = x_2 = 1, 2", derivative],
    ["(x_2, x_1) = (1, 2)", derivative],
    ["x = (1, 2)", {}],
  ])("%s", (text, asked) => {
    expect(entries(text, asked)).toBe("! equation");
  });
});
