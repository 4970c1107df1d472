import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../limits";
import { type ReadOptions, reader } from "./read";

const pieces = [
  ..."0123456789abcdefhnxyKCW_^+-*/=<>()[]{}|!%.,;:'\"\\ \n&@#$~`?",
  ..."（）［］｛｝，。；：＋－＊／＝＾｜０１９ａｚ×·÷−∑∏√∛∞∂‖⊙∘⊤≤≥≠²³ⁿ⁻¹₁ₜ½αδσΘπ\u0303\u200b当时否则不可导аο",
  "\\frac",
  "\\sqrt",
  "\\left",
  "\\right",
  "\\begin{pmatrix}",
  "\\end{pmatrix}",
  "\\begin{cases}",
  "\\end{cases}",
  "\\\\",
  "\\sum_{t=1}^{T}",
  "\\mathrm{in}",
  "\\tilde",
  "\\sigma",
  "\\log",
  "sin",
  "log",
  "log_2",
  "max",
  "sum_",
  "if",
  "else",
  "otherwise",
  "where(",
  "1[",
  "h_t",
  "h_{t-1}",
  "C_in",
  "np.",
  "||",
  "^T",
  "1e9",
  "2^",
  "undefined",
  "O(",
];

const settings: readonly ReadOptions[] = [
  { names: ["n", "d", "x", "h_t", "h_{t-1}", "C_in", "c_tilde_t", "delta_h_t"] },
  { names: ["x", "y"], values: "many", otherNames: "variables" },
  { names: ["x", "W", "h_t"], tensors: true, values: "free", aliases: { "∂L/∂h_t": "delta_h_t" } },
  { names: ["x_i", "m"], piecewise: true },
  { names: ["n"], growth: true, otherNames: "variables", piecewise: true, complex: true, syntax: "latex" },
];
const readers = settings.map(reader);

describe("any text at all", () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({ unit: "grapheme", maxLength: 80 }),
  );

  it("is read or refused, never thrown at, and every place lies inside it", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: readers.length - 1 }), (text, which) => {
        const reading = readers[which]?.(text);
        const said = reading === undefined || reading.ok ? (reading?.notes ?? []) : reading.feedback;
        for (const { at, message } of said) {
          expect(message.en.length).toBeLessThanOrEqual(limits.sentence);
          expect(message["zh-CN"].length).toBeLessThanOrEqual(limits.sentence);
          if (at === undefined) continue;
          expect(at.from).toBeGreaterThanOrEqual(0);
          expect(at.to).toBeGreaterThanOrEqual(at.from);
          expect(at.to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it("is read the same whatever was read before", () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const shared = reader(settings[0] ?? {});
        shared(second);
        expect(shared(first)).toEqual(reader(settings[0] ?? {})(first));
      }),
      { numRuns: 1000 },
    );
  });
});
