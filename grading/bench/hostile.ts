/** A request to grade one answer, as the command `grade` takes it. */
export interface Hostile {
  readonly type: string;
  readonly answer: string;
  readonly [field: string]: unknown;
}

const repeated = (unit: string, length = 1000): string => unit.repeat(Math.floor(length / unit.length)).slice(0, -1);
const nested = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const many = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i + 1)).join("+");

const listed = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i + 1)).join(", ");

/** Answers that were sought to be expensive: the longest, the deepest, those with the most cases, splits, terms and kinks. */
export const hostile: readonly Hostile[] = [
  ...(
    [
      [repeated("x+"), "500x"],
      [repeated("exp(x)*"), "exp(142x)"],
      [repeated("|x|+"), "250|x|"],
      [repeated("max(x,y)+"), "x"],
      [nested("max(x,", "y", ")", 60), "max(x,y)"],
      [nested("exp(", "x", ")", 60), "x"],
      ["(x+y+z+1)^40", "(1+x+y+z)^40"],
      ["max(a,b,c,d,e,f,g,h)", "-min(-a,-b,-c,-d,-e,-f,-g,-h)"],
      ["|a|+|b|+|c|+|d|+|e|+|f|", "|f|+|e|+|d|+|c|+|b|+|a|+0|a-b|"],
      ["floor(x/2)+floor(x/3)+floor(x/5)", "floor(x/5)+floor(x/3)+floor(x/2)"],
      ["sum_{i=1}^{1000} i^2 x", "333833500x"],
      ["sqrt(x+sqrt(x+sqrt(x+sqrt(x))))", "sqrt(sqrt(sqrt(sqrt(x)+x)+x)+x)"],
      ["2^(1/2)+3^(1/2)+5^(1/2)+7^(1/2)+11^(1/2)", "11^(1/2)+7^(1/2)+5^(1/2)+3^(1/2)+2^(1/2)"],
    ] as const
  ).map(([answer, reference]) => ({ type: "formula", answer, reference })),
  // Many sums, roots and nested functions, held against what they are not, or not seen to be.
  ...(
    [
      [many(20, (i) => `∑_{k=1}^{t} b^(t-k)*g_{t-k+${i}}`), many(20, (i) => `∑_{k=1}^{t} b^(t-k)*g_{t-k+${i + 1}}`)],
      [
        "∑_{i=1}^{t} ∑_{j=1}^{i} ∑_{k=1}^{j} b^(t-i)*c^(i-j)*g_{j-k}",
        "∑_{i=0}^{t-1} ∑_{j=0}^{i} ∑_{k=0}^{j} b^i*c^j*g_k",
      ],
      [
        many(20, (i) => `∑_{k=1}^{t} b^(t-k)*g_k/(t-k+${i})`),
        many(20, (i) => `∑_{k=1}^{t} b^(t-k)*g_k/(t-k+${i + 1})`),
      ],
      [`∑_{k=1}^{t} (${many(30, (i) => `√(k+${i})`)})`, `∑_{k=1}^{t} (${many(30, (i) => `√(k+${31 - i})`)})`],
      [many(39, (i) => `√(x+${i})`), many(39, (i) => `√(x+${40 - i})`)],
      [nested("exp(sin(", "x", "))", 20), nested("exp(sin(", "(x^2-1)/(x-1)-1", "))", 20)],
    ] as const
  ).map(([answer, reference]) => ({
    type: "formula",
    answer,
    reference,
    variables: { t: { domain: "integer", min: 1 }, b: { domain: "nonnegative" } },
  })),
  ...(
    [
      ["binomial(n,k) + binomial(d,k) + binomial(n,d)", "2^n + 2^d"],
      ["binomial(n,k) binomial(m,k)", "n!"],
      ["(n+m)!", "n! m!"],
      ["binomial(n,k)", "n^k"],
      ["|n-d| |d-k| |n-k|", "n d k"],
      ["max(n-d,1) max(d-k,1)", "n d k"],
      ["|n-d| + |d-k| + |k-n|", "n + d + k"],
      ["2^max(n,d,k)", "2^n + 2^d + 2^k"],
      ["(n-d)^2 (d-k)^2 + (n-k)^2", "n^4"],
      ["(a+b+c+d+e+f+g)^3", "a^3+b^3+c^3+d^3+e^3+f^3+g^3"],
      ["log(a+b)log(b+c)log(c+d)log(d+e)", "log(a) log(b) log(c) log(d)"],
      ["d binomial(n,k) + d", "d n^k + d"],
      ["|sqrt(n)-sqrt(d)| + max(n d-2n log n,1) ((n^3 d+log d)-2n d^2)^2", "|sqrt(n)-sqrt(d)| + n^2 d^4"],
      ["|k-n| |d^2-n^2| + |d^3 k-n^3 log k-n d k^2| max(n^2+k-2n^3 d,1) (n k^3 d+d-2n^3 k)^2", "|n-d| k"],
    ] as const
  ).map(([answer, reference]) => ({ type: "order", answer, reference })),
  {
    type: "tensor-formula",
    answer: "W_1 sigmoid(W_2 sigmoid(W_3 x)) .* tanh(W_1 W_2 W_3 x)",
    reference: "tanh(W_1 W_2 W_3 x) .* (W_1 sigmoid(W_2 sigmoid(W_3 x)))",
    symbols: {
      W_1: { shape: ["n", "n"] },
      W_2: { shape: ["n", "n"] },
      W_3: { shape: ["n", "n"] },
      x: { shape: ["n"] },
    },
  },
  // Long fractions, within one number and in list after list.
  ...(
    [
      ["number", "∑_{k=1}^{2000} (1+1/k)^k", "12345"],
      ["integer", "⌊∑_{k=1}^{1999} sin(k)⌋", "12345"],
      ["vector", "(∑_{k=1}^{2000} 1/(k^2+1), 2 ∑_{k=1}^{2000} 1/(k^2+1))", "(1, 2)"],
      ["matrix", "[[∑_{k=1}^{2000} (1+1/k)^k, 1], [∑_{k=1}^{2000} (1+1/k)^k, 2]]", "[[1, 1], [1, 2]]"],
      ["set", "{∑_{k=1}^{2000} 3.14159265^k, 1 + ∑_{k=1}^{2000} 3.14159265^k}", "{1, 2}"],
    ] as const
  ).map(([type, answer, reference]) => ({ type, answer, reference })),
  // Each of these took longer than most once its work was counted in part, or by too little.
  { type: "integer", answer: nested("⌊", "∑_{k=1}^{2000} sin(k)", "+1/2⌋", 5), reference: "12345" },
  {
    type: "gradient",
    answer: "(∑_{k=1}^{1999} 1.0000001^k, ∏_{k=1}^{2000} 1/(k^2+1), ∑_{k=1}^{500} (k/(k+1))^k)",
    reference: { gradient: ["1", "2", "3"] },
  },
  {
    type: "set",
    answer: `{${many(30, (i) => `sign(x+${i})*exp(sqrt(x^2+${i}))`).replaceAll("+sign", ", sign")}}`,
    reference: Array.from({ length: 30 }, (_, i) => `sign(x+${i})*exp(sqrt(x^2+${i}))+1`),
    tolerance: { relative: 0.001 },
  },
  {
    type: "piecewise",
    answer:
      "1 if x > a; 2 if x < a and y > b; 3 if x < a and y < b and z > c; 4 if x < a and y < b and z < c; undefined otherwise",
    reference: [
      { when: "x > a", then: "1" },
      { when: "x < a and y > b", then: "2" },
      { when: "x < a and y < b and z > c", then: "3" },
      { when: "x < a and y < b and z < c", then: "4" },
    ],
  },
  // Found by drawing answers of all types at random, as long as they may be.
  {
    type: "set",
    answer: `{${listed(19, (i) => `√(b+${i})*√(x+2)*√(b^2+3)`)}}`,
    reference: Array.from({ length: 19 }, (_, i) => `√(b+${i + 1})*√(x+2)*√(b^2+3)+1`),
    tolerance: { absolute: 0.01 },
  },
  {
    type: "set",
    answer: `{${listed(50, (i) => `|x-${i}|`)}}`,
    reference: Array.from({ length: 50 }, (_, i) => `|${50 - i}-x|`),
  },
  {
    type: "formula",
    answer: nested("1/(a+1/(x+2/(y+", "z", ")))", 9),
    reference: `2*(${nested("1/(a+1/(x+2/(y+", "z", ")))", 9)})/2`,
  },
  {
    type: "formula",
    answer: repeated("(arctan(a)-|x+z|)*"),
    reference: `1*${repeated("(arctan(a)-|x+z|)*")}`,
  },
  {
    type: "integer",
    answer:
      "⌊(∑_{k=1}^{2000} 1.0000001^k)-(∏_{k=2}^{100} 1/k^37)⌋+⌊mod(∑_{k=1}^{500} tanh(1/(k+1)), π)⌋+⌊∑_{k=2}^{900} erf(k/100)⌋",
    reference: "7",
  },
  {
    type: "order",
    answer:
      "max(n^2 log m,1) ceil(m/d) + log(log(d)) k^3 n + k^log(k) + ∑_{i=1}^{d} i^2 + (1+d/r) + 2^max(k,m) sqrt(k^3+d log k)",
    reference: "max(n^2 log m,1) ceil(m/d) + log(log(d)) k^3 n + k^log(k) + d^3 + d/r + 2^max(k,m) sqrt(k^3+d log k)",
    assume: ["n <= d", "d <= k"],
  },
  {
    type: "tensor-formula",
    answer: repeated("((A z) + sum(y) x) .* softmax(W x / (x' x)) .* relu((x' y) x) .* ", 900).slice(0, -3),
    reference: repeated("((A z) + x sum(y)) .* softmax(W x / (x' x)) .* relu((y' x) x) .* ", 900).slice(0, -3),
    symbols: {
      A: { shape: ["n", "m"] },
      W: { shape: ["n", "n"] },
      x: { shape: ["n"] },
      y: { shape: ["n"] },
      z: { shape: ["m"] },
    },
  },
  {
    type: "piecewise",
    answer:
      "z^2 if |z| <= 6; y if b y < 2 and a + a > 4; 1 if y x < 4 or sin(a) > 0; mod(z,7) if |a| <= 8; a^2 if sin(z) > 0 and √(y+1) < a; a/x if a + x > 5; 0 otherwise",
    reference: [
      { when: "|z| <= 6", then: "z^2" },
      { when: "b y < 2 and a + a > 4", then: "y" },
      { when: "y x < 4 or sin(a) > 0", then: "1" },
      { when: "|a| <= 8", then: "mod(z,7)" },
      { when: "sin(z) > 0 and √(y+1) < a", then: "a^2" },
      { when: "a + x > 5", then: "a/x" },
    ],
  },
];
