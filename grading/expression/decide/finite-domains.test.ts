import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational } from "../rational";
import { relation } from "./relation.for-tests";

const whole = (min?: bigint, max?: bigint, d = 1n): Domain => ({
  kind: "integer",
  ...(min !== undefined && { min: rational(min, d) }),
  ...(max !== undefined && { max: rational(max, d) }),
});

describe("whole numbers within bounds are looked at one by one, each of them and no others", () => {
  test.each<readonly [string, string, Readonly<Record<string, Domain>>, string]>([
    ["gcd(n,11)", "1", { n: whole(1n, 10n) }, "equal"],
    ["gcd(n,11)", "1", { n: whole(1n, 11n) }, "different"],
    ["gcd(n,11)", "1", { n: whole(0n, 10n) }, "different"],
    ["gcd(n,11)", "1", { n: whole(-10n, -1n) }, "equal"],
    ["gcd(n,11)", "1", { n: whole(-11n, -1n) }, "different"],
    ["gcd(n,11)", "1", { n: whole(1n, 21n, 2n) }, "equal"],
    ["gcd(n,11)", "1", { n: whole(1n, 22n, 2n) }, "different"],
    ["gcd(n,11)", "1", { n: whole(-1n, 21n, 2n) }, "different"],
    ["gcd(n,401)", "1", { n: whole(1n, 400n) }, "equal"],
    ["gcd(n,401)", "1", { n: whole(1n) }, "undecided"],
    ["gcd(n,m)", "1+1[n=2]1[m=2]", { n: whole(1n, 2n), m: whole(1n, 3n) }, "equal"],
    ["gcd(n,m)", "1+1[n=2]1[m=2]", { n: whole(1n, 3n), m: whole(1n, 3n) }, "different"],
    ["gcd(n,m)", "1", { n: whole(1n, 1n), m: whole(1n, 99n) }, "equal"],
    ["floor(n^2/7)", "0", { n: whole(-2n, 2n) }, "equal"],
    ["floor(n^2/7)", "0", { n: whole(-3n, 2n) }, "different"],
    ["binomial(7,n)", "7*6/2", { n: whole(2n, 2n) }, "equal"],
    ["n!", "n^2-n+1", { n: whole(0n, 1n) }, "equal"],
    ["n!", "n^2-n+1", { n: whole(0n, 2n) }, "different"],
    ["(n+1)!", "3n^2-n+1", { n: whole(0n, 1n) }, "different"],
    ["mod(n,5)", "n", { n: whole(0n, 4n) }, "equal"],
    ["mod(n,5)", "n", { n: whole(0n, 5n) }, "different"],
    ["2^n", "n^2-n+2", { n: whole(1n, 3n) }, "equal"],
    ["2^n", "n^2-n+2", { n: whole(1n, 4n) }, "different"],
  ])("%s is %s on %o: %s", (answer, key, domains, expected) => {
    expect(relation(answer, key, domains)).toBe(expected);
    expect(relation(key, answer, domains)).toBe(expected);
  });
});

describe("by their remainders, whole numbers are all of them", () => {
  const n = whole();
  const beside = (part: string): string => `1 + 10^(-25) (${part})`;
  test.each([
    ["floor(n/2)+floor((n+1)/2)", "n"],
    ["floor(n/2)", "(2n-1+(-1)^n)/4"],
    ["floor(n/3)+floor((n+1)/3)+floor((n+2)/3)", "n"],
    ["ceil(n/4)", "floor((n+3)/4)"],
    ["floor(n^2/4)", "floor(n/2)ceil(n/2)"],
    ["mod(n,2)", "(1-(-1)^n)/2"],
    ["mod(n,3)mod(n+1,3)mod(n+2,3)", "0"],
    ["mod(n^2,4)", "mod(n,2)"],
    ["cos(pi n/2)^2", "(1+(-1)^n)/2"],
    ["sin(pi n/2)^2", "mod(n,2)"],
    ["floor(floor(n/2)/3)", "floor(n/6)"],
    ["(-1)^(n(n+1)/2)", "cos(pi n/2)-sin(pi n/2)"],
  ])("%s is %s", (a, b) => {
    expect(relation(a, b, { n })).toBe("equal");
    expect(relation(beside(b), beside(a), { n })).toBe("equal");
  });

  test.each([
    ["floor(n/2)+floor((n+1)/2)", "n+1"],
    ["floor(n/2)", "(2n+1+(-1)^n)/4"],
    ["floor(n/3)+floor((n+1)/3)+floor((n+1)/3)", "n"],
    ["ceil(n/4)", "floor((n+2)/4)"],
    ["floor(n^2/4)", "floor(n/2)^2"],
    ["mod(n,2)", "(1+(-1)^n)/2"],
    ["mod(n,3)mod(n+1,3)", "0"],
    ["mod(n^2,5)", "mod(n,5)"],
    ["cos(pi n/2)^2", "(-1)^n"],
    ["floor(floor(n/2)/3)", "floor(n/5)"],
    ["mod(n,6)", "mod(n,12)"],
    ["floor(n/6)", "floor(n/12)+floor((n+5)/12)"],
  ])("%s is not %s", (a, b) => {
    expect(relation(a, b, { n })).toBe("different");
    expect(relation(beside(a), beside(b), { n })).not.toBe("equal");
  });
});
