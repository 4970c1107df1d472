import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

const column = { shape: ["n"] };
const steps = { o_t: column, h_t: column, c_t: column, dh_t: column, "h_{t-1}": column, x_t: { shape: ["m"] } };
const plain = { dh: column, o: column, c: column };
const matrices = { A: { shape: ["n", "m"] }, B: { shape: ["m", "p"] }, C: { shape: ["p", "n"] } };

/** The verdict, or the code of the refusal. */
function verdict(answer: string, reference: string, symbols: object): string {
  const result = grade({ id: 1, type: "tensor-formula", answer, reference, symbols });
  if (!result.ok) throw new Error(result.error);
  const { outcome, feedback } = result.answer as { outcome: string; feedback: readonly { code: string }[] };
  return outcome === "invalid" ? `! ${feedback[0]?.code}` : outcome;
}

describe("a step in square brackets is the subscript of a given name", () => {
  test.each([
    ["dh[t] ⊙ o[t]", "dh_t .* o_t"],
    ["dh[t] * o[t] * h[t-1]", "dh_t .* o_t .* h_{t-1}"],
    ["dh[t] * o[ t ] * h[t - 1]", "dh_t .* o_t .* h_{t-1}"],
    ["dh[t] * np.tanh(c[t])**2", "dh_t .* tanh(c_t).^2"],
    ["np.outer(dh[t] * o[t], h[t-1])", "(dh_t .* o_t) * h_{t-1}'"],
  ])("%s is %s", (answer, reference) => {
    expect(verdict(answer, reference, steps)).toBe("correct");
    expect(verdict(answer, `2 * (${reference})`, steps)).toBe("incorrect");
  });

  test("and not of a name that is given alone, or with no such step", () => {
    expect(verdict("o[t] .* c", "o .* c", { ...plain, o_t: column })).toMatch(/^!/);
    expect(verdict("dh[k] .* o[k]", "dh_t .* o_t", steps)).toMatch(/^!/);
  });
});

describe("an index that is raised in brackets is an index", () => {
  test.each([
    "\\sum_j o_t^{(j)} h_t^{(j)}",
    "\\sum_{j=1}^{n} o_{t}^{(j)} h_{t}^{(j)}",
    "sum_j o_t^(j) h_t^(j)",
    "\\sum_j o_{t,j} h_{t,j}",
  ])("%s is the product of o_t and h_t", (answer) => {
    expect(verdict(answer, "o_t' * h_t", steps)).toBe("correct");
    expect(verdict(answer, "o_t' * c_t", steps)).toBe("incorrect");
  });

  test("and a bare one would be an exponent, which is asked back", () => {
    expect(verdict("\\sum_j o_t^j h_t^j", "o_t' * h_t", steps)).toMatch(/^!/);
  });
});

describe("a sum over several indices at once is one over each", () => {
  test.each([
    ["\\sum_{i,j,k} A_{ij} B_{jk} C_{ki}", "tr(A*B*C)"],
    ["Σ_{i, j, k} A_{ij} B_{jk} C_{ki}", "tr(A*B*C)"],
    ["\\sum_i \\sum_{j,k} A_{ij} B_{jk} C_{ki}", "tr(A*B*C)"],
    ["\\sum_{i,j} A_{ij}^2", "tr(A*A')"],
  ])("%s is %s", (answer, reference) => {
    expect(verdict(answer, reference, matrices)).toBe("correct");
    expect(verdict(answer, `2 * ${reference}`, matrices)).toBe("incorrect");
  });
});

describe("of a program, * between columns is NumPy's", () => {
  test.each(["dh*o*(1-tanh(c)**2)", "dh * o * (1 - tanh(c)**2)"])("%s", (answer) => {
    expect(verdict(answer, "dh .* o .* (1-tanh(c).^2)", plain)).toBe("correct");
  });

  test("without a sign of a program, or with factors side by side, it is asked back", () => {
    expect(verdict("dh*o*(1-tanh(c)^2)", "dh .* o .* (1-tanh(c).^2)", plain)).toBe("! shape:elementwise-meant");
    expect(verdict("dh o (1-tanh(c)**2)", "dh .* o .* (1-tanh(c).^2)", plain)).toBe("! shape:elementwise-meant");
    expect(verdict("dh*o(1-tanh(c)**2)", "dh .* o .* (1-tanh(c).^2)", plain)).toBe("! shape:elementwise-meant");
  });

  test("and of matrices that have no product", () => {
    const symbols = { G: { shape: ["b", "m"] }, Y: { shape: ["b", "m"] } };
    expect(verdict("G * (Y - Y**2)", "G .* (Y - Y.^2)", symbols)).toBe("correct");
    expect(verdict("G * (Y - Y**2)", "G .* (1 - Y.^2)", symbols)).toBe("incorrect");
    expect(verdict("G * (Y - Y^2)", "G .* (Y - Y.^2)", symbols)).toBe("! shape:product");
  });

  test("and where a matrix product fits, it is one", () => {
    const symbols = { W: { shape: ["n", "m"] }, x: { shape: ["m"] } };
    expect(verdict("W * x**2", "W * (x .* x)", symbols)).toBe("correct");
  });
});
