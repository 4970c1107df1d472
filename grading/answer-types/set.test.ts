import { describe, expect, test } from "vitest";
import { expression } from "../expression/decide/relation.for-tests";
import { grade } from "../requests/grade";
import { set } from "./set";

function outcome(answer: string, reference: readonly string[], more: object = {}): string {
  const result = grade({ id: 1, type: "set", answer, reference, ...more });
  if (!result.ok) throw new Error(result.error);
  return (result.answer as { readonly outcome: string }).outcome;
}

const whole = { variables: { n: { domain: "integer" } } };

describe("a set of formulas", () => {
  test.each([
    ["{x, 2x}", ["2x", "x"], {}],
    ["{x, x, 2x}", ["2x", "x"], {}],
    ["{sqrt(a^2), -sqrt(a^2)}", ["a", "-a"], {}],
    ["{max(x,y), min(x,y)}", ["x", "y"], {}],
    ["{1, -1}", ["(-1)^n", "-(-1)^n"], whole],
    [
      "{-b/(2a)+sqrt(b^2/(4a^2)-c/a), -b/(2a)-sqrt(b^2/(4a^2)-c/a)}",
      ["(-b+sqrt(b^2-4a c))/(2a)", "(-b-sqrt(b^2-4a c))/(2a)"],
      {},
    ],
  ])("%s is right for %s: the values are the same at each point", (answer, reference, more) => {
    expect(outcome(answer, reference, more)).toBe("correct");
  });

  test.each([
    ["{|a|, a}", ["a", "-a"], {}],
    ["{max(x,y), max(x,y)}", ["x", "y"], {}],
    ["{max(x,y), min(x,y), 0}", ["x", "y"], {}],
    // The same sum, another product; and the same product, another sum.
    ["{x + 1, -x - 1}", ["x", "-x"], {}],
    ["{2x, y/2}", ["x", "y"], {}],
    ["{1}", ["(-1)^n", "-(-1)^n"], whole],
    ["{x}", ["x", "|x|"], {}],
    ["{}", ["x"], {}],
    [
      "{-b/(2a)+sqrt(b^2/(4a^2)-c), -b/(2a)-sqrt(b^2/(4a^2)-c)}",
      ["(-b+sqrt(b^2-4a c))/(2a)", "(-b-sqrt(b^2-4a c))/(2a)"],
      {},
    ],
  ])("%s is wrong for %s: at some point the values differ", (answer, reference, more) => {
    expect(outcome(answer, reference, more)).toBe("incorrect");
  });

  test("whose members take each other's values in turn is for a person where no proof is at hand", () => {
    expect(outcome("{max(x,y,z), min(x,y,z), x+y+z-max(x,y,z)-min(x,y,z)}", ["x", "y", "z"])).not.toBe("incorrect");
  });

  test("of numbers is compared number by number, within the tolerance", () => {
    expect(outcome("{0.333, 0.667}", ["1/3", "2/3"], { tolerance: { absolute: 0.001 } })).toBe("correct");
    expect(outcome("{0.333, 0.669}", ["1/3", "2/3"], { tolerance: { absolute: 0.001 } })).toBe("incorrect");
    expect(outcome("{0.667x, 1}", ["2x/3", "1"], { tolerance: { absolute: 0.001 } })).toBe("correct");
    expect(outcome("{0.669x, 1}", ["2x/3", "1"], { tolerance: { absolute: 0.001 } })).toBe("incorrect");
  });

  test("holds a member that is neither proved to belong nor proved not to: a person looks, unless another one is wrong", () => {
    const reference = ["C(2n, n)", "1"];
    expect(outcome("{∑_{k=0}^n C(n, k)^2, 1}", reference)).toBe("undecided");
    expect(outcome("{1, 1}", reference)).toBe("incorrect");
    expect(outcome("{∑_{k=0}^n C(n, k)^2, 3}", reference)).toBe("incorrect");
  });

  test("is marked member by member, also where one of them is wrong", () => {
    const result = grade({ id: 1, type: "set", answer: "{x, 2x, 3x, x}", reference: ["x", "2x", "4x"] });
    expect(result).toMatchObject({ answer: { evidence: { entries: ["correct", "correct", "incorrect", "correct"] } } });
  });

  test("is printed in braces", () => {
    const value = [expression("x"), expression("1/2")];
    expect(set.print({ value }, {})).toEqual({ text: "{x, 1/2}", latex: "\\left\\{ x, \\frac{1}{2} \\right\\}" });
  });

  test("that is partly right earns its share where a part says so: what does not belong takes away what does", () => {
    const compared = (members: readonly string[]): object =>
      set.compare(
        members.map((each) => expression(each)),
        { value: ["1", "2", "3", "4"].map((each) => expression(each)) },
        { partialCredit: "per-entry" },
      );
    expect(compared(["1", "2", "3"])).toMatchObject({ relation: "different", credit: 0.75 });
    expect(compared(["1", "2", "3", "5"])).toMatchObject({ relation: "different", credit: 0.5 });
    expect(compared(["5", "6", "1"])).toMatchObject({ relation: "different", credit: 0 });
  });
});

describe("plus or minus in a set gives two members", () => {
  const roots = ["(1+sqrt(5))/2", "(1-sqrt(5))/2"];
  test.each([
    ["±2", ["2", "-2"]],
    ["{±2}", ["2", "-2"]],
    ["\\{\\pm 2\\}", ["2", "-2"]],
    ["+/-2", ["2", "-2"]],
    ["+-2", ["2", "-2"]],
    ["0, ±1", ["0", "1", "-1"]],
    ["{±1, ±2}", ["1", "-1", "2", "-2"]],
    ["(1±√5)/2", roots],
    ["\\frac{1\\pm\\sqrt5}{2}", roots],
    ["1+-2", ["-1"]],
  ])("%s is right for %s", (answer, reference) => expect(outcome(answer, reference)).toBe("correct"));

  test.each([
    ["±2", ["2"]],
    ["±3", ["2", "-2"]],
    ["(1±√3)/2", roots],
  ])("%s is wrong for %s", (answer, reference) => expect(outcome(answer, reference)).toBe("incorrect"));

  test("two signs in one member may go together or not, and are asked back", () =>
    expect(outcome("±2±1", ["3", "1", "-1", "-3"])).toBe("invalid"));
});

// Each is within 0.1 of some member of the other set; but one number is not two, and two are not one.
describe("within a tolerance the members of two sets stand for one another one by one", () => {
  const more = { tolerance: { absolute: 0.1 } };

  test.each([
    ["{1.0}", ["1", "1.05"]],
    ["{0.45, 0.55}", ["0.5"]],
    ["{0.99, 1.01, 5.02}", ["1", "5", "5.05"]],
  ])("%s is not called %s", (answer, reference) => {
    expect(outcome(answer, reference, more)).toBe("undecided");
  });

  test.each([
    ["{1.0, 1.05}", ["1", "1.05"]],
    ["{1.05, 1.0}", ["1", "1.1"]],
    ["{1.41, -1.41}", ["sqrt(2)", "-sqrt(2)"]],
    ["{0.5, 1/2}", ["0.5"]],
    ["{0.52, 3}", ["0.5", "1/2", "3"]],
  ])("%s is %s", (answer, reference) => {
    expect(outcome(answer, reference, more)).toBe("correct");
  });
});
