import { describe, expect, test } from "vitest";
import { canonicalName } from "./names";
import { toText } from "./print";
import { read } from "./read";
import { inWords } from "./written-name";

describe("a name that an author gives in LaTeX or with marks of its own is the one that answers have", () => {
  test.each([
    ["\\hat{y}", "y_hat", "2\\hat{y}"],
    ["\\hat y", "y_hat", "2 y_hat"],
    ["ŷ", "y_hat", "2\\hat y"],
    ["\\widehat{y}_t", "y_hat_t", "2\\hat{y}_t"],
    ["\\tilde{c}_{t-1}", "c_tilde_{t-1}", "2\\tilde{c}_{t-1}"],
    ["c̃_t", "c_tilde_t", "2\\tilde c_t"],
    ["\\bar{x}", "x_bar", "2\\overline{x}"],
    ["\\hat{\\alpha}", "alpha_hat", "2\\hat{\\alpha}"],
    ["\\hat\\alpha", "alpha_hat", "2\\hat\\alpha"],
    ["C_{\\text{in}}", "C_in", "2C_{\\mathrm{in}}"],
    ["C_{\\rm in}", "C_in", "2C_{in}"],
    ["\\mathbf{w}_k", "w_k", "2w_k"],
    ["x'", "x_prime", "2x'"],
    ["x^{\\prime}", "x_prime", "2x'"],
    ["x₁", "x_1", "2x_1"],
    ["hₜ₋₁", "h_{t-1}", "2h_{t-1}"],
    ["\\varepsilon", "epsilon", "2ε"],
    ["\\ell", "l", "2l"],
    ["\\delta_{c}", "delta_c", "2δ_c"],
    ["W_{o}", "W_o", "2W_o"],
    ["h_(t-1)", "h_{t-1}", "2h_{t-1}"],
  ])("%s is %s", (written, name, answer) => {
    expect(canonicalName(written)).toBe(name);
    const reading = read(answer, { names: [written] });
    expect(reading.ok ? toText(reading.value) : reading.feedback[0].code).toBe(`2*${name}`);
  });

  test("and other texts stay what they are", () => {
    for (const text of ["\\hat", "\\hat_t", "\\foo{x}"]) expect(inWords(text)).toBe(text);
    for (const text of ["n", "C_in", "x_{i,j}", "alpha", "Delta", "W", "d_ff"]) expect(canonicalName(text)).toBe(text);
  });
});
