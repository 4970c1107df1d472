import katex from "katex";
import { describe, expect, it } from "vitest";
import { toLatex } from "./print";
import { type ReadOptions, read } from "./read";

const names = [
  "x",
  "n",
  "d",
  "C_in",
  "h_t",
  "h_{t-1}",
  "c_tilde_t",
  "delta_h_t",
  "delta_{c_{t+1}}",
  "W_f",
  "loss",
  "theta_1",
  "y_hat",
];
const options: ReadOptions = { names, values: "free", tensors: true, piecewise: true, growth: true, complex: true };

const texts = [
  "n^2 C_in + h_{t-1} c_tilde_t",
  "delta_h_t .* tanh(h_t) .* (1 - h_t.^2)",
  "delta_{c_{t+1}} W_f'",
  "1/(1+exp(-x)) + ln|x| - sqrt(x^2+1) + cbrt(x) + root(x, 5)",
  "max(0,x) + min(x,1) + floor(x/2) + ceil(n/3) + n! + binomial(n,2) + gcd(n, 4)",
  "softmax(x) + logsumexp(x) + arsinh(x) + sigmoid(x) + relu(x) + norm(x) + norm(x, 1)",
  "sum_{t=1}^{n} theta_1^t + prod_{k=1}^n k + sum_t x",
  "((1,2),(3,4))",
  "[1;2;3]",
  "{1, 2, pi}",
  "1 if x > 0; 0 if x <= 0 and n != 2; undefined otherwise",
  "1[x = n] + 1[not (x > 0 or n < 1)]",
  "O(n^2 log n)",
  "Theta(n d)",
  "log_2 n + log(n, d) + 1e-30 x + 1.5e20",
  "y_hat - loss",
  "e^(i x)",
  "trace(W_f) + det(W_f) + inverse(W_f) + diag(x) + outer(x, x) + dot(x, x)",
];

describe("LaTeX", () => {
  it.each(texts)("of %s is drawn by KaTeX without complaint", (text) => {
    const reading = read(text, options);
    if (!reading.ok) throw new Error(reading.feedback[0].message.en);
    expect(reading.readAs).toBe(toLatex(reading.value));
    const html = katex.renderToString(reading.readAs, { throwOnError: true, strict: "error", trust: false });
    expect(html).toContain("katex");
  });
});
