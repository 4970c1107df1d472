import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

/** ⌊3u⌋ = ⌊u⌋ + ⌊u + 1/3⌋ + ⌊u + 2/3⌋ for every real u (Hermite), so for every function in place of u. */
describe("what is equal for every u is equal for every function in its place", () => {
  test.each([
    ["floor(3(x^2))", "floor(x^2)+floor(x^2+1/3)+floor(x^2+2/3)"],
    ["floor(3e^x)", "floor(e^x)+floor(e^x+1/3)+floor(e^x+2/3)"],
    ["floor(3sin(x))", "floor(sin(x))+floor(sin(x)+1/3)+floor(sin(x)+2/3)"],
  ])("%s is %s", (left, right) => {
    expect(relation(left, right)).toBe("equal");
    expect(relation(left, `${right}+1`)).toBe("different");
    expect(relation(left, right.replace("2/3", "1/2"))).not.toBe("equal");
  });
});

/** sin²x is 1 - cos²x everywhere: what is divided by their difference has no value, wherever that stands. */
test("and functions that hang together are no two letters between which something could be divided", () => {
  const nowhere = "(sin(x)^2-(1-cos(x)^2))/(sin(x)^2-(1-cos(x)^2))";
  expect(relation("1", nowhere)).not.toBe("equal");
  expect(relation("1", `where(x>0, ${nowhere}, 1)`)).not.toBe("equal");
  expect(relation("floor(2x)", `floor(2x)*${nowhere}`)).not.toBe("equal");
});
