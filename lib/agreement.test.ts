import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa, meanDifference } from "./agreement";

const repeat = (pair: readonly [string, string], times: number) => Array.from({ length: times }, () => pair);

/** From the table of shares, as the textbook writes it: (p_o − p_e) / (1 − p_e). */
function fromTable(pairs: readonly (readonly [string, string])[]): number {
  const names = [...new Set(pairs.flat())];
  const share = (test: (a: string, b: string) => boolean) => pairs.filter(([a, b]) => test(a, b)).length / pairs.length;
  const observed = names.reduce((sum, name) => sum + share((a, b) => a === name && b === name), 0);
  const expected = names.reduce((sum, name) => sum + share((a) => a === name) * share((_, b) => b === name), 0);
  return (observed - expected) / (1 - expected);
}

describe("agreement of two graders", () => {
  it("is the textbook's figure for the textbook's table: 20, 5, 10 and 15 of 50 give 0.4", () => {
    const pairs = [
      ...repeat(["yes", "yes"], 20),
      ...repeat(["yes", "no"], 5),
      ...repeat(["no", "yes"], 10),
      ...repeat(["no", "no"], 15),
    ];
    const { n, observed, kappa } = cohensKappa(pairs);
    expect([n, observed]).toEqual([50, 0.7]);
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  it("agrees with the table of shares for any judgements", () => {
    const judged = fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("a", "b", "c"));
    fc.assert(
      fc.property(fc.array(judged, { minLength: 1, maxLength: 60 }), (pairs) => {
        const { kappa } = cohensKappa(pairs);
        if (kappa !== null) expect(kappa).toBeCloseTo(fromTable(pairs), 9);
      }),
    );
  });

  it("says nothing where there is nothing to say", () => {
    expect(cohensKappa([])).toEqual({ n: 0, observed: null, kappa: null });
    expect(cohensKappa(repeat(["yes", "yes"], 3))).toEqual({ n: 3, observed: 1, kappa: null });
    expect(meanDifference([])).toBeNull();
    expect(
      meanDifference([
        [1, 0],
        [2, 2],
      ]),
    ).toBe(0.5);
  });
});
