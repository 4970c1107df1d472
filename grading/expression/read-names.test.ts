import { describe, expect, it } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const names = [
  "x",
  "y",
  "a",
  "b",
  "c",
  "n",
  "d",
  "k",
  "K",
  "t",
  "T",
  "C_in",
  "C_out",
  "h_t",
  "h_{t-1}",
  "f_t",
  "theta",
];

/** What a text was read as, in plain text; or the code of the refusal. */
function as(text: string, options: ReadOptions = { names }): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

const noted = (text: string, options: ReadOptions = { names }): readonly string[] => {
  const reading = read(text, options);
  return reading.ok ? reading.notes.map(({ code }) => code) : ["refused"];
};

const all = (expected: string, texts: readonly string[], options?: ReadOptions): void => {
  for (const text of texts) expect([text, as(text, options)]).toEqual([text, expected]);
};

describe("names", () => {
  it("are known in every spelling of subscripts", () => {
    all("C_in", ["C_in", "C_{in}", "C_{\\mathrm{in}}", "C_\\text{in}", "Ｃ＿ｉｎ"]);
    all("h_{t-1}", ["h_{t-1}", "h_(t-1)", "h_{t−1}", "hₜ₋₁", "h_{t - 1}", "{h}_{t-1}"]);
    all("theta", ["theta", "θ", "\\theta", "𝜃", "ϑ", "\\vartheta"]);
    all("x", ["x", "ｘ", "𝑥", "\\mathbf{x}", "\\mathit x", "\\boldsymbol{x}"]);
  });

  it("with accents are known in every spelling of the accent", () => {
    all("c_tilde_t", ["c_tilde_t", "c̃_t", "\\tilde{c}_t", "\\tilde c_t", "\\tilde{c_t}", "\\widetilde{c}_{t}"], {
      names: ["c_tilde_t"],
    });
    all("y_hat", ["ŷ", "y\u0302", "\\hat{y}", "\\hat y", "y_hat"], { names: ["y_hat"] });
  });

  it("side by side are a product, the longest known names first", () => {
    all("n*d", ["nd", "n d", "n·d", "n×d", "n*d", "n \\cdot d", "n\\,d", "n∗d"]);
    all("n*log(n)", ["nlogn", "nlog n", "n log n", "n \\log n", "n*log(n)", "nlog(n)"]);
    all("x*sin(x)", ["xsin x", "xsinx", "x sin(x)", "x\\sin x"]);
    all("K^2*C_in*C_out", ["K^2 C_in C_out", "K²C_inC_out", "K**2*C_in*C_out", "K^{2}C_{in}C_{out}", "K²·C_in·C_out"]);
    expect(as("nd", { names: ["n", "d", "nd"] })).toBe("nd");
  });

  it("are never found inside words", () => {
    all("! unknown-name", ["sine", "area", "ace", "bead", "tank"], { names: ["a", "b", "c", "d", "r", "x"] });
    all("x*e^x", ["xe^x", "x e^x", "xe**x"]);
    all("x_1*x_2", ["x_1x_2", "x_1 x_2", "x₁x₂", "x1x2"], { names: ["x_1", "x_2"] });
    all("x_prime", ["x'", "x′", "x_prime"], { names: ["x", "x_prime"] });
  });

  it("without their underscore are read with a note only where no other reading is known", () => {
    const options = { names: ["x_1", "x_2"] };
    expect(as("x1 + x₂", options)).toBe("x_1 + x_2");
    expect(noted("x1", options)).toEqual(["subscript-digits"]);
    expect(as("x1", { names: ["x_1", "x1"] })).toBe("x1");
  });

  it("that the question does not know are refused, with a hint where one is near", () => {
    const hint = (text: string, options: ReadOptions = { names }): string => {
      const reading = read(text, options);
      return reading.ok ? "read" : reading.feedback[0].message.en;
    };
    expect(hint("Cin")).toContain("Did you mean C_in?");
    expect(hint("c_in")).toContain("Did you mean C_in?");
    expect(hint("N")).toContain("Did you mean n?");
    expect(hint("C_im")).toContain("Did you mean C_in?");
    expect(hint("Cin", { names, otherNames: "variables" })).toContain("Did you mean C_in?");
    all("! unknown-name", ["z", "constructor", "prototype", "toString", "hasOwnProperty", "hello", "params"]);
  });

  it("beyond those of the question are variables only where they look like one", () => {
    const options: ReadOptions = { names: [], otherNames: "variables" };
    all("z", ["z", "ｚ"], options);
    all("x*y", ["xy", "x y"], options);
    all("delta_c", ["delta_c", "δ_c", "\\delta_c"], options);
    all("! unknown-name", ["hello", "prototype", "foo_bar", "yes", "no"], options);
  });

  it("δ before a name is that name's delta where the question has one", () => {
    const options = { names: ["delta_h_t", "h_t"] };
    all("delta_h_t", ["δh_t", "δ h_t", "\\delta h_t", "\\delta_{h_t}", "delta_h_t"], options);
  });

  it("of derivatives are read in all their notations, where the question has a name for them", () => {
    const options = { names: ["x"], aliases: { "∂L/∂h_t": "delta_h_t" } };
    all(
      "delta_h_t*x",
      [
        "∂L/∂h_t x",
        "\\frac{\\partial L}{\\partial h_t} x",
        "dL/dh_t x",
        "\\frac{dL}{dh_t}x",
        "\\partial L/\\partial h_t x",
      ],
      options,
    );
    expect(as("∂M/∂h_t", options)).toBe("! unexpected");
  });
});
