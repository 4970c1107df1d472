import { expect, test } from "vitest";
import { expression } from "../expression/decide/relation.for-tests";
import { type Expression, nowhere } from "../expression/expression";
import { rational } from "../expression/rational";
import { conditionInPlaceOfValue } from "./no-condition";

const x: Expression = { kind: "symbol", name: "x", at: nowhere };
const two: Expression = { kind: "number", value: rational(2n), at: nowhere };
const compared = (comparator: "=" | "<" | "!="): Expression => ({
  kind: "compare",
  operands: [x, two],
  comparators: [comparator],
  at: nowhere,
});
const cases = (first: Expression, second: Expression, otherwise?: Expression): Expression => ({
  kind: "cases",
  branches: [
    { when: compared("<"), then: first },
    { when: compared("="), then: second },
  ],
  ...(otherwise === undefined ? {} : { otherwise }),
  at: nowhere,
});

test("a value is no condition, nor are the values of cases, whose conditions are where they belong", () => {
  for (const value of [x, two, expression("x^2+1"), cases(x, two), cases(x, two, x)])
    expect(conditionInPlaceOfValue(value)).toBeNull();
});

test("an equation and a comparison are told apart", () => {
  const [equation, comparison] = [conditionInPlaceOfValue(compared("=")), conditionInPlaceOfValue(compared("<"))];
  expect(equation).not.toBeNull();
  expect(comparison).not.toBeNull();
  expect(equation?.code).not.toBe(comparison?.code);
});

test("they are found in whichever case they stand", () => {
  const code = conditionInPlaceOfValue(compared("="))?.code;
  for (const each of [cases(compared("="), x, two), cases(x, compared("="), two), cases(x, two, compared("="))])
    expect(conditionInPlaceOfValue(each)?.code).toBe(code);
  expect(conditionInPlaceOfValue(cases(x, cases(two, compared("=")), two))?.code).toBe(code);
});
