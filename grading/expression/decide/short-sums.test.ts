import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const from = (min: bigint) => ({ n: { kind: "integer", min: { n: min, d: 1n } } }) as const;

/** Labels by the values themselves, added up term by term for n = min, …, 8; a range that holds no whole number adds nothing. */
const cases: readonly (readonly [string, string, bigint, (n: number) => number, (n: number) => number])[] = [
  ["\\sum_{k=2}^{n} (-1)^k", "\\sum_{k=0}^{n} (-1)^k", 0n, (n) => added(2, n, sign), (n) => added(0, n, sign)],
  ["\\sum_{k=2}^{n} (-1)^k", "\\sum_{k=0}^{n} (-1)^k", 1n, (n) => added(2, n, sign), (n) => added(0, n, sign)],
  ["\\sum_{k=4}^{n} (-1)^k", "\\sum_{k=0}^{n} (-1)^k", 1n, (n) => added(4, n, sign), (n) => added(0, n, sign)],
  ["\\sum_{k=4}^{n} (-1)^k", "\\sum_{k=0}^{n} (-1)^k", 3n, (n) => added(4, n, sign), (n) => added(0, n, sign)],
  ["\\sum_{k=3}^{n} k", "n(n+1)/2-3", 0n, (n) => added(3, n, own), (n) => (n * (n + 1)) / 2 - 3],
  ["\\sum_{k=3}^{n} k", "n(n+1)/2-3", 2n, (n) => added(3, n, own), (n) => (n * (n + 1)) / 2 - 3],
  ["\\sum_{k=2}^{n} k(k-1)", "\\sum_{k=0}^{n} k(k-1)", 0n, (n) => added(2, n, pairs), (n) => added(0, n, pairs)],
  ["n(n-1)/2", "\\sum_{k=1}^{n-1} k", 0n, (n) => (n * (n - 1)) / 2, (n) => added(1, n - 1, own)],
  ["n(n-1)/2", "\\sum_{k=1}^{n-1} k", -2n, (n) => (n * (n - 1)) / 2, (n) => added(1, n - 1, own)],
];

const sign = (k: number) => (k % 2 === 0 ? 1 : -1);
const own = (k: number) => k;
const pairs = (k: number) => k * (k - 1);

function added(start: number, end: number, term: (k: number) => number): number {
  let sum = 0;
  for (let k = start; k <= end; k += 1) sum += term(k);
  return sum;
}

describe("where a part says from where n counts, a sum without terms is 0 there, and counts", () => {
  test.each(cases)("%s against %s from %s", (answer, key, min, left, right) => {
    const values = Array.from({ length: 8 - Number(min) + 1 }, (_, i) => Number(min) + i);
    const isSame = values.every((n) => left(n) === right(n));
    expect(relation(answer, key, from(min))).toBe(isSame ? "equal" : "different");
    expect(relation(key, answer, from(min))).toBe(isSame ? "equal" : "different");
  });

  test("and where it says nothing, first terms may be left out of both counts", () => {
    expect(relation("\\sum_{k=3}^{n} k", "n(n+1)/2-3")).toBe("equal");
    expect(relation("\\sum_{k=2}^{n} (-1)^k", "\\sum_{k=0}^{n} (-1)^k")).toBe("equal");
  });
});
