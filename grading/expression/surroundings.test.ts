import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const one: ReadOptions = { names: ["x", "n", "s", "o"] };

function readAs(text: string, options: ReadOptions = one): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

describe("a phrase that only introduces an answer is no part of it", () => {
  test.each([
    "Answer: x + n",
    "The answer is $x+n$.",
    "My answer: x+n",
    "Therefore, the final answer is \\boxed{x+n}.",
    "**Answer:** $x+n$",
    "**Final Answer**\n\n$$\\boxed{x+n}$$",
    "### Final Answer\n$\\boxed{x+n}$",
    "\\text{Answer: } x+n",
    "\\text{The answer is } x+n",
    "\\mathbf{Answer:}\\ x+n",
    "\\therefore x + n",
    "∴ x+n",
    "\\Rightarrow x+n",
    "答案：x+n。",
    "答案为：$x+n$。",
    "所以答案是 x+n",
    "解：x+n",
    "**x+n**",
    "`x+n`",
    "```\nx+n\n```",
  ])("%s", (text) => expect(readAs(text)).toBe("x + n"));

  test("of lists as well", () => {
    expect(readAs("Answer: (1, 2)", { values: "many" })).toBe("(1, 2)");
    expect(readAs("答案是 [1, 2]", { values: "many" })).toBe("(1, 2)");
  });

  test.each([
    ["the answer is not 5", "! words"],
    ["答案不是 5", "! words"],
    ["the answer is 5 apples", "! unknown-name"],
    ["answer", "! unknown-name"],
    ["y = x + n", "! equation"],
    ["\\text{about } 5", "! unknown-name"],
    ["**x", "! unexpected"],
    ["so", "s*o"],
    ["x**2", "x^2"],
    ["=>x", "! code"],
  ])("and words that say more are kept: %s", (text, expected) => expect(readAs(text)).toBe(expected));
});

test("a place in an answer that was introduced is that of the text as typed", () => {
  const reading = read("The answer is $1,5$", one);
  expect(reading.ok ? null : reading.feedback[0].at).toEqual({ from: 15, to: 18 });
});
