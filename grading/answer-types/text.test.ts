import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { longestText, text } from "./text";

describe("a written answer", () => {
  it("is taken as it is, whatever it holds, and left to a person", () => {
    const written = "门控 keeps f_t ≈ 1; <script>alert(1)</script> \\frac{1}{2}\n2 + 2";
    const reading = text.read(written, {});
    expect(reading.ok && reading.value).toBe(written);
    const key = { sample: { en: "a", "zh-CN": "b" } };
    expect(text.compare("anything", key, {})).toEqual({ relation: "undecided", evidence: { method: "person" } });
  });

  it("that is empty or too long is refused", () => {
    expect(text.read(" \n ", {}).ok).toBe(false);
    expect(text.read("x".repeat(longestText), {}).ok).toBe(true);
    expect(text.read("x".repeat(longestText + 1), {}).ok).toBe(false);
    expect(text.read("x".repeat(11), { characters: 10 }).ok).toBe(false);
  });

  it("is shown back as LaTeX text that cannot do anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab \\{}$%&#_^~门😀"<\n'), maxLength: 80 }), (written) => {
        const reading = text.read(written, {});
        if (reading.ok) katex.renderToString(reading.readAs, { throwOnError: true, strict: "ignore", trust: false });
      }),
      { numRuns: 1000 },
    );
  });
});
