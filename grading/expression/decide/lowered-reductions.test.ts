import { describe, expect, test } from "vitest";
import { lowered } from "./lowered.for-tests";

type Row = readonly [text: string, form: string, known: string];

describe("sums and products over an index are rewritten to one form, of which as much is known as follows", () => {
  test.each<Row>([
    ["\\sum_{k=1}^n k", "([-1/2 n] + [1/2 n^2] + n)", "empty"],
    ["\\sum_{j=1}^n 1", "n", "whole, empty"],
    ["\\sum_{j=1}^n x", "[n x]", "empty"],
    [
      "\\sum_{j=0}^n j^2",
      "([(1 + n) 0] + [(1 + n) 1/6] + [(1 + n)^2 -1/2] + [(1 + n)^3 1/3] + [([(1 + n) -1/2] + [(1 + n)^2 1/2]) 0])",
      "empty",
    ],
    [
      "\\sum_{j=1}^n j^3",
      "([([-1/2 n] + [1/2 n^2]) 3] + [([-1/2 n^2] + [1/3 n^3] + [1/6 n]) 3] + [-1/2 n^3] + [1/4 n^2] + [1/4 n^4] + n)",
      "empty",
    ],
    [
      "\\sum_{j=0}^n j^5",
      "([(1 + n) 0] + [(1 + n)^2 -1/12] + [(1 + n)^4 5/12] + [(1 + n)^5 -1/2] + [(1 + n)^6 1/6] + [([(1 + n) -1/2] + [(1 + n)^2 1/2]) 0] + [([(1 + n) -1/30] + [(1 + n)^3 1/3] + [(1 + n)^4 -1/2] + [(1 + n)^5 1/5]) 0] + [([(1 + n) 1/6] + [(1 + n)^2 -1/2] + [(1 + n)^3 1/3]) 0] + [([(1 + n)^2 1/4] + [(1 + n)^3 -1/2] + [(1 + n)^4 1/4]) 0])",
      "empty",
    ],
    ["\\sum_{j=0}^n p^j", "[(-1 + [exp{[ln{p} n]} p]) (-1 + p)^-1]", "empty"],
    ["\\sum_{j=0}^n 2^j", "(-1 + [2 exp{[ln{2} n]}])", "-1 to Infinity, empty"],
    ["\\sum_{j=1}^n 3 p^(2j+1)", "[(-1 + exp{[2 ln{p} n]}) (-1 + p^2)^-1 3 p^3]", "empty"],
    ["\\sum_{j=0}^n (2j+1)", "(1 + [([(1 + n) -1/2] + [(1 + n)^2 1/2]) 2] + n)", "empty"],
    [
      "\\sum_{j=0}^n (j+1)(j+2)",
      "([(1 + n) 1/6] + [(1 + n) 2] + [(1 + n)^2 -1/2] + [(1 + n)^3 1/3] + [([(1 + n) -1/2] + [(1 + n)^2 1/2]) 3])",
      "empty",
    ],
    ["\\sum_{j=1}^3 x_j", "(x_1 + x_2 + x_3)", ""],
    ["\\sum_{j=1}^n x_j", "total #0{(-1 + n), opaque x_·{(#0 + 1)}}", "empty"],
    ["\\sum_{j=1}^n 1/j", "total #0{(-1 + n), (#0 + 1)^-1}", "empty"],
    ["\\sum_{j=1}^n j p^j", "[p total #0{(-1 + n), [(#0 + 1) exp{[#0 ln{p}]}]}]", "empty"],
    ["\\prod_{j=1}^n j", "factorial{n}", "+, 0 to Infinity, whole, empty"],
    [
      "\\prod_{j=1}^n x",
      "{x < 0: [exp{[ln{x} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]; = 0: {n < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[ln{x} n]}}",
      "empty, filled",
    ],
    ["\\prod_{j=1}^n p", "exp{[ln{p} n]}", "+, 0 to Infinity, empty"],
    ["\\prod_{j=1}^n 2j", "[exp{[ln{2} n]} factorial{n}]", "+, 0 to Infinity, empty"],
    ["\\prod_{j=1}^n (j+2)", "[(1 + n) (2 + n) 1/2 factorial{n}]", "empty"],
    ["\\prod_{j=1}^n j^2", "factorial{n}^2", "+, 0 to Infinity, whole, empty"],
    ["\\prod_{j=1}^n e^j", "exp{([-1/2 n] + [1/2 n^2] + n)}", "+, 0 to Infinity, empty"],
    ["\\prod_{j=1}^n (n+1-j)", "factorial{n}", "+, 0 to Infinity, whole, empty"],
    [
      "\\prod_{j=1}^n p e^(j x)",
      "[exp{([([-1/2 n] + [1/2 n^2]) x] + [n x])} exp{[ln{p} n]}]",
      "+, 0 to Infinity, empty",
    ],
    ["\\prod_{j=1}^4 j", "24", "+"],
    ["\\prod_{j=1}^n x_j", "repeated #0{(-1 + n), opaque x_·{(#0 + 1)}}", "empty"],
    ["\\sum_{j=1}^{0} x", "0", "0"],
    ["\\prod_{j=1}^{0} x", "1", "+"],
    ["\\sum_{j=3}^{n+2} j", "([-1/2 n] + [1/2 n^2] + [3 n])", "empty"],
    ["\\sum_{j=-1}^{n} j", "([(2 + n) -1/2] + [(2 + n) -1] + [(2 + n)^2 1/2])", "empty"],
    ["\\sum_{i=1}^n \\sum_{j=1}^i 1", "([-1/2 n] + [1/2 n^2] + n)", "empty"],
    [
      "\\sum_{i=1}^n \\sum_{j=1}^n x_i y_j",
      "[total #0{(-1 + n), opaque x_·{(#0 + 1)}} total #1{(-1 + n), opaque y_·{(#1 + 1)}}]",
      "empty",
    ],
    ["\\sum_{j=1}^k j", "([-1/2 k] + [1/2 k^2] + k)", ""],
    [
      "\\sum_{j=1}^n j(j+1)/2",
      "([([-1/2 n] + [1/2 n^2]) 3/2] + [([-1/2 n^2] + [1/3 n^3] + [1/6 n]) 1/2] + n)",
      "empty",
    ],
    [
      "\\sum_{j=1}^n j^4",
      "([([-1/2 n] + [1/2 n^2]) 4] + [([-1/2 n^2] + [1/3 n^3] + [1/6 n]) 6] + [([-1/2 n^3] + [1/4 n^2] + [1/4 n^4]) 4] + [-1/2 n^4] + [-1/30 n] + [1/3 n^3] + [1/5 n^5] + n)",
      "empty",
    ],
    [
      "\\sum_{j=1}^n j^12",
      "([([-1 n^7] + [-1/2 n^10] + [-1/2 n^3] + [1/11 n^11] + [5/6 n^9] + [5/66 n] + n^5) 66] + [([-1/12 n^2] + [-1/2 n^5] + [1/6 n^6] + [5/12 n^4]) 792] + [([-1/2 n] + [1/2 n^2]) 12] + [([-1/2 n^11] + [-11/8 n^4] + [-11/8 n^8] + [1/12 n^12] + [11/12 n^10] + [11/6 n^6] + [5/12 n^2]) 12] + [([-1/2 n^2] + [1/3 n^3] + [1/6 n]) 66] + [([-1/2 n^3] + [1/4 n^2] + [1/4 n^4]) 220] + [([-1/2 n^4] + [-1/30 n] + [1/3 n^3] + [1/5 n^5]) 495] + [([-1/2 n^6] + [-1/6 n^3] + [1/2 n^5] + [1/42 n] + [1/7 n^7]) 924] + [([-1/2 n^7] + [-7/24 n^4] + [1/12 n^2] + [1/8 n^8] + [7/12 n^6]) 792] + [([-1/2 n^8] + [-1/30 n] + [-7/15 n^5] + [1/9 n^9] + [2/3 n^7] + [2/9 n^3]) 495] + [([-1/2 n^9] + [-3/20 n^2] + [-7/10 n^6] + [1/10 n^10] + [1/2 n^4] + [3/4 n^8]) 220] + [-1/2 n^12] + [-11/6 n^9] + [-33/10 n^5] + [-691/2730 n] + [1/13 n^13] + [22/7 n^7] + [5/3 n^3] + n + n^11)",
      "empty",
    ],
    ["\\sum_{j=1}^n j^13", "total #0{(-1 + n), (#0 + 1)^13}", "empty"],
    [
      "\\sum_{j=0}^{n-1} x^j",
      "total #0{(-1 + n), {x < 0: [exp{[#0 ln{x}]} {parity{#0} < 0: -1; = 0: 1; > 0: 1}]; = 0: {#0 < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[#0 ln{x}]}}}",
      "empty, filled",
    ],
    ["\\sum_{j=0}^{n} e^{j x}", "[(-1 + [exp{[n x]} exp{x}]) (-1 + exp{x})^-1]", "empty"],
    ["\\sum_{j=0}^{n} e^{j^2}", "(exp{n^2} + total #0{(-1 + n), exp{#0^2}})", "empty"],
    ["\\sum_{j=0}^{n} 1^j", "(1 + n)", "whole, empty"],
    ["\\sum_{j=1}^{n} j x", "([([-1/2 n] + [1/2 n^2]) x] + [n x])", "empty"],
    [
      "\\sum_{j=1}^{n} (j x+y)^2",
      "([([(x + y) x] + [(x + y) x]) ([-1/2 n] + [1/2 n^2])] + [([-1/2 n^2] + [1/3 n^3] + [1/6 n]) x x] + [(x + y) (x + y) n])",
      "empty",
    ],
    ["\\sum_{j=1}^{n} p^{-j}", "[(-1 + exp{[-1 ln{p} n]}) (-1 + p^-1)^-1 p^-1]", "empty"],
    ["\\prod_{j=1}^{n} (2j+2)", "[(1 + n) exp{[ln{2} n]} factorial{n}]", "empty"],
    ["\\prod_{j=1}^{n} (2j-1)", "repeated #0{(-1 + n), (-1 + [(#0 + 1) 2])}", "empty"],
    ["\\prod_{j=1}^{n} 1/j", "factorial{n}^-1", "+, 0 to Infinity, empty"],
    ["\\prod_{j=1}^{n} j p", "[exp{[ln{p} n]} factorial{n}]", "+, 0 to Infinity, empty"],
    [
      "\\prod_{j=1}^{n} p^j",
      "[exp{([([-1/2 n] + [1/2 n^2]) ln{p}] + [0 ln{p} n])} exp{[ln{p} n]}]",
      "+, 0 to Infinity, empty",
    ],
    ["\\prod_{j=1}^{n} (j+k)", "[factorial{(k + n)} factorial{k}^-1]", "+, 0 to Infinity, empty"],
    ["\\prod_{j=1}^{n} (n-j)", "repeated #0{(-1 + n), ([(#0 + 1) -1] + n)}", "empty"],
    ["\\prod_{j=1}^{n} (3n+3-3j)", "[exp{[ln{3} n]} factorial{n}]", "+, 0 to Infinity, empty"],
    ["\\prod_{j=1}^{n} (x+j)", "repeated #0{(-1 + n), (#0 + 1 + x)}", "empty"],
    ["\\prod_{j=1}^{n} (-1)", "{parity{n} < 0: -1; = 0: 1; > 0: 1}", "-+, -1 to 1, whole, empty, filled"],
    ["\\prod_{j=1}^{n} (-j)", "[factorial{n} {parity{n} < 0: -1; = 0: 1; > 0: 1}]", "-+, whole, empty, filled"],
    ["\\prod_{j=1}^{n} j^2/(j+1)", "[(1 + n)^-1 factorial{n}^-1 factorial{n}^2]", "-+, empty"],
    ["\\sum_{j=1}^{10} 1/j", "7381/2520", "+"],
    [
      "\\sum_{j=1}^{n} \\sum_{i=1}^{j} i",
      "([([-1/2 n] + [1/2 n^2]) 3/2] + [([-1/2 n^2] + [1/3 n^3] + [1/6 n]) 1/2] + n)",
      "empty",
    ],
    ["\\sum_{j=1}^{n} max(j,x)", "total #0{(-1 + n), max{x, (#0 + 1)}}", "empty"],
    ["\\sum_{j=2}^{n} p^j", "[(-1 + [exp{[ln{p} n]} p^-1]) (-1 + p)^-1 p^2]", "empty"],
    ["\\sum_{j=1}^{2n} 1", "[2 n]", "whole, empty"],
    [
      "\\sum_{j=n}^{2n} j",
      "([(1 + [-1 n] + [2 n]) -1/2] + [(1 + [-1 n] + [2 n]) n] + [(1 + [-1 n] + [2 n])^2 1/2])",
      "empty",
    ],
  ])("sums and products over an index are worked out where they have a closed form: %s", (text, form, known) => {
    expect(lowered(text)).toEqual([form, known]);
  });
});
