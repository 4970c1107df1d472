import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";

function outcome(answer: string, reference: string, absolute: number): string {
  const result = grade({ id: 1, type: "formula", answer, reference, tolerance: { absolute } });
  if (!result.ok) throw new Error(result.error);
  return (result.answer as { readonly outcome: string }).outcome;
}

/** Coefficients n/d of what stands beside them, no one of which is a sum of others. */
const beside = ["x^2", "x", "sin(x)", "exp(x)", "x*y", "1"] as const;
const coefficient = fc.tuple(
  fc.integer({ min: -60, max: 60 }).filter((n) => n !== 0),
  fc.constantFrom(3, 6, 7, 9, 11, 13),
);
const formula = fc
  .tuple(
    fc.subarray([...beside], { minLength: 1, maxLength: 4 }),
    fc.array(coefficient, { minLength: 4, maxLength: 4 }),
  )
  // A coefficient of 1 that nobody wrote is another matter.
  .filter(([, all]) => all.every(([n, d]) => Math.abs(n) !== d));

const exactly = (parts: readonly string[], all: readonly (readonly [number, number])[]): string =>
  parts.map((part, i) => `(${all[i]?.[0]}/${all[i]?.[1]})*${part}`).join(" + ");

/** With each coefficient rounded to thousandths and then moved by some of them. */
const rounded = (
  parts: readonly string[],
  all: readonly (readonly [number, number])[],
  moved: (i: number) => number,
): string =>
  parts
    .map((part, i) => {
      const [n, d] = all[i] ?? [0, 1];
      return `(${((Math.round((1000 * n) / d) + moved(i)) / 1000).toFixed(3)})*${part}`;
    })
    .join(" + ");

describe("a sum whose coefficients are rounded", () => {
  it("is right where each is rounded to the digits asked for", () => {
    fc.assert(
      fc.property(formula, ([parts, all]) => {
        const [answer, reference] = [rounded(parts, all, () => 0), exactly(parts, all)];
        expect([answer, reference, outcome(answer, reference, 0.0005)]).toEqual([answer, reference, "correct"]);
      }),
      { numRuns: 60 },
    );
  });

  it("is not right where one of them is off by more, and not wrong where all are off by less", () => {
    fc.assert(
      fc.property(formula, fc.nat(3), fc.constantFrom(-1, 1), ([parts, all], which, direction) => {
        const at = which % parts.length;
        const reference = exactly(parts, all);
        const answer = rounded(parts, all, (i) => (i === at ? 2 * direction : 0));
        // Rounding is off by at most 0.0005, and 0.002 are added: between 0.0015 and 0.0025.
        expect([answer, reference, outcome(answer, reference, 0.0014)]).not.toEqual([answer, reference, "correct"]);
        expect([answer, reference, outcome(answer, reference, 0.0026)]).not.toEqual([answer, reference, "incorrect"]);
      }),
      { numRuns: 60 },
    );
  });
});
