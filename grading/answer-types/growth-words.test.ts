import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";
import { readOrder } from "./read-order";

function outcome(answer: string, reference: string): string {
  const result = grade({ id: 1, type: "order", answer, reference });
  if (!result.ok) throw new Error(result.error);
  return (result.answer as { readonly outcome: string }).outcome;
}

/** The code of what was said, as a refusal ("! …") or as notes. */
function said(text: string, names: readonly string[]): string {
  const reading = readOrder(text, { names });
  return reading.ok ? reading.notes.map(({ code }) => code).join() : `! ${reading.feedback[0].code}`;
}

const powers = ["constant", "linear", "quadratic", "cubic"];
const words = ["常数", "线性", "二次", "三次"];

/** One statement in each language, by the power that it tells. */
const sentences: readonly ((name: string, power: number) => string)[] = [
  (name, power) => `${powers[power]} in ${name}`,
  (name, power) => `${powers[power]} with respect to ${name}`,
  (name, power) => `${powers[power]} in the sequence length ${name}`,
  (name, power) =>
    power === 0 ? `independent of ${name}` : `grows ${powers[power]}${power === 1 ? "ly" : "ally"} with ${name}`,
];
const sentencesInChinese: readonly ((name: string, power: number) => string)[] = [
  (name, power) => `关于${name}是${words[power]}的`,
  (name, power) => `对 ${name} 是${words[power]}`,
  (name, power) => (power === 0 ? `与${name}无关` : `与${name}${["", "", "的平方", "的立方"][power]}成正比`),
  (name, power) => (power === 0 ? `不依赖于${name}` : `随${name}${words[power]}增长`),
];

test("a statement for each variable is the product of what they say", () => {
  const power = fc.integer({ min: 0, max: 3 });
  const language = fc.constantFrom(
    { of: sentences, between: [" and ", ", ", ", but ", "; "] },
    { of: sentencesInChinese, between: ["，", "且", "，并且", "；"] },
  );
  fc.assert(
    fc.property(power, power, power, language, fc.nat(3), fc.nat(3), fc.nat(3), (n, d, k, { of, between }, i, j, l) => {
      // The order is told of d first: no variable is known by its place.
      const told = [of[i]?.("d", d), of[j]?.("n", n), of[l]?.("k", k)].join(between[(i + j + l) % 4]);
      expect([told, outcome(told, `n^${n} * d^${d} * k^${k}`)]).toEqual([told, "correct"]);
      expect([told, outcome(told, `n^${n + 1} * d^${d} * k^${k}`)]).toEqual([told, "incorrect"]);
    }),
    { numRuns: 200 },
  );
});

describe("a single statement says nothing of other variables", () => {
  test.each(["linear in n", "quadratic", "与n成正比", "随n线性增长", "线性", "independent of d"])("%s", (text) => {
    expect(said(text, ["n", "d"])).toBe("! order-in-words");
  });

  test("and is an order where there are none", () => {
    for (const text of ["linear in n", "linear", "线性", "与n成正比", "随着n的增长线性增长", "n的线性函数", "线性于n"])
      expect([text, outcome(text, "n")]).toEqual([text, "correct"]);
    for (const text of ["logarithmic", "对数", "n的对数", "关于n是对数的"])
      expect([text, outcome(text, "log(n)")]).toEqual([text, "correct"]);
    expect(outcome("linearithmic", "n log n")).toBe("correct");
    expect(outcome("independent of n", "n")).toBe("incorrect");
  });
});

test("the product is said, and so is that what was not mentioned does not occur", () => {
  expect(said("linear in n and linear in d", ["n", "d"])).toBe("order-as-product");
  const reading = readOrder("linear in n and linear in d", { names: ["n", "d", "k"] });
  expect(reading.ok && reading.notes[0]?.message.en).toContain("do not occur");
});

describe("what says less or something else is no such list", () => {
  test.each([
    "quadratic in n and quadratic in n",
    "not linear in n, linear in d",
    "linear in n or linear in d",
    "quadratic in x and linear in d",
    "at most quadratic in n and linear in d",
    "不与n成正比，与d成正比",
    "linear in n and",
    "linear in n and d",
    "exponential in n and linear in d",
  ])("%s", (text) => {
    expect(said(text, ["n", "d"])).toMatch(/^!/);
  });
});

test("powers, roots and logarithms of a variable are read in words", () => {
  for (const text of ["2的n次方", "2 to the n", "2 to the power of n", "2的n次幂"])
    expect([text, outcome(text, "2^n")]).toEqual([text, "correct"]);
  for (const text of ["n的平方根", "根号n"]) expect([text, outcome(text, "sqrt(n)")]).toEqual([text, "correct"]);
  expect(outcome("n的平方", "n^2")).toBe("correct");
  for (const text of ["n 的 1.5 次方", "n的3/2次方"])
    expect([text, outcome(text, "n sqrt(n)")]).toEqual([text, "correct"]);
});
