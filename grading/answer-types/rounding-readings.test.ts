import { describe, expect, test } from "vitest";
import { read } from "../expression/read";
import { formula } from "./formula";
import { piecewise } from "./piecewise";
import { readPiecewiseKey } from "./piecewise-key";

const options = { names: ["x"] };

function found(answer: string, reference: string): string {
  const [reading, key] = [formula.read(answer, options), read(reference, { ...options, key: true })];
  if (!key.ok) throw new Error(reference);
  return reading.ok ? formula.compare(reading.value, { value: key.value }, options).relation : reading.feedback[0].code;
}

describe("trunc and fix round towards 0", () => {
  test("beside what Math.trunc says, whole numbers and between them", () => {
    for (let i = -20; i <= 20; i += 1) {
      const x = i / 4;
      const value = Math.trunc(x);
      for (const answer of [`trunc(${i}/4)`, `fix(${i}/4)`]) {
        expect(found(answer, String(value)), answer).toBe("equal");
        expect(found(answer, String(value + 1)), answer).toBe("different");
      }
    }
  });

  test.each([
    ["trunc(x)", "sign(x)*floor(abs(x))", "equal"],
    ["-fix(-x)", "sign(x)*floor(abs(x))", "equal"],
    ["fix(x)", "floor(x)", "different"],
    ["trunc(x)", "ceil(x)", "different"],
  ])("%s against %s is %s", (answer, reference, expected) => expect(found(answer, reference)).toBe(expected));

  test("but fix is a product where the question has those letters", () => {
    const names = ["f", "i", "x"];
    const reading = formula.read("fix", { names });
    const key = read("i f x", { names });
    if (!reading.ok || !key.ok) throw new Error("unread");
    expect(formula.compare(reading.value, { value: key.value }, { names }).relation).toBe("equal");
  });
});

// Python and C: int(-0.5) = 0. floor(-0.5) = -1.
describe("int is not called wrong where only one way to round it is", () => {
  test.each([
    ["int(x)", "trunc(x)", "undecided"],
    ["-int(-x)", "trunc(x)", "undecided"],
    ["sign(x)*int(abs(x))", "trunc(x)", "equal"],
    ["int(x)", "floor(x)", "equal"],
    ["int(x) + 1", "floor(x)", "different"],
    ["int(x) + 1", "trunc(x)", "different"],
  ])("%s against %s is %s", (answer, reference, expected) => expect(found(answer, reference)).toBe(expected));

  test("nor in one of several cases", () => {
    const key = readPiecewiseKey(
      [
        { when: "x >= 0", then: "floor(x)" },
        { when: "x < 0", then: "ceil(x)" },
      ],
      options,
    );
    if (!key.ok) throw new Error("key");
    const relation = (text: string): string => {
      const reading = piecewise.read(text, options);
      return reading.ok ? piecewise.compare(reading.value, key.key, options).relation : "invalid";
    };
    expect(relation("int(x)")).toBe("undecided");
    expect(relation("int(x) if x >= 0; ceil(x) if x < 0")).toBe("equal");
    expect(relation("int(x) + 1")).toBe("different");
  });
});

// [x] is the floor of x in many schoolbooks, and {x} = x - [x].
describe("square brackets and braces are not called wrong where they may round", () => {
  test.each([
    ["[x]", "floor(x)", "undecided"],
    ["[x/2] + 1", "floor(x/2) + 1", "undecided"],
    ["\\left[\\frac{x}{2}\\right] + 1", "floor(x/2) + 1", "undecided"],
    ["x - [x]", "x - floor(x)", "undecided"],
    ["x - {x}", "floor(x)", "undecided"],
    ["\\{x\\}", "x - floor(x)", "undecided"],
    ["2[x + 1]", "2x + 2", "equal"],
    ["[x + {x - 1}]", "2x - 1", "equal"],
    ["[x] + 1", "floor(x)", "different"],
    ["2[x + 1]", "2x + 1", "different"],
    ["{x}/2", "x", "different"],
  ])("%s against %s is %s", (answer, reference, expected) => expect(found(answer, reference)).toBe(expected));
});

// Of 2.5, JavaScript makes 3, Python 2; of -2.5, Matlab makes -3, JavaScript -2.
describe("where a half goes is not assumed", () => {
  test.each([
    ["round(x - 1/2)", "floor(x)", "undecided"],
    ["round(x)", "floor(x + 1/2)", "undecided"],
    ["round(x)", "ceil(x - 1/2)", "undecided"],
    ["round(x)", "round(x)", "equal"],
    ["round(x)", "floor(x)", "different"],
    ["round(x)", "x", "different"],
    ["round(2.5)", "3", "rounded-half"],
    ["round(1/2) + 2", "3", "rounded-half"],
    ["round(-7/2)", "-3", "rounded-half"],
    ["round(2.6)", "3", "equal"],
    ["round(9/4)", "2", "equal"],
  ])("%s against %s: %s", (answer, reference, expected) => expect(found(answer, reference)).toBe(expected));
});

// At 1/2, 3/2 and -1/2 a half goes to 1, 2 and 0 (up), 0, 1 and -1 (down), 1, 2 and -1 (away from 0), 0, 2 and 0 (to the even number).
describe("a verdict on what holds round is the same for every way to round a half", () => {
  test.each([
    ["round(x)", "sign(x)*floor(abs(x) + 1/2)", "undecided"],
    ["round(x) + round(-x)", "0", "undecided"],
    ["(round(x) + round(-x))^2", "(floor(x + 1/2) + floor(1/2 - x))^2", "undecided"],
    ["round(x)", "floor(x + 1/2) + ceil((2x - 1)/4) - floor((2x - 1)/4) - 1", "undecided"],
    ["round(x) + round(-x)", "1", "different"],
    ["round(x)", "floor(x)", "different"],
    ["round(x) - round(x)", "0", "equal"],
  ])("%s against %s is %s", (answer, reference, expected) => expect(found(answer, reference)).toBe(expected));
});

// {x} as x - floor(x) within [ ] as a bracket, and the other way round.
describe("of two brackets, one may mean more and the other not", () => {
  test.each([
    ["[{x} + 1/2]", "x - floor(x) + 1/2", "undecided"],
    ["{1/2 + [x]}", "1/2 + floor(x)", "undecided"],
    ["[x + [x]]", "x + floor(x)", "undecided"],
    ["[{x} + 1/2]", "x + 5/2", "different"],
  ])("%s against %s is %s", (answer, reference, expected) => expect(found(answer, reference)).toBe(expected));
});
