import type { ExamplesOfQuestion } from "../example";

/** For the seed "examples": d = 160, 8 heads, n = 50, vocabulary 5000, 150 positions, 5 blocks. */
export const examples: ExamplesOfQuestion = {
  "attention-with-bias": {
    correct: ["103040", "103,040", "4*(160^2+160)", "4×160×161", "4(160² + 160)", "１０３０４０"],
    slips: {
      "heads-multiply": ["824320", "8*4*(160^2+160)"],
      "bias-forgotten": ["4*160^2"],
      "output-forgotten": ["77280"],
      "one-matrix": ["25760"],
      "head-width": ["1680"],
    },
    incorrect: ["103041", "0"],
    invalid: ["", "4(d^2+d)", "about 100k"],
  },
  "attention-without-bias": {
    correct: ["102400", "102 400", "4*160^2", "4·160·160", "1.024e5", "8*4*160*20"],
    slips: {
      "heads-multiply": ["819200"],
      "bias-counted": ["103040"],
      "output-forgotten": ["3*160*160"],
      "one-matrix": ["25600"],
      "head-width": ["1600"],
    },
    incorrect: ["102401"],
    invalid: ["", "4d²"],
  },
  "feed-forward": {
    correct: ["205600", "205,600", "2*160*640 + 640 + 160", "160*640+640+640*160+160", "205600.", "2×160×640+800"],
    slips: {
      "hidden-width-forgotten": ["51520", "2*160^2+2*160"],
      "bias-forgotten": ["204800"],
      "one-layer": ["160*640+640"],
      "hidden-squared": ["820480"],
    },
    incorrect: ["205601"],
    invalid: ["", "8d^2+5d"],
  },
  "layer-norms": {
    correct: ["640", "4*160", "2*2*160", "2·(160+160)", "160+160+160+160", "６４０"],
    slips: { half: ["320", "2*160"], "every-position": ["32000"], "one-number-each": ["4"], "hidden-width": ["2560"] },
    incorrect: ["0", "641"],
    invalid: ["", "4d"],
  },
  block: {
    correct: ["309280", "309,280", "12*160^2+13*160", "103040+205600+640", "309 280", "3.0928e5"],
    slips: {
      "heads-multiply": ["1030560"],
      "bias-forgotten": ["307840"],
      "norm-forgotten": ["103040+205600"],
      "hidden-width-forgotten": ["155200"],
      "feed-forward-forgotten": ["103680"],
    },
    incorrect: ["309281", "12*160^2+12*160"],
    invalid: ["", "12d^2"],
  },
  "block-formula": {
    correct: [
      "4*d^2 + 2*d*f + 9*d + f",
      "4d² + 2df + 9d + f",
      "4(d^2+d) + 2df + f + d + 4d",
      "d(4d + 2f + 9) + f",
      "4 d^{2} + 2 d f + 9 d + f",
      "4*d**2+2*d*f+9*d+f",
    ],
    slips: {
      "bias-forgotten": ["4d^2+2df+4d"],
      "norm-forgotten": ["4d^2+2df+5d+f"],
      "hidden-width-forgotten": ["6d^2+10d"],
      "feed-forward-forgotten": ["4d^2+8d"],
    },
    incorrect: ["12d^2+13d", "4d^2+2df"],
    invalid: ["", "4h^2+2hf", "O(d^2)"],
  },
  embeddings: {
    correct: ["824000", "824,000", "(5000+150)*160", "5150×160", "5000*160+150*160", "8.24e5"],
    slips: {
      "positions-forgotten": ["5000*160"],
      "output-counted": ["1624000"],
      "width-forgotten": ["5150"],
      pairs: ["5000*150"],
    },
    incorrect: ["824160"],
    invalid: ["", "(V+L)d"],
  },
  model: {
    correct: ["2370400", "2,370,400", "5*309280+824000", "2370400 ", "2.3704e6", "5×309280 + 5150×160"],
    slips: {
      "one-block": ["1133280"],
      "embeddings-forgotten": ["5*309280"],
      "positions-forgotten": ["2346400"],
      "embeddings-in-every-block": ["5*(309280+824000)"],
      "heads-multiply": ["5976800"],
    },
    incorrect: ["2370401"],
    invalid: ["", "2.4M"],
  },
  work: {
    correct: ["16160000", "16,160,000", "50*12*160^2 + 2*50^2*160", "1.616e7", "50*307200+800000", "15360000+800000"],
    slips: {
      "floating-point-operations": ["32320000"],
      "matrices-only": ["50*12*160^2"],
      "heads-multiply": ["21760000"],
      "one-position": ["307520"],
      "feed-forward-forgotten": ["5920000"],
    },
    incorrect: ["16160001"],
    invalid: ["", "12nd²+2n²d"],
  },
  "equal-work-length": {
    correct: ["960", "6*160", "2*160+640", "2*(2*160) + 320", "960.0", "９６０"],
    slips: { "feed-forward-forgotten": ["2*160"], "one-product": ["1920"], "hidden-width-forgotten": ["480"] },
    incorrect: ["160", "961"],
    invalid: ["", "6d"],
  },
  "work-order": {
    correct: ["O(n^2*d + n*d^2)", "nd^2 + n^2 d", "Θ(nd(n+d))", "O(n d (n + d))", "O(12nd²+2n²d)", "n*d*max(n,d)"],
    slips: {
      "matrices-only": ["O(nd^2)"],
      "pairs-only": ["O(n²d)"],
      "width-forgotten": ["O(n^2)"],
      "one-position": ["d^2"],
    },
    incorrect: ["O(n^2 d^2)", "n"],
    invalid: ["", "O(h)"],
  },
};
