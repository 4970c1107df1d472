import { describe, expect, test } from "vitest";
import { expression } from "../expression/decide/relation.for-tests";
import { equivalence } from "../expression/equivalence";
import { formFeedback } from "./form";
import { formula } from "./formula";
import { number } from "./number";
import type { FormRequirement } from "./read-formula";

const fits = (form: FormRequirement, text: string): boolean => formFeedback(expression(text), [form]).length === 0;

describe("how an answer is written", () => {
  const table: readonly (readonly [FormRequirement, readonly string[], readonly string[]])[] = [
    [
      "simplified",
      [
        "x/2",
        "2/3",
        "sqrt(2)/2",
        "x^2+x",
        "2x+3y",
        "-(3/4)",
        "x/(y z)",
        "(x+1)/(x-1)",
        "exp(2x)",
        "2x+2y",
        "2x y+2x",
        "x y+2",
      ],
      [
        "2/4",
        "x+x",
        "2x y+3y x",
        "x y+3y x",
        "2+x+3",
        "x*x",
        "2*3*x",
        "1*x",
        "x+0",
        "x/1",
        "x^1",
        "2x/4",
        "x*y/x",
        "6/3",
        "x^2/x",
        "3+4",
        "2^3",
        "x/(y/z)",
        "--x",
      ],
    ],
    ["single-fraction", ["x/y", "(x+1)/(x y)", "-x/y", "x+1"], ["1/x+1/y", "1+1/x", "x/(1/y)", "(1/x)/y"]],
    ["no-decimals", ["1/2", "sqrt(2)", "3"], ["0.5", "1e3", "x+0.25"]],
    ["expanded", ["x^2+2x+1", "x y+x"], ["(x+1)^2", "x(y+1)"]],
    ["factored", ["(x+1)^2", "x(y+1)", "(x-1)*(x+1)"], ["x^2-1", "x y+x"]],
  ];
  for (const [form, right, wrong] of table) {
    test.each(right)(`%s is ${form}`, (text) => expect(fits(form, text)).toBe(true));
    test.each(wrong)(`%s is not ${form}`, (text) => expect(fits(form, text)).toBe(false));
  }

  test("is a verdict of its own: the value stays right, and costs what the part says", () => {
    const key = { value: expression("1/2") };
    const free = number.compare(expression("2/4"), key, { form: ["simplified"] });
    expect([free.relation, free.feedback?.[0]?.code]).toEqual(["equal", "form:simplified"]);
    const strict = number.compare(expression("0.5"), key, { form: ["no-decimals"], formCredit: 0.5 });
    expect(strict).toMatchObject({ relation: "different", credit: 0.5 });
    expect(number.compare(expression("1/3"), key, { form: ["simplified"] })).toMatchObject({
      relation: "different",
      credit: 0,
    });
    expect(formula.compare(expression("x+x"), { value: expression("2x") }, { form: ["simplified"] }).relation).toBe(
      "equal",
    );
  });
});

describe("a gap that can be filled", () => {
  test.each([
    ["x^2/x", "x", "x = 0"],
    ["(x^2-1)/(x-1)", "x+1", "x = 1"],
    ["(2*x*y-y)/(2*x-1)", "y", "x = 1/2"],
  ])("in %s is no fault, but is said", (answer, key, place) => {
    const equality = equivalence(expression(key), new Map())(expression(answer));
    if (equality.relation !== "equal") throw new Error(equality.relation);
    const [note] = equality.notes ?? [];
    expect(note?.code).toBe("removable-gap");
    expect(note?.message.en).toContain(`At ${place} `);
    expect(note?.message["zh-CN"]).toContain(place);
  });
  test.each([
    ["x", "x^2/x"],
    ["1/x", "1/x"],
    ["x/(x^2+1)", "x/(1+x^2)"],
  ])("is not said of %s for %s", (answer, key) => {
    const equality = equivalence(expression(key), new Map())(expression(answer));
    expect(equality.relation === "equal" && equality.notes).toEqual([]);
  });
  test("where the domain leaves the point out, there is none", () => {
    const domains = new Map([["x", { kind: "positive" }]] as const);
    const equality = equivalence(expression("x"), domains)(expression("x^2/x"));
    expect(equality.relation === "equal" && equality.notes).toEqual([]);
  });
});
