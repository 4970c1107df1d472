import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const from = (min: bigint) => ({ n: { kind: "integer", min: { n: min, d: 1n } } }) as const;
const both = (answer: string, key: string, min: bigint): readonly string[] => [
  relation(answer, key, from(min)),
  relation(key, answer, from(min)),
];

describe("an empty product is 1, whatever its factors would be", () => {
  // At n = 0 the product is 1 and the other side is not: counted by hand.
  test.each([
    ["∏_{k=1}^{n} 0", "0"],
    ["∏_{k=1}^{n} (k^2-k*k)", "0"],
    ["∏_{k=1}^{n} (sin(k)^2+cos(k)^2-1)", "0"],
    ["∏_{k=1}^{n} (x_k-x_k)*y_k", "0"],
    ["1+∏_{k=1}^{n} 0", "1"],
    ["x*∏_{k=1}^{n} 0", "0"],
    ["∏_{k=1}^{n} 0", "1"],
    ["∏_{k=1}^{n} 0", "n*∏_{k=1}^{n} 0"],
    ["e^{∏_{k=1}^{n} 0}", "1"],
  ])("%s is not %s for n = 0, 1, 2, …", (answer, key) => {
    expect(both(answer, key, 0n)).toEqual(["different", "different"]);
  });

  test("also where it ends at the variable and starts at 0", () => {
    expect(both("∏_{k=0}^{n} 0", "0", -1n)).toEqual(["different", "different"]);
    expect(both("∏_{k=-1}^{n} (n-k)", "0", -2n)).toEqual(["different", "different"]);
  });

  test.each([
    ["∏_{k=1}^{n} 0", "0^n", 0n],
    ["∏_{k=1}^{n} 0", "∏_{k=1}^{n} (k-k)", 0n],
    ["∏_{k=1}^{n} 0", "0", 1n],
    ["∏_{k=0}^{n} 0", "0", 0n],
    ["∏_{k=0}^{n} (n-k)", "0", 0n],
    ["∏_{k=-1}^{n} 0", "0", 0n],
    ["∏_{k=1}^{n} x_k*y_k", "(∏_{k=1}^{n} x_k)*∏_{k=1}^{n} y_k", 0n],
  ])("%s is %s where both are the same at every n from %d", (answer, key, min) => {
    expect(both(answer, key, min)).toEqual(["equal", "equal"]);
  });
});
