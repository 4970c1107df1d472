import { describe, expect, test } from "vitest";
import type { Domains } from "../domain";
import { type Equality, equivalence } from "../equivalence";
import { counted, mostToDecide } from "./effort";
import { expression } from "./relation.for-tests";

const domains: Domains = new Map([
  ["t", { kind: "integer", min: { n: 1n, d: 1n } }],
  ["b", { kind: "nonnegative" }],
]);

const repeated = (count: number, part: (i: number) => string, between = "+"): string =>
  Array.from({ length: count }, (_, i) => part(i + 1)).join(between);

const sums = (count: number): string => repeated(count, (i) => `∑_{k=1}^{t} b^(t-k)*g_{t-k+${i}}`);
const turnedSums = (count: number): string => repeated(count, (i) => `∑_{k=0}^{t-1} b^k*g_{k+${i}}`);
const roots = (count: number): string => repeated(count, (i) => `√(x+${i})`);
const nested = (depth: number, inner: string): string => "exp(sin(".repeat(depth) + inner + "))".repeat(depth);

/** What it costs to decide, without a limit. */
const costOf = (answer: string, key: string): number => {
  const compare = equivalence(expression(key), domains);
  return counted(() => compare(expression(answer))).cost;
};

describe("what a decision costs", () => {
  test.each([
    [sums(6), sums(6)],
    [sums(6), turnedSums(6)],
    [sums(6), `${sums(5)}+∑_{k=1}^{t} b^(t-k)*g_{t-k+7}`],
    [sums(6), "t"],
    ["∑_{k=1}^{t} b^(t-k)*g_{t-k}", "∑_{k=1}^{t} b^(t-k)*g_k"],
    [roots(8), roots(8)],
    [roots(8), `${roots(7)}+√(x+9)`],
    [roots(8), "x"],
    [nested(4, "x"), nested(4, "x")],
    [nested(4, "x"), nested(4, "y")],
  ])("of answers of ordinary size is half of what they may cost, or less: %s and %s", (answer, key) => {
    expect(costOf(answer, key)).toBeLessThan(mostToDecide / 2);
  });

  test("of sums in sums grows with their number, not with the ways to count all of them at once", () => {
    const deep = "∑_{i=1}^{t} ∑_{j=1}^{i} ∑_{k=1}^{j} b^(t-i)*c^(i-j)*g_{j-k}";
    expect(costOf(deep, deep)).toBeLessThan(mostToDecide);
    expect(costOf(deep, "t")).toBeLessThan(mostToDecide / 2);
    const smooth = "∑_{i=1}^{t} ∑_{j=1}^{t} ∑_{k=1}^{t} exp(x_i*y_j)/(z_k+1)";
    expect(costOf(smooth, "t")).toBeLessThan(mostToDecide / 2);
  });

  test("is the same whenever it is asked, though much is remembered of a key", () => {
    const compare = equivalence(expression("x+√(y+1)"), domains);
    const cost = (): number => counted(() => compare(expression("x+√(y+2)-1/1000"))).cost;
    const first = cost();
    expect(cost()).toBe(first);
  });
});

describe("where a decision costs more than it may", () => {
  const hostile = nested(20, "(x^2-1)/(x-1)-1");
  const relationTo = (compare: (answer: ReturnType<typeof expression>) => Equality, answer: string): string =>
    compare(expression(answer)).relation;

  test("a person looks", () => {
    expect(costOf(hostile, nested(20, "x"))).toBeGreaterThan(mostToDecide);
    expect(equivalence(expression(nested(20, "x")), domains)(expression(hostile))).toEqual({
      relation: "undecided",
      method: "effort",
    });
  });

  test("the answers after it are decided as before", () => {
    const compare = equivalence(expression(nested(20, "x")), domains);
    const before = [nested(20, "y"), nested(20, "x+1")].map((answer) => relationTo(compare, answer));
    expect(relationTo(compare, hostile)).toBe("undecided");
    expect([nested(20, "y"), nested(20, "x+1")].map((answer) => relationTo(compare, answer))).toEqual(before);
    expect(before).toEqual(["different", "different"]);
  });

  test("within sums, nothing of the point that was looked at is left behind", () => {
    const key = sums(2);
    const compare = equivalence(expression(key), domains);
    const monster = repeated(12, (i) => `${i}∑_{i=1}^{t} ∑_{j=1}^{i} ∑_{k=1}^{j} b^(t-i)*g_{k}`);
    compare(expression(monster));
    expect(relationTo(compare, key)).toBe("equal");
    expect(relationTo(compare, sums(3))).toBe("different");
  });
});
