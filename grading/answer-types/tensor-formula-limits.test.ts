import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../limits";
import { part } from "../part";
import { type TensorFormulaOptions, tensorFormula, tensorFormulaKey } from "./tensor-formula";

const options: TensorFormulaOptions = {
  symbols: {
    delta_t: { shape: ["n"], aliases: ["dz"] },
    o: { shape: ["n"] },
    x_t: { shape: ["m"], latex: "\\mathbf{x}_t" },
    W: { shape: ["n", "m"] },
    U: { shape: ["n", "n"] },
    s: { shape: [] },
  },
};

const key = tensorFormula.read("delta_t .* o .* (1 - tanh(o)^2) * x_t'", options);
if (!key.ok) throw new Error(key.feedback[0].message.en);
const words = { en: "", "zh-CN": "" };
const asked = part({
  id: "gradient",
  type: tensorFormula,
  prompt: words,
  format: words,
  points: 1,
  key: tensorFormulaKey(key.value),
  options,
  misconceptions: [],
  hints: [],
  solution: words,
});

const piece = fc.constantFrom(
  ..."delta_t o x_t W U s dz n m T t k ( ) [ ] { } ' ^T ^2 ^-1 .* * @ ⊙ + - / ./ .^ ** , 1 2 0.5 tanh( exp( σ( diag( sum( tr( inv( outer( norm( relu( max( mean( softmax( ∑_t ∑_{k=1}^T x_k δ_k np. torch. .T \\frac{ } \\odot \\sum_{k=1}^{T} \\begin{pmatrix} & \\\\ | ‖ = < δ".split(
    " ",
  ),
  " ",
);
const scribble = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

describe("grading a tensor formula", () => {
  it("never throws and says what it has to say in both languages within the limit, whatever was typed", () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: scribble }, { weight: 1, arbitrary: fc.string() }), (text) => {
        const verdict = asked.grade(text);
        for (const { message, at } of verdict.feedback) {
          for (const sentence of [message.en, message["zh-CN"]]) {
            expect(sentence.length).toBeGreaterThan(0);
            expect(sentence.length).toBeLessThanOrEqual(limits.sentence);
          }
          if (at !== undefined) expect(0 <= at.from && at.from <= at.to && at.to <= text.length).toBe(true);
        }
        if (verdict.outcome === "incorrect" && verdict.evidence.method !== "shape") {
          expect(verdict.evidence.counterexample).toBeDefined();
        }
      }),
      { numRuns: 10_000 },
    );
  });

  it("keeps messages within the limit for long words too", () => {
    const long = `(${"o .* ".repeat(30)}o)`;
    for (const text of [
      `${long} * ${long}`,
      `${long} * x_t`,
      `${long} + W`,
      `1/(${"U ".repeat(60)})`,
      `outer(W ${"W' W ".repeat(20)}, o)`,
    ]) {
      const verdict = asked.grade(text);
      expect(verdict.outcome).toBe("invalid");
      for (const { message } of verdict.feedback)
        expect(Math.max(message.en.length, message["zh-CN"].length)).toBeLessThanOrEqual(limits.sentence);
    }
  });

  it("gives the same verdict for the same text, whatever was graded before", () => {
    const texts = ["outer(dz .* o, x_t)", "outer(dz, x_t)", asked.answer.text, "U dz x_t'"];
    const first = texts.map((text) => JSON.stringify(asked.grade(text)));
    const again = [...texts].reverse().map((text) => JSON.stringify(asked.grade(text)));
    expect(again.reverse()).toEqual(first);
  });

  it("grades its own printed key correct", () => {
    expect(asked.grade(asked.answer.text).outcome).toBe("correct");
    expect(asked.grade(asked.answer.latex).outcome).toBe("correct");
  });

  it("reads back symbols in the LaTeX that the question gives them", () => {
    const verdict = asked.grade("W x_t o' * 0 + outer(dz, x_t)");
    expect(verdict.outcome).toBe("invalid");
    expect(asked.grade("outer(dz, x_t)").readAs).toContain("{\\mathbf{x}_t}");
  });

  it.each([
    ["a division by zero everywhere", "outer(dz ./ (o - o), x_t)", "undecided"],
    ["a power that would be astronomically large", "outer(dz .* o.^4000 .* o.^4000, x_t)", "incorrect"],
    ["a tower of matrix powers", `((((U^4000)^4000)^4000)^4000) W`, "incorrect"],
    ["inverses of inverses", `${"inv(".repeat(12)}U${")".repeat(12)} W`, "incorrect"],
    ["many nested functions", `${"tanh(".repeat(40)}o${")".repeat(40)} x_t'`, "incorrect"],
  ])("stays bounded for %s", (_, text, outcome) => {
    expect(["undecided", outcome]).toContain(asked.grade(text).outcome);
  });
});
