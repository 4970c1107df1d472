import { describe, expect, it } from "vitest";
import { tensorFormula, tensorFormulaKey } from "./tensor-formula";
import { codes, grade, gradients, options } from "./tensor-formula.for-tests";

const right = gradients["∂L/∂W_f"]?.key ?? "";

describe("a wrong answer", () => {
  it.each([
    ["slip:transposed", "outer(x, dc .* c_prev .* f .* (1-f))"],
    ["slip:sign", "-outer(dc .* c_prev .* f .* (1-f), x)"],
    ["slip:sign", "outer(dc .* c_prev .* f .* (1+f), x)"],
    ["slip:sigmoid-derivative", "outer(dc .* c_prev .* f, x)"],
    ["slip:missing-factor", "outer(dc .* c_prev .* (1-f), x)"],
    ["slip:missing-factor", "outer(c_prev .* f .* (1-f), x)"],
    ["slip:time-step", "outer(dc .* c_t .* f .* (1-f), x)"],
    ["slip:wrong-symbol", "outer(dc .* c_prev .* i .* (1-i), x)"],
    ["slip:wrong-symbol", "outer(dc .* c_prev .* o .* (1-o), x)"],
  ])("is named %s: %s", (code, answer) => {
    const verdict = grade(answer, right);
    expect([verdict.outcome, codes(verdict)]).toEqual(["incorrect", expect.arrayContaining([code])]);
  });

  it.each([
    ["slip:tanh-derivative", "dh .* o + dc_next .* f_next"],
    ["slip:missing-square", "dh .* o .* (1 - tanh(c)) + dc_next .* f_next"],
    ["slip:missing-term", "dh .* o .* (1 - tanh(c)^2)"],
    ["slip:missing-function", "dh .* o .* (1 - c^2) + dc_next .* f_next"],
    ["slip:time-step", "dh .* o .* (1 - tanh(c)^2) + dc_next .* f"],
    ["slip:sign", "dh .* o .* (1 - tanh(c)^2) - dc_next .* f_next"],
  ])("of the cell's gradient is named %s: %s", (code, answer) => {
    const verdict = grade(answer, gradients["∂L/∂c_t"]?.key ?? "");
    expect([verdict.outcome, codes(verdict)]).toEqual(["incorrect", expect.arrayContaining([code])]);
  });

  it.each([
    ["slip:missing-transpose", "U_f * dh"],
    ["slip:elementwise-for-product", "U_f' .* dh", "invalid"],
  ])("with a recurrent matrix is named %s: %s", (code, answer, outcome = "incorrect") => {
    const verdict = grade(answer, "U_f' * dh");
    expect(verdict.outcome).toBe(outcome);
    if (outcome === "incorrect") expect(codes(verdict)).toContain(code);
  });

  it("of another shape says both shapes, and is no unreadable answer", () => {
    const verdict = grade("outer(dc .* c_prev .* f .* (1-f), h_prev)", right);
    expect(verdict.outcome).toBe("incorrect");
    expect(verdict.feedback.at(-1)?.message.en).toBe("Your formula is n×n, but n×m is asked for.");
    expect(grade("dc h_prev'", right).feedback.at(-1)?.message.en).toBe(
      "dc is n×1 and h_prev' is 1×n: the product is n×n, but n×m is asked for.",
    );
  });

  it("comes with a point that can be checked by hand, both values printed", () => {
    const { evidence } = grade("dc .* f", "dc .* f .* (1 - f)");
    expect(evidence.counterexample).toBeDefined();
    const { at, answer, reference } = evidence.counterexample ?? { at: {}, answer: "", reference: "" };
    const column = (text = ""): readonly number[] => text.slice(1, -1).split("; ").map(Number);
    const [dc, f] = [column(at["delta_c_t"]), column(at["f_t"])];
    expect(column(answer)).toEqual(dc.map((d, i) => d * (f[i] ?? 0)));
    expect(column(reference)).toEqual(dc.map((d, i) => d * (f[i] ?? 0) * (1 - (f[i] ?? 0))));
    expect(answer).not.toBe(reference);
  });

  it("that differs by one part in 10^12 is still wrong", () => {
    expect(grade("1.000000000001 dc .* f", "dc .* f").outcome).toBe("incorrect");
  });

  it("that prints alike in six digits is shown with more", () => {
    const { outcome, evidence } = grade("1.0000001 tanh(c)", "tanh(c)");
    expect(outcome).toBe("incorrect");
    expect(evidence.counterexample?.answer).not.toBe(evidence.counterexample?.reference);
  });

  it("that vanishes on small whole numbers is still told from the key", () => {
    const zeros = Array.from({ length: 8 }, (_, i) => `(f - ${i - 2})`).join(" .* ");
    expect(grade(`dc + ${zeros}`, "dc").outcome).toBe("incorrect");
  });

  it("that hides behind the primes of the grader's own fields is never right", () => {
    const product = [67080479n, 66905519n, 66856799n, 66838319n, 66811439n].reduce((a, b) => a * b);
    expect(grade(`dc + ${product} f`, "dc").outcome).not.toBe("correct");
    expect(grade("dc .* exp(33540239 f) ./ exp(33540239 f - f)", "dc .* exp(f)").outcome).not.toBe("incorrect");
    expect(grade("dc .* exp(33540239 f)", "dc").outcome).not.toBe("correct");
  });
});

describe("an answer without consistent shapes", () => {
  it.each([
    ["shape:elementwise-meant", "dc * f"],
    ["shape:outer-meant", "dc * x"],
    ["shape:transpose-missing", "W_f dc"],
    ["shape:transpose-missing", "dc + f'"],
    ["shape:unequal", "dc + x"],
    ["shape:product-meant", "W_f .* x"],
    ["shape:not-square", "tr(W_f)"],
    ["shape:not-square", "W_f^-2"],
    ["shape:not-a-vector", "outer(W_f, x)"],
    ["tensor:vector-inverse", "f^-1"],
    ["tensor:division-by-matrix", "1/U_f"],
    ["tensor:not-a-formula", "det(U_f)"],
    ["unknown-name", "c_{t-1} .* c_k"],
    ["tensor:not-given", "sum_{t=1}^T c_s"],
  ])("costs nothing and is told %s: %s", (code, answer) => {
    const verdict = grade(answer, "dc");
    expect([verdict.outcome, codes(verdict)]).toEqual(["invalid", [code]]);
  });

  it("is pointed at in the text as it was typed, also after NumPy's signs were rewritten", () => {
    const answer = "np.multiply(dc, f) + np.tanh(c) * x";
    const verdict = grade(answer, "dc");
    const at = verdict.feedback[0]?.at ?? { from: 0, to: 0 };
    expect(answer.slice(at.from, at.to)).toBe("tanh(c) * x");
  });
});

describe("`*`", () => {
  it("is the matrix product in mathematics and elementwise in NumPy", () => {
    expect(grade("dc * f", "dc .* f").outcome).toBe("invalid");
    expect(grade("dc * f + 0 * np.tanh(c)", "dc .* f").outcome).toBe("correct");
    expect(grade("U_f * U_f @ h_prev", "(U_f .* U_f) * h_{t-1}").outcome).toBe("correct");
    expect(grade("U_f * U_f h_prev", "U_f^2 * h_{t-1}").outcome).toBe("correct");
  });

  it.each([
    "dc @ f",
    "dc @ U_f",
    "(dc * f)[:, None] * x[None, :]",
    "W_f * dc[:, None]",
    "U_f**2 / U_f @ h_prev",
    "torch.mul(dc, f) @ W_f",
  ])("in NumPy may become a key in printed mathematics: %s", (answer) => {
    const reading = tensorFormula.read(answer, options);
    if (!reading.ok) throw new Error(reading.feedback[0].message.en);
    const key = tensorFormulaKey(reading.value);
    expect(tensorFormula.compare(reading.value, key, options).relation).toBe("equal");
    expect(grade(tensorFormula.print(key, options).text, answer).outcome).toBe("correct");
  });

  it("is asked back where NumPy would spread a vector along one of two equal axes", () => {
    expect(grade("np.tanh(U_f) * dc", "dc").outcome).toBe("invalid");
  });

  it("scales where one side is a number", () => {
    expect(grade("2 * dc", "dc + dc").outcome).toBe("correct");
  });
});
