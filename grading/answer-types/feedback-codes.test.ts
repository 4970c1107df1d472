import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

interface Told {
  readonly outcome: string;
  readonly feedback: readonly {
    readonly code: string;
    readonly message: { readonly en: string; readonly "zh-CN": string };
    readonly at?: { readonly from: number; readonly to: number };
  }[];
}

const isTold = (answer: object): answer is Told => "outcome" in answer && "feedback" in answer;

function told(type: string, answer: string, reference: unknown, more: object): Told {
  const result = grade({ id: 1, type, answer, reference, ...more });
  if (!result.ok || !isTold(result.answer)) throw new Error(JSON.stringify(result));
  return result.answer;
}

const list = ["1", "2", "3"];
const square = [
  ["1", "2"],
  ["3", "4"],
];
const second = { gradient: ["0", "1", "0"] };
const kink = {
  gradient: null,
  subgradients: [
    ["1", "0"],
    ["0", "1"],
  ],
};
const step = [
  { when: "x > 0", then: "1" },
  { when: "x <= 0", then: "0" },
];
const half = [
  { when: "x > 0", then: "1" },
  { when: "x <= 0", then: null },
];
const applied = { symbols: { W: { shape: ["n", "m"] }, x: { shape: ["m"] } } };
const whole = { accept: "subdifferential" };
const positive = { variables: { x: { domain: "positive" } } };

describe("each well-known way to be wrong has its name, and is said in both languages", () => {
  test.each<[string, string, unknown, string, string, object?]>([
    ["integer", "-1024", "1024", "incorrect", "slip:sign"],
    ["integer", "1023", "1024", "incorrect", "slip:off-by-one"],
    ["integer", "2048", "1024", "incorrect", "slip:factor-two"],
    ["integer", "512", "1024", "incorrect", "slip:factor-two"],
    ["integer", "10240", "1024", "incorrect", "slip:power-of-ten"],
    ["integer", "1042", "1024", "incorrect", "slip:digits-swapped"],
    ["integer", "7777", "1024", "incorrect", ""],
    ["integer", "1/2", "1024", "invalid", "not-integer"],
    ["integer", "sqrt(2)", "1024", "invalid", "not-integer"],
    ["integer", "{1, 2}", "1024", "invalid", "several-values"],
    ["integer", "n", "1024", "invalid", "unknown-name"],
    ["integer", "10^(10^(10^10))", "1024", "invalid", "not-integer"],
    ["number", "-100", "100", "incorrect", "slip:sign"],
    ["number", "0.01", "100", "incorrect", "slip:reciprocal"],
    ["number", "200", "100", "incorrect", "slip:factor-two"],
    ["number", "101", "100", "incorrect", "slip:off-by-one"],
    ["number", "1000", "100", "incorrect", ""],
    ["number", "{1,2}", "100", "invalid", "several-values"],
    ["number", "(1,2)", "100", "invalid", "several-values"],
    ["number", "30", "pi/6", "incorrect", "slip:degrees"],
    ["formula", "x*y*2", "x*y", "incorrect", "slip:factor-two"],
    ["formula", "-x*y", "x*y", "incorrect", "slip:sign"],
    ["formula", "3*x*y", "x*y", "incorrect", "slip:constant-factor"],
    ["formula", "x", "x*y", "incorrect", "slip:missing-factor"],
    ["formula", "1/(x*y)", "x*y", "incorrect", "slip:reciprocal"],
    ["formula", "x*y + 1", "x*y", "incorrect", "slip:off-by-one"],
    ["formula", "log(x, 2)", "ln(x)", "incorrect", "slip:logarithm-base", positive],
    ["formula", "sin(pi*x/180)", "sin(x)", "incorrect", ""],
    ["vector", "(3,2,1)", list, "incorrect", "slip:reversed entries-wrong"],
    ["vector", "(2,1,3)", list, "incorrect", "slip:permuted entries-wrong"],
    ["vector", "(1,2)", list, "invalid", "wrong-length"],
    ["vector", "(1,2,-3)", list, "incorrect", "slip:sign entries-wrong"],
    ["vector", "5", list, "invalid", "wrong-length"],
    ["vector", "[[1,2],[3,4]]", list, "invalid", "not-vector"],
    ["matrix", "[[1,3],[2,4]]", square, "incorrect", "slip:transposed entries-wrong"],
    ["matrix", "[[1,2,3],[4,5,6]]", square, "invalid", "wrong-shape"],
    ["matrix", "(1,2)", square, "invalid", "wrong-shape"],
    ["matrix", "[[1,2],[3]]", square, "invalid", "not-matrix"],
    ["matrix", "7", square, "invalid", "wrong-shape"],
    ["set", "{1,3,4}", ["1", "2"], "incorrect", "set-members"],
    ["set", "{1}", ["1", "2"], "incorrect", "set-members"],
    ["set", "{1,(1,2)}", ["1", "2"], "invalid", "not-set"],
    ["gradient", "1", second, "invalid", "scalar-for-vector"],
    ["gradient", "(0,1)", second, "invalid", "wrong-size"],
    ["gradient", "e_7", second, "invalid", "unknown-name"],
    ["gradient", "e_0", second, "invalid", "unknown-name"],
    ["gradient", "0", second, "incorrect", "zero-vector wrong-components"],
    ["gradient", "(1, 0, 0)", second, "incorrect", "wrong-components one-hot-elsewhere"],
    ["gradient", "(2, 0, 0)", second, "incorrect", "wrong-components"],
    ["gradient", "(1/2, 0, 0)", second, "incorrect", "wrong-components"],
    ["gradient", "onehot(9)", second, "invalid", "position-out-of-range"],
    ["gradient", "(0, undefined, 0)", second, "invalid", "component-undefined"],
    ["gradient", "e_1 * e_2", second, "invalid", "not-a-vector"],
    ["gradient", "{e_1, e_2}", kink, "incorrect", "subdifferential-only-points", whole],
    ["gradient", "e_1", kink, "incorrect", "subdifferential-part", whole],
    ["gradient", "conv{e_1, 2e_2}", kink, "incorrect", "subdifferential-beyond subdifferential-part", whole],
    ["gradient", "(a, 1-a) with 1 < a < 0", kink, "incorrect", "subdifferential-part", whole],
    ["gradient", "(a, 1-a)", kink, "invalid", "family-without-range", whole],
    ["gradient", "(a^2, 1-a^2) with 0 <= a <= 1", kink, "invalid", "family-not-linear", whole],
    ["gradient", "5", kink, "invalid", "not-a-set-of-vectors", whole],
    ["tensor-formula", "W x", "W*x", "correct", "", applied],
    ["tensor-formula", "W_{ij} x_j", "W*x", "correct", "tensor:entries tensor:summed-index", applied],
    ["order", "n^2", "n^2*d", "incorrect", "order-too-small order-path-below order-factor-missing"],
    ["order", "n^3*d", "n^2*d", "incorrect", "order-not-tight order-path-above order-factor-extra"],
    ["order", "n^2*d*k", "n^2*d", "incorrect", "order-not-tight order-path-above order-factor-extra"],
    ["order", "n*d^2", "n^2*d", "incorrect", "order-incomparable order-path-below order-path-above order-factor"],
    ["order", "3n^2 d", "n^2*d", "correct", "order-simplified"],
    ["order", "O(n^2)*d", "n^2*d", "correct", ""],
    ["order", "O(n^2 d) + Ω(n)", "n^2*d", "invalid", "order-classes-mixed"],
    ["order", "o(n^2)", "n^2*d", "invalid", "order-strict"],
    ["order", "Ω(n^2 d)", "n^2*d", "correct", "order-omega"],
    ["order", "quadratic", "n^2*d", "invalid", "order-in-words"],
    ["order", "n*log_2(n)", "n*log(n)", "correct", "order-simplified"],
    ["order", "O(1)", "n^2*d", "incorrect", "order-too-small order-path-below"],
    ["order", "k", "n^2*d", "incorrect", "order-incomparable order-path-below order-path-above order-factor-extra"],
    ["order", "n", "n*log(n)", "incorrect", "order-too-small order-path-below order-factor-missing"],
    ["order", "n^(2k)", "n^k", "incorrect", "order-not-tight order-path-above"],
    ["order", "max(n, d)", "n*d", "incorrect", "order-too-small order-path-below"],
    ["order", "n^2", "n*d", "incorrect", "order-incomparable order-path-below order-path-above order-factor"],
    ["order", "n", "n + d", "incorrect", "order-too-small order-path-below"],
    ["piecewise", "x > 0", step, "invalid", "piecewise-only-condition"],
    ["piecewise", "1 if x > 0; 0 if x < 0", step, "incorrect", "piecewise-uncovered"],
    ["piecewise", "2 if x > 0; 0 otherwise", step, "incorrect", "piecewise-wrong-there"],
    ["piecewise", "1 if x > 0", half, "correct", "piecewise-read-as-undefined"],
    ["piecewise", "1 + undefined if x > 0; 0 otherwise", step, "invalid", "piecewise-undefined-inside"],
    ["piecewise", "x > 0: x = 1; x <= 0: x = 0", step, "invalid", "piecewise-condition-as-value"],
    ["piecewise", "np.piecewise(x, [x > 0, x < 0], [1])", step, "invalid", "unknown-name"],
    ["piecewise", "piecewise(x > 0, 1, x < 0, 0)", step, "undecided", "piecewise-open-call"],
  ])("%s %s for %j: %s, %s", (type, answer, reference, outcome, codes, more = {}) => {
    const { outcome: found, feedback } = told(type, answer, reference, more);
    expect([found, feedback.map(({ code }) => code).join(" ")]).toEqual([outcome, codes]);
    for (const { message, at } of feedback) {
      expect(message.en).toMatch(/^[\p{Lu}\d"“].*[.?]$/su);
      expect(message["zh-CN"]).toMatch(/\p{Script=Han}.*[。？]$/su);
      if (at !== undefined) expect([at.from <= at.to, at.to <= answer.length]).toEqual([true, true]);
    }
  });
});
