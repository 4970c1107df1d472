import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toText } from "../expression/print";
import { readSet } from "./read-set";
import { withListedMembers } from "./spoken-members";

/** The members that were read, or the code of the refusal. */
function members(text: string, names: readonly string[] = []): string {
  const reading = readSet(text, { names });
  return reading.ok ? reading.value.map(toText).join("; ") : `! ${reading.feedback[0].code}`;
}

describe("members are listed as people speak", () => {
  test.each([
    "2 or -2",
    "2 and -2",
    "2或-2",
    "2 或者 -2",
    "2 和 -2",
    "2 oder -2",
    "{2 or -2}",
    "[2 or -2]",
    "2 \\text{ or } -2",
    "2 ∨ -2",
    "2, or -2",
    "x=2 or x=-2",
    "x=2或x=-2",
    "x=2 or -2",
    "x = 2, x = -2",
    "x_1 = 2, x_2 = -2",
    "x₁=2，x₂=-2",
    "\\lambda_{1} = 2, \\lambda_{2} = -2",
    "x == 2 or x == -2",
    "x ∈ {2, -2}",
    "x \\in \\{2, -2\\}",
    "x=±2",
    "x = \\pm 2",
    "±2",
  ])("%s has the members 2 and -2", (text) => {
    expect(members(text)).toBe("2; -2");
  });

  test("in a question's own letters", () => {
    expect(members("x = a or x = -a", ["a"])).toBe("a; -a");
    expect(members("floor(a) or 1", ["a"])).toBe("floor(a); 1");
  });
});

describe("what says more than a list of members is asked back", () => {
  test.each([
    "x = 2 or y = -2",
    "x = 2 or",
    "or 2",
    "2 or or 3",
    "1 or 2 and 3",
    "x > 2 or x < -2",
    "x ≠ 2 or x = 3",
    "not 2 or 3",
    "x = y = 2",
    "x_1 = 2, x_1 = -2",
    "{2} or {-2}",
    "+2/-2",
  ])("%s", (text) => {
    expect(members(text)).toMatch(/^!/);
  });

  test("an equation of the question's own variable is no name for the answer", () => {
    expect(members("a = 2 or a = -2", ["a"])).toMatch(/^!/);
    expect(members("a ∈ {2, -2}", ["a"])).toMatch(/^!/);
  });
});

test("whatever the words, they stand for commas: every place stays where it was", () => {
  const word = fc.constantFrom(" or ", "或", " and ", "和", " 或者 ", ", ", "，", ", or ");
  const member = fc.integer({ min: -99, max: 99 });
  fc.assert(
    fc.property(fc.array(member, { minLength: 2, maxLength: 5 }), word, fc.boolean(), (values, between, named) => {
      const text = values.map((value) => `${named ? "x = " : ""}${value}`).join(between);
      expect(withListedMembers(text, [])).toHaveLength(text.length);
      expect(members(text)).toBe(values.join("; "));
    }),
    { numRuns: 300 },
  );
});
