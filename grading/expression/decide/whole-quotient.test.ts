import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const whole = (min: bigint): Domain => ({ kind: "integer", min: { n: min, d: 1n } });
const given: Readonly<Record<string, Domain>> = { n: whole(1n), d: whole(1n), k: whole(2n), x: { kind: "real" } };

describe("what is whole in a quotient comes out of its floor", () => {
  test.each([
    ["floor((n-1)/(k-1)) + 1", "ceil(n/(k-1))"],
    ["floor((n+k-2)/(k-1))", "floor((n-1)/(k-1)) + 1"],
    ["floor((n-k)/(k-1)) + 2", "ceil(n/(k-1))"],
    ["floor((n*k+d)/(k+1))", "n + floor((d-n)/(k+1))"],
    ["floor((k^2+n)/(k-1))", "k + 1 + floor((n+1)/(k-1))"],
    ["floor((n + 2(n+d))/(n+d))", "2 + floor(n/(n+d))"],
    ["ceil((n-k)/(d*(k-1)))", "floor((n-k-1)/(d*(k-1))) + 1"],
  ])("%s is %s", (answer, key) => expect(relation(answer, key, given)).toBe("equal"));

  test.each([
    ["floor((n-1)/(k-1))", "ceil(n/(k-1))"],
    ["floor(n/(k-1)) + 1", "ceil(n/(k-1))"],
    ["floor((n+k-1)/(k-1))", "ceil(n/(k-1))"],
    ["floor((n*x+d)/(x+1))", "n + floor((d+n)/(x+1))"],
    ["floor((x*k+d)/(k+1))", "x + floor((d-x)/(k+1))"],
    ["floor((n/2*(k+1) + d)/(k+1))", "n/2 + floor(d/(k+1))"],
  ])("%s is not %s", (answer, key) => expect(relation(answer, key, given)).toBe("different"));
});

describe("a floor of whole numbers is the same from below and from above", () => {
  const strided: Readonly<Record<string, Domain>> = { ...given, p: whole(0n), s: whole(1n) };

  test.each([
    ["-ceil((k-n)/s)", "floor((n-k)/s)", "ceil((n-k)/s)"],
    ["1-ceil((k-n-2*p)/s)", "floor((n+2*p-k)/s)+1", "floor((n+2*p-k)/s)"],
    ["-floor((k-n)/s)", "ceil((n-k)/s)", "floor((n-k)/s)+1"],
    ["-1-floor((k-n-1)/s)", "floor((n-k)/s)", "floor((n-k-1)/s)"],
    ["-ceil((3-n)/(2*s))", "floor((n-3)/(2*s))", "floor((n-2)/(2*s))"],
    ["mod(-n,s)", "s*ceil(n/s)-n", "s*floor(n/s)-n"],
    ["floor(-1/s)", "-1", "0"],
  ])("%s is %s and not %s", (answer, key, other) => {
    expect(relation(answer, key, strided)).toBe("equal");
    expect(relation(answer, other, strided)).toBe("different");
  });
});
