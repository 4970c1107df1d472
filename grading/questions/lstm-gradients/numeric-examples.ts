import type { ExamplesOfQuestion } from "../example";

const first = "[[0.106,-0.035,0.071],[0.420,-0.140,0.280],[2.979,-0.993,1.986],[0.065,-0.022,0.043]]";
const both = "[[0.314,0.059,0.434],[0.819,-0.039,0.868],[2.147,0.285,2.804],[0.248,0.072,0.378]]";

/** Answers in numbers to the variant of the seed "examples". */
export const numericExamples: ExamplesOfQuestion = {
  "one-step-gates": {
    correct: [
      "(0.095, 0.777, 0.378, 0.762)",
      "0.095, 0.777, 0.378, 0.762",
      "[0.0953; 0.7773; 0.3775; 0.7616]",
      "（０.095，０.777，０.378，０.762）",
      "(1/(1+e^2.25), 1/(1+e^(-1.25)), 1/(1+exp(0.5)), tanh(1))",
    ],
    slips: {
      "recurrent-forgotten": ["(0.148, 0.852, 0.562, 0.635)"],
      "bias-forgotten": ["(0.060, 0.852, 0.5, -0.462)"],
      "four-gates": ["(0.095, 0.777, 0.378, 0.731)"],
    },
    incorrect: ["(0.777, 0.095, 0.378, 0.762)", "(0, 0, 0, 0)"],
    invalid: ["", "(0.095, 0.777, 0.378)", "0.095"],
  },
  "one-step-states": {
    correct: ["(1.239, 0.319)", "1.239, 0.319", "[1.2386, 0.3190]", "（1.239，0.319）", "(1.24, 0.32)"],
    slips: {
      "recurrent-forgotten": ["(1.372, 0.494)"],
      "gates-exchanged": ["(0.735, 0.236)"],
      "output-without-tanh": ["(1.239, 0.468)"],
    },
    incorrect: ["(0.319, 1.239)"],
    invalid: ["", "1.239"],
  },
  "two-step-states": {
    correct: ["(1.203, 0.465)", "1.203, 0.465", "[1.2032; 0.4648]", "（1.203，0.465）", "(1.2, 0.465)"],
    slips: {
      "recurrent-forgotten": ["(1.143, 0.357)"],
      "gates-exchanged": ["(0.868, 0.368)"],
      "output-without-tanh": ["(1.203, 0.670)"],
    },
    incorrect: ["(1.239, 0.319)"],
    invalid: ["", "(1.203, 0.465, 0)"],
  },
  "one-step-gradients": {
    correct: [
      first,
      first.replaceAll(",", ", "),
      "[0.106,-0.035,0.071; 0.420,-0.140,0.280; 2.979,-0.993,1.986; 0.065,-0.022,0.043]",
      "\\begin{pmatrix}0.106&-0.035&0.071\\\\0.420&-0.140&0.280\\\\2.979&-0.993&1.986\\\\0.065&-0.022&0.043\\end{pmatrix}",
      first.replaceAll("-", "−"),
    ],
    slips: {
      "loss-weight-forgotten": [
        "[[0.011,-0.004,0.007],[0.042,-0.014,0.028],[0.298,-0.099,0.199],[0.006,-0.002,0.004]]",
      ],
      "cell-of-this-step": ["[[0.106,-0.035,0.071],[0.347,-0.116,0.231],[2.979,-0.993,1.986],[0.065,-0.022,0.043]]"],
      "columns-exchanged": ["[[-0.035,0.106,0.071],[-0.140,0.420,0.280],[-0.993,2.979,1.986],[-0.022,0.065,0.043]]"],
      "complement-forgotten": ["[[0.118,-0.039,0.078],[1.888,-0.629,1.258],[4.786,-1.595,3.190],[0.065,-0.022,0.043]]"],
    },
    incorrect: ["[[0,0,0],[0,0,0],[0,0,0],[0,0,0]]"],
    invalid: ["", "0.106", "[[0.106,-0.035],[0.420]]"],
  },
  "two-step-gradients": {
    correct: [
      both,
      both.replaceAll(",", ", "),
      both.replaceAll("],[", "], [").replaceAll("0.", "."),
      "[0.314,0.059,0.434; 0.819,-0.039,0.868; 2.147,0.285,2.804; 0.248,0.072,0.378]",
      both.replaceAll("[", "（").replaceAll("]", "）").replaceAll(",", "，"),
    ],
    slips: {
      "last-step-only": ["[[0.168,0.107,0.336],[0.242,0.154,0.483],[1.030,0.657,2.060],[0.159,0.102,0.319]]"],
      "first-step-only": ["[[0.146,-0.049,0.097],[0.578,-0.193,0.385],[1.117,-0.372,0.745],[0.089,-0.030,0.059]]"],
      "cell-path-only": ["[[0.274,0.072,0.407],[0.662,0.014,0.763],[1.030,0.657,2.060],[0.224,0.080,0.362]]"],
    },
    incorrect: [first],
    invalid: ["", "same as before"],
  },
  parameters: {
    correct: ["4736", "4,736", "4*(32*4+32^2+32)", "4*1184", "４７３６", "128*(4+32+1)"],
    slips: {
      "recurrent-forgotten": ["640"],
      "bias-forgotten": ["4608"],
      "three-gates-only": ["3552"],
      "one-block-only": ["1184"],
      "recurrent-of-input-size": ["704"],
    },
    incorrect: ["4737"],
    invalid: ["", "4(nm+n^2+n)"],
  },
  "parameters-formula": {
    correct: [
      "4*(n*m+n^2+n)",
      "4n(n+m+1)",
      "4nm+4n²+4n",
      "4 \\left( nm + n^2 + n \\right)",
      "4*n*(m+n+1)",
      "4*n**2+4*n*m+4*n",
    ],
    slips: {
      "recurrent-forgotten": ["4(nm+n)"],
      "bias-forgotten": ["4(nm+n^2)"],
      "three-gates-only": ["3(nm+n^2+n)"],
      "one-block-only": ["nm+n^2+n"],
      "recurrent-of-input-size": ["4(nm+m^2+n)"],
    },
    incorrect: ["4nm"],
    invalid: ["", "O(n^2)", "4(nh+h^2+h)"],
  },
  "cell-path-formula": {
    correct: [
      "f_2*f_3*f_4",
      "f_4 f_3 f_2",
      "f₂f₃f₄",
      "f_2 \\cdot f_3 \\cdot f_4",
      "f_{2} f_{3} f_{4}",
      "\\prod_{k=2}^{4} f_k",
      "exp(ln f_2 + ln f_3 + ln f_4)",
    ],
    slips: {
      "one-step-too-early": ["f_1*f_2*f_3"],
      "one-factor-too-many": ["f_1 f_2 f_3 f_4"],
      "sum-for-product": ["f_2+f_3+f_4"],
      "last-gate-only": ["f_4"],
    },
    incorrect: ["1", "f_2*f_3"],
    invalid: ["", "f_7", "prod(f)"],
  },
  "cell-path-number": {
    correct: ["0.24", "0.8*0.6*0.5", "6/25", "24%", "２４％", "0.240"],
    slips: { "one-step-too-early": ["0.192"], "one-factor-too-many": ["0.096"], "sum-for-product": ["1.9"] },
    incorrect: ["0.25"],
    invalid: ["", "0,24"],
  },
  "recurrent-path": {
    correct: ["1.935", "1.9348875", "1.93", "1.5^3*(1-0.5^2)*(1-0.4^2)*(1-0.3^2)", "1.94", "１.935"],
    slips: {
      "tanh-derivative-forgotten": ["3.375", "1.5^3"],
      "weight-forgotten": ["0.5733"],
      "not-squared": ["4.961"],
      "one-step-too-early": ["2.041"],
    },
    incorrect: ["2", "-1.935"],
    invalid: ["", "u^3"],
  },
  statements: {
    correct: ["A, C, E", "ACE", "a c e", "Ａ、Ｃ、Ｅ", "E, C, A", "A和C和E"],
    slips: {
      "missed-gates-near-one": ["C, E"],
      "believed-plain-products": ["ABCE"],
      "missed-error-carousel": ["AC"],
      "all-turned-round": ["B, D, F"],
    },
    incorrect: ["B"],
    invalid: ["", "A, C, G"],
  },
  vanishing: {
    undecided: [
      "The cell state is additive, so the gradient is only scaled by f_t.",
      "单元状态的更新是线性的，遗忘门接近 1 时梯度不会消失。",
      "constant error carousel",
      "因为有门",
      "f ≈ 1",
      "It does not prevent exploding gradients.",
      "不会",
      "c_t = f_t c_{t-1} + i_t g_t",
      "LSTM uses gates;\nthe gradient flows through the cell.",
      "…",
    ],
    invalid: ["", "  "],
  },
};
