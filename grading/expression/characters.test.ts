import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characters } from "./characters";
import { read } from "./read";
import { Refusal } from "./refusal";

const normal = (text: string): string => {
  try {
    return characters(text).text;
  } catch (problem) {
    return problem instanceof Refusal ? `! ${problem.feedback.code}` : "thrown";
  }
};

const fullWidth = (text: string): string =>
  [...text]
    .map((glyph) => {
      const code = glyph.charCodeAt(0);
      return code > 32 && code < 127 ? String.fromCharCode(code + 0xfee0) : glyph === " " ? "\u3000" : glyph;
    })
    .join("");

describe("characters", () => {
  it("of full width are read as ASCII", () => {
    const ascii = [..."0123456789abcxyzKC_^+-*/()[],;.!% "];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ascii), { maxLength: 40 }), (glyphs) => {
        const text = glyphs.join("");
        const options = { names: ["x", "y", "C_a", "K"], values: "free" } as const;
        const [plain, wide] = [read(text, options), read(fullWidth(text), options)];
        expect(wide.ok).toBe(plain.ok);
        if (plain.ok && wide.ok) {
          expect(wide.readAs).toBe(plain.readAs);
          expect(wide.notes.map(({ code }) => code)).toEqual(plain.notes.map(({ code }) => code));
        } else if (!plain.ok && !wide.ok) {
          expect(wide.feedback.map(({ code, at }) => [code, at])).toEqual(
            plain.feedback.map(({ code, at }) => [code, at]),
          );
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it("are exchanged one by one, so that 2² stays a power and 2½ a mixed number", () => {
    expect(normal("2²")).toBe("2^{2}");
    expect(normal("x⁻¹²")).toBe("x^{-12}");
    expect(normal("x₁₂")).toBe("x_{12}");
    expect(normal("2½")).toBe("2½");
    expect(normal("ﬁ")).toBe("! unknown-character");
  });

  it("are digits among digits also where a bold 1 alone means something else", () => {
    expect(normal("𝟏𝟐")).toBe("12");
    expect(normal("𝟎.𝟏")).toBe("0.1");
    expect(normal("2𝟏")).toBe("21");
    expect(normal("𝟏.𝟓")).toBe("1.5");
    expect(normal("x 𝟏")).toBe("x 𝟙");
    expect(normal("𝟏[x > 1]")).toBe("𝟙[x > 1]");
  });

  it("that are half a surrogate pair are refused in words that every program can show", () => {
    const reading = read("1\ud800", {});
    expect(!reading.ok && /\p{Surrogate}/u.test(reading.feedback[0].message.en)).toBe(false);
  });

  it("that cannot be seen are left out, except those that turn the text around", () => {
    expect(normal("1\u200b2\ufeff\u00ad")).toBe("12");
    for (const code of [0x202a, 0x202d, 0x202e, 0x2066, 0x2067, 0x2069]) {
      expect(normal(`1${String.fromCharCode(code)}2`)).toBe("! hidden-direction");
    }
    expect(normal("1\u00002")).toBe("! control-character");
    expect(normal("1\u001b2")).toBe("! control-character");
  });

  it("of other scripts that look Latin are refused by name", () => {
    const reading = read("2·а", { names: ["a"] });
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.feedback[0].message.en).toBe(
      "The Cyrillic letter а at place 3 only looks like the Latin a. Please type the Latin a.",
    );
    expect(reading.feedback[0].at).toEqual({ from: 2, to: 3 });
    for (const glyph of "асеорхуАВЕКМНОРСТХοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
      expect([glyph, normal(glyph)]).toEqual([glyph, "! look-alike"]);
  });

  it("lead back to the text as typed, whatever their length", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."1x²³₁（）𝑥·\u200bα\u0303½ "), { maxLength: 30 }), (glyphs) => {
        const typed = glyphs.join("");
        const { text, span } = characters(typed);
        let before = 0;
        for (let at = 0; at < text.length; at += 1) {
          const { from, to } = span(at, at + 1);
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(typed.length);
          before = from;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("are the same when exchanged twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (typed) => {
        const once = normal(typed);
        if (!once.startsWith("!")) expect(normal(once)).toBe(once);
      }),
      { numRuns: 10_000 },
    );
  });
});
