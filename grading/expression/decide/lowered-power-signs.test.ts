import { describe, expect, test } from "vitest";
import { lowered } from "./lowered.for-tests";

type Row = readonly [text: string, form: string, known: string];

describe("powers of which a sign decides are rewritten to one form, of which as much is known as follows", () => {
  test.each<Row>([
    [
      "x^n",
      "{x < 0: [exp{[ln{x} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]; = 0: {n < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[ln{x} n]}}",
      "filled",
    ],
    ["p^n", "exp{[ln{p} n]}", "+, 0 to Infinity"],
    ["(-2)^n", "[exp{[ln{2} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]", "-+, filled"],
    [
      "(-x)^n",
      "[{parity{n} < 0: -1; = 0: 1; > 0: 1} {x < 0: [exp{[ln{x} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]; = 0: {n < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[ln{x} n]}}]",
      "filled",
    ],
    [
      "(x^3)^n",
      "{x < 0: [exp{[3 ln{x} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]; = 0: {[3 n] < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[3 ln{x} n]}}",
      "filled",
    ],
    [
      "(x y)^n",
      "[{x < 0: [exp{[ln{x} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]; = 0: {n < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[ln{x} n]}} {y < 0: [exp{[ln{y} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]; = 0: {n < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[ln{y} n]}}]",
      "filled",
    ],
    [
      "x^(n+2)",
      "[x^2 {x < 0: [exp{[ln{x} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]; = 0: {n < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[ln{x} n]}}]",
      "filled",
    ],
    [
      "x^(2n)",
      "{x < 0: exp{[2 ln{x} n]}; = 0: {[2 n] < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[2 ln{x} n]}}",
      "0+, 0 to Infinity",
    ],
    ["p^(x+1)", "[exp{[ln{p} x]} p]", "+, 0 to Infinity"],
    ["x^x", "{x < 0: none; = 0: none; > 0: exp{[ln{x} x]}}", "+, 0 to Infinity, rare"],
    ["p^(1/q)", "exp{[ln{p} q^-1]}", "+, 0 to Infinity"],
    ["0^x", "{x < 0: none; = 0: 1; > 0: 0} jumps", "0+, 0 to 1, whole"],
    ["0^p", "0", "0, filled"],
    ["0^n", "{n < 0: none; = 0: 1; > 0: 0} jumps", "0+, 0 to 1, whole"],
    ["x^(ln(8)/ln(2))", "x^3", ""],
    ["x^(2sin(pi/6))", "x", ""],
    ["x^(n/2)", "opaque power{x, [1/2 n]}", ""],
    [
      "r^n",
      "{r < 0: [exp{[ln{r} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]; = 0: {n < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[ln{r} n]}}",
      "0+, 0 to Infinity, filled",
    ],
    ["r^p", "exp{[ln{r} p]}", "+, 0 to Infinity"],
    ["r^x", "exp{[ln{r} x]}", "+, 0 to Infinity"],
    ["(-2)^pi", "none", "rare"],
    ["x^sqrt(2)", "{x < 0: none; = 0: exp{[2√{2} ln{x}]}; > 0: exp{[2√{2} ln{x}]}}", "+, 0 to Infinity, rare"],
    ["x^pi", "{x < 0: none; = 0: exp{[ln{x} pi]}; > 0: exp{[ln{x} pi]}}", "+, 0 to Infinity, rare"],
    ["x^e", "{x < 0: none; = 0: exp{[exp{1} ln{x}]}; > 0: exp{[exp{1} ln{x}]}}", "+, 0 to Infinity, rare"],
    ["x^(ln(2))", "{x < 0: none; = 0: exp{[ln{2} ln{x}]}; > 0: exp{[ln{2} ln{x}]}}", "+, 0 to Infinity, rare"],
    ["x^(ln(4)/ln(2))", "x^2", "0+, 0 to Infinity"],
    ["x^(1+sqrt(2))", "{x < 0: none; = 0: [exp{[2√{2} ln{x}]} x]; > 0: [exp{[2√{2} ln{x}]} x]}", "rare"],
    ["x^(2pi)", "{x < 0: none; = 0: exp{[2 ln{x} pi]}; > 0: exp{[2 ln{x} pi]}}", "+, 0 to Infinity, rare"],
    ["x^(y^2)", "{x < 0: none; = 0: none; > 0: exp{[ln{x} y^2]}}", "+, 0 to Infinity, rare"],
    ["x^(sin(y))", "{x < 0: none; = 0: none; > 0: exp{[ln{x} sin{y}]}}", "+, 0 to Infinity, rare"],
    [
      "x^(1/(y^2+1))",
      "{x < 0: none; = 0: exp{[(1 + y^2)^-1 ln{x}]}; > 0: exp{[(1 + y^2)^-1 ln{x}]}}",
      "+, 0 to Infinity, rare",
    ],
    ["x^(n y)", "{x < 0: none; = 0: none; > 0: exp{[ln{x} n y]}}", "+, 0 to Infinity, rare"],
    [
      "x^(|y|/y)",
      "{x < 0: opaque rare power{x, [y^-1 |y|]}; = 0: {[y^-1 |y|] < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[ln{x} y^-1 |y|]}}",
      "",
    ],
    [
      "x^(sin(y)^2+cos(y)^2)",
      "{x < 0: opaque rare power{x, (cos{y}^2 + sin{y}^2)}; = 0: {(cos{y}^2 + sin{y}^2) < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[(cos{y}^2 + sin{y}^2) ln{x}]}}",
      "",
    ],
    ["x^(pi^2)", "{x < 0: none; = 0: exp{[ln{x} pi^2]}; > 0: exp{[ln{x} pi^2]}}", "+, 0 to Infinity, rare"],
    ["x^(arctan(1))", "{x < 0: none; = 0: exp{[1/4 ln{x} pi]}; > 0: exp{[1/4 ln{x} pi]}}", "+, 0 to Infinity, rare"],
    [
      "x^(arctan(2))",
      "{x < 0: none; = 0: exp{[arctan{2} ln{x}]}; > 0: exp{[arctan{2} ln{x}]}}",
      "+, 0 to Infinity, rare",
    ],
    ["x^(cos(1))", "{x < 0: none; = 0: exp{[cos{1} ln{x}]}; > 0: exp{[cos{1} ln{x}]}}", "+, 0 to Infinity, rare"],
    ["x^(ln(1))", "1", "+"],
    ["x^(sqrt(4))", "x^2", "0+, 0 to Infinity"],
    ["x^(cbrt(2))", "{x < 0: none; = 0: exp{[3√{2} ln{x}]}; > 0: exp{[3√{2} ln{x}]}}", "+, 0 to Infinity, rare"],
    ["x^(e^y)", "{x < 0: none; = 0: exp{[exp{y} ln{x}]}; > 0: exp{[exp{y} ln{x}]}}", "+, 0 to Infinity, rare"],
    [
      "x^(y-y)",
      "{x < 0: opaque rare power{x, ([-1 y] + y)}; = 0: {([-1 y] + y) < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[([-1 y] + y) ln{x}]}}",
      "",
    ],
    ["p^(ln(x))", "{x < 0: none; = 0: none; > 0: exp{[ln{p} ln{x}]}}", "+, 0 to Infinity"],
    [
      "x^(y/y)",
      "{x < 0: opaque rare power{x, [y y^-1]}; = 0: {[y y^-1] < 0: none; = 0: 1; > 0: 0} jumps; > 0: exp{[ln{x} y y^-1]}}",
      "",
    ],
  ])(
    "an exponent that is no number asks for a base above 0, unless it is whole or a number after all: %s",
    (text, form, known) => {
      expect(lowered(text)).toEqual([form, known]);
    },
  );

  test.each<Row>([
    ["(-1)^n", "{parity{n} < 0: -1; = 0: 1; > 0: 1}", "-+, -1 to 1, whole, filled"],
    ["(-1)^(2n)", "1", "+"],
    ["(-1)^(n+1)", "[-1 {parity{n} < 0: -1; = 0: 1; > 0: 1}]", "-+, -1 to 1, whole, filled"],
    ["(-1)^(n(n+1))", "exp{[(n + n^2) 0]}", "+, 1 to 1"],
    [
      "(-1)^(n(n+1)/2)",
      "[exp{[([1/2 n] + [1/2 n^2]) 0]} {parity{([1/2 n] + [1/2 n^2])} < 0: -1; = 0: 1; > 0: 1}]",
      "-+, -1 to 1, filled",
    ],
    ["(-1)^(n m)", "{parity{[m n]} < 0: -1; = 0: 1; > 0: 1}", "-+, -1 to 1, whole, filled"],
    ["(-1)^(3n)", "{parity{n} < 0: -1; = 0: 1; > 0: 1}", "-+, -1 to 1, whole, filled"],
    [
      "(-1)^(n+m)",
      "[exp{[(m + n) 0]} {parity{m} < 0: -1; = 0: 1; > 0: 1} {parity{n} < 0: -1; = 0: 1; > 0: 1}]",
      "-+, -1 to 1, filled",
    ],
    ["(-1)^(k)", "{parity{k} < 0: -1; = 0: 1; > 0: 1}", "-+, -1 to 1, whole, filled"],
    ["(-1)^(2k+1)", "-1", "-"],
    ["(-1)^(n^2)", "[exp{[0 n^2]} {parity{n^2} < 0: -1; = 0: 1; > 0: 1}]", "-+, -1 to 1, filled"],
    ["(-1)^(-n)", "{parity{n} < 0: -1; = 0: 1; > 0: 1}", "-+, -1 to 1, whole, filled"],
    [
      "(-1)^(n m+n)",
      "[exp{[([m n] + n) 0]} {parity{[m n]} < 0: -1; = 0: 1; > 0: 1} {parity{n} < 0: -1; = 0: 1; > 0: 1}]",
      "-+, -1 to 1, filled",
    ],
    ["(-3)^n", "[exp{[ln{3} n]} {parity{n} < 0: -1; = 0: 1; > 0: 1}]", "-+, filled"],
    ["(-1)^(n-1)", "[-1 {parity{n} < 0: -1; = 0: 1; > 0: 1}]", "-+, -1 to 1, whole, filled"],
    ["(-1)^(2n m)", "1", "+"],
    ["(-1)^(n/2)", "opaque power{-1, [1/2 n]}", ""],
  ])("of (-1)^u, only what is odd is left: %s", (text, form, known) => {
    expect(lowered(text)).toEqual([form, known]);
  });
});
