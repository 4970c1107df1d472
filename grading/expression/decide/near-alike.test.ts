import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational } from "../rational";
import { relation } from "./relation.for-tests";

type Domains = Readonly<Record<string, Domain>>;

const whole: Domain = { kind: "integer" };
const from = (min: bigint, max?: bigint): Domain => ({
  kind: "integer",
  min: rational(min),
  ...(max !== undefined && { max: rational(max) }),
});
const n: Domains = { n: whole };

describe("parts that differ in a denominator alone are no pair that cancels", () => {
  test.each<[string, string, Domains]>([
    ["binomial(floor(n/2), floor(n/3))", "1", n],
    ["floor(n/2) - floor(n/3)", "0", n],
    ["ceil(n/2) - floor(n/3)", "0", n],
    ["2^(floor(n/2) - floor(n/3))", "1", n],
    ["sqrt(1/2)*sqrt(1/3)", "1/2", {}],
    ["sqrt(x/2)*sqrt(x/3)", "x/2", { x: { kind: "positive" } }],
    ["tanh(x/2) - tanh(x/3)", "0", {}],
    ["|x/2| - |x/3|", "0", {}],
    ["max(x/2, x/3) - x/2", "0", {}],
  ])("%s is not %s", (answer, key, domains) => {
    expect(relation(answer, key, domains)).toBe("different");
    expect(relation(key, answer, domains)).toBe("different");
  });
});

describe("signs of whole exponents follow their parity", () => {
  test.each([
    ["(-1)^(2n+1)", "-1"],
    ["(-1)^(n^2)", "(-1)^n"],
    ["(-1)^(3n)", "(-1)^n"],
    ["(-1)^(3n m)", "(-1)^(n m)"],
    ["(-1)^(4n m)", "1"],
    ["(-1)^(6n/2)", "(-1)^n"],
    ["(-1)^(n/2 + n/2)", "(-1)^n"],
    ["(-1)^(n(n+1))", "1"],
    ["(-1)^(n(n+1)/2)", "cos(pi n/2) - sin(pi n/2)"],
    ["x^n x^(1-n)", "x"],
    ["x^(2n)", "|x|^(2n)"],
    ["(-2)^(3n)", "(-8)^n"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, { n: whole, m: whole })).toBe("equal");
  });
  test.each([
    ["(-1)^(3n m)", "1"],
    ["(-1)^(3n m)", "(-1)^n"],
    ["(-1)^(5n)", "1"],
    ["(-1)^(n(n+1)/2)", "(-1)^n"],
    ["x^(3n)", "|x|^(3n)"],
    ["(-2)^(3n)", "8^n"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, { n: whole, m: whole })).toBe("different");
  });
});

describe("whole numbers within bounds are looked at one by one, the last of them too", () => {
  test.each<[string, string, Domain]>([
    ["floor(n/2)", "n/2", from(2n, 2n)],
    ["(-1)^n", "1", from(4n, 4n)],
    ["n^2 - 3n + 2", "0", from(1n, 2n)],
    ["2^n", "n^2/2 + n/2 + 1", from(0n, 2n)],
    ["floor(n/3)", "1", from(3n, 5n)],
    ["0^n", "0", from(1n)],
  ])("%s is %s there", (answer, key, domain) => {
    expect(relation(answer, key, { n: domain })).toBe("equal");
  });
  test.each<[string, string, Domain]>([
    ["floor(n/2)", "n/2", from(2n, 3n)],
    ["(-1)^n", "1", from(4n, 5n)],
    ["n^2 - 3n + 2", "0", from(1n, 3n)],
    ["n^2 - 3n + 2", "0", from(0n, 2n)],
    ["2^n", "n^2/2 + n/2 + 1", from(0n, 3n)],
    ["floor(n/3)", "1", from(3n, 6n)],
    ["floor(n/3)", "1", from(2n, 5n)],
    ["0^n", "0", from(0n)],
  ])("%s is not %s one further", (answer, key, domain) => {
    expect(relation(answer, key, { n: domain })).toBe("different");
  });
});

describe("cases cancel where they are the same, and a boundary counts", () => {
  test.each([
    ["max(x, y, z)", "max(x, y) + z - min(max(x,y), z) + 1[x=y] - 1[x=y]"],
    ["1[x>0] + 1[x<0]", "1[x != 0]"],
    ["min(x,y)", "(x+y-|x-y|)/2"],
    ["(max(x,0) + 1)/(max(x,0) + 1)", "1"],
    ["|x - 1|", "x - 1 + 2 max(1 - x, 0)"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
  });
  test.each([
    ["1[x>=0] + 1[x<=0]", "1"],
    ["|x - 1|", "x - 1 + 2 max(1 - x, 0) + 1[x = 1]"],
    ["max(x, y, z)", "max(x, y) + z - min(max(x,y), z) + 1[x=y]"],
    ["max(x,0)/max(x,0)", "1"],
    ["min(x,0)", "(x+|x|)/2"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
  });
});
