import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("a root's value at a place alone, where it has none around, counts", () => {
  // 49x³ - 63x² + 15x - 1 is (7x - 1)²(x - 1): 0 at 1/7, and below 0 around it.
  test.each([
    ["\\sqrt{49x^3-63x^2+15x-1}", "1/2"],
    ["\\sqrt{x^2(x-1)}", "1/2"],
    ["\\sqrt{x^3-x^2}", "1/2"],
    ["\\sqrt{(x-1/3)^2(x-1)}", "1/2"],
    ["\\sqrt{|x|(x-1)}", "1/2"],
  ])("of %s, to which max(0, %s - x) is added", (root, place) => {
    expect(relation(`${root}+\\max(0,${place}-x)`, root)).toBe("different");
  });
});

describe("what differs where a root has no value is nothing", () => {
  test.each([
    ["\\sqrt{49x^3-63x^2+15x-1}+\\max(0,1/8-x)", "\\sqrt{49x^3-63x^2+15x-1}"],
    ["\\sqrt{x^2(x-1)}+\\max(0,-1/2-x)", "\\sqrt{x^2(x-1)}"],
    ["\\sqrt{x-1}+\\max(0,1/2-x)", "\\sqrt{x-1}"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
  });
});

describe("a root may be taken apart where that loses such places only", () => {
  test.each([
    ["|x|\\sqrt{x-1}", "\\sqrt{x^3-x^2}"],
    ["|a|\\sqrt{x-1}", "\\sqrt{a^2x-a^2}"],
    ["|x|\\sqrt{y-1}", "\\sqrt{x^2(y-1)}"],
    ["|x y|\\sqrt{y}", "\\sqrt{x^2y^3}"],
    ["\\sqrt{(1-x)(1+x)}", "\\sqrt{1-x^2}"],
    ["(1-y^2-x^2)^{1/2}", "\\sqrt{1-x^2-y^2}"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(key, answer)).toBe("equal");
  });

  test("and not where it loses a sign", () => {
    expect(relation("x\\sqrt{y-1}", "\\sqrt{x^2(y-1)}")).toBe("different");
  });
});
