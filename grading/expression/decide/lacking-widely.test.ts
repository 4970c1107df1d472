import { expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const whole = { n: { kind: "integer" } } as const;

test.each([
  ["sign(0*x)", "floor((0*x)/|0*x|)"],
  ["floor(sign(0*x))", "floor((0*x)/|0*x|)"],
  ["ceil(sign(0*x))", "ceil((0*x)/|0*x|)"],
])("%s is not proved equal to %s, which has no value anywhere, by their arguments", (answer, key) => {
  expect(relation(answer, key)).not.toBe("equal");
});

test.each([
  ["tan(n*pi/2)", "0"],
  ["ln(1+(-1)^n)", "ln(2)"],
  ["(1-(-1)^n)/(1+(-1)^n)", "0"],
])("%s, which has no value for odd n, is not proved equal to %s by the even ones", (answer, key) => {
  expect(relation(answer, key, whole)).not.toBe("equal");
});

test.each([
  ["cos(n*pi)", "(-1)^n"],
  ["floor(n/2)+floor((n+1)/2)", "n"],
  ["floor(floor(n/2)/3)", "floor(n/6)"],
  ["n^2/n", "n"],
])("%s is %s for even n and for odd n", (answer, key) => {
  expect(relation(answer, key, whole)).toBe("equal");
});
