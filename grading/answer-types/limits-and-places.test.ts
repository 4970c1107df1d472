import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";
import type { Verdict } from "../verdict";
import { choice } from "./choice";

const isVerdict = (answer: object): answer is Verdict => "outcome" in answer && "feedback" in answer;

function verdict(type: string, answer: string, reference: unknown, more: object = {}): Verdict {
  const result = grade({ id: 1, type, answer, reference, ...more });
  if (!result.ok || !isVerdict(result.answer)) throw new Error(JSON.stringify(result));
  return result.answer;
}

describe("letters of options", () => {
  const word = (text: string) => ({ en: text, "zh-CN": text });
  const options = { options: ["A", "B", "C"].map((id) => ({ id, text: word(id) })), multiple: true };
  const read = (text: string, given = options) => choice.read(text, given);

  test("are read up to a thousand characters, and both languages say how many there were", () => {
    expect(read("A".repeat(1000)).ok).toBe(true);
    const reading = read("A".repeat(1001));
    expect(reading.ok ? null : reading.feedback).toEqual([
      {
        code: "too-long",
        message: {
          en: "The answer has 1001 characters; at most 1000 are read.",
          "zh-CN": "答案共 1001 个字符，最多读取 1000 个。",
        },
      },
    ]);
  });

  test.each<[string, string, string]>([
    ["A and C", "A,C", "\\text{A, C}"],
    ["C,A,A", "A,C", "\\text{A, C}"],
    ["ac", "A,C", "\\text{A, C}"],
    ["A和B", "A,B", "\\text{A, B}"],
    ["选 B", "B", "\\text{B}"],
    ["none", "", "\\varnothing"],
    ["都不对", "", "\\varnothing"],
    ["全部", "A,B,C", "\\text{A, B, C}"],
  ])("%s: %s", (text, chosen, shown) => {
    const reading = read(text);
    expect(reading.ok && [reading.value.join(), reading.readAs]).toEqual([chosen, shown]);
  });

  test("of which one is none is told with its place, and nothing as nothing", () => {
    const told = (text: string) => {
      const reading = read(text);
      return reading.ok ? null : [reading.feedback[0].code, reading.feedback[0].message.en, reading.feedback[0].at];
    };
    expect(told("A, D")).toEqual([
      "unknown-option",
      'There is no option "D". The options are A to C.',
      { from: 3, to: 4 },
    ]);
    expect(told("not A")?.[0]).toBe("unknown-option");
    expect(told(" , ")?.[0]).toBe("empty");
    const single = read("A, B", { ...options, multiple: false });
    expect(single.ok).toBe(false);
    expect(read("B", { ...options, multiple: false }).ok).toBe(true);
  });
});

test("places stay where they were typed though a brace before a system is left out", () => {
  const step = [
    { when: "x > 0", then: "1" },
    { when: "x <= 0", then: "0" },
  ];
  for (const text of [
    "{ 1 if x > 0; foo if x <= 0",
    "  { 1 if x > 0; foo if x <= 0",
    "{ 1 if x > 0; foo if x <= 0 }",
  ]) {
    const [said] = verdict("piecewise", text, step).feedback;
    expect([text, said?.code, text.slice(said?.at?.from, said?.at?.to)]).toEqual([text, "unknown-name", "foo"]);
  }
});

// ⌊π·C(10⁹, 3)⌋ by mpmath with 80 digits.
test("a binomial coefficient is worked out from its smaller side", () => {
  for (const chosen of ["3", "10^9 - 3"])
    expect(verdict("integer", `floor(binomial(10^9, ${chosen}) pi)`, "523598774027502547329408162").outcome).toBe(
      "correct",
    );
});

describe("two cases of an array that are opposite", () => {
  const symbols = { z: { shape: ["n"] }, x: { shape: ["n"] } };
  const cases = (first: string, second: string): string => `\\begin{cases} z & ${first} \\\\ 0 & ${second}\\end{cases}`;
  test.each([
    ["z \\gt 0", "z \\le 0"],
    ["z \\ge 0", "z \\lt 0"],
    ["z > 0", "z ≤ 0"],
    ["z \\geq 0", "z < 0"],
  ])("%s and %s are a rectifier", (first, second) => {
    expect(verdict("tensor-formula", cases(first, second), "relu(z)", { symbols }).outcome).toBe("correct");
    expect(verdict("tensor-formula", cases(first, second), "relu(-z)", { symbols }).outcome).toBe("incorrect");
  });
  test.each([
    ["z \\gt 0", "z \\lt 0"],
    ["z \\ge 0", "z \\le 0"],
    ["z > 0", "z <= 1"],
    ["z > 0", "x <= 0"],
    ["z > 0", "z >= 0"],
  ])("%s and %s are none", (first, second) => {
    expect(verdict("tensor-formula", cases(first, second), "relu(z)", { symbols }).outcome).toBe("invalid");
  });
});
