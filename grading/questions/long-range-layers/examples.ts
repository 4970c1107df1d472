import type { ExamplesOfQuestion } from "../example";

/** Answers to the orders of growth, the same in every variant. */
const orders: ExamplesOfQuestion = {
  "time-self-attention": {
    correct: [
      "n^2 d",
      "O(n^2 d)",
      "Θ(n²d)",
      "O(n^2*d)",
      "O(d*n*n)",
      "\\mathcal{O}(n^2 d)",
      "2n^2 d",
      "O(n^2 d + n^2)",
      "Ｏ（ｎ²ｄ）",
    ],
    slips: {
      "width-forgotten": ["O(n^2)", "n²"],
      "as-recurrent": ["O(n d^2)"],
      "with-projections": ["O(n^2 d + n d^2)"],
      "linear-in-length": ["O(n d)"],
    },
    incorrect: ["O(n^2 d^2)", "O(n log n)"],
    invalid: ["", "O(N^2 D)", "quadratic", "O(n^2 d", "0"],
  },
  "time-self-attention-projections": {
    correct: [
      "n^2 d + n d^2",
      "O(n d (n + d))",
      "Θ(n²d + nd²)",
      "O(n d^2 + n^2 d)",
      "O(max(n^2 d, n d^2))",
      "2n^2d + 3nd^2",
    ],
    slips: {
      "projections-forgotten": ["O(n^2 d)"],
      "projections-only": ["n d^2"],
      "width-forgotten": ["n^2", "O(n²)"],
    },
    incorrect: ["O(n^2 d^2)"],
    invalid: ["", "O(n^2 d) and O(n d^2)", "平方"],
  },
  "time-restricted-attention": {
    correct: ["r n d", "O(rnd)", "Θ(n r d)", "O(n*r*d)", "\\Theta(r \\cdot n \\cdot d)", "2rnd"],
    slips: {
      "as-full-attention": ["O(n^2 d)"],
      "width-forgotten": ["O(rn)"],
      "one-neighbourhood-only": ["O(r d)"],
      "neighbourhood-forgotten": ["O(n d)"],
    },
    incorrect: ["O(r^2 d)"],
    invalid: ["", "O(r n d)?", "linear"],
  },
  "time-recurrent": {
    correct: ["n d^2", "n times d squared", "O(n d^2)", "Θ(nd²)", "O(n·d·d)", "\\mathcal{O}(n d^2)", "2 n d^2"],
    slips: {
      "width-forgotten": ["O(n)", "n"],
      "one-step-only": ["O(d^2)"],
      "as-self-attention": ["O(n^2 d)"],
      "vector-for-matrix": ["O(n d)"],
    },
    incorrect: ["O(1)"],
    invalid: ["", "O(T d^2)", "n times many d"],
  },
  "time-convolution": {
    correct: ["k n d^2", "O(k n d^2)", "Θ(knd²)", "O(n*k*d^2)", "\\Theta(k \\cdot n \\cdot d^2)", "O(knd^2 + nd)"],
    slips: {
      "kernel-forgotten": ["O(n d^2)"],
      "width-forgotten": ["O(kn)"],
      "single-channel": ["O(k n d)"],
      "as-self-attention": ["O(n^2 d)"],
    },
    incorrect: ["O(k^2 n d^2)"],
    invalid: ["", "O(k n d^2", "K*N*D^2"],
  },
  "time-separable-convolution": {
    correct: ["k n d + n d^2", "O(n d (k + d))", "Θ(knd + nd²)", "O(n d^2 + k n d)", "O(max(knd, nd^2))", "nd(d+k)"],
    slips: {
      "depthwise-only": ["O(k n d)"],
      "pointwise-only": ["O(n d^2)"],
      "as-ordinary-convolution": ["O(k n d^2)"],
    },
    incorrect: ["O(n d)"],
    invalid: ["", "O(knd) + O(nd^2) + c", "knd plus nd²"],
  },
  ...Object.fromEntries(
    (["self-attention", "convolution", "separable-convolution", "restricted-self-attention"] as const).map((layer) => [
      `sequential-${layer}`,
      {
        correct: ["constant", "1", "O(1)", "Θ(1)", "\\mathcal{O}(1)", "2", "Ｏ（１）"],
        slips: {
          "as-recurrent": ["n", "O(n)"],
          "one-per-pair": ["O(n^2)"],
          "as-logarithm": ["O(log n)", "log_2 n"],
        },
        incorrect: ["O(d)"],
        invalid: ["", "constantly", "0"],
      },
    ]),
  ),
  "sequential-recurrent": {
    correct: ["n", "O(n)", "Θ(n)", "\\Theta(n)", "2n", "n - 1"],
    slips: {
      "all-parallel": ["1", "O(1)"],
      "work-for-depth": ["O(n d^2)"],
      "one-per-pair": ["n^2"],
      "as-logarithm": ["log n"],
    },
    incorrect: ["d"],
    invalid: ["", "T", "linear"],
  },
  "path-self-attention": {
    correct: ["常数", "1", "O(1)", "Θ(1)", "\\mathcal O(1)", "3"],
    slips: { "one-by-one": ["n", "O(n)"], "one-per-pair": ["n^2"], "as-logarithm": ["O(log n)"] },
    incorrect: ["d", "n/k"],
    invalid: ["", "常", "direct"],
  },
  "path-recurrent": {
    correct: ["n", "O(n)", "Θ(n)", "n-1", "2n", "n steps"],
    slips: { "direct-connection": ["1", "O(1)"], "one-per-pair": ["n^2"], "as-logarithm": ["log n", "O(ln n)"] },
    incorrect: ["d"],
    invalid: ["", "every step"],
  },
  "path-convolution-contiguous": {
    correct: ["n/k", "O(n/k)", "Θ(n/k)", "\\Theta(\\frac{n}{k})", "(n-1)/(k-1)", "n k^(-1)"],
    slips: {
      "direct-connection": ["1"],
      "one-by-one": ["O(n)"],
      "as-dilated": ["O(log_k n)", "ln(n)/ln(k)", "log_k(n)"],
    },
    incorrect: ["k/n", "O(nk)"],
    invalid: ["", "n:k"],
  },
  "path-convolution-dilated": {
    correct: ["log_k n", "O(log_k(n))", "ln(n)/ln(k)", "Θ(log n / log k)", "\\log_k n", "\\mathcal{O}(\\log_k n)"],
    slips: { "direct-connection": ["O(1)"], "one-by-one": ["n"], "not-dilated": ["n/k", "O(n/k)"] },
    incorrect: ["O(log n)", "O(k log n)"],
    invalid: ["", "log base k of n"],
  },
  "path-restricted-attention": {
    correct: ["n/r", "O(n/r)", "Θ(n/r)", "2n/r", "\\frac{n}{r}", "n r^{-1}"],
    slips: { "direct-connection": ["1", "O(1)"], "one-by-one": ["O(n)"], "as-dilated": ["log_r n"] },
    incorrect: ["r", "n r"],
    invalid: ["", "n÷"],
  },
  "memory-attention-weights": {
    correct: ["n^2", "O(n^2)", "Θ(n²)", "n*n", "O(n·n)", "\\Theta(n^{2})"],
    slips: { "time-for-memory": ["O(n^2 d)"], "one-per-position": ["n"], "values-for-weights": ["O(n d)"] },
    incorrect: ["O(d^2)"],
    invalid: ["", "N²", "n x n matrix"],
  },
};

/** Answers to the numbers of the variant of the seed "examples": n = 20, d = 64, k = 3. */
const numbers: ExamplesOfQuestion = {
  "work-self-attention": {
    correct: ["51200", "51,200", "2*20^2*64", "2*20*20*64", "５１２００", "5.12e4", "$51200$"],
    slips: {
      "one-product-only": ["25600"],
      "floating-point-operations": ["102400"],
      exchanged: ["163840"],
      "with-projections": ["296960"],
      "width-forgotten": ["800"],
    },
    incorrect: ["51201"],
    invalid: ["", "2n^2d"],
  },
  "work-recurrent": {
    correct: ["163840", "163,840", "2*20*64^2", "20*(64*64+64*64)", "1.6384e5", "5*2^15"],
    slips: {
      "one-product-only": ["81920"],
      "floating-point-operations": ["327680"],
      exchanged: ["51200"],
      "one-step-only": ["8192", "2^13"],
    },
    incorrect: ["163841"],
    invalid: ["", "n d^2"],
  },
  "work-convolution": {
    correct: ["245760", "245,760", "20*3*64^2", "3·20·64·64", "2.4576e5", "２４５７６０"],
    slips: {
      "kernel-forgotten": ["81920"],
      "floating-point-operations": ["491520"],
      "single-channel": ["3840"],
      "one-position-only": ["12288"],
    },
    incorrect: ["245761"],
    invalid: ["", "knd²"],
  },
  "cheapest-layer": {
    correct: ["A", "a", "Ａ", " A ", "(A)", "A."],
    slips: { "chose-recurrent": ["B", "b"], "chose-convolution": ["C"], "chose-separable-convolution": ["D", "Ｄ"] },
    invalid: ["", "E", "A, B", "self-attention"],
  },
  "equal-cost-length": {
    correct: ["280", "7*80/2", "２８０", "560/2", "$280$", "280.0"],
    slips: {
      "one-product-only": ["560"],
      "kernel-forgotten": ["40"],
      "as-recurrent": ["80"],
    },
    incorrect: ["281"],
    invalid: ["", "k d/2", "n = 280"],
  },
  "layers-contiguous": {
    correct: ["38", "76/2", "３８", "2*19", "38.0", "$38$"],
    slips: {
      "whole-kernel": ["26"],
      "one-too-few": ["37"],
      "as-dilated": ["4"],
      "one-position-each": ["76"],
    },
    incorrect: ["39"],
    invalid: ["", "37.5", "38 layers"],
  },
  "layers-dilated": {
    correct: ["4", "４", "2+2", "2^2", "4.0", "$4$"],
    slips: { "not-dilated": ["38"], "one-too-few": ["3"], doubled: ["7"] },
    incorrect: ["5"],
    invalid: ["", "log_3 77", "3.95"],
  },
  statements: {
    correct: ["B, C, D", "BCD", "b c d", "Ｂ、Ｃ、Ｄ", "D,C,B", "B and C and D"],
    slips: {
      "believed-attention-forgets-width": ["ABCD"],
      "missed-weights-memory": ["C, D"],
      "missed-parallel-positions": ["BD"],
      "all-turned-round": ["A, E, F"],
    },
    incorrect: ["A"],
    invalid: ["", "G, H"],
  },
  compare: {
    undecided: [
      "Self-attention connects any two positions directly but costs n^2 d.",
      "自注意力能直接连接任意两个位置，但计算量为 O(n²d)。",
      "RNN 不能并行",
      "Convolution needs log_k n dilated layers.",
      "It depends on n and d.",
      "不清楚",
      "path length: 1, n, n/k",
      "1) cost 2) parallelism 3) path",
      "attention > conv > rnn",
      "循环层需要 n 步顺序计算",
    ],
    invalid: ["", " "],
  },
};

export const examples: ExamplesOfQuestion = { ...orders, ...numbers };
