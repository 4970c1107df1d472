import { describe, expect, it } from "vitest";
import { grade } from "../../requests/grade";
import { anyPart, dependsOn } from "./any-part";
import { prepare } from "./prepare";
import { expression } from "./relation.for-tests";

const nested = (open: string, close: string, depth: number): string => `${open.repeat(depth)}x${close.repeat(depth)}`;

describe("a part that is shared many times", () => {
  it("is looked at once", () => {
    const { root } = prepare(expression(nested("binomial(9, ", ")", 28)), new Map()).lowered;
    const looked: unknown[] = [];
    expect(anyPart(root, (part) => looked.push(part) === 0)).toBe(false);
    expect(looked.length).toBeLessThan(2000);
    expect([dependsOn(root, "x"), dependsOn(root, "y")]).toEqual([true, false]);
  });

  it("costs no more where derivatives, cases and roots ask for it", () => {
    const cases = [
      { when: "x > 0", then: "1" },
      { when: "x < 0", then: "0" },
    ];
    for (const [open, close] of [
      ["binomial(9, ", ")"],
      ["sqrt(1 + tanh(", "))"],
      ["max(x, tanh(", "))"],
    ] as const) {
      const answer = nested(open, close, 14);
      const graded = grade({ type: "piecewise", answer, reference: cases });
      expect(graded.ok && Reflect.get(graded.answer, "outcome")).not.toBe("correct");
    }
  });
});
