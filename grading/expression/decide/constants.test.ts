import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

/** Equations between constants; each was checked with 50 digits by another library. */
const equations: readonly (readonly [string, string])[] = [
  ["4arctan(1/5)-arctan(1/239)", "pi/4"],
  ["arctan(1/2)+arctan(1/3)", "pi/4"],
  ["2arctan(1/3)+arctan(1/7)", "pi/4"],
  ["arctan(1)+arctan(2)+arctan(3)", "pi"],
  ["arctan(1/2)/3+arctan(1/3)/3", "pi/12"],
  ["arctan(sqrt(2))+arctan(1/sqrt(2))", "pi/2"],
  ["2arctan(sqrt(2)-1)", "pi/4"],
  ["arcsin(3/5)+arcsin(4/5)", "pi/2"],
  ["arcsin(3/5)", "2arctan(1/3)"],
  ["arcsin(5/13)+arcsin(12/13)", "pi/2"],
  ["arccos(1/3)+arcsin(1/3)", "pi/2"],
  ["arcsin(1/sqrt(5))+arcsin(1/sqrt(10))", "pi/4"],
  ["arccos(3/5)", "arctan(4/3)"],
  ["ln(1+sqrt(2))", "-ln(sqrt(2)-1)"],
  ["ln(3+2sqrt(2))", "2ln(1+sqrt(2))"],
  ["arsinh(1)", "ln(1+sqrt(2))"],
  ["arcosh(3)", "2arsinh(1)"],
  ["artanh(1/2)", "ln(3)/2"],
  ["ln(2)/2+ln(3)/2", "ln(sqrt(6))"],
  ["ln(cbrt(2)+1)/3-ln(cbrt(2)-1)/3", "ln((cbrt(2)+1)/(cbrt(2)-1))/3"],
  ["e^(ln(2)/3)", "cbrt(2)"],
  ["e^(arsinh(1))", "1+sqrt(2)"],
  ["cos(pi/5)", "(1+sqrt(5))/4"],
  ["sin(pi/10)", "(sqrt(5)-1)/4"],
  ["cos(2pi/7)+cos(4pi/7)+cos(6pi/7)", "-1/2"],
  ["8cos(pi/9)cos(2pi/9)cos(4pi/9)", "1"],
  ["sin(pi/7)sin(2pi/7)sin(3pi/7)", "sqrt(7)/8"],
  ["tan(pi/8)", "sqrt(2)-1"],
  ["tan(3pi/11)+4sin(2pi/11)", "sqrt(11)"],
  ["sqrt(2)+sqrt(3)", "sqrt(5+2sqrt(6))"],
  ["cbrt(2+sqrt(5))+cbrt(2-sqrt(5))", "1"],
  ["cbrt(10+6sqrt(3))", "1+sqrt(3)"],
  ["sqrt(10+4sqrt(6))", "2+sqrt(6)"],
  ["sqrt(4+sqrt(7))-sqrt(4-sqrt(7))", "sqrt(2)"],
  ["1/(sqrt(2)+sqrt(3)+sqrt(5))", "(2sqrt(3)+3sqrt(2)-sqrt(30))/12"],
  ["(1+cbrt(2)+cbrt(4))(cbrt(2)-1)", "1"],
  ["((1+sqrt(5))/2)^10", "(123+55sqrt(5))/2"],
  ["sqrt(2)^sqrt(2)^2", "sqrt(2)^2"],
  ["1/(2+sqrt(3))^5", "(2-sqrt(3))^5"],
  ["(sqrt(5)-2)^(-3)", "(sqrt(5)+2)^3"],
];

describe("constants made of roots, logarithms and angles are equal where they are, and only there", () => {
  test.each(equations)("%s is %s", (a, b) => {
    expect(relation(a, b)).toBe("equal");
    expect(relation(b, a)).toBe("equal");
  });

  test.each(equations)("%s is not %s and a little more, however little", (a, b) => {
    for (const little of ["1/10^20", "-1/7^70"]) {
      expect([little, relation(`${a}+${little}`, b)]).not.toEqual([little, "equal"]);
    }
    expect(relation(`${a}+1/10^6`, b)).toBe("different");
  });
});

describe("numbers that are near each other are told apart", () => {
  test.each([
    ["sqrt(10^20+1)-10^10", "1/(2*10^10)"],
    ["(665857/470832)^2", "2"],
    ["sqrt(2)", "1855077841/1311738121"],
    ["sqrt(10)+sqrt(17)", "sqrt(5)+sqrt(26)-1/20"],
    ["sqrt(29)+sqrt(2049)", "sqrt(46)+sqrt(1990)"],
    ["cbrt(60)", "2+cbrt(7)"],
    ["22/7", "pi"],
    ["355/113", "pi"],
    ["e^pi-pi", "20"],
    ["e^(pi*sqrt(163))", "262537412640768744"],
    ["4arctan(1/5)-arctan(1/240)", "pi/4"],
    ["arctan(1)+arctan(2)+arctan(3)", "0"],
    ["arctan(1/2)+arctan(1/3)", "5pi/4"],
    ["arcsin(3/5)+arcsin(4/5)", "-pi/2"],
    ["cos(2pi/7)+cos(4pi/7)+cos(8pi/7)", "1/2"],
    ["ln(3+2sqrt(2))", "-2ln(1+sqrt(2))"],
    ["ln(2)ln(3)", "ln(6)"],
    ["cbrt(2+sqrt(5))-cbrt(2-sqrt(5))", "1"],
  ])("%s is not %s", (a, b) => {
    expect(relation(a, b)).toBe("different");
    expect(relation(`1+10^(-25)*(${a})`, `1+10^(-25)*(${b})`)).not.toBe("equal");
  });
});

/** Γ(1/2) = √π and Γ(x + 1) = x·Γ(x), as in any table: Γ(3/2) = √π/2, Γ(7/2) = 15√π/8. */
test.each([
  ["Γ(1/2)", "√π", "π"],
  ["(1/2)!", "√π/2", "√π"],
  ["(-1/2)!", "√π", "-√π"],
  ["Γ(7/2)", "15√π/8", "15√π/4"],
  ["Γ(1/2)^2", "π", "√π"],
])("factorials of halves are multiples of √π: %s is %s and not %s", (answer, key, other) => {
  expect(relation(answer, key)).toBe("equal");
  expect(relation(answer, other)).toBe("different");
});
