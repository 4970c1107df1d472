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
    ["e^(i pi)", "-1"],
    ["(i z)^2", "-z^2 + 0 ln(z)"],
    ["sqrt(-4)", "2i"],
    ["|z|^2", "z^2"],
  ])("real intervals never call %s and %s different", (answer, key) => {
    expect(compare(answer, key).relation).not.toBe("different");
  });
});
