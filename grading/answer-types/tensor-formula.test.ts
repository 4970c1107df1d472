import { describe, expect, it } from "vitest";
import { type Expression, nowhere } from "../expression/expression";
import { lstmFormulas } from "../layers/lstm-formulas";
import { tensorFormula } from "./tensor-formula";
import { codes, grade, gradients, options } from "./tensor-formula.for-tests";

describe.each(Object.entries(gradients))("%s", (_, { key, forms }) => {
  it.each(forms)("is right as %s", (form) => {
    const verdict = grade(form, key);
    expect([verdict.outcome, codes(verdict)]).toEqual(["correct", expect.anything()]);
  });
});

describe("the reference engine", () => {
  const engine = lstmFormulas();
  const { f, i, c, o } = engine.deltaZFromCell;
  const multiply = (left: Expression, right: string): Expression => ({
    kind: "multiply",
    factors: [left, { kind: "transpose", argument: { kind: "symbol", name: right, at: nowhere }, at: nowhere }],
    at: nowhere,
  });

  it.each<[string, Expression]>([
    ["∂L/∂z_o", o],
    ["∂L/∂c_t", engine.deltaC],
    ["∂L/∂W_f", multiply(f, "x_t")],
    ["∂L/∂U_i", multiply(i, "h_{t-1}")],
    ["∂L/∂b_c", c],
  ])("finds the same %s by differentiation", (name, value) => {
    const reading = tensorFormula.read(gradients[name]?.key ?? "", options);
    if (!reading.ok) throw new Error(reading.feedback[0].message.en);
    expect(tensorFormula.compare(reading.value, { value }, options).relation).toBe("equal");
  });
});
