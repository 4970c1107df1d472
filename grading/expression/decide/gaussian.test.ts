import { describe, expect, test } from "vitest";
import type { Domains } from "../domain";
import { equivalence } from "../equivalence";
import { read } from "../read";

const domains: Domains = new Map([["z", { kind: "complex" }]]);
const tree = (text: string) => {
  const reading = read(text, { names: ["z"], complex: true });
  if (!reading.ok) throw new Error(text);
  return reading.value;
};
const compare = (answer: string, key: string) => equivalence(tree(key), domains)(tree(answer));

describe("formulas with the imaginary unit", () => {
  test.each([
    ["i^2", "-1"],
    ["i^4", "1"],
    ["(1+i)^2", "2i"],
    ["1/i", "-i"],
    ["(1+2i)/(3-i)", "(1+7i)/10"],
    ["z^2+1", "(z+i)(z-i)"],
    ["e^(i z)", "cos z + i sin z"],
    ["e^(i pi)", "-1"],
    ["e^(i pi) + z", "z - 1"],
    ["e^(pi i/2)", "i"],
    ["e^(-7 pi i/2)", "i"],
    ["e^(2 pi i)", "1"],
    ["sqrt(-4)", "2i"],
    ["sqrt(z)^2", "z"],
    ["(e^(i z) - e^(-i z))/(2i)", "sin z"],
  ])("%s is %s", (answer, key) => {
    expect(compare(answer, key).relation).toBe("equal");
  });

  test.each([
    ["i", "-i", "i", "-i"],
    ["1+i", "1", "1 + i", "1"],
    ["i^3", "i", "-i", "i"],
    ["(2-3i)/2", "1", "1 - (3/2)i", "1"],
  ])("%s is not %s, and both values are shown exactly", (answer, key, mine, theirs) => {
    expect(compare(answer, key)).toMatchObject({
      relation: "different",
      counterexample: { answer: mine, reference: theirs },
    });
  });

  test.each([
    ["e^(i z)", "cos z - i sin z"],
    ["e^(i z)", "e^z"],
    ["sqrt(z^2)", "z"],
    ["ln(z^2)", "2 ln z"],
    ["sin(i z)", "sin z"],
    ["1/(z + i)", "1/(z - i)"],
    ["|1 + z i|", "1"],
    ["|z|^2", "z^2"],
    ["e^(pi i/2)", "-i"],
  ])("%s differs from %s at a number, and both values are shown", (answer, key) => {
    const found = compare(answer, key);
    expect(found.relation).toBe("different");
    if (found.relation !== "different") return;
    const { counterexample } = found;
    expect(counterexample.answer).not.toBe(counterexample.reference);
    expect([counterexample.answer, counterexample.reference]).not.toContain("undefined");
    expect([counterexample.answer, counterexample.reference]).not.toContain("?");
  });

  test.each([
    // What holds on the real line alone: cosh z, softplus and the like may have any value.
    ["sqrt(cosh(z)^2)", "cosh z"],
    ["sqrt(sigmoid(z)^2)", "sigmoid(z)"],
    ["ln(e^z)", "z"],
  ])("%s is not called %s, which it is for real numbers only", (answer, key) => {
    expect(compare(answer, key).relation).not.toBe("equal");
  });

  test.each([
    ["(i z)^2", "-z^2 + 0 ln(z)"],
    ["sqrt(z)^4", "z^2"],
    ["(ln z)^2 + z", "ln(z)^2 + z"],
    ["arcsin(z)", "-arcsin(-z)"],
  ])("real intervals never call %s and %s different", (answer, key) => {
    expect(compare(answer, key).relation).not.toBe("different");
  });
});
