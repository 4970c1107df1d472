import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const counted = { n: { kind: "integer", min: { n: 1n, d: 1n } } } as const;

describe("a sum that is 0 on a set with volume is no divisor there", () => {
  test.each(["\\sum_{k=1}^n \\max(x_k,0)", "\\prod_{k=1}^n \\max(x_k,0)", "\\sum_{k=1}^n [x_k>0]"])("%s", (text) => {
    expect(relation(`\\frac{${text}}{${text}}`, "1", counted)).toBe("different");
    expect(relation(`\\frac{${text}}{${text}}`, `\\frac{1}{${text}}${text}`, counted)).toBe("equal");
  });

  test.each(["\\sum_{k=1}^n |x_k|", "\\sum_{k=1}^n x_k", "\\sum_{k=1}^n e^{\\max(x_k,0)}", "\\sum_{k=1}^n x_k^2"])(
    "%s is no such sum",
    (text) => {
      expect(relation(`\\frac{${text}}{${text}}`, "1", counted)).toBe("equal");
    },
  );
});
