import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { read } from "./read";

const options = { names: ["n", "d", "k", "x", "y"] };

function outcome(text: string): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : reading.feedback[0].code;
}

describe("values that are compared need commas between them", () => {
  test.each(["max(0 x)", "max 0 x", "min x y", "max(x (y + 1))", "gcd n d"])("%s", (text) => {
    expect(outcome(text)).toBe("commas-left-out");
  });

  test.each([
    ["max(2 x, y)", "max(2*x, y)"],
    ["max(n*d)", "max(n*d)"],
    ["max(n d, k)", "max(n*d, k)"],
    ["max(2x)", "max(2*x)"],
    ["\\max\\left(n d\\right)", "max(n*d)"],
  ])("%s is %s", (text, meaning) => {
    expect(outcome(text)).toBe(meaning);
  });
});
