import { describe, expect, test } from "vitest";
import { type ReadOptions, read } from "./read";

const code = (text: string, options: ReadOptions): string => {
  const reading = read(text, options);
  return reading.ok ? "read" : reading.feedback[0].code;
};

const settings: readonly ReadOptions[] = [
  { names: ["x", "i", "k"], otherNames: "variables" },
  { names: ["x", "i", "k"], otherNames: "variables", piecewise: true },
  { names: ["x", "i", "k"], otherNames: "refuse", piecewise: true },
];

describe("a comparison in a subscript names no variable, and is asked back", () => {
  test.each([
    "w_{x>0}",
    "δ_{x>0}",
    "\\delta_{x>0}",
    "\\delta_{x\\ge 0}",
    "\\delta_{x \\leq 0}",
    "\\delta_{i\\neq k}",
    "δ_{i≠k}",
    "\\theta_{x<0}",
    "x w_{x\\leq 0}",
  ])("%s", (text) => {
    for (const options of settings) expect([text, code(text, options)]).toEqual([text, "compared-subscript"]);
  });

  test.each(["\\delta_{ik}", "δ_{i,k}", "\\mathbb{1}_{x\\ge0}", "1_{x>0}"])(
    "but where it is known what is meant: %s",
    (text) => {
      expect(code(text, { names: ["x", "i", "k"], otherNames: "variables", piecewise: true })).toBe("read");
    },
  );

  test("and is no name without its sign, though one is known", () => {
    const names = ["W_ij", "delta_ij"];
    expect(code("W_{ij}\\delta_{ij}", { names })).toBe("read");
    expect(code("W_{ij}\\delta_{i\\neq j}", { names })).not.toBe("read");
    expect(code("W_{i\\le j}", { names })).not.toBe("read");
  });

  test("nor where such a name is given", () => {
    expect(code("2 w_{x>0}", { names: ["w_{x>0}"] })).toBe("read");
  });
});
