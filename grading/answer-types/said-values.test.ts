import { describe, expect, test } from "vitest";
import { grader } from "./piecewise.for-tests";

const max = grader(
  [
    ["x > m", "1"],
    ["x < m", "0"],
    ["x = m", null],
  ],
  { names: ["x", "m"] },
);
const outcome = (answer: string) => max(answer).outcome;

const english = ["it is", "the derivative is", "the value is", "we get", "this equals", "gives", "it becomes", "it's"];
const chinese = ["它是", "其值为", "结果是", "就是", "等于", "取", "那么是"];

describe("a sentence around a value is no part of it, and changes no verdict", () => {
  test.each(english)("%s", (said) => {
    const forms = (one: string, none: string) => [
      `when x > m ${said} ${one}; when x < m ${said} 0; when x = m ${said} ${none}`,
      `if x > m, ${said} ${one}, if x < m, ${said} 0, if x = m, ${said} ${none}`,
      `${said} ${one} if x > m, ${said} 0 if x < m, otherwise ${said} ${none}`,
    ];
    for (const text of forms("1", "undefined")) expect([text, outcome(text)]).toEqual([text, "correct"]);
    for (const text of [...forms("2", "undefined"), ...forms("1", "0")])
      expect([text, outcome(text)]).toEqual([text, "incorrect"]);
  });

  test.each(chinese)("%s", (said) => {
    const forms = (one: string) => [
      `当 x > m 时${said}${one}；当 x < m 时${said}0；当 x = m 时${said}未定义`,
      `x > m，${said}${one}；x < m，${said}0；x = m，不可导`,
    ];
    for (const text of forms("1")) expect([text, outcome(text)]).toEqual([text, "correct"]);
    for (const text of forms("2")) expect([text, outcome(text)]).toEqual([text, "incorrect"]);
  });

  test("a name that is said to have the value is no factor of the side before it", () => {
    expect(outcome("when x > m y is 1; when x < m y is 0; when x = m y is undefined")).toBe("correct");
  });
});

/** What is compared keeps its words: "equals" and "is" stand within conditions too. */
test("a condition in words is none of these", () => {
  expect(outcome("1 if x > m, 0 if x < m, undefined if x equals m")).toBe("correct");
  expect(outcome("undefined if x is m, 1 if x > m, else 0")).not.toBe("incorrect");
  expect(outcome("1 if x > m and m equals 0, 0 otherwise")).not.toBe("correct");
});
